/** Security groups: tasks accept traffic from their load balancers only. */
import { PRIVATE_ADDRESSES } from '../../model/private-addresses';
import { ref, sub } from '../../syntax/cloudformation';
import type { StackResource } from '../../syntax/stack';
import { type Slot, slotsOf } from './routes';
import { itemIn, onlyIn, type Part, type Scope, type Target } from './scope';
import { isCodeDeploy, isStack } from './task-definitions';

export function network(scope: Scope): Part {
  const slots = slotsOf(scope);
  return {
    given: {
      VpcId: { description: 'Network of the environment.', value: ({ environment }) => environment.vpc.id },
      SubnetIds: {
        description: 'Subnets that tasks run in.',
        type: 'CommaDelimitedList',
        value: ({ environment }) => environment.vpc.subnets.join(','),
      },
      ...scraperParameter(scope),
    },
    resources: {
      TaskSecurityGroup: taskGroup(scope),
      ...Object.fromEntries(slots.flatMap((slot) => ingress(scope, slot))),
      ...Object.fromEntries(metricsPorts(scope).map((port) => metricsIngress(scope, port))),
    },
    outputs: {
      SubnetIds: { description: 'Subnets that tasks run in.', value: { 'Fn::Join': [',', ref('SubnetIds')] } },
      SecurityGroupId: { description: 'Security group of the tasks.', value: ref('TaskSecurityGroup') },
    },
  };
}

function taskGroup(scope: Scope): StackResource {
  return {
    type: 'AWS::EC2::SecurityGroup',
    properties: {
      // Never depends on anything that changes: another description would replace the group under running tasks.
      GroupDescription: sub`Tasks of ${scope.pipeline.service.name} in ${ref('Environment')}`,
      VpcId: ref('VpcId'),
      SecurityGroupEgress: egress(scope),
    },
  };
}

/** The same for all that the service runs in the environment. */
export function egress(scope: Scope) {
  const inside = PRIVATE_ADDRESSES.map((cidr) => ({
    IpProtocol: '-1',
    CidrIp: cidr,
    Description: 'Private networks',
  }));
  const beyond = new Map<string, { readonly port: number; readonly cidr: string; readonly reason: string }>();
  for (const rule of scope.targets.flatMap(egressIn)) if (!beyond.has(keyOf(rule))) beyond.set(keyOf(rule), rule);
  return [
    ...inside,
    ...endpoints(scope),
    ...[...beyond.values()].map((rule) =>
      itemIn(scope, (target) => egressIn(target).some((each) => keyOf(each) === keyOf(rule)), {
        IpProtocol: 'tcp',
        FromPort: rule.port,
        ToPort: rule.port,
        CidrIp: rule.cidr,
        Description: described(rule.reason),
      }),
    ),
  ];
}

/** Image layers come from S3, which a gateway endpoint leaves under its public addresses. */
function endpoints(scope: Scope) {
  const listsOf = (target: Target) =>
    target.runtime.egress.length === 0 ? [] : (target.environment.vpc.endpoints?.prefixLists ?? []);
  const lists = [...new Set(scope.targets.flatMap(listsOf))].sort();
  return lists.map((list) =>
    itemIn(scope, (target) => listsOf(target).includes(list), {
      IpProtocol: 'tcp',
      FromPort: 443,
      ToPort: 443,
      DestinationPrefixListId: list,
      Description: 'Gateway endpoint',
    }),
  );
}

const ANY_HTTPS = { port: 443, cidr: '0.0.0.0/0', reason: 'HTTPS' };

const egressIn = ({ runtime }: Target) => (runtime.egress.length === 0 ? [ANY_HTTPS] : runtime.egress);
const keyOf = ({ port, cidr }: { readonly port: number; readonly cidr: string }): string => `${port} ${cidr}`;

/** @source Amazon EC2 API, `IpRange.Description`: up to 255 of these characters. */
const described = (reason: string): string => reason.replace(/[^A-Za-z0-9 ._:/()#,@[\]+=&;{}!$*-]/g, ' ').slice(0, 255);

/**
 * From the load balancer to the port. The port is in the logical id: when it changes, the new rule comes first and the old one goes when the
 * service has moved. CodeDeploy moves later than the stack changes, so there every port is open to the load balancer, and to nothing else.
 */
function ingress(scope: Scope, slot: Slot): readonly (readonly [string, StackResource])[] {
  const { port } = scope.pipeline.service.deploy;
  const rule = (holds: (target: Target) => boolean, from: number, to: number): StackResource => ({
    type: 'AWS::EC2::SecurityGroupIngress',
    condition: onlyIn(scope, (target) => holds(target) && slot.pool(target) !== undefined),
    properties: {
      GroupId: ref('TaskSecurityGroup'),
      IpProtocol: 'tcp',
      FromPort: from,
      ToPort: to,
      SourceSecurityGroupId: ref(`${slot.id}SecurityGroup`),
      Description: 'Load balancer',
    },
  });
  const used = (holds: (target: Target) => boolean) =>
    scope.targets.some((target) => holds(target) && slot.pool(target) !== undefined);
  return [
    ...(port !== undefined && used(isStack) ? [[`${slot.id}Ingress${port}`, rule(isStack, port, port)] as const] : []),
    ...(used(isCodeDeploy) ? [[`${slot.id}Ingress`, rule(isCodeDeploy, 0, 65_535)] as const] : []),
  ];
}

const metricsPorts = ({ targets }: Scope): readonly number[] => [
  ...new Set(targets.flatMap(({ monitoring }) => monitoring.prometheus?.port ?? [])),
];

const scraperParameter = (scope: Scope): Part['given'] =>
  metricsPorts(scope).length === 0
    ? {}
    : {
        ScraperSecurityGroup: {
          description: 'Security group of Prometheus.',
          value: ({ environment, monitoring }) =>
            monitoring.prometheus === undefined ? undefined : environment.endpoints.prometheus?.securityGroup,
        },
      };

/** From the scraper to the port of the metrics, and to no other. */
const metricsIngress = (scope: Scope, port: number): readonly [string, StackResource] => [
  `MetricsIngress${port}`,
  {
    type: 'AWS::EC2::SecurityGroupIngress',
    condition: onlyIn(scope, ({ monitoring }) => monitoring.prometheus?.port === port),
    properties: {
      GroupId: ref('TaskSecurityGroup'),
      IpProtocol: 'tcp',
      FromPort: port,
      ToPort: port,
      SourceSecurityGroupId: ref('ScraperSecurityGroup'),
      Description: 'Prometheus',
    },
  },
];
