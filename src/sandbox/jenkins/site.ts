/** The Jenkins stand-in as a site: finds the item and the endpoint, finds out who calls, answers. */
import type { Call, Method, Reply } from '../http/call';
import { json, Refusal } from '../http/call';
import type { Target } from '../http/listen';
import { router } from '../http/routes';
import { authenticate, checkCrumb, crumbOf } from './access';
import { buildEndpoints } from './endpoints/builds';
import { credentialEndpoints } from './endpoints/credentials';
import { REMOTE } from './endpoints/evidence';
import { instanceEndpoints } from './endpoints/instance';
import { itemEndpoints } from './endpoints/items';
import { type JenkinsEndpoint, type JenkinsHost, missing } from './host';

/** Every endpoint of the Jenkins stand-in. */
export const jenkinsEndpoints: readonly JenkinsEndpoint[] = [
  ...instanceEndpoints,
  ...itemEndpoints,
  ...buildEndpoints,
  ...credentialEndpoints,
  {
    method: 'GET',
    path: '/crumbIssuer/api/json',
    does: 'a crumb for the session: a password needs one for every change, a token does not',
    evidence: REMOTE,
    handle: (call) => {
      const { crumb, headers } = crumbOf(call, call.host);
      return json(200, { _class: 'hudson.security.csrf.DefaultCrumbIssuer', crumb, crumbRequestField: 'Jenkins-Crumb' }, headers);
    },
  },
];

const find = router(jenkinsEndpoints);

export function jenkinsTarget(host: JenkinsHost): (method: Method, path: string) => Target {
  const marked = (run: (call: Call) => Reply) => (call: Call) => {
    const reply = answered(run, call);
    return { ...reply, headers: { 'x-jenkins': host.version(), 'x-hudson': '1.395', ...reply.headers } };
  };
  return (method, path) => {
    const items = /^(?:\/job\/[^/]+)+/.exec(path)?.[0] ?? '';
    const rest = path.slice(items.length);
    const found = find(method, items === '' ? path : `/~item${rest === '' ? '/' : rest}`);
    if (found === undefined)
      return { endpoint: `${method} (unknown)`, params: {}, handle: marked(() => answered(unknown, undefined)) };
    const itemName = items.split('/job/').slice(1).map(decodeURIComponent).join('/');
    return {
      endpoint: `${found.endpoint.method} ${found.endpoint.path}`,
      params: found.params,
      handle: marked((call) => {
        const account = authenticate(call, host);
        checkCrumb(call, host);
        return found.endpoint.handle({ ...call, account, host, jenkins: host.jenkins, itemName });
      }),
    };
  };
}

function unknown(): Reply {
  throw missing();
}

function answered<C>(run: (call: C) => Reply, call: C): Reply {
  try {
    return run(call);
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    throw error;
  }
}
