/** When a pipeline exists and when a job is in it: `workflow:rules`, and the hidden jobs whose `rules` the others extend. */
import type { RunsOn } from '../../model/pipeline';
import type { Service } from '../../model/service';
import { unreachable } from '../../model/unreachable';
import type { YamlMapping, YamlValue } from '../../syntax/yaml';
import { literal } from './literal';

/** How a job starts once its `rules` let it in. */
export type Start = 'alone' | 'byHand' | 'byHandIfAtAll' | 'afterFailure';

/** Which pipelines have a job: those of some refs, those of merge requests that may run as an app, or those that somebody starts to redeploy to one environment. */
export type Presence =
  | { readonly kind: 'refs'; readonly runsOn: RunsOn; readonly start: Start; readonly hotfix: boolean }
  | { readonly kind: 'review'; readonly start: Start }
  | { readonly kind: 'redeployment'; readonly environment: string; readonly start: Start };

/** Names the environment of a redeployment; empty in every other pipeline. */
export const REDEPLOY_ENVIRONMENT = 'REDEPLOY_ENVIRONMENT';
/** Which release comes back: a version on record, or `previous`. */
export const REDEPLOY_RELEASE = 'REDEPLOY_RELEASE';

/**
 * One pipeline for each push: that of the merge request where there is one, except for the branches that release, whose own
 * pipeline delivers. A child pipeline knows its merge request by the number only, so that is what is asked for.
 */
export function workflow(service: Service): YamlMapping {
  return {
    name: `${service.name}: $CI_COMMIT_REF_NAME`,
    auto_cancel: { on_new_commit: 'interruptible' },
    rules: [
      ...redeployPipelines(service),
      {
        if: `${MERGE_REQUEST} && ${OWN_SOURCE} && ${SOURCE_RELEASES}`,
        when: 'never',
      },
      { if: MERGE_REQUEST },
      { if: tagCondition(service.tagPrefix), auto_cancel: { on_new_commit: 'none' } },
      releasingBranch(service, DEFAULT_BRANCH),
      releasingBranch(service, HOTFIX),
      { if: '$CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS', when: 'never' },
      { if: '$CI_COMMIT_BRANCH' },
    ],
  };
}

/** Elsewhere than on the default branch those variables are a mistake, and a normal pipeline would not be what was meant. */
const redeployPipelines = (service: Service): readonly YamlMapping[] =>
  delivers(service) ? [{ if: REDEPLOYMENT, auto_cancel: { on_new_commit: 'none' } }, NO_REDEPLOYMENT] : [];

const delivers = ({ engines }: Service): boolean => engines.deliver === 'gitlab';

/** Name of the hidden job that carries the rules. */
export function ruleSetName(presence: Presence): string {
  const end = SUFFIX[presence.start];
  switch (presence.kind) {
    case 'redeployment':
      return `.on-redeployment-to-${presence.environment}${end}`;
    case 'review':
      return `.on-review${end}`;
    case 'refs':
      return `.on-${presence.runsOn}${presence.hotfix ? '' : '-no-hotfix'}${end}`;
    default:
      return unreachable(presence);
  }
}

export function rules(service: Service, defaultBranch: string, presence: Presence): readonly YamlMapping[] {
  const how = startKeys(presence.start);
  if (presence.kind === 'redeployment') return [{ if: `$${REDEPLOY_ENVIRONMENT} == "${presence.environment}"`, ...how }];
  if (presence.kind === 'review') return reviewRules(service).map((rule) => ({ ...rule, ...(rule.when === 'never' ? {} : how) }));
  const { runsOn, hotfix } = presence;
  const where = [
    ...(runsOn === 'change' ? [] : releaseRules(service, defaultBranch, hotfix)),
    ...(runsOn === 'release' ? [] : changeRules(service, defaultBranch, runsOn)),
  ];
  return [...(delivers(service) ? [NO_REDEPLOYMENT] : []), ...where.map((rule) => ({ ...rule, ...how }))];
}

/** Started by a person or a program, on the branch whose files are today's. */
const REDEPLOYMENT = `$${REDEPLOY_ENVIRONMENT} && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && ($CI_PIPELINE_SOURCE == "web" || $CI_PIPELINE_SOURCE == "api")`;
const NO_REDEPLOYMENT = { if: `$${REDEPLOY_ENVIRONMENT}`, when: 'never' };
const MERGE_REQUEST = '$CI_MERGE_REQUEST_IID';
const OWN_SOURCE = '$CI_MERGE_REQUEST_SOURCE_PROJECT_PATH == $CI_PROJECT_PATH';
const OWN_TARGET = '$CI_MERGE_REQUEST_PROJECT_PATH == $CI_PROJECT_PATH';
const DEFAULT_BRANCH = '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH';
const HOTFIX = '$CI_COMMIT_BRANCH =~ /^hotfix\\//';
const SOURCE_RELEASES =
  '($CI_MERGE_REQUEST_SOURCE_BRANCH_NAME == $CI_DEFAULT_BRANCH || $CI_MERGE_REQUEST_SOURCE_BRANCH_NAME =~ /^hotfix\\//)';
const SUFFIX: Readonly<Record<Start, string>> = {
  alone: '',
  byHand: '-by-hand',
  byHandIfAtAll: '-by-hand-if-at-all',
  afterFailure: '-after-failure',
};

function startKeys(start: Start): YamlMapping {
  switch (start) {
    case 'alone':
      return {};
    case 'byHand':
      return { when: 'manual', allow_failure: false };
    case 'byHandIfAtAll':
      return { when: 'manual', allow_failure: true };
    case 'afterFailure':
      return { when: 'on_failure' };
    default:
      return unreachable(start);
  }
}

/**
 * In a monorepo a later push may leave this service out, so it must not cancel the jobs of an earlier push that did not.
 */
function releasingBranch({ path }: Service, condition: string): YamlMapping {
  return path === '' ? { if: condition } : { if: condition, auto_cancel: { on_new_commit: 'none' } };
}

function releaseRules(service: Service, defaultBranch: string, hotfix: boolean): readonly YamlMapping[] {
  return [
    { if: tagCondition(service.tagPrefix) },
    // Compared with the push alone: compared with itself, the default branch never changes.
    { if: DEFAULT_BRANCH, ...changes(service, undefined) },
    ...(hotfix ? [{ if: HOTFIX, ...changes(service, defaultBranch) }] : []),
  ];
}

/** With `always` the releasing refs have been met by the rules before, so any branch that is left is a change. */
function changeRules(service: Service, defaultBranch: string, runsOn: RunsOn): readonly YamlMapping[] {
  const branch =
    runsOn === 'always'
      ? '$CI_COMMIT_BRANCH'
      : '$CI_COMMIT_BRANCH && $CI_COMMIT_BRANCH != $CI_DEFAULT_BRANCH && $CI_COMMIT_BRANCH !~ /^hotfix\\//';
  return [
    { if: MERGE_REQUEST, ...changes(service, undefined) },
    { if: branch, ...changes(service, defaultBranch) },
  ];
}

/**
 * Merge requests from the project's own branches. One from a fork never runs: neither by the fork, whose target is another project, nor
 * in this project, whose source is. A child pipeline does not know either project. A merge train has nothing to look at any more.
 */
const reviewRules = (service: Service): readonly YamlMapping[] => [
  { if: '$CI_MERGE_REQUEST_EVENT_TYPE == "merge_train"', when: 'never' },
  { if: `${MERGE_REQUEST} && ${OWN_SOURCE} && ${OWN_TARGET}`, ...changes(service, undefined) },
];

/** Without `compare_to` every file of a new branch counts as changed. */
function changes({ path }: Service, compareTo: string | undefined): YamlMapping {
  if (path === '') return {};
  const paths: readonly YamlValue[] = [`${literal(path)}/**/*`];
  return { changes: compareTo === undefined ? { paths } : { paths, compare_to: `refs/heads/${compareTo}` } };
}

function tagCondition(tagPrefix: string): string {
  return `$CI_COMMIT_TAG =~ /^${tagPrefix.replace(/[!-,./:-@[-^`{-~]/g, '\\$&')}\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$/`;
}
