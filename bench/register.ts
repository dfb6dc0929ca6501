/**
 * `npm run bench:register`: what registration costs against the sandbox, in one table of one run; calls are counted by the server.
 * Needs the compiled package: `npx projen compile`. Of AWS only the plan's listings and the calls for their pages are part of it, by a
 * stand-in that has all stacks.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHANGES_PER_SECOND } from '../src/registrars/jenkins/jenkins';
import { awsStandIn } from './aws-stand-in';
import { ours, type Took } from './command';
import { writeFleet } from './fleet';
import { jenkinsJobs, type PeerResult, pythonGitlab } from './peers/peers';
import { type Answered, COMMAND, type Counters, type StandIn, standIn } from './stand-in';

const LATENCY_MS = 50;
/**
 * After the sizes: `plan` leaves out all but the first registration with GitLab and the plans; `limits` leaves out all but the first
 * registration within the limits of GitLab.com, of the whole fleet.
 */
const [PART, SIZES] = askedFor(process.argv.slice(2));
/** Calls at once to each server where no limit is set. */
const PARALLEL = '64';
/** Enough for three periods of the limit; a fleet of 1,000 waits for eleven minutes, which `limits` does. */
const LIMITED_SERVICES = 250;
const LIMIT_A_MINUTE = 2000;
const PEER_SERVICES = 50;
const PROBES = 40;

/** Peers are timed by the clock only. */
type Shown = Pick<Took, 'seconds'> & { readonly cpu: number | undefined };

async function main(): Promise<void> {
  if (!existsSync(COMMAND)) throw new Error('lib/ is missing: run "npx projen compile" first.');
  const load = loadavg()[0] ?? 0;
  print(`${LATENCY_MS} ms latency, ${cpus().length} cores, load ${load.toFixed(1)} before the start.`);
  print(`${'what'.padEnd(36)}${'seconds'.padStart(9)}${'cpu'.padStart(7)}${'calls'.padStart(8)}  note`);
  for (const size of SIZES) await withFleet(size, (folder) => (PART === 'limits' ? limitedRun(folder) : benchSize(size, folder)));
}

async function benchSize(size: number, folder: string): Promise<void> {
  const server = await standIn(folder, LATENCY_MS);
  try {
    await firstOnGitLab(size, server, folder);
    if (PART === 'plan') return await unchanged(size, server, folder);
    // Both wait for limits nearly all of the time, and have servers of their own.
    await Promise.all([firstOnJenkins(size, server, folder), withFleet(Math.min(size, LIMITED_SERVICES), limitedRun)]);
    await unchanged(size, server, folder);
    await peers(server, folder);
  } finally {
    server.stop();
  }
}

async function firstOnGitLab(size: number, server: StandIn, folder: string): Promise<void> {
  const alone = await secondsOfACall(server);
  const args = ['register', '--system', 'gitlab', '--adopt', 'all', '--parallel', PARALLEL];
  const { took, counters } = await counted(server, () => ours(args, { folder, env: server.env }));
  const { seconds } = took;
  const sequential = counters.total * alone;
  const times = (sequential / seconds).toFixed(1);
  const note = `${times} x faster than one after another (${(alone * 1000).toFixed(1)} ms a call, ${sequential.toFixed(0)} s); mark 20`;
  row(`${size} first, GitLab`, took, counters.total, note);
}

async function firstOnJenkins(size: number, server: StandIn, folder: string): Promise<void> {
  const args = ['register', '--system', 'jenkins', '--parallel', PARALLEL, '--json'];
  const { took, counters } = await counted(server, () => ours(args, { folder, env: server.env }));
  const audit = readFileSync(join(folder, '.service-pipelines', 'audit.jsonl'), 'utf8');
  const jobs = new Set(audit.match(/"jenkins:multibranch:[^"]*"/g)).size;
  const note = `${jobs} multibranch jobs, ${(jobs / took.seconds).toFixed(1)} a second; stated rate ${CHANGES_PER_SECOND}`;
  row(`${size} first, Jenkins, throttled`, took, counters.total, note);
}

async function limitedRun(folder: string): Promise<void> {
  const server = await standIn(folder, LATENCY_MS, 'limits=gitlab.com');
  const args = ['register', '--system', 'gitlab', '--adopt', 'all', '--parallel', PARALLEL, '--limits', 'gitlab.com'];
  try {
    const { took, counters } = await counted(server, () => ours(args, { folder, env: server.env }));
    const note = `${shareTold(await server.calls())}; ${counters.statuses['429'] ?? 0} answers 429`;
    row(`${servicesIn(folder).length} first, limits of GitLab.com`, took, counters.total, note);
  } finally {
    server.stop();
  }
}

/** The sandbox counts in fixed minutes. The first and the last are no whole ones, and are left out. */
function shareTold(calls: readonly Answered[]): string {
  const minutes = new Map<number, number>();
  for (const { at, status } of calls) {
    const minute = Math.floor(at / 60_000);
    minutes.set(minute, (minutes.get(minute) ?? 0) + (status === 429 ? 0 : 1));
  }
  const [first = 0, last = 0] = [Math.min(...minutes.keys()), Math.max(...minutes.keys())];
  const whole = Math.max(0, last - first - 1);
  if (whole === 0) return 'no whole minute, so no share of what is allowed';
  const taken = [...minutes].filter(([minute]) => minute > first && minute < last).reduce((sum, [, count]) => sum + count, 0);
  const share = (taken / (whole * LIMIT_A_MINUTE)) * 100;
  return `${share.toFixed(0)} % of ${LIMIT_A_MINUTE} a minute in ${whole} whole minutes, mark 90`;
}

async function unchanged(size: number, server: StandIn, folder: string): Promise<void> {
  const aws = await awsStandIn(folder, LATENCY_MS);
  try {
    const args = ['plan', '--system', 'gitlab', 'aws', ...(PART === 'plan' ? [] : ['jenkins'])];
    const env = { ...server.env, ...aws.env };
    const first = await counted(server, () => ours(args, { folder, env }));
    row(`${size} plan, the first on a machine`, first.took, first.counters.total, 'nothing is remembered of stacks');
    aws.forget();
    const { took, counters } = await counted(server, () => ours(args, { folder, env }));
    const { listings, pages } = aws.counters();
    const stacks = [...aws.stacks.values()].reduce((sum, count) => sum + count, 0);
    const marks = `AWS ${listings} listings of ${stacks} stacks in ${pages} calls; marks 40, 5, 15 listings and 4 s for 1,000`;
    row(`${size} plan, unchanged`, took, counters.total, `${bySite(counters)}, ${marks}`);
    editOne(folder);
    await ours(['generate'], { folder, env: {} });
    aws.forget();
    // AWS would have to make change sets.
    const narrow = args.filter((word) => word !== 'aws');
    const changed = await counted(server, () => ours(narrow, { folder, env, codes: [2] }));
    const more = changed.counters.total - counters.total;
    row(
      `${size} plan, one changed, without AWS`,
      changed.took,
      changed.counters.total,
      `${bySite(changed.counters)}; ${more} more, mark 10`,
    );
  } finally {
    aws.stop();
  }
}

async function peers(server: StandIn, folder: string): Promise<void> {
  const services = servicesIn(folder).slice(0, PEER_SERVICES);
  const projects = services.flatMap((name) => {
    const text = readFileSync(join(folder, 'catalog', 'services', `${name}.yaml`), 'utf8');
    return /project-slug: (\S+)/.exec(text)?.[1] ?? [];
  });
  peerRows('python-gitlab', await pythonGitlab(server, folder, [...new Set(projects)]));
  peerRows('jenkins-jobs', await jenkinsJobs(server, folder, services));
}

function peerRows(name: string, result: PeerResult): void {
  if ('skipped' in result) print(`${name} left out: ${result.skipped}`);
  else
    for (const { name: what, seconds, calls } of result.rows)
      row(what, { seconds, cpu: undefined }, calls, `${((seconds / Math.max(1, calls)) * 1000).toFixed(0)} ms a call`);
}

/** One call after another, with nothing else to do: the mean. */
async function secondsOfACall({ gitlab }: StandIn): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < PROBES; count += 1) {
    const reply = await fetch(`${gitlab.url}/api/v4/projects?per_page=1`, { headers: { 'private-token': gitlab.token } });
    await reply.text();
  }
  return (performance.now() - start) / 1000 / PROBES;
}

async function counted(server: StandIn, run: () => Promise<Took>): Promise<{ took: Took; counters: Counters }> {
  await server.forget();
  const took = await run();
  return { took, counters: await server.counters() };
}

async function withFleet(size: number, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `bench-register-${size}-`));
  try {
    writeFleet(join(folder, 'catalog'), size);
    // As where the package is installed: what was read is remembered there.
    mkdirSync(join(folder, 'node_modules'));
    await ours(['generate'], { folder, env: {} });
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function editOne(folder: string): void {
  const [first = ''] = servicesIn(folder);
  const file = join(folder, 'catalog', 'services', `${first}.yaml`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/description: .*/, 'description: Edited.'));
}

const servicesIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'catalog', 'services'))
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort();

const bySite = ({ sites }: Counters): string => `GitLab ${sites.gitlab ?? 0}, Jenkins ${sites.jenkins ?? 0}`;

function row(name: string, { seconds, cpu }: Shown, calls: number, note: string): void {
  const times = `${seconds.toFixed(1).padStart(9)}${(cpu?.toFixed(1) ?? '').padStart(7)}`;
  print(`${name.padEnd(36)}${times}${String(calls).padStart(8)}  ${note}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function askedFor(args: readonly string[]): readonly ['plan' | 'limits' | undefined, readonly number[]] {
  const part = (['plan', 'limits'] as const).find((word) => args.includes(word));
  const sizes = args.filter((arg) => arg !== part).map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new Error('usage: npm run bench:register [-- <services>... [plan | limits]]');
  return [part, sizes.length > 0 ? sizes : [1000]];
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
