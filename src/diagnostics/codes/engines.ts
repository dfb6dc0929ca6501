/** Codes of the family SP5xx: an engine cannot do what is asked. */
import type { CodeEntry } from './entry';

export const engines = {
  SP501: {
    title: 'Two engines that do not hand over to each other',
    what: 'No hand-over exists from the engine that builds to the engine that delivers.',
    why: 'A build would end without anything taking its release further.',
    mend: 'Deliver with CodePipeline, or build and deliver with the same engine.',
    wrong: 'engines: { build: jenkins, deliver: gitlab }',
    right: 'engines: { build: jenkins, deliver: codepipeline }',
  },
  SP502: {
    title: 'An approval that the engine cannot enforce',
    what: 'An approval must be enforced, but the engine that delivers can only offer an advisory one to this service.',
    why: 'The developers of the service could remove it in a file that they can edit.',
    mend: 'Do what the message says: central delivery, another engine, or another tier of GitLab.',
    wrong: 'engines: { build: gitlab, deliver: gitlab }',
    right: 'engines: { build: gitlab, deliver: gitlab }\ndelivery: central',
  },
  SP503: {
    title: 'A strategy that needs a port',
    what: 'The strategy moves traffic with a load balancer, and the service listens on no port.',
    why: 'There is no traffic to move, so that the deployment could not be made.',
    mend: 'Write `strategy: rolling`, or give the service a port and an ingress.',
    wrong: 'deploy: { strategy: blue-green }',
    right: 'deploy: { strategy: rolling }',
  },
  SP504: {
    title: 'Two approvers of one team on CodePipeline',
    what: 'An approval asks for two different people, names one team, and CodePipeline delivers.',
    why: 'CodePipeline knows the role that approves, not the person: one member of the team could answer both times.',
    mend: 'Name two teams; each of them is then asked once.',
    wrong: 'approval: { teams: [commerce], count: 2 }',
    right: 'approval: { teams: [commerce, operations], count: 2 }',
  },
  SP505: {
    title: 'A route to a service without a port',
    what: 'A service has an ingress and listens on no port.',
    why: 'A load balancer would send requests to nothing and call the service ill.',
    mend: 'Write `deploy.port`, or delete the ingress.',
  },
  SP506: {
    title: 'More routes than blue/green can move',
    what: 'ECS moves the traffic of one route on each load balancer, and a blue/green service has more on one of them.',
    why: 'The other routes would go on pointing at tasks that are gone.',
    mend: 'Write `strategy: rolling`, or leave one route for each load balancer.',
  },
  SP507: {
    title: 'Traffic that moves for too long',
    what: 'All steps of a canary or linear deployment and its bake time last longer than the host that waits for it.',
    why: 'CloudFormation gives up after 33 hours of steps and takes the release back; a job of GitLab or Jenkins holds a runner and the lock of the environment as long as it waits, and ends after eight hours.',
    mend: 'Lower `traffic.stepMinutes` or `traffic.bakeMinutes`, or raise `traffic.percent`, which makes fewer steps.',
    wrong: 'traffic: { percent: 3, stepMinutes: 60 }',
    right: 'traffic: { percent: 20, stepMinutes: 15 }',
  },
  SP508: {
    title: 'A stack that CodePipeline does not deliver',
    what: 'GitLab CI or Jenkins is to deliver a stack of the catalog.',
    why: 'Whoever approves a change of infrastructure must see it first, and exactly that change must be carried out: CodePipeline keeps the change set between the two without any file of a repository.',
    mend: 'Write `engines: { deliver: codepipeline }` for the stack. Which engine builds is free.',
    wrong: 'engines: { deliver: gitlab }',
    right: 'engines: { build: gitlab, deliver: codepipeline }',
  },
  SP509: {
    title: 'A review app that could not run',
    what: 'A service asks for review apps and listens on no port, or makes its image by commands of its own.',
    why: 'There would be nothing to look at; and commands that push an image could put a merge request where releases come from.',
    mend: 'Delete `reviewApp`; or give the service a port, and a Dockerfile.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
