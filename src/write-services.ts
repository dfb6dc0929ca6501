/** Emits and writes the services that are stale: on this thread, and for a large fleet on others beside it. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { emitService } from './emit';
import { generator } from './generator';
import type { Platform, Team } from './model/platform';
import type { Service } from './model/service';
import type { OutputTree, TreePart } from './output/tree';
import { PACKAGE_ROOT } from './package-root';
import { resolvePipeline } from './resolve/resolve-pipeline';

/** A service that is not on disk as this catalog and this generator make it. */
export interface Stale {
  readonly service: Service;
  /** sha256, hex, of all that its files are made from. */
  readonly input: string;
}

/** What a thread needs besides its services; plain data. */
export interface Surroundings {
  readonly out: string;
  readonly platform: Platform;
  readonly teams: Readonly<Record<string, Team>>;
}

/** What a thread is started with. */
export interface Share extends Surroundings {
  readonly stale: readonly Stale[];
  readonly done: Int32Array;
  readonly ended: Int32Array;
  readonly port: MessagePort;
}

/** What a thread sends back. */
export type Answer = { readonly part: TreePart } | { readonly failure: string };

/** Below this a thread takes longer to start than to do its part. */
const SERVICES_PER_THREAD = 100;
/** Beyond this the disk is what is waited for. */
const MOST_THREADS = 4;
const LONGEST_WAIT_MS = 10 * 60_000;

/** @throws Error when a thread could not do its part; what was written by then is whole, and the next run goes on from there. */
export function writeServices(
  tree: OutputTree,
  stale: readonly Stale[],
  scope: Surroundings,
  progress: (done: number) => void,
): void {
  const count = threadsFor(stale.length);
  const done = counter();
  const shares = Array.from({ length: count }, (_, thread) => stale.filter((_service, index) => index % count === thread));
  if (count > 1) tree.begin();
  const others = shares.slice(1).map((share) => startThread({ ...scope, stale: share }, done));
  for (const each of shares[0] ?? []) {
    writeOne(tree, each, scope);
    progress(Atomics.add(done, 0, 1) + 1);
  }
  for (const other of others) tree.absorb(partOf(other));
}

export function writeOne(tree: OutputTree, { service, input }: Stale, { platform, teams }: Surroundings): void {
  tree.writeService(service.name, input, emitService(resolvePipeline(service, platform, teams)));
}

/** From its source the generator runs on one thread: a thread of its own would have to learn TypeScript first. */
function threadsFor(services: number): number {
  if (generator.fromSource) return 1;
  return Math.max(1, Math.min(MOST_THREADS, availableParallelism(), Math.floor(services / SERVICES_PER_THREAD)));
}

interface Thread {
  readonly ended: Int32Array;
  readonly port: MessagePort;
}

function startThread(share: Surroundings & Pick<Share, 'stale'>, done: Int32Array): Thread {
  const { port1, port2 } = new MessageChannel();
  const ended = counter();
  const workerData: Share = { ...share, done, ended, port: port2 };
  new Worker(join(PACKAGE_ROOT, 'lib', 'write-thread.js'), { workerData, transferList: [port2] }).unref();
  return { ended, port: port1 };
}

/** Generation is synchronous, as projen's synthesis is: the thread is waited for, not listened to. */
function partOf({ ended, port }: Thread): TreePart {
  Atomics.wait(ended, 0, 0, LONGEST_WAIT_MS);
  const answer: Answer | undefined = receiveMessageOnPort(port)?.message;
  port.close();
  if (answer === undefined) throw new Error('a thread of the generator ended without an answer; run it again');
  if ('failure' in answer) throw new Error(answer.failure);
  return answer.part;
}

const counter = (): Int32Array => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
