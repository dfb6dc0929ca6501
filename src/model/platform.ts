/** The platform as resolved from `catalog/platform.yaml`: hosts, accounts, environments and policy. Nothing is optional by omission: absent things are `undefined` by name. */

import type { Endpoints, MonitoringPlatform } from './monitoring';
import type { Prices } from './prices';
import type { Quotas } from './quotas';
import type { ReviewApps } from './review-app';

/** Hosts that can build. */
export type BuildEngine = 'jenkins' | 'gitlab';
/** Hosts that can deliver to an environment. */
export type DeliveryEngine = 'codepipeline' | 'gitlab' | 'jenkins';
/** Hosts that run a stage. */
export type Engine = 'jenkins' | 'gitlab' | 'codepipeline';

/** What is looked for: secrets in a repository's history, faults of its code, known faults of what it depends on, what source and image are made of, known faults of the image. */
export type ScanName = 'secrets' | 'code' | 'dependencies' | 'sbom' | 'image';

/** How grave a known fault is, by its CVSS band. */
export type Severity = 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';

/** How the files reach the engines: in the service's own repository, or from the catalog's project at a ref. */
export type DeliveryOfFiles = 'merge-request' | 'central';

export interface Platform {
  /** Prefix of every AWS name, 2 to 12 characters `[a-z][a-z0-9-]*`. */
  readonly name: string;
  readonly aws: AwsPlatform;
  readonly gitlab: GitLabPlatform;
  readonly jenkins: JenkinsPlatform;
  readonly artifactory: ArtifactoryPlatform;
  readonly notices: NoticePlatform;
  /** In order of promotion; the first is deployed to first. */
  readonly environments: readonly Environment[];
  readonly policy: Policy;
  /** Container images that jobs run in, by purpose. */
  readonly images: ImagePlatform;
  /** What services' monitoring is made of. */
  readonly monitoring: MonitoringPlatform;
}

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

export interface Environment {
  /** For example `prod`; at most 12 characters. */
  readonly name: string;
  readonly tier: 'development' | 'testing' | 'staging' | 'production';
  /** 12 digits. */
  readonly account: string;
  readonly vpc: Network;
  /** ECS cluster's name. */
  readonly cluster: string;
  /** Base domain of the services here, for example `dev.retail.example`. */
  readonly domain: string;
  readonly pools: readonly LoadBalancerPool[];
  /** Runs deployments and smoke tests from inside the environment's network. */
  readonly runners: { readonly gitlab: readonly string[]; readonly jenkins: string };
  readonly endpoints: Endpoints;
  /** By name. */
  readonly fileSystems: Readonly<Record<string, FileSystem>>;
  /** Private namespace in the environment's network; `undefined` for none. */
  readonly namespace: { readonly id: string; readonly name: string } | undefined;
  /** `undefined`: merge requests may not run here. */
  readonly reviewApps: ReviewApps | undefined;
}

/** A file system (EFS), and the access point that fixes its folder and user. */
export interface FileSystem {
  readonly id: string;
  readonly accessPoint: string;
}

/** Where tasks run. */
export interface Network {
  readonly id: string;
  readonly subnets: readonly string[];
  /** Present: AWS' services are reached inside the network; prefix lists are those of gateway endpoints. */
  readonly endpoints?: { readonly prefixLists?: readonly string[] };
}

/** One Application Load Balancer that services may share. */
export interface LoadBalancerPool {
  readonly name: string;
  readonly scheme: 'public' | 'internal';
  /** Full ARN of the load balancer. */
  readonly loadBalancerArn: string;
  /** ARN of the HTTPS listener that carries traffic. */
  readonly listenerArn: string;
  /** ARN of the listener on which the next version is tested. */
  readonly testListenerArn: string;
  /** TCP port of that listener, and what it speaks. Without a port nothing tests there before traffic shifts. */
  readonly testPort: number | undefined;
  readonly testProtocol: 'HTTPS' | 'HTTP';
  /** Security group of the load balancer, from which tasks accept traffic. */
  readonly securityGroup: string;
}

/** Who must agree before a version enters an environment. */
export interface Approval {
  /** Team names whose approvers may agree. */
  readonly teams: readonly string[];
  /** 1 or 2 different people. */
  readonly count: 1 | 2;
  /** May the person who started the pipeline agree? */
  readonly selfApproval: boolean;
  /** Whole hours until the wait ends as a failure. */
  readonly timeoutHours: number;
  /** `enforced`: no file that the service's developers can edit is able to remove it. */
  readonly strength: 'enforced' | 'advisory';
}

/** When deployments may start. */
export interface DeploymentWindow {
  readonly timeZone: string;
  /** Quartz-like day list, for example `MON-THU`. */
  readonly days: string;
  /** Whole hours, 0 to 23 and 1 to 24; `from` is in, `to` is out. */
  readonly hours: { readonly from: number; readonly to: number };
  readonly outside: 'wait' | 'fail';
}

/** What services may tighten but not loosen. */
export interface Policy {
  /** By environment name. */
  readonly approvals: Readonly<
    Record<string, { readonly required: boolean; readonly strength: 'enforced' | 'advisory'; readonly count: 1 | 2 }>
  >;
  readonly minimumCoverage: number;
  /** Scans that no service goes without. */
  readonly scans: readonly ScanName[];
  /** The least that a scanned image must pass. */
  readonly image: { readonly severity: Severity; readonly ignoreUnfixed: boolean };
  /** Environments that take signed images only. */
  readonly signatures: readonly string[];
  /** Patterns of full image names that services may build on; empty: any. */
  readonly baseImages: readonly string[];
  readonly exceptions: readonly PolicyException[];
}

export interface PolicyException {
  readonly service: string;
  /** For example `approvals.prod`. */
  readonly rule: string;
  readonly owner: string;
  readonly reason: string;
  /** Last day it holds, `YYYY-MM-DD`. For the reviewer: the generator has no clock. */
  readonly until: string;
}

export interface Team {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  /** Name of a notice channel. */
  readonly channel: string;
  /** Address that also gets the notices which AWS sends; `undefined` for none. */
  readonly mail: string | undefined;
  readonly approvers: {
    /** GitLab group path whose members may approve. */
    readonly gitlabGroup: string;
    /** Jenkins user or group ids. */
    readonly jenkins: readonly string[];
    /** IAM role name in the tools account that may approve. */
    readonly iamRole: string;
  };
}
