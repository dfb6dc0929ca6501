/** Names of jobs in GitLab: the pipeline's own, kept off the words that GitLab reads as something else. */
import type { Job } from '../../model/pipeline';

/** A name of the model is at most an environment's name longer than a word, so it stays far below the 128 characters of `needs`. */
export function jobName({ id }: Pick<Job, 'id'>): string {
  return RESERVED.has(id) ? `${id}-job` : id;
}

export const redeployJobName = (environment: string): string => `redeploy-${environment}`;

export const announcementJobName = (environment: string): string => `announce-redeploy-${environment}`;

export const onFailureJobName = (job: Job): string => `after-failed-${job.id}`;

/** Stops a review app. No environment's job begins with this word. */
export const REVIEW_STOP = 'review-stop';

/** @source GitLab, CI/CD YAML syntax reference, global keywords and job names that cannot be used. */
const RESERVED: ReadonlySet<string> = new Set(
  'image services stages before_script after_script variables cache include true false nil pages default workflow spec types'.split(
    ' ',
  ),
);
