/** Clients that we did not write work with the stand-ins: python-gitlab, python-jenkins and jenkins-jobs. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type World, world } from '../../test/sandbox/world';
import { needs, pythonModule, toolEnv } from '../support/tools';

const run = promisify(execFile);
const script = (name: string, ...args: readonly string[]) =>
  run('python3', [join(__dirname, name), ...args], { env: toolEnv(), timeout: 60_000 });

let host: World;
beforeAll(async () => {
  host = await world();
});
afterAll(() => host.sandbox.close());

describe.skipIf(needs(pythonModule('gitlab', 'pip install python-gitlab')))('python-gitlab', () => {
  test('makes, reads, changes and deletes everything that is registered', async () => {
    const { url, token } = host.sandbox.gitlab;
    expect((await script('python_gitlab.py', url, token)).stdout).toBe('fine\n');
    expect(Object.keys(host.sandbox.control.calls.summary().statuses).sort()).not.toContain('500');
  });
});

describe.skipIf(needs(pythonModule('jenkins', 'pip install python-jenkins')))('python-jenkins', () => {
  test('works with a token, and with a password by crumbs and a session', async () => {
    const { url, user, token, password } = host.sandbox.jenkins;
    expect((await script('python_jenkins.py', url, user, token)).stdout).toBe('fine\n');
    expect((await script('python_jenkins.py', url, user, password)).stdout).toBe('fine\n');
  });
});

describe.skipIf(needs(pythonModule('jenkins_jobs', 'pip install jenkins-job-builder')))('jenkins-jobs', () => {
  test('makes a fleet, and has nothing to do the second time', async () => {
    const { url, user, token } = host.sandbox.jenkins;
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-jobs-'));
    const conf = join(folder, 'jobs.ini');
    writeFileSync(
      conf,
      `[job_builder]\nignore_cache=False\n[jenkins]\nurl=${url}\nuser=${user}\npassword=${token}\nquery_plugins_info=True\n`,
    );
    const update = () =>
      run('jenkins-jobs', ['--conf', conf, 'update', join(__dirname, 'jobs.yaml')], {
        env: toolEnv({ HOME: folder }),
        timeout: 60_000,
      });
    await update();
    const made = (await host.jenkins('GET', '/job/jobs/api/json?tree=jobs[name,_class]')).body;
    expect((made as { jobs: { name: string }[] }).jobs.map(({ name }) => name).sort()).toEqual([
      'cart',
      'cart-deploy',
      'prices',
      'prices-deploy',
      'stock',
      'stock-deploy',
    ]);
    host.sandbox.control.calls.clear();
    await update();
    expect(host.sandbox.control.calls.last(0).filter(({ method }) => method === 'POST')).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
