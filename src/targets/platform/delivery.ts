/** The delivery bucket and its key: bundles, pipeline artifacts and release records. */
import { HAND_OVERS } from '../../model/hand-over';
import type { Platform } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import { type CfnMapping, getAtt, ref } from '../../syntax/cloudformation';
import { policyDocument, type Statement } from '../../syntax/iam';
import type { StackResource, StackSection } from '../../syntax/stack';

export function delivery(platform: Platform): StackSection {
  const { bucket, keyAlias, keyArnExport } = platformNames(platform);
  return {
    resources: {
      DeliveryKey: key(platform),
      DeliveryKeyAlias: { type: 'AWS::KMS::Alias', properties: { AliasName: keyAlias, TargetKeyId: ref('DeliveryKey') } },
      DeliveryBucket: bucketResource(platform, bucket),
      DeliveryBucketPolicy: {
        type: 'AWS::S3::BucketPolicy',
        properties: { Bucket: ref('DeliveryBucket'), PolicyDocument: policyDocument(...bucketStatements(platform)) },
      },
    },
    outputs: {
      DeliveryKeyArn: {
        description: 'Key that encrypts deliveries.',
        value: getAtt('DeliveryKey', 'Arn'),
        exportName: keyArnExport,
      },
      DeliveryBucketName: { description: 'Bucket of deliveries.', value: ref('DeliveryBucket') },
    },
  };
}

function key(platform: Platform): StackResource {
  const { name, aws } = platform;
  return {
    type: 'AWS::KMS::Key',
    retain: true,
    properties: {
      Description: `Deliveries of ${name}.`,
      EnableKeyRotation: true,
      KeyPolicy: policyDocument(
        // In a key's policy "*" is the key itself; IAM of the tools account decides from here.
        { sid: 'ToolsAccount', principal: { AWS: root(aws.toolsAccount) }, actions: ['kms:*'], resources: ['*'] },
        {
          sid: 'EnvironmentAccounts',
          principal: { AWS: accounts(platform).map(root) },
          actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'],
          // The key itself, as above.
          resources: ['*'],
          condition: byRoles(platform),
        },
      ),
    },
  };
}

const accounts = ({ environments, aws }: Platform): readonly string[] => {
  const all = [...new Set(environments.map(({ account }) => account))];
  const others = all.filter((account) => account !== aws.toolsAccount);
  return others.length === 0 ? all : others;
};

const root = (account: string): string => `arn:aws:iam::${account}:root`;

/** By pattern: a policy that named roles would be refused until they exist, and they in turn need the bucket and the key. */
const byRoles = (platform: Platform): CfnMapping => ({
  ArnLike: { 'aws:PrincipalArn': accounts(platform).map((account) => `arn:aws:iam::${account}:role/${platform.name}-*`) },
});

function bucketResource(platform: Platform, bucket: string): StackResource {
  return {
    type: 'AWS::S3::Bucket',
    retain: true,
    properties: {
      BucketName: bucket,
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: getAtt('DeliveryKey', 'Arn') },
            BucketKeyEnabled: true,
          },
        ],
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      LifecycleConfiguration: { Rules: lifecycle(platform) },
    },
  };
}

/** Longer than any event is delivered again. */
const MARK_DAYS = 14;

/** An execution reads its own once, at its beginning. */
const handOvers: CfnMapping = {
  Id: 'hand-overs',
  Status: 'Enabled',
  Prefix: HAND_OVERS,
  ExpirationInDays: MARK_DAYS,
  NoncurrentVersionExpiration: { NoncurrentDays: 1 },
};

/** One object for each environment of a service, written again with every event. */
const toldToGitLab: CfnMapping = {
  Id: 'told-to-gitlab',
  Status: 'Enabled',
  Prefix: 'gitlab/',
  NoncurrentVersionExpiration: { NoncurrentDays: 1 },
};

/** A bundle is overwritten by the next one: its old versions are what a rollback reads. Records and evidence are kept for good. */
const lifecycle = ({ name, aws: { retentionDays: days, gitlabConnection }, gitlab }: Platform): readonly CfnMapping[] => [
  { Id: 'bundles', Status: 'Enabled', Prefix: 'bundles/', NoncurrentVersionExpiration: { NoncurrentDays: days } },
  {
    Id: 'pipeline-artifacts',
    Status: 'Enabled',
    Prefix: `${name}-`,
    ExpirationInDays: days,
    NoncurrentVersionExpiration: { NoncurrentDays: 1 },
  },
  {
    Id: 'marks-of-notices',
    Status: 'Enabled',
    Prefix: 'notices/',
    ExpirationInDays: MARK_DAYS,
    NoncurrentVersionExpiration: { NoncurrentDays: 1 },
  },
  ...(gitlab.reports === undefined ? [] : [toldToGitLab]),
  ...(gitlabConnection === undefined ? [] : [handOvers]),
  { Id: 'broken-uploads', Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } },
];

function bucketStatements(platform: Platform): readonly Statement[] {
  const { bucketArn } = platformNames(platform);
  return [
    {
      sid: 'EncryptedConnectionsOnly',
      effect: 'Deny',
      principal: '*',
      actions: ['s3:*'],
      resources: [bucketArn, `${bucketArn}/*`],
      condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    {
      sid: 'ReadFromEnvironments',
      principal: { AWS: accounts(platform).map(root) },
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [`${bucketArn}/*`],
      condition: byRoles(platform),
    },
    {
      sid: 'FindFromEnvironments',
      principal: { AWS: accounts(platform).map(root) },
      actions: ['s3:GetBucketLocation', 's3:GetBucketVersioning'],
      resources: [bucketArn],
      condition: byRoles(platform),
    },
    ...platform.environments.map(
      ({ name, account }): Statement => ({
        sid: `Record${name.replace(/[^A-Za-z0-9]/g, '')}`,
        principal: { AWS: root(account) },
        actions: ['s3:PutObject'],
        // An environment's account writes that environment's records and no others; templates are named by their content.
        resources: [`${bucketArn}/records/*/${name}.json`, `${bucketArn}/records/*/${name}/*.json`, `${bucketArn}/templates/*`],
        condition: { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${account}:role/${platform.name}-*` } },
      }),
    ),
  ];
}
