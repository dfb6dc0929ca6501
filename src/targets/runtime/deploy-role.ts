/** The role that delivers to one environment: of the operations project, or of the GitLab and Jenkins jobs that deliver instead of CodePipeline. */
import { deliveryIdentity } from '../../model/release-identity';
import { ref } from '../../syntax/cloudformation';
import { policyDocument, role, type Statement, serviceTrust, webIdentityTrust } from '../../syntax/iam';
import type { StackResource } from '../../syntax/stack';
import { deployWithCodeDeploy, migrate, updateStack } from './deploy-acts';
import { dependencies, inNetwork, look, readRelease, record, startInBuildImage, verifyImage } from './deploy-reads';
import { onlyIn, type Part, type Scope, type Target } from './scope';
import { isTestedBefore, readSmokeLog } from './smoke-hook';
import { hasMigration, isCodeDeploy } from './task-definitions';
import { boundaryOf } from './task-roles';

export function deployRole(scope: Scope): Part {
  const { service } = scope.pipeline;
  return {
    given: {
      DeployRoleName: { description: 'Role that delivers to this environment.', value: ({ names }) => names.deployRole },
      ReleaseParameterName: {
        description: 'Parameter that holds the release record.',
        value: ({ names }) => names.releaseParameter,
      },
      ReleaseKey: { description: 'Object that holds the release record.', value: ({ names }) => names.releaseKey },
      ReleaseHistory: {
        description: 'Where all release records are kept, by version.',
        value: ({ names }) => names.releaseHistory,
      },
    },
    resources: {
      DeployRole: role({
        name: ref('DeployRoleName'),
        description: `Delivers ${service.name} to one environment.`,
        trust: trust(scope),
        statements: [],
        boundary: boundaryOf(scope),
      }),
      OperationsPolicy: policy('operations', [
        ...readRelease(scope),
        ...record(scope),
        ...verifyImage(scope),
        ...look(),
        ...inNetwork(scope),
        ...startInBuildImage(scope),
      ]),
      ...policies(scope),
    },
  };
}

function trust(scope: Scope): readonly Statement[] {
  const { pipeline } = scope;
  const { deliver } = pipeline.service.engines;
  if (deliver === 'codepipeline') return [serviceTrust('codebuild.amazonaws.com', ref('AWS::AccountId'))];
  return [webIdentityTrust(ref('AWS::AccountId'), deliveryIdentity(pipeline, deliver))];
}

/** Policies of their own where an environment's way of deploying asks for them. */
function policies(scope: Scope): Readonly<Record<string, StackResource>> {
  const { deploy, dependsOn } = scope.pipeline.service;
  const waits = deploy.waitForDependencies && dependsOn.length > 0;
  const some = (holds: (target: Target) => boolean) => scope.targets.some(holds);
  return {
    ...(waits ? { DependenciesPolicy: policy('dependencies', dependencies(scope)) } : {}),
    ...(some(hasMigration) ? { MigrationPolicy: policy('migration', migrate(), onlyIn(scope, hasMigration)) } : {}),
    ...(some(isTestedBefore)
      ? { SmokeTestPolicy: policy('smoke-test', readSmokeLog(scope), onlyIn(scope, isTestedBefore)) }
      : {}),
    // Also where CodePipeline changes the stack: what it would take away is looked at before, and the live colour is told to the stack.
    StackPolicy: policy('stack', updateStack(scope)),
    ...(some(isCodeDeploy)
      ? { CodeDeployPolicy: policy('codedeploy', deployWithCodeDeploy(), onlyIn(scope, isCodeDeploy)) }
      : {}),
  };
}

const policy = (name: string, statements: readonly Statement[], condition?: string): StackResource => ({
  type: 'AWS::IAM::Policy',
  condition,
  properties: { PolicyName: name, PolicyDocument: policyDocument(...statements), Roles: [ref('DeployRole')] },
});
