/** Names of the platform's own things in AWS: what its stacks make and every service's stacks refer to. Kept here so that they cannot differ. */
import type { Platform } from './platform';

/** Audience of the id tokens that Jenkins issues for AWS. @source oidc-provider plugin, README, "Accessing AWS". */
export const JENKINS_AUDIENCE = 'sts.amazonaws.com';

/** Tag on every stack that is ours; its value is the platform's name. It never changes, so that it never changes a resource. */
export const MARK_TAG = 'service-pipelines';

/** Tag on a stack of ours that the catalog no longer wants, and whose pipeline is closed. */
export const RETIRED_TAG = `${MARK_TAG}-retired`;

export interface PlatformNames {
  /** Stack of the tools account, and of each account that services run in. */
  readonly toolsStack: string;
  readonly accountStack: string;
  /** The second stack of the tools account: what all deliveries share. */
  readonly deliveryStack: string;
  /** Stack of an account whose services are tested before traffic shifts: apart from the account's own, which must stay short. */
  readonly smokeStack: string;
  /** Stack of the roles that plan and register, in every account; a person makes it. */
  readonly registerStack: string;
  /** What the catalog's pipeline becomes in the tools account: to register, and to look. The second has the same name in every account. */
  readonly registerRole: string;
  readonly planRole: string;
  /** Bucket of bundles, pipeline artifacts and release records, in the tools account. */
  readonly bucket: string;
  readonly bucketArn: string;
  readonly keyAlias: string;
  /** Export of the tools stack: ARN of the key. An artifact store takes no alias. */
  readonly keyArnExport: string;
  /** Export of the tools stack: ARN of the key that signs images. */
  readonly signingKeyArnExport: string;
  readonly approvalsTopicArn: string;
  readonly busName: string;
  readonly busArn: string;
  /** Function in the tools account that tells people what happens in AWS. */
  readonly noticesFunction: string;
  /** Parameter in the tools account that says whom to tell about a service, and of what. */
  readonly noticesParameter: (service: string) => string;
  /** Function in the tools account that tells GitLab what CodePipeline deploys, and the queue of events that it reads: of one name. */
  readonly gitlabReports: string;
  /** Topic of a team that wants notices by mail. */
  readonly mailTopic: (team: string) => string;
  readonly mailTopicArn: (team: string) => string;
  /** Topic of an account's alarms; that of the tools account has a name of its own, since environments may live there too. */
  readonly alarmsTopic: string;
  readonly toolsAlarmsTopic: string;
  /** Rule that scheduled tasks match which fail, and the alarm on it, in each account. */
  readonly failedTasksRule: string;
  /** The pipeline that brings recorded releases of any service back. */
  readonly redeployPipeline: string;
  /** Parameter in an environment's account that says what a CodeDeploy application is asked before traffic shifts. */
  readonly smokeParameter: (application: string) => string;
  /** IAM path of the roles that pipelines run with; environments trust what lies under it. */
  readonly pipelineRolePath: string;
  readonly pipelineRolePattern: string;
  readonly environment: (name: string, account: string) => PlatformEnvironmentNames;
}

/** Roles of one environment, made by its account's platform stack. */
export interface PlatformEnvironmentNames {
  /** Assumed by pipelines of the tools account for every action in the environment. */
  readonly pipelineRole: string;
  readonly pipelineRoleArn: string;
  /** Handed to CloudFormation. */
  readonly cloudformationRole: string;
  readonly cloudformationRoleArn: string;
  readonly codedeployRole: string;
  readonly codedeployRoleArn: string;
  /** Handed to ECS, which moves listener rules with it during its own blue/green deployments. */
  readonly ecsRole: string;
  readonly ecsRoleArn: string;
  /** Function that tests new versions before traffic shifts, and the role that it runs with: of one name. */
  readonly smokeFunction: string;
  readonly smokeRoleArn: string;
}

export function platformNames({ name, aws }: Platform): PlatformNames {
  const bucket = `${name}-delivery-${aws.toolsAccount}`;
  const inTools = (service: string, resource: string) => `arn:aws:${service}:${aws.region}:${aws.toolsAccount}:${resource}`;
  const pipelineRolePath = `/${name}/pipelines/`;
  return {
    toolsStack: `${name}-platform-tools`,
    accountStack: `${name}-platform-account`,
    deliveryStack: `${name}-platform-delivery`,
    smokeStack: `${name}-platform-smoke`,
    registerStack: `${name}-platform-register`,
    registerRole: `${name}-register`,
    planRole: `${name}-plan`,
    bucket,
    bucketArn: `arn:aws:s3:::${bucket}`,
    keyAlias: `alias/${name}-delivery`,
    keyArnExport: `${name}-delivery-key-arn`,
    signingKeyArnExport: `${name}-signing-key-arn`,
    approvalsTopicArn: inTools('sns', `${name}-approvals`),
    busName: `${name}-delivery`,
    busArn: inTools('events', `event-bus/${name}-delivery`),
    noticesFunction: `${name}-platform-notices`,
    noticesParameter: (service) => `/${name}/services/${service}/notices`,
    gitlabReports: `${name}-platform-gitlab-reports`,
    mailTopic: (team) => `${name}-mail-${team}`,
    mailTopicArn: (team) => inTools('sns', `${name}-mail-${team}`),
    alarmsTopic: `${name}-alarms`,
    toolsAlarmsTopic: `${name}-tools-alarms`,
    failedTasksRule: `${name}-failed-scheduled-tasks`,
    redeployPipeline: `${name}-platform-redeploy`,
    smokeParameter: (application) => `/${name}/smoke/${application}`,
    pipelineRolePath,
    pipelineRolePattern: `arn:aws:iam::${aws.toolsAccount}:role${pipelineRolePath}*`,
    environment: (environment, account) => environmentNames(name, environment, account),
  };
}

/**
 * Objects of the delivery bucket that hold the artifacts of one pipeline: CodePipeline names their folder by the pipeline's first 20
 * characters. Of a longer name, what follows them is left open.
 *
 * @source AWS CloudFormation, `AWS::CodePipeline::Pipeline ArtifactStore`, "Location", and public buckets.
 */
export const artifactsOf = (pipeline: string): string => {
  const folder = pipeline.slice(0, FOLDER_NAME);
  return folder === pipeline ? `${folder}/*` : `${folder}*`;
};

const FOLDER_NAME = 20;

/** What a role does in an environment. */
export type PlatformRole = 'pipeline' | 'cloudformation' | 'codedeploy' | 'ecs' | 'smoke';

/** Name of a role of the platform; the environment's name is its end. */
export const platformRole = (platform: string, purpose: PlatformRole, environment: string): string =>
  `${platform}-${purpose}-${environment}`;

function environmentNames(platform: string, environment: string, account: string): PlatformEnvironmentNames {
  const role = (purpose: PlatformRole) => platformRole(platform, purpose, environment);
  const arn = (purpose: PlatformRole) => `arn:aws:iam::${account}:role/${role(purpose)}`;
  return {
    pipelineRole: role('pipeline'),
    pipelineRoleArn: arn('pipeline'),
    cloudformationRole: role('cloudformation'),
    cloudformationRoleArn: arn('cloudformation'),
    codedeployRole: role('codedeploy'),
    codedeployRoleArn: arn('codedeploy'),
    ecsRole: role('ecs'),
    ecsRoleArn: arn('ecs'),
    smokeFunction: role('smoke'),
    smokeRoleArn: arn('smoke'),
  };
}

/** ARN of the policy that bounds every role in an account, or `undefined` where the platform names none. */
export function boundaryArn({ aws }: Platform, account: string): string | undefined {
  return aws.permissionsBoundary === undefined ? undefined : `arn:aws:iam::${account}:policy/${aws.permissionsBoundary}`;
}
