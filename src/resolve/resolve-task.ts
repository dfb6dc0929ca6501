/** What stands in a service's tasks besides its own container: volumes, sidecars, what waits for what, and its private name. */
import type { RuntimeRule, SidecarRule } from '../catalog/entities';
import type { Runtime, Sidecar, Volume } from '../model/runtime';
import { type Fill, secretReference } from './fill';
import { mapped, sortedRecord } from './layers';

const MEMORY = 128;
const CHECK = { intervalSeconds: 30, timeoutSeconds: 5, retries: 3, startSeconds: 0 };
const TTL_SECONDS = 10;

type Task = Pick<Runtime, 'volumes' | 'ephemeralStorageGiB' | 'sidecars' | 'startAfter' | 'privateDns'>;

/** Volumes and sidecars are merged by name; one that a nearer layer names is replaced as a whole. */
export function resolveTask(
  service: string,
  fill: Fill,
  merged: Partial<RuntimeRule>,
  written: readonly (RuntimeRule | undefined)[],
): Task {
  const volumes = sortedRecord(...written.map((layer) => layer?.volumes));
  const sidecars = sortedRecord(...written.map((layer) => layer?.sidecars));
  return {
    volumes: mapped(volumes, ({ fileSystem, path, readOnly = false }): Volume => ({ fileSystem, path, readOnly })),
    ephemeralStorageGiB: merged.ephemeralStorageGiB,
    sidecars: mapped(sidecars, (sidecar) => sidecarOf(sidecar, fill)),
    startAfter: sortedRecord(merged.startAfter),
    privateDns: merged.privateDns && { ttlSeconds: TTL_SECONDS, ...merged.privateDns, name: merged.privateDns.name ?? service },
  };
}

function sidecarOf(written: SidecarRule, fill: Fill): Sidecar {
  const { image, beside = ['service'], essential = true, cpu, memory = MEMORY, port, command, healthCheck } = written;
  return {
    image,
    beside,
    essential,
    cpu,
    memory,
    port,
    command,
    healthCheck: healthCheck && { ...CHECK, ...healthCheck },
    startAfter: sortedRecord(written.startAfter),
    variables: mapped(sortedRecord(written.variables), fill),
    secrets: mapped(sortedRecord(written.secrets), (secret) => secretReference(secret, fill)),
    mounts: mapped(sortedRecord(written.mounts), ({ path, readOnly = false }) => ({ path, readOnly })),
  };
}
