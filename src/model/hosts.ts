/** What a platform says of each host: where it is, and what is whose there. Addresses and names, never secrets. */
import type { Prices } from './prices';
import type { Quotas } from './quotas';

export interface AwsPlatform {
  /** One region in this version, for example `me-south-1`. */
  readonly region: string;
  /** 12 digits; holds pipelines, registries, the delivery bucket. */
  readonly toolsAccount: string;
  /** Image that answers 200 on every path at `$PORT`; runs until a service's first deployment. */
  readonly bootstrapImage: string;
  /** Days that bundles, release images and logs are kept: the rollback horizon and more. */
  readonly retentionDays: number;
  readonly quotas: Quotas;
  /** Name of the role that registering assumes in each environment's account; people make it before anything else is there. */
  readonly registerRole: string;
  /** Name of the IAM policy that bounds every role we emit, or `undefined` for none. */
  readonly permissionsBoundary: string | undefined;
  /** Alias of the key in the tools account that signs images, for example `alias/retail-images`; `undefined`: nothing is signed. */
  readonly signingKey: string | undefined;
  /** ARN of the connection to GitLab that starts deliveries; a person has made it, for it needs a consent in GitLab. `undefined` for none. */
  readonly gitlabConnection: string | undefined;
  /** Registries whose images builds take through ECR's cache. */
  readonly pullThroughCache: readonly RegistryCache[];
  /**
   * Name of the role in each environment's account with which CloudFormation makes the stacks of the catalog, `{environment}` in it for
   * the environment's name; people make it, since it says what stacks may contain. `undefined` for none.
   */
  readonly stackRole: string | undefined;
  /** What AWS asks for what services run on. */
  readonly prices: Prices;
}

export interface RegistryCache {
  /** As Dockerfiles name it: `docker.io`. */
  readonly registry: string;
  /** First part of the repositories in ECR that hold its images. */
  readonly prefix: string;
  /** Secret with the account at the registry. */
  readonly credentialArn: string | undefined;
}

export interface GitLabPlatform {
  /** For example `https://gitlab.retail.example`, no trailing slash. */
  readonly url: string;
  /** Decides whether protected environments (enforced approvals) exist: `premium` and up. */
  readonly tier: 'free' | 'premium' | 'ultimate';
  readonly defaultBranch: string;
  /** Project path of the catalog repository, for central delivery. */
  readonly catalogProject: string;
  readonly catalogRef: string;
  /** May registering create a project that a service names and GitLab does not have? */
  readonly createProjects: boolean;
  /** Do merge requests that deliver files merge by themselves when their pipeline succeeds? */
  readonly autoMerge: boolean;
  /** Runner tags by purpose: unprivileged builds, and image builds. An environment names its own for deployments. */
  readonly runners: { readonly build: readonly string[]; readonly image: readonly string[] };
  /** Whole minutes after which the runners end any job; `undefined`: they do not. */
  readonly maximumJobMinutes: number | undefined;
  /** `aud` of the tokens that AWS and Artifactory trust. */
  readonly audience: { readonly aws: string; readonly artifactory: string };
  /** What CodePipeline deploys is told to GitLab; `undefined`: it is not. */
  readonly reports: GitLabReports | undefined;
}

export interface GitLabReports {
  /** Secrets Manager secret in the tools account that holds a token with the scope `api`, as plain text. */
  readonly awsSecret: string;
  /** In the tools account, where GitLab is reached from there only; `undefined`: GitLab is reached from the internet. */
  readonly network: { readonly subnets: readonly string[]; readonly securityGroups: readonly string[] } | undefined;
}

export interface JenkinsPlatform {
  /** For example `https://jenkins.retail.example`, no trailing slash. */
  readonly url: string;
  /** Folder that holds a folder per team. */
  readonly folder: string;
  /** Agent label expressions by purpose. An environment names its own for deployments. */
  readonly agents: { readonly build: string; readonly image: string };
  /** Name of our GitLab in Jenkins' own settings (Manage Jenkins, GitLab Servers). */
  readonly gitlabServer: string;
  /**
   * Credential ids, never values. `aws` is an OpenID Connect id token of kind "file" (OpenID Connect Provider plugin), `checkout`
   * a user name with a token, which clones.
   */
  readonly credentials: {
    readonly artifactory: string;
    readonly aws: string;
    readonly gitlab: string;
    readonly checkout: string;
  };
  /** Issuer of the id tokens, for example `https://jenkins.retail.example/oidc`. */
  readonly oidcIssuer: string;
  /** Whole minutes for which an id token is taken. */
  readonly idTokenMinutes: number;
}

export interface ArtifactoryPlatform {
  /** Platform address, for example `https://artifactory.retail.example`, no trailing slash and without `/artifactory`. */
  readonly url: string;
  /** Name of the OpenID Connect integration that GitLab's tokens are exchanged with. */
  readonly oidcProvider: string;
  readonly repositories: Readonly<Record<PackageType, PackageRepositories>>;
}

export type PackageType = 'maven' | 'npm' | 'pypi' | 'generic';

export interface PackageRepositories {
  /** Virtual repository that builds resolve from. */
  readonly resolve: string;
  /** Local repository that builds publish to. */
  readonly publish: string;
  /** Local repository that a release's packages are copied to as it reaches an environment, by the environment's name. */
  readonly promote: Readonly<Record<string, string>>;
}

export interface NoticePlatform {
  /** By channel name. Each host holds the webhook's address under the name given here; no address is in the catalog. */
  readonly channels: Readonly<Record<string, NoticeChannel>>;
}

export interface NoticeChannel {
  readonly name: string;
  /** Masked GitLab CI/CD variable. */
  readonly gitlabVariable: string;
  /** Jenkins credential of kind "Secret text". */
  readonly jenkinsCredential: string;
  /** Secrets Manager secret in the tools account. */
  readonly awsSecret: string;
}

export interface ImagePlatform {
  /**
   * Where the platform keeps its builder images, for example `artifactory.retail.example/docker/builders`. A job runs in `<builders>/<toolchain>:<language version>`,
   * which has the language's own tools, and sh, git, curl, jq, zip and the JFrog CLI.
   */
  readonly builders: string;
  /** Has sh, git, curl, jq, zip, unzip, the AWS CLI 2 and the JFrog CLI: runs everything that is not a language's own build. */
  readonly tools: string;
  /** `tools` plus buildah: builds images without a daemon. */
  readonly imageBuilder: string;
  /** Has git and the tools of the scans; `tools` when the platform names no other. */
  readonly scanners: string;
  /** CodeBuild's managed image for the image build, for example `aws/codebuild/amazonlinux2-x86_64-standard:5.0`. */
  readonly codebuild: string;
}
