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
