/** Blocks as the templates see them: plain data, every name present (`false` where there is nothing), nothing left to decide. */
import { unreachable } from '../../model/unreachable';
import { announcement, announcing } from './announcement';
import { type ApprovalView, approvalViews } from './approval';
import type { Block, PlacedJob } from './blocks';
import type { WhenView } from './conditions';
import { type Flow, type JobView, jobView, type MethodView, methodsOf } from './job';

export type BlockView =
  | { readonly kind: 'job'; readonly job: JobView }
  | {
      readonly kind: 'parallel';
      readonly title: string;
      readonly when: WhenView | false;
      readonly jobs: readonly JobView[];
    }
  | {
      readonly kind: 'workspace';
      readonly title: string;
      readonly when: WhenView | false;
      readonly label: string;
      /** The container that all its jobs run in; `false` where each has its own. */
      readonly image: string | false;
      readonly lock: string | false;
      readonly jobs: readonly JobView[];
    }
  | ({ readonly kind: 'approval' } & ApprovalView);

export function blockViews(flow: Flow, block: Block): readonly BlockView[] {
  const { title } = block;
  const when = flow.when(block);
  switch (block.kind) {
    case 'job':
      return [{ kind: 'job', job: jobView(flow, block, block.job, { title, when, workspace: 'own' }) }];
    case 'parallel': {
      const jobs = block.jobs.map((job) => jobView(flow, block, job, { title: job.job.title, when: false, workspace: 'own' }));
      return [{ kind: 'parallel', title, when, jobs }];
    }
    case 'workspace': {
      const image = commonImage(block.jobs);
      const jobs = block.jobs.map((job, index) => {
        const workspace = index === 0 ? 'first' : 'shared';
        return jobView(flow, block, job, { title: job.job.title, when: false, workspace, inContainer: image !== false });
      });
      return [{ kind: 'workspace', title, when, label: block.label, image, lock: block.lock ?? false, jobs }];
    }
    case 'approval':
      return [
        { kind: 'job', job: announcement(flow, block) },
        ...approvalViews(flow, block).map((view) => ({ kind: 'approval', ...view }) as const),
      ];
    default:
      return unreachable(block);
  }
}

function commonImage(jobs: readonly PlacedJob[]): string | false {
  const [first, ...others] = jobs.map(({ job }) => job.image);
  return first !== undefined && others.every((image) => image === first) && first;
}

/** The methods that a block's stages call. */
export function methodViews(flow: Flow, block: Block): readonly MethodView[] {
  switch (block.kind) {
    case 'job':
      return methodsOf(flow, block, block.job, 'own');
    case 'parallel':
      return block.jobs.flatMap((job) => methodsOf(flow, block, job, 'own'));
    case 'workspace':
      return block.jobs.flatMap((job, index) => methodsOf(flow, block, job, index === 0 ? 'first' : 'shared'));
    case 'approval':
      return [announcing(flow, block)];
    default:
      return unreachable(block);
  }
}

/** Until a run is ended, waiting for agents and people included. */
export const minutesOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + minutesOfBlock(block), QUEUE_MINUTES);

/** What all stages together may wait for agents. */
const QUEUE_MINUTES = 120;

function minutesOfBlock(block: Block): number {
  switch (block.kind) {
    case 'job':
      return block.job.job.timeoutMinutes;
    case 'parallel':
      return Math.max(...block.jobs.map(({ job }) => job.timeoutMinutes));
    case 'workspace':
      return block.jobs.reduce((sum, { job }) => sum + job.timeoutMinutes, 0);
    case 'approval':
      return block.step.approval.timeoutHours * 60 * block.step.approval.count;
    default:
      return unreachable(block);
  }
}
