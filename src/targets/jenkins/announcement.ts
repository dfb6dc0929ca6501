/** Before people are asked: what would enter the environment, in the log and to the channels. It takes an agent for that moment only. */
import { noticeCall, programCall } from '../../program/calls';
import { groovy } from '../../syntax/groovy';
import type { Block } from './blocks';
import { binding, callView, type GroupView } from './calls';
import { whenView } from './conditions';
import { type Flow, type JobView, jobView } from './job';
import { wanted, webhooks } from './notice';
import { variables } from './workspace';

/** The stage before the one that asks. */
export function announcement(flow: Flow, block: Extract<Block, { kind: 'approval' }>): JobView {
  const { pipeline } = flow;
  const { environment } = block.step;
  const when = whenView(pipeline, block.runsOn);
  const view = jobView(flow, block, block.job, { title: `Announce ${environment}`, when, workspace: 'own' });
  const identity = binding('aws-deploy', pipeline.platform.jenkins);
  const changes = callView('Say what would change', [programCall('changes', environment)]);
  const told = callView('Send the notice', [noticeCall('approval', 'waiting', environment)]);
  const notices: readonly GroupView[] = wanted(pipeline, 'approval')
    ? [{ credentials: [identity, ...webhooks(pipeline)], calls: [told] }]
    : [];
  const groups = [{ credentials: [identity], calls: [changes] }, ...notices];
  const address = groovy`'APPROVAL_URL=' + env.BUILD_URL + 'input/'`;
  return { ...view, minutes: MINUTES, body: { ...view.body, variables: variables(undefined, [address]), groups } };
}

const MINUTES = 15;
