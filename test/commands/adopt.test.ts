/** `import --adopt`: what exists gets our mark and keeps everything else; only then a plan shows what differs. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { importOrAdopt } from '../../src/commands/import';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox';

const ROOT = resolve(__dirname, '../..');
const FOLDER =
  '<com.cloudbees.hudson.plugins.folder.Folder><description>By hand.</description></com.cloudbees.hudson.plugins.folder.Folder>';
const JOB = `<org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject><description>Old &amp; good.</description><sources class="jenkins.branch.MultiBranchProject$BranchSourceList"><data><jenkins.branch.BranchSource><source class="io.jenkins.plugins.gitlabbranchsource.GitLabSCMSource"><id>1</id><projectPath>retail/commerce/checkout</projectPath></source></jenkins.branch.BranchSource></data></sources></org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject>`;

describe('import --adopt', () => {
  let sandbox: Sandbox;
  let folder = '';

  beforeAll(async () => {
    sandbox = await startSandbox();
    folder = mkdtempSync(join(tmpdir(), 'adopt-'));
    vi.stubEnv('JENKINS_USER', sandbox.jenkins.user);
    vi.stubEnv('JENKINS_TOKEN', sandbox.jenkins.token);
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await post('/createItem?name=services', FOLDER);
    await post('/job/services/createItem?name=commerce', FOLDER);
    await post('/job/services/job/commerce/createItem?name=checkout', JOB);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
    await sandbox.close();
  });

  const call = (path: string, init: RequestInit = {}) => {
    const { url, user, token } = sandbox.jenkins;
    const headers = { authorization: `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`, 'content-type': 'text/xml' };
    return fetch(url + path, { ...init, headers });
  };
  const post = async (path: string, body: string) => expect((await call(path, { method: 'POST', body })).status).toBe(200);
  const config = async (path: string) => (await call(`${path}/config.xml`)).text();
  const adopt = (...names: readonly string[]) =>
    importOrAdopt(undefined, undefined, {
      catalog: join(ROOT, 'catalog'),
      pipelines: join(ROOT, 'pipelines'),
      system: ['jenkins'],
      jenkinsUrl: sandbox.jenkins.url,
      audit: join(folder, 'audit.jsonl'),
      adopt: names,
    });

  test('marks what exists and changes nothing else, once, and keeps a record of it', async () => {
    const paths = ['/job/services', '/job/services/job/commerce', '/job/services/job/commerce/job/checkout'];
    const before = await Promise.all(paths.map(config));
    expect(await adopt('all')).toBe(0);
    const after = await Promise.all(paths.map(config));
    expect(after.map((xml) => xml.replace(/ ?\[pipelines:retail(\/checkout)?:new\]/, ''))).toEqual(before);
    expect(after.every((xml, index) => xml !== before[index])).toBe(true);
    expect(readFileSync(join(folder, 'audit.jsonl'), 'utf8').match(/"adopt"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(await adopt('all')).toBe(0);
    expect(await Promise.all(paths.map(config))).toEqual(after);
  });

  test('says how it is used where it is not said what to do', async () => {
    const options = { catalog: join(ROOT, 'catalog'), pipelines: join(ROOT, 'pipelines'), audit: join(folder, 'audit.jsonl') };
    expect(await importOrAdopt('gitlab', undefined, options)).toBe(1);
    expect(await importOrAdopt('gitlab', 'retail', { ...options, adopt: ['checkout'] })).toBe(1);
  });
});
