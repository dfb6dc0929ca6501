/** What the running service needs, for one environment: routes completed, `{environment}` filled in, layers merged. */
import { createHash } from 'node:crypto';
import type { GrantRule, IngressRule, RuntimeRule } from '../catalog/entities';
import type { Environment } from '../model/platform';
import type { Grant, Ingress, Runtime } from '../model/runtime';
import { unreachable } from '../model/unreachable';
import { type Fill, filler, secretReference } from './fill';
import { layered, mapped, sortedRecord } from './layers';
import { resolveTask } from './resolve-task';

const MIGRATION_MINUTES = 15;
/** Hashed priorities leave the first thousand and the last to explicit ones. */
const FIRST_PRIORITY = 1_000;
const PRIORITIES = 49_000;

/** What a route is completed with. */
export interface RuntimeScope {
  readonly service: string;
  readonly port: number | undefined;
  readonly environment: Environment;
}

/** @param written From the farthest layer to the nearest: platform, service, the service in this environment. */
export function resolveRuntime(scope: RuntimeScope, written: readonly (RuntimeRule | undefined)[]): Runtime {
  const fill = filler(scope.environment.name);
  const merged = layered<RuntimeRule>(...written);
  const variables = sortedRecord(...written.map((layer) => layer?.variables));
  const secrets = sortedRecord(...written.map((layer) => layer?.secrets));
  return {
    variables: mapped(variables, fill),
    secrets: mapped(secrets, (secret) => secretReference(secret, fill)),
    grants: (merged.grants ?? []).map((grant) => grantOf(grant, fill)),
    ingress: routes(scope, merged.ingress).map((route, index) => ingress(scope, route, index, fill)),
    egress: merged.egress ?? [],
    scheduledTasks: (merged.scheduledTasks ?? []).map((task) => ({ ...task, timeZone: task.timeZone ?? 'UTC' })),
    migration: migration(merged.migration),
    ...resolveTask(scope.service, fill, merged, written),
  };
}

function grantOf(grant: GrantRule, fill: Fill): Grant {
  switch (grant.kind) {
    case 'readBucket':
    case 'writeBucket':
      return { kind: grant.kind, bucket: fill(grant.bucket), prefix: fill(grant.prefix ?? '') };
    case 'sendToQueue':
    case 'receiveFromQueue':
      return { kind: grant.kind, queue: fill(grant.queue) };
    case 'publishToTopic':
      return { kind: grant.kind, topic: fill(grant.topic) };
    case 'readTable':
    case 'writeTable':
      return { kind: grant.kind, table: fill(grant.table) };
    case 'putEvents':
      return { kind: grant.kind, bus: fill(grant.bus) };
    default:
      return unreachable(grant);
  }
}

/** A service with a port and no route of its own is reachable inside the network, by its name. */
function routes({ port }: RuntimeScope, written: readonly IngressRule[] | undefined): readonly IngressRule[] {
  if (port === undefined) return [];
  return written ?? [{}];
}

function ingress({ service, environment }: RuntimeScope, route: IngressRule, index: number, fill: Fill): Ingress {
  const host = fill(route.host ?? service);
  const scheme = route.scheme ?? 'internal';
  const pools = environment.pools.filter((pool) => pool.scheme === scheme);
  return {
    host: host.includes('.') ? host : `${host}.${environment.domain}`,
    path: route.path ?? '/*',
    scheme,
    // A name that is missing where there are several pools, or none, is reported by a rule; it is not guessed.
    pool: route.pool ?? (pools.length === 1 ? (pools[0]?.name ?? '') : ''),
    priority: route.priority ?? hashedPriority(`${service}/${index}`),
  };
}

function hashedPriority(key: string): number {
  const hash = createHash('sha256').update(key).digest().readUInt32BE(0);
  return FIRST_PRIORITY + (hash % PRIORITIES);
}

const migration = (written: RuntimeRule['migration']): Runtime['migration'] =>
  written === undefined
    ? undefined
    : {
        command: written.command,
        timeoutMinutes: written.timeoutMinutes ?? MIGRATION_MINUTES,
        reversible: written.reversible ?? false,
      };
