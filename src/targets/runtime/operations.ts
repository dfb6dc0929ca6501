/** The operations project: a build inside the environment's network that reads what is live, migrates, tests, takes back and records. */

import { codebuildImage } from '../../model/codebuild-image';
import { getAtt, ref, sub } from '../../syntax/cloudformation';
import { logRetentionDays } from '../../syntax/retention';
import { yamlText } from '../../syntax/yaml';
import type { Part, Scope } from './scope';

/** Only CodePipeline uses it; GitLab and Jenkins have runners of their own in the environment. */
export function operations(scope: Scope): Part {
  const { platform, service } = scope.pipeline;
  if (service.engines.deliver !== 'codepipeline') return {};
  return {
    given: {
      OperationsProjectName: { description: 'Name of the operations project.', value: ({ names }) => names.operationsProject },
    },
    resources: {
      OperationsLogGroup: {
        type: 'AWS::Logs::LogGroup',
        properties: {
          LogGroupName: sub`/aws/codebuild/${ref('OperationsProjectName')}`,
          RetentionInDays: logRetentionDays(platform.aws.retentionDays),
        },
      },
      OperationsSecurityGroup: {
        type: 'AWS::EC2::SecurityGroup',
        properties: {
          GroupDescription: sub`Operations of ${service.name} in ${ref('Environment')}`,
          VpcId: ref('VpcId'),
          SecurityGroupEgress: [
            { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0', Description: 'AWS, and the service itself' },
          ],
        },
      },
      OperationsProject: {
        type: 'AWS::CodeBuild::Project',
        // A build starts inside the network only once the role may make network interfaces.
        dependsOn: ['OperationsPolicy'],
        properties: {
          Name: ref('OperationsProjectName'),
          Description: `Migration, smoke test, rollback and record of ${service.name}.`,
          ServiceRole: getAtt('DeployRole', 'Arn'),
          Artifacts: { Type: 'CODEPIPELINE' },
          Source: { Type: 'CODEPIPELINE', BuildSpec: buildspec() },
          Environment: {
            Type: 'LINUX_CONTAINER',
            ComputeType: 'BUILD_GENERAL1_SMALL',
            ...codebuildImage(platform.images.codebuild),
            EnvironmentVariables: [
              { Name: 'ASSUME', Value: 'none' },
              { Name: 'ENVIRONMENT', Value: ref('Environment') },
            ],
          },
          VpcConfig: { VpcId: ref('VpcId'), Subnets: ref('SubnetIds'), SecurityGroupIds: [ref('OperationsSecurityGroup')] },
          TimeoutInMinutes: minutes(scope),
          QueuedTimeoutInMinutes: 60,
          LogsConfig: { CloudWatchLogs: { Status: 'ENABLED', GroupName: ref('OperationsLogGroup') } },
        },
      },
    },
    outputs: { OperationsProjectName: { description: 'Name of the operations project.', value: ref('OperationsProject') } },
  };
}

/** Time for a smoke test and for the way back after it, whichever environment is slowest. */
function minutes({ targets }: Scope): number {
  const rollback = 60;
  return (
    Math.max(
      ...targets.map(({ smokeTest, runtime }) => Math.max(smokeTest.timeoutMinutes, runtime.migration?.timeoutMinutes ?? 0)),
    ) + rollback
  );
}

const PROGRAM = 'sh delivery/pipeline.sh';

/**
 * `OPERATION` and `ENVIRONMENT` come from the pipeline's action. A failed smoke test takes the release back in the same build: there is no moment in
 * which nobody is responsible for it. A stack that has no image of its own yet begins with the release's.
 */
function buildspec(): string {
  return yamlText({
    version: 0.2,
    env: { 'exported-variables': ['FIRST_TARGET_GROUP', 'LIVE_IMAGE', 'LIVE_TARGET_GROUP'] },
    phases: { build: { commands: [OPERATE] } },
  });
}

const OPERATE = `case "$OPERATION" in
  prepare)
    ${PROGRAM} prepare "$ENVIRONMENT" &&
    . .delivery/exports.sh &&
    LIVE_IMAGE="\${LIVE_IMAGE:-$IMAGE_URI}" &&
    export FIRST_TARGET_GROUP LIVE_IMAGE LIVE_TARGET_GROUP ;;
  redeploy)
    ${PROGRAM} recall "$ENVIRONMENT" "$RELEASE_VERSION" &&
    ${PROGRAM} redeploy "$ENVIRONMENT" &&
    ${PROGRAM} smoke "$ENVIRONMENT" ;;
  run) sh "delivery/$SCRIPT" ;;
  check-dependencies | migrate | smoke | smoke-or-rollback | record) ${PROGRAM} "$OPERATION" "$ENVIRONMENT" ;;
  *) echo "unknown operation: $OPERATION" >&2; false ;;
esac
`;
