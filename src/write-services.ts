/** Emits and writes the services that are stale: on this thread, and for a large fleet on others beside it. */
import { availableParallelism } from 'node:os';
import { generator } from './generator';
import type { OutputTree } from './output/tree';
import { formOf } from './service-form';
import { LONGEST_SILENCE_MS, type Surroundings, sharedNumbers, Thread } from './thread';
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
  if (count === 1) writeAlone(tree, stale, scope, progress);
  else writeShared(tree, stale, scope, { count, progress });
}

function writeAlone(tree: OutputTree, stale: readonly Stale[], scope: Surroundings, progress: (done: number) => void): void {
  for (const [index, each] of stale.entries()) {
    writeOne(tree, each, scope);
    progress(index + 1);
  }
}

interface Sharing {
  readonly count: number;
  readonly progress: (done: number) => void;
}

function writeShared(tree: OutputTree, stale: readonly Stale[], scope: Surroundings, { count, progress }: Sharing): void {
  tree.begin();
  const { out, platform, teams } = scope;
  const bell = sharedNumbers(1);
  const threads = Array.from({ length: count }, () => new Thread({ out, platform, teams }, bell));
  handOut(stale, threads, bell, progress);
  for (const thread of threads) tree.absorb(thread.result());
}

/** A parcel for whoever will soon have nothing to do. This thread writes nothing itself: it has the fleet to hold, and they have limits. */
function handOut(stale: readonly Stale[], threads: readonly Thread[], bell: Int32Array, progress: (done: number) => void): void {
  let next = 0;
  while (next < stale.length && threads.some(({ ended }) => !ended)) {
    const heard = Atomics.load(bell, 0);
    const hungry = threads.filter((thread) => thread.hungry);
    for (const thread of hungry) {
      thread.send(stale.slice(next, next + PARCEL_SIZE).map(({ service, input }) => ({ form: formOf(service), input })));
      next += PARCEL_SIZE;
    }
    if (hungry.length === 0 && Atomics.wait(bell, 0, heard, LONGEST_SILENCE_MS) === 'timed-out') break;
    progress(threads.reduce((sum, { written }) => sum + written, 0));
  }
  for (const thread of threads) thread.send([]);
}

/** From its source the generator runs on one thread: a thread of its own would have to learn TypeScript first. */
function threadsFor(services: number): number {
  if (generator.fromSource) return 1;
  return Math.max(1, Math.min(MOST_THREADS, availableParallelism(), Math.floor(services / SERVICES_PER_THREAD)));
}
