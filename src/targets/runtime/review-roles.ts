/** What all review apps of a service share, made once with the environment's stack: their roles, their security group, their log. */
import { reviewIdentity } from '../../model/release-identity';
import { reviewedOf } from '../../model/reviewed';
import { getAtt, ref, sub } from '../../syntax/cloudformation';
import { type RoleParts, role, serviceTrust, webIdentityTrust } from '../../syntax/iam';
import type { StackResource } from '../../syntax/stack';
import { egress } from './network';
import { executionStatements, reviewDeployment, reviewStack } from './review-statements';
import { onlyIn, type Part, type Scope, type Target, within } from './scope';
import { boundaryOf } from './task-roles';

const LOG_DAYS = 14;

export function reviewRoles(scope: Scope): Part {
  const { pipeline } = scope;
  const reviewed = reviewedOf(pipeline.service);
  const names = pipeline.names.reviewApp;
  if (reviewed === undefined || names === undefined) return {};
  const holds = ({ name }: Target) => name === reviewed.target.environment.name;
  const condition = onlyIn(scope, holds);
  const here = within(scope, holds);
  const { name } = pipeline.service;
  const own = (parts: Omit<RoleParts, 'boundary' | 'condition'>): StackResource =>
    role({ ...parts, boundary: boundaryOf(scope), condition });
  const tasks = [serviceTrust('ecs-tasks.amazonaws.com', ref('AWS::AccountId'))];
  return {
    resources: {
      ReviewDeployRole: own({
        name: names.deployRole,
        description: `Jobs of merge requests make and delete review apps of ${name} with it.`,
        trust: [webIdentityTrust(ref('AWS::AccountId'), reviewIdentity(pipeline))],
        statements: reviewDeployment(here, names),
      }),
      ReviewStackRole: own({
        name: names.cloudformationRole,
        description: `CloudFormation makes review apps of ${name} with it.`,
        trust: [serviceTrust('cloudformation.amazonaws.com', ref('AWS::AccountId'))],
        statements: reviewStack(here, names, reviewed),
      }),
      ReviewExecutionRole: own({
        name: names.executionRole,
        description: `Starts review apps of ${name}.`,
        trust: tasks,
        statements: executionStatements(here, names, reviewed),
      }),
      ReviewTaskRole: own({
        name: names.taskRole,
        description: `What review apps of ${name} may do: nothing.`,
        trust: tasks,
        statements: [],
      }),
      ReviewLogGroup: {
        type: 'AWS::Logs::LogGroup',
        condition,
        properties: { LogGroupName: names.logGroup, RetentionInDays: LOG_DAYS },
      },
      ReviewSecurityGroup: { ...securityGroup(here, reviewed.apps.securityGroup), condition },
    },
    outputs: {
      ReviewSecurityGroupId: {
        description: 'Security group of the review apps; an app that is there keeps it there.',
        condition,
        value: getAtt('ReviewSecurityGroup', 'GroupId'),
        exportName: names.securityGroupExport,
      },
    },
  };
}

/** Of their own: what lets the service itself in does not let merge requests in with it. */
function securityGroup(scope: Scope, loadBalancer: string): StackResource {
  const { port } = scope.pipeline.service.deploy;
  return {
    type: 'AWS::EC2::SecurityGroup',
    properties: {
      GroupDescription: sub`Review apps of ${scope.pipeline.service.name} in ${ref('Environment')}`,
      VpcId: ref('VpcId'),
      SecurityGroupIngress: [
        { IpProtocol: 'tcp', FromPort: port, ToPort: port, SourceSecurityGroupId: loadBalancer, Description: 'Load balancer' },
      ],
      SecurityGroupEgress: egress(scope),
    },
  };
}
