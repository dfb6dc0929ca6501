/** The roles of the pipeline itself and of its image build. */
import { pullBuildImage } from '../../model/codebuild-image';
import type { Pipeline } from '../../model/pipeline';
import { artifactsOf, boundaryArn, platformNames } from '../../model/platform-names';
import { importValue } from '../../syntax/cloudformation';
import { role, type Statement, serviceTrust } from '../../syntax/iam';
import type { StackSection } from '../../syntax/stack';
import { imagePush } from './build-role';
import { startsByPush, useConnection } from './connection';
import { hasImageEvidence, imageProof, keepEvidence } from './image-proof';

export function deliveryRoles(pipeline: Pipeline): StackSection {
  const { platform, service } = pipeline;
  const { toolsAccount } = platform.aws;
  const boundary = boundaryArn(platform, toolsAccount);
  return {
    resources: {
      PipelineRole: role({
        path: platformNames(platform).pipelineRolePath,
        description: `Delivery of ${service.name}.`,
        trust: [serviceTrust('codepipeline.amazonaws.com', toolsAccount)],
        statements: [...source(pipeline), ...passArtifactsOn(pipeline), ...actions(pipeline)],
        boundary,
      }),
      [`${madeOf(pipeline)}Role`]: role({
        description: `${madeOf(pipeline)} build of ${service.name}.`,
        trust: [serviceTrust('codebuild.amazonaws.com', toolsAccount)],
        statements: [
          ...passArtifactsOn(pipeline),
          ...(service.template === undefined ? imageStatements(pipeline) : [readBundle(pipeline)]),
          writeLogs(pipeline, imageLogGroup(pipeline)),
        ],
        boundary,
      }),
    },
  };
}

/** To push the image, prove it, and be started in an image of the platform's own. */
const imageStatements = (pipeline: Pipeline): readonly Statement[] => [
  ...imagePush(pipeline),
  ...imageProof(pipeline),
  ...(hasImageEvidence(pipeline) ? [keepEvidence(pipeline)] : []),
  ...(pipeline.service.image.platform === 'linux/arm64' ? [] : pullBuildImage(pipeline.platform.images.codebuild)),
];

/** What the one build in CodePipeline makes; begins the logical ids of its resources. */
export const madeOf = ({ service }: Pipeline): 'Image' | 'Package' => (service.template === undefined ? 'Image' : 'Package');

export const imageLogGroup = ({ names }: Pipeline): string => `/aws/codebuild/${names.imageProject}`;

export const readBundle = ({ platform, names }: Pipeline): Statement => ({
  sid: 'ReadBundle',
  actions: ['s3:GetObject', 's3:GetObjectVersion'],
  resources: [`${platformNames(platform).bucketArn}/${names.bundleKey}`],
});

function source(pipeline: Pipeline): readonly Statement[] {
  const { bucketArn } = platformNames(pipeline.platform);
  return [
    startsByPush(pipeline) ? useConnection(pipeline) : readBundle(pipeline),
    { sid: 'FindBucket', actions: ['s3:GetBucketLocation', 's3:GetBucketVersioning'], resources: [bucketArn] },
  ];
}

export function passArtifactsOn({ platform, names }: Pipeline): readonly Statement[] {
  const { bucketArn, keyArnExport } = platformNames(platform);
  return [
    {
      sid: 'PassArtifactsOn',
      actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
      resources: [`${bucketArn}/${artifactsOf(names.pipeline)}`],
    },
    { sid: 'UseDeliveryKey', actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [importValue(keyArnExport)] },
  ];
}

function actions(pipeline: Pipeline): readonly Statement[] {
  const { platform, names, service } = pipeline;
  const { region, toolsAccount } = platform.aws;
  const own = platformNames(platform);
  const environmentRoles = service.environments.map(
    ({ environment: { name, account } }) => own.environment(name, account).pipelineRoleArn,
  );
  return [
    {
      sid: `Build${madeOf(pipeline)}`,
      actions: ['codebuild:StartBuild', 'codebuild:StopBuild', 'codebuild:BatchGetBuilds'],
      resources: [...(startsByPush(pipeline) ? [names.bundleProject] : []), names.imageProject].map(
        (project) => `arn:aws:codebuild:${region}:${toolsAccount}:project/${project}`,
      ),
    },
    { sid: 'ActInEnvironments', actions: ['sts:AssumeRole'], resources: environmentRoles },
    ...(service.environments.some(({ approval }) => approval !== undefined)
      ? [{ sid: 'AskForApproval', actions: ['sns:Publish'], resources: [own.approvalsTopicArn] }]
      : []),
  ];
}

export function writeLogs({ platform }: Pipeline, logGroup: string): Statement {
  const { region, toolsAccount } = platform.aws;
  return {
    sid: 'WriteLogs',
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [`arn:aws:logs:${region}:${toolsAccount}:log-group:${logGroup}:*`],
  };
}
