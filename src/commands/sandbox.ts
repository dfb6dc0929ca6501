/** `sandbox`: stand-ins of GitLab and Jenkins to try registration on, without any server. */
import { checkCatalog, type Resolved } from '../check';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import type { Seed } from '../sandbox/seed';

export interface SandboxCommand {
  readonly port: string;
  readonly state?: string;
  readonly latency: string;
  readonly faults: string;
  /** Folder of a catalog whose services are put in. */
  readonly seed?: string;
  readonly log: boolean;
}

/** Runs until it is interrupted. @returns 0 when it was, 1 when it could not begin. */
export async function sandbox(options: SandboxCommand): Promise<0 | 1> {
  const seed = options.seed === undefined ? undefined : seedOf(options.seed);
  if (seed === null) return 1;
  let started: Sandbox;
  try {
    started = await startSandbox({
      port: wholeNumber('--port', options.port),
      latency: wholeNumber('--latency', options.latency),
      faults: options.faults,
      ...(options.state !== undefined && { state: options.state }),
      ...(seed !== undefined && { seed }),
      ...(options.log && { log: say }),
    });
  } catch (error) {
    process.stderr.write(`sandbox: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  const { gitlab, jenkins, admin } = started;
  process.stdout.write(`${JSON.stringify({ sandbox: true, gitlab, jenkins, admin })}\n`);
  say('sandbox: stand-ins of GitLab and Jenkins, for trying only. End it with Ctrl-C.');
  await interrupted();
  await started.close();
  return 0;
}

/** What a catalog needs to be registered: groups, projects, approvers' groups, and credentials by name. */
export function catalogSeed({ platform, services, teams }: Resolved): Seed {
  const approvers = Object.values(teams).flatMap(({ name, approvers: { gitlabGroup } }) =>
    gitlabGroup === undefined ? [] : [{ team: name, group: gitlabGroup }],
  );
  const projects = [...new Set([platform.gitlab.catalogProject, ...services.map(({ project }) => project)])];
  const named = Object.values(platform.jenkins.credentials);
  const variables = Object.values(platform.notices.channels).map(({ gitlabVariable }) => gitlabVariable);
  const roots = [...new Set(projects.map((path) => path.split('/')[0] ?? ''))].sort();
  const channels = Object.values(platform.notices.channels).flatMap(({ jenkinsCredential }) => jenkinsCredential ?? []);
  return {
    groups: approvers.map(({ group }) => group),
    users: approvers.map(({ team, group }) => ({ username: `${team}-approver`, groups: { [group]: 40 } })),
    projects: projects
      .filter((path) => path.includes('/'))
      .sort()
      .map((path) => ({ path, description: '', files: { 'README.md': `# ${path}\n` } })),
    credentials: [...new Set([...named, ...channels])].sort(),
    variables: Object.fromEntries(roots.map((group) => [group, variables])),
  };
}

/** @returns `null` when the catalog is faulty, which was said. */
function seedOf(catalog: string): Seed | null {
  const { resolved, report } = checkCatalog(catalog);
  if (resolved !== undefined) return catalogSeed(resolved);
  process.stderr.write(report(process.stderr.isTTY === true));
  return null;
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,5}$/.test(value)) throw new Error(`${option} is "${value}", and must be a whole number.`);
  return Number(value);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
