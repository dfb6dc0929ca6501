/** What the roles of a stack's access may do: each on this stack, this release's files and this record alone. */
import { artifactsOf, platformNames } from '../../model/platform-names';
import type { CfnValue } from '../../syntax/cloudformation';
import type { Statement } from '../../syntax/iam';
import type { Place } from './access';

/** What CodePipeline hands on to a project. */
export function readArtifacts({ pipeline: { platform, names } }: Place): readonly Statement[] {
  const { region, toolsAccount } = platform.aws;
  return [
    {
      sid: 'ReadReleases',
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [`${platformNames(platform).bucketArn}/${artifactsOf(names.pipeline)}`],
    },
    {
      sid: 'UseDeliveryKey',
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      // The key's id is not known in this account; its own policy and the service named here are the fence.
      resources: [`arn:aws:kms:${region}:${toolsAccount}:key/*`],
      condition: { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } },
    },
  ];
}

/** By name, whatever id it has. */
const ownStack = ({ pipeline: { platform }, account, names }: Place): string =>
  `arn:aws:cloudformation:${platform.aws.region}:${account}:stack/${names.stack}/*`;

export const readStack = (place: Place): Statement => ({
  sid: 'ReadStack',
  actions: ['cloudformation:DescribeChangeSet', 'cloudformation:DescribeStackEvents', 'cloudformation:DescribeStacks'],
  resources: [ownStack(place)],
});

export const setProtection = (place: Place): Statement => ({
  sid: 'ProtectStack',
  actions: ['cloudformation:SetStackPolicy', 'cloudformation:UpdateTerminationProtection'],
  resources: [ownStack(place)],
});

export function recordReleases({ pipeline: { platform, service }, account, names }: Place): readonly Statement[] {
  const { bucketArn } = platformNames(platform);
  return [
    {
      sid: 'RecordReleases',
      actions: ['s3:GetObject', 's3:PutObject'],
      // A record names the template that the release was made with; templates are kept under their content's digest.
      resources: [
        `${bucketArn}/${names.releaseKey}`,
        `${bucketArn}/${names.releaseHistory}*.json`,
        `${bucketArn}/templates/${service.name}/*`,
      ],
    },
    {
      sid: 'RecordReleaseHere',
      actions: ['ssm:GetParameter', 'ssm:PutParameter'],
      resources: [`arn:aws:ssm:${platform.aws.region}:${account}:parameter${names.releaseParameter}`],
    },
  ];
}

export const writeLogs = (group: CfnValue): Statement => ({
  sid: 'WriteLogs',
  actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  resources: [group],
});
