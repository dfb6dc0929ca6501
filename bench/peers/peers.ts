/** What platform teams use instead: a loop with python-gitlab, and `jenkins-jobs update`; of the same server, one after the other. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { timed } from '../command';
import type { StandIn } from '../stand-in';

const TOOLS = join(__dirname, '..', '..', '.cache', 'venv', 'bin');
const PATH = [TOOLS, process.env.PATH].join(delimiter);

export interface PeerRow {
  readonly name: string;
  readonly seconds: number;
  readonly calls: number;
}

/** Of each tool: its rows, or why it was left out. */
export type PeerResult = { readonly rows: readonly PeerRow[] } | { readonly skipped: string };

/** @param projects full paths; each gets a setting, a webhook and a protected tag. */
export async function pythonGitlab(server: StandIn, folder: string, projects: readonly string[]): Promise<PeerResult> {
  if (!works('python3', ['-c', 'import gitlab'])) return { skipped: 'python-gitlab is missing (scripts/conformance-tools.sh)' };
  const { url, token } = server.gitlab;
  const script = join(__dirname, 'python_gitlab_loop.py');
  const name = `python-gitlab, ${projects.length} projects`;
  return {
    rows: [await row(name, server, () => timed('python3', [script, url, token, ...projects], { folder, env: { PATH } }))],
  };
}

/** A multibranch job for each service, in a folder; the second time nothing has changed. */
export async function jenkinsJobs(server: StandIn, folder: string, services: readonly string[]): Promise<PeerResult> {
  if (!works('jenkins-jobs', ['--version'])) return { skipped: 'jenkins-jobs is missing (scripts/conformance-tools.sh)' };
  const home = join(folder, 'peer-home');
  mkdirSync(home);
  const { url, user, token } = server.jenkins;
  const conf = join(home, 'jobs.ini');
  const words = ['[job_builder]', 'ignore_cache=False', '[jenkins]', `url=${url}`, `user=${user}`, `password=${token}`, ''];
  writeFileSync(conf, words.join('\n'));
  writeFileSync(join(home, 'jobs.yaml'), jobsOf(services));
  const update = () =>
    timed('jenkins-jobs', ['--conf', conf, 'update', join(home, 'jobs.yaml')], { folder, env: { PATH, HOME: home } });
  const first = await row(`jenkins-jobs, ${services.length} jobs`, server, update);
  return { rows: [first, await row('jenkins-jobs, the same again', server, update)] };
}

async function row(name: string, server: StandIn, run: () => Promise<number>): Promise<PeerRow> {
  await server.forget();
  const seconds = await run();
  return { name, seconds, calls: (await server.counters()).total };
}

const works = (program: string, args: readonly string[]): boolean =>
  spawnSync(program, args, { env: { ...process.env, PATH }, stdio: 'ignore' }).status === 0;

function jobsOf(services: readonly string[]): string {
  const job = (name: string) => ({
    job: {
      name: `peer/${name}`,
      'project-type': 'multibranch',
      'script-path': 'Jenkinsfile',
      scm: [{ git: { url: `https://gitlab.example.invalid/peer/${name}.git`, 'credentials-id': 'gitlab-token' } }],
    },
  });
  // JSON is YAML.
  return `${JSON.stringify([{ job: { name: 'peer', 'project-type': 'folder' } }, ...services.map(job)], null, 2)}\n`;
}
