/** Codes about what starts a delivery, of the family SP6xx. */
import type { CodeEntry } from './entry';

export const triggers = {
  SP655: {
    title: 'A trigger where CodePipeline does not deliver',
    what: '`trigger` says what starts CodePipeline, and another engine delivers the service.',
    why: 'It would have no effect: the deployment is a part of the build, or a job that the build starts.',
    mend: 'Delete the line, or write `engines: { deliver: codepipeline }`.',
  },
  SP656: {
    title: 'A connection to GitLab where AWS has none',
    what: '`trigger: gitlab-connection` lets the push to GitLab start CodePipeline, through AWS CodeConnections. The region of the platform has no connections to GitLab.',
    why: 'The pipeline could not be made there.',
    mend: 'Write `build-job` or `s3-event`: both start the same delivery of the same bundle.',
    wrong: 'trigger: gitlab-connection',
    right: 'trigger: s3-event',
  },
  SP657: {
    title: 'More rules on a bus than AWS grants by default',
    what: 'Services that start by an event of S3 have a rule each on the default bus of the tools account, which takes 300 unless AWS raised it.',
    why: 'Registering the ones beyond would fail.',
    mend: 'Ask AWS to raise the quota, or let builds start the pipelines: `trigger: build-job`.',
  },
  SP658: {
    title: 'A start by a connection that nobody has made',
    what: '`trigger: gitlab-connection` needs a connection to GitLab, and `aws.gitlabConnection` of platform.yaml names none.',
    why: 'A connection works once a person has given it consent in GitLab, so that no file can make it.',
    mend: 'Make it in the console of CodePipeline, give consent in GitLab, and write its ARN in platform.yaml; or write `build-job` or `s3-event`.',
    wrong: 'trigger: gitlab-connection',
    right:
      '# platform.yaml\naws:\n  gitlabConnection: arn:aws:codeconnections:eu-west-1:111111111111:connection/0f9e8d7c-6b5a-4f3e-8d2c-1b0a9f8e7d6c',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
