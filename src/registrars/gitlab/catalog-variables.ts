/** CI/CD variables that the catalog's own pipeline logs in with. Like those of services they are looked at by name, never made, never read. */
import type { Platform } from '../../model/platform';
import type { GitLab } from './client';
import type { Groups } from './groups';
import { type FoundVariable, readVariables } from './settings/variables';
import { WEBHOOK_SECRET } from './settings/webhook';

export interface VariableFault {
  /** `fail`: a job of the pipeline cannot work. `warn`: it works, and somebody may come to what is not for them. */
  readonly level: 'warn' | 'fail';
  readonly text: string;
  readonly remedy: string;
}

/** What could be seen of the catalog's project. */
export type CatalogVariables =
  /** Its `.gitlab-ci.yml` does not include the generated pipeline, so nothing there needs them; or it may not be read. */
  | { readonly kind: 'unused' }
  /** This token may not see variables: that takes a maintainer. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'seen'; readonly faults: readonly VariableFault[] };

/** @param hooks Whether webhooks to Jenkins are registered, whose secret the pipeline then needs. */
export async function catalogVariables(
  { gitlab, groups, platform }: { readonly gitlab: GitLab; readonly groups: Groups; readonly platform: Platform },
  hooks: boolean,
): Promise<CatalogVariables> {
  const { catalogProject: path } = platform.gitlab;
  if (!(await includesPipeline(gitlab, platform))) return { kind: 'unused' };
  const { own, all } = await readVariables({ gitlab, groups, path, id: path });
  if (!own) return { kind: 'closed' };
  return { kind: 'seen', faults: variableFaults(all, hooks) };
}

/** The generated file's name; the folder is the catalog's choice. */
const PIPELINE = 'catalog.gitlab-ci.yml';

async function includesPipeline({ server }: GitLab, { gitlab }: Platform): Promise<boolean> {
  const file = `/api/v4/projects/${encodeURIComponent(gitlab.catalogProject)}/repository/files/.gitlab-ci.yml/raw`;
  const query = { ref: gitlab.catalogRef };
  const reply = await server.call({ method: 'GET', path: file, query, expect: 'text', accept: [401, 403, 404] });
  return reply.status === 200 && reply.text.includes(PIPELINE);
}

/** Environments of the pipeline's jobs. `plan` runs for merge requests too, whose code nobody has looked at. */
type JobEnvironment = 'plan' | 'register';

const NEEDED: readonly { readonly key: string; readonly environments: readonly JobEnvironment[] }[] = [
  { key: 'GITLAB_TOKEN', environments: ['plan', 'register'] },
  { key: 'JENKINS_USER', environments: ['plan', 'register'] },
  { key: 'JENKINS_TOKEN', environments: ['plan', 'register'] },
  { key: WEBHOOK_SECRET, environments: ['register'] },
];

/** What the generated pipeline sets itself. */
const OWN_NAMES = ['AWS_ROLE_ARN', 'SERVICE_PIPELINES_ACCOUNT_ROLE'];

/** Pure. @param found The nearest first. */
export function variableFaults(found: readonly FoundVariable[], hooks: boolean): readonly VariableFault[] {
  const needed = NEEDED.filter(({ key }) => hooks || key !== WEBHOOK_SECRET);
  const over = found.filter(({ key }) => OWN_NAMES.includes(key));
  return [
    ...needed.flatMap(({ key, environments }) => {
      const named = found.filter((each) => each.key === key);
      return environments.flatMap((environment) => lacking(key, named, environment));
    }),
    ...NEEDED.flatMap(({ key, environments }) =>
      found.filter((each) => each.key === key).flatMap((each) => poorlyKept(each, environments)),
    ),
    ...over.map(outweighed),
  ];
}

/** Merge requests get no protected variables. @source GitLab, CI/CD variables, "Protect a CI/CD variable". */
function lacking(key: string, named: readonly FoundVariable[], environment: JobEnvironment): readonly VariableFault[] {
  const reaching = named.filter(({ scope }) => covers(scope, environment));
  if (reaching.some((each) => environment === 'register' || !each.protected)) return [];
  const [hidden] = reaching;
  const rights = environment === 'plan' ? 'not protected, with rights to read' : 'protected, with rights to write';
  const remedy = `Add one with the scope ${environment}: masked, ${rights}.`;
  const text =
    hidden === undefined
      ? `There is no CI/CD variable ${key} for the environment ${environment} in the project or in a group above it that this token may see.`
      : `The CI/CD variable ${key} of ${hidden.owner} is protected, so the jobs of merge requests in the environment ${environment} do not get it.`;
  return [{ level: 'fail', text, remedy }];
}

function poorlyKept(
  { key, owner, masked, scope, protected: kept }: FoundVariable,
  environments: readonly JobEnvironment[],
): readonly VariableFault[] {
  const writes = covers(scope, 'register') || !environments.includes('plan');
  const what = `The CI/CD variable ${key} of ${owner} with the scope ${scope}`;
  return [
    ...(masked ? [] : [warn(`${what} is not masked, so a job's log may show it.`, 'Mask it ("Expand variable reference" off).')]),
    ...(kept || !writes
      ? []
      : [
          warn(
            `${what} is for what registers and is not protected, so the code of a merge request can read it.`,
            'Protect it, and see that the default branch is protected.',
          ),
        ]),
  ];
}

const outweighed = ({ key, owner }: FoundVariable): VariableFault =>
  warn(
    `The CI/CD variable ${key} of ${owner} takes the place of the role that the pipeline names.`,
    'Remove it. Empty, it leaves AWS out; so leave it if that is meant.',
  );

const warn = (text: string, remedy: string): VariableFault => ({ level: 'warn', text, remedy });

/** @source GitLab, CI/CD environments, "Limit the environment scope of a CI/CD variable": `*` stands for any characters. */
function covers(scope: string, environment: string): boolean {
  const pattern = scope.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`).test(environment);
}

/** For a plan, where a token that may not see them is as it should be. */
export async function catalogVariableNotes(
  context: { readonly gitlab: GitLab; readonly groups: Groups; readonly platform: Platform },
  hooks: boolean,
): Promise<readonly string[]> {
  const seen = await catalogVariables(context, hooks);
  const { catalogProject } = context.platform.gitlab;
  return seen.kind === 'seen' ? seen.faults.map(({ text, remedy }) => `${catalogProject}: ${text} ${remedy}`) : [];
}
