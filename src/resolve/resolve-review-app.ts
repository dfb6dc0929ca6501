/** Review apps: what an environment offers, and what a service wants of them. */
import type { ReviewAppRule, ReviewAppsRule } from '../catalog/entities';
import type { ReviewApp, ReviewApps } from '../model/review-app';
import { filler } from './fill';

const STOP_AFTER_HOURS = 48;
const SIZE = { cpu: 256, memory: 512 };
/** Half of the rules that a load balancer takes. */
const MOST = 50;

export function reviewAppsOf(written: ReviewAppsRule | undefined): ReviewApps | undefined {
  if (written === undefined) return undefined;
  const { domain, loadBalancer, most = MOST, secrets = [] } = written;
  return { domain, ...loadBalancer, most, secrets };
}

export function reviewAppOf(written: ReviewAppRule | undefined): ReviewApp | undefined {
  if (written === undefined) return undefined;
  const { environment, stopAfterHours = STOP_AFTER_HOURS, secrets = [] } = written;
  const fill = filler(environment);
  const variables = Object.entries(written.variables ?? {}).map(([name, value]) => [name, fill(value)]);
  return { environment, stopAfterHours, secrets, variables: Object.fromEntries(variables), size: { ...SIZE, ...written.size } };
}
