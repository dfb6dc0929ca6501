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
    title: 'A start by a GitLab connection',
    what: '`trigger: gitlab-connection` would let CodePipeline fetch the source from GitLab by itself. It is not offered.',
    why: 'A connection brings source, and what is delivered is what a build has made, tested and published, with its release record. A second build from the source would be another thing under the same version. Some regions have no connections to GitLab.',
    mend: 'Write `build-job` or `s3-event`.',
    wrong: 'trigger: gitlab-connection',
    right: 'trigger: s3-event',
  },
  SP657: {
    title: 'More rules on a bus than AWS grants by default',
    what: 'Services that start by an event of S3 have a rule each on the default bus of the tools account, which takes 300 unless AWS raised it.',
    why: 'Registering the ones beyond would fail.',
    mend: 'Ask AWS to raise the quota, or let builds start the pipelines: `trigger: build-job`.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
