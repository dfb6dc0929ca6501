/** Registering with Jenkins: what is posted, what is left alone, what is refused. */
import { beforeAll, describe, expect, test } from 'vitest';
import { RemoteChanged } from '../../../src/registration/registrar';
import { aService } from '../../support/builders';
import { FakeJenkins } from './fake-jenkins';
import { aChange, apply, intentOf, plan, register, registrarOf } from './fleet';

const CHECKOUT = 'services/commerce/checkout';
const DEPLOY = `${CHECKOUT}-deploy`;
const intent = intentOf([aService({ delivery: 'central', engines: { build: 'jenkins', deliver: 'jenkins' } })]);

const first = new FakeJenkins();
beforeAll(async () => void (await register(first, intent)));
const registered = (): FakeJenkins => new FakeJenkins(first.items);

describe('a first registration', () => {
  test('makes folders before the jobs in them, and nothing is left to do', async () => {
    const jenkins = new FakeJenkins();
    const { changes } = await register(jenkins, intent);
    expect(changes.map(({ action, address }) => `${action} ${address}`)).toEqual([
      'create services',
      'create services/commerce',
      `create ${CHECKOUT}`,
      `create ${DEPLOY}`,
    ]);
    expect((await plan(jenkins, intent)).changes).toEqual([]);
    expect((await plan(jenkins, intent, 'settings')).changes).toEqual([]);
  });

  test('says which settings Jenkins has not kept, and what that points to', async () => {
    const jenkins = new FakeJenkins();
    jenkins.unknown = '<jenkins.branch.buildstrategies.basic.TagBuildStrategyImpl>[\\s\\S]*?</[^>]*TagBuildStrategyImpl>';
    await expect(register(jenkins, intent)).rejects.toThrow(
      /"services\/commerce\/checkout" and does not have them all: builds\.tagsUpToDays is null.*jenkins-plugins\.md/,
    );
  });

  test('asks for no more than the stated number of multibranch jobs in a second', async () => {
    const jenkins = new FakeJenkins();
    const many = intentOf(Array.from({ length: 21 }, (_, index) => aService({ name: `s${index}` })));
    const before = jenkins.world.now();
    await register(jenkins, many);
    expect(jenkins.world.now() - before).toBe(4000);
  });
});

describe('an unchanged fleet', () => {
  test('of any size costs three calls and no change', async () => {
    const jenkins = new FakeJenkins();
    const many = intentOf(Array.from({ length: 200 }, (_, index) => aService({ name: `service-${index}` })));
    await register(jenkins, many);
    jenkins.calls.length = 0;
    expect((await register(jenkins, many)).changes).toEqual([]);
    expect(jenkins.calls.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`).sort()).toEqual([
      'GET /job/services/api/json',
      'GET /job/services/credentials/store/folder/domain/_/api/json',
      'GET /manage/credentials/store/system/domain/_/api/json',
    ]);
  });

  test('is not posted again when every setting is read either, though Jenkins has written its files down its own way', async () => {
    const jenkins = registered();
    expect(jenkins.get(CHECKOUT)).toContain('plugin="');
    await register(jenkins, intent, 'settings');
    expect(jenkins.posts).toEqual([]);
  });

  test('is not posted again when a plan that was carried out is carried out once more', async () => {
    const jenkins = new FakeJenkins();
    const { changes } = await plan(jenkins, intent);
    await apply(jenkins, intent, changes);
    jenkins.calls.length = 0;
    await apply(jenkins, intent, changes);
    expect(jenkins.posts).toEqual([]);
  });
});

describe('what a person changed by hand', () => {
  const edits: readonly (readonly [string, string, string | RegExp, string])[] = [
    ['title', CHECKOUT, '<displayName>Checkout<', '<displayName>Mine<'],
    ['enabled', CHECKOUT, '<disabled>false<', '<disabled>true<'],
    ['enabled', DEPLOY, '<disabled>false<', '<disabled>true<'],
    ['title', 'services/commerce', '<displayName>Commerce<', '<displayName>Mine<'],
    ['orphans.prune', CHECKOUT, '<pruneDeadBranches>true<', '<pruneDeadBranches>false<'],
    ['orphans.days', CHECKOUT, '<daysToKeep>7<', '<daysToKeep>-1<'],
    ['orphans.count', CHECKOUT, '<numToKeep>20<', '<numToKeep>-1<'],
    ['orphans.abort', CHECKOUT, '<abortBuilds>false<', '<abortBuilds>true<'],
    ['scan.everyHours', CHECKOUT, '<interval>86400000<', '<interval>60000<'],
    ['source.server', CHECKOUT, '<serverName>gitlab<', '<serverName>other<'],
    ['source.project', CHECKOUT, '<projectPath>retail/commerce/checkout<', '<projectPath>mallory/checkout<'],
    ['source.credentials', CHECKOUT, '<credentialsId>gitlab-checkout<', '<credentialsId>root<'],
    [
      'source.others',
      CHECKOUT,
      '<data>',
      '<data><jenkins.branch.BranchSource><source class="x.Other"/></jenkins.branch.BranchSource>',
    ],
    ['discovery.branches', CHECKOUT, '<strategyId>1<', '<strategyId>3<'],
    ['discovery.branchesAlwaysIncluded', CHECKOUT, 'main|hotfix/.*', '.*'],
    ['discovery.mergeRequests', CHECKOUT, /(<[^>]*\.OriginMerge[^>]*>\s*<strategyId>)1</, '$12<'],
    ['discovery.forks', CHECKOUT, /(<[^>]*\.ForkMerge[^>]*>\s*<strategyId>)1</, '$12<'],
    ['discovery.forkTrust', CHECKOUT, '$TrustPermission', '$TrustEveryone'],
    ['discovery.tags', CHECKOUT, /<[^>]*TagDiscoveryTrait\/>/, ''],
    ['hooks.web', CHECKOUT, '<webHookMode>DISABLE<', '<webHookMode>SYSTEM<'],
    ['hooks.system', CHECKOUT, '<systemHookMode>DISABLE<', '<systemHookMode>SYSTEM<'],
    ['hooks.web', CHECKOUT, /<[^>]*HookRegistrationTrait>[\s\S]*HookRegistrationTrait>/, ''],
    ['builds.branches', CHECKOUT, /<[^>]*\.BranchBuildStrategyImpl\/>/, ''],
    ['builds.mergeRequests', CHECKOUT, /<[^>]*ChangeRequestBuildStrategyImpl\/>/, ''],
    ['builds.tagsUpToDays', CHECKOUT, '<atMostMillis>604800000<', '<atMostMillis>-1<'],
    ['builds.tagsUpToDays', CHECKOUT, '<atLeastMillis>-1<', '<atLeastMillis>5<'],
    ['jenkinsfile.path', CHECKOUT, 'pipelines/checkout/Jenkinsfile', 'pipelines/other/Jenkinsfile'],
    ['jenkinsfile.path', CHECKOUT, /extended\.Remote\w+/, 'WorkflowBranchProjectFactory'],
    ['jenkinsfile.repository', CHECKOUT, '<matchBranches>false<', '<matchBranches>true<'],
    ['jenkinsfile.repository.url', CHECKOUT, '/platform/catalog.git', '/mallory/catalog.git'],
    ['jenkinsfile.repository.ref', CHECKOUT, '<name>main<', '<name>mine<'],
    [
      'jenkinsfile.repository',
      CHECKOUT,
      '<branches>',
      '<branches><hudson.plugins.git.BranchSpec><name>x</name></hudson.plugins.git.BranchSpec>',
    ],
    ['jenkinsfile.path', DEPLOY, 'pipelines/checkout/Jenkinsfile.deploy', 'x'],
    ['jenkinsfile.path', DEPLOY, 'CpsScmFlowDefinition', 'CpsFlowDefinition'],
    ['parameters', DEPLOY, '<name>VERSION<', '<name>TYPO<'],
    ['parameters', DEPLOY, '<defaultValue/>', '<defaultValue>1.0.0</defaultValue>'],
    [
      'concurrent',
      DEPLOY,
      '<properties>',
      '<properties><org.jenkinsci.plugins.workflow.job.properties.DisableConcurrentBuildsJobProperty/>',
    ],
    [
      'startedByOthers',
      DEPLOY,
      '<disabled>',
      '<triggers><hudson.triggers.TimerTrigger><spec>@daily</spec></hudson.triggers.TimerTrigger></triggers><disabled>',
    ],
    ['startedByOthers', DEPLOY, '<disabled>', '<authToken>guess</authToken><disabled>'],
    [
      'startedByOthers',
      DEPLOY,
      '<properties>',
      '<properties><org.jenkinsci.plugins.workflow.job.properties.PipelineTriggersJobProperty><triggers><x.Y/></triggers></org.jenkinsci.plugins.workflow.job.properties.PipelineTriggersJobProperty>',
    ],
  ];

  test.each(edits)('is seen in %s of %s, and mended', async (setting, path, from, to) => {
    const jenkins = registered();
    jenkins.change(path, from, to);
    const { changes } = await plan(jenkins, intent, 'settings');
    expect(changes.map(({ address }) => address)).toEqual([path]);
    const paths = changes.flatMap(({ differences }) => differences.map((each) => each.path.join('.')));
    expect(paths.some((each) => each === setting || each.startsWith(`${setting}.`))).toBe(true);
    await apply(jenkins, intent, changes);
    expect((await plan(jenkins, intent, 'settings')).changes).toEqual([]);
  });

  test('after the plan was made stops the change', async () => {
    const jenkins = registered();
    jenkins.change(CHECKOUT, '<daysToKeep>7<', '<daysToKeep>8<');
    const { changes } = await plan(jenkins, intent, 'settings');
    jenkins.change(CHECKOUT, '<numToKeep>20<', '<numToKeep>21<');
    jenkins.calls.length = 0;
    await expect(apply(jenkins, intent, changes)).rejects.toThrow(/has been changed \(orphans\.count\) since the plan was made/);
    expect(jenkins.posts).toEqual([]);
  });
});

describe('what belongs to others', () => {
  const CREDENTIALS = `<com.cloudbees.hudson.plugins.folder.properties.FolderCredentialsProvider_-FolderCredentialsProperty plugin="cloudbees-folder@6.9">
      <domainCredentialsMap class="hudson.util.CopyOnWriteMap$Hash"><entry><secret>{AQAAABAAAAAQ}&#xd;
</secret></entry></domainCredentialsMap>
    </com.cloudbees.hudson.plugins.folder.properties.FolderCredentialsProvider_-FolderCredentialsProperty>`;

  test.each(['services', 'services/commerce', CHECKOUT])('in the file of %s survives every change of ours', async (path) => {
    const jenkins = registered();
    jenkins.change(path, /<properties>\s*<\/properties>/, `<properties>${CREDENTIALS}</properties><!-- a person's note -->`);
    jenkins.change(path, /<displayName>[^<]*</, '<displayName>Changed by hand<');
    const others = /<properties>[\s\S]*<\/properties><!-- a person's note -->/;
    const kept = others.exec(jenkins.get(path))?.[0];
    await register(jenkins, intent, 'settings');
    await apply(jenkins, intent, [disabling(path)]);
    expect(jenkins.get(path)).not.toContain('Changed by hand');
    expect(others.exec(jenkins.get(path))?.[0]).toBe(kept);
  });

  test('in a description stays before our mark', async () => {
    const jenkins = registered();
    jenkins.change(CHECKOUT, '<description>', '<description>Ask Ana &amp; Bo. ');
    jenkins.change(CHECKOUT, '<daysToKeep>7<', '<daysToKeep>8<');
    await register(jenkins, intent, 'settings');
    expect(jenkins.get(CHECKOUT)).toMatch(/<description>Ask Ana &amp; Bo\. .*\[pipelines:retail\/checkout:[0-9a-f]{20}\]</);
  });

  test.each([
    ['without a mark', '<org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject/>'],
    ['of another kind with our mark', '<project><description>x [pipelines:retail/checkout:new]</description></project>'],
    [
      'of another catalog',
      '<org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject><description>[pipelines:fashion/checkout:new]</description></org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject>',
    ],
  ])('is never touched: a job %s at our address', async (_, xml) => {
    const jenkins = new FakeJenkins();
    await register(jenkins, intentOf([aService({ name: 'other' })]));
    jenkins.put(CHECKOUT, xml);
    const { blocked } = await register(jenkins, intent);
    expect(blocked.map(({ address }) => address)).toEqual([CHECKOUT]);
    expect(jenkins.get(CHECKOUT)).toBe(xml);
    for (const action of ['update', 'disable', 'delete'] as const) {
      const change = aChange({
        key: `jenkins:multibranch:${CHECKOUT}`,
        kind: 'multibranch',
        address: CHECKOUT,
        action,
        after: {},
      });
      await expect(apply(jenkins, intent, [change])).rejects.toThrow(RemoteChanged);
    }
    expect(jenkins.get(CHECKOUT)).toBe(xml);
  });

  test('that came between plan and creation is left as it is', async () => {
    const jenkins = new FakeJenkins();
    const { changes } = await plan(jenkins, intent);
    jenkins.put(
      'services',
      '<com.cloudbees.hudson.plugins.folder.Folder><displayName>services</displayName></com.cloudbees.hudson.plugins.folder.Folder>',
    );
    await expect(apply(jenkins, intent, changes)).rejects.toThrow(/"services" carries no mark of ours/);
    expect(jenkins.posts).toEqual([]);
  });

  test('is not written back where Jenkins hides secrets from this account', async () => {
    const jenkins = registered();
    jenkins.change('services', /<properties>\s*</, '<properties><x><secret-redacted/></x><');
    jenkins.change('services', '<displayName>services<', '<displayName>x<');
    await expect(register(jenkins, intent, 'settings')).rejects.toThrow(/would destroy them.*Job\/Configure/);
    expect(jenkins.posts).toEqual([]);
  });

  test('a copy of our job with our mark in it is told and left alone', async () => {
    const jenkins = registered();
    jenkins.put('services/commerce/checkout-copy', jenkins.get(CHECKOUT));
    const { changes, notes } = await plan(jenkins, intent);
    expect(changes).toEqual([]);
    expect(notes.map(({ text }) => text).join()).toContain('"services/commerce/checkout-copy" is a copy of a job of "checkout"');
  });
});

describe('what exists already', () => {
  const BY_HAND = (id: string) =>
    `<?xml version='1.1' encoding='UTF-8'?>\n<org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject plugin="workflow-multibranch@1">
  <description>Old.</description>
  <sources class="jenkins.branch.MultiBranchProject$BranchSourceList"><data><jenkins.branch.BranchSource>
    <source class="io.jenkins.plugins.gitlabbranchsource.GitLabSCMSource"><id>${id}</id><projectPath>retail/commerce/checkout</projectPath><projectId>5</projectId></source>
  </jenkins.branch.BranchSource></data></sources>
</org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject>`;

  test('gets nothing but our mark when it is adopted; the next plan shows what differs', async () => {
    const jenkins = registered();
    jenkins.put(CHECKOUT, BY_HAND('1'));
    await apply(jenkins, intent, [
      aChange({
        key: `jenkins:multibranch:${CHECKOUT}`,
        kind: 'multibranch',
        address: CHECKOUT,
        service: 'checkout',
        action: 'adopt',
      }),
    ]);
    expect(
      jenkins.get(CHECKOUT).replace(' [pipelines:retail/checkout:new]', '').replaceAll(' plugin="other@4.5"', '').trim(),
    ).toBe(BY_HAND('1'));
    const { changes } = await plan(jenkins, intent);
    expect(changes.map(({ action, address }) => `${action} ${address}`)).toEqual([`update ${CHECKOUT}`]);
  });

  test('keeps its branches under the id that its source has, once adopted', async () => {
    const jenkins = registered();
    jenkins.put(CHECKOUT, BY_HAND('1').replace('Old.', '[pipelines:retail/checkout:new]'));
    await register(jenkins, intent);
    expect(jenkins.get(CHECKOUT)).toContain('<id>1</id>');
    expect(jenkins.get(CHECKOUT)).toContain('<projectId>5</projectId>');
    expect((await plan(jenkins, intent, 'settings')).changes).toEqual([]);
  });
});

describe('a service that moves', () => {
  const moved = intentOf([aService({ name: 'cash-desk', owner: 'stores', project: 'retail/stores/cash-desk' })]);
  const TO = 'services/stores/cash-desk';

  async function movedJenkins() {
    const jenkins = registered();
    jenkins.put(`${CHECKOUT}/main`, '<flow-definition/>');
    const [before] = (await plan(jenkins, moved, 'settings')).changes.filter(({ address }) => address === CHECKOUT);
    const wanted = registrarOf(jenkins, moved).desired(moved);
    const target = wanted.find(({ address }) => address === TO);
    await apply(
      jenkins,
      moved,
      (await plan(jenkins, moved)).changes.filter(({ kind }) => kind === 'folder'),
    );
    const change = aChange({
      key: `jenkins:multibranch:${TO}`,
      kind: 'multibranch',
      address: TO,
      service: 'cash-desk',
      action: 'move',
      from: { key: `jenkins:multibranch:${CHECKOUT}`, address: CHECKOUT },
      before: before?.before,
      after: target?.settings,
    });
    return { jenkins, change };
  }

  test('takes its branches and builds along, and forgets what was looked up of the old project', async () => {
    const { jenkins, change } = await movedJenkins();
    await apply(jenkins, moved, [change]);
    expect([...jenkins.items.keys()].filter((path) => path.includes('checkout'))).toEqual([DEPLOY]);
    expect(jenkins.items.has(`${TO}/main`)).toBe(true);
    expect(jenkins.get(TO)).toContain('<projectPath>retail/stores/cash-desk</projectPath>');
    expect(jenkins.get(TO)).toContain('[pipelines:retail/cash-desk:');
    jenkins.calls.length = 0;
    await apply(jenkins, moved, [change]);
    expect(jenkins.posts).toEqual([]);
  });

  test.each([0, 1, 2])('is moved to the end by the next run when the answer to change %i is lost', async (which) => {
    const { jenkins, change } = await movedJenkins();
    const posts = jenkins.posts.length;
    jenkins.fault = ({ method }) => (method === 'POST' && jenkins.posts.length === posts + which + 1 ? 'lost' : undefined);
    await apply(jenkins, moved, [change]).catch(() => undefined);
    jenkins.fault = () => undefined;
    await apply(jenkins, moved, [change]);
    expect(jenkins.items.has(`${TO}/main`)).toBe(true);
    expect(jenkins.get(TO)).toContain('<projectPath>retail/stores/cash-desk</projectPath>');
  });
});

describe('what is no longer wanted', () => {
  const other = intentOf([aService({ name: 'other' })]);

  test('is disabled once, and comes back when the catalog names it again', async () => {
    const jenkins = registered();
    const { changes } = await register(jenkins, other);
    expect(changes.filter(({ action }) => action === 'disable').map(({ address }) => address)).toEqual([CHECKOUT, DEPLOY]);
    expect(jenkins.get(CHECKOUT)).toContain('<disabled>true</disabled>');
    expect(jenkins.get(CHECKOUT)).toContain('no longer in the catalog');
    expect((await plan(jenkins, other)).changes).toEqual([]);
    await register(jenkins, intent);
    expect(jenkins.get(CHECKOUT)).toContain('<disabled>false</disabled>');
    expect(jenkins.get(CHECKOUT)).not.toContain('no longer in the catalog');
  });

  test('is deleted on request only, and a folder only when nothing is left in it', async () => {
    const jenkins = registered();
    const deletion = (kind: string, address: string) =>
      aChange({ key: `jenkins:${kind}:${address}`, kind, address, action: 'delete' });
    await expect(apply(jenkins, other, [deletion('folder', 'services/commerce')])).rejects.toThrow(
      'The folder "services/commerce" is not deleted: it holds "checkout", "checkout-deploy".',
    );
    await apply(jenkins, other, [
      deletion('multibranch', CHECKOUT),
      deletion('deploy-job', DEPLOY),
      deletion('folder', 'services/commerce'),
    ]);
    expect([...jenkins.items.keys()]).toEqual(['services']);
    await apply(jenkins, other, [deletion('multibranch', CHECKOUT)]);
  });
});

describe('credentials', () => {
  test('that are missing are told by name and use, and none is made', async () => {
    const jenkins = new FakeJenkins();
    for (const id of ['artifactory-token', 'aws-id-token', 'gitlab-token', 'teams-commerce']) jenkins.credentials.add(id);
    const { notes } = await register(jenkins, intent);
    expect(notes.map(({ text }) => text)).toEqual([
      expect.stringContaining('no credential "gitlab-checkout" (spec.jenkins.credentials.checkout)'),
      expect.stringContaining('no credential "teams-operations" (spec.notices.channels.operations)'),
    ]);
    expect(jenkins.posts.filter(({ path }) => path.includes('redential'))).toEqual([]);
  });
});

function disabling(path: string) {
  const kind = path === CHECKOUT ? 'multibranch' : 'folder';
  return aChange({ key: `jenkins:${kind}:${path}`, kind, address: path, action: 'disable' });
}
