/** The one webhook to Jenkins, with its secret: GitLab Branch Source turns it into scans and builds. */
import { createHmac } from 'node:crypto';
import type { JsonObject } from '../../../registration/resource';
import { type Members, PAGE } from '../client';
import type { LiveProject, Setting } from './setting';

/** Variable of the environment that holds the secret, which Jenkins knows as the secret token of this GitLab server. */
export const WEBHOOK_SECRET = 'JENKINS_WEBHOOK_SECRET';
const NAME = 'service-pipelines';
/** What GitLab Branch Source listens to. @source gitlab-branch-source plugin, README, "Webhooks". */
const EVENTS: readonly string[] = ['merge_requests', 'note', 'push', 'tag_push'];

/** Every event that a project's hook has: those that are not wanted are sent as `false`, since `push` is on by default. */
const ALL_EVENTS: readonly string[] = [
  'confidential_issues',
  'confidential_note',
  'deployment',
  'emoji',
  'feature_flag',
  'issues',
  'job',
  'merge_requests',
  'milestone',
  'note',
  'pipeline',
  'push',
  'releases',
  'resource_access_token',
  'tag_push',
  'vulnerability',
  'wiki_page',
];

export const webhook: Setting = {
  name: 'webhook',
  desired: ({ services, platform }) => {
    const url = `${platform.jenkins.url}/gitlab-webhook/post`;
    const secret = { from: WEBHOOK_SECRET, value: 'as in the environment' };
    const hook: JsonObject = { events: EVENTS, branches: 'all', verifyCertificate: url.startsWith('https:'), secret };
    return { url, ...(services.some(({ engines }) => engines.build === 'jenkins') && { hook }) };
  },
  read: async (live, wanted) => {
    const [hook, ...copies] = await ours(live, wanted);
    if (hook === undefined) return { settings: { url: wanted.url ?? '' }, notes: missing(live, wanted) };
    const off = String(hook.alert_status ?? 'executable');
    const failing = off === 'executable' ? [] : [`GitLab has turned the webhook to Jenkins off (${off}): its calls failed`];
    return {
      settings: { url: hook.url, hook: hookSettings(live, hook), ...(copies.length > 0 && { copies: copies.length }) },
      notes: [...failing, ...missing(live, wanted), ...blind(hook)],
    };
  },
  apply: async (live, wanted) => {
    const { rest } = live.gitlab;
    const [hook, ...copies] = await ours(live, wanted);
    for (const copy of copies) await rest.ProjectHooks.remove(live.id, copy.id);
    if (wanted.hook === undefined) {
      if (hook !== undefined) await rest.ProjectHooks.remove(live.id, hook.id);
      return;
    }
    const [url, fields] = [String(wanted.url), fieldsOf(live, wanted)];
    if (hook === undefined) await rest.ProjectHooks.add(live.id, url, fields);
    else await rest.ProjectHooks.edit(live.id, hook.id, url, fields);
  },
};

interface Hook extends Members {
  readonly id: number;
  readonly url: string;
}

/** By our name; where the server knows no names, or nobody gave one, by the address. */
async function ours({ gitlab, id }: LiveProject, wanted: JsonObject): Promise<readonly Hook[]> {
  const hooks: readonly Hook[] = await gitlab.rest.ProjectHooks.all(id, PAGE);
  const named = hooks.filter(({ name }) => name === NAME);
  return named.length > 0 ? named : hooks.filter(({ url, name }) => bare(url) === wanted.url && !name).slice(0, 1);
}

const bare = (url: string): string => url.replace(/[?#].*$/, '');

function hookSettings(live: LiveProject, hook: Hook): JsonObject {
  const events = Object.keys(hook).flatMap((key) => (key.endsWith('_events') && hook[key] === true ? [key.slice(0, -7)] : []));
  return {
    events: events.filter((event) => event !== 'repository_update').sort(),
    branches: hook.push_events_branch_filter ? String(hook.push_events_branch_filter) : 'all',
    verifyCertificate: hook.enable_ssl_verification === true,
    secret: { from: WEBHOOK_SECRET, value: secretState(live, hook) },
  };
}

/** GitLab never tells the secret; a digest in the description that only its holder can make says whether it is still the same. */
function secretState(live: LiveProject, hook: Hook): string {
  const secret = live.secret(WEBHOOK_SECRET);
  if (secret === undefined || hook.description === undefined) return 'as in the environment';
  return String(hook.description ?? '').includes(keyed(secret, live)) ? 'as in the environment' : 'another one';
}

const keyed = (secret: string, { id }: LiveProject): string =>
  createHmac('sha256', secret).update(`webhook of project ${id}`).digest('hex').slice(0, 24);

function fieldsOf(live: LiveProject, { hook }: JsonObject): Members {
  const secret = live.secret(WEBHOOK_SECRET);
  if (secret === undefined)
    throw new Error(
      `${live.path}: the webhook to Jenkins needs its secret; set ${WEBHOOK_SECRET} to what Jenkins has as the secret token of this GitLab server.`,
    );
  const flags = ALL_EVENTS.map((event) => [`${event}_events`, EVENTS.includes(event)] as const);
  return {
    ...Object.fromEntries(flags),
    name: NAME,
    description: `Kept by the service catalog. Secret: ${keyed(secret, live)}`,
    token: secret,
    push_events_branch_filter: '',
    branch_filter_strategy: 'all_branches',
    enable_ssl_verification: typeof hook === 'object' && hook !== null && 'verifyCertificate' in hook && hook.verifyCertificate,
  };
}

function missing(live: LiveProject, { hook }: JsonObject): readonly string[] {
  if (hook === undefined || live.secret(WEBHOOK_SECRET) !== undefined) return [];
  return [`the webhook's secret is compared and set only when ${WEBHOOK_SECRET} is in the environment`];
}

const blind = ({ description }: Hook): readonly string[] =>
  description === undefined ? ['this GitLab keeps no description of a webhook: a change of its secret goes unnoticed'] : [];
