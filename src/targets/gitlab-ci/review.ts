/** A merge request's review app: its environment in GitLab, and the job that stops it. */
import type { Job, Pipeline, Stage } from '../../model/pipeline';
import { reviewedOf } from '../../model/reviewed';
import { programCall } from '../../program/calls';
import { reference, type YamlMapping } from '../../syntax/yaml';
import { enterFolder, idTokens } from './delivery';
import type { NamedJob, Scope } from './job';
import { jobName, REVIEW_STOP } from './job-name';
import { limitsOf } from './limits';

/**
 * Named by the merge request's number. Two branches may have one slug, and a slug may end in the middle of a word; a number is
 * short, and digits alone are harmless wherever they go.
 */
const NUMBER = '$CI_MERGE_REQUEST_IID';

/** The environment of a review app, which GitLab stops when the merge request is merged or closed, or at the latest in so many hours. */
export function reviewEnvironment(pipeline: Pipeline): YamlMapping {
  const { app, apps } = needReviewed(pipeline);
  const host = `${needNames(pipeline).hostPrefix}${NUMBER}`;
  return {
    name: environmentName(pipeline),
    url: `https://${host}.${apps.domain}`,
    deployment_tier: 'development',
    action: 'start',
    on_stop: REVIEW_STOP,
    auto_stop_in: app.stopAfterHours === 1 ? '1 hour' : `${app.stopAfterHours} hours`,
  };
}

/** One merge request's jobs wait for each other, and for nobody else's. */
export const reviewGroup = ({ service }: Pipeline): string => `${service.name}-review-${NUMBER}`;

/**
 * Stands in the stage of the deployment, with its rules, and needs the job before that one alone: so it can start whatever became of
 * the deployment. The branch may be gone by then, so nothing is checked out: the program comes with that job's artifacts.
 *
 * @source GitLab, "Environments": run a pipeline job when environment is stopped; the job with `action: stop` doesn't run.
 */
export function reviewStop(scope: Scope, stage: Stage, job: Job): readonly NamedJob[] {
  if (stage.kind !== 'review') return [];
  const { pipeline, stages } = scope;
  const makers = stages.filter(({ kind }) => kind === 'reviewImage').flatMap(({ jobs }) => jobs);
  return [
    {
      name: REVIEW_STOP,
      comment:
        'Started by GitLab when the merge request is merged or closed, or the app has been there for long enough; and by hand.',
      presence: { kind: 'review', start: 'byHandIfAtAll' },
      content: {
        stage: stage.id,
        needs: makers.map((maker) => ({ job: jobName(maker), artifacts: true })),
        ...limitsOf(stage, job),
        resource_group: reviewGroup(pipeline),
        environment: { name: environmentName(pipeline), action: 'stop' },
        id_tokens: idTokens(pipeline, job.credentials),
        variables: { GIT_STRATEGY: 'none' },
        before_script: [...enterFolder(pipeline.service.path), reference('.aws-identity', 'before_script')],
        script: [programCall('review-stop')],
      },
    },
  ];
}

const environmentName = (pipeline: Pipeline): string => `review/${needNames(pipeline).hostPrefix}${NUMBER}`;

function needNames({ names, service }: Pipeline) {
  if (names.reviewApp === undefined) throw new Error(`"${service.name}" has no review apps`);
  return names.reviewApp;
}

function needReviewed({ service }: Pipeline) {
  const reviewed = reviewedOf(service);
  if (reviewed === undefined) throw new Error(`"${service.name}" has no review apps`);
  return reviewed;
}
