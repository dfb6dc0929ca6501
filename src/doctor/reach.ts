/** What is checked of every server: that it answers over TLS with a trusted certificate, and that its clock goes right. */
import type { Reply } from '../remote/call';
import { RemoteFault } from '../remote/fault';
import type { Server } from '../remote/server';
import type { Missing, Reached } from '../remote/settings';
import { type Finding, findingsOf } from './finding';

/** Seconds of difference between clocks: certificates and id tokens are refused long before hours. */
const SKEW = { warn: 30, fail: 300 };

/** A server that answers, or why there is none. */
export type Contact =
  | { readonly kind: 'server'; readonly server: Server; readonly reply: Reply; readonly findings: readonly Finding[] }
  | { readonly kind: 'none'; readonly findings: readonly Finding[] };

/** @param path of a call that anybody with a token may make. */
export async function contact(
  system: 'gitlab' | 'jenkins',
  connect: () => Reached | Missing,
  path: string,
  now: () => number,
): Promise<Contact> {
  const { ok, fail } = findingsOf(system);
  try {
    const reached = connect();
    if (reached.kind === 'missing') return none(fail('access', reached.text, 'Set what is missing, and run doctor again.'));
    const { server } = reached;
    const reply = await server.call({ method: 'GET', path });
    const secure = server.url.startsWith('https:')
      ? 'over TLS with a trusted certificate'
      : 'without TLS, on this machine itself';
    return {
      kind: 'server',
      server,
      reply,
      findings: [ok('address', `${server.url} answers ${secure}.`), clock(system, reply, now())],
    };
  } catch (error) {
    return none(unreachableFinding(system, error));
  }
}

function unreachableFinding(system: 'gitlab' | 'jenkins', error: unknown): Finding {
  const { fail } = findingsOf(system);
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof RemoteFault && error.status === 401)
    return fail('token', text, 'Make a new token, and set it in the environment.');
  if (error instanceof RemoteFault && error.status === 403) return fail('token', text, RIGHTS[system]);
  return fail('address', text, 'Mend the address, the network or the certificate, and run doctor again.');
}

const RIGHTS = {
  gitlab: 'Give the token the scope "api".',
  jenkins: 'Give the account Overall/Read; docs/reference/jenkins-settings.md lists all rights.',
};

function clock(system: 'gitlab' | 'jenkins', reply: Reply, now: number): Finding {
  const { ok, warn, fail } = findingsOf(system);
  const theirs = Date.parse(reply.header('date') ?? '');
  if (Number.isNaN(theirs)) return ok('clock', 'The server does not tell its time.');
  const seconds = Math.round(Math.abs(theirs - now) / 1000);
  const text = `The clocks of the server and of this machine differ by ${seconds} s.`;
  const remedy = 'Set both by NTP: id tokens for AWS are refused when clocks differ.';
  if (seconds >= SKEW.fail) return fail('clock', text, remedy);
  return seconds >= SKEW.warn ? warn('clock', text, remedy) : ok('clock', text);
}

const none = (finding: Finding): Contact => ({ kind: 'none', findings: [finding] });
