/** Switches of a project on which the emitted GitLab pipeline relies, under GitLab's own names. */
import { same } from '../../../registration/digest';
import type { Json, JsonObject } from '../../../registration/resource';
import type { Members } from '../client';
import { gitlabBuilt, type ProjectScope } from '../scope';
import type { Setting } from './setting';

export const options: Setting = {
  name: 'options',
  desired: (scope) => (gitlabBuilt(scope) === undefined ? undefined : { ...PIPELINE_OPTIONS, ...approvalOptions(scope) }),
  read: async ({ members }, wanted) => {
    const found = Object.entries(wanted).map(([name, value]) => [name, known(members, name) ? jsonOf(members[name]) : value]);
    const unknown = Object.keys(wanted).filter((name) => !known(members, name));
    const note = `this GitLab does not know the project setting ${unknown.join(', ')}, or does not show it to this token`;
    return { settings: Object.fromEntries(found), notes: unknown.length === 0 ? [] : [note] };
  },
  apply: async ({ gitlab, id }, wanted, found) => {
    const changed: JsonObject = Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !same(value, found[name])));
    await gitlab.rest.Projects.edit(id, changed);
  },
};

const PIPELINE_OPTIONS: JsonObject = {
  auto_cancel_pending_pipelines: 'enabled',
  // Before GitLab 18.2.2 the tokens of a fork's pipeline in the project are those of the project's own branches.
  ci_allow_fork_pipelines_to_run_in_parent_project: false,
  // An older release must not overtake a newer one.
  ci_forward_deployment_enabled: true,
  // The trust of AWS and Artifactory rests on this subject.
  ci_id_token_sub_claim_components: ['project_path', 'ref_type', 'ref'],
  // A variable given with a pipeline would take precedence over those in its file.
  ci_pipeline_variables_minimum_override_role: 'no_one_allowed',
  only_allow_merge_if_pipeline_succeeds: true,
  // The other orders let a job of a newer pipeline wait for one that waits for a person.
  resource_group_default_process_mode: 'newest_ready_first',
};

/** Where several environments ask for approval, the strictest one decides: the switch is one for the project. */
function approvalOptions(scope: ProjectScope): JsonObject {
  const service = gitlabBuilt(scope);
  if (scope.platform.gitlab.tier === 'free' || service?.engines.deliver !== 'gitlab') return {};
  const approvals = service.environments.flatMap(({ approval }) => (approval === undefined ? [] : [approval]));
  if (approvals.length === 0) return {};
  return { allow_pipeline_trigger_approve_deployment: approvals.every(({ selfApproval }) => selfApproval) };
}

const known = (members: Members, name: string): boolean => members[name] !== undefined;

function jsonOf(value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  return Array.isArray(value) ? value.map(jsonOf) : null;
}
