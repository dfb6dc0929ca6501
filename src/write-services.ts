/** Emits and writes the services that are stale: on this thread, and for a large fleet on others beside it. */
import { availableParallelism } from 'node:os';
import { generator } from './generator';
import type { OutputTree } from './output/tree';
import { formOf } from './service-form';
import { type Surroundings, Thread } from './thread';
import { type Stale, writeOne } from './write-one';

/** Below this a thread takes longer to start than to do its part. */
const SERVICES_PER_THREAD = 100;
/** Beyond this the disk is what is waited for. */
const MOST_THREADS = 4;
/** So few that no thread is left with many when the others have ended. */
const PARCEL_SIZE = 8;

/** @throws Error when a thread could not do its part; what was written by then is whole, and the next run goes on from there. */
export function writeServices(
  tree: OutputTree,
  stale: readonly Stale[],
  scope: Surroundings,
  progress: (done: number) => void,
): void {
  const count = threadsFor(stale.length);
  if (count > 1) tree.begin();
  const { out, platform, teams } = scope;
  const threads = Array.from({ length: count - 1 }, () => new Thread({ out, platform, teams }));
  try {
    writeBesides(tree, stale, scope, threads, progress);
  } finally {
    for (const thread of threads) thread.send([]);
  }
  for (const thread of threads) tree.absorb(thread.result());
}

/** Hands out parcels where they are asked for, and writes what is left meanwhile: whoever is quicker does more. */
function writeBesides(
  tree: OutputTree,
  stale: readonly Stale[],
  scope: Surroundings,
  threads: readonly Thread[],
  progress: (done: number) => void,
): void {
  let own = 0;
  let next = 0;
  while (next < stale.length) {
    for (const thread of threads.filter(({ hungry }) => hungry)) {
      if (next >= stale.length) return;
      thread.send(stale.slice(next, next + PARCEL_SIZE).map(({ service, input }) => ({ form: formOf(service), input })));
      next += PARCEL_SIZE;
    }
    const mine = stale[next];
    if (mine === undefined) return;
    writeOne(tree, mine, scope);
    next += 1;
    own += 1;
    progress(threads.reduce((sum, { written }) => sum + written, own));
  }
}

/** From its source the generator runs on one thread: a thread of its own would have to learn TypeScript first. */
function threadsFor(services: number): number {
  if (generator.fromSource) return 1;
  return Math.max(1, Math.min(MOST_THREADS, availableParallelism(), Math.floor(services / SERVICES_PER_THREAD)));
}
