/** Images of review apps: a repository and a build role of their own, so that no branch can put anything where releases come from. */
import type { Pipeline } from '../../model/pipeline';
import { boundaryArn } from '../../model/platform-names';
import { reviewIdentity } from '../../model/release-identity';
import { reviewedOf } from '../../model/reviewed';
import { policyDocument, role, webIdentityTrust } from '../../syntax/iam';
import { jsonLine } from '../../syntax/json';
import type { StackSection } from '../../syntax/stack';
import { imagePush } from './build-role';
import { cachedBases } from './image-proof';
import { pullStatement } from './image-repository';

/** An app that was pinned in GitLab, or deployed again from an old pipeline, starts tasks for some time after its image was pushed. */
const DAYS_MORE = 14;
const HOURS_PER_DAY = 24;

export function reviewImages(pipeline: Pipeline): StackSection {
  const { service, platform, names } = pipeline;
  const reviewed = reviewedOf(service);
  const own = names.reviewApp;
  if (reviewed === undefined || own === undefined) return {};
  const { toolsAccount } = platform.aws;
  return {
    resources: {
      // Not retained: with the last service that uses it, its images are of no more use.
      ReviewImageRepository: {
        type: 'AWS::ECR::Repository',
        properties: {
          RepositoryName: own.imageRepository,
          ImageTagMutability: 'IMMUTABLE',
          EmptyOnDelete: true,
          ImageScanningConfiguration: { ScanOnPush: true },
          EncryptionConfiguration: { EncryptionType: 'AES256' },
          LifecyclePolicy: {
            LifecyclePolicyText: expiry(Math.ceil(reviewed.app.stopAfterHours / HOURS_PER_DAY) + DAYS_MORE),
          },
          RepositoryPolicyText: policyDocument(pullStatement([reviewed.target.environment.account], [own.executionRoleArn])),
        },
      },
      ReviewBuildRole: role({
        name: own.buildRole,
        description: `Jobs of merge requests push images of review apps of ${service.name} with it.`,
        trust: [webIdentityTrust(toolsAccount, reviewIdentity(pipeline))],
        statements: [...imagePush(pipeline, own.imageRepository), ...cachedBases(pipeline)],
        boundary: boundaryArn(platform, toolsAccount),
      }),
    },
  };
}

const expiry = (days: number): string =>
  jsonLine({
    rules: [
      {
        rulePriority: 1,
        description: 'Images of review apps go when no app can be left that runs them',
        selection: { tagStatus: 'any', countType: 'sinceImagePushed', countUnit: 'days', countNumber: days },
        action: { type: 'expire' },
      },
    ],
  });
