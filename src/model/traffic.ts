/** How long ECS takes to move traffic: jobs must last as long, and CloudFormation must not give up before. */
import type { EcsStrategy } from './pipeline';
import type { TrafficShift } from './service';
import { unreachable } from './unreachable';

/** Whole minutes from the first traffic on the new version to the end of the deployment. @source Amazon ECS, linear and canary deployments. */
export function shiftMinutes(strategy: EcsStrategy, { percent, stepMinutes, bakeMinutes }: TrafficShift): number {
  switch (strategy) {
    case 'ROLLING':
      return 0;
    case 'BLUE_GREEN':
      return bakeMinutes;
    case 'CANARY':
      return stepMinutes + bakeMinutes;
    case 'LINEAR':
      return (Math.ceil(100 / percent) - 1) * stepMinutes + bakeMinutes;
    default:
      return unreachable(strategy);
  }
}
