/**
 * A catalog from nothing to drift repaired, by the verbs as people call them: the sample against the sandbox. With
 * ACCEPTANCE_CATALOG and ACCEPTANCE_PIPELINES (folders) and the servers' own variables, another one against real servers, whose job
 * `checkout` is changed and deleted on the way: docs/how-to/register.md says with which servers.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCatalog } from '../../src/check';
import { catalogSeed } from '../../src/commands/sandbox';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox';
import { type Command, compiled, type Ran, started } from './faults/command';

const { ACCEPTANCE_CATALOG: CATALOG = 'catalog', ACCEPTANCE_PIPELINES: PIPELINES = 'pipelines' } = process.env;
const REAL = process.env.ACCEPTANCE_CATALOG !== undefined;
const WEBHOOK = REAL ? process.env.JENKINS_WEBHOOK_SECRET : randomBytes(16).toString('hex');
/** Without one of these a run against real servers would look at some of them only. */
const NEEDED = [
  'ACCEPTANCE_PIPELINES',
  'GITLAB_URL',
  'GITLAB_TOKEN',
  'JENKINS_URL',
  'JENKINS_USER',
  'JENKINS_TOKEN',
  'JENKINS_WEBHOOK_SECRET',
];
const scratch = mkdtempSync(join(tmpdir(), 'acceptance-'));
const audit = join(scratch, 'audit.jsonl');

let command: Command | undefined;
let sandbox: Sandbox | undefined;
let env: NodeJS.ProcessEnv = process.env;
const outputs: string[] = [];

beforeAll(async () => {
  command = await compiled();
  if (REAL) {
    const missing = NEEDED.filter((name) => (process.env[name] ?? '') === '');
    if (missing.length > 0) throw new Error(`against real servers this suite needs ${missing.join(', ')}, too`);
    process.stdout.write(`acceptance: against ${process.env.GITLAB_URL} and ${process.env.JENKINS_URL}\n`);
    return;
  }
  process.stdout.write('acceptance: against the sandbox; NOT RUN against real servers (ACCEPTANCE_CATALOG is not set)\n');
  const { resolved } = checkCatalog(CATALOG);
  if (resolved === undefined) throw new Error('the sample catalog is faulty');
  sandbox = await startSandbox({ seed: catalogSeed(resolved) });
  const { gitlab, jenkins } = sandbox;
  env = {
    ...process.env,
    GITLAB_URL: gitlab.url,
    GITLAB_TOKEN: gitlab.token,
    JENKINS_URL: jenkins.url,
    JENKINS_USER: jenkins.user,
    JENKINS_TOKEN: jenkins.token,
    JENKINS_WEBHOOK_SECRET: WEBHOOK,
  };
});

afterAll(async () => {
  await sandbox?.close();
  command?.remove();
  rmSync(scratch, { recursive: true });
});

/** The command in a process of its own, as people and jobs call it. */
async function run(verb: string, ...flags: readonly string[]): Promise<Ran> {
  const args = [verb, '--catalog', CATALOG, '--pipelines', PIPELINES, '--system', 'gitlab', 'jenkins'];
  const own = verb === 'register' ? ['--audit', audit] : [];
  if (command === undefined) throw new Error('the command is not compiled');
  const ran = await started(command, [...args, ...own, ...flags], { cwd: process.cwd(), env }).end;
  outputs.push(ran.stdout, ran.stderr);
  return ran;
}

/** The script of `checkout`'s job, changed as a person would on Jenkins. */
async function editByHand(script: string): Promise<void> {
  const address = `${env.JENKINS_URL}/job/services/job/commerce/job/checkout/config.xml`;
  const headers = { authorization: `Basic ${Buffer.from(`${env.JENKINS_USER}:${env.JENKINS_TOKEN}`).toString('base64')}` };
  const text = await (await fetch(address, { headers })).text();
  const body = text.replace(/<scriptPath>[^<]*</, `<scriptPath>${script}<`);
  const answer = await fetch(address, { method: 'POST', headers: { ...headers, 'content-type': 'text/xml' }, body });
  expect([answer.ok, body.includes(script)]).toEqual([true, true]);
}

async function deleteByHand(): Promise<void> {
  const headers = { authorization: `Basic ${Buffer.from(`${env.JENKINS_USER}:${env.JENKINS_TOKEN}`).toString('base64')}` };
  const answer = await fetch(`${env.JENKINS_URL}/job/services/job/commerce/job/checkout/`, { method: 'DELETE', headers });
  expect(answer.ok).toBe(true);
}

const WAIT = 300_000;

describe('a catalog', { timeout: WAIT }, () => {
  test('is planned: exit code 2, and nothing is changed', async () => {
    const first = await run('plan', '--json');
    expect(first.code).toBe(2);
    const plan = JSON.parse(first.stdout);
    expect(plan.changes.length).toBeGreaterThan(5);
    // The projects were there before us.
    expect(plan.blocked.length).toBeGreaterThan(5);
  });

  test('is registered once its projects are taken over: exit code 0, then the plan is empty', async () => {
    expect(await run('register', '--adopt', 'all')).toMatchObject({ code: 0 });
    const again = await run('plan', '--json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ changes: [], blocked: [] });
    expect(await run('register')).toMatchObject({ code: 0, stderr: expect.stringContaining('Nothing was to be done.') });
  });

  test('is held against the servers: a change by hand is drift, and is repaired', async () => {
    expect(await run('drift')).toMatchObject({ code: 0 });
    await editByHand('Jenkinsfile.mine');
    const found = await run('drift', '--only', 'checkout');
    expect(found.code).toBe(2);
    expect(found.stdout).toMatch(/"Jenkinsfile\.mine" -> "/);
    expect(await run('register', '--only', 'checkout')).toMatchObject({ code: 0 });
    expect(await run('drift', '--only', 'checkout')).toMatchObject({ code: 0 });
  });
});

describe('a saved plan', { timeout: WAIT }, () => {
  const file = join(scratch, 'plan.json');

  test('is refused when it was edited, and otherwise applied as it is', async () => {
    await deleteByHand();
    expect(await run('plan', '--out', file)).toMatchObject({ code: 2 });
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll('services/commerce/checkout', 'services/commerce/others'));
    expect(await run('register', '--plan', file)).toMatchObject({ code: 1, stderr: expect.stringContaining('edited') });
    writeFileSync(file, text);
    expect(await run('register', '--plan', file)).toMatchObject({ code: 0 });
    expect(await run('plan')).toMatchObject({ code: 0 });
  });
});

describe('what is left behind', () => {
  test('is a line before and after each change, and no secret anywhere', () => {
    const text = readFileSync(audit, 'utf8');
    const lines: readonly Record<string, unknown>[] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const changes = lines.filter(({ event }) => event === 'change');
    const begun = changes.filter(({ result }) => result === 'begun');
    const done = changes.filter(({ result }) => result === 'done');
    expect(begun.length).toBeGreaterThan(20);
    expect(done).toHaveLength(begun.length);
    const secrets = [env.GITLAB_TOKEN, env.JENKINS_TOKEN, WEBHOOK].filter((secret) => secret !== undefined);
    for (const secret of secrets) expect([...outputs, text].join('\n')).not.toContain(secret);
  });
});
