/** One job of the pipeline as a stage of the Jenkinsfile. */
import type { Job, Pipeline, Stage } from '../../model/pipeline';
import { programCall } from '../../program/calls';
import { Groovy, list } from '../../syntax/groovy';
import { command } from '../../syntax/shell';
import { type Block, makesRelease, type PlacedJob } from './blocks';
import { type GroupView, groupViews, HAND_OVER } from './calls';
import type { WhenView } from './conditions';
import { jobsOf, type ToldView, toldOfFailure, toldOfRollback, toldOfSuccess } from './notice';
import { linkCache, variables } from './workspace';

/** The whole of what is being emitted. */
export interface Flow {
  readonly pipeline: Pipeline;
  readonly blocks: readonly Block[];
  /** When a block runs; `input`: it asks a person. */
  readonly when: (block: Block, input?: boolean) => WhenView | false;
}

/** What the template `job.hbs` needs. */
export interface JobView {
  readonly title: string;
  readonly when: WhenView | false;
  /** `false` where the stage around it brings agent and container. */
  readonly agent: boolean;
  /** Does its method bring the container, with services beside it? */
  readonly beside: boolean;
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
  /** The method with the job's own steps. */
  readonly name: Groovy;
  /** Whether there is a `post` section, and what is in it. */
  readonly post: boolean;
  readonly path: string;
  readonly reports: ReportsView | false;
  /** What a success tells; what a failure tells, and the method that runs then. `unsuccessful`: whether there is any of the two. */
  readonly success: ToldView | false;
  readonly unsuccessful: boolean;
  readonly failure: ToldView | false;
  readonly afterFailure: Groovy | false;
  readonly ownWorkspace: boolean;
}

/** A method of the Jenkinsfile: the steps of a job, in the service's folder. Each has 64 KB to itself, which the pipeline block has not. */
export interface MethodView {
  readonly name: Groovy;
  readonly path: string;
  readonly body: BodyView;
  /** What is told when it is over, with its outcome. */
  readonly told: ToldView | false;
  /** Services, and the container that stands beside them. */
  readonly beside: BesideView | false;
}

/** What the template `body.hbs` needs. */
export interface BodyView {
  readonly variables: Groovy;
  /** Is this the first thing that runs in its workspace? */
  readonly prepare: boolean;
  /** Before the others, and not in a redeployment. */
  readonly deliveriesOnly: readonly GroupView[];
  readonly groups: readonly GroupView[];
  readonly stash: { readonly name: string; readonly includes: string } | false;
  /** What people are asked when it is over. */
  readonly ask: { readonly environment: string; readonly hours: number } | false;
  /** The job to start at the end, with the release, and the commands that print which. */
  readonly start: StartView | false;
}

export interface BesideView {
  /** Name, image and options of `docker run` of each. */
  readonly services: Groovy;
  readonly image: string;
}

export interface StartView {
  readonly job: string;
  readonly version: string;
  readonly bundle: string;
}

export interface ReportsView {
  readonly junit: string;
  readonly coverage: { readonly id: string; readonly parser: string; readonly pattern: string } | false;
  /** Files that are kept with the build; empty for none. */
  readonly files: string;
}

export interface Placement {
  readonly title: string;
  readonly when: WhenView | false;
  /** `own`: checks out and cleans up; `first`, `shared`: jobs of a workspace that is cleaned up after the last. */
  readonly workspace: 'own' | 'first' | 'shared';
  /** Does the stage around it bring the container? */
  readonly inContainer?: boolean;
}

/** The job's own steps, and those for after its failure. */
export function methodsOf(flow: Flow, block: Block, placed: PlacedJob, workspace: Placement['workspace']): readonly MethodView[] {
  const { service, platform } = flow.pipeline;
  const { job } = placed;
  const own = {
    name: methodName('run', job),
    path: service.path,
    body: bodyView(flow, block, placed, workspace),
    told: false,
    beside: besideView(job),
  } as const;
  if (job.onFailure.length === 0) return [own];
  const groups = groupViews(job.onFailure, job, platform.jenkins);
  const body: BodyView = {
    variables: variables(job.cache),
    prepare: false,
    deliveriesOnly: [],
    groups,
    stash: false,
    ask: false,
    start: false,
  };
  return [
    own,
    { name: methodName('afterFailed', job), path: service.path, body, told: toldOfRollback(flow, placed), beside: false },
  ];
}

function besideView({ services, image }: Job): BesideView | false {
  if (services.length === 0) return false;
  const each = services.map(({ name, image: own, variables: given }) => {
    const options = Object.entries(given).map(([key, value]) => String(command('--env', `${key}=${value}`)));
    return { name, image: own, options: options.join(' ') };
  });
  return { services: list(each), image };
}

export function jobView(flow: Flow, block: Block, placed: PlacedJob, placement: Placement): JobView {
  const { title, when, workspace, inContainer = false } = placement;
  const { pipeline } = flow;
  const { job, label } = placed;
  const attempts = job.retries > 0 && workspace === 'own' && job.retries + 1;
  const lock = workspace === 'own' && (job.lock ?? false);
  const reports = reportsView(job);
  const success = toldOfSuccess(flow, placed);
  const failure = toldOfFailure(flow, placed);
  const afterFailure = job.onFailure.length > 0 && methodName('afterFailed', job);
  const unsuccessful = failure !== false || afterFailure !== false;
  return {
    title,
    when,
    agent: !inContainer,
    beside: job.services.length > 0,
    image: job.image,
    label,
    reuseNode: workspace !== 'own',
    options: attempts !== false || lock !== false,
    attempts,
    lock,
    minutes: job.timeoutMinutes,
    checkout: workspace !== 'shared',
    unstash: workspace === 'shared' ? [] : stashesBefore(flow, block, placed),
    name: methodName('run', job),
    post: workspace === 'own' || unsuccessful || [reports, success].some((part) => part !== false),
    path: pipeline.service.path,
    reports,
    success,
    unsuccessful,
    failure,
    afterFailure,
    ownWorkspace: workspace === 'own',
  };
}

function bodyView(flow: Flow, block: Block, placed: PlacedJob, workspace: Placement['workspace']): BodyView {
  const { job, stage } = placed;
  const groups = groupViews(job.steps, job, flow.pipeline.platform.jenkins);
  return {
    variables: variables(job.cache, nobodyAsked(stage)),
    prepare: workspace !== 'shared',
    deliveriesOnly: [],
    groups: [...linkCache(job.cache), ...inOrder(groups, flow.pipeline, stage)],
    stash: stashOf(flow, block, placed),
    ask: false,
    start: job.steps.some(({ kind }) => kind === 'startDeployJob') && startView(flow.pipeline),
  };
}

/** From the root of Jenkins, wherever this job lies. */
const startView = ({ names }: Pipeline): StartView => ({
  job: `/${names.jenkinsDeployJob}`,
  version: programCall('version'),
  bundle: command('cat', '.delivery/source-version-id'),
});

/** Who approved the environment before has not approved this one. */
function nobodyAsked({ environment }: Stage): readonly string[] {
  return environment !== undefined && environment.approval === undefined ? ['APPROVED_BY='] : [];
}

/** No older run changes an environment after a newer one, though runs that wait for people stand side by side. */
function inOrder(groups: readonly GroupView[], { service }: Pipeline, { kind, environment }: Stage): readonly GroupView[] {
  const [group, ...later] = groups;
  const [call, ...rest] = group?.calls ?? [];
  if (kind !== 'deploy' || environment === undefined || group === undefined || call === undefined) return groups;
  const milestone = HAND_OVER + 1 + service.environments.indexOf(environment);
  return [{ ...group, calls: [{ ...call, milestone }, ...rest] }, ...later];
}

/** `runUnitTests` of `unit-tests`. @throws TypeError for an id that makes no name. */
export function methodName(prefix: 'run' | 'afterFailed' | 'announce', { id }: Pick<Job, 'id'>): Groovy {
  const words = id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const name = `${prefix}${words.join('')}`;
  if (/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return Groovy.template([name], []);
  throw new TypeError(`Jenkins output: the id "${id}" of a job must be made of letters, digits and "-".`);
}

/** What later stages on other agents need: what the build made, and the release's record. */
function stashOf({ blocks }: Flow, block: Block, { job, stage }: PlacedJob): BodyView['stash'] {
  const later = blocks.slice(blocks.indexOf(block) + 1);
  if (leavesProof({ job, stage })) return { name: job.id, includes: job.outputs.map(folderGlob).join(',') };
  const needed = stage.runsOn === 'release' && later.some(({ kind, runsOn }) => kind !== 'approval' && runsOn === 'release');
  if (!needed || !makesRelease(stage.kind)) return false;
  return { name: job.id, includes: ['.delivery/**', ...job.outputs.map(folderGlob)].join(',') };
}

/** What a job of the verification leaves for the release. */
const leavesProof = ({ job, stage }: Pick<PlacedJob, 'job' | 'stage'>): boolean =>
  stage.kind === 'verify' && job.outputs.length > 0;

/** All that the release is made from; for an environment, the release's record alone, as the last of them left it. */
function stashesBefore({ blocks }: Flow, block: Block, { stage }: PlacedJob): readonly string[] {
  if (stage.runsOn !== 'release') return [];
  const before = blocks.slice(0, blocks.indexOf(block)).flatMap(jobsOf);
  const kept = before
    .filter((each) => leavesProof(each) || (each.stage.runsOn === 'release' && makesRelease(each.stage.kind)))
    .map(({ job }) => job.id);
  return stage.environment === undefined ? kept : kept.slice(-1);
}

function folderGlob(path: string): string {
  return path.endsWith('/') ? `${path}**` : path;
}

function reportsView({ id, reports: { junit, coverage, sbom = [], files = [] } }: Job): ReportsView | false {
  const kept = [...sbom, ...files];
  if (junit.length === 0 && coverage === undefined && kept.length === 0) return false;
  return {
    junit: junit.join(','),
    files: kept.join(','),
    coverage: coverage !== undefined && {
      id: `coverage-${id}`,
      parser: coverage.format === 'jacoco' ? 'JACOCO' : 'COBERTURA',
      pattern: coverage.path,
    },
  };
}
