/** Before people are asked: what would enter the environment, in the log and to the channels. It takes an agent for that moment only. */
import { noticeCall, programCall } from '../../program/calls';
import { groovy } from '../../syntax/groovy';
import type { Block } from './blocks';
import { binding, callView, type GroupView, groupViews } from './calls';
import { type Flow, type JobView, jobView, type MethodView, methodName } from './job';
import { answerEvent, wanted, webhooks } from './notice';
import { variables } from './workspace';

/** The stage before the one that asks, and its method. */
export function announcement(flow: Flow, block: ApprovalBlock): JobView {
  const title = `Announce ${block.step.environment}`;
  const view = jobView(flow, block, block.job, { title, when: flow.when(block), workspace: 'own' });
  return { ...view, name: methodName('announce', { id: block.step.environment }), minutes: MINUTES };
}

export function announcing({ pipeline }: Flow, { step, job: { job } }: ApprovalBlock): MethodView {
  const { environment } = step;
  const identity = binding('aws-deploy', pipeline.platform.jenkins);
  const changes = callView('Say what would change', [programCall('changes', environment)]);
  const told = callView('Send the notice', [noticeCall('approval', 'waiting', environment)]);
  const notices: readonly GroupView[] = wanted(pipeline, 'approval')
    ? [{ credentials: [identity, ...webhooks(pipeline)], calls: [told] }]
    : [];
  // A redeployment lacks newer fixes by its nature: people ask for it because of them.
  const deliveriesOnly = groupViews(job.steps, job, pipeline.platform.jenkins);
  const groups = [{ credentials: [identity], calls: [changes] }, ...notices];
  const address = groovy`'APPROVAL_URL=' + env.BUILD_URL + 'input/'`;
  const body = {
    variables: variables(undefined, [address]),
    prepare: true,
    deliveriesOnly,
    groups,
    stash: false,
    ask: answerEvent(pipeline) !== false && { environment, hours: step.approval.timeoutHours },
    start: false,
  } as const;
  return { name: methodName('announce', { id: environment }), path: pipeline.service.path, body, told: false, beside: false };
}

type ApprovalBlock = Extract<Block, { kind: 'approval' }>;

const MINUTES = 15;
