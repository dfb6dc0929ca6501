/** Where a multibranch job finds branches, merge requests and tags: GitLab's branch source, its traits, and what is built by itself. */
import type { JsonObject } from '../../registration/resource';
import { absent, element, initial, type Owned, text } from './owned';
import { numberAt, section } from './values';
import { at, childrenOf, classAt, type Element, textAt } from './xml';

const PLUGIN = 'io.jenkins.plugins.gitlabbranchsource';
const STRATEGIES = 'jenkins.branch.buildstrategies.basic';
const FORK_TRUST = `${PLUGIN}.ForkMergeRequestDiscoveryTrait$`;
const SOURCE = `${PLUGIN}.GitLabSCMSource`;
const DAY = 86_400_000;

/**
 * Id of the source within its job. The same for all, so that a job that is moved or renamed keeps its branches: they are tied to
 * the source by it.
 */
export const SOURCE_ID = 'service-pipelines';

/** What the plugin looked up for a project it has seen; wrong once the job points to another. */
const LOOKED_UP = ['projectId', 'projectName', 'sshRemote', 'httpRemote'] as const;

/** `jenkins.branch.BranchSource`, the only one of a job. @param job as it is now, where there is one. */
export function branchSource(settings: JsonObject, job: Element | undefined): Owned {
  const { source, discovery, hooks, builds } = sections(settings);
  const found = job && ownSource(job);
  const id = found === undefined ? null : textAt(found, 'source', 'id');
  const moved = found !== undefined && textAt(found, 'source', 'projectPath') !== source.project;
  return element(
    'jenkins.branch.BranchSource',
    [
      element(
        'source',
        [
          text('id', id || SOURCE_ID),
          text('serverName', String(source.server)),
          text('projectOwner', parent(String(source.project))),
          text('projectPath', String(source.project)),
          text('credentialsId', String(source.credentials)),
          ...(moved ? LOOKED_UP.map(absent) : []),
          element('traits', traits(discovery, hooks)),
        ],
        { class: SOURCE },
      ),
      initial(PROPERTY_STRATEGY),
      element('buildStrategies', strategies(builds)),
    ],
    { where: { path: ['source', 'id'], text: id } },
  );
}

/** The same by meaning; `null` for what is not there. */
export function readSource(job: Element): JsonObject {
  const sources = at(job, 'sources', 'data');
  const all = sources === undefined ? [] : childrenOf(sources);
  const ours = ownSource(job);
  const others = all.filter((each) => each !== ours).map((each) => classAt(each, 'source') ?? each.nodeName);
  if (ours === undefined) return { source: { others }, discovery: {}, hooks: {}, builds: {} };
  const trait = (name: string, ...path: readonly string[]) => [ours, 'source', 'traits', `${PLUGIN}.${name}`, ...path] as const;
  const strategy = (name: string) => at(ours, 'buildStrategies', `${STRATEGIES}.${name}`);
  return {
    source: {
      server: textAt(ours, 'source', 'serverName'),
      project: textAt(ours, 'source', 'projectPath'),
      credentials: textAt(ours, 'source', 'credentialsId'),
      others,
    },
    discovery: {
      branches: numberAt(...trait('BranchDiscoveryTrait', 'strategyId')),
      branchesAlwaysIncluded: textAt(...trait('BranchDiscoveryTrait', 'branchesAlwaysIncludedRegex')),
      mergeRequests: numberAt(...trait('OriginMergeRequestDiscoveryTrait', 'strategyId')),
      forks: numberAt(...trait('ForkMergeRequestDiscoveryTrait', 'strategyId')),
      forkTrust: classAt(...trait('ForkMergeRequestDiscoveryTrait', 'trust'))?.replace(FORK_TRUST, '') ?? null,
      tags: at(...trait('TagDiscoveryTrait')) !== undefined,
    },
    hooks: {
      web: textAt(...trait('HookRegistrationTrait', 'webHookMode')),
      system: textAt(...trait('HookRegistrationTrait', 'systemHookMode')),
    },
    builds: {
      branches: strategy('BranchBuildStrategyImpl') !== undefined,
      mergeRequests: strategy('ChangeRequestBuildStrategyImpl') !== undefined,
      tagsUpToDays: days(strategy('TagBuildStrategyImpl')),
    },
  };
}

/** The one that we keep; of a job that was made by hand its first from GitLab, whose branches stay with it under its own id. */
function ownSource(job: Element): Element | undefined {
  const sources = at(job, 'sources', 'data');
  const gitlab = (sources === undefined ? [] : childrenOf(sources)).filter((each) => classAt(each, 'source') === SOURCE);
  return gitlab.find((each) => textAt(each, 'source', 'id') === SOURCE_ID) ?? gitlab[0];
}

function traits(discovery: JsonObject, hooks: JsonObject): readonly Owned[] {
  const trait = (name: string, children: readonly Owned[]) => element(`${PLUGIN}.${name}`, children);
  return [
    trait('BranchDiscoveryTrait', [
      text('strategyId', Number(discovery.branches)),
      text('branchesAlwaysIncludedRegex', String(discovery.branchesAlwaysIncluded)),
    ]),
    trait('OriginMergeRequestDiscoveryTrait', [text('strategyId', Number(discovery.mergeRequests))]),
    trait('ForkMergeRequestDiscoveryTrait', [
      text('strategyId', Number(discovery.forks)),
      element('trust', [], { class: `${FORK_TRUST}${discovery.forkTrust}` }),
    ]),
    trait('TagDiscoveryTrait', []),
    trait('HookRegistrationTrait', [text('webHookMode', String(hooks.web)), text('systemHookMode', String(hooks.system))]),
  ];
}

/** With any strategy in the list, Jenkins builds by itself only what one of them names; so all three kinds of heads are named. */
function strategies({ tagsUpToDays }: JsonObject): readonly Owned[] {
  return [
    element(`${STRATEGIES}.BranchBuildStrategyImpl`, []),
    element(`${STRATEGIES}.ChangeRequestBuildStrategyImpl`, []),
    element(`${STRATEGIES}.TagBuildStrategyImpl`, [text('atLeastMillis', -1), text('atMostMillis', Number(tagsUpToDays) * DAY)]),
  ];
}

const PROPERTY_STRATEGY = element('strategy', [element('properties', [], { class: 'empty-list' })], {
  class: 'jenkins.branch.DefaultBranchPropertyStrategy',
});

/** Up to which age tags are built by themselves; `null` where they are not, or by another rule. */
function days(strategy: Element | undefined): number | null {
  if (strategy === undefined || numberAt(strategy, 'atLeastMillis') !== -1) return null;
  const millis = numberAt(strategy, 'atMostMillis');
  return typeof millis === 'number' ? millis / DAY : null;
}

const sections = (settings: JsonObject) => ({
  source: section(settings.source),
  discovery: section(settings.discovery),
  hooks: section(settings.hooks),
  builds: section(settings.builds),
});

const parent = (path: string): string => path.split('/').slice(0, -1).join('/');
