/** `doctor` against the sandbox, over the wire: what it finds where all is well, and what it says of servers that will not do. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCatalog } from '../../src/check';
import { doctor } from '../../src/commands/doctor';
import { catalogSeed } from '../../src/commands/sandbox';
import type { Finding } from '../../src/doctor/finding';
import { realWorld } from '../../src/remote/world';
import { parseSpec } from '../../src/sandbox/control/spec';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox';
import { ROOT } from '../support/tools';
import { inJenkins } from './faults/others';

const CATALOG = join(ROOT, 'catalog');
const FOLDER =
  '<com.cloudbees.hudson.plugins.folder.Folder><description>theirs</description></com.cloudbees.hudson.plugins.folder.Folder>';
let sandbox: Sandbox;

beforeAll(async () => {
  const { resolved } = checkCatalog(CATALOG);
  if (resolved === undefined) throw new Error('the sample catalog is faulty');
  sandbox = await startSandbox({ seed: catalogSeed(resolved) });
  await inJenkins(sandbox, 'POST', '/createItem?name=services', FOLDER);
});
afterAll(() => sandbox.close());

interface Told {
  readonly code: number;
  /** All that is not well, in words. */
  readonly faults: readonly string[];
  readonly findings: readonly Finding[];
}

/** @param spec In the words of the sandbox. @param env In place of the right tokens. */
async function told(spec = '', env: Readonly<Record<string, string>> = {}): Promise<Told> {
  const { settings, faults } = parseSpec(spec);
  const before = sandbox.control.settings();
  sandbox.control.change(settings);
  sandbox.control.faults.set(faults, 1);
  const { gitlab, jenkins } = sandbox;
  const own = { GITLAB_TOKEN: gitlab.token, JENKINS_USER: jenkins.user, JENKINS_TOKEN: jenkins.token };
  const printed: string[] = [];
  const write = (text: string): void => void printed.push(text);
  const code = await doctor(
    { catalog: CATALOG, json: true, system: ['gitlab', 'jenkins'], gitlabUrl: gitlab.url, jenkinsUrl: jenkins.url },
    { env: { ...own, ...env }, world: realWorld, write, color: false },
  );
  sandbox.control.change(before);
  sandbox.control.faults.set([], 1);
  const { findings }: { readonly findings: readonly Finding[] } = JSON.parse(printed.join(''));
  const wrong = findings.filter(({ level }) => level !== 'ok');
  expect(wrong.filter(({ remedy }) => remedy === undefined)).toEqual([]);
  expect(printed.join('')).not.toContain(gitlab.token);
  return { code, findings, faults: wrong.map(({ level, system, subject, text }) => `${level} ${system} ${subject}: ${text}`) };
}

describe('doctor', { timeout: 60_000 }, () => {
  test('finds nothing in the way of a catalog whose servers are as it says, and changes nothing', async () => {
    sandbox.control.calls.clear();
    const { code, faults, findings } = await told();
    expect(faults).toEqual([]);
    expect(code).toBe(0);
    expect(findings.map(({ system, subject }) => `${system} ${subject}`)).toEqual(
      expect.arrayContaining(['gitlab licence', 'gitlab version', 'jenkins plugins', 'jenkins credentials']),
    );
    const asked = sandbox.control.calls.last(0);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
  });

  test.each([
    [
      'version=16.8.0',
      [
        'fail gitlab version: GitLab 16.8.0-ee refuses files with "workflow:auto_cancel"; 16.9 or newer is needed.',
        'fail gitlab version: GitLab 16.8.0-ee refuses files with "manual_confirmation"; 17.1 or newer is needed.',
      ],
    ],
    [
      'version=17.0.4',
      ['fail gitlab version: GitLab 17.0.4-ee refuses files with "manual_confirmation"; 17.1 or newer is needed.'],
    ],
    ['version=17.1.0', []],
    [
      'tier=free',
      [
        'fail gitlab version: GitLab 18.6.1 is the Community Edition, and the catalog says "premium".',
        expect.stringMatching(
          /^fail gitlab licence: "retail\/\S+" has no protected environments to be seen, and the catalog says/,
        ),
      ],
    ],
    ['malformed@GET /pluginManager/api/json', [expect.stringMatching(/^fail jenkins check: /)]],
  ])('says of a server with "%s" what is wrong', async (spec, faults) => {
    expect((await told(spec)).faults).toEqual(faults);
  });

  test('says that a token is not known, and goes on with the other server', async () => {
    const { code, faults, findings } = await told('', { JENKINS_TOKEN: 'another' });
    expect(code).toBe(1);
    expect(faults).toEqual([expect.stringMatching(/^fail jenkins token: /)]);
    expect(findings.some(({ system, subject }) => system === 'gitlab' && subject === 'projects')).toBe(true);
  });
});
