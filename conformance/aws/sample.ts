/** The sample catalog's pipelines and files, for the suites that hand them to AWS's own validators. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCatalog } from '../../src/check';
import { emitService } from '../../src/emit';
import type { Artifact } from '../../src/model/artifact';
import type { Pipeline } from '../../src/model/pipeline';
import { stackNamesOf } from '../../src/model/stack-names';
import { resolvePipeline } from '../../src/resolve/resolve-pipeline';
import { platformFiles } from '../../src/targets/platform/platform';
import { ROOT } from '../support/tools';

export interface Emitted {
  readonly pipeline: Pipeline;
  readonly files: readonly Artifact[];
}

interface Sample {
  /** Running services. */
  readonly services: readonly Emitted[];
  /** Stacks of the catalog with a pipeline of their own. */
  readonly stacks: readonly Emitted[];
  readonly platform: readonly Artifact[];
}

function loaded(): Sample {
  const { resolved } = checkCatalog(join(ROOT, 'catalog'));
  if (resolved === undefined) throw new Error('the sample catalog has faults');
  const { services, platform, teams } = resolved;
  const emitted = services.map((service): Emitted => {
    const pipeline = resolvePipeline(service, platform, teams);
    return { pipeline, files: emitService(pipeline) };
  });
  const isStack = ({ pipeline }: Emitted): boolean => pipeline.service.template !== undefined;
  return {
    services: emitted.filter((each) => !isStack(each)),
    stacks: emitted.filter(isStack),
    platform: platformFiles(platform, services, teams),
  };
}

export const sample: Sample = loaded();

const NAMES = ['service.yaml', 'review.yaml', 'codepipeline.yaml', 'tools.yaml'];

/** Whether a file of a service is a template of CloudFormation. */
export const isTemplate = (path: string): boolean => NAMES.includes(path) || /^access-.*\.yaml$/.test(path);

/** What the repository of a stack holds: the template that its pipeline delivers. Nothing for a service. */
export function templateOf({ service }: Pipeline): readonly Artifact[] {
  if (service.template === undefined) return [];
  return [
    { path: 'template.yaml', text: readFileSync(join(ROOT, 'conformance', 'aws', 'stacks', `${service.name}.yaml`), 'utf8') },
  ];
}

/** The roles with which CloudFormation makes a stack: no template of ours holds them. */
export const rolesOfPeople = ({ service, platform }: Pipeline): readonly string[] =>
  service.environments.map(({ environment }) => stackNamesOf(service, environment, platform).stackRoleArn.replace(/^.*\//, ''));

export const textOf = ({ files }: Emitted, path: string): string => files.find((file) => file.path === path)?.text ?? '';
