/** What runs on a thread of its own: a share of the services, written to a tree that the main thread begins and ends. */
import { workerData } from 'node:worker_threads';
import { generator } from './generator';
import { openTree } from './output/tree';
import { type Answer, type Share, writeOne } from './write-services';

const share: Share = workerData;
share.port.postMessage(answer());
Atomics.store(share.ended, 0, 1);
Atomics.notify(share.ended, 0);

function answer(): Answer {
  try {
    const tree = openTree(share.out, { generator: generator.version, joined: true });
    for (const each of share.stale) {
      writeOne(tree, each, share);
      Atomics.add(share.done, 0, 1);
    }
    return { part: tree.part() };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
