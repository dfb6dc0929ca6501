/** Flags of plan, register and drift, as the command line gives them. */
import type { System } from '../../registration/resource';
import type { GateLimits } from '../../remote/gate';
import type { LimitProfile } from '../../remote/gitlab-com';

export interface RegistrationOptions {
  readonly catalog: string;
  /** Folder of the generated pipelines. */
  readonly pipelines: string;
  readonly system?: readonly System[];
  readonly only?: readonly string[];
  readonly shard?: string;
  readonly wave?: number;
  readonly canary?: readonly string[];
  readonly gitlabUrl?: string;
  readonly jenkinsUrl?: string;
  /** Calls a second to each server. */
  readonly perSecond?: number;
  /** Documented limits that GitLab is called within; by its host where nothing is said. */
  readonly limits?: LimitProfile;
  /** Services worked on, and calls on their way to each server, at the same time. */
  readonly parallel?: number;
  readonly interrupt?: boolean;
  readonly stackDrift?: boolean;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

export interface PlanOptions extends RegistrationOptions {
  /** Names of services, or `all`. */
  readonly adopt?: readonly string[];
  readonly prune?: readonly string[];
  /** File that receives the plan. */
  readonly out?: string;
}

export interface RegisterOptions extends PlanOptions {
  /** A saved plan. */
  readonly plan?: string;
  /** Nothing but the taking over: marks, and no setting. */
  readonly adoptOnly?: boolean;
  readonly allowRemovals?: boolean;
  readonly maxFailures?: number;
  readonly parallel: number;
  /** File of the audit log. */
  readonly audit: string;
}

/** What flags say of the queue before each server; what they do not say is left to it. */
export function limitsOf({ perSecond, parallel }: Pick<RegistrationOptions, 'perSecond' | 'parallel'>): Partial<GateLimits> {
  return { ...(perSecond !== undefined && { perSecond }), ...(parallel !== undefined && { concurrency: parallel }) };
}
