/** One job of the pipeline as a stage of the Jenkinsfile. */
import type { Job, Pipeline, Stage } from '../../model/pipeline';
import type { Groovy } from '../../syntax/groovy';
import type { Block, PlacedJob } from './blocks';
import { type GroupView, groupViews } from './calls';
import type { WhenView } from './conditions';
import { jobsOf, successNotice } from './notice';
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
  readonly success: BodyView | false;
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
  const attempts = job.retries > 0 && workspace === 'own' ? job.retries + 1 : false;
  const reports = reportsView(job);
  const success = successNotice(flow, block, job);
  const failed = failedView(job, pipeline);
  return {
    title,
    when,
    image: job.image,
    label,
    reuseNode: workspace !== 'own',
    options: attempts !== false || job.lock !== undefined,
    attempts,
    lock: job.lock ?? false,
    minutes: job.timeoutMinutes,
    checkout: workspace !== 'shared',
    unstash: workspace === 'shared' ? [] : stashesBefore(flow, block),
    path: pipeline.service.path,
    body: bodyView(flow, block, placed, workspace),
    post: workspace === 'own' || [reports, success, failed].some((part) => part !== false),
    reports,
    success,
    failed,
    ownWorkspace: workspace === 'own',
  };
}

function bodyView(flow: Flow, block: Block, { job, stage }: PlacedJob, workspace: Placement['workspace']): BodyView {
  const groups = groupViews(job.steps, job, flow.pipeline.platform.jenkins);
  return {
    variables: variables(job.cache, nobodyAsked(stage)),
    prepare: workspace !== 'shared',
    groups: [...linkCache(job.cache), ...groups],
    stash: stashOf(flow, block, job),
  };
}

/** Who approved the environment before has not approved this one. */
function nobodyAsked({ environment }: Stage): readonly string[] {
  return environment !== undefined && environment.approval === undefined ? ['APPROVED_BY='] : [];
}

function failedView(job: Job, { platform }: Pipeline): BodyView | false {
  const groups = groupViews(job.onFailure, job, platform.jenkins);
  return groups.length === 0 ? false : { variables: variables(job.cache), prepare: false, groups, stash: false };
}

/** What later stages on other agents need: what the build made, and the release's record. */
function stashOf({ blocks }: Flow, block: Block, { id, outputs }: Job): BodyView['stash'] {
  const later = blocks.slice(blocks.indexOf(block) + 1);
  const needed = block.runsOn === 'release' && later.some(({ kind, runsOn }) => kind !== 'approval' && runsOn === 'release');
  return needed ? { name: id, includes: ['.delivery/**', ...outputs.map(folderGlob)].join(',') } : false;
}

function stashesBefore(flow: Flow, block: Block): readonly string[] {
  if (block.runsOn !== 'release') return [];
  const before = flow.blocks.slice(0, flow.blocks.indexOf(block)).filter(({ runsOn }) => runsOn === 'release');
  return before.flatMap(jobsOf).map(({ id }) => id);
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
