/** Settings of a project that its API takes and gives: name, kind, default. */
import type { Json, JsonObject } from '../http/call';
import { flagOf, notAllowed, numberOf, textOf, wordsOf } from '../http/fields';

type Kind = 'text' | 'flag' | 'number' | 'words' | readonly string[];

interface Setting {
  readonly kind: Kind;
  readonly default: Json;
}

const text = (byDefault: string | null = null): Setting => ({ kind: 'text', default: byDefault });
const flag = (byDefault: boolean): Setting => ({ kind: 'flag', default: byDefault });
const oneOf = (byDefault: string, ...words: readonly string[]): Setting => ({ kind: [byDefault, ...words], default: byDefault });
const access = (): Setting => oneOf('enabled', 'disabled', 'private');

const SETTINGS: Readonly<Record<string, Setting>> = {
  ci_config_path: text(),
  merge_method: oneOf('merge', 'rebase_merge', 'ff'),
  squash_option: oneOf('default_off', 'never', 'always', 'default_on'),
  only_allow_merge_if_pipeline_succeeds: flag(false),
  allow_merge_on_skipped_pipeline: flag(false),
  only_allow_merge_if_all_discussions_are_resolved: flag(false),
  remove_source_branch_after_merge: flag(true),
  printing_merge_request_link_enabled: flag(true),
  resolve_outdated_diff_discussions: flag(false),
  auto_cancel_pending_pipelines: oneOf('enabled', 'disabled'),
  build_timeout: { kind: 'number', default: 3600 },
  ci_default_git_depth: { kind: 'number', default: 20 },
  ci_forward_deployment_enabled: flag(true),
  ci_forward_deployment_rollback_allowed: flag(true),
  ci_allow_fork_pipelines_to_run_in_parent_project: flag(true),
  ci_separated_caches: flag(true),
  ci_job_token_scope_enabled: flag(false),
  ci_push_repository_for_job_token_allowed: flag(false),
  ci_id_token_sub_claim_components: { kind: 'words', default: ['project_path', 'ref_type', 'ref'] },
  ci_pipeline_variables_minimum_override_role: oneOf('developer', 'no_one_allowed', 'maintainer', 'owner'),
  ci_restrict_pipeline_cancellation_role: oneOf('developer', 'maintainer', 'no_one'),
  ci_delete_pipelines_in_seconds: { kind: 'number', default: null },
  resource_group_default_process_mode: oneOf('unordered', 'oldest_first', 'newest_first', 'newest_ready_first'),
  keep_latest_artifact: flag(true),
  build_git_strategy: oneOf('fetch', 'clone'),
  public_jobs: flag(true),
  shared_runners_enabled: flag(true),
  group_runners_enabled: flag(true),
  lfs_enabled: flag(true),
  packages_enabled: flag(true),
  container_registry_enabled: flag(true),
  request_access_enabled: flag(true),
  service_desk_enabled: flag(false),
  autoclose_referenced_issues: flag(true),
  enforce_auth_checks_on_uploads: flag(true),
  suggestion_commit_message: text(),
  merge_commit_template: text(),
  squash_commit_template: text(),
  issue_branch_template: text(),
  issues_access_level: access(),
  repository_access_level: access(),
  merge_requests_access_level: access(),
  wiki_access_level: access(),
  builds_access_level: access(),
  snippets_access_level: access(),
  pages_access_level: access(),
  releases_access_level: access(),
  environments_access_level: access(),
  feature_flags_access_level: access(),
  infrastructure_access_level: access(),
  monitor_access_level: access(),
  container_registry_access_level: access(),
  model_experiments_access_level: access(),
  model_registry_access_level: access(),
  package_registry_access_level: access(),
  requirements_access_level: access(),
  security_and_compliance_access_level: access(),
  analytics_access_level: access(),
  forking_access_level: access(),
  auto_devops_enabled: flag(false),
  auto_devops_deploy_strategy: oneOf('continuous', 'manual', 'timed_incremental'),
  emails_enabled: flag(true),
  mr_default_target_self: flag(false),
};

/** Settings that only a licensed server has. */
const PREMIUM: Readonly<Record<string, Setting>> = {
  allow_pipeline_trigger_approve_deployment: flag(false),
  merge_pipelines_enabled: flag(false),
  merge_trains_enabled: flag(false),
  merge_trains_skip_train_allowed: flag(false),
  only_allow_merge_if_all_status_checks_passed: flag(false),
  approvals_before_merge: { kind: 'number', default: 0 },
  external_authorization_classification_label: text(''),
};

const defaultsOf = (settings: Readonly<Record<string, Setting>>): JsonObject =>
  Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, setting.default]));

const FREE_DEFAULTS = defaultsOf(SETTINGS);
const ALL_DEFAULTS = defaultsOf({ ...SETTINGS, ...PREMIUM });

/** Every setting as the project has it, in an object of the caller's own. */
export function settingsOf(settings: JsonObject, premium: boolean): JsonObject {
  return { ...(premium ? ALL_DEFAULTS : FREE_DEFAULTS), ...settings };
}

/** The settings that a request writes. An unlicensed server takes no notice of those that it does not have. */
export function settingsIn(fields: JsonObject, premium: boolean): JsonObject {
  const all = Object.entries(premium ? { ...SETTINGS, ...PREMIUM } : SETTINGS);
  return Object.fromEntries(
    all.flatMap(([name, setting]) => (fields[name] === undefined ? [] : [[name, writtenAs(fields, name, setting.kind)]])),
  );
}

function writtenAs(fields: JsonObject, name: string, kind: Kind): Json {
  switch (kind) {
    case 'text':
      return textOf(fields, name) ?? null;
    case 'flag':
      return flagOf(fields, name) ?? null;
    case 'number':
      return numberOf(fields, name) ?? null;
    case 'words':
      return wordsOf(fields, name) ?? [];
    default: {
      const word = textOf(fields, name) ?? '';
      if (!kind.includes(word)) throw notAllowed(name);
      return word;
    }
  }
}
