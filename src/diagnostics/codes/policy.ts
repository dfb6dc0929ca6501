/** Codes of the family SP4xx: a service loosens what the platform demands. */
import type { CodeEntry } from './entry';

export const policies = {
  SP401: {
    title: 'A demanded approval is missing',
    what: 'The policy demands an approval before an environment, and services have none there.',
    why: 'Whoever merges could put code into that environment alone.',
    mend: 'Write the approval, best in platform.yaml for all services; or add an exception to the policy that names an owner, a reason and a last day.',
  },
  SP402: {
    title: 'Fewer approvers than demanded',
    what: 'The policy demands two different people before an environment, and the service asks for one.',
    why: 'The second pair of eyes is what the policy is for.',
    mend: 'Write `count: 2`, or add an exception to the policy.',
    wrong: 'approval: { count: 1 }',
    right: 'approval: { count: 2 }',
  },
  SP403: {
    title: 'An approval weaker than demanded',
    what: 'The policy demands an enforced approval before an environment, and the service asks for an advisory one.',
    why: 'An advisory approval stands in a file that the developers of the service can edit.',
    mend: 'Write `strength: enforced`, or add an exception to the policy.',
  },
  SP404: {
    title: 'Coverage below the floor',
    what: 'The service gates at a lower test coverage than the policy demands, or does not measure it at all.',
    why: 'The floor would hold for everyone else only.',
    mend: 'Raise `quality.minimumCoverage`, or add an exception to the policy.',
  },
  SP405: {
    title: 'An exception for nothing',
    what: 'An exception of the policy names a service, a rule or an owner that does not exist.',
    why: 'It would excuse nothing, or nobody would answer for it.',
    mend: 'Mend the name, or delete the exception. Rules are `approvals.<environment>`, `signatures.<environment>`, `minimumCoverage`, `scans`, `image` and `baseImages`.',
  },
  SP406: {
    title: 'A scan left out',
    what: 'The service leaves out a scan of its repository that the policy demands of every service.',
    why: 'What the scan would find goes to production unseen.',
    mend: 'Add the scan to `quality.scans`, or add an exception to the policy.',
    wrong: 'quality: { scans: [] }',
    right: 'quality: { scans: [secrets] }',
  },
  SP407: {
    title: 'An image that passes too easily',
    what: 'The service lets an image pass its scan with known faults that the policy stops.',
    why: 'The floor would hold for everyone else only.',
    mend: 'Write the severity of the policy, or accept single faults for a time in `image.scan.accept`; or add an exception to the policy.',
    wrong: 'image: { scan: { severity: CRITICAL } }',
    right: 'image: { scan: { severity: HIGH } }',
  },
  SP408: {
    title: 'An unsigned image where only signed ones may run',
    what: 'The policy lets only signed images into an environment, and the service does not sign its own.',
    why: 'Nothing would show that the image which is deployed there is the one that was built and has passed.',
    mend: "Write `sign: true`, best in the platform's defaults; or add an exception to the policy.",
    wrong: 'image: { sign: false }',
    right: 'image: { sign: true }',
  },
  SP409: {
    title: 'An image that is made where nobody sees from what',
    what: 'The policy names the images that services may build on, and a service makes its image by commands of its own.',
    why: 'The base images of a Dockerfile are read before it is built; what commands build from cannot be known.',
    mend: 'Write a Dockerfile instead of `hooks.instead.image`, or add an exception for `baseImages` to the policy.',
  },
  SP410: {
    title: 'A container beside a service that the policy does not allow',
    what: 'The image of a sidecar fits none of the patterns in `policy.baseImages`.',
    why: "It would run with the service's role, secrets and network, and come from where nothing else may come from.",
    mend: 'Run an image that fits, or have the platform team add its pattern, or an exception for `baseImages`, to the policy.',
    wrong: 'sidecars: { proxy: { image: ghcr.io/somebody/proxy:3 } }',
    right: 'sidecars: { proxy: { image: public.ecr.aws/retail/proxy:3 } }',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
