/** An approval as one or two stages with an `input` each, which hold no agent and no lock while they wait. */
import type { Pipeline } from '../../model/pipeline';
import type { Approval } from '../../model/platform';
import type { Block } from './blocks';
import type { WhenView } from './conditions';
import type { Flow } from './job';
import { answerEvent } from './notice';

/** What the template `approval.hbs` needs. */
export interface ApprovalView {
  readonly title: string;
  readonly when: WhenView | false;
  readonly hours: number;
  readonly message: string;
  readonly id: string;
  readonly ok: string;
  /** User and group ids with commas between. */
  readonly submitter: string;
  /** Must this person be another than the one before? */
  readonly second: boolean;
  /** Is nobody asked after this one? */
  readonly last: boolean;
  readonly environment: string;
  /** Is it told when nobody answers, or somebody refuses? */
  readonly told: boolean;
}

/** A stage for each person who must agree. */
export function approvalViews({ pipeline, when }: Flow, block: ApprovalBlock): readonly ApprovalView[] {
  const { title, step } = block;
  const { environment, approval } = step;
  const people = approval.count === 1 ? [''] : [' (1 of 2)', ' (2 of 2)'];
  return people.map((which, index) => ({
    title: `${title}${which}`,
    when: when(block, true),
    hours: approval.timeoutHours,
    message: `Deploy ${pipeline.service.title} to ${environment}?`,
    id: `approve-${environment}-${index + 1}`,
    ok: `Deploy to ${environment}`,
    submitter: approvers(pipeline, approval),
    second: index > 0,
    last: index === people.length - 1,
    environment,
    told: answerEvent(pipeline) !== false,
  }));
}

type ApprovalBlock = Extract<Block, { kind: 'approval' }>;

function approvers({ teams }: Pipeline, approval: Approval): string {
  const ids = approval.teams.flatMap((name) => teams[name]?.approvers.jenkins ?? []);
  return [...new Set(ids)].sort().join(',');
}
