/** Codes of the family SP2xx: an entity names another one that is not there. */
import type { CodeEntry } from './entry';

export const references = {
  SP201: {
    title: 'The owner is no team',
    what: '`spec.owner` names a group that no file in teams/ defines.',
    why: 'Approvals, notices and the page of the service go to its owner; without one nobody is asked.',
    mend: 'Write the name of a team, with or without `group:` before it, or add the team in teams/.',
    wrong: 'owner: group:comerce',
    right: 'owner: group:commerce',
  },
  SP202: {
    title: 'A dependency that is not in the catalog',
    what: '`spec.dependsOn` names a component or resource that no file defines.',
    why: 'The order in which a fleet is changed comes from it, and a missing service would be left out silently.',
    mend: 'Write `component:<name>` for a service or `resource:<name>` for a stack, or delete the line.',
    wrong: "dependsOn: ['component:pricng']",
    right: "dependsOn: ['component:pricing']",
  },
  SP203: {
    title: 'Services depend on each other in a circle',
    what: 'Following `spec.dependsOn` from a service leads back to it.',
    why: 'No order exists in which they could be deployed one after the other.',
    mend: 'Delete one of the lines of the circle.',
  },
  SP204: {
    title: 'An unknown environment',
    what: 'A service, the defaults or the policy name an environment that platform.yaml does not define.',
    why: 'There is no account, network or cluster to deploy to, and an approval for it would guard nothing.',
    mend: 'Write the name of an environment of platform.yaml, or define the environment there.',
    wrong: 'environments: { pord: {} }',
    right: 'environments: { prod: {} }',
  },
  SP205: {
    title: 'An approver that is no team',
    what: 'An approval names a team that no file in teams/ defines.',
    why: 'Nobody could approve, or a host would refuse the rule half-way through a rollout.',
    mend: 'Write the name of a team, or add the team in teams/.',
  },
  SP206: {
    title: 'A route without its load balancer',
    what: 'For an ingress there is no pool of its name and scheme in an environment, or there are several and it names none.',
    why: 'There is no listener to put the route on; a public route on an internal load balancer reaches nobody.',
    mend: 'Write a pool that the environment has in platform.yaml, or define one there.',
  },
  SP207: {
    title: 'An unknown notice channel',
    what: 'A team or service names a channel that platform.yaml does not define under `notices`.',
    why: 'Its notices would be told to nobody.',
    mend: 'Write the name of a channel of platform.yaml, or define the channel there.',
  },
  SP208: {
    title: 'A team that nobody can reach',
    what: 'A team owns a service or approves, and its file has no `spec.pipeline` with a channel and approvers.',
    why: 'Its notices would have no channel and its approvals no approvers.',
    mend: 'Add `spec.pipeline` with `channel` and `approvers` to the file of the team.',
  },
  SP209: {
    title: 'A service that is not in the catalog',
    what: '`--only` names a service that no file in services/ defines.',
    why: 'Nothing would be written, and it would look as if all were well.',
    mend: 'Write the name of a service of the catalog, or leave `--only` out.',
  },
  SP210: {
    title: 'A pipeline for another sort of resource',
    what: 'A resource has `spec.pipeline`, and its `spec.type` is not `cloudformation-stack`.',
    why: 'Nothing is known that could bring it to an environment.',
    mend: 'Write `type: cloudformation-stack`, or delete `pipeline`: the resource then stands in the catalog for others to depend on.',
    wrong: 'type: database',
    right: 'type: cloudformation-stack',
  },
  SP211: {
    title: 'A stack with the name of a service',
    what: 'A stack with a pipeline has the name of a service, letter for letter or as hosts write it.',
    why: 'Both would be written to one folder of pipelines/, and have the same stacks and roles in AWS.',
    mend: 'Rename the stack after what it holds: `orders-queue`, `orders-database`.',
  },
  SP212: {
    title: 'No role to make stacks with',
    what: 'A stack has a pipeline, and platform.yaml names no `aws.stackRole`.',
    why: 'What a template may contain is for the platform team to say: CloudFormation works with that role and with nothing else.',
    mend: 'Make an IAM role in the account of each environment, trusted by cloudformation.amazonaws.com, with the permissions that stacks need, and name it: `stackRole: infrastructure-{environment}`.',
  },
  SP217: {
    title: 'A dependency that never reaches an environment',
    what: 'A service waits for what it depends on (`deploy.waitForDependencies`), and a service in its `dependsOn` does not go to one of its environments.',
    why: 'There would never be a release to wait for: every deployment to that environment would fail.',
    mend: 'Let the dependency go to the environment too, delete it from `dependsOn`, or do not wait.',
    wrong: "dependsOn: ['component:pricing']   # pricing has environments: { prod: { skip: true } }",
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
