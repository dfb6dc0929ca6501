/** What the delivery program asks of AWS, as requests that IAM decides: each call of the CLI in `templates/`, by the role that makes it. */
import { handOverPrefix } from '../../../src/model/hand-over';
import type { Pipeline } from '../../../src/model/pipeline';
import { dependenciesOf } from '../../../src/model/service-names';
import { mechanismOf } from '../../../src/model/service-stack';
import { KEY_ARN, type Policy, SIGNING_KEY_ARN, TOOLS } from './fleet';
import type { Request } from './simulate';

export interface At {
  readonly pipeline: Pipeline;
  readonly environment: string;
  readonly account: string;
  readonly bucket: Policy;
  readonly key: Policy;
  readonly signingKey: Policy;
  readonly repository: Policy;
}

/** Calls of the CLI that need no permission, or stand in a message to a person. */
export const FREE: Readonly<Record<string, string>> = {
  'sts get-caller-identity': 'AWS asks for no permission',
  'cloudformation continue-update-rollback': 'stands in a message: a person calls it',
};

type Calls = Readonly<Record<string, (at: At) => readonly Request[]>>;

const here = ({ pipeline, account }: At, service: string, resource: string): string =>
  `arn:aws:${service}:${pipeline.platform.aws.region}:${account}:${resource}`;
const tools = ({ pipeline }: At, service: string, resource: string): string =>
  `arn:aws:${service}:${pipeline.platform.aws.region}:${TOOLS}:${resource}`;
const namesIn = ({ pipeline, environment }: At) => {
  const names = pipeline.names.environments[environment];
  if (names === undefined) throw new Error(environment);
  return names;
};
const clusterOf = ({ pipeline, environment }: At): string =>
  pipeline.service.environments.find((each) => each.environment.name === environment)?.environment.cluster ?? '';

const object = ({ pipeline, bucket }: At, action: string, key: string): Request => ({
  action,
  resource: `arn:aws:s3:::${pipeline.names.bucket}/${key}`,
  guard: bucket,
});
export const decrypt = ({ pipeline, key }: At, action = 'kms:Decrypt'): Request => ({
  action,
  resource: KEY_ARN,
  guard: key,
  context: { 'kms:ViaService': `s3.${pipeline.platform.aws.region}.amazonaws.com` },
});

const SHA = '0'.repeat(64);
const records = (at: At): readonly string[] => [
  namesIn(at).releaseKey,
  `${namesIn(at).releaseHistory}1.8.0.json`,
  `templates/${at.pipeline.service.name}/${SHA}.yaml`,
];

const inStack = (action: string) => (at: At) => [
  { action: `cloudformation:${action}`, resource: here(at, 'cloudformation', `stack/${namesIn(at).stack}/uuid`) },
];
const inService = (action: string) => (at: At) => [
  { action: `ecs:${action}`, resource: here(at, 'ecs', `service/${clusterOf(at)}/${namesIn(at).ecsService}`) },
];
const inCluster = (at: At) => ({ 'ecs:cluster': here(at, 'ecs', `cluster/${clusterOf(at)}`) });
const inRepository = (action: string) => (at: At) => [
  {
    action: `ecr:${action}`,
    resource: tools(at, 'ecr', `repository/${at.pipeline.names.imageRepository}`),
    guard: at.repository,
  },
];
const any = (action: string) => () => [{ action, resource: '*' }];
const pass = (role: string, service: string): Request => ({
  action: 'iam:PassRole',
  resource: role,
  context: { 'iam:PassedToService': service },
});
const inCodeDeploy =
  (...actions: readonly string[]) =>
  (at: At) =>
    actions.map((action) => ({
      action: `codedeploy:${action}`,
      resource: here(at, 'codedeploy', `deploymentgroup:${namesIn(at).codedeployApplication}/${namesIn(at).codedeployGroup}`),
    }));

/** By every role that delivers. */
const ALWAYS: Calls = {
  's3api get-object': (at) => [
    ...records(at).map((key) => object(at, 's3:GetObject', key)),
    object(at, 's3:GetObjectVersion', at.pipeline.names.bundleKey),
    decrypt(at),
  ],
  's3api put-object': (at) => [...records(at).map((key) => object(at, 's3:PutObject', key)), decrypt(at, 'kms:GenerateDataKey')],
  'ssm get-parameter': (at) => [
    { action: 'ssm:GetParameter', resource: here(at, 'ssm', `parameter${namesIn(at).releaseParameter}`) },
  ],
  'ssm put-parameter': (at) => [
    { action: 'ssm:PutParameter', resource: here(at, 'ssm', `parameter${namesIn(at).releaseParameter}`) },
  ],
  'cloudformation describe-stacks': inStack('DescribeStacks'),
  'cloudformation describe-stack-events': inStack('DescribeStackEvents'),
  'cloudformation list-stack-resources': inStack('ListStackResources'),
  'elbv2 describe-rules': any('elasticloadbalancing:DescribeRules'),
  'ecs describe-services': inService('DescribeServices'),
  'ecs describe-task-definition': any('ecs:DescribeTaskDefinition'),
  'ecs list-tasks': (at) => [
    { action: 'ecs:ListTasks', resource: here(at, 'ecs', `container-instance/${clusterOf(at)}/x`), context: inCluster(at) },
  ],
  'ecs describe-tasks': (at) => [
    { action: 'ecs:DescribeTasks', resource: here(at, 'ecs', `task/${clusterOf(at)}/x`), context: inCluster(at) },
  ],
};

/** Of services that this one waits for. */
const dependencyRequests = (at: At): readonly Request[] =>
  dependenciesOf(at.pipeline, at.environment).flatMap(({ releaseParameter, ecsService }) => [
    { action: 'ssm:GetParameter', resource: here(at, 'ssm', `parameter${releaseParameter}`) },
    { action: 'ecs:DescribeServices', resource: here(at, 'ecs', `service/${clusterOf(at)}/${ecsService}`) },
  ]);

/** Of services that are tested before traffic shifts. */
const TESTED: Calls = {
  'logs filter-log-events': (at) => [
    {
      action: 'logs:FilterLogEvents',
      resource: here(at, 'logs', `log-group:/aws/lambda/${at.pipeline.platform.name}-smoke-${at.environment}:log-stream:`),
    },
  ],
};

const PRODUCTION: Calls = {
  'ecr describe-images': inRepository('DescribeImages'),
  'ecr batch-get-image': inRepository('BatchGetImage'),
  'ecr put-image': inRepository('PutImage'),
};

const MIGRATION: Calls = {
  'ecs run-task': (at) => [
    {
      action: 'ecs:RunTask',
      resource: here(at, 'ecs', `task-definition/${namesIn(at).taskFamily}-migration:7`),
      context: inCluster(at),
    },
    pass(namesIn(at).taskRoleArn, 'ecs-tasks.amazonaws.com'),
    pass(namesIn(at).executionRoleArn, 'ecs-tasks.amazonaws.com'),
  ],
  'ecs stop-task': (at) => [{ action: 'ecs:StopTask', resource: here(at, 'ecs', `task/${clusterOf(at)}/x`) }],
  'logs get-log-events': (at) => [
    { action: 'logs:GetLogEvents', resource: here(at, 'logs', `log-group:${namesIn(at).logGroup}:log-stream:x`) },
  ],
};

const STACK: Calls = {
  'cloudformation create-change-set': (at) => [
    ...inStack('CreateChangeSet')(at),
    pass(
      `arn:aws:iam::${at.account}:role/${at.pipeline.platform.name}-cloudformation-${at.environment}`,
      'cloudformation.amazonaws.com',
    ),
  ],
  'cloudformation describe-change-set': inStack('DescribeChangeSet'),
  'cloudformation delete-change-set': inStack('DeleteChangeSet'),
  'cloudformation execute-change-set': inStack('ExecuteChangeSet'),
};

const CODEDEPLOY: Calls = {
  'deploy create-deployment': (at) => [
    ...inCodeDeploy('CreateDeployment')(at),
    {
      action: 'codedeploy:GetDeploymentConfig',
      resource: here(at, 'codedeploy', 'deploymentconfig:CodeDeployDefault.ECSAllAtOnce'),
    },
    {
      action: 'codedeploy:RegisterApplicationRevision',
      resource: here(at, 'codedeploy', `application:${namesIn(at).codedeployApplication}`),
    },
    {
      action: 'codedeploy:GetApplicationRevision',
      resource: here(at, 'codedeploy', `application:${namesIn(at).codedeployApplication}`),
    },
  ],
  'deploy get-deployment': inCodeDeploy('GetDeployment'),
  'deploy list-deployments': inCodeDeploy('ListDeployments'),
  'deploy list-deployment-targets': any('codedeploy:ListDeploymentTargets'),
  'deploy batch-get-deployment-targets': any('codedeploy:BatchGetDeploymentTargets'),
  'deploy stop-deployment': any('codedeploy:StopDeployment'),
};

const BUILD: Calls = {
  's3api put-object': (at) => [object(at, 's3:PutObject', at.pipeline.names.bundleKey), decrypt(at, 'kms:GenerateDataKey')],
};

const START: Calls = {
  'codepipeline start-pipeline-execution': (at) => [
    { action: 'codepipeline:StartPipelineExecution', resource: tools(at, 'codepipeline', at.pipeline.names.pipeline) },
  ],
};

/** Where an event starts it, the build looks which execution that is. */
const FOLLOW: Calls = {
  'codepipeline list-pipeline-executions': (at) => [
    { action: 'codepipeline:ListPipelineExecutions', resource: tools(at, 'codepipeline', at.pipeline.names.pipeline) },
  ],
};

/** Where a push starts it, the build tells the execution which bundle is its own, and reads what stands there if it was not the first. */
const HAND_OVER: Calls = {
  ...FOLLOW,
  'codepipeline get-pipeline-execution': (at) => [
    { action: 'codepipeline:GetPipelineExecution', resource: tools(at, 'codepipeline', at.pipeline.names.pipeline) },
  ],
  's3api get-object': (at) => [object(at, 's3:GetObject', handOver(at)), object(at, 's3:PutObject', handOver(at))],
};

const handOver = ({ pipeline }: At): string => `${handOverPrefix(pipeline.service.name)}0f9e8d7c.json`;

/** What the action behind a push asks for. */
export const takeRequests = (at: At): readonly Request[] => [...requests(at, FOLLOW, TAKE), ...startRequests(at)];

export const TAKE: Calls = {
  's3api list-objects-v2': (at) => [
    {
      action: 's3:ListBucket',
      resource: `arn:aws:s3:::${at.pipeline.names.bucket}`,
      guard: at.bucket,
      context: { 's3:prefix': handOverPrefix(at.pipeline.service.name) },
    },
  ],
  's3api get-object': (at) => [
    object(at, 's3:GetObject', handOver(at)),
    object(at, 's3:GetObjectVersion', at.pipeline.names.bundleKey),
    decrypt(at, 'kms:Decrypt'),
  ],
};

/** What a push asks for, layer by layer. @source Amazon ECR user guide, "IAM permissions for pushing an image". */
const PUSHES: readonly string[] = [
  'BatchCheckLayerAvailability',
  'InitiateLayerUpload',
  'UploadLayerPart',
  'CompleteLayerUpload',
  'PutImage',
  'BatchGetImage',
  'GetDownloadUrlForLayer',
];

const IMAGE: Calls = {
  'ecr get-login-password': any('ecr:GetAuthorizationToken'),
  'ecr describe-images': inRepository('DescribeImages'),
  'builder push': (at) => PUSHES.flatMap((action) => inRepository(action)(at)),
};

const evidence = (at: At): readonly Request[] => [
  object(at, 's3:PutObject', `evidence/${at.pipeline.service.name}/1.8.0/image.cdx.json`),
  decrypt(at, 'kms:GenerateDataKey'),
];

const KEEP: Calls = { 's3api put-object': evidence };

const FINDINGS: Calls = { 'ecr describe-image-scan-findings': inRepository('DescribeImageScanFindings') };

/** What cosign asks of KMS, by the alias. @source sigstore, KMS provider for AWS. */
const ofKey = (at: At, ...actions: readonly string[]): readonly Request[] =>
  actions.map((action) => ({
    action: `kms:${action}`,
    resource: SIGNING_KEY_ARN,
    guard: at.signingKey,
    context: { 'kms:RequestAlias': at.pipeline.platform.aws.signingKey ?? '' },
  }));

const SIGN: Calls = { 'cosign sign': (at) => ofKey(at, 'DescribeKey', 'GetPublicKey', 'Sign') };

const VERIFY: Calls = {
  'ecr get-login-password': any('ecr:GetAuthorizationToken'),
  'cosign verify': (at) => [
    ...ofKey(at, 'DescribeKey', 'GetPublicKey'),
    ...['BatchGetImage', 'GetDownloadUrlForLayer'].flatMap((action) => inRepository(action)(at)),
  ],
};

/** The first pull of an image makes its repository. */
const CACHED: Calls = {
  'builder pull': (at) =>
    at.pipeline.platform.aws.pullThroughCache.flatMap(({ prefix }) =>
      [
        'BatchCheckLayerAvailability',
        'BatchGetImage',
        'BatchImportUpstreamImage',
        'CreateRepository',
        'GetDownloadUrlForLayer',
      ].map((action) => ({ action: `ecr:${action}`, resource: tools(at, 'ecr', `repository/${prefix}/library/node`) })),
    ),
};

const inReviewRepository = (action: string) => (at: At) => [
  {
    action: `ecr:${action}`,
    resource: tools(at, 'ecr', `repository/${at.pipeline.names.reviewApp?.imageRepository}`),
    guard: at.repository,
  },
];

/** What a push asks for, and the cache that a base comes from, for the image of a review app. */
export const REVIEW_BUILD: Calls = {
  'ecr get-login-password': any('ecr:GetAuthorizationToken'),
  'ecr describe-images': inReviewRepository('DescribeImages'),
  'builder push': (at) => PUSHES.flatMap((action) => inReviewRepository(action)(at)),
  ...CACHED,
};

/** CodeBuild's own start, where its image is the platform's. */
export const startRequests = (at: At): readonly Request[] => {
  const repository = /amazonaws\.com\/([^:@]+)/.exec(at.pipeline.platform.images.codebuild)?.[1];
  if (repository === undefined) return [];
  return [
    { action: 'ecr:GetAuthorizationToken', resource: '*' },
    ...['BatchCheckLayerAvailability', 'BatchGetImage', 'GetDownloadUrlForLayer'].map((action) => ({
      action: `ecr:${action}`,
      resource: tools(at, 'ecr', `repository/${repository}`),
    })),
  ];
};

/** Only where the program itself is the engine's hand: elsewhere CodePipeline registers. */
const REGISTER: Calls = {
  'ecs register-task-definition': (at) => [
    { action: 'ecs:RegisterTaskDefinition', resource: here(at, 'ecs', `task-definition/${namesIn(at).taskFamily}:*`) },
  ],
};

/** Every call of the CLI that is decided by IAM, so that a new one in the program is noticed. */
/** Of a stack of the catalog: `test/targets/stack/stack.test.ts` says what its roles may do. */
const PROTECTION: Calls = {
  'cloudformation set-stack-policy': (at) => [
    { action: 'cloudformation:SetStackPolicy', resource: here(at, 'cloudformation', `stack/${namesIn(at).stack}/x`) },
  ],
  'cloudformation update-termination-protection': (at) => [
    {
      action: 'cloudformation:UpdateTerminationProtection',
      resource: here(at, 'cloudformation', `stack/${namesIn(at).stack}/x`),
    },
  ],
};

/** Of a merge request's app. */
const inApp = (action: string) => (at: At) => [
  {
    action: `cloudformation:${action}`,
    resource: here(at, 'cloudformation', `stack/${at.pipeline.names.reviewApp?.prefix}12/uuid`),
  },
];
export const REVIEW_DEPLOY: Calls = {
  'cloudformation describe-stacks': inApp('DescribeStacks'),
  'cloudformation describe-stack-events': inApp('DescribeStackEvents'),
  'cloudformation create-change-set': (at) => [
    ...inApp('CreateChangeSet')(at),
    pass(at.pipeline.names.reviewApp?.cloudformationRoleArn ?? '', 'cloudformation.amazonaws.com'),
  ],
  'cloudformation describe-change-set': inApp('DescribeChangeSet'),
  'cloudformation delete-change-set': inApp('DeleteChangeSet'),
  'cloudformation execute-change-set': inApp('ExecuteChangeSet'),
  'cloudformation delete-stack': (at) => [
    ...inApp('DeleteStack')(at),
    pass(at.pipeline.names.reviewApp?.cloudformationRoleArn ?? '', 'cloudformation.amazonaws.com'),
  ],
  'elbv2 describe-rules': any('elasticloadbalancing:DescribeRules'),
  'ecs describe-services': (at) => [
    {
      action: 'ecs:DescribeServices',
      resource: here(at, 'ecs', `service/${clusterOf(at)}/${at.pipeline.names.reviewApp?.prefix}12`),
    },
  ],
  'ecs list-tasks': (at) => [
    { action: 'ecs:ListTasks', resource: here(at, 'ecs', `container-instance/${clusterOf(at)}/x`), context: inCluster(at) },
  ],
  'ecs describe-tasks': (at) => [
    { action: 'ecs:DescribeTasks', resource: here(at, 'ecs', `task/${clusterOf(at)}/x`), context: inCluster(at) },
  ],
};

export const KNOWN: readonly string[] = [
  ALWAYS,
  PRODUCTION,
  MIGRATION,
  TESTED,
  STACK,
  CODEDEPLOY,
  BUILD,
  START,
  FOLLOW,
  HAND_OVER,
  TAKE,
  IMAGE,
  FINDINGS,
  VERIFY,
  REGISTER,
  PROTECTION,
  REVIEW_DEPLOY,
].flatMap((calls) => Object.keys(calls));

export const requestsOf = (at: At, calls: Calls): readonly Request[] => requests(at, calls);

const requests = (at: At, ...groups: readonly Calls[]): readonly Request[] =>
  groups.flatMap((calls) => Object.values(calls).flatMap((call) => call(at)));

/** What the role that delivers asks for in an environment, as it is deployed there. */
export function deployRequests(at: At): readonly Request[] {
  const { service } = at.pipeline;
  const target = service.environments.find((each) => each.environment.name === at.environment);
  const codedeploy = mechanismOf(at.pipeline, at.environment) === 'codedeploy';
  const own = requests(
    at,
    ALWAYS,
    ...(target?.environment.tier === 'production' ? [PRODUCTION] : []),
    ...(target?.runtime.migration === undefined ? [] : [MIGRATION]),
    ...(target?.smokeTest.beforeTraffic === undefined ? [] : [TESTED]),
    STACK,
    ...(codedeploy ? [CODEDEPLOY] : []),
    ...(service.image.sign ? [VERIFY] : []),
  );
  const started = service.engines.deliver === 'codepipeline' ? startRequests(at) : [];
  return [...own, ...started, ...dependencyRequests(at)];
}

/** What a service asks for its image's proof. */
function proofs({ service, platform }: Pipeline): readonly Calls[] {
  const { scan, sign } = service.image;
  return [
    ...(scan?.scanner === 'ecr' ? [FINDINGS] : []),
    ...(sign ? [SIGN] : []),
    ...(platform.aws.pullThroughCache.length > 0 ? [CACHED] : []),
    ...(scan !== undefined || service.quality.scans.includes('sbom') ? [KEEP] : []),
  ];
}

export const buildRequests = (at: At): readonly Request[] =>
  requests(
    at,
    BUILD,
    ...(at.pipeline.service.quality.scans.includes('sbom') ? [KEEP] : []),
    ...(at.pipeline.service.engines.deliver === 'codepipeline'
      ? [{ 'build-job': START, 's3-event': FOLLOW, 'gitlab-connection': HAND_OVER }[at.pipeline.service.trigger]]
      : [IMAGE, ...proofs(at.pipeline)]),
  );

export const imageRequests = (at: At): readonly Request[] => [
  ...requests(at, IMAGE, ...proofs(at.pipeline)),
  ...(at.pipeline.service.image.platform === 'linux/arm64' ? [] : startRequests(at)),
];
