/** The roles of one environment: what pipelines assume, and what CloudFormation, CodeDeploy and ECS are given. */
import type { Environment, Platform } from '../../model/platform';
import { boundaryArn, platformNames } from '../../model/platform-names';
import { role, type Statement, serviceTrust } from '../../syntax/iam';
import { logicalId, type StackSection } from '../../syntax/stack';
import { attachedPolicies } from './attached-policies';
import { cloudformationStatements, loadBalancingStatement } from './cloudformation-role';
import { codedeployStatements, ecsStatements, trafficStatement } from './deployment-roles';
import { pipelineStatements } from './pipeline-role';
import { callSmokeTest } from './smoke-test';

export function accountRoles(platform: Platform, environment: Environment): StackSection {
  const { name, account } = environment;
  const names = platformNames(platform).environment(name, account);
  const boundary = boundaryArn(platform, account);
  const id = (purpose: string) => `${purpose}Role${logicalId(name)}`;
  return {
    resources: {
      [id('Pipeline')]: role({
        name: names.pipelineRole,
        description: `Pipelines of the tools account act in ${name} with it.`,
        trust: [pipelinesOf(platform)],
        statements: pipelineStatements(platform, environment),
        boundary,
      }),
      [id('CloudFormation')]: role({
        name: names.cloudformationRole,
        description: `CloudFormation makes services' stacks in ${name} with it.`,
        trust: [serviceTrust('cloudformation.amazonaws.com', account)],
        statements: cloudformationStatements(platform, environment),
        boundary,
      }),
      ...attachedPolicies(
        id('CloudFormation'),
        `Target groups and rules of services in ${name}.`,
        loadBalancingStatement(platform, environment),
      ),
      [id('CodeDeploy')]: role({
        name: names.codedeployRole,
        description: `CodeDeploy moves traffic in ${name} with it.`,
        trust: [serviceTrust('codedeploy.amazonaws.com', account)],
        statements: [...codedeployStatements(platform, environment), ...callSmokeTest(platform, environment)],
        boundary,
      }),
      ...attachedPolicies(id('CodeDeploy'), `Traffic of services in ${name}.`, trafficStatement(environment)),
      [id('Ecs')]: role({
        name: names.ecsRole,
        description: `ECS moves traffic in ${name} with it.`,
        trust: [serviceTrust('ecs.amazonaws.com', account)],
        statements: [...ecsStatements(environment, platform), ...callSmokeTest(platform, environment)],
        boundary,
      }),
      ...attachedPolicies(id('Ecs'), `Traffic of services in ${name}.`, trafficStatement(environment)),
    },
  };
}

/** By pattern: pipelines come later than this account's roles, and a trust that named their roles would be refused until then. */
function pipelinesOf(platform: Platform): Statement {
  return {
    actions: ['sts:AssumeRole'],
    principal: { AWS: `arn:aws:iam::${platform.aws.toolsAccount}:root` },
    condition: { ArnLike: { 'aws:PrincipalArn': platformNames(platform).pipelineRolePattern } },
  };
}
