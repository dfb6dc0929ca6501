/**
 * Services that a push to GitLab starts: the sample catalog in a region that has connections to GitLab. One is built by Jenkins, one in a folder
 * of a monorepo, one by GitLab.
 */
import { join } from 'node:path';
import { loadCatalog, type SourceFile } from '../../src/catalog/load';
import { checkRead, readAll } from '../../src/check';
import { emitService } from '../../src/emit';
import type { Platform } from '../../src/model/platform';
import { resolvePipeline } from '../../src/resolve/resolve-pipeline';
import { platformFiles } from '../../src/targets/platform/platform';
import { ROOT } from '../support/tools';
import { type Emitted, sample } from './sample';

export const CONNECTED_REGION = 'eu-west-1';
const CONNECTION = `arn:aws:codeconnections:${CONNECTED_REGION}:100000000001:connection/0f9e8d7c-6b5a-4f3e-8d2c-1b0a9f8e7d6c`;
const BY_PUSH = ['services/checkout.yaml', 'services/cart.yaml', 'services/search.yaml'];

function moved({ catalogPath, text, ...file }: SourceFile): SourceFile {
  const there = text.replaceAll('me-south-1', CONNECTED_REGION);
  if (catalogPath === 'platform.yaml')
    return { ...file, catalogPath, text: there.replace(/^( *)region: .*$/m, `$&\n$1gitlabConnection: ${CONNECTION}`) };
  if (!BY_PUSH.includes(catalogPath)) return { ...file, catalogPath, text: there };
  return { ...file, catalogPath, text: there.replace(/^( *)toolchain: .*$/m, '$&\n$1trigger: gitlab-connection') };
}

function resolved() {
  const { files, diagnostics } = loadCatalog(join(ROOT, 'catalog'));
  const checked = checkRead(readAll({ files: files.map(moved), diagnostics }));
  if (checked.resolved === undefined) throw new Error(checked.report(false));
  return checked.resolved;
}

const { platform, services, teams } = resolved();

const byPush = (on: Platform): readonly Emitted[] =>
  services
    .filter(({ trigger }) => trigger === 'gitlab-connection')
    .map((service) => {
      const pipeline = resolvePipeline(service, on, teams);
      return { pipeline, files: emitService(pipeline) };
    });

export const connected: Pick<typeof sample, 'services' | 'platform'> = {
  services: byPush(platform),
  platform: platformFiles(platform, services, teams),
};

/** The same for what knows the sample's region only. Nothing that it looks at depends on the region. */
const here = sample.services[0]?.pipeline.platform ?? platform;
const platformHere = (gitlabConnection: string): Platform => ({ ...here, aws: { ...here.aws, gitlabConnection } });
export const connectedInRegion: Pick<typeof sample, 'services' | 'platform'> = {
  services: byPush(platformHere(CONNECTION)),
  platform: platformFiles(platformHere(CONNECTION), services, teams),
};
/** With an ARN as the service's first name made them. */
export const connectedLongAgo: typeof connectedInRegion = {
  services: byPush(platformHere(CONNECTION.replace('codeconnections', 'codestar-connections'))),
  platform: platformFiles(platformHere(CONNECTION.replace('codeconnections', 'codestar-connections')), services, teams),
};
