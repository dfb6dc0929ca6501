/** Where the servers are and who calls them: flags first, then the environment, then the catalog (which knows addresses only). */
import { serverAddress } from './address';
import { gitlabRates, type LimitsAsked } from './gitlab-com';
import type { Redactor } from './redact';
import { Server, type ServerLimits } from './server';
import type { World } from './world';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What all servers of one run share. */
export interface RemoteContext {
  readonly env: Environment;
  readonly redactor: Redactor;
  readonly world: World;
  readonly signal: AbortSignal | undefined;
  /** Limits that flags narrow or widen. */
  readonly limits: Partial<ServerLimits>;
  /** Documented limits that GitLab is called within; by its host where nobody asked for any. */
  readonly gitlabLimits?: LimitsAsked;
}

/** What a person must set before a system can be reached. */
export interface Missing {
  readonly kind: 'missing';
  /** One sentence: what is missing and which variable holds it. */
  readonly text: string;
}

export interface Reached {
  readonly kind: 'server';
  readonly server: Server;
}

/** @param url from the flag and from the catalog, in this order. @throws Error for an address that no token may be sent to. */
export function gitlabServer(context: RemoteContext, ...url: readonly (string | undefined)[]): Reached | Missing {
  const { GITLAB_URL, GITLAB_TOKEN: token } = context.env;
  if (blank(token)) return missing('GitLab: no token; set GITLAB_TOKEN.');
  context.redactor.add(token);
  const where = { name: 'GitLab', url: [url[0], GITLAB_URL, url[1]], from: ['--gitlab-url', 'GITLAB_URL', 'spec.gitlab.url'] };
  return reached(context, where, { 'PRIVATE-TOKEN': token }, (address) => ({
    rates: gitlabRates(address, context.gitlabLimits ?? { profile: undefined, runs: 1 }),
  }));
}

/** @param url from the flag and from the catalog, in this order. @throws Error for an address that no token may be sent to. */
export function jenkinsServer(context: RemoteContext, ...url: readonly (string | undefined)[]): Reached | Missing {
  const { JENKINS_URL, JENKINS_USER: user, JENKINS_TOKEN: token } = context.env;
  if (blank(user)) return missing('Jenkins: no user; set JENKINS_USER.');
  if (blank(token)) return missing('Jenkins: no token; set JENKINS_TOKEN (an API token of that user).');
  const basic = Buffer.from(`${user}:${token}`).toString('base64');
  context.redactor.add(token);
  context.redactor.add(basic);
  const where = {
    name: 'Jenkins',
    url: [url[0], JENKINS_URL, url[1]],
    from: ['--jenkins-url', 'JENKINS_URL', 'spec.jenkins.url'],
  };
  return reached(context, where, { authorization: `Basic ${basic}` });
}

interface Where {
  readonly name: string;
  /** From the flag, the environment and the catalog. */
  readonly url: readonly (string | undefined)[];
  /** What people call each of these places. */
  readonly from: readonly string[];
}

function reached(
  { env, redactor, world, signal, limits }: RemoteContext,
  where: Where,
  headers: Readonly<Record<string, string>>,
  own: (url: string) => Partial<ServerLimits> = () => ({}),
): Reached | Missing {
  const at = where.url.findIndex((each) => !blank(each));
  const [written, from = ''] = [where.url[at], where.from[at]];
  if (written === undefined) return missing(`${where.name}: no address; set ${where.from[1]}.`);
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0')
    throw new Error(
      'NODE_TLS_REJECT_UNAUTHORIZED=0 would send tokens to whoever answers; unset it, and name your authority in NODE_EXTRA_CA_CERTS.',
    );
  const url = serverAddress(written, from);
  const all = { ...own(url), ...limits };
  return { kind: 'server', server: new Server({ name: where.name, url, headers, redactor, world, limits: all, signal }) };
}

const missing = (text: string): Missing => ({ kind: 'missing', text });

function blank(value: string | undefined): value is undefined | '' {
  return value === undefined || value.trim() === '';
}
