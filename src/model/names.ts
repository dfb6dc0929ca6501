/** Every name that crosses between hosts, computed once so that no two emitters disagree. */
import type { ReviewAppNames } from './review-app';

export interface Names {
  /** Stack of the service in the tools account: `<platform>-<service>-tools`. */
  readonly toolsStack: string;
  /** CodePipeline, and CodeBuild project of the image (of a stack: of its package): `<platform>-<service>`. */
  readonly pipeline: string;
  readonly imageProject: string;
  /** CodeBuild project that takes the bundle, where a push starts the pipeline: `<platform>-<service>-bundle`. */
  readonly bundleProject: string;
  /** ECR repository: `<platform>/<service>`, and its full address. */
  readonly imageRepository: string;
  readonly imageRepositoryUri: string;
  /** Bucket of bundles and release records in the tools account. */
  readonly bucket: string;
  /** Object key of the bundle: `bundles/<service>/bundle.zip`. */
  readonly bundleKey: string;
  /** Alias of the key that encrypts the bucket: `alias/<platform>-delivery`. */
  readonly keyAlias: string;
  /** Role that the build job assumes in the tools account. */
  readonly buildRole: string;
  readonly buildRoleArn: string;
  /** Jenkins multibranch job: `<folder>/<team>/<service>`. */
  readonly jenkinsJob: string;
  /** Jenkins job that delivers, where Jenkins does: `<folder>/<team>/<service>-deploy`. */
  readonly jenkinsDeployJob: string;
  /** `undefined` where the service has no review apps. */
  readonly reviewApp: ReviewAppNames | undefined;
  /** By environment name. */
  readonly environments: Readonly<Record<string, EnvironmentNames>>;
}

export interface EnvironmentNames {
  /** Stack, ECS service and container family: `<platform>-<service>-<env>`. */
  readonly stack: string;
  readonly ecsService: string;
  readonly taskFamily: string;
  /** Container name in the task definition. */
  readonly container: string;
  readonly taskRole: string;
  readonly taskRoleArn: string;
  readonly executionRole: string;
  readonly executionRoleArn: string;
  /** Role that GitLab or Jenkins assumes to deliver, and that the operations project runs with. */
  readonly deployRole: string;
  readonly deployRoleArn: string;
  /** CodeBuild project inside the environment's network: migration, smoke test, rollback, record. */
  readonly operationsProject: string;
  readonly codedeployApplication: string;
  readonly codedeployGroup: string;
  readonly logGroup: string;
  /** SSM parameter and S3 key of the release record. */
  readonly releaseParameter: string;
  readonly releaseKey: string;
  /** Beginning of the S3 keys of all that was ever recorded there, by version: `records/<service>/<env>/`. */
  readonly releaseHistory: string;
  /** Address of the first ingress; empty for a worker. */
  readonly url: string;
  /** Lock over deployments: `<service>-<env>`. */
  readonly lock: string;
}
