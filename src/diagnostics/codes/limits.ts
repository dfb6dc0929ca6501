/** Codes of the family SP6xx: a limit of a host or of the fleet would be passed. */
import type { CodeEntry } from './entry';

export const hostLimits = {
  SP601: {
    title: 'Too many rules on a load balancer',
    what: 'The routes of all services that share a pool need more rules than the 100 that a load balancer takes.',
    why: 'The deployment of whichever service comes last would fail.',
    mend: 'Add a pool to the environment in platform.yaml, and move services to it.',
  },
  SP602: {
    title: 'Too many target groups on a load balancer',
    what: 'The services that share a pool need more than 100 target groups; blue/green needs two for a service.',
    why: 'The deployment of whichever service comes last would fail.',
    mend: 'Add a pool to the environment in platform.yaml, and move services to it.',
  },
  SP603: {
    title: 'More pipelines than AWS grants by default',
    what: 'More than 1,000 services are delivered by CodePipeline; an account has 1,000 pipelines a region unless AWS raised it.',
    why: 'Registering the ones beyond would fail.',
    mend: 'Ask AWS to raise the quota of the tools account before you register.',
  },
  SP604: {
    title: 'More stacks than AWS grants by default',
    what: 'The services need more than 2,000 stacks in one account; that is the quota unless AWS raised it.',
    why: 'The first creation of the ones beyond would fail.',
    mend: 'Ask AWS to raise the quota of that account before you register.',
  },
  SP605: {
    title: 'A size that Fargate does not offer',
    what: 'CPU and memory of a service do not go together.',
    why: 'ECS refuses the task definition, so that nothing can be deployed.',
    mend: 'Write one of the memory sizes that the message lists, or another CPU size.',
    wrong: 'size: { cpu: 256, memory: 4096 }',
    right: 'size: { cpu: 512, memory: 4096 }',
  },
  SP606: {
    title: 'Too many stages for CodePipeline',
    what: 'The stages of a service are more than the 50 that a pipeline takes.',
    why: 'CodePipeline would refuse the whole pipeline.',
    mend: 'Deliver to fewer environments.',
  },
  SP607: {
    title: 'Too many approving teams for CodePipeline',
    what: 'The names of the teams that may approve stand together in the name of an action, which takes 100 characters.',
    why: 'CodePipeline would refuse the whole pipeline.',
    mend: 'Name fewer teams for the approval.',
  },
  SP608: {
    title: 'Tasks that cannot reach AWS',
    what: '`egress` of a service has no entry for port 443, and its environment has no endpoints in its network.',
    why: 'Fargate pulls the image, reads secrets and writes logs over the network of the task: no task would start.',
    mend: 'Let the tasks reach port 443, or give the network endpoints and say so in platform.yaml.',
    wrong: 'egress: [{ port: 5432, cidr: 203.0.113.0/24, reason: database }]',
    right: 'egress: [{ port: 5432, cidr: 203.0.113.0/24, reason: database }, { port: 443, cidr: 0.0.0.0/0, reason: AWS }]',
  },
  SP609: {
    title: 'A job that outlasts the runners',
    what: 'A job of GitLab CI may take longer than the maximum job timeout of the runners, as the platform names it.',
    why: 'The runner would end it in the middle: a deployment without anybody who watches it, a migration half done.',
    mend: 'Lower the times that the message names, or raise the timeout of the runners and `gitlab.maximumJobMinutes`.',
  },
  SP610: {
    title: 'A deployment that outlasts its id token',
    what: 'A call of a Jenkins job waits in AWS for longer than its id token is taken.',
    why: 'The next question to AWS would be refused, and the job would fail while the deployment goes on.',
    mend: 'Lower the times that the message names, or raise the lifetime of tokens in Jenkins and `jenkins.idTokenMinutes`.',
  },
  SP620: {
    title: 'Parameters that CloudFormation does not take',
    what: 'A stack gives more than 200 parameters, or one of more than 4,096 bytes.',
    why: 'CloudFormation would refuse every change of the stack.',
    mend: 'Put long values into the parameter store and give their names, or divide the template.',
  },
  SP640: {
    title: 'A signature without a key',
    what: 'A service is to sign its image, and the platform names no key.',
    why: 'The build would push an image and then fail.',
    mend: "Write `aws.signingKey` in platform.yaml: the alias under which the platform's stack makes the key.",
    wrong: 'image: { sign: true }',
    right: '# platform.yaml\naws:\n  signingKey: alias/retail-images',
  },
  SP641: {
    title: 'A tool that the image of CodeBuild has not',
    what: 'CodeBuild makes the image of a service, which asks for Trivy or cosign, in an image that AWS manages.',
    why: "AWS's images have neither, and every release would fail there.",
    mend: 'Name an image of your own in `images.codebuild`; or judge the image by what ECR finds (`scanner: ecr`), which takes no tool.',
  },
  SP642: {
    title: 'A cache that asks for an account',
    what: 'ECR is to cache a registry that lets nobody in without an account, and no secret with one is named.',
    why: "CloudFormation would refuse the rule, and with it the platform's whole stack.",
    mend: 'Keep user name and token in a secret whose name begins with `ecr-pullthroughcache/`, and write its ARN as `credentialArn`.',
  },
  SP660: {
    title: 'Too many stages for a deploy job of Jenkins',
    what: 'The environments and approvals of a service make more stages than Jenkins compiles into one job: about 46.',
    why: 'Jenkins makes one method of them, the JVM takes 64 KB for a method, and the job would not start at all.',
    mend: 'Deliver to fewer environments; or deliver with CodePipeline or GitLab CI.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
