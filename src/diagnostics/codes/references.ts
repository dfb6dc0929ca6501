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
} as const satisfies Readonly<Record<string, CodeEntry>>;
