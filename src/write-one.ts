/** One service, from its resolved form to its files on disk: the same on every thread. */
import type { Diagnostic } from './diagnostics/diagnostic';
import { emitService } from './emit';
import type { Service } from './model/service';
import type { OutputTree } from './output/tree';
import { resolvePipeline } from './resolve/resolve-pipeline';
import type { Surroundings } from './thread';

/** A service that is not on disk as this catalog and this generator make it. */
export interface Stale {
  readonly service: Service;
  /** sha256, hex, of all that its files are made from. */
  readonly input: string;
}

export function writeOne(tree: OutputTree, { service, input }: Stale, { platform, teams }: Surroundings): void {
  tree.writeService(service.name, input, emitService(resolvePipeline(service, platform, teams)));
}

/** What stands in the way of the services' files on disk. */
export const inTheWay = (
  tree: OutputTree,
  stale: readonly Stale[],
  { platform, teams }: Omit<Surroundings, 'out'>,
): readonly Diagnostic[] =>
  stale
    .filter(({ service }) => tree.occupied(service.name))
    .flatMap(({ service }) => tree.conflicts(service.name, emitService(resolvePipeline(service, platform, teams))));
