/** The pipeline that brings a recorded release of any service back, in any environment, behind that environment's approval. */
import type { Environment, Platform } from '../../model/platform';
import { artifactsOf, boundaryArn, platformNames } from '../../model/platform-names';
import { type CfnMapping, getAtt, importValue } from '../../syntax/cloudformation';
import { role, type Statement, serviceTrust } from '../../syntax/iam';
import { jsonLine } from '../../syntax/json';
import type { StackSection } from '../../syntax/stack';
import { redeployProject } from './redeploy-project';
import type { PlatformUse } from './use';

/** Name of the one approval action of an environment: its approvers' policies match on it. */
export const REDEPLOY_APPROVAL = 'approvers';

export function redeploy(platform: Platform, use: PlatformUse): StackSection {
  const environments = platform.environments.filter(({ name }) => use.delivers[name]?.includes('codepipeline'));
  if (environments.length === 0) return {};
  const { bucket, keyArnExport, redeployPipeline } = platformNames(platform);
  return {
    resources: {
      RedeployPipeline: {
        type: 'AWS::CodePipeline::Pipeline',
        properties: {
          Name: redeployPipeline,
          PipelineType: 'V2',
          // One service's way back must neither wait for another's nor be overtaken by it.
          ExecutionMode: 'PARALLEL',
          RoleArn: getAtt('RedeployPipelineRole', 'Arn'),
          ArtifactStore: { Type: 'S3', Location: bucket, EncryptionKey: { Id: importValue(keyArnExport), Type: 'KMS' } },
          Variables: VARIABLES,
          Stages: [source(platform), ...environments.flatMap((environment) => stages(platform, use, environment))],
        },
      },
      RedeployPipelineRole: role({
        path: platformNames(platform).pipelineRolePath,
        description: 'Brings recorded releases back.',
        trust: [serviceTrust('codepipeline.amazonaws.com', platform.aws.toolsAccount)],
        statements: statements(platform),
        boundary: boundaryArn(platform, platform.aws.toolsAccount),
      }),
      ...redeployProject(platform, environments),
    },
    outputs: { RedeployPipelineName: { description: 'Brings recorded releases back.', value: redeployPipeline } },
  };
}

const VARIABLES: readonly CfnMapping[] = [
  { Name: 'SERVICE', Description: 'Name of the service.' },
  { Name: 'ENVIRONMENT', Description: 'Name of the environment.' },
  { Name: 'RELEASE', Description: 'Version to go back to, as recorded there.', DefaultValue: 'previous' },
];

/** Whoever starts the pipeline names the service's bundle, so that today's program brings the release back. */
const source = (platform: Platform): CfnMapping => ({
  Name: 'Source',
  Actions: [
    {
      Name: 'Source',
      ActionTypeId: { Category: 'Source', Owner: 'AWS', Provider: 'S3', Version: '1' },
      RunOrder: 1,
      Namespace: 'Source',
      Configuration: {
        S3Bucket: platformNames(platform).bucket,
        S3ObjectKey: 'bundles/name-a-bundle-when-you-start',
        AllowOverrideForS3ObjectKey: 'true',
        PollForSourceChanges: 'false',
      },
      OutputArtifacts: [{ Name: 'Bundle' }],
    },
  ],
});

function stages(platform: Platform, { approvals }: PlatformUse, environment: Environment): readonly CfnMapping[] {
  const asked = (approvals[environment.name] ?? []).length > 0;
  return [
    ...(asked ? [stage(environment, 'Approve', approval(platform, environment))] : []),
    stage(environment, 'Redeploy', run(platform, environment)),
  ];
}

/** A stage of another environment is passed over. @source CodePipeline user guide, rule reference, `VariableCheck`; stage conditions. */
const stage = ({ name }: Environment, kind: 'Approve' | 'Redeploy', action: CfnMapping): CfnMapping => ({
  Name: `${kind}-${name}`,
  BeforeEntry: {
    Conditions: [
      {
        Result: 'SKIP',
        Rules: [
          {
            Name: 'ThisEnvironment',
            RuleTypeId: { Category: 'Rule', Owner: 'AWS', Provider: 'VariableCheck', Version: '1' },
            Configuration: { Variable: '#{variables.ENVIRONMENT}', Value: name, Operator: 'EQ' },
          },
        ],
      },
    ],
  },
  Actions: [action],
});

/** Minutes to answer: whoever takes a release back is there now. */
const APPROVAL_MINUTES = 240;

const approval = (platform: Platform, { name }: Environment): CfnMapping => ({
  Name: REDEPLOY_APPROVAL,
  ActionTypeId: { Category: 'Approval', Owner: 'AWS', Provider: 'Manual', Version: '1' },
  RunOrder: 1,
  Configuration: {
    NotificationArn: platformNames(platform).approvalsTopicArn,
    CustomData: `Release #{variables.RELEASE} of #{variables.SERVICE} to ${name}, back.`,
  },
  TimeoutInMinutes: APPROVAL_MINUTES,
});

function run(platform: Platform, { name, account }: Environment): CfnMapping {
  const variables = {
    TARGET: name,
    ROLE_ARN: platformNames(platform).environment(name, account).pipelineRoleArn,
    SERVICE: '#{variables.SERVICE}',
    ENVIRONMENT: '#{variables.ENVIRONMENT}',
    RELEASE: '#{variables.RELEASE}',
    BUNDLE_KEY: '#{Source.ObjectKey}',
    BUNDLE_VERSION: '#{Source.VersionId}',
  };
  return {
    Name: 'Redeploy',
    ActionTypeId: { Category: 'Build', Owner: 'AWS', Provider: 'CodeBuild', Version: '1' },
    RunOrder: 1,
    Configuration: {
      ProjectName: platformNames(platform).redeployPipeline,
      EnvironmentVariables: jsonLine(Object.entries(variables).map(([key, value]) => ({ name: key, value, type: 'PLAINTEXT' }))),
    },
    InputArtifacts: [{ Name: 'Bundle' }],
  };
}

/** It starts one project and asks for approval; what it does in an environment, it does by that project. */
function statements(platform: Platform): readonly Statement[] {
  const { region, toolsAccount } = platform.aws;
  const names = platformNames(platform);
  return [
    { sid: 'ReadBundles', actions: ['s3:GetObject', 's3:GetObjectVersion'], resources: [`${names.bucketArn}/bundles/*`] },
    { sid: 'FindBucket', actions: ['s3:GetBucketLocation', 's3:GetBucketVersioning'], resources: [names.bucketArn] },
    {
      sid: 'PassArtifactsOn',
      actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
      resources: [`${names.bucketArn}/${artifactsOf(names.redeployPipeline)}`],
    },
    { sid: 'UseDeliveryKey', actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [importValue(names.keyArnExport)] },
    {
      sid: 'Redeploy',
      actions: ['codebuild:StartBuild', 'codebuild:StopBuild', 'codebuild:BatchGetBuilds'],
      resources: [`arn:aws:codebuild:${region}:${toolsAccount}:project/${names.redeployPipeline}`],
    },
    { sid: 'AskForApproval', actions: ['sns:Publish'], resources: [names.approvalsTopicArn] },
  ];
}
