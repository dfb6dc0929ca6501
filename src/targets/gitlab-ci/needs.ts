/** The graph of jobs: what each waits for, and whose files it gets. */
import type { Job, RunsOn, Stage } from '../../model/pipeline';
import { unreachable } from '../../model/unreachable';
import type { YamlMapping } from '../../syntax/yaml';
import { startedByHand } from './approver';
import { jobName } from './job-name';

/** A job waits for the stage before it in the pipelines that it is part of, and for the jobs whose files it uses. */
export function needs(stages: readonly Stage[], stage: Stage): readonly YamlMapping[] {
  const gates = gatesOf(earlier(stages, stage), stage);
  const waited = jobsOf(gates);
  const sources = filesFrom(stages, stage);
  const optional = jobsOf(gates.filter((gate) => skipped(gate) && !skipped(stage)));
  return [...waited, ...sources.filter((source) => !waited.includes(source))].map((job) => ({
    job: jobName(job),
    artifacts: sources.includes(job),
    optional: optional.includes(job) ? true : undefined,
  }));
}

/** The stage before; where a hotfix goes past it, the one before that it meets, too. */
function gatesOf(before: readonly Stage[], stage: Stage): readonly Stage[] {
  const gate = before.at(-1);
  if (gate === undefined) return [];
  const met = skipped(gate) && !skipped(stage) ? before.filter((each) => !skipped(each)).at(-1) : undefined;
  return met === undefined ? [gate] : [gate, met];
}

/** Does a hotfix go past it? */
const skipped = ({ environment }: Stage): boolean => environment !== undefined && !environment.hotfix;

/**
 * The job that leaves the release's state. Of several only the last is asked: GitLab does not say in which order it unpacks,
 * and the same file from two jobs could be the older one.
 */
export function stateOf(stages: readonly Stage[], stage: Stage): readonly Job[] {
  const makers = earlier(stages, stage).filter(({ kind }) => kind === 'image' || kind === 'archive');
  return makers.flatMap(({ jobs }) => jobs).slice(-1);
}

/** Stages before this one that every pipeline with this stage has, too. */
function earlier(stages: readonly Stage[], stage: Stage): readonly Stage[] {
  const before = stages.slice(0, stages.indexOf(stage));
  return before.filter(({ runsOn }) => runsOn === 'always' || runsOn === stage.runsOn);
}

function filesFrom(stages: readonly Stage[], stage: Stage): readonly Job[] {
  const before = earlier(stages, stage);
  const state = stateOf(stages, stage);
  switch (stage.kind) {
    case 'verify':
    case 'build':
      return [];
    case 'reviewImage':
      return [...verified(before), ...jobsOf(before.filter(({ kind }) => kind === 'build'))];
    case 'review':
      return jobsOf(before.filter(({ kind }) => kind === 'reviewImage'));
    case 'publish':
      return verified(before);
    case 'image':
    case 'archive':
      return [...verified(before), ...jobsOf(before.filter(({ kind }) => kind === 'publish')), ...state];
    case 'package':
    case 'propose':
    case 'approve':
    case 'deploy':
    case 'smokeTest':
      return state;
    case 'record':
      return [...state, ...jobsOf(before.filter((other) => startedByHand(other) && sameEnvironment(other, stage)))];
    default:
      return unreachable(stage.kind);
  }
}

/** Jobs of the verification that leave something for later. */
const verified = (stages: readonly Stage[]): readonly Job[] =>
  jobsOf(stages.filter(({ kind }) => kind === 'verify')).filter(({ outputs }) => outputs.length > 0);

const jobsOf = (stages: readonly Stage[]): readonly Job[] => stages.flatMap(({ jobs }) => jobs);

export const sameEnvironment = (one: Stage, other: Stage): boolean =>
  one.environment?.environment.name === other.environment?.environment.name;

/** Which pipelines have it. */
export function refs(runsOn: RunsOn): readonly Exclude<RunsOn, 'always'>[] {
  return runsOn === 'always' ? ['change', 'release'] : [runsOn];
}
