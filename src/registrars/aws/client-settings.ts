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

/** What an SDK client lets be put in the way of its requests. */
interface Counting {
  readonly middlewareStack: {
    add(
      middleware: <Args, Result>(next: (args: Args) => Result) => (args: Args) => Result,
      at: { readonly step: 'deserialize' },
    ): void;
  };
}

/** The client, which tells of each request that it sends. */
export function counted<Client extends Counting>(client: Client, { sent }: ClientSettings): Client {
  client.middlewareStack.add(
    (next) => (args) => {
      sent();
      return next(args);
    },
    { step: 'deserialize' },
  );
  return client;
}
