/** `/__sandbox__/`: what tests and benchmarks ask of the stand-ins themselves, with the admin token. */
import { type Call, html, type JsonObject, json, type Method, Refusal, type Reply } from '../http/call';
import { neededText, numberOf, textOf, wordsOf } from '../http/fields';
import type { Target } from '../http/listen';
import { type Endpoint, type Evidence, router } from '../http/routes';
import type { CallLog } from './calls';
import type { Faults } from './faults';
import { parseSpec, type SandboxSettings } from './spec';

export interface Control {
  readonly admin: string;
  readonly calls: CallLog;
  readonly faults: Faults;
  readonly settings: () => SandboxSettings;
  change(settings: Partial<SandboxSettings>): void;
  /** Everything that is kept, without secrets: two equal states give equal texts. */
  state(): JsonObject;
  /** A token with these scopes for a user, who is made where there is none. */
  token(user: string, scopes: readonly string[]): string;
  /** Makes a token unusable. */
  expire(token: string): void;
  /** Ends running pipelines, and merges what waited for them. */
  finish(status: string): number;
}

type Handler = (call: Call, control: Control) => Reply;

const OWN: Evidence = { kind: 'read', source: 'the sandbox’s own' };
const endpoint = (method: Method, path: string, does: string, handle: Handler): Endpoint<Handler> => ({
  method,
  path: `/__sandbox__${path}`,
  does,
  evidence: OWN,
  handle,
});

export const controlEndpoints: readonly Endpoint<Handler>[] = [
  endpoint('GET', '/', 'a page that says what this is', () =>
    html(200, '<!doctype html><title>sandbox</title><p>A sandbox of service-pipelines.</p>'),
  ),
  endpoint('GET', '/counters', 'how often each endpoint was called', (_call, { calls }) => json(200, calls.summary())),
  endpoint('GET', '/calls', 'the last calls; `after` gives those after a number', (call, { calls }) =>
    json(200, calls.last(numberOf(call.query, 'after') ?? 0)),
  ),
  endpoint('DELETE', '/calls', 'forgets the calls', (_call, { calls }) => {
    calls.clear();
    return json(200, {});
  }),
  endpoint('GET', '/faults', 'the faults in force', (_call, { faults }) => json(200, faults.rules())),
  endpoint('PUT', '/faults', 'replaces faults and settings by `spec`, in the words of --faults', (call, control) => {
    const { settings, faults } = understood(neededText(call, 'spec'));
    control.change(settings);
    control.faults.set(faults, control.settings().seed);
    return json(200, { settings: control.settings(), faults });
  }),
  endpoint('GET', '/settings', 'tier, versions, latency, limits', (_call, control) => json(200, control.settings())),
  endpoint('GET', '/state', 'all that is kept, without secrets', (_call, control) => json(200, control.state())),
  endpoint('POST', '/tokens', 'a token of GitLab for `user` with `scopes`', (call, control) =>
    json(201, { token: control.token(neededText(call, 'user'), wordsOf(call.fields, 'scopes') ?? ['api']) }),
  ),
  endpoint('POST', '/expire', 'makes the token `token` unusable', (call, control) => {
    control.expire(neededText(call, 'token'));
    return json(200, {});
  }),
  endpoint('POST', '/pipelines', 'ends running pipelines with `status`, and merges what waited', (call, control) =>
    json(200, { ended: control.finish(textOf(call.fields, 'status') ?? 'success') }),
  ),
];

const find = router(controlEndpoints);

/** @returns `undefined` for a path that is not ours. */
export function controlTarget(control: Control, method: Method, path: string): Target | undefined {
  if (!path.startsWith('/__sandbox__')) return undefined;
  const found = find(method, path);
  return {
    endpoint: `${method} /__sandbox__`,
    params: found?.params ?? {},
    handle: (call) => {
      if (call.headers.authorization !== `Bearer ${control.admin}`)
        return json(401, { message: 'the admin token of the sandbox is needed' });
      return found === undefined
        ? json(404, { message: 'no such endpoint of the sandbox' })
        : found.endpoint.handle(call, control);
    },
  };
}

function understood(spec: string) {
  try {
    return parseSpec(spec);
  } catch (error) {
    throw new Refusal(json(400, { message: error instanceof Error ? error.message : String(error) }));
  }
}
