/** Whether the tree on disk is what the catalog makes: what is registered is what was reviewed. Reads, and changes nothing. */
import { emitService } from './emit';
import type { Work } from './generate';
import { abandonedFolders, outdatedFiles } from './output/generated';
import { TOP } from './output/manifest';
import { resolvePipeline } from './resolve/resolve-pipeline';

/** Paths below the output folder that are missing, different, or no longer made; the first few are enough to tell people. */
export function outdated({ out, resolved, stale, artifacts }: Work): readonly string[] {
  const { platform, teams, services } = resolved;
  const names = services.map(({ name }) => name);
  const atTop = outdatedFiles(out, TOP, artifacts);
  if (atTop[0] === '') return ['(everything)'];
  return [
    ...atTop,
    ...stale.flatMap(({ service }) => outdatedFiles(out, service.name, emitService(resolvePipeline(service, platform, teams)))),
    ...abandonedFolders(out, names),
  ];
}
