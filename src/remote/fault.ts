/** What a failed call tells: never a secret, and always whether something may have happened. */
import type { Method } from './call';

/**
 * `status`: the server answered and refuses. `answer`: it answered with what cannot be read. `network`: no or half an answer.
 * `timeout`: none in time. `aborted`: the person ended the run. `refused`: not sent, as it would not be safe.
 */
export type FaultKind = 'status' | 'answer' | 'network' | 'timeout' | 'aborted' | 'refused';

export interface FaultDetails {
  readonly kind: FaultKind;
  readonly method: Method;
  /** Without secrets. */
  readonly url: string;
  /** HTTP status, where there was one. */
  readonly status: number | undefined;
  /** The answer's text, cleaned of secrets and cut to some thousand characters. */
  readonly text: string;
  /** Whether the call may have changed something on the server. */
  readonly effect: 'none' | 'possible';
  /** How often it was tried. */
  readonly tries: number;
}

/** A call that failed for good, after every retry that was safe. The message is one for people. */
export class RemoteFault extends Error {
  override readonly name = 'RemoteFault';
  constructor(
    message: string,
    readonly details: FaultDetails,
  ) {
    super(message);
  }
  get kind(): FaultKind {
    return this.details.kind;
  }
  get status(): number | undefined {
    return this.details.status;
  }
  /** The answer's text. */
  get text(): string {
    return this.details.text;
  }
}
