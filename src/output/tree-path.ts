/** Checks the way to the output folder and the names of what goes into it. */
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { FileDoor } from './door';
import { notAFolder, samePath, symbolicLink, unsafePath } from './faults';
import { isSafeFolderName } from './paths';

/** Every folder from below `root` to `out`, and `out` itself, must be a real folder or not be there yet. */
export function wayFaults(door: FileDoor, root: string, out: string, shown: string): readonly Diagnostic[] {
  const way = relative(root, out).split(sep);
  const steps = way[0] === '..' || way[0] === '' ? [out] : way.map((_, at) => join(root, ...way.slice(0, at + 1)));
  return steps.flatMap((step) => {
    const kind = door.stat(step)?.kind;
    const name = step === out ? shown : step;
    if (kind === 'link') return [symbolicLink(name)];
    return kind === undefined || kind === 'folder' ? [] : [notAFolder(name)];
  });
}

/** Names of services that cannot be folders, or that some systems take for another's. */
export function nameFaults(door: FileDoor, out: string, shown: string, services: readonly string[]): readonly Diagnostic[] {
  const present = door.stat(out)?.kind === 'folder' ? door.list(out).map(({ name, kind }) => ({ name, kind })) : [];
  const kinds = new Map(present.map(({ name, kind }) => [name, kind]));
  const lower = new Map(present.map(({ name }) => [name.toLowerCase(), name]));
  const seen = new Map<string, string>();
  return services.flatMap((service) => {
    const at = `${shown}/${service}`;
    if (!isSafeFolderName(service)) return [unsafePath(at)];
    const twin = seen.get(service.toLowerCase()) ?? (kinds.has(service) ? undefined : lower.get(service.toLowerCase()));
    seen.set(service.toLowerCase(), service);
    if (twin !== undefined) return [samePath(at, `${shown}/${twin}`)];
    const kind = kinds.get(service);
    if (kind === 'link') return [symbolicLink(at)];
    return kind === undefined || kind === 'folder' ? [] : [notAFolder(at)];
  });
}

/** Where the cache of verified folders is kept by default: only where packages are installed, since there it is ignored. */
export function defaultCacheFolder(door: FileDoor, root: string): string | undefined {
  const modules = join(root, 'node_modules');
  return door.stat(modules)?.kind === 'folder' ? join(modules, '.cache', 'service-pipelines') : undefined;
}
