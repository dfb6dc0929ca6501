/** Webhooks of a project. Tokens and values of headers go in and never come out. */
import { empty, type JsonObject } from '../../http/call';
import { flagOf, need, neededText, recordsOf, textOf } from '../../http/fields';
import { MAINTAINER, projectFor } from '../access';
import { faulty, type GitLabCall, type GitLabEndpoint, notFound, read, refusal, stamp } from '../host';
import type { Item } from '../model';
import { listEndpoints } from './lists';

const HOOKS = read('GL:doc/api/project_webhooks.md');

/** The events, and whether one is on unless told: only pushes are. */
const EVENTS: Readonly<Record<string, boolean>> = {
  push_events: true,
  tag_push_events: false,
  merge_requests_events: false,
  repository_update_events: false,
  issues_events: false,
  confidential_issues_events: false,
  note_events: false,
  confidential_note_events: false,
  pipeline_events: false,
  wiki_page_events: false,
  deployment_events: false,
  feature_flag_events: false,
  job_events: false,
  releases_events: false,
  milestone_events: false,
  emoji_events: false,
  resource_access_token_events: false,
  vulnerability_events: false,
  enable_ssl_verification: true,
};

const TEXTS = ['name', 'description', 'push_events_branch_filter', 'branch_filter_strategy', 'custom_webhook_template'] as const;

export const hookEndpoints: readonly GitLabEndpoint[] = [
  ...listEndpoints({
    name: 'hooks',
    evidence: HOOKS,
    reads: MAINTAINER,
    edits: 'PUT',
    make: (call, all, project) => {
      need(call, 'url');
      if (all.length >= 100) throw refusal(400, 'Maximum number of project webhooks (100) exceeded');
      return {
        ...written(call),
        url: urlOf(call),
        project_id: project.id,
        created_at: stamp(call.now),
        alert_status: 'executable',
        disabled_until: null,
      };
    },
    change: (call, before) => {
      need(call, 'url');
      const url = urlOf(call);
      // A token is for one address: a new address forgets it.
      return { ...before, ...(url !== before.url && { token: null }), ...written(call, before), url };
    },
    show: (_call, hook) => visible(hook),
  }),
  {
    method: 'PUT',
    path: '/api/v4/projects/:id/hooks/:hook/custom_headers/:name',
    does: 'sets a header of a hook',
    evidence: HOOKS,
    handle: (call) => {
      const value = neededText(call, 'value');
      return edited(call, (hook) => ({
        ...hook,
        custom_headers: { ...asObject(hook.custom_headers), [call.params.name ?? '']: value },
      }));
    },
  },
  {
    method: 'PUT',
    path: '/api/v4/projects/:id/hooks/:hook/url_variables/:name',
    does: 'sets a masked part of a hook’s address',
    evidence: HOOKS,
    handle: (call) => {
      const value = neededText(call, 'value');
      return edited(call, (hook) => ({
        ...hook,
        url_variables: { ...asObject(hook.url_variables), [call.params.name ?? '']: value },
      }));
    },
  },
];

function written(call: GitLabCall, before?: Item): JsonObject {
  const flags = Object.entries(EVENTS).map(([name, on]) => [name, flagOf(call.fields, name) ?? before?.[name] ?? on]);
  const texts = TEXTS.map((name) => [name, textOf(call.fields, name) ?? before?.[name] ?? defaultOf(name)]);
  const headers = recordsOf(call.fields, 'custom_headers')?.map((each) => [
    textOf(each, 'key') ?? '',
    textOf(each, 'value') ?? '',
  ]);
  const token = textOf(call.fields, 'token');
  return {
    ...Object.fromEntries([...texts, ...flags]),
    ...(token !== undefined && { token }),
    ...(headers !== undefined && { custom_headers: Object.fromEntries(headers) }),
  };
}

const defaultOf = (name: string): string | null => (name === 'branch_filter_strategy' ? 'wildcard' : null);

function visible({ token: _token, custom_headers, url_variables, ...hook }: Item): JsonObject {
  return {
    ...hook,
    url_variables: Object.keys(asObject(url_variables)).map((key) => ({ key })),
    custom_headers: Object.keys(asObject(custom_headers)).map((key) => ({ key })),
  };
}

function urlOf(call: GitLabCall): string {
  const url = neededText(call, 'url');
  if (!/^https?:\/\/\S+$/.test(url)) throw faulty('url', 'is blocked: Only allowed schemes are http, https');
  return url;
}

function edited(call: GitLabCall, change: (hook: Item) => Item) {
  const project = projectFor(call, MAINTAINER);
  const all = call.world.lists.get(`hooks:${project.id}`) ?? [];
  if (!all.some(({ id }) => String(id) === call.params.hook)) throw notFound();
  call.world.lists.set(
    `hooks:${project.id}`,
    all.map((hook) => (String(hook.id) === call.params.hook ? change(hook) : hook)),
  );
  return empty(204);
}

const asObject = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
