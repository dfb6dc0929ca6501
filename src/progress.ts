/** The progress bar of long writes: on a terminal only, and only once a second has passed. The one importer of cli-progress. */
import { SingleBar } from 'cli-progress';

/** How many milliseconds of work pass before a bar is worth showing. */
const PATIENCE = 1000;

/** A bar that is told how far the work is, and cleared at its end. */
export interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly stop: () => void;
}

/** Where a bar is drawn, and when it must not be. */
export interface ProgressOptions {
  /** Where to draw. Default: stderr, so that a redirected summary stays clean. */
  readonly stream?: NodeJS.WriteStream;
  /** Whether this is a build server, where a bar fills the log. Default: whether `CI` is set. */
  readonly ci?: boolean;
  /** Milliseconds since any fixed moment. */
  readonly now?: () => number;
}

/** A bar for one run of work. It draws nothing in the first second, off a terminal, or in CI. */
export function progressBar(options: ProgressOptions = {}): Progress {
  const stream = options.stream ?? process.stderr;
  const now = options.now ?? (() => performance.now());
  const ci = options.ci ?? Boolean(process.env.CI);
  if (ci || stream.isTTY !== true) return { update: () => undefined, stop: () => undefined };
  return terminalBar(stream, now);
}

function terminalBar(stream: NodeJS.WriteStream, now: () => number): Progress {
  const start = now();
  let bar: SingleBar | undefined;
  return {
    update: (done, total) => {
      if (bar === undefined && now() - start >= PATIENCE) {
        bar = new SingleBar({ stream, clearOnComplete: true, hideCursor: true, synchronousUpdate: true, format: FORMAT });
        bar.start(total, done);
      }
      bar?.update(done);
    },
    stop: () => bar?.stop(),
  };
}

const FORMAT = '{bar} {value}/{total} services';
