/** The service's image registry: immutable, scanned, never lost with a stack, readable by the accounts that run the image. */
import type { Pipeline } from '../../model/pipeline';
import type { CfnMapping } from '../../syntax/cloudformation';
import { policyDocument, type Statement } from '../../syntax/iam';
import { jsonLine } from '../../syntax/json';
import type { StackSection } from '../../syntax/stack';

/** The logical id stays whatever engine delivers: a service that changes engines keeps its images. */
export const IMAGE_REPOSITORY = 'ImageRepository';

export function imageRepository(pipeline: Pipeline): StackSection {
  const { names, platform } = pipeline;
  return {
    resources: {
      [IMAGE_REPOSITORY]: {
        type: 'AWS::ECR::Repository',
        retain: true,
        properties: {
          RepositoryName: names.imageRepository,
          ...mutability(pipeline),
          ImageScanningConfiguration: { ScanOnPush: true },
          EncryptionConfiguration: { EncryptionType: 'AES256' },
          LifecyclePolicy: { LifecyclePolicyText: lifecycle(platform.aws.retentionDays, tagsOfRelease(pipeline)) },
          RepositoryPolicyText: policyDocument(pull(pipeline), ...tagReleases(pipeline)),
        },
      },
    },
    outputs: {
      ImageRepositoryUri: { description: 'Address of the image repository.', value: names.imageRepositoryUri },
    },
  };
}

/**
 * A version is one image for good. Signatures and attestations lie under tags that are made from the image's digest, and may be
 * added to: what they prove is in them, not in their tag.
 * @source cosign, signature specification, tag-based discovery; Amazon ECR user guide, "Preventing image tags from being overwritten".
 */
const mutability = ({ service }: Pipeline): CfnMapping =>
  service.image.sign
    ? {
        ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
        ImageTagMutabilityExclusionFilters: ['sha256-*.sig', 'sha256-*.att'].map((pattern) => ({
          ImageTagMutabilityExclusionFilterType: 'WILDCARD',
          ImageTagMutabilityExclusionFilterValue: pattern,
        })),
      }
    : { ImageTagMutability: 'IMMUTABLE' };

/** A signed release keeps its signature, and the bill of materials that is attached, as long as itself. */
const tagsOfRelease = ({ service }: Pipeline): number => (service.image.sign ? 3 : 1);

/** More releases than any service makes while a rollback to the oldest is still of use; ECR has no rule that only keeps. */
const RELEASES_KEPT = 1000;

/**
 * An image that a rule's tags match is never taken by a rule of a higher number: releases are safe from the second rule, whatever their age.
 * @source Amazon ECR user guide, "Lifecycle policies", evaluation rules.
 */
function lifecycle(retentionDays: number, tagsPerRelease: number): string {
  return jsonLine({
    rules: [
      {
        rulePriority: 1,
        description: 'Released images stay',
        selection: {
          tagStatus: 'tagged',
          tagPrefixList: ['release-'],
          countType: 'imageCountMoreThan',
          countNumber: RELEASES_KEPT * tagsPerRelease,
        },
        action: { type: 'expire' },
      },
      {
        rulePriority: 2,
        description: 'Images that were never released go after the retention time',
        selection: { tagStatus: 'any', countType: 'sinceImagePushed', countUnit: 'days', countNumber: retentionDays },
        action: { type: 'expire' },
      },
    ],
  });
}

function pull({ service, names }: Pipeline): Statement {
  const roles = service.environments.flatMap(({ environment: { name } }) => {
    const own = names.environments[name];
    return own === undefined ? [] : [own.executionRoleArn, own.deployRoleArn];
  });
  return pullStatement(
    service.environments.map(({ environment }) => environment.account),
    roles,
  );
}

/** Roles of other accounts may pull. */
export const pullStatement = (accounts: readonly string[], roles: readonly string[]): Statement => ({
  sid: 'PullFromEnvironments',
  principal: { AWS: accountRoots(accounts) },
  actions: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'ecr:BatchCheckLayerAvailability', 'ecr:DescribeImages'],
  // By condition and not as principals: the roles come to exist after the repository.
  condition: { ArnEquals: { 'aws:PrincipalArn': roles } },
});

/** What runs in production is tagged from there, so that its image outlives the others. */
function tagReleases({ service, names }: Pipeline): readonly Statement[] {
  const production = service.environments.filter(({ environment }) => environment.tier === 'production');
  const roles = production.flatMap(({ environment: { name } }) => names.environments[name]?.deployRoleArn ?? []);
  if (roles.length === 0) return [];
  return [
    {
      sid: 'TagReleases',
      principal: { AWS: accountRoots(production.map(({ environment }) => environment.account)) },
      actions: ['ecr:PutImage'],
      condition: { ArnEquals: { 'aws:PrincipalArn': roles } },
    },
  ];
}

const accountRoots = (accounts: readonly string[]): readonly string[] =>
  [...new Set(accounts)].map((account) => `arn:aws:iam::${account}:root`);
