/** What other people have on the servers, beside ours and inside what we manage. */
import { expect } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox';

const HOOK_TOKEN = 'planted-2f9e-token-of-their-hook';
const VARIABLE = 'planted-51aa-value-of-their-variable';
const CREDENTIAL = 'planted-c0ffee-secret-of-their-folder';

export const OTHERS_SECRETS: readonly string[] = [HOOK_TOKEN, VARIABLE, CREDENTIAL];

const basic = ({ jenkins }: Sandbox): Readonly<Record<string, string>> => ({
  authorization: `Basic ${Buffer.from(`${jenkins.user}:${jenkins.token}`).toString('base64')}`,
});

/** A call as somebody else makes it, in GitLab. */
export async function inGitLab({ gitlab }: Sandbox, method: string, path: string, json?: unknown): Promise<unknown> {
  const answer = await fetch(`${gitlab.url}/api/v4${path}`, {
    method,
    headers: { 'private-token': gitlab.token, 'content-type': 'application/json' },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  const text = await answer.text();
  expect(answer.ok, `${method} ${path}: ${text}`).toBe(true);
  return text === '' ? undefined : JSON.parse(text);
}

/** The same in Jenkins, with XML. */
export async function inJenkins(sandbox: Sandbox, method: string, path: string, xml?: string): Promise<string> {
  const answer = await fetch(sandbox.jenkins.url + path, {
    method,
    headers: { ...basic(sandbox), ...(xml !== undefined && { 'content-type': 'text/xml' }) },
    redirect: 'manual',
    ...(xml !== undefined && { body: xml }),
  });
  const text = await answer.text();
  expect(answer.status, `${method} ${path}: ${text}`).toBeLessThan(400);
  return text;
}

const FOLDER = `<com.cloudbees.hudson.plugins.folder.Folder>
  <description>The shop's jobs.</description>
  <displayName>Services</displayName>
  <properties>
    <com.cloudbees.hudson.plugins.folder.properties.FolderCredentialsProvider_-FolderCredentialsProperty>
      <domainCredentialsMap class="hudson.util.CopyOnWriteMap$Hash">
        <entry>
          <com.cloudbees.plugins.credentials.domains.Domain><specifications/></com.cloudbees.plugins.credentials.domains.Domain>
          <java.util.concurrent.CopyOnWriteArrayList>
            <org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl>
              <id>of-another-team</id><description>theirs</description><secret>${CREDENTIAL}</secret>
            </org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl>
          </java.util.concurrent.CopyOnWriteArrayList>
        </entry>
      </domainCredentialsMap>
    </com.cloudbees.hudson.plugins.folder.properties.FolderCredentialsProvider_-FolderCredentialsProperty>
    <org.jenkinsci.plugins.configfiles.folder.FolderConfigFileProperty><configs class="sorted-set"><string>theirs &amp; nobody else's</string></configs></org.jenkinsci.plugins.configfiles.folder.FolderConfigFileProperty>
  </properties>
</com.cloudbees.hudson.plugins.folder.Folder>`;

export const THEIR_JOB = `<flow-definition><description>by hand, and not ours</description><definition class="org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition"><script>echo 'theirs'</script><sandbox>true</sandbox></definition></flow-definition>`;

/** Puts them there, before we come. */
export async function plant(sandbox: Sandbox): Promise<void> {
  const basket = '/projects/retail%2Fcommerce%2Fbasket';
  await inGitLab(sandbox, 'PUT', basket, { description: 'Our basket. [by hand] éü', topics: ['shop'] });
  await inGitLab(sandbox, 'POST', `${basket}/hooks`, {
    url: 'https://chat.retail.example/hook',
    token: HOOK_TOKEN,
    push_events: true,
    issues_events: true,
  });
  await inGitLab(sandbox, 'POST', `${basket}/variables`, { key: 'THEIRS', value: VARIABLE, masked: true });
  await inGitLab(sandbox, 'POST', `${basket}/protected_branches`, { name: 'release/*', push_access_level: 40 });
  await inGitLab(sandbox, 'POST', `${basket}/protected_tags`, { name: 'by-hand-*', create_access_level: 30 });
  await inGitLab(sandbox, 'POST', `${basket}/environments`, { name: 'playground', external_url: 'https://play.retail.example' });
  await inGitLab(sandbox, 'POST', `${basket}/repository/commits`, {
    branch: 'main',
    commit_message: 'Begin',
    actions: [
      { action: 'create', file_path: 'src/index.js', content: "console.log('theirs')\n" },
      { action: 'create', file_path: 'docs/README.md', content: '# Theirs\n' },
    ],
  });
  await inJenkins(sandbox, 'POST', '/createItem?name=services', FOLDER);
  await inJenkins(sandbox, 'POST', '/job/services/createItem?name=by-hand', THEIR_JOB);
}

/** All of it as text: equal texts are equal things. */
export function theirs(sandbox: Sandbox): string {
  const { gitlab, jenkins } = sandbox.control.state();
  const { lists, projects, variables } = Object(gitlab);
  const basket = Object.values(Object(projects)).find((each) => Object(each).full_path === 'retail/commerce/basket');
  const { id, description, topics, former } = Object(basket);
  const of = (name: string, key: string, ours: (item: string) => boolean) =>
    (Object(lists)[`${name}:${id}`] ?? []).filter((item: unknown) => !ours(String(Object(item)[key])));
  const items = Object(Object(jenkins).items);
  const folder: string = items.services?.xml ?? '';
  return JSON.stringify(
    {
      description: String(description).replace(/ \[pipelines:[^\]]*\]$/, ''),
      topics,
      former,
      hooks: of('hooks', 'url', (url) => url.includes('jenkins')),
      environments: of('environments', 'name', () => false),
      branches: of('protected_branches', 'name', (name) => !name.startsWith('release')),
      tags: of('protected_tags', 'name', (name) => !name.startsWith('by-hand')),
      variables: Object(variables)[id] ?? variables,
      job: items['services/by-hand'],
      properties: /<properties>[\s\S]*<\/properties>/.exec(folder)?.[0],
      credentials: Object(jenkins).credentials,
    },
    null,
    1,
  );
}
