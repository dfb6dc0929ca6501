/** Which jobs of a host may act for a service in AWS: those that release it, and those that deliver it; no others. */
import type { Pipeline } from './pipeline';
import type { BuildEngine } from './platform';
import { JENKINS_AUDIENCE } from './platform-names';
import { unreachable } from './unreachable';

/** The branch names that a hotfix may have. */
const HOTFIX = 'hotfix/*';

/** The same as a glob that reads `/` as the end of a folder. */
export const HOTFIX_BRANCHES = 'hotfix/**';

export interface ReleaseIdentity {
  readonly issuer: string;
  readonly audience: string;
  /** Subjects of id tokens; `*` stands for any text. */
  readonly subjects: readonly string[];
}

type Scope = Pick<Pipeline, 'service' | 'platform' | 'names'>;

/**
 * Jobs that build releases: of the default branch and hotfix branches, in GitLab of version tags too.
 *
 * Jenkins names the job of a tag as it names that of a branch, and AWS sees only the name: trusting `v*` would trust whoever may
 * push a branch `vote`. So a tag is released there by the next build of its branch, whose version it is.
 *
 * @source GitLab, "OpenID Connect with AWS"; Jenkins oidc-provider plugin, README: the subject is the job's address with a slash at its end.
 */
export function releaseIdentity(scope: Scope, engine: BuildEngine): ReleaseIdentity {
  const { service, platform, names } = scope;
  const { gitlab } = platform;
  switch (engine) {
    case 'gitlab': {
      const subject = (type: 'branch' | 'tag', ref: string) => `project_path:${service.project}:ref_type:${type}:ref:${ref}`;
      return {
        issuer: gitlab.url,
        audience: gitlab.audience.aws,
        subjects: [subject('branch', gitlab.defaultBranch), subject('branch', HOTFIX), subject('tag', `${service.tagPrefix}*`)],
      };
    }
    case 'jenkins': {
      const job = jobAddress(scope, names.jenkinsJob);
      return onJenkins(
        scope,
        [gitlab.defaultBranch, HOTFIX].map((branch) => `${job}job/${encodedTwice(branch)}/`),
      );
    }
    default:
      return unreachable(engine);
  }
}

/** Jobs that deliver to environments. Jenkins has one of their own for that: no build, of whatever branch, can change an environment. */
export function deliveryIdentity(scope: Scope, engine: BuildEngine): ReleaseIdentity {
  return engine === 'jenkins'
    ? onJenkins(scope, [jobAddress(scope, scope.names.jenkinsDeployJob)])
    : releaseIdentity(scope, engine);
}

/**
 * Jobs of any branch of the project, merge requests among them: their token names the source branch. That of a merge request from a fork
 * names the fork's project, and is not among them.
 *
 * @source GitLab issues 548165 and 561735: from 18.2.2 on.
 */
export const reviewIdentity = ({ service, platform: { gitlab } }: Pick<Scope, 'service' | 'platform'>): ReleaseIdentity => ({
  issuer: gitlab.url,
  audience: gitlab.audience.aws,
  subjects: [`project_path:${service.project}:ref_type:branch:ref:*`],
});

const onJenkins = ({ platform }: Scope, subjects: readonly string[]): ReleaseIdentity => ({
  issuer: platform.jenkins.oidcIssuer,
  audience: JENKINS_AUDIENCE,
  subjects,
});

function jobAddress({ platform }: Scope, job: string): string {
  const path = job.split('/').map((part) => `/job/${encodeURIComponent(part)}`);
  return `${platform.jenkins.url}${path.join('')}/`;
}

/** A multibranch project encodes a branch's name to make a job's name, and the address encodes that once more. */
const encodedTwice = (branch: string): string =>
  branch
    .split('*')
    .map((part) => encodeURIComponent(encodeURIComponent(part)))
    .join('*');
