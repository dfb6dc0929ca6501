/** The platform as resolved from `catalog/platform.yaml`: environments, policy, teams, and its hosts. Nothing is optional by omission: absent things are `undefined` by name. */

import type { ArtifactoryPlatform, AwsPlatform, GitLabPlatform, ImagePlatform, JenkinsPlatform, NoticePlatform } from './hosts';
import type { Endpoints, MonitoringPlatform } from './monitoring';
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
