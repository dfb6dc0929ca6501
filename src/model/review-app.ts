/** Review apps: a merge request's own copy of a service, in one environment's account, for as long as it is looked at. */

/** What an environment offers to review apps. */
export interface ReviewApps {
  /** Host names are `<service>-mr-<number>.<domain>`. */
  readonly domain: string;
  /** Carries review apps and nothing else: jobs of any branch make and delete rules on it. */
  readonly listenerArn: string;
  /** Of the load balancer. */
  readonly securityGroup: string;
  /** Most at a time, of all services. */
  readonly most: number;
  /** Patterns of the names of secrets and parameters that services may give to them. */
  readonly secrets: readonly string[];
}

/** What a service wants of its review apps. */
export interface ReviewApp {
  readonly environment: string;
  /** Whole hours after the last deployment. */
  readonly stopAfterHours: number;
  /** Beside, or instead of, those that the service has in the environment. */
  readonly variables: Readonly<Record<string, string>>;
  /** Names of secret variables. */
  readonly secrets: readonly string[];
  /** CPU units and MiB of the one task. */
  readonly size: { readonly cpu: number; readonly memory: number };
}

/** Names of what all review apps of a service share, and the beginnings of the names that each one has of its own. */
export interface ReviewAppNames {
  /** `<platform>-<service>-<env>-review-<hash>-`, then the merge request's number: of its stack, ECS service and task family. */
  readonly prefix: string;
  /** `rv-<hash>-`, then that number: a target group's name has 32 characters at most. */
  readonly targetGroupPrefix: string;
  /** `<service>-mr-`, then that number and the domain. */
  readonly hostPrefix: string;
  readonly imageRepository: string;
  readonly imageRepositoryUri: string;
  readonly logGroup: string;
  /** Export of the environment's stack: security group of the tasks. */
  readonly securityGroupExport: string;
  /** Role that builds the image, in the tools account. */
  readonly buildRole: string;
  readonly buildRoleArn: string;
  /** Roles in the environment's account: of the job, of CloudFormation, of ECS to start a task, and of the task. */
  readonly deployRole: string;
  readonly deployRoleArn: string;
  readonly cloudformationRole: string;
  readonly cloudformationRoleArn: string;
  readonly executionRole: string;
  readonly executionRoleArn: string;
  readonly taskRole: string;
  readonly taskRoleArn: string;
}
