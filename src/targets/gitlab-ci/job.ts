/** A job of the pipeline as a job of GitLab. */
import type { Credential, Job, Pipeline, Stage } from '../../model/pipeline';
import type { TestService } from '../../model/service';
import { reference, type YamlMapping, type YamlValue } from '../../syntax/yaml';
import { startedByHand } from './approver';
import { artifactsOf } from './artifacts';
import { cacheOf } from './cache';
import { enterFolder, idTokens, needsAws } from './delivery';
import { environmentOf } from './environment';
import { jobName } from './job-name';
import { limitsOf } from './limits';
import { literal, literalVariables } from './literal';
import { needs } from './needs';
import { notices } from './notices';
import type { Presence, Start } from './refs';
import { reviewGroup } from './review';
import { scriptOf } from './script';

/** What every job of one file is made with. */
export interface Scope {
  readonly pipeline: Pipeline;
  /** Those that GitLab runs, in order. */
  readonly stages: readonly Stage[];
}

/** A job as it stands at the top level of the file. */
export interface NamedJob {
  readonly name: string;
  readonly comment: string;
  readonly presence: Presence;
  readonly content: YamlMapping;
}

export function jobMapping(scope: Scope, stage: Stage, job: Job): NamedJob {
  const byHand = startedByHand(stage);
  return {
    name: jobName(job),
    comment: '',
    presence: presenceOf(stage, byHand ? 'byHand' : 'alone'),
    content: {
      stage: stage.id,
      ...placeOf(scope, stage, job),
      needs: needs(scope.stages, stage),
      ...limitsOf(stage, job),
      ...deliveryOf(scope.pipeline, stage, job, byHand),
      ...workOf(scope, stage, job),
    },
  };
}

/** A hotfix goes past some environments. */
export function presenceOf({ kind, runsOn, environment }: Stage, start: Start): Presence {
  if (kind === 'reviewImage' || kind === 'review') return { kind: 'review', start };
  return { kind: 'refs', runsOn, start, hotfix: environment?.hotfix ?? true };
}

function deliveryOf(pipeline: Pipeline, stage: Stage, job: Job, byHand: boolean): YamlMapping {
  return {
    manual_confirmation: byHand ? confirmation(pipeline, stage) : undefined,
    resource_group: stage.kind === 'review' ? reviewGroup(pipeline) : job.lock,
    environment: environmentOf(pipeline, stage),
    id_tokens: idTokens(pipeline, job.credentials),
  };
}

function workOf(scope: Scope, stage: Stage, job: Job): YamlMapping {
  const { pipeline, stages } = scope;
  const measures = job.steps.some(({ kind }) => kind === 'checkCoverage');
  return {
    variables: job.cache === undefined ? undefined : literalVariables(job.cache.variables),
    cache: cacheOf(pipeline, stages, job),
    before_script: beforeScript(pipeline, job.credentials),
    script: scriptOf(pipeline, stage, job),
    after_script: afterScript(pipeline, notices(pipeline, stage, job)),
    coverage: measures ? '/coverage: (\\d+\\.\\d+)%/' : undefined,
    artifacts: artifactsOf(pipeline, stage, job),
  };
}

/** Image and runner, where they are not the default. */
export function placeOf(
  { pipeline: { platform } }: Scope,
  { environment }: Stage,
  { image, runner, services }: Job,
): YamlMapping {
  const tags = { build: undefined, image: platform.gitlab.runners.image, environment: environment?.environment.runners.gitlab };
  return {
    image: image === platform.images.tools ? undefined : imageOf(image),
    services: services.length === 0 ? undefined : services.map(serviceOf),
    tags: tags[runner],
  };
}

/**
 * `alias` is the host, and these variables are the service's alone. GitLab takes plain text for them, and no `expand: false`.
 *
 * @source GitLab, CI/CD services; `lib/gitlab/ci/config/entry/service.rb`, whose variables allow no mappings.
 */
const serviceOf = ({ name, image, variables }: TestService): YamlMapping => ({
  name: literal(image),
  alias: name,
  variables: Object.keys(variables).length === 0 ? undefined : mapped(variables),
});

const mapped = (variables: Readonly<Record<string, string>>): YamlMapping =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, literal(value)]));

/** The engines start the same images, and none minds an entry point that expects arguments. */
export function imageOf(name: string): YamlMapping {
  return { name: literal(name), entrypoint: [''] };
}

export function beforeScript({ service }: Pipeline, credentials: readonly Credential[]): readonly YamlValue[] | undefined {
  const entries = [
    ...enterFolder(service.path),
    ...(service.delivery === 'central' ? [reference('.delivery', 'before_script')] : []),
    ...(needsAws(credentials) ? [reference('.aws-identity', 'before_script')] : []),
  ];
  return entries.length === 0 ? undefined : entries;
}

export function afterScript({ service }: Pipeline, told: readonly string[]): readonly string[] | undefined {
  return told.length === 0 ? undefined : [...enterFolder(service.path), ...told];
}

function confirmation({ service }: Pipeline, { environment }: Stage): string {
  const name = environment?.environment.name ?? '';
  return `Deploy $CI_COMMIT_REF_NAME ($CI_COMMIT_SHORT_SHA) of ${service.name} to ${name}?`;
}
