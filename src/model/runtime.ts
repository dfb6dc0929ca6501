/** What a running service needs from its environment: variables, secrets, permissions, routes, tasks. */

/** What the running service needs from its environment. */
export interface Runtime {
  readonly variables: Readonly<Record<string, string>>;
  /** By variable name. Values are references, never secrets. */
  readonly secrets: Readonly<Record<string, SecretReference>>;
  readonly grants: readonly Grant[];
  readonly ingress: readonly Ingress[];
  /** Destinations beyond the VPC that tasks may reach: TCP port and CIDR. Empty: HTTPS to anywhere. */
  readonly egress: readonly { readonly port: number; readonly cidr: string; readonly reason: string }[];
  readonly scheduledTasks: readonly ScheduledTask[];
  /** One-off task that runs before traffic shifts; `undefined` for none. */
  readonly migration: Migration | undefined;
  /** By name, in one order. */
  readonly volumes: Readonly<Record<string, Volume>>;
  /** GiB of a task's own disk; `undefined`: what every task has. */
  readonly ephemeralStorageGiB: number | undefined;
  /** By container name, in one order. */
  readonly sidecars: Readonly<Record<string, Sidecar>>;
  /** What the service's own container waits for, by container name. */
  readonly startAfter: StartAfter;
  /** Name that gives the addresses of the tasks themselves; `undefined` for none. */
  readonly privateDns: PrivateDns | undefined;
}

/** Kinds of task that run a service's image. */
export type TaskKind = 'service' | 'migration' | 'scheduledTasks';

/** How far another container must have come. @source Amazon ECS, container dependency. */
export type StartAfter = Readonly<Record<string, 'START' | 'HEALTHY' | 'SUCCESS' | 'COMPLETE'>>;

export interface Volume {
  /** Name of a file system of the environment; `undefined`: empty at first, and gone with the task. */
  readonly fileSystem: string | undefined;
  /** Where the service's own container sees it; `undefined`: nowhere. */
  readonly path: string | undefined;
  readonly readOnly: boolean;
}

/** A container beside the service's own. */
export interface Sidecar {
  readonly image: string;
  readonly beside: readonly TaskKind[];
  /** Does the task end with it? */
  readonly essential: boolean;
  /** CPU units kept for it; `undefined` for none. */
  readonly cpu: number | undefined;
  /** MiB it may use at most. */
  readonly memory: number;
  readonly port: number | undefined;
  /** `undefined`: the image's own. */
  readonly command: readonly string[] | undefined;
  readonly healthCheck: SidecarHealthCheck | undefined;
  readonly startAfter: StartAfter;
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, SecretReference>>;
  /** By volume name. */
  readonly mounts: Readonly<Record<string, { readonly path: string; readonly readOnly: boolean }>>;
}

export interface SidecarHealthCheck {
  readonly command: readonly string[];
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly retries: number;
  readonly startSeconds: number;
}

export interface PrivateDns {
  /** First label of the name. */
  readonly name: string;
  readonly ttlSeconds: number;
}

export type SecretReference =
  | { readonly from: 'secrets-manager'; readonly name: string; readonly key: string | undefined }
  | { readonly from: 'parameter-store'; readonly name: string };

/** A named permission of the task role; each lowers to the narrowest actions on one resource. */
export type Grant =
  | { readonly kind: 'readBucket' | 'writeBucket'; readonly bucket: string; readonly prefix: string }
  | { readonly kind: 'sendToQueue' | 'receiveFromQueue'; readonly queue: string }
  | { readonly kind: 'publishToTopic'; readonly topic: string }
  | { readonly kind: 'readTable' | 'writeTable'; readonly table: string }
  | { readonly kind: 'putEvents'; readonly bus: string };

export interface Ingress {
  /** Full host name. */
  readonly host: string;
  /** ALB path pattern, for example `/api/*`. */
  readonly path: string;
  readonly scheme: 'public' | 'internal';
  /** Name of the load balancer pool in that environment. */
  readonly pool: string;
  /** Listener rule priority, 1 to 50,000; unique per listener. */
  readonly priority: number;
}

export interface ScheduledTask {
  readonly name: string;
  /** EventBridge Scheduler expression, for example `cron(0 2 * * ? *)`. */
  readonly schedule: string;
  readonly timeZone: string;
  readonly command: readonly string[];
}

export interface Migration {
  readonly command: readonly string[];
  readonly timeoutMinutes: number;
  /** May a release that ran this migration be rolled back by going back to the former image? */
  readonly reversible: boolean;
}
