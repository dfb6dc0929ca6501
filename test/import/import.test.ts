/** Importing an estate: what becomes an entity, what is told, and that nothing is ever replaced. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { checkCatalog } from '../../src/check';
import { Estate, type Projects } from './run';

const MAVEN = { 'pom.xml': '', Dockerfile: 'FROM x\nEXPOSE 8080\n', Jenkinsfile: '' };
const estates: Estate[] = [];
const estate = (projects: Projects = {}): Estate => {
  const made = new Estate(projects);
  estates.push(made);
  return made;
};
afterEach(() => {
  for (const each of estates.splice(0)) each.remove();
});

const about = (remarks: readonly { origin: string; text: string }[], origin: string): string =>
  remarks
    .filter((each) => each.origin.endsWith(origin))
    .map(({ text }) => text)
    .join('\n');

describe('import gitlab', () => {
  test('makes an entity of each project, with a guess from its files and the team of its group; the catalog is valid', async () => {
    const made = estate({
      'retail/loyalty/points': MAVEN,
      'retail/loyalty/cards': { 'package.json': '', Dockerfile: 'FROM x', '.gitlab-ci.yml': '' },
    });
    const { code, report } = await made.run('gitlab', 'retail/loyalty');
    expect(code).toBe(0);
    expect(report.files.map((file) => file.slice(made.catalog.length + 1))).toEqual([
      'teams/loyalty.yaml',
      'services/cards.yaml',
      'services/points.yaml',
    ]);
    const checked = checkCatalog(made.catalog);
    expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const points = checked.resolved?.services.find(({ name }) => name === 'points');
    expect(points).toMatchObject({
      project: 'retail/loyalty/points',
      owner: 'loyalty',
      build: { toolchain: 'java-maven' },
      engines: { build: 'jenkins' },
      deploy: { port: 8080, healthCheck: '/' },
    });
    const cards = checked.resolved?.services.find(({ name }) => name === 'cards');
    expect(cards).toMatchObject({ build: { toolchain: 'node-npm' }, engines: { build: 'gitlab' }, deploy: { port: undefined } });
    expect(about(report.remarks, 'retail/loyalty/points')).toMatch(/Jenkinsfile is not read[\s\S]*health check "\/" is a guess/);
    expect(about(report.remarks, 'retail/loyalty/cards')).toContain('taken for a worker');
    expect(about(report.remarks, 'gitlab retail/loyalty')).toContain('channel and approvers are guesses');
    expect([...made.methods]).toEqual(['GET']);
  });

  test('tells of every project that becomes no entity, and of every name that changes', async () => {
    const made = estate({
      'retail/x/empty': {},
      'retail/x/Ünique_Name': { ...MAVEN },
      'retail/x/unique-name': { ...MAVEN },
      'retail/x/123': { ...MAVEN },
      'retail/x/library': { 'README.md': '' },
      'retail/x/rust': { 'Cargo.toml': '', Dockerfile: '' },
    });
    const { report } = await made.run('gitlab', 'retail/x');
    expect(about(report.remarks, '/empty')).toContain('not imported: its repository is empty');
    expect(about(report.remarks, '/unique-name') + about(report.remarks, '/Ünique_Name')).toMatch(/not imported/);
    expect(about(report.remarks, '/123')).toContain('no name of a service can be made of "123"');
    expect(about(report.remarks, '/library')).toContain('comes without a pipeline');
    expect(about(report.remarks, '/rust')).toContain('taken for a worker');
  });

  test('leaves alone what the catalog has, by project and by name, and adds nothing the second time', async () => {
    const made = estate({ 'retail/commerce/checkout': MAVEN, 'retail/other/checkout': MAVEN, 'retail/other/points': MAVEN });
    const before = readFileSync(join(made.catalog, 'services/checkout.yaml'), 'utf8');
    const { report } = await made.run('gitlab', 'retail');
    expect(about(report.remarks, 'retail/commerce/checkout')).toContain('it is "checkout" of the catalog already');
    expect(about(report.remarks, 'retail/other/checkout')).toContain('the name "checkout" is taken');
    expect(readFileSync(join(made.catalog, 'services/checkout.yaml'), 'utf8')).toBe(before);
    expect((await made.run('gitlab', 'retail')).report.files).toEqual([]);
  });

  test('writes nothing on a dry run, with a faulty catalog, or when GitLab cannot be asked', async () => {
    const made = estate({ 'retail/loyalty/points': MAVEN });
    const listing = () => readdirSync(join(made.catalog, 'services')).join();
    const before = listing();
    const dry = await made.run('gitlab', 'retail', true);
    expect([dry.code, dry.report.written, dry.report.files.length]).toEqual([0, false, 2]);
    expect((await made.run('gitlab', 'nobody')).complaint).toBe('GitLab has no group "nobody", or this token may not see it.\n');
    expect((await made.run('backstage', 'no/such')).complaint).toBe('There is no file or folder "no/such".\n');
    made.env = {};
    const without = await made.run('gitlab', 'retail');
    expect([without.code, without.complaint]).toEqual([1, 'GitLab: no token; set GITLAB_TOKEN.\n']);
    writeFileSync(join(made.catalog, 'services/broken.yaml'), 'kind: [');
    expect((await made.run('gitlab', 'retail')).complaint).toContain('The catalog is faulty');
    expect(listing()).toBe(['broken.yaml', ...before.split(',')].sort().join());
  });

  test('whatever projects are called, the catalog is valid afterwards', async () => {
    const segment = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,30}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(segment, segment), {
          maxLength: 4,
          minLength: 1,
          selector: (each) => each.join('/').toLowerCase(),
        }),
        async (paths) => {
          const made = estate(Object.fromEntries(paths.map(([group, name]) => [`estate/${group}/${name}`, MAVEN])));
          const { code, report } = await made.run('gitlab', 'estate');
          expect(code).toBe(0);
          expect(checkCatalog(made.catalog).ok).toBe(true);
          for (const path of paths) {
            const named = report.files.length + report.remarks.filter(({ text }) => text.startsWith('not imported')).length;
            expect(named).toBeGreaterThanOrEqual(1);
            expect(report.remarks.some(({ origin }) => origin === `gitlab estate/${path.join('/')}`)).toBe(true);
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('import jenkins', () => {
  const JOB = (project: string, script = 'Jenkinsfile', source = 'io.jenkins.plugins.gitlabbranchsource.GitLabSCMSource') =>
    `<org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject><displayName>Points of honour</displayName><sources><data><jenkins.branch.BranchSource><source class="${source}"><id>1</id><projectPath>${project}</projectPath></source></jenkins.branch.BranchSource></data></sources><factory class="org.jenkinsci.plugins.workflow.multibranch.WorkflowBranchProjectFactory"><scriptPath>${script}</scriptPath></factory></org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject>`;
  const FOLDER = '<com.cloudbees.hudson.plugins.folder.Folder/>';

  test('makes an entity of each multibranch job of a GitLab project, and tells of every other item', async () => {
    const made = estate({ 'retail/loyalty/mono': { 'apps/points/pom.xml': '', 'apps/points/Dockerfile': 'EXPOSE 9000' } });
    made.jenkins.put('old', FOLDER);
    made.jenkins.put('old/loyalty', FOLDER);
    made.jenkins.put('old/loyalty/points', JOB('retail/loyalty/mono', 'apps/points/Jenkinsfile'));
    made.jenkins.put(
      'old/loyalty/github',
      JOB('x/y', 'Jenkinsfile', 'org.jenkinsci.plugins.github_branch_source.GitHubSCMSource'),
    );
    made.jenkins.put('old/loyalty/nightly', '<project/>');
    // Named as a deploy job is, and running something else.
    made.jenkins.put('old/loyalty/points-deploy', '<project/>');
    const { code, report } = await made.run('jenkins', 'old');
    expect(code).toBe(0);
    expect(about(report.remarks, 'old/loyalty/nightly')).toContain('not imported: it is no multibranch job (project)');
    expect(about(report.remarks, 'old/loyalty/points-deploy')).toContain('not imported: it is no multibranch job (project)');
    expect(about(report.remarks, 'old/loyalty/github')).toContain('its source is no project of GitLab');
    const checked = checkCatalog(made.catalog);
    expect(checked.resolved?.services.find(({ name }) => name === 'points')).toMatchObject({
      title: 'Points of honour',
      project: 'retail/loyalty/mono',
      path: 'apps/points',
      owner: 'loyalty',
      engines: { build: 'jenkins' },
      deploy: { port: 9000 },
    });
    expect([...made.methods]).toEqual(['GET']);
  });
});

describe('import backstage', () => {
  const ENTITIES = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: points
  description: Counts.
  annotations: { backstage.io/source-location: 'url:https://gitlab.retail.example/retail/loyalty/points/-/tree/main/' , custom/x: kept }
  tags: [java]
  odd: 1
spec: { type: service, lifecycle: beta, owner: 'group:default/loyalty', system: shop, providesApis: [points-api], team: x }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: points-api }
spec: { type: openapi, lifecycle: production, owner: loyalty, definition: x }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: loyalty, description: Loyal. }
spec: { type: team, children: [], profile: { displayName: Loyalty, email: loyalty@retail.example } }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: elsewhere, annotations: { github.com/project-slug: a/b } }
spec: { type: service, lifecycle: production, owner: loyalty }
`;

  test('keeps what the catalog knows of each entity, and tells what it does not', async () => {
    const made = estate({ 'retail/loyalty/points': MAVEN });
    const folder = join(made.catalog, '..', 'portal');
    mkdirSync(folder);
    writeFileSync(join(folder, 'all.yaml'), ENTITIES);
    writeFileSync(join(folder, 'broken.yaml'), 'kind: [\n');
    const { code, report } = await made.run('backstage', folder);
    expect(code).toBe(0);
    const text = readFileSync(join(made.catalog, 'services/points.yaml'), 'utf8');
    expect(text).toContain('custom/x: kept');
    expect(text).toContain('- points-api');
    const service = checkCatalog(made.catalog).resolved?.services.find(({ name }) => name === 'points');
    expect(service).toMatchObject({
      description: 'Counts.',
      owner: 'loyalty',
      system: 'shop',
      lifecycle: 'production',
      project: 'retail/loyalty/points',
    });
    expect(about(report.remarks, 'all.yaml (1)')).toMatch(
      /lifecycle "beta"[\s\S]*"metadata\.odd" is left out[\s\S]*"spec\.team" is left out/,
    );
    expect(about(report.remarks, 'all.yaml (2)')).toContain('no entities of kind "API"');
    expect(about(report.remarks, 'all.yaml (4)')).toContain('names a project of GitLab');
    expect(about(report.remarks, 'broken.yaml')).toContain('not imported');
    expect(readFileSync(join(made.catalog, 'teams/loyalty.yaml'), 'utf8')).toContain('email: loyalty@retail.example');
  });

  test('gives an entity without a pipeline where its project cannot be looked at', async () => {
    const made = estate();
    made.env = {};
    const file = join(made.catalog, '..', 'all.yaml');
    writeFileSync(file, ENTITIES);
    const { report } = await made.run('backstage', file);
    expect(about(report.remarks, 'all.yaml (1)')).toContain('comes without a pipeline');
    expect(checkCatalog(made.catalog).ok).toBe(true);
  });
});
