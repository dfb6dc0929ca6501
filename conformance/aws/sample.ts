/** The sample catalog's pipelines and files, for the suites that hand them to AWS's own validators. */
import { join } from 'node:path';
import { checkCatalog } from '../../src/check';
import { emitService } from '../../src/emit';
import type { Artifact } from '../../src/model/artifact';
import type { Pipeline } from '../../src/model/pipeline';
import { resolvePipeline } from '../../src/resolve/resolve-pipeline';
import { platformFiles } from '../../src/targets/platform/platform';
import { ROOT } from '../support/tools';

export interface Emitted {
  readonly pipeline: Pipeline;
  readonly files: readonly Artifact[];
}

interface Sample {
  readonly services: readonly Emitted[];
  readonly platform: readonly Artifact[];
}

function loaded(): Sample {
  const { resolved } = checkCatalog(join(ROOT, 'catalog'));
  if (resolved === undefined) throw new Error('the sample catalog has faults');
  const { services, platform, teams } = resolved;
  const pipelines = services.map((service) => resolvePipeline(service, platform, teams));
  return {
    services: pipelines.map((pipeline) => ({ pipeline, files: emitService(pipeline) })),
    platform: platformFiles(platform, services, teams),
  };
}

export const sample: Sample = loaded();

export const TEMPLATES = ['service.yaml', 'codepipeline.yaml', 'tools.yaml'];

export const textOf = ({ files }: Emitted, path: string): string => files.find((file) => file.path === path)?.text ?? '';
