/** How a faulty catalog ends a synthesis: every fault on stderr, exit code 1, and no stack trace of ours. */

/** Thrown before anything is written. Its message is the printed report of all faults. */
export class FaultyCatalog extends Error {
  public constructor(report: string) {
    super(report);
    this.name = 'FaultyCatalog';
  }
}

/**
 * Throws a {@link FaultyCatalog} that, if nobody catches it, ends the process with its report alone.
 *
 * The faults are the user's, in the user's files; Node's default would print a stack of the generator below them.
 */
export function fail(report: string): never {
  process.once('uncaughtException', reportOnly);
  throw new FaultyCatalog(report);
}

function reportOnly(error: unknown): void {
  if (error instanceof FaultyCatalog) process.stderr.write(`${error.message.trimEnd()}\n`);
  else console.error(error);
  process.exitCode = 1;
}
