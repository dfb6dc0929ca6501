/** What proving an image takes in the tools account: its findings, its evidence, its signature, and the cache that its base comes from. */
import { evidencePrefix } from '../../model/evidence';
import type { Pipeline } from '../../model/pipeline';
import { platformNames } from '../../model/platform-names';
import { importValue } from '../../syntax/cloudformation';
import type { Statement } from '../../syntax/iam';

/** Of whoever makes the image. */
export function imageProof(pipeline: Pipeline): readonly Statement[] {
  const { service, platform, names } = pipeline;
  const { region, toolsAccount } = platform.aws;
  const { scan } = service.image;
  return [
    ...(scan?.scanner === 'ecr'
      ? [
          {
            sid: 'ReadFindings',
            actions: ['ecr:DescribeImageScanFindings'],
            resources: [`arn:aws:ecr:${region}:${toolsAccount}:repository/${names.imageRepository}`],
          },
        ]
      : []),
    ...signing(pipeline),
    ...cachedBases(pipeline),
  ];
}

/** Is there anything to keep beside a release? */
export const hasImageEvidence = ({ service }: Pipeline): boolean =>
  service.image.scan !== undefined || service.quality.scans.includes('sbom');

/** Bills of materials and findings, under this service's own name. */
export function keepEvidence({ platform, service }: Pipeline): Statement {
  const { bucketArn } = platformNames(platform);
  return { sid: 'KeepEvidence', actions: ['s3:PutObject'], resources: [`${bucketArn}/${evidencePrefix(service.name)}*`] };
}

/** @source sigstore, KMS provider for AWS: it describes the key, reads its public half, and has digests signed. */
function signing({ service, platform }: Pipeline): readonly Statement[] {
  if (!service.image.sign) return [];
  return [
    {
      sid: 'SignImage',
      actions: ['kms:DescribeKey', 'kms:GetPublicKey', 'kms:Sign'],
      resources: [importValue(platformNames(platform).signingKeyArnExport)],
    },
  ];
}

/** The first pull of an image makes its repository. @source Amazon ECR user guide, "IAM permissions required to sync an upstream registry". */
export function cachedBases({ platform: { aws } }: Pipeline): readonly Statement[] {
  if (aws.pullThroughCache.length === 0) return [];
  return [
    {
      sid: 'PullBaseImages',
      actions: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:BatchImportUpstreamImage',
        'ecr:CreateRepository',
        'ecr:GetDownloadUrlForLayer',
      ],
      resources: aws.pullThroughCache.map(({ prefix }) => `arn:aws:ecr:${aws.region}:${aws.toolsAccount}:repository/${prefix}/*`),
    },
  ];
}
