/** A thread beside the main one, and what passes between the two. Both wait by `Atomics`, since projen's synthesis is synchronous. */
import { join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Platform, Team } from './model/platform';
import type { TreePart } from './output/tree';
import { PACKAGE_ROOT } from './package-root';
import type { ServiceForm } from './service-form';

/** What a thread needs besides its services; plain data. */
export interface Surroundings {
  readonly out: string;
  readonly platform: Platform;
  readonly teams: Readonly<Record<string, Team>>;
}

/** What a thread is started with. */
export interface ThreadData extends Surroundings {
  readonly port: MessagePort;
  /** One number: 1 when the thread has answered. */
  readonly ended: Int32Array;
  /** See `SIGNALS`. */
  readonly signals: Int32Array;
  /** One number, for all threads: it grows whenever one of them takes a parcel or ends. */
  readonly bell: Int32Array;
}

/** Services for a thread to write, a few at a time; none at all means that no more will come. */
export type Parcel = readonly { readonly form: ServiceForm; readonly input: string }[];

/** What a thread sends back when it has ended. */
export type Answer = { readonly part: TreePart } | { readonly failure: string };

/** Places of the numbers that both sides see: parcels sent, parcels taken, services written. */
export const SIGNALS = { sent: 0, taken: 1, written: 2 } as const;

/** A service takes milliseconds: a thread that writes none for so long is not there any more. */
export const LONGEST_SILENCE_MS = 60_000;
/** One to work on, and one so that it need not wait. */
const PARCELS_AHEAD = 2;

/** A thread needs 20 MiB for what it holds; more would only let it leave its litter longer. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 };

export class Thread {
  readonly #port: MessagePort;
  readonly #ended = sharedNumbers(1);
  readonly #signals = sharedNumbers(Object.keys(SIGNALS).length);

  constructor(surroundings: Surroundings, bell: Int32Array, file = join(PACKAGE_ROOT, 'lib', 'write-thread.js')) {
    const { port1, port2 } = new MessageChannel();
    const workerData: ThreadData = { ...surroundings, port: port2, ended: this.#ended, signals: this.#signals, bell };
    new Worker(file, { workerData, transferList: [port2], resourceLimits: LIMITS }).unref();
    this.#port = port1;
  }

  /** How many services it has written. */
  get written(): number {
    return Atomics.load(this.#signals, SIGNALS.written);
  }

  /** Whether it will soon have nothing to do. */
  get hungry(): boolean {
    const waiting = Atomics.load(this.#signals, SIGNALS.sent) - Atomics.load(this.#signals, SIGNALS.taken);
    return waiting < PARCELS_AHEAD && !this.ended;
  }

  get ended(): boolean {
    return Atomics.load(this.#ended, 0) === 1;
  }

  send(parcel: Parcel): void {
    this.#port.postMessage(parcel);
    Atomics.add(this.#signals, SIGNALS.sent, 1);
    Atomics.notify(this.#signals, SIGNALS.sent);
  }

  /** After the last parcel. @throws Error with what went wrong in the thread, or when nothing is heard of it. */
  result(silenceMs = LONGEST_SILENCE_MS): TreePart {
    let written = -1;
    while (!this.ended) {
      if (this.written === written) throw new Error('a thread of the generator ended without an answer; run it again');
      written = this.written;
      Atomics.wait(this.#ended, 0, 0, silenceMs);
    }
    const answer: Answer | undefined = receiveMessageOnPort(this.#port)?.message;
    this.#port.close();
    if (answer === undefined) throw new Error('a thread of the generator gave no answer; run it again');
    if ('failure' in answer) throw new Error(answer.failure);
    return answer.part;
  }
}

/** Numbers that all threads see, each 0. */
export const sharedNumbers = (length: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
