/** The sample catalog's stacks on their way into the emulator: services of each way of delivery, with every type of resource. */
import { join } from 'node:path';
import { checkCatalog, type Resolved } from '../../src/check';
import { emittedFiles } from '../../src/generated-files';
import type { AwsApi } from '../../src/registrars/aws/api';
import { connectAws, reachAws } from '../../src/registrars/aws/connect';
import type { GeneratedFile, GeneratedFiles, Intent, Registrar } from '../../src/registration/registrar';
import { Redactor } from '../../src/remote/redact';
import { realWorld } from '../../src/remote/world';
import { ROOT } from '../support/tools';
import { withoutLeftOut } from './left-out';

/** Native blue/green with a migration and a nightly task; a private name; CodeDeploy; no CodePipeline at all. */
export const SERVICES: readonly string[] = ['checkout', 'pricing', 'stock', 'storefront'];

export const sample: Resolved = loaded();
export const REGION = sample.platform.aws.region;
export const TOOLS = sample.platform.aws.toolsAccount;

function loaded(): Resolved {
  const { resolved } = checkCatalog(join(ROOT, 'catalog'));
  if (resolved === undefined) throw new Error('the sample catalog has faults');
  return { ...resolved, services: resolved.services.filter(({ name }) => SERVICES.includes(name)) };
}

/** @param replaced Ids and ARNs of the catalog, and what stands for them in the emulator. @param edit Changes a file's text. */
export function intentOf(
  resolved: Resolved,
  replaced: Readonly<Record<string, string>>,
  edit: (file: GeneratedFile) => string = (file) => file.text(),
): Intent {
  const known = new Map<string, string>();
  const longestFirst = Object.entries(replaced).sort(([a], [b]) => b.length - a.length);
  const adapted = (owner: string, file: GeneratedFile): GeneratedFile => {
    const text = (): string => {
      const key = `${owner}/${file.path}`;
      const made =
        known.get(key) ??
        deployable(
          file.path,
          longestFirst.reduce((rest, [from, to]) => rest.replaceAll(from, to), edit(file)),
        );
      known.set(key, made);
      return made;
    };
    return { ...file, text, derived: (_what, make) => make(text()) };
  };
  const files = emittedFiles(resolved);
  const adaptedFiles: GeneratedFiles = {
    of: (service) => files.of(service).map((file) => adapted(service, file)),
    top: () => files.top().map((file) => adapted('', file)),
  };
  return { ...resolved, files: adaptedFiles };
}

/** Ids that were replaced are in the digest's text too, so every template gets a digest of its own again. */
function deployable(path: string, text: string): string {
  return /\.yaml$/.test(path) && text.includes('AWSTemplateFormatVersion') ? withoutLeftOut(text) : text;
}

/** @param endpoint Where the emulator listens; the SDK reads it from the environment, as a person would set it. */
export async function connected(endpoint: string): Promise<Registrar> {
  Object.assign(process.env, { AWS_ENDPOINT_URL: endpoint, AWS_ACCESS_KEY_ID: TOOLS, AWS_SECRET_ACCESS_KEY: 'emulated-secret' });
  const reached = await connectAws({
    platform: sample.platform,
    env: process.env,
    redactor: new Redactor(),
    world: { ...realWorld, sleep: (milliseconds) => realWorld.sleep(Math.min(milliseconds, 100)) },
    signal: undefined,
    limits: {},
    flags: { gitlabUrl: undefined, jenkinsUrl: undefined },
  });
  if (reached.kind !== 'connected') throw new Error(reached.text);
  return reached.registrar;
}

/** AWS as `doctor` reaches it, once `connected` has set the environment. */
export function reached(): AwsApi {
  const found = reachAws(
    { platform: sample.platform, env: process.env, redactor: new Redactor(), world: realWorld },
    () => undefined,
  );
  if (found.kind !== 'aws') throw new Error(found.text);
  return found.aws;
}
