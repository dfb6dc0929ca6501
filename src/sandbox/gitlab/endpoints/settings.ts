/** Freeze periods, the reach of job tokens, approval rules and push rules. */
import { empty, type JsonObject, json, type Reply } from '../../http/call';
import { flagOf, isList, isObject, need, neededText, numberOf, textOf, wordsOf } from '../../http/fields';
import { DEVELOPER, groupOf, MAINTAINER, projectFor, projectOf } from '../access';
import { type GitLabCall, type GitLabEndpoint, guessed, isPremium, notFound, read, recalled, refusal, stamp } from '../host';
import type { Project } from '../model';
import { page } from '../pages';
import { showGroup, showSimple } from '../show';
import { listEndpoints } from './lists';

const TOKENS = read('docs.gitlab.com, project_job_token_scopes');

export const settingEndpoints: readonly GitLabEndpoint[] = [
  ...listEndpoints({
    name: 'freeze_periods',
    title: 'Freeze Period',
    evidence: read('GL:doc/api/freeze_periods.md'),
    reads: DEVELOPER,
    edits: 'PUT',
    make: (call) => {
      need(call, 'freeze_start', 'freeze_end');
      const at = stamp(call.now);
      return {
        freeze_start: cron(call, 'freeze_start'),
        freeze_end: cron(call, 'freeze_end'),
        cron_timezone: textOf(call.fields, 'cron_timezone') ?? 'UTC',
        created_at: at,
        updated_at: at,
      };
    },
    change: (call, before) => ({
      freeze_start: call.fields.freeze_start === undefined ? (before.freeze_start ?? '') : cron(call, 'freeze_start'),
      freeze_end: call.fields.freeze_end === undefined ? (before.freeze_end ?? '') : cron(call, 'freeze_end'),
      cron_timezone: textOf(call.fields, 'cron_timezone') ?? before.cron_timezone ?? 'UTC',
      updated_at: stamp(call.now),
    }),
  }),
  ...listEndpoints({
    name: 'approval_rules',
    evidence: read('GL:doc/api/merge_request_approvals.md; 404 without a licence is a guess'),
    reads: DEVELOPER,
    edits: 'PUT',
    gate: (call) => {
      if (!isPremium(call)) throw notFound();
    },
    make: (call, all) => {
      need(call, 'name', 'approvals_required');
      if (all.some(({ name }) => name === call.fields.name)) throw refusal(400, { name: ['has already been taken'] });
      return approvalRule(call);
    },
    // Users and groups that are not listed are removed.
    change: (call) => approvalRule(call),
  }),
  {
    method: 'GET',
    path: '/api/v4/projects/:id/job_token_scope',
    does: 'whether the reach of job tokens is limited',
    evidence: TOKENS,
    handle: (call) => {
      const project = projectFor(call, MAINTAINER);
      const enabled = call.world.singles.get(`job_token_scope:${project.id}`) ?? true;
      return json(200, { inbound_enabled: enabled, outbound_enabled: false });
    },
  },
  {
    method: 'PATCH',
    path: '/api/v4/projects/:id/job_token_scope',
    does: 'limits it, by `enabled`',
    evidence: TOKENS,
    handle: (call) => {
      need(call, 'enabled');
      const project = projectFor(call, MAINTAINER);
      call.world.singles.set(`job_token_scope:${project.id}`, flagOf(call.fields, 'enabled') ?? true);
      return empty(204);
    },
  },
  ...allowlist('allowlist', 'target_project_id', (call, id) => {
    const target = projectOf(call, id);
    return { id: target.id, shown: showSimple(call, target) };
  }),
  ...allowlist('groups_allowlist', 'target_group_id', (call, id) => {
    const target = groupOf(call, id);
    return { id: target.id, shown: showGroup(call, target) };
  }),
  {
    method: 'GET',
    path: '/api/v4/projects/:id/push_rule',
    does: 'the push rule; null when there is none',
    evidence: recalled('GL:doc/api/project_push_rules.md'),
    handle: (call) => json(200, call.world.singles.get(`push_rule:${licensed(call).id}`) ?? null),
  },
  {
    method: 'POST',
    path: '/api/v4/projects/:id/push_rule',
    does: 'sets the push rule',
    evidence: recalled('GL:doc/api/project_push_rules.md'),
    handle: (call) => pushRule(call, 201),
  },
  {
    method: 'PUT',
    path: '/api/v4/projects/:id/push_rule',
    does: 'edits the push rule',
    evidence: recalled('GL:doc/api/project_push_rules.md'),
    handle: (call) => pushRule(call, 200),
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/approvals',
    does: 'settings of approvals',
    evidence: read('GL:doc/api/merge_request_approvals.md'),
    handle: (call) => json(200, approvalsOf(call, licensed(call))),
  },
  {
    method: 'POST',
    path: '/api/v4/projects/:id/approvals',
    does: 'edits the settings of approvals',
    evidence: guessed('which of its fields are answered'),
    handle: (call) => {
      const project = licensed(call);
      const flags = Object.keys(approvalsOf(call, project)).flatMap((name) => {
        const value = flagOf(call.fields, name);
        return value === undefined ? [] : [[name, value]];
      });
      const edited = { ...approvalsOf(call, project), ...Object.fromEntries(flags) };
      call.world.singles.set(`approvals:${project.id}`, edited);
      return json(201, edited);
    },
  },
];

function licensed(call: GitLabCall): Project {
  if (!isPremium(call)) throw notFound();
  return projectFor(call, MAINTAINER);
}

function approvalsOf(call: GitLabCall, project: Project): JsonObject {
  const kept = call.world.singles.get(`approvals:${project.id}`) ?? null;
  const defaults = {
    reset_approvals_on_push: true,
    merge_requests_author_approval: false,
    merge_requests_disable_committers_approval: false,
    disable_overriding_approvers_per_merge_request: false,
    selective_code_owner_removals: false,
    require_reauthentication_to_approve: false,
  };
  return isObject(kept) ? { ...defaults, ...kept } : defaults;
}

function pushRule(call: GitLabCall, status: number): Reply {
  const project = licensed(call);
  const key = `push_rule:${project.id}`;
  const before = call.world.singles.get(key) ?? null;
  if (status === 200 && before === null) throw notFound('Push Rule');
  if (status === 201 && before !== null) throw refusal(422, 'Project push rule exists');
  const { id: _id, ...written } = call.fields;
  const rule = { ...(isObject(before) ? before : {}), ...written, id: project.id, project_id: project.id };
  call.world.singles.set(key, rule);
  return json(status, rule);
}

/** The order of fields is that of what a rule holds; names of users and groups are looked up when it is shown by a real server. */
function approvalRule(call: GitLabCall): JsonObject {
  const ids = (name: string) => (wordsOf(call.fields, name) ?? []).map(Number);
  return {
    name: neededText(call, 'name'),
    rule_type: textOf(call.fields, 'rule_type') ?? 'regular',
    approvals_required: numberOf(call.fields, 'approvals_required') ?? 0,
    users: ids('user_ids').map((id) => ({ id, username: call.world.users.get(id)?.username ?? '' })),
    groups: ids('group_ids').map((id) => ({ id, full_path: call.world.groups.get(id)?.full_path ?? '' })),
    protected_branches: [],
    applies_to_all_protected_branches: flagOf(call.fields, 'applies_to_all_protected_branches') ?? false,
    contains_hidden_groups: false,
  };
}

function cron(call: GitLabCall, name: string): string {
  const value = neededText(call, name);
  if (value.trim().split(/\s+/).length !== 5) throw refusal(400, { [name]: [' is invalid syntax'] });
  return value;
}

function allowlist(
  name: string,
  field: string,
  target: (call: GitLabCall, id: string) => { readonly id: number; readonly shown: JsonObject },
): readonly GitLabEndpoint[] {
  const path = `/api/v4/projects/:id/job_token_scope/${name}`;
  const keyOf = (call: GitLabCall) => `job_token_${name}:${projectFor(call, MAINTAINER).id}`;
  const idsOf = (call: GitLabCall): readonly number[] => {
    const kept = call.world.singles.get(keyOf(call)) ?? [];
    return isList(kept) ? kept.map(Number) : [];
  };
  return [
    {
      method: 'GET',
      path,
      does: 'who may reach this project by a job token',
      evidence: TOKENS,
      handle: (call) => page(call, idsOf(call), (id) => target(call, String(id)).shown),
    },
    {
      method: 'POST',
      path,
      does: 'lets one in',
      evidence: TOKENS,
      handle: (call) => {
        const { id } = target(call, neededText(call, field));
        if (idsOf(call).includes(id)) throw refusal(400, 'This project is already in the job token allowlist.');
        call.world.singles.set(keyOf(call), [...idsOf(call), id]);
        return json(201, { source_project_id: projectOf(call).id, [field]: id });
      },
    },
    {
      method: 'DELETE',
      path: `${path}/:target`,
      does: 'shuts one out',
      evidence: TOKENS,
      handle: (call) => {
        const ids = idsOf(call);
        if (!ids.includes(Number(call.params.target))) throw notFound();
        call.world.singles.set(
          keyOf(call),
          ids.filter((id) => String(id) !== call.params.target),
        );
        return empty(204);
      },
    },
  ];
}
