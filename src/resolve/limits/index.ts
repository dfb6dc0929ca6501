/** The registry of rules over resolved services: a new one is one file and one line here. */
import { type Diagnostic, sorted } from '../../diagnostics/diagnostic';
import { accountQuotas } from './account-quotas';
import { approvalActions } from './approval-actions';
import { approvalStrength } from './approval-strength';
import { awsNames } from './aws-names';
import { deployJobSize } from './deploy-job-size';
import { egressToAws } from './egress';
import { enginePairs } from './engine-pairs';
import { fargateSizes } from './fargate-sizes';
import type { Fleet, Limit } from './fleet';
import { imagePolicy } from './image-policy';
import { imageTools } from './image-tools';
import { jobTime } from './job-time';
import { loadBalancers } from './load-balancers';
import { monitoring } from './monitoring';
import { movableRoutes } from './movable-routes';
import { pipelineStages } from './pipeline-stages';
import { policy } from './policy';
import { pools } from './pools';
import { privateNames } from './private-names';
import { projects } from './projects';
import { reachableDependencies } from './reachable-dependencies';
import { registryCaches } from './registry-caches';
import { routes } from './routes';
import { scheduledTasks } from './scheduled-tasks';
import { stackParameters } from './stack-parameters';
import { stackRole } from './stack-role';
import { strategyPort } from './strategy-port';
import { taskNames } from './task-names';
import { taskOrder } from './task-order';
import { taskSize } from './task-size';
import { taskVolumes } from './task-volumes';
import { toldOnce } from './told-once';
import { trafficTime } from './traffic-time';
import { triggers } from './triggers';
import { twoApprovers } from './two-approvers';

export type { Fleet, Places } from './fleet';
export { toldOnce } from './told-once';

const limits: readonly Limit[] = [
  enginePairs,
  approvalStrength,
  twoApprovers,
  policy,
  imagePolicy,
  imageTools,
  registryCaches,
  strategyPort,
  trafficTime,
  jobTime,
  pools,
  routes,
  reachableDependencies,
  movableRoutes,
  loadBalancers,
  accountQuotas,
  fargateSizes,
  egressToAws,
  scheduledTasks,
  monitoring,
  taskNames,
  taskVolumes,
  taskOrder,
  taskSize,
  privateNames,
  pipelineStages,
  deployJobSize,
  approvalActions,
  triggers,
  projects,
  awsNames,
  stackRole,
  stackParameters,
];

/** Every fault of the resolved services, by place; what holds for several environments is told once. */
export const checkLimits = (fleet: Fleet): readonly Diagnostic[] =>
  sorted(
    toldOnce(
      limits.flatMap((limit) => limit(fleet)),
      fleet.platform.environments.map(({ name }) => name),
    ),
  );
