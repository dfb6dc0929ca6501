/** Ctrl-C: once to finish what is running and begin nothing more, twice to end at once. */
import { setMaxListeners } from 'node:events';

export interface Interrupt {
  /** Whether the end was asked for. */
  readonly stopping: () => boolean;
  /** Aborted when calls on their way are to end too. */
  readonly signal: AbortSignal;
  /** From now on the first Ctrl-C lets running changes finish; before, it ends the reading at once. */
  readonly applying: () => void;
  readonly release: () => void;
}

export function onInterrupt(tell: (line: string) => void): Interrupt {
  const controller = new AbortController();
  // Each call on its way listens, and there may be many.
  setMaxListeners(0, controller.signal);
  let stopping = false;
  let graceful = false;
  const asked = (): void => {
    if (graceful && !stopping)
      tell('Ending: changes that have begun are finished, no more are begun. Press Ctrl-C again to end at once.');
    else controller.abort(new Error('the run was ended'));
    stopping = true;
  };
  process.on('SIGINT', asked);
  process.on('SIGTERM', asked);
  return {
    stopping: () => stopping,
    signal: controller.signal,
    applying: () => {
      graceful = true;
    },
    release: () => {
      process.off('SIGINT', asked);
      process.off('SIGTERM', asked);
    },
  };
}
