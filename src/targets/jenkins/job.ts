/** One job of the pipeline as a stage of the Jenkinsfile. */
import type { Job, Pipeline, Stage } from '../../model/pipeline';
import type { Groovy } from '../../syntax/groovy';
import { type Block, makesRelease, type PlacedJob } from './blocks';
import { type GroupView, groupViews, HAND_OVER } from './calls';
import type { WhenView } from './conditions';
import { failureNotice, jobsOf, successNotice } from './notice';
import { linkCache, variables } from './workspace';

/** The whole of what is being emitted. */
export interface Flow {
  readonly pipeline: Pipeline;
  readonly blocks: readonly Block[];
}

/** What the template `job.hbs` needs. */
export interface JobView {
  readonly title: string;
  readonly when: WhenView | false;
  readonly image: string;
  readonly label: string;
  readonly reuseNode: boolean;
  /** Whether there is an `options` directive, and what is in it. */
  readonly options: boolean;
  readonly attempts: number | false;
  readonly lock: string | false;
  readonly minutes: number;
  readonly checkout: boolean;
  readonly unstash: readonly string[];
  readonly path: string;
  readonly body: BodyView;
  /** Whether there is a `post` section, and what is in it. */
  readonly post: boolean;
  readonly reports: ReportsView | false;
  /** Notices and commands for after the job; `unsuccessful`: whether there are any of a job that failed or was ended. */
  readonly success: BodyView | false;
  readonly unsuccessful: boolean;
  readonly failureTold: BodyView | false;
  readonly failed: BodyView | false;
  readonly ownWorkspace: boolean;
}

/** What the template `body.hbs` needs. */
export interface BodyView {
  readonly variables: Groovy;
  /** Is this the first thing that runs in its workspace? */
  readonly prepare: boolean;
  readonly groups: readonly GroupView[];
  readonly stash: { readonly name: string; readonly includes: string } | false;
}

export interface ReportsView {
  readonly junit: string;
  readonly coverage: { readonly id: string; readonly parser: string; readonly pattern: string } | false;
}

export interface Placement {
  readonly title: string;
  readonly when: WhenView | false;
  /** `own`: checks out and cleans up; `first`, `shared`: jobs of a workspace that is cleaned up after the last. */
  readonly workspace: 'own' | 'first' | 'shared';
}

export function jobView(flow: Flow, block: Block, placed: PlacedJob, { title, when, workspace }: Placement): JobView {
  const { pipeline } = flow;
  const { job, label } = placed;
  const attempts = job.retries > 0 && workspace === 'own' && job.retries + 1;
  const lock = workspace === 'own' && (job.lock ?? false);
  const reports = reportsView(job);
  const success = successNotice(flow, placed);
  const failureTold = failureNotice(flow, placed);
  const failed = failedView(job, pipeline);
  const unsuccessful = failureTold !== false || failed !== false;
  return {
    title,
    when,
    image: job.image,
    label,
    reuseNode: workspace !== 'own',
    options: attempts !== false || lock !== false,
    attempts,
    lock,
    minutes: job.timeoutMinutes,
    checkout: workspace !== 'shared',
    unstash: workspace === 'shared' ? [] : stashesBefore(flow, block, placed),
    path: pipeline.service.path,
    body: bodyView(flow, block, placed, workspace),
    post: workspace === 'own' || unsuccessful || [reports, success].some((part) => part !== false),
    reports,
    success,
    unsuccessful,
    failureTold,
    failed,
    ownWorkspace: workspace === 'own',
  };
}

function bodyView(flow: Flow, block: Block, placed: PlacedJob, workspace: Placement['workspace']): BodyView {
  const { job, stage } = placed;
  const groups = groupViews(job.steps, job, flow.pipeline.platform.jenkins);
  return {
    variables: variables(job.cache, nobodyAsked(stage)),
    prepare: workspace !== 'shared',
    groups: [...linkCache(job.cache), ...inOrder(groups, flow.pipeline, stage)],
    stash: stashOf(flow, block, placed),
  };
}

/** Who approved the environment before has not approved this one. */
function nobodyAsked({ environment }: Stage): readonly string[] {
  return environment !== undefined && environment.approval === undefined ? ['APPROVED_BY='] : [];
}

/** No older build deploys to an environment after a newer one, though builds with approvals run side by side. */
function inOrder(groups: readonly GroupView[], { service }: Pipeline, { kind, environment }: Stage): readonly GroupView[] {
  const [group, ...later] = groups;
  const [call, ...rest] = group?.calls ?? [];
  if (kind !== 'deploy' || environment === undefined || group === undefined || call === undefined) return groups;
  const milestone = HAND_OVER + 1 + service.environments.indexOf(environment);
  return [{ ...group, calls: [{ ...call, milestone }, ...rest] }, ...later];
}

function failedView(job: Job, { platform }: Pipeline): BodyView | false {
  const groups = groupViews(job.onFailure, job, platform.jenkins);
  return groups.length === 0 ? false : { variables: variables(job.cache), prepare: false, groups, stash: false };
}

/** What later stages on other agents need: what the build made, and the release's record. */
function stashOf({ blocks }: Flow, block: Block, { job, stage }: PlacedJob): BodyView['stash'] {
  const later = blocks.slice(blocks.indexOf(block) + 1);
  const needed = stage.runsOn === 'release' && later.some(({ kind, runsOn }) => kind !== 'approval' && runsOn === 'release');
  if (!needed || !makesRelease(stage.kind)) return false;
  return { name: job.id, includes: ['.delivery/**', ...job.outputs.map(folderGlob)].join(',') };
}

/** All that the release is made from; for an environment, the release's record alone, as the last of them left it. */
function stashesBefore({ blocks }: Flow, block: Block, { stage }: PlacedJob): readonly string[] {
  if (stage.runsOn !== 'release') return [];
  const before = blocks.slice(0, blocks.indexOf(block)).flatMap(jobsOf);
  const kept = before.filter((each) => each.stage.runsOn === 'release' && makesRelease(each.stage.kind)).map(({ job }) => job.id);
  return stage.environment === undefined ? kept : kept.slice(-1);
}

function folderGlob(path: string): string {
  return path.endsWith('/') ? `${path}**` : path;
}

function reportsView({ id, reports: { junit, coverage } }: Job): ReportsView | false {
  if (junit.length === 0 && coverage === undefined) return false;
  return {
    junit: junit.join(','),
    coverage: coverage !== undefined && {
      id: `coverage-${id}`,
      parser: coverage.format === 'jacoco' ? 'JACOCO' : 'COBERTURA',
      pattern: coverage.path,
    },
  };
}
