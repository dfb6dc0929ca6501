/** Where resolved values are written: in the service's word on an environment, in its word for all, or nowhere in its file. */
import type { Manifest, Path } from '../../catalog/manifest';
import { valueAt } from '../../catalog/rules/read';
import { type Location, wholeFile } from '../../diagnostics/diagnostic';
import type { Places } from './fleet';

/** @param services The manifests of the services, by name. */
export function placesOf(services: ReadonlyMap<string, Manifest>, platform: Manifest): Places {
  const inService = (name: string, place: (manifest: Manifest) => Location): Location => {
    const manifest = services.get(name);
    return manifest === undefined ? wholeFile(platform.file) : place(manifest);
  };
  return {
    service: (name, path) => inService(name, (manifest) => manifest.locate(path)),
    environment: (name, environment, path) => inService(name, (manifest) => inEnvironment(manifest, environment, path)),
    platform: (path) => platform.locate(path),
  };
}

const PIPELINE = ['spec', 'pipeline'];
/** Written under `deploy` for all environments, and at the top of what is said about one. */
const OF_DEPLOY: ReadonlySet<string | number> = new Set(['strategy', 'size', 'alarms']);

function inEnvironment(manifest: Manifest, environment: string, path: Path): Location {
  const [key = ''] = path;
  const here = [...PIPELINE, 'environments', environment];
  const everywhere = OF_DEPLOY.has(key) ? [...PIPELINE, 'deploy'] : PIPELINE;
  const paths = [here, everywhere].map((base) => [...base, ...path]);
  const written = paths.find((candidate) => valueAt(manifest, candidate) !== undefined);
  return manifest.locate(written ?? longest(manifest, here, everywhere, path));
}

/** Nothing is written at the path itself: the nearest thing that is, about the environment if possible. */
function longest(manifest: Manifest, here: Path, everywhere: Path, path: Path): Path {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const found = [here, everywhere].find((base) => valueAt(manifest, [...base, ...part]) !== undefined);
    if (found !== undefined) return [...found, ...path];
  }
  return [...here, ...path];
}
