/** What `plan` and `register` call themselves: CloudFormation, the state of pipelines, templates in the bucket. */
import type { Platform } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import { type Intrinsic, sub } from '../../syntax/cloudformation';
import type { Statement } from '../../syntax/iam';

/** Of the change sets that a plan makes and deletes again; the registrar's own name for them. */
const PLANNED = 'service-pipelines-plan';

export function cloudformation(
  { name, aws }: Platform,
  account: string | Intrinsic,
  purpose: 'plan' | 'register',
): readonly Statement[] {
  const stacks = [sub`arn:aws:cloudformation:${aws.region}:${account}:stack/${name}-*`];
  const look: readonly Statement[] = [
    {
      sid: 'Look',
      actions: [
        'cloudformation:DescribeAccountLimits',
        'cloudformation:DescribeStackDriftDetectionStatus',
        'cloudformation:DescribeStacks',
      ],
      // All stacks of an account come in one listing; AWS offers no resource for the others.
      resources: ['*'],
    },
    {
      sid: 'LookAtStacks',
      actions: [
        'cloudformation:DescribeChangeSet',
        'cloudformation:DescribeStackEvents',
        'cloudformation:DescribeStackResourceDrifts',
        'cloudformation:DescribeStackResources',
        'cloudformation:DetectStackDrift',
        'cloudformation:DetectStackResourceDrift',
      ],
      resources: stacks,
    },
  ];
  const sets = ['cloudformation:CreateChangeSet', 'cloudformation:DeleteChangeSet'];
  if (purpose === 'plan') {
    const condition = { StringEquals: { 'cloudformation:ChangeSetName': PLANNED } };
    return [...look, { sid: 'AskWhatWouldChange', actions: sets, resources: stacks, condition }];
  }
  const change = ['DeleteStack', 'ExecuteChangeSet', 'TagResource', 'UntagResource', 'UpdateTerminationProtection'];
  return [
    ...look,
    { sid: 'Change', actions: [...sets, ...change.map((each) => `cloudformation:${each}`)].sort(), resources: stacks },
  ];
}

const pipelineArn = ({ name, aws }: Platform): string => `arn:aws:codepipeline:${aws.region}:${aws.toolsAccount}:${name}-*`;

export const pipelines = (platform: Platform): readonly Statement[] => [
  {
    sid: 'LookAtPipelines',
    actions: ['codepipeline:GetPipelineState', 'codepipeline:ListPipelineExecutions'],
    resources: [pipelineArn(platform)],
  },
];

/** Closes the pipeline of a service that leaves, and opens it again. */
export const pipelinesChanged = (platform: Platform): readonly Statement[] => [
  {
    sid: 'CloseAndOpenPipelines',
    actions: ['codepipeline:DisableStageTransition', 'codepipeline:EnableStageTransition'],
    resources: [pipelineArn(platform)],
  },
];

/**
 * Templates that are too long for a request. They are kept under their digests and not read again: who could write there could put
 * another template in the place of a reviewed one, so this is the registering role's alone.
 */
export const templates = (platform: Platform): readonly Statement[] => {
  const { bucketArn } = platformNames(platform);
  return [
    { sid: 'Templates', actions: ['s3:GetObject', 's3:PutObject'], resources: [`${bucketArn}/templates/*`] },
    { sid: 'FindTemplates', actions: ['s3:ListBucket'], resources: [bucketArn] },
    { ...throughBucket(platform, 'kms:Decrypt', 'kms:GenerateDataKey'), sid: 'EncryptTemplates' },
  ];
};

/** CloudFormation fetches such a template with the permissions of whoever hands it over: in an environment's account, of the role there. */
export const templatesRead = (platform: Platform): readonly Statement[] => [
  { sid: 'ReadTemplates', actions: ['s3:GetObject'], resources: [`${platformNames(platform).bucketArn}/templates/*`] },
  { ...throughBucket(platform, 'kms:Decrypt'), sid: 'DecryptTemplates' },
];

const throughBucket = ({ aws }: Platform, ...actions: readonly string[]): Statement => ({
  actions,
  resources: [`arn:aws:kms:${aws.region}:${aws.toolsAccount}:key/*`],
  condition: { StringEquals: { 'kms:ViaService': `s3.${aws.region}.amazonaws.com` } },
});
