/** The whole `.gitlab-ci.yml` as data: what holds for every job first, then hidden jobs that others build on, then the jobs. */
import type { EmitContext } from '../../model/extension';
import type { Pipeline, Stage } from '../../model/pipeline';
import { TRUSTED_CLONE } from '../../syntax/trusted-clone';
import type { YamlMapping } from '../../syntax/yaml';
import { AWS_IDENTITY, fetchDelivery, needsAws } from './delivery';
import { imageOf, jobMapping, type NamedJob, type Scope } from './job';
import { DEFAULT_RETRIES, retry } from './limits';
import { redeployments, redeployVariables } from './redeploy';
import { ruleSetName, rules, workflow } from './refs';
import { reviewStop } from './review';
import { afterFailure } from './rollback';

export interface GitLabDocument {
  readonly content: YamlMapping;
  /** Comment before a top-level key, by key. */
  readonly comments: Readonly<Record<string, string>>;
}

/** `undefined` where GitLab runs no stage of the pipeline. */
export function documentOf(pipeline: Pipeline, context: EmitContext): GitLabDocument | undefined {
  const stages = pipeline.stages.filter(({ engine }) => engine === 'gitlab');
  if (stages.length === 0) return undefined;
  const jobs = stages.flatMap((stage) => stageJobs({ pipeline, stages }, stage));
  const content: YamlMapping = {
    stages: stages.map(({ id }) => id),
    workflow: workflow(pipeline.service),
    variables: { ...VARIABLES, ...redeployVariables(pipeline.service, stages) },
    default: defaults(pipeline),
    ...hiddenJobs(pipeline, stages, context),
    ...rulesOf(pipeline, jobs),
    ...Object.fromEntries(jobs.map(named)),
  };
  const comments = Object.fromEntries(jobs.flatMap(({ name, comment }) => (comment === '' ? [] : [[name, comment]])));
  return { content, comments: { ...COMMENTS, ...comments } };
}

/** Versions come from Git alone, so the whole history and all tags are fetched; builders need not be owner of the clone. */
const VARIABLES: YamlMapping = { GIT_DEPTH: '0', ...TRUSTED_CLONE };

const COMMENTS: Readonly<Record<string, string>> = {
  workflow: "One pipeline for each push: the merge request's where there is one; branches that release always have their own.",
  variables: 'The version is computed from Git: whole history, all tags. Git trusts the clone although another user made it.',
  '.delivery': 'Fetches the delivery program under its digest, in place of anything that the repository has there.',
  '.aws-identity': "The job's identity for AWS, as a file outside the workspace that only this job can read.",
};

function stageJobs(scope: Scope, stage: Stage): readonly NamedJob[] {
  return stage.jobs.flatMap((job) => {
    const after = afterFailure(scope, stage, job);
    return [
      jobMapping(scope, stage, job),
      ...(after === undefined ? [] : [after]),
      ...redeployments(scope, stage, job),
      ...reviewStop(scope, stage, job),
    ];
  });
}

const named = ({ name, presence, content }: NamedJob) => [name, { extends: ruleSetName(presence), ...content }] as const;

function defaults({ platform }: Pipeline): YamlMapping {
  return {
    image: imageOf(platform.images.tools),
    tags: platform.gitlab.runners.build,
    interruptible: true,
    retry: retry(DEFAULT_RETRIES),
  };
}

function hiddenJobs(pipeline: Pipeline, stages: readonly Stage[], context: EmitContext): YamlMapping {
  const fetch = fetchDelivery(pipeline, context);
  const usesAws = stages.some(({ jobs }) => jobs.some(({ credentials }) => needsAws(credentials)));
  return {
    '.delivery': fetch.length === 0 ? undefined : { before_script: fetch },
    '.aws-identity': usesAws ? { before_script: [AWS_IDENTITY] } : undefined,
  };
}

/** Each set of rules that a job extends, once. */
function rulesOf({ service, platform }: Pipeline, jobs: readonly NamedJob[]): YamlMapping {
  const extended = new Map(jobs.map(({ presence }) => [ruleSetName(presence), presence]));
  const sets = [...extended].map(([name, presence]) => {
    return [name, { rules: rules(service, platform.gitlab.defaultBranch, presence) }] as const;
  });
  return Object.fromEntries(sets);
}
