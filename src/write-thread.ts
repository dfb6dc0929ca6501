/**
 * Where a thread starts. It imports nothing of ours at its top, so that whatever cannot be loaded, as in a damaged
 * package, is an answer like any other: the main thread waits for one.
 */
import { workerData } from 'node:worker_threads';
import type { Answer, ThreadData } from './thread';

const { port, ended, bell }: ThreadData = workerData;

import('./write-share.js')
  .then(({ writeShare }) => writeShare(workerData))
  .catch((error: unknown): Answer => ({ failure: error instanceof Error ? error.message : String(error) }))
  .then((answer) => {
    port.postMessage(answer);
    Atomics.store(ended, 0, 1);
    Atomics.notify(ended, 0);
    Atomics.add(bell, 0, 1);
    Atomics.notify(bell, 0);
  });
