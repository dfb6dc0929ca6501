/** `doctor`: what it looks at, what it says when something is wrong, and that it changes nothing. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCatalog } from '../../src/check';
import { PLUGINS } from '../../src/doctor/jenkins-plugins';
import { namedCredentials } from '../../src/registrars/jenkins/credentials';
import { WELL } from './hosts';
import { type Answers, NOW, run } from './run';

const checked = checkCatalog(resolve(__dirname, '../../catalog')).resolved;
if (checked === undefined) throw new Error('the sample catalog is faulty');
const { platform, services } = checked;

const delivered = services.find(({ engines }) => engines.deliver === 'gitlab')?.project ?? '';
const DELIVERED = `gitlab.retail.example/api/v4/projects/${encodeURIComponent(delivered)}`;

const ALL: Answers = {
  ...WELL,
  [DELIVERED]: { id: 3 },
  [`${DELIVERED}/protected_environments`]: [],
  'gitlab.retail.example/api/v4/projects': services.map(({ project }) => ({ path_with_namespace: project })),
  'jenkins.retail.example/job/services/credentials/store/folder/domain/_/api/json': {
    credentials: namedCredentials(platform).map(({ id }) => ({ id })),
  },
};

describe('doctor', () => {
  test('finds nothing where all is well, says what it has looked at, and sends no call that changes something', async () => {
    const { code, findings, methods } = await run(ALL);
    expect(findings.filter(({ level, system }) => level !== 'ok' && system !== 'aws')).toEqual([]);
    expect(new Set(findings.map(({ system, subject }) => `${system} ${subject}`))).toEqual(
      new Set([
        'gitlab address',
        'gitlab clock',
        'gitlab version',
        'gitlab licence',
        'gitlab token',
        'gitlab catalog project',
        'gitlab catalog variables',
        'gitlab projects',
        'jenkins address',
        'jenkins clock',
        'jenkins token',
        'jenkins version',
        'jenkins plugins',
        'jenkins folder',
        'jenkins credentials',
      ]),
    );
    expect(code).toBe(0);
    expect([...methods]).toEqual(['GET']);
  });

  const GITLAB = 'gitlab.retail.example/api/v4';
  const JENKINS = 'jenkins.retail.example';
  const faults: readonly (readonly [string, Answers, string, 'warn' | 'fail', RegExp])[] = [
    ['a token that GitLab does not know', { [`${GITLAB}/version`]: 401 }, 'gitlab token', 'fail', /token has expired/],
    [
      'a token without the scope',
      { [`${GITLAB}/personal_access_tokens/self`]: { scopes: ['read_api'] } },
      'gitlab token',
      'fail',
      /read_api/,
    ],
    [
      'a token with too wide a scope',
      { [`${GITLAB}/personal_access_tokens/self`]: { scopes: ['api', 'sudo'] } },
      'gitlab token',
      'warn',
      /"sudo"/,
    ],
    [
      'a token that ends soon',
      { [`${GITLAB}/personal_access_tokens/self`]: { scopes: ['api'], expires_at: '2026-11-30' } },
      'gitlab token',
      'warn',
      /in 7 days/,
    ],
    [
      'an edition without what the catalog counts on',
      { [`${GITLAB}/metadata`]: { enterprise: false } },
      'gitlab version',
      'fail',
      /Community Edition/,
    ],
    [
      'a GitLab that is too old for what it builds',
      { [`${GITLAB}/version`]: { version: '16.8.3-ee' } },
      'gitlab version',
      'fail',
      /^GitLab 16\.8\.3-ee refuses files with "workflow:auto_cancel"; 16\.9 or newer is needed\.$/,
    ],
    [
      'a GitLab that is too old for what it delivers',
      { [`${GITLAB}/version`]: { version: '17.0.9' } },
      'gitlab version',
      'fail',
      /^GitLab 17\.0\.9 refuses files with "manual_confirmation"; 17\.1 or newer is needed\.$/,
    ],
    [
      'a GitLab whose version says nothing',
      { [`${GITLAB}/version`]: { version: 'edge' } },
      'gitlab version',
      'warn',
      /is of version "edge", and must be 17\.1 or newer/,
    ],
    [
      'a licence without what the catalog counts on',
      { [`${DELIVERED}/protected_environments`]: 403 },
      'gitlab licence',
      'fail',
      /approvals would not be enforced/,
    ],
    [
      'a plugin that is too old',
      {
        [`${JENKINS}/pluginManager/api/json`]: {
          plugins: PLUGINS.map(({ id }) => ({
            shortName: id,
            version: id === 'pipeline-model-definition' ? '2.2118.v31fd5b_9944b_5' : '994.vd57e3ca_46d24',
            active: true,
            enabled: true,
          })),
        },
      },
      'jenkins plugin pipeline-model-definition',
      'fail',
      /^It is of version 2\.2118\.v31fd5b_9944b_5, and 2\.2119 or newer is needed: disableRestartFromStage\.$/,
    ],
    [
      'a plugin whose version says nothing',
      {
        [`${JENKINS}/pluginManager/api/json`]: {
          plugins: [{ shortName: 'workflow-basic-steps', version: 'private-build', active: true, enabled: true }],
        },
      },
      'jenkins plugin workflow-basic-steps',
      'warn',
      /"private-build", and must be 994 or newer/,
    ],
    [
      'a catalog project that is missing',
      { [`${GITLAB}/projects/platform%2Fcatalog`]: 404 },
      'gitlab catalog project',
      'fail',
      /platform\/catalog/,
    ],
    [
      'a ref that is missing',
      { [`${GITLAB}/projects/platform%2Fcatalog/repository/commits/main`]: 404 },
      'gitlab catalog project',
      'fail',
      /"main"/,
    ],
    [
      'variables that the catalog’s own pipeline lacks',
      { [`${GITLAB}/projects/platform%2Fcatalog/variables`]: [] },
      'gitlab catalog variables',
      'fail',
      /^There is no CI\/CD variable JENKINS_WEBHOOK_SECRET for the environment register in the project/,
    ],
    [
      'variables that may not be seen',
      { [`${GITLAB}/projects/platform%2Fcatalog/variables`]: 403 },
      'gitlab catalog variables',
      'warn',
      /^This token may not see the CI\/CD variables of "platform\/catalog"/,
    ],
    ['projects that the token does not maintain', { [`${GITLAB}/projects`]: [] }, 'gitlab projects', 'warn', /no Maintainer/],
    [
      'approvers without a group',
      { [`${GITLAB}/groups/*`]: 404 },
      'gitlab group retail/web/approvers',
      'fail',
      /approve deployments/,
    ],
    ['a server that cannot be reached', { [`${GITLAB}/version`]: refused() }, 'gitlab address', 'fail', /ECONNREFUSED/],
    [
      'a certificate that cannot be verified',
      { [`${JENKINS}/whoAmI/api/json`]: badCertificate() },
      'jenkins address',
      'fail',
      /certificate/,
    ],
    [
      'an anonymous account',
      { [`${JENKINS}/whoAmI/api/json`]: { name: 'anonymous', anonymous: true } },
      'jenkins token',
      'fail',
      /anonymous/,
    ],
    [
      'a plugin that is missing',
      { [`${JENKINS}/pluginManager/api/json`]: { plugins: [] } },
      'jenkins plugin basic-branch-build-strategies',
      'fail',
      /not installed/,
    ],
    [
      'a plugin that is off',
      { [`${JENKINS}/pluginManager/api/json`]: { plugins: [{ shortName: 'git', active: false, enabled: false }] } },
      'jenkins plugin git',
      'fail',
      /not active/,
    ],
    ['plugins that may not be listed', { [`${JENKINS}/pluginManager/api/json`]: 403 }, 'jenkins plugins', 'warn', /may not list/],
    ['a folder that is missing', { [`${JENKINS}/job/services/api/json`]: 404 }, 'jenkins folder', 'warn', /"services"/],
    ['a folder whose settings are closed', { [`${JENKINS}/job/services/config.xml`]: 403 }, 'jenkins folder', 'fail', /403/],
    [
      'credentials that are missing',
      { [`${JENKINS}/job/services/credentials/store/folder/domain/_/api/json`]: { credentials: [] } },
      'jenkins credential aws-id-token',
      'fail',
      /spec\.jenkins\.credentials\.aws/,
    ],
    [
      'credentials that may not be listed',
      { [`${JENKINS}/job/services/credentials/store/folder/domain/_/api/json`]: 403 },
      'jenkins credentials',
      'warn',
      /may not list/,
    ],
  ];

  test.each(faults)('tells of %s, with what to do', async (_, change, about, level, text) => {
    const { code, findings, output } = await run({ ...ALL, ...change });
    const found = findings.filter(({ system, subject }) => `${system} ${subject}` === about);
    expect(found.map((each) => each.level)).toContain(level);
    expect(found.filter((each) => each.level !== 'ok').every(({ remedy }) => remedy !== undefined && remedy.length > 10)).toBe(
      true,
    );
    expect(found.some((each) => text.test(each.text))).toBe(true);
    if (level === 'fail') expect(code).toBe(1);
    expect(output).not.toMatch(/planted-secret/);
  });

  test.each([
    [10_000, 'ok'],
    [60_000, 'warn'],
    [600_000, 'fail'],
  ])('measures the clocks: %i ms are %s', async (skew, level) => {
    const { findings } = await run(ALL, { now: NOW + skew });
    expect(findings.filter(({ subject }) => subject === 'clock').map((each) => each.level)).toEqual([level, level]);
  });

  test('names what is missing from the environment, for each server', async () => {
    const { code, output } = await run(ALL, { env: {}, json: false });
    expect(code).toBe(1);
    expect(output).toContain('set GITLAB_TOKEN');
    expect(output).toContain('set JENKINS_USER');
  });

  test('prints a line for each finding, the remedy below it, and a count', async () => {
    const { output } = await run({ ...ALL, [`${GITLAB}/metadata`]: { enterprise: false } }, { json: false });
    expect(output).toMatch(/^FAIL {2}GitLab, version: GitLab 19\.6\.0 is the Community Edition.*\n {6}Write tier: free/m);
    expect(output).toMatch(/\n\n\d+ well, \d+ to look at, \d+ in the way\.\n$/);
  });
});

test('the page of plugins lists the plugins that doctor looks for', () => {
  const page = readFileSync(resolve(__dirname, '../../docs/reference/jenkins-plugins.md'), 'utf8');
  const [required = '', optional = ''] = page.slice(0, page.indexOf('## The multibranch job')).split('Optional:');
  const firstCells = (text: string) => [...text.matchAll(/^\| ([^|]*)\|/gm)].map(([, cell = '']) => cell);
  const ids = (text: string) => firstCells(text).flatMap((cell) => [...cell.matchAll(/\(`([a-z-]+)`\)/g)].map(([, id]) => id));
  expect(ids(required).sort()).toEqual(
    PLUGINS.filter((each) => each.required)
      .map(({ id }) => id)
      .sort(),
  );
  expect(ids(optional).sort()).toEqual(
    PLUGINS.filter((each) => !each.required)
      .map(({ id }) => id)
      .sort(),
  );
});

function refused(): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) });
}

function badCertificate(): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }) });
}
