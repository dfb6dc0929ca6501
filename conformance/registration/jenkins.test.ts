/** What is registered with Jenkins, read by tools that we did not write: jenkins-job-builder, python-jenkins, expat. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desiredItems } from '../../src/registrars/jenkins/desired';
import { jenkinsRegistrar } from '../../src/registrars/jenkins/jenkins';
import { writeItem } from '../../src/registrars/jenkins/kinds';
import { xmlText } from '../../src/registrars/jenkins/xml';
import { Redactor } from '../../src/remote/redact';
import { Server } from '../../src/remote/server';
import { realWorld } from '../../src/remote/world';
import { startSandbox } from '../../src/sandbox/sandbox';
import { intentOf } from '../../test/registrars/jenkins/fleet';
import { aService } from '../../test/support/builders';
import { needs, pythonModule, toolEnv } from '../support/tools';

const run = promisify(execFile);
const OURS = resolve(__dirname, '../../test/registrars/jenkins/golden');
const python = async (script: string, ...args: readonly string[]): Promise<string> =>
  (await run('python3', [join(__dirname, 'jenkins', script), ...args], { env: toolEnv(), timeout: 60_000, maxBuffer: 1e8 }))
    .stdout;

interface Element {
  readonly path: string;
  readonly class: string | null;
  readonly text: string;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jenkins-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(needs(pythonModule('jenkins_jobs', 'pip install jenkins-job-builder')))('jenkins-job-builder', () => {
  /** What it writes otherwise, or what it has no words for. */
  const OTHERWISE = [
    // A Git source, as it does not know GitLab's; the id is a hash of its own.
    /^\/sources\/data\/jenkins\.branch\.BranchSource\/source/,
    // Jenkins derives the line of cron from the interval.
    /PeriodicFolderTrigger\/spec$/,
    // Our mark.
    /^\/description$/,
    // Filled by Jenkins where they are left out: an empty list, the version of a list of settings, a name of a remote.
    /\/(submoduleCfg|extensions|configVersion|doGenerateSubmoduleConfigurations)$/,
  ];
  /** It leaves these out, and Jenkins has them. */
  const UNKNOWN_TO_IT = [/^\/(keepDependencies|disabled|displayName)$/, /\/strategy(\/properties)?$/];

  test.each([
    ['multibranch', 'multibranch-merge-request.xml'],
    ['deploy-job', 'deploy-job-merge-request.xml'],
  ])('names the elements of a %s as we do, with the same classes and values', async (name, golden) => {
    const out = join(folder, name);
    mkdirSync(out);
    await run('jenkins-jobs', ['test', join(__dirname, 'jenkins', 'jobs.yaml'), name, '-o', out, '--config-xml'], {
      env: toolEnv(),
      timeout: 60_000,
    });
    const theirs = join(out, name, 'config.xml');
    const ours = join(OURS, golden);
    const read: Readonly<Record<string, readonly Element[]>> = JSON.parse(await python('elements.py', theirs, ours));
    const known = new Map((read[theirs] ?? []).map((each) => [each.path, each]));
    const compared = (read[ours] ?? []).filter(({ path }) => !OTHERWISE.some((pattern) => pattern.test(path)));
    const missing = compared.filter(({ path }) => !known.has(path) && !UNKNOWN_TO_IT.some((pattern) => pattern.test(path)));
    expect(missing.map(({ path }) => path)).toEqual([]);
    const shared = compared.filter(({ path }) => known.has(path));
    expect(shared.length).toBeGreaterThan(15);
    const values = (elements: readonly Element[]) =>
      shared.map(({ path }) => [
        path,
        ...elements
          .filter((each) => each.path === path)
          .map((each) => `${each.class ?? ''} ${each.text}`)
          .sort(),
      ]);
    expect(values(read[ours] ?? [])).toEqual(values(read[theirs] ?? []));
  });
});

describe.skipIf(needs(pythonModule('jenkins', 'pip install python-jenkins')))('python-jenkins', () => {
  test('finds every folder and job that was registered, with titles, parameters and marks', async () => {
    const sandbox = await startSandbox();
    try {
      const { url, user, token } = sandbox.jenkins;
      const intent = intentOf([aService({ engines: { build: 'jenkins', deliver: 'jenkins' }, title: 'Check <out> & "co"' })]);
      const headers = { authorization: `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}` };
      const server = new Server({ name: 'Jenkins', url, headers, redactor: new Redactor([token]), world: realWorld });
      const registrar = jenkinsRegistrar({ server, platform: intent.platform, world: realWorld });
      for (const resource of registrar.desired(intent)) {
        const { key, kind, address, service, requires, settings } = resource;
        const change = {
          key,
          system: 'jenkins',
          kind,
          address,
          service,
          requires,
          action: 'create',
          from: undefined,
          before: undefined,
          after: settings,
          differences: [],
          consequences: [],
        } as const;
        await registrar.apply(change, { resource, intent, tell: () => {} });
      }
      expect(JSON.parse(await python('reads.py', url, user, token))).toEqual({
        jobs: {
          services: 'Folder',
          'services/commerce': 'Folder',
          'services/commerce/checkout': 'WorkflowMultiBranchProject',
          'services/commerce/checkout-deploy': 'WorkflowJob',
        },
        folder: true,
        title: 'Check <out> & "co"',
        marked: true,
        parameters: expect.any(Array),
      });
    } finally {
      await sandbox.close();
    }
  });
});

describe.skipIf(needs(pythonModule('xml.parsers.expat', 'apt-get install python3')))('expat', () => {
  test('reads every title as it was meant, whatever is in it', async () => {
    const resource = desiredItems(intentOf([aService()])).find(({ kind }) => kind === 'multibranch');
    if (resource === undefined) throw new Error('no job');
    const tricky = fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '&',
        ']]>',
        '"',
        "'",
        '\r',
        '\n',
        '\t',
        '\u0000',
        '\u0085',
        '\u2028',
        '&#x1;',
        '<!--',
        '-->',
        '<![CDATA[',
        '😀',
        '\uD83D',
        'é',
        ' ',
        'a',
      ),
    });
    const titles = fc.sample(fc.oneof(tricky, fc.string({ unit: 'binary' })), { numRuns: 500, seed: 1 });
    const out = join(folder, 'titles');
    mkdirSync(out);
    for (const [index, title] of titles.entries()) {
      const xml = writeItem('multibranch', undefined, {
        description: 'x',
        settings: { ...resource.settings, title: xmlText(title) },
      });
      writeFileSync(join(out, `${String(index).padStart(4, '0')}.xml`), xml);
    }
    expect(JSON.parse(await python('titles.py', out))).toEqual(titles.map(xmlText));
    expect(readFileSync(join(out, '0000.xml'), 'utf8')).toContain('<displayName');
  });
});
