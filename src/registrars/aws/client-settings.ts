/** What every client of the SDK is made with. Addresses come from AWS_ENDPOINT_URL, which the SDK reads itself. */
import type { Credentials } from './credentials';

export interface ClientSettings {
  readonly client: {
    readonly region: string;
    /** Without them, the SDK's default chain is asked. */
    readonly credentials?: Credentials;
    /** Slows down by itself when AWS throttles. */
    readonly retryMode: 'adaptive';
    readonly maxAttempts: number;
  };
  /** Told of each request, repeated ones too. */
  readonly sent: () => void;
}

const ATTEMPTS_MAX = 10;

export const clientSettings = (region: string, sent: () => void, credentials?: Credentials): ClientSettings => ({
  client: {
    region,
    ...(credentials === undefined ? {} : { credentials }),
    retryMode: 'adaptive',
    maxAttempts: ATTEMPTS_MAX,
  },
  sent,
});
