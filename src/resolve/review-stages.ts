/** Lowers a service's review apps to stages: an image of the change, and the app that runs it. */
import type { Stage } from '../model/pipeline';
import { reviewedOf } from '../model/reviewed';
import { buildJob, type JobParts, type Scope } from './job';

const IMAGE_MINUTES = 45;
/** The program waits for CloudFormation for half of it: an app that is in a bad state is deleted first. */
const DEPLOY_MINUTES = 60;

/** In the pipelines of merge requests. Nothing of them enters a release: its image is another one, in another place. */
export function reviewStages(scope: Scope): readonly Stage[] {
  const { service, platform } = scope;
  if (reviewedOf(service) === undefined) return [];
  // Nobody is told: who opened the merge request sees it there.
  const parts = { cache: undefined, credentials: ['aws-review'], notices: [] } as const;
  return [
    stage('review-image', 'reviewImage', scope, {
      ...parts,
      id: 'review-image',
      title: 'Build the image of the review app',
      image: platform.images.imageBuilder,
      runner: 'image',
      steps: [{ kind: 'buildReviewImage' }],
      timeoutMinutes: IMAGE_MINUTES,
    }),
    // On an unprivileged runner: those of the environments are for what has been merged.
    stage('review', 'review', scope, {
      ...parts,
      id: 'review-deploy',
      title: 'Deploy the review app',
      image: platform.images.tools,
      steps: [{ kind: 'deployReview' }],
      timeoutMinutes: DEPLOY_MINUTES,
      retries: 0,
    }),
  ];
}

const stage = (id: string, kind: Stage['kind'], scope: Scope, parts: JobParts): Stage => ({
  id,
  title: parts.title,
  kind,
  engine: 'gitlab',
  runsOn: 'change',
  environment: undefined,
  jobs: [buildJob(scope, parts)],
});
