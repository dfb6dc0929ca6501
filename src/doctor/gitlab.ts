/** `doctor` of GitLab: version, token, rights on projects, the catalog's own project, limits. */
import type { Service } from '../model/service';
import { catalogVariables } from '../registrars/gitlab/catalog-variables';
import { gitlabClient } from '../registrars/gitlab/client';
import { groupsOf } from '../registrars/gitlab/groups';
import type { Reply } from '../remote/call';
import type { Server } from '../remote/server';
import { gitlabServer } from '../remote/settings';
import { type Check, type Finding, findingsOf, type Patient } from './finding';
import { contact } from './reach';
import { atLeast } from './versions';

const { ok, warn, fail } = findingsOf('gitlab');

export const gitlabCheck: Check = { system: 'gitlab', run: checkGitLab };

/** Days before the end of a token at which it is told. */
const SOON = 14;
const MAINTAINER = 40;
const API = '/api/v4';

async function checkGitLab(patient: Patient): Promise<readonly Finding[]> {
  const { platform, urls, world } = patient;
  const connect = () => gitlabServer(patient, urls.gitlab, platform.gitlab.url);
  const found = await contact('gitlab', connect, `${API}/version`, world.now);
  if (found.kind === 'none') return found.findings;
  const { server, reply } = found;
  const parts = await Promise.all([
    edition(server, patient, reply),
    licence(server, patient),
    token(server, world.now()),
    catalogProject(server, patient),
    projects(server, patient),
    approvers(server, patient),
  ]);
  return [...found.findings, ...parts.flat(), ...limits(reply)];
}

async function edition(server: Server, patient: Patient, reply: Reply): Promise<readonly Finding[]> {
  const { platform } = patient;
  const version = String(field(reply.body, 'version') ?? 'of unknown version');
  const metadata = await seen(server, '/metadata');
  const enterprise = field(metadata, 'enterprise');
  if (enterprise === false && platform.gitlab.tier !== 'free') {
    const text = `GitLab ${version} is the Community Edition, and the catalog says "${platform.gitlab.tier}".`;
    return [fail('version', text, 'Write tier: free in catalog/platform.yaml; approvals of GitLab CI are advisory then.')];
  }
  const old = olderThanNeeded(version, patient);
  return old.length > 0 ? old : [ok('version', `GitLab ${version}.`)];
}

/** What an emitted file says and an older GitLab refuses: no pipeline would start. */
const NEEDED: readonly { readonly version: string; readonly keyword: string; readonly by: (service: Service) => boolean }[] = [
  // gitlab-org/gitlab, merge request 142911, milestone 16.9: no longer behind a switch.
  { version: '16.9', keyword: 'workflow:auto_cancel', by: ({ engines }) => engines.build === 'gitlab' },
  // gitlab-org/gitlab, issue 18906: "with 17.1 release on Self Managed".
  { version: '17.1', keyword: 'manual_confirmation', by: ({ engines }) => engines.deliver === 'gitlab' },
];

function olderThanNeeded(version: string, { services }: Pick<Patient, 'services'>): readonly Finding[] {
  return NEEDED.filter(({ by }) => services.some(by)).flatMap(({ version: least, keyword }) => {
    const enough = atLeast(version, least);
    const remedy = 'Bring GitLab up to date, or have Jenkins build these services.';
    if (enough === true) return [];
    return enough === undefined
      ? [warn('version', `GitLab is of version "${version}", and must be ${least} or newer (${keyword}).`, remedy)]
      : [fail('version', `GitLab ${version} refuses files with "${keyword}"; ${least} or newer is needed.`, remedy)];
  });
}

/** The edition says what is installed; whether it is licensed, only a feature that needs the licence does. */
async function licence(server: Server, { platform, services }: Patient): Promise<readonly Finding[]> {
  const first = services.find(({ engines }) => engines.deliver === 'gitlab');
  if (platform.gitlab.tier === 'free' || first === undefined) return [];
  const project = `/projects/${encodeURIComponent(first.project)}`;
  if ((await seen(server, project)) === undefined) return [];
  const there = (await seen(server, `${project}/protected_environments?per_page=1`)) !== undefined;
  return [
    there
      ? ok('licence', 'It has protected environments, so approvals of GitLab CI can be enforced.')
      : fail(
          'licence',
          `"${first.project}" has no protected environments to be seen, and the catalog says "${platform.gitlab.tier}": approvals would not be enforced.`,
          'See that the licence is Premium or above and the token is Maintainer there, or write tier: free in catalog/platform.yaml.',
        ),
  ];
}

/** @source GitLab, Personal access tokens API, `GET /personal_access_tokens/self`; project and group tokens answer too. */
async function token(server: Server, now: number): Promise<readonly Finding[]> {
  const self = await seen(server, '/personal_access_tokens/self');
  if (self === undefined) {
    return [
      warn(
        'token',
        'GitLab does not tell what this token may do.',
        'Use a personal, group or project access token with the scope "api".',
      ),
    ];
  }
  const scopes = list(field(self, 'scopes')).map(String);
  const wide = scopes.filter((scope) => scope === 'sudo' || scope === 'admin_mode');
  return [
    scopes.includes('api')
      ? ok('token', `Its scopes are: ${scopes.join(', ')}.`)
      : fail('token', `Its scopes are: ${scopes.join(', ') || 'none'}.`, 'Make a token with the scope "api".'),
    ...wide.map((scope) =>
      warn('token', `It has the scope "${scope}", which registration does not need.`, 'Make a token without it.'),
    ),
    ...expiry(field(self, 'expires_at'), now),
  ];
}

function expiry(written: unknown, now: number): readonly Finding[] {
  if (typeof written !== 'string') return [];
  const days = Math.floor((Date.parse(written) - now) / 86_400_000);
  if (Number.isNaN(days) || days > SOON) return [];
  return [warn('token', `It ends on ${written}, in ${Math.max(0, days)} days.`, 'Rotate it before.')];
}

async function catalogProject(server: Server, patient: Patient): Promise<readonly Finding[]> {
  const { catalogProject: path, catalogRef: ref } = patient.platform.gitlab;
  const project = await seen(server, `/projects/${encodeURIComponent(path)}`);
  if (project === undefined) {
    return [
      fail(
        'catalog project',
        `There is no project "${path}", or this token may not see it.`,
        'Make it, or correct spec.gitlab.catalogProject.',
      ),
    ];
  }
  const commit = await seen(server, `/projects/${encodeURIComponent(path)}/repository/commits/${encodeURIComponent(ref)}`);
  return commit === undefined
    ? [
        fail(
          'catalog project',
          `"${path}" has no branch or tag "${ref}".`,
          'Push the catalog, or correct spec.gitlab.catalogRef.',
        ),
      ]
    : [ok('catalog project', `"${path}" has "${ref}".`), ...(await variables(server, patient))];
}

/** What the catalog's own pipeline logs in with. */
async function variables(server: Server, { platform, services }: Patient): Promise<readonly Finding[]> {
  const gitlab = gitlabClient(server);
  const hooks = services.some(({ engines }) => engines.build === 'jenkins');
  const seen = await catalogVariables({ gitlab, groups: groupsOf(gitlab), platform }, hooks);
  const { catalogProject: path } = platform.gitlab;
  const subject = 'catalog variables';
  if (seen.kind === 'unused') return [ok(subject, `The .gitlab-ci.yml of "${path}" does not include the generated pipeline.`)];
  if (seen.kind === 'closed') {
    const text = `This token may not see the CI/CD variables of "${path}", so what its pipeline lacks is not known.`;
    return [warn(subject, text, 'Run doctor with the token of a maintainer there.')];
  }
  if (seen.faults.length === 0) return [ok(subject, 'Its pipeline has what it logs in with, for "plan" and for "register".')];
  return seen.faults.map(({ level, text, remedy }) => (level === 'fail' ? fail : warn)(subject, text, remedy));
}

/** One listing of all projects that the token maintains, a hundred a call. */
async function projects(server: Server, { services }: Patient): Promise<readonly Finding[]> {
  const maintained = await maintainedProjects(server);
  const missing = [...new Set(services.map(({ project }) => project))].filter((path) => !maintained.has(path.toLowerCase()));
  if (missing.length === 0) return [ok('projects', 'The token maintains the projects of all services.')];
  const shown = `${missing.slice(0, 10).join(', ')}${missing.length > 10 ? `, and ${missing.length - 10} more` : ''}`;
  return [
    warn(
      'projects',
      `${missing.length} projects are not there, or the token is no Maintainer of them: ${shown}.`,
      "Invite the token's user (or use a group token) as Maintainer; register makes missing projects where the platform allows it.",
    ),
  ];
}

async function maintainedProjects(server: Server): Promise<ReadonlySet<string>> {
  const paths = new Set<string>();
  const query = `membership=true&min_access_level=${MAINTAINER}&simple=true&archived=false&per_page=100&pagination=keyset&order_by=id&sort=asc`;
  let next: string | undefined = `${API}/projects?${query}`;
  while (next !== undefined) {
    const reply: Reply = await server.call({ method: 'GET', path: next });
    for (const each of list(reply.body)) paths.add(String(field(each, 'path_with_namespace')).toLowerCase());
    next = following(reply, server.url);
  }
  return paths;
}

/** The path of the next page, from the header `Link`. */
function following(reply: Reply, base: string): string | undefined {
  const [, url] = /<([^>]+)>;\s*rel="next"/.exec(reply.header('link') ?? '') ?? [];
  return url?.startsWith(base) ? url.slice(base.length) : undefined;
}

async function approvers(server: Server, { services, teams }: Patient): Promise<readonly Finding[]> {
  const gated = services.filter(({ engines }) => engines.deliver === 'gitlab');
  const names = new Set(gated.flatMap(({ environments }) => environments.flatMap(({ approval }) => approval?.teams ?? [])));
  const groups = [...new Set([...names].flatMap((name) => teams[name]?.approvers.gitlabGroup ?? []))].sort();
  const found = await Promise.all(
    groups.map(async (group) => seen(server, `/groups/${encodeURIComponent(group)}?with_projects=false`)),
  );
  return groups
    .filter((_, index) => found[index] === undefined)
    .map((group) =>
      fail(
        `group ${group}`,
        'Its members shall approve deployments, and there is no such group to be seen.',
        "Make it, or correct the team's approvers.",
      ),
    );
}

/** @source GitLab, "User and IP rate limits": these headers come where limits are on. */
function limits(reply: Reply): readonly Finding[] {
  const [limit, remaining] = [reply.header('ratelimit-limit'), reply.header('ratelimit-remaining')].map(Number);
  if (limit === undefined || remaining === undefined || !(limit > 0) || Number.isNaN(remaining)) return [];
  const text = `${remaining} of ${limit} calls are left in this window.`;
  return [
    remaining < limit / 10 ? warn('quota', text, 'Wait for the next window, or ask for a higher limit.') : ok('quota', text),
  ];
}

async function seen(server: Server, path: string): Promise<unknown> {
  const reply = await server.call({ method: 'GET', path: `${API}${path}`, accept: [401, 403, 404] });
  return reply.status === 200 ? reply.body : undefined;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}
