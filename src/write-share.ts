/** What a thread beside the main one does: it writes the services that come, to a tree that the main thread begins and ends. */
import { receiveMessageOnPort } from 'node:worker_threads';
import { generator } from './generator';
import { openTree } from './output/tree';
import { fromForm } from './service-form';
import { type Answer, type Parcel, SIGNALS, type ThreadData } from './thread';
import { writeOne } from './write-one';

/** Ends with the parcel that is empty. */
export function writeShare(data: ThreadData): Answer {
  const tree = openTree(data.out, { generator: generator.version, joined: true });
  for (let parcel = nextParcel(data); parcel.length > 0; parcel = nextParcel(data)) {
    for (const { form, input } of parcel) {
      writeOne(tree, { service: fromForm(form, data.platform), input }, data);
      Atomics.add(data.signals, SIGNALS.written, 1);
    }
  }
  return { part: tree.part() };
}

function nextParcel({ port, signals, bell }: ThreadData): Parcel {
  const taken = Atomics.load(signals, SIGNALS.taken);
  // Returns at once where more was sent than was taken.
  Atomics.wait(signals, SIGNALS.sent, taken);
  Atomics.add(signals, SIGNALS.taken, 1);
  Atomics.add(bell, 0, 1);
  Atomics.notify(bell, 0);
  const parcel: Parcel | undefined = receiveMessageOnPort(port)?.message;
  return parcel ?? [];
}
