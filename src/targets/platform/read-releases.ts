/** What the functions read that say which release a delivery is about: bundles, records, and which bundle was handed to an execution. */
import { HAND_OVERS } from '../../model/hand-over';
import type { Platform } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import type { Statement } from '../../syntax/iam';

export function readReleases(platform: Platform): Statement {
  const { bucketArn } = platformNames(platform);
  const prefixes = ['bundles/', 'records/', ...(platform.aws.gitlabConnection === undefined ? [] : [HAND_OVERS])];
  return {
    sid: 'ReadReleases',
    actions: ['s3:GetObject', 's3:GetObjectVersion'],
    resources: prefixes.map((prefix) => `${bucketArn}/${prefix}*`),
  };
}
