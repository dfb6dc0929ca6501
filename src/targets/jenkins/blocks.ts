/** Walks the stages of Jenkins: which jobs run side by side, which share a workspace, which hold no agent at all. */
import type { Job, RunsOn, Stage, StageKind, Step } from '../../model/pipeline';
import type { Platform } from '../../model/platform';
import { unreachable } from '../../model/unreachable';

export type ApproveStep = Extract<Step, { kind: 'approve' }>;

/** A job with the agent's label it runs on. */
export interface PlacedJob {
  readonly job: Job;
  readonly stage: Stage;
  readonly label: string;
}

/** One top-level stage of the Jenkinsfile: what a restart can begin with. */
export type Block =
  | { readonly kind: 'job'; readonly title: string; readonly runsOn: RunsOn; readonly job: PlacedJob }
  | { readonly kind: 'parallel'; readonly title: string; readonly runsOn: RunsOn; readonly jobs: readonly PlacedJob[] }
  /** Jobs one after the other on one agent, each in its own container, in one workspace, under one lock. */
  | {
      readonly kind: 'workspace';
      readonly title: string;
      readonly runsOn: RunsOn;
      readonly label: string;
      readonly lock: string | undefined;
      readonly jobs: readonly PlacedJob[];
    }
  /** `job` says where it is announced. */
  | {
      readonly kind: 'approval';
      readonly title: string;
      readonly runsOn: RunsOn;
      readonly step: ApproveStep;
      readonly job: PlacedJob;
    };

/** The stages that are assigned to Jenkins, in order. */
export function blocksOf(stages: readonly Stage[], platform: Platform): readonly Block[] {
  const own = stages.filter((stage) => stage.engine === 'jenkins');
  return runsOfSharing(own, platform).flatMap((run) => blocks(run, platform));
}

/** Cuts the stages into runs: those of one run share a workspace. */
function runsOfSharing(stages: readonly Stage[], platform: Platform): readonly (readonly Stage[])[] {
  const starts = stages.flatMap((stage, index) => {
    const before = stages[index - 1];
    return before !== undefined && share(before, stage, platform) ? [] : [index];
  });
  return starts.map((start, index) => stages.slice(start, starts[index + 1]));
}

function share(before: Stage, stage: Stage, platform: Platform): boolean {
  if (before.jobs.length !== 1 || stage.jobs.length !== 1) return false;
  const neighbours = makesRelease(before.kind)
    ? makesRelease(stage.kind)
    : changesEnvironment(before.kind) && changesEnvironment(stage.kind) && environmentOf(before) === environmentOf(stage);
  return neighbours && before.runsOn === stage.runsOn && labelOf(before, platform) === labelOf(stage, platform);
}

/** Does a stage of this kind make, or read, what the build made? */
export function makesRelease(kind: StageKind): boolean {
  switch (kind) {
    case 'build':
    case 'publish':
    case 'image':
    case 'archive':
      return true;
    case 'verify':
    case 'reviewImage':
    case 'review':
    case 'package':
    case 'propose':
    case 'approve':
    case 'deploy':
    case 'smokeTest':
    case 'record':
      return false;
    default:
      return unreachable(kind);
  }
}

/** A deployment, its test and its record belong together: nobody else may deploy between them. */
const changesEnvironment = (kind: StageKind): boolean => kind === 'deploy' || kind === 'smokeTest' || kind === 'record';

const environmentOf = ({ environment }: Stage): string | undefined => environment?.environment.name;

function blocks(run: readonly Stage[], platform: Platform): readonly Block[] {
  const [stage] = run;
  if (stage === undefined) return [];
  const { title, runsOn } = stage;
  const jobs = run.flatMap((each) => each.jobs.map((job) => place(job, each, platform)));
  if (stage.kind === 'approve') {
    return jobs.flatMap((job) => approvals(job.job).map((step) => ({ kind: 'approval', title, runsOn, step, job })));
  }
  const [job] = jobs;
  if (job === undefined) return [];
  if (run.length > 1) {
    const { label } = job;
    return [{ kind: 'workspace', title: titleOf(stage), runsOn, label, lock: job.job.lock, jobs }];
  }
  return [jobs.length > 1 ? { kind: 'parallel', title, runsOn, jobs } : { kind: 'job', title, runsOn, job }];
}

function titleOf(stage: Stage): string {
  const environment = environmentOf(stage);
  if (environment !== undefined) return `Deliver to ${environment}`;
  return stage.runsOn === 'release' ? 'Release' : 'Build and keep';
}

function approvals({ steps }: Job): readonly ApproveStep[] {
  return steps.flatMap((step) => (step.kind === 'approve' ? [step] : []));
}

/** A job with the agent that it runs on. */
export function place(job: Job, stage: Stage, platform: Platform): PlacedJob {
  return { job, stage, label: label(job, stage, platform) };
}

function labelOf(stage: Stage, platform: Platform): string | undefined {
  const [job] = stage.jobs;
  return job === undefined ? undefined : label(job, stage, platform);
}

function label({ runner }: Job, { environment }: Stage, { jenkins }: Platform): string {
  switch (runner) {
    case 'build':
      return jenkins.agents.build;
    case 'image':
      return jenkins.agents.image;
    case 'environment':
      return environment?.environment.runners.jenkins ?? jenkins.agents.build;
    default:
      return unreachable(runner);
  }
}
