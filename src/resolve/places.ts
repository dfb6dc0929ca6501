/** Where a resolved value is written: in what the service says of one environment, or in what it says of all. */
import type { Manifest, Path } from '../catalog/manifest';
import { type Location, wholeFile } from '../diagnostics/diagnostic';
import type { Places } from './limits';

/** @param services By name. */
export function placesOf(platform: Manifest, services: ReadonlyMap<string, Manifest>): Places {
  const at = (name: string, locate: (manifest: Manifest) => Location): Location => {
    const manifest = services.get(name);
    return manifest === undefined ? wholeFile(platform.file) : locate(manifest);
  };
  return {
    service: (name, path) => at(name, (manifest) => manifest.locate(path)),
    environment: (name, environment, path) => at(name, (manifest) => manifest.locate(writtenAt(manifest, environment, path))),
    platform: (path) => platform.locate(path),
  };
}

const PIPELINE: Path = ['spec', 'pipeline'];
/** Settings that a service may also give for all environments, under `deploy`. */
const UNDER_DEPLOY: ReadonlySet<string | number> = new Set(['strategy', 'traffic', 'size', 'alarms']);

function writtenAt(manifest: Manifest, environment: string, path: Path): Path {
  const own = [...PIPELINE, 'environments', environment, ...path];
  const [first = ''] = path;
  const general = UNDER_DEPLOY.has(first) ? [...PIPELINE, 'deploy', ...path] : [...PIPELINE, ...path];
  return manifest.written(own) === undefined && depth(manifest, general) > depth(manifest, own) - 1 ? general : own;
}

/** How many steps of a path exist. */
function depth({ value }: Manifest, path: Path): number {
  let node: unknown = value;
  for (const [index, step] of path.entries()) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return index;
    node = Reflect.get(node, step);
  }
  return path.length;
}
