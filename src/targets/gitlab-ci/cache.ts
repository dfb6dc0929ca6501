/** A toolchain's cache as GitLab's: named by the lock file's content, with the last good one to fall back on. */
import type { Job, Pipeline, Stage } from '../../model/pipeline';
import type { YamlMapping } from '../../syntax/yaml';
import { literal } from './literal';

/** GitLab accepts no more. @source GitLab, CI/CD YAML syntax reference, `cache:key:files`. */
const MOST_KEY_FILES = 2;

/**
 * One job writes, the others read: every upload is a whole archive. The writer keeps a second copy under a name without a
 * hash, which the first pipeline after a change of the lock file starts from. GitLab separates protected refs from others,
 * so no merge request can put anything into a release's cache.
 */
export function cacheOf(pipeline: Pipeline, stages: readonly Stage[], job: Job): readonly YamlMapping[] | undefined {
  const { cache } = job;
  if (cache === undefined) return undefined;
  const { service } = pipeline;
  const inFolder = (path: string) => literal(service.path === '' ? path : `${service.path}/${path}`);
  const prefix = `${service.name}-${service.build.toolchain}-${service.build.languageVersion.replaceAll('.', '-')}`;
  const latest = `${prefix}-latest`;
  const writes = writerOf(stages) === job;
  const entry = (key: YamlMapping | string, policy: string): YamlMapping => ({ key, paths: cache.paths.map(inFolder), policy });
  const files = cache.keyFiles.slice(0, MOST_KEY_FILES).map(inFolder);
  return [
    { ...entry({ files, prefix }, writes ? 'pull-push' : 'pull'), fallback_keys: [latest] },
    ...(writes ? [entry(latest, 'push')] : []),
  ];
}

/** The last job of the first stage that has a cache at all: integration tests load most. */
function writerOf(stages: readonly Stage[]): Job | undefined {
  return stages
    .find(({ jobs }) => jobs.some(({ cache }) => cache !== undefined))
    ?.jobs.filter(({ cache }) => cache !== undefined)
    .at(-1);
}
