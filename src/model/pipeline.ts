/** The target-neutral pipeline of one service: stages in order, each assigned to an engine, made of steps of a closed union. */
import type { ShellCommand } from '../syntax/shell';
import type { Capability } from './capability';
import type { Names } from './names';
import type { Approval, DeploymentWindow, Engine, Platform, Team } from './platform';
import type { NoticeEvent, Service, ServiceEnvironment, TestService } from './service';

export interface Pipeline {
  readonly service: Service;
  readonly platform: Platform;
  readonly team: Team;
  /** Every team of the catalog, by name. */
  readonly teams: Readonly<Record<string, Team>>;
  readonly names: Names;
  readonly stages: readonly Stage[];
  /** What an engine cannot express as the catalog asks; listed on the service's page. */
  readonly losses: readonly Loss[];
}

export type StageKind =
  | 'verify'
  | 'build'
  | 'reviewImage'
  | 'review'
  | 'publish'
  | 'image'
  | 'package'
  | 'archive'
  | 'propose'
  | 'approve'
  | 'deploy'
  | 'smokeTest'
  | 'record';

/**
 * `change`: merge requests and branches that do not release. `release`: the default branch, version tags and hotfix branches.
 * `always`: both. Stages of a review app are of changes, in merge requests only.
 */
export type RunsOn = 'change' | 'release' | 'always';

export interface Stage {
  /** Unique in the pipeline, `[a-z0-9-]+`: `verify`, `deploy-prod`. */
  readonly id: string;
  /** For people: `Deploy to prod`. */
  readonly title: string;
  readonly kind: StageKind;
  readonly engine: Engine;
  readonly runsOn: RunsOn;
  /** Only for propose, approve, deploy, smokeTest and record. */
  readonly environment: ServiceEnvironment | undefined;
  /** Jobs of a stage may run side by side. */
  readonly jobs: readonly Job[];
}

export interface Job {
  /** Unique in the pipeline: `unit-tests`. */
  readonly id: string;
  readonly title: string;
  /** Container image the job runs in, already through the registry's cache. */
  readonly image: string;
  /** Containers that run beside it. */
  readonly services: readonly TestService[];
  /** Where it may run: any unprivileged builder, a builder of images, or inside the environment's network. */
  readonly runner: 'build' | 'image' | 'environment';
  readonly steps: readonly Step[];
  /** Run when a step of this job fails, before the job ends as failed. */
  readonly onFailure: readonly Step[];
  /** Run at the end, whatever happened. */
  readonly notices: readonly NoticeEvent[];
  readonly timeoutMinutes: number;
  /** How often the host may start it again after a fault of the host (never of the code). 0 where a second run is not safe. */
  readonly retries: 0 | 1 | 2;
  /** One job at a time holds this name, over all pipelines of the service. */
  readonly lock: string | undefined;
  readonly cache: Cache | undefined;
  readonly reports: Reports;
  /** Paths, from the service's folder, that later jobs of the same run need. */
  readonly outputs: readonly string[];
  /** Which credentials are bound around its steps. */
  readonly credentials: readonly Credential[];
}

/** `gitlab`: a token for GitLab's API, on engines that are not GitLab. */
export type Credential = 'artifactory' | 'aws-build' | 'aws-deploy' | 'aws-review' | 'gitlab';

export interface Cache {
  /** Files whose content names the cache. */
  readonly keyFiles: readonly string[];
  readonly paths: readonly string[];
  /** Variables that point the tool's cache at `paths` on hosts with a fresh home directory. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface Reports {
  /** Globs of JUnit XML, from the service's folder. */
  readonly junit: readonly string[];
  readonly coverage: CoverageReport | undefined;
  /** CycloneDX bills of materials; hosts that cannot read them keep the files. */
  readonly sbom?: readonly string[];
  /** Reports of a form that no host reads: kept to be looked at. */
  readonly files?: readonly string[];
}

export interface CoverageReport {
  readonly format: 'cobertura' | 'jacoco';
  readonly path: string;
}

/** Steps say what is done; a target says how its host does it. A new kind must be met by every target: the compiler lists them. */
export type Step =
  /** A language's or a team's own commands. `usesVersion`: they read `$VERSION`. */
  | { readonly kind: 'run'; readonly title: string; readonly commands: readonly ShellCommand[]; readonly usesVersion: boolean }
  /** Waits until each of the job's services takes connections. */
  | { readonly kind: 'awaitServices'; readonly services: readonly TestService[] }
  /** Fails below the gate; `minimum` in percent of lines. */
  | { readonly kind: 'checkCoverage'; readonly report: CoverageReport; readonly minimum: number }
  /** Builds with the JFrog CLI and publishes packages and build info, and the source's bill of materials with them. */
  | { readonly kind: 'publishPackage'; readonly commands: readonly ShellCommand[]; readonly sbom: boolean }
  /** Makes `bundle.zip`: `app/`, `delivery/`, `release.json`. */
  | { readonly kind: 'packBundle' }
  /** Uploads the bundle under the service's one key, and keeps the object's version id. */
  | { readonly kind: 'uploadBundle' }
  /** Starts the service's CodePipeline at that version id. */
  | { readonly kind: 'startDelivery' }
  /** Starts the service's deploy job in Jenkins with the version and that version id. It does not wait for it. */
  | { readonly kind: 'startDeployJob' }
  /** Builds the image from the service's folder, unless the registry has this version; pushes it; keeps its digest. */
  | { readonly kind: 'buildImage' }
  /** Builds the image and keeps nothing of it: shows that a change can be built. No registry is logged in to. */
  | { readonly kind: 'tryImage' }
  /** Builds the image of a merge request's review app, and pushes it where images do not last. */
  | { readonly kind: 'buildReviewImage' }
  /** Makes the review app of a merge request, or brings it to this commit, and waits for the outcome. */
  | { readonly kind: 'deployReview' }
  /** Judges the image by its digest; a fault that is too grave ends the release. */
  | { readonly kind: 'scanImage' }
  /** Writes what the image is made of. */
  | { readonly kind: 'describeImage' }
  /** Signs the image and its bill of materials with the platform's key. */
  | { readonly kind: 'signImage' }
  /** Takes a stack's template out of the bundle, and names the change set that each environment will have of it. */
  | { readonly kind: 'packageTemplate' }
  /** Has CloudFormation work out what the release would change, and fails where data would go that the catalog does not let go. */
  | { readonly kind: 'proposeChanges'; readonly environment: string }
  /** Carries out the proposed changes, and no others. */
  | { readonly kind: 'applyChanges'; readonly environment: string }
  /** Fails outside the window, and says when to start again; where an engine has windows of its own, they take its place. */
  | { readonly kind: 'checkWindow'; readonly environment: string; readonly window: DeploymentWindow }
  | { readonly kind: 'approve'; readonly environment: string; readonly approval: Approval }
  /** Brings the service's stack in the environment to the release's template. Knows the live colour. */
  | { readonly kind: 'updateStack'; readonly environment: string }
  | { readonly kind: 'migrate'; readonly environment: string }
  /** Puts the release's image into service and waits for the outcome. */
  | {
      readonly kind: 'deployEcs';
      readonly environment: string;
      readonly mechanism: DeployMechanism;
      /** How ECS replaces tasks where the stack owns the task definition. */
      readonly ecsStrategy: EcsStrategy;
    }
  | { readonly kind: 'smokeTest'; readonly environment: string }
  /** Goes back to the release recorded for the environment. */
  | { readonly kind: 'rollback'; readonly environment: string }
  /** Goes back to the recorded release that a person named. */
  | { readonly kind: 'redeploy'; readonly environment: string }
  /** Waits while a service that this one needs is being deployed, and fails where one has no release there. */
  | { readonly kind: 'checkDependencies'; readonly environment: string }
  /** Fails where the release lacks a fix that runs in the environment, or that a hotfix is about to bring there. */
  | { readonly kind: 'checkFixes'; readonly environment: string }
  /** Copies the release's packages to the environment's repository. */
  | { readonly kind: 'promotePackages'; readonly environment: string }
  /** Writes which release runs in the environment since when, and who approved. */
  | { readonly kind: 'recordRelease'; readonly environment: string };

/** Contract: who owns the task definition. `codedeploy`: `taskdef-<env>.json`; `stack`: the service's stack, by its `Image` parameter. */
export type DeployMechanism = 'codedeploy' | 'stack';

/** All but `ROLLING`: traffic moves between two target groups. @source Amazon ECS, service deployment strategies. */
export type EcsStrategy = 'ROLLING' | 'BLUE_GREEN' | 'CANARY' | 'LINEAR';

/** @source `src/resolve/differences.ts`, which lists them all. */
export interface Loss {
  readonly engine: Engine;
  readonly capability: Capability;
  /** Name of the environment; empty where it holds for the build or the delivery as a whole. */
  readonly environment: string;
  /** What was asked, for example `approval by two people in prod`. */
  readonly asked: string;
  /** What is done instead. */
  readonly done: string;
  readonly why: string;
}
