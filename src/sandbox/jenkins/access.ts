/** Who calls Jenkins: Basic with a token, or with a password, which needs a session and a crumb for every change. */
import { createHmac } from 'node:crypto';
import { type Call, html, Refusal } from '../http/call';
import type { JenkinsHost } from './host';
import type { Account } from './world';

/** @throws Refusal 403 for nobody, 401 for wrong words. */
export function authenticate(call: Call, host: JenkinsHost): Account {
  const given = basicOf(call);
  if (given === undefined)
    throw new Refusal(
      html(403, '<html><body>Authentication required</body></html>', {
        'x-you-are-authenticated-as': 'anonymous',
        'x-required-permission': 'hudson.model.Hudson.Read',
      }),
    );
  const account = host.jenkins.accounts.get(given.name);
  if (account !== undefined && (account.token === given.word || account.password === given.word)) return account;
  throw new Refusal(
    html(401, '<html><body>HTTP ERROR 401 Invalid password/token for user</body></html>', {
      'www-authenticate': 'Basic realm="Jenkins"',
    }),
  );
}

/** @throws Refusal 403 for a change by password without the crumb of its session. */
export function checkCrumb(call: Call, host: JenkinsHost): void {
  const given = basicOf(call);
  const reads = call.method === 'GET' || call.method === 'HEAD';
  if (reads || given === undefined || call.path.startsWith('/pipeline-model-converter/')) return;
  if (host.jenkins.accounts.get(given.name)?.token === given.word) return;
  const session = sessionOf(call);
  const header = call.headers['jenkins-crumb'];
  const crumb = typeof header === 'string' ? header : call.fields['Jenkins-Crumb'];
  if (session !== undefined && crumb === sign(host, `${session} ${given.name}`)) return;
  throw new Refusal(html(403, '<html><body>No valid crumb was included in the request</body></html>'));
}

export function crumbOf(
  call: Call,
  host: JenkinsHost,
): { readonly crumb: string; readonly headers: Readonly<Record<string, string>> } {
  const name = basicOf(call)?.name ?? '';
  const known = sessionOf(call);
  const session = known ?? sign(host, `session ${name} ${call.now}`).slice(0, 32);
  const headers: Readonly<Record<string, string>> =
    known === undefined ? { 'set-cookie': `JSESSIONID.sandbox=${session}; Path=/; HttpOnly; SameSite=Lax` } : {};
  return { crumb: sign(host, `${session} ${name}`), headers };
}

function sessionOf(call: Call): string | undefined {
  return /(?:^|;\s*)JSESSIONID\.sandbox=([0-9a-f]{32})/.exec(call.headers.cookie ?? '')?.[1];
}

function basicOf(call: Call): { readonly name: string; readonly word: string } | undefined {
  const encoded = /^Basic (\S+)$/i.exec(call.headers.authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const plain = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = plain.indexOf(':');
  return { name: plain.slice(0, colon), word: plain.slice(colon + 1) };
}

const sign = (host: JenkinsHost, text: string): string => createHmac('sha256', host.jenkins.key()).update(text).digest('hex');
