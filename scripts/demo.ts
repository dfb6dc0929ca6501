/**
 * `npm run demo`: the whole way in under two minutes, without any server. The sample catalog is generated, planned, registered
 * with stand-ins of GitLab and Jenkins on this machine, changed there by hand, found out, and repaired.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCatalog } from '../src/check';
import { drift } from '../src/commands/drift';
import { generate } from '../src/commands/generate';
import { plan } from '../src/commands/plan';
import { register } from '../src/commands/register';
import { catalogSeed } from '../src/commands/sandbox';
import { type Sandbox, startSandbox } from '../src/sandbox/sandbox';

const CATALOG = 'catalog';
const PIPELINES = 'pipelines';

async function demo(): Promise<void> {
  const start = performance.now();
  title('1. Generate the pipelines of the catalog');
  expectCode('generate', generate({ catalog: CATALOG, out: PIPELINES }), 0);
  const { resolved } = checkCatalog(CATALOG);
  if (resolved === undefined) throw new Error('the sample catalog is faulty');
  const sandbox = await startSandbox({ seed: catalogSeed(resolved) });
  const scratch = mkdtempSync(join(tmpdir(), 'service-pipelines-demo-'));
  try {
    surround(sandbox);
    await steps(sandbox, join(scratch, 'audit.jsonl'));
  } finally {
    await sandbox.close();
    rmSync(scratch, { recursive: true });
  }
  title(`Done in ${Math.round((performance.now() - start) / 1000)} s. The stand-ins are gone, and nothing else was touched.`);
}

async function steps(sandbox: Sandbox, audit: string): Promise<void> {
  const options = { catalog: CATALOG, pipelines: PIPELINES, system: ['gitlab', 'jenkins'] as const };
  const registering = { ...options, adopt: ['all'], parallel: 16, audit };
  title('2. Plan: what would change on the servers?');
  expectCode('plan', await plan({ ...options, adopt: ['all'] }), 2);
  title('3. Register: make it so');
  expectCode('register', await register(registering), 0);
  title('4. Plan again: nothing is left to do');
  expectCode('plan', await plan(options), 0);
  title('5. Somebody changes a job on Jenkins by hand');
  await byHand(sandbox);
  title('6. Drift: who differs from the catalog?');
  expectCode('drift', await drift(options), 2);
  title('7. Register repairs it');
  expectCode('register', await register(registering), 0);
  expectCode('drift', await drift(options), 0);
}

/** The commands read where the servers are, and who calls, from the environment. */
function surround({ gitlab, jenkins }: Sandbox): void {
  Object.assign(process.env, {
    GITLAB_URL: gitlab.url,
    GITLAB_TOKEN: gitlab.token,
    JENKINS_URL: jenkins.url,
    JENKINS_USER: jenkins.user,
    JENKINS_TOKEN: jenkins.token,
    // Any value does: what stands in for Jenkins takes it from GitLab's stand-in.
    JENKINS_WEBHOOK_SECRET: randomBytes(16).toString('hex'),
  });
}

/** Points the job of `checkout` at another file, as a person would in Jenkins' own pages. */
async function byHand({ jenkins }: Sandbox): Promise<void> {
  const address = `${jenkins.url}/job/services/job/commerce/job/checkout/config.xml`;
  const headers = { authorization: `Basic ${Buffer.from(`${jenkins.user}:${jenkins.token}`).toString('base64')}` };
  const found = await fetch(address, { headers });
  const changed = (await found.text()).replace(/<scriptPath>[^<]*</, '<scriptPath>Jenkinsfile.mine<');
  const answer = await fetch(address, { method: 'POST', headers: { ...headers, 'content-type': 'text/xml' }, body: changed });
  if (!answer.ok || !changed.includes('Jenkinsfile.mine')) throw new Error(`the change by hand failed: ${answer.status}`);
  process.stdout.write('services/commerce/checkout now runs "Jenkinsfile.mine".\n');
}

function expectCode(verb: string, code: number, wanted: number): void {
  process.stdout.write(`(${verb} ended with code ${code})\n`);
  if (code !== wanted) throw new Error(`${verb} should have ended with code ${wanted}`);
}

function title(text: string): void {
  process.stdout.write(`\n== ${text}\n\n`);
}

demo().catch((error: unknown) => {
  process.stderr.write(`demo: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
