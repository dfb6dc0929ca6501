/** The GitLab stand-in as a site: finds the endpoint, finds out who calls, answers. */
import { type Call, html, json, type Method, type Reply } from '../http/call';
import type { Target } from '../http/listen';
import { router } from '../http/routes';
import { authenticate, projectOf } from './access';
import { gitlabEndpoints } from './endpoints/all';
import type { GitLab, GitLabCall, GitLabHandler } from './host';

const find = router(gitlabEndpoints);

export function gitlabTarget(host: GitLab): (method: Method, path: string) => Target {
  const asUser = (handler: GitLabHandler) => (call: Call) => {
    const known = authenticate(call, host);
    return handler({ ...call, ...known, host, world: host.world });
  };
  return (method, path) => {
    const found = find(method, path);
    if (found !== undefined)
      return {
        endpoint: `${found.endpoint.method} ${found.endpoint.path}`,
        params: found.params,
        handle: asUser(found.endpoint.handle),
      };
    if (path.startsWith('/api/'))
      return { endpoint: `${method} (unknown)`, params: {}, handle: () => json(404, { error: '404 Not Found' }) };
    return { endpoint: 'GET (page)', params: {}, handle: asUser((call) => projectPage(call)) };
  };
}

/** What a link in an answer leads to. */
function projectPage(call: GitLabCall): Reply {
  const path = decodeURIComponent(call.path)
    .replace(/^\//, '')
    .replace(/\/-\/.*/, '');
  const title = path === '' ? 'GitLab' : projectOf(call, path).full_path;
  return html(
    200,
    `<!doctype html><title>${escapeHtml(title)} (sandbox)</title><h1>${escapeHtml(title)}</h1><p>A sandbox of service-pipelines, not GitLab.</p>`,
  );
}

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
