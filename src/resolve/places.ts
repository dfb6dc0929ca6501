/** Where a resolved value is written: in what the service says of one environment, or in what it says of all. */
import type { Manifest, Path } from '../catalog/manifest';
import { type Location, wholeFile } from '../diagnostics/diagnostic';
import type { Places } from './limits';

/** Manifests by the names of what they describe. */
type Manifests = ReadonlyMap<string, Manifest>;

/** @param services With the stacks of the catalog. */
export function placesOf(platform: Manifest, services: Manifests, teams: Manifests): Places {
  const at = (manifest: Manifest | undefined, pathIn: (manifest: Manifest) => Path): Location =>
    manifest === undefined ? wholeFile(platform.file) : manifest.locate(pathIn(manifest));
  return {
    service: (name, path) => at(services.get(name), () => path),
    environment: (name, environment, path) => at(services.get(name), (manifest) => writtenAt(manifest, environment, path)),
    platform: (path) => platform.locate(path),
    team: (name, path) => at(teams.get(name), () => path),
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
