/** What the service's build may do in the tools account: hand over a bundle and start this one pipeline, or push this one image. */
import { handOverPrefix } from '../../model/hand-over';
import type { Pipeline } from '../../model/pipeline';
import { boundaryArn, platformNames } from '../../model/platform-names';
import { LOG_IN_TO_REGISTRY } from '../../model/registry';
import { releaseIdentity } from '../../model/release-identity';
import { importValue } from '../../syntax/cloudformation';
import { role, type Statement, webIdentityTrust } from '../../syntax/iam';
import type { StackSection } from '../../syntax/stack';
import { hasImageEvidence, imageProof, keepEvidence } from './image-proof';

export function buildRole(pipeline: Pipeline): StackSection {
  const { service, platform, names } = pipeline;
  const { toolsAccount } = platform.aws;
  return {
    resources: {
      BuildRole: role({
        name: names.buildRole,
        description: `What the build of ${service.name} may do in the tools account.`,
        trust: [webIdentityTrust(toolsAccount, releaseIdentity(pipeline, service.engines.build))],
        statements: [
          ...uploadBundle(pipeline),
          ...(hasEvidence(pipeline) ? [keepEvidence(pipeline)] : []),
          ...(service.engines.deliver === 'codepipeline' ? start(pipeline) : [...imagePush(pipeline), ...imageProof(pipeline)]),
        ],
        boundary: boundaryArn(platform, toolsAccount),
      }),
    },
  };
}

/** The source's bill of materials comes with every upload; the image's own proof where the image is made. */
const hasEvidence = (pipeline: Pipeline): boolean =>
  pipeline.service.quality.scans.includes('sbom') ||
  (pipeline.service.engines.deliver !== 'codepipeline' && hasImageEvidence(pipeline));

function uploadBundle({ platform, names }: Pipeline): readonly Statement[] {
  const { bucketArn, keyArnExport } = platformNames(platform);
  return [
    {
      sid: 'HandOverBundle',
      actions: ['s3:PutObject'],
      resources: [`${bucketArn}/${names.bundleKey}`],
    },
    { sid: 'EncryptBundle', actions: ['kms:GenerateDataKey'], resources: [importValue(keyArnExport)] },
  ];
}

/** Where something else starts it, the build only looks which execution that is; one that a push has started is told which bundle is its own. */
function start({ platform, names, service }: Pipeline): readonly Statement[] {
  const { region, toolsAccount } = platform.aws;
  const arn = `arn:aws:codepipeline:${region}:${toolsAccount}:${names.pipeline}`;
  if (service.trigger === 'build-job')
    return [{ sid: 'StartDelivery', actions: ['codepipeline:StartPipelineExecution'], resources: [arn] }];
  const follow: Statement = { sid: 'FollowDelivery', actions: ['codepipeline:ListPipelineExecutions'], resources: [arn] };
  if (service.trigger === 's3-event') return [follow];
  const waiting: Statement = { ...follow, actions: [...follow.actions, 'codepipeline:GetPipelineExecution'] };
  const handOvers = `${platformNames(platform).bucketArn}/${handOverPrefix(service.name)}*`;
  // Read: whose hand-over stands there already, when it is refused a second one.
  return [waiting, { sid: 'TellExecution', actions: ['s3:GetObject', 's3:PutObject'], resources: [handOvers] }];
}

/** Pull and push on one repository alone. */
export function imagePush({ platform: { aws }, names }: Pipeline, repository = names.imageRepository): readonly Statement[] {
  return [
    LOG_IN_TO_REGISTRY,
    {
      sid: 'PushImage',
      actions: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:CompleteLayerUpload',
        'ecr:DescribeImages',
        'ecr:GetDownloadUrlForLayer',
        'ecr:InitiateLayerUpload',
        'ecr:PutImage',
        'ecr:UploadLayerPart',
      ],
      resources: [`arn:aws:ecr:${aws.region}:${aws.toolsAccount}:repository/${repository}`],
    },
  ];
}
