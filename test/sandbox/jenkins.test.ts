import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, type World, world } from './world';

let host: World;
beforeAll(async () => {
  host = await world();
});
afterAll(() => host.sandbox.close());

const FOLDER =
  '<com.cloudbees.hudson.plugins.folder.Folder><description>d</description><properties/></com.cloudbees.hudson.plugins.folder.Folder>';
const MULTIBRANCH = `<?xml version='1.1' encoding='UTF-8'?>
<org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject>
  <description>mark</description>
  <sources class="jenkins.branch.MultiBranchProject$BranchSourceList"><data><jenkins.branch.BranchSource>
    <source class="io.jenkins.plugins.gitlabbranchsource.GitLabSCMSource"><id>x</id><serverName>main</serverName>
      <projectOwner>shop</projectOwner><projectPath>shop/cart</projectPath><traits>
      <io.jenkins.plugins.gitlabbranchsource.BranchDiscoveryTrait><strategyId>1</strategyId></io.jenkins.plugins.gitlabbranchsource.BranchDiscoveryTrait>
      </traits></source></jenkins.branch.BranchSource></data></sources>
  <factory class="org.jenkinsci.plugins.workflow.multibranch.WorkflowBranchProjectFactory"><scriptPath>README.md</scriptPath></factory>
</org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject>`;
const SECRET =
  '<org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl><scope>GLOBAL</scope><id>hook</id><description>d</description><secret>planted-secret</secret></org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl>';

const create = (name: string, xml: string, folder = '') =>
  host.jenkins('POST', `${folder}/createItem?name=${encodeURIComponent(name)}`, xml);

describe('an item', () => {
  test('is made once, in a folder that is there, of a class that a plugin has', async () => {
    expect((await create('services', FOLDER)).status).toBe(200);
    const again = await create('services', FOLDER);
    expect([again.status, again.headers.get('x-error')]).toEqual([400, "A job already exists with the name 'services'"]);
    expect((await create('x', FOLDER, '/job/none')).status).toBe(404);
    expect((await create('x', '<hudson.maven.Nope/>')).status).toBe(500);
    expect((await create('x', '<broken')).status).toBe(500);
    expect((await create('a/b', FOLDER)).status).toBe(400);
    expect((await host.jenkins('POST', '/createItem?name=x', FOLDER, { 'content-type': 'text/plain' })).status).toBe(400);
  });

  test('comes back as Jenkins writes it: prolog, plugins, defaults, and what the scan filled in', async () => {
    await create('cart', MULTIBRANCH, '/job/services');
    const { text } = await host.jenkins('GET', '/job/services/job/cart/config.xml');
    expect(text).toMatch(
      /^<\?xml version='1\.1' encoding='UTF-8'\?>\n<org\.\S+WorkflowMultiBranchProject plugin="workflow-multibranch@/,
    );
    expect(text).toMatch(
      /<source class="io\.jenkins\.plugins\.gitlabbranchsource\.GitLabSCMSource" plugin="gitlab-branch-source@/,
    );
    expect(text).toContain('<BranchDiscoveryTrait'.replace('<', '<io.jenkins.plugins.gitlabbranchsource.'));
    expect(text).toContain('<disabled>false</disabled>');
    expect(text).toMatch(/<projectId>1<\/projectId>/);
    const posted = await host.jenkins('POST', '/job/services/job/cart/config.xml', text);
    expect(posted.status).toBe(200);
    expect((await host.jenkins('GET', '/job/services/job/cart/config.xml')).text).toBe(text);
    expect(host.sandbox.control.state()).toMatchObject({ jenkins: { items: { 'services/cart': { scans: 2 } } } });
  });

  test('is found in one question to the whole tree, with ranges', async () => {
    await create('stock', MULTIBRANCH, '/job/services');
    const tree = (source: string) => host.jenkins('GET', `/api/json?tree=${encodeURIComponent(source)}`);
    expect((await tree('jobs[name,fullName,description,jobs[fullName,description]]')).body).toEqual({
      _class: 'hudson.model.Hudson',
      jobs: [
        {
          _class: 'com.cloudbees.hudson.plugins.folder.Folder',
          name: 'services',
          fullName: 'services',
          description: 'd',
          jobs: ['cart', 'stock'].map((name) => ({
            _class: 'org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject',
            fullName: `services/${name}`,
            description: 'mark',
          })),
        },
      ],
    });
    expect(await tree('jobs[jobs[name]{1,2}]')).toMatchObject({ body: { jobs: [{ jobs: [{ name: 'stock' }] }] } });
    expect(await tree('jobs[jobs[jobs[name]]]')).toMatchObject({
      body: { jobs: [{ jobs: [{ jobs: [{ name: 'main' }] }, {}] }] },
    });
    expect((await tree('jobs[name')).status).toBe(500);
  });

  test('moves and is renamed with what is in it, and is deleted with it', async () => {
    await create('archive', FOLDER);
    await create('old', FOLDER, '/job/services');
    await create('job', '<flow-definition/>', '/job/services/job/old');
    expect((await host.jenkins('POST', '/job/services/job/old/confirmRename?newName=new')).status).toBe(302);
    expect((await host.jenkins('POST', '/job/services/job/new/move/move?destination=/archive')).status).toBe(302);
    expect((await host.jenkins('HEAD', '/job/archive/job/new/job/job/api/json')).status).toBe(200);
    expect((await host.jenkins('HEAD', '/job/services/job/old/job/job/api/json')).status).toBe(404);
    expect((await host.jenkins('POST', '/job/archive/doDelete')).status).toBe(302);
    expect((await host.jenkins('HEAD', '/job/archive/job/new/api/json')).status).toBe(404);
  });

  test('is switched off and on, and builds when it is on', async () => {
    await create(
      'deploy',
      '<flow-definition><definition class="org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition"><script>x</script></definition></flow-definition>',
    );
    expect((await host.jenkins('POST', '/job/deploy/disable')).status).toBe(302);
    expect((await host.jenkins('POST', '/job/deploy/build')).status).toBe(409);
    await host.jenkins('POST', '/job/deploy/enable');
    const queued = await host.jenkins('POST', '/job/deploy/buildWithParameters?ENVIRONMENT=dev');
    expect([queued.status, queued.headers.get('location')]).toEqual([201, expect.stringMatching(/\/queue\/item\/1\/$/)]);
    expect(await host.jenkins('GET', '/job/deploy/lastBuild/api/json')).toMatchObject({ body: { number: 1, result: 'SUCCESS' } });
  });
});

describe('the credentials of a folder', () => {
  const store = '/job/keys/credentials/store/folder/domain/_';

  test('live in the folder’s XML: whoever posts it without them wipes them', async () => {
    await create('keys', FOLDER);
    expect((await host.jenkins('POST', `${store}/createCredentials`, SECRET)).status).toBe(200);
    expect((await host.jenkins('POST', `${store}/createCredentials`, SECRET)).status).toBe(409);
    const before = (await host.jenkins('GET', '/job/keys/config.xml')).text;
    expect(before).not.toContain('planted-secret');
    await host.jenkins('POST', '/job/keys/config.xml', before.replace('<description>d<', '<description>e<'));
    expect(await host.jenkins('GET', `${store}/api/json`)).toMatchObject({ body: { credentials: [{ id: 'hook' }] } });
    await host.jenkins('POST', '/job/keys/config.xml', FOLDER);
    expect(await host.jenkins('GET', `${store}/api/json`)).toMatchObject({ body: { credentials: [] } });
  });

  test('are shown without their secret', async () => {
    await host.jenkins('POST', `${store}/createCredentials`, SECRET);
    expect((await host.jenkins('GET', `${store}/credential/hook/config.xml`)).text).toContain(
      '<secret><secret-redacted/></secret>',
    );
    expect((await host.jenkins('GET', `${store}/credential/none/api/json`)).status).toBe(404);
  });
});

describe('a caller', () => {
  const as = (name: string, word: string, extra: Readonly<Record<string, string>> = {}) => ({
    authorization: `Basic ${Buffer.from(`${name}:${word}`).toString('base64')}`,
    ...extra,
  });

  test('who is nobody gets 403, with wrong words 401, and a reader changes nothing', async () => {
    const { url, reader, readerToken } = host.sandbox.jenkins;
    expect((await call(`${url}/api/json`, {})).status).toBe(403);
    expect((await call(`${url}/api/json`, { headers: as('sandbox', 'no') })).status).toBe(401);
    expect((await call(`${url}/job/services/config.xml`, { headers: as(reader, readerToken) })).status).toBe(200);
    expect((await call(`${url}/job/services/doDelete`, { method: 'POST', headers: as(reader, readerToken) })).status).toBe(403);
  });

  test('with a password needs the crumb of their session for a change', async () => {
    const { url, user, password } = host.sandbox.jenkins;
    const post = (headers: Readonly<Record<string, string>>) =>
      call(`${url}/job/services/job/cart/disable`, { method: 'POST', headers: as(user, password, headers) });
    expect((await post({})).status).toBe(403);
    const issued = await call(`${url}/crumbIssuer/api/json`, { headers: as(user, password) });
    const { crumb } = issued.body as { crumb: string };
    const cookie = issued.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await post({ 'jenkins-crumb': crumb })).status).toBe(403);
    expect((await post({ 'jenkins-crumb': crumb, cookie })).status).toBe(302);
  });
});

test('the linter takes a pipeline and tells what is wrong with another text', async () => {
  const lint = (jenkinsfile: string) =>
    host.jenkins('POST', '/pipeline-model-converter/validateJenkinsfile', new URLSearchParams({ jenkinsfile }).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });
  expect(await lint('pipeline { agent any }')).toMatchObject({ body: { data: { result: 'success' } } });
  expect(await lint('node { }')).toMatchObject({ body: { data: { result: 'failure' } } });
});
