/** A private name that gives the addresses of the running tasks: a service of AWS Cloud Map, in which ECS registers them. */

import { PRIVATE_ADDRESSES } from '../../model/private-addresses';
import { type CfnMapping, getAtt, ref, sub } from '../../syntax/cloudformation';
import type { StackResource } from '../../syntax/stack';
import { byEnvironment, onlyIn, type Part, type Scope, type Target, within } from './scope';

const PRIVATE_NAME = 'PrivateName';

export const hasPrivateName = ({ runtime }: Target): boolean => runtime.privateDns !== undefined;

/** What the ECS service says of it. */
export const registries = (target: Target): readonly CfnMapping[] | undefined =>
  hasPrivateName(target) ? [{ RegistryArn: getAtt(PRIVATE_NAME, 'Arn') }] : undefined;

export function privateDns(scope: Scope): Part {
  if (!scope.targets.some(hasPrivateName)) return {};
  return {
    given: {
      NamespaceId: {
        description: 'Private namespace of the environment.',
        value: (target) => (hasPrivateName(target) ? target.environment.namespace?.id : undefined),
      },
      PrivateDnsName: {
        description: 'First part of the private name.',
        value: ({ runtime }) => runtime.privateDns?.name,
      },
    },
    resources: {
      [PRIVATE_NAME]: privateName(scope),
      ...Object.fromEntries(PRIVATE_ADDRESSES.map((cidr, index) => ingress(scope, cidr, index + 1))),
    },
  };
}

/** @source Amazon ECS developer guide, "Service discovery": A records, several answers, and health as ECS reports it. */
function privateName(all: Scope): StackResource {
  const scope = within(all, hasPrivateName);
  return {
    type: 'AWS::ServiceDiscovery::Service',
    condition: onlyIn(all, hasPrivateName),
    properties: {
      Description: sub`Tasks of ${all.pipeline.service.name} in ${ref('Environment')}`,
      NamespaceId: ref('NamespaceId'),
      Name: ref('PrivateDnsName'),
      DnsConfig: {
        RoutingPolicy: 'MULTIVALUE',
        DnsRecords: [{ Type: 'A', TTL: byEnvironment(scope, ({ runtime }) => runtime.privateDns?.ttlSeconds) }],
      },
      HealthCheckCustomConfig: { FailureThreshold: 1 },
    },
  };
}

/** Who finds a task by its name comes to it straight, and not from a load balancer. The port is in the id: a new rule comes before the old one goes. */
function ingress(scope: Scope, cidr: string, index: number): readonly [string, StackResource] {
  const { port } = scope.pipeline.service.deploy;
  return [
    `PrivateIngress${port}From${index}`,
    {
      type: 'AWS::EC2::SecurityGroupIngress',
      condition: onlyIn(scope, hasPrivateName),
      properties: {
        GroupId: ref('TaskSecurityGroup'),
        IpProtocol: 'tcp',
        FromPort: port,
        ToPort: port,
        CidrIp: cidr,
        Description: 'Private networks',
      },
    },
  ];
}
