/** The blocks of the deploy job: for each environment its approvals, its deployment, and the way back to a recorded release. */
import type { Job, Pipeline, Stage } from '../../model/pipeline';
import { type Groovy, groovy } from '../../syntax/groovy';
import { type Block, blocksOf, type PlacedJob, place } from './blocks';
import { type WhenView, whenDelivering } from './conditions';

/** Empty where Jenkins delivers nothing. */
export function deliveryBlocks({ stages, platform, service }: Pipeline): readonly Block[] {
  return service.environments.flatMap((target) => {
    const here = stages.filter(({ engine, environment }) => engine === 'jenkins' && environment === target);
    const deploy = here.find(({ kind }) => kind === 'deploy');
    return deploy === undefined
      ? []
      : [...blocksOf(here, platform), ...deploy.jobs.map((job) => redeployment(place(redeployJob(job, here), deploy, platform)))];
  });
}

/** The block that stands for what the file's first stage does: it leaves the release for the others. */
export function opening({ stages, platform }: Pipeline): readonly Block[] {
  const archive = stages.find(({ kind }) => kind === 'archive');
  return (archive?.jobs ?? []).map((job) => {
    const stage: Stage = {
      id: OPENING,
      title: OPENING_TITLE,
      kind: 'archive',
      engine: 'jenkins',
      runsOn: 'release',
      environment: undefined,
      jobs: [],
    };
    return { kind: 'job', title: OPENING_TITLE, runsOn: 'release', job: place({ ...job, id: OPENING }, stage, platform) };
  });
}

/** Also the name of the stash. */
export const OPENING = 'open-release';
export const OPENING_TITLE = 'Open the release';

/** A redeployment is asked for by its environment's name, and asks the same people. */
export function whenOfDelivery(block: Block, input = false): WhenView | false {
  const { environment } = placedIn(block).stage;
  if (environment === undefined) return false;
  const delivered = environment.hotfix ? groovy`delivers()` : groovy`deliversNoHotfix()`;
  const redeployed = groovy`redeploys(${environment.environment.name})`;
  return whenDelivering(conditionOf(block, delivered, redeployed), input);
}

function conditionOf(block: Block, delivered: Groovy, redeployed: Groovy): Groovy {
  if (block.kind === 'approval') return groovy`${delivered} || ${redeployed}`;
  return isRedeployment(block) ? redeployed : delivered;
}

const isRedeployment = (block: Block): boolean =>
  block.kind === 'job' && block.job.job.steps.some(({ kind }) => kind === 'redeploy');

function placedIn(block: Block): PlacedJob {
  const placed = block.kind === 'workspace' || block.kind === 'parallel' ? block.jobs[0] : block.job;
  if (placed === undefined) throw new Error('a block without jobs');
  return placed;
}

const redeployment = (job: PlacedJob): Block => ({ kind: 'job', title: job.job.title, runsOn: 'release', job });

/** Takes as long as a deployment and its test, and is never begun twice. */
function redeployJob(deploy: Job, stages: readonly Stage[]): Job {
  const environment = stages[0]?.environment?.environment.name ?? '';
  const tests = stages.filter(({ kind }) => kind === 'smokeTest').flatMap(({ jobs }) => jobs);
  return {
    ...deploy,
    id: `redeploy-${environment}`,
    title: `Redeploy to ${environment}`,
    steps: [
      { kind: 'redeploy', environment },
      { kind: 'smokeTest', environment },
    ],
    notices: ['rollback'],
    timeoutMinutes: [deploy, ...tests].reduce((sum, { timeoutMinutes }) => sum + timeoutMinutes, 0),
  };
}
