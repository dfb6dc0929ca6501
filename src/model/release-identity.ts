/** Which jobs of a build host may act for a service in AWS: those of its default branch, version tags and hotfix branches, and no others. */
import type { Pipeline } from './pipeline';
import type { BuildEngine } from './platform';
import { JENKINS_AUDIENCE } from './platform-names';
import { unreachable } from './unreachable';

/** The branch names that a hotfix may have. */
const HOTFIX = 'hotfix/*';

export interface ReleaseIdentity {
  readonly issuer: string;
  readonly audience: string;
  /** Subjects of id tokens; `*` stands for any text. */
  readonly subjects: readonly string[];
}

/** @source GitLab, "OpenID Connect with AWS"; Jenkins oidc-provider plugin, README: the subject is the job's address with a slash at its end. */
export function releaseIdentity(
  pipeline: Pick<Pipeline, 'service' | 'platform' | 'names'>,
  engine: BuildEngine,
): ReleaseIdentity {
  const { service, platform, names } = pipeline;
  const { gitlab, jenkins } = platform;
  const tags = `${service.tagPrefix}*`;
  switch (engine) {
    case 'gitlab': {
      const subject = (type: 'branch' | 'tag', ref: string) => `project_path:${service.project}:ref_type:${type}:ref:${ref}`;
      return {
        issuer: gitlab.url,
        audience: gitlab.audience.aws,
        subjects: [subject('branch', gitlab.defaultBranch), subject('branch', HOTFIX), subject('tag', tags)],
      };
    }
    case 'jenkins': {
      const job = names.jenkinsJob
        .split('/')
        .map((part) => `/job/${encodeURIComponent(part)}`)
        .join('');
      const subject = (branch: string) => `${jenkins.url}${job}/job/${encodedTwice(branch)}/`;
      return {
        issuer: jenkins.oidcIssuer,
        audience: JENKINS_AUDIENCE,
        subjects: [gitlab.defaultBranch, HOTFIX, tags].map(subject),
      };
    }
    default:
      return unreachable(engine);
  }
}

/** A multibranch project encodes a branch's name to make a job's name, and the address encodes that once more. */
const encodedTwice = (branch: string): string =>
  branch
    .split('*')
    .map((part) => encodeURIComponent(encodeURIComponent(part)))
    .join('*');
