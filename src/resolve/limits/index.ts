/** The registry of rules over resolved services: a new one is one file and one line here. */
import { type Diagnostic, sorted } from '../../diagnostics/diagnostic';
import { accountQuotas } from './account-quotas';
import { approvalActions } from './approval-actions';
import { approvalStrength } from './approval-strength';
import { awsNames } from './aws-names';
import { beforeTraffic } from './before-traffic';
import { claimedNames } from './claimed-names';
import { deployJobSize } from './deploy-job-size';
import { egressToAws } from './egress';
import { enginePairs } from './engine-pairs';
import { eventRules } from './event-rules';
import { fargateSizes } from './fargate-sizes';
import type { Fleet, FleetLimit, Limit, Outlines } from './fleet';
import { imagePolicy } from './image-policy';
import { imageTools } from './image-tools';
import { jobTime } from './job-time';
import { loadBalancers } from './load-balancers';
import { missingApprovals } from './missing-approvals';
import { monitoring } from './monitoring';
import { movableRoutes } from './movable-routes';
import { pipelineStages } from './pipeline-stages';
import { policy } from './policy';
import { pools } from './pools';
import { privateNames } from './private-names';
import { projects } from './projects';
import { reachableDependencies } from './reachable-dependencies';
import { registryCaches } from './registry-caches';
import { reviewApps } from './review-apps';
import { reviewPlaces } from './review-places';
import { routes } from './routes';
import { scheduledTasks } from './scheduled-tasks';
import { stackParameters } from './stack-parameters';
import { stackRole } from './stack-role';
import { strategyPort } from './strategy-port';
import { taskNames } from './task-names';
import { taskOrder } from './task-order';
import { taskSize } from './task-size';
import { taskVolumes } from './task-volumes';
import { testServices } from './test-services';
import { toldOnce } from './told-once';
import { trafficTime } from './traffic-time';
import { triggers } from './triggers';
import { twoApprovers } from './two-approvers';

export { type Fleet, grouped, type Outlines, type Places } from './fleet';
export { toldOnce } from './told-once';

/** Of one service, whatever the others are. */
const ofServices: readonly Limit[] = [
  enginePairs,
  approvalStrength,
  twoApprovers,
  policy,
  imagePolicy,
  imageTools,
  strategyPort,
  testServices,
  beforeTraffic,
  trafficTime,
  jobTime,
  pools,
  reviewApps,
  movableRoutes,
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
  stackRole,
  stackParameters,
];

/** Of the platform, and of services that meet: by outlines alone. */
const ofFleets: readonly FleetLimit[] = [
  missingApprovals,
  registryCaches,
  reviewPlaces,
  routes,
  reachableDependencies,
  loadBalancers,
  accountQuotas,
  claimedNames,
  eventRules,
  projects,
  awsNames,
];

/** Every fault of the resolved services, by place; what holds for several environments is told once. */
export function checkLimits(fleet: Fleet & Outlines): readonly Diagnostic[] {
  const found = [...ofServices.flatMap((limit) => limit(fleet)), ...ofFleets.flatMap((limit) => limit(fleet))];
  return toldInOrder(found, fleet);
}

/** The faults of these services alone; what they have with others is left out. */
export const checkServices = (fleet: Fleet): readonly Diagnostic[] =>
  toldInOrder(
    ofServices.flatMap((limit) => limit(fleet)),
    fleet,
  );

const toldInOrder = (found: readonly Diagnostic[], { platform }: Pick<Fleet, 'platform'>): readonly Diagnostic[] =>
  sorted(
    toldOnce(
      found,
      platform.environments.map(({ name }) => name),
    ),
  );
