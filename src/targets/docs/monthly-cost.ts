/** What runs all month in one environment of a service, in USD. */
import type { Prices } from '../../model/prices';
import type { Runtime } from '../../model/runtime';
import type { ServiceEnvironment } from '../../model/service';
import { HOURS } from './money';
import type { Content } from './stack-contents';

/** GiB of disk that come with a task. @source AWS Fargate pricing page. */
const DISK_INCLUDED = 20;

export interface Running {
  readonly tasks: number;
  readonly architecture: 'X86_64' | 'ARM64';
  /** What the stack creates there. */
  readonly contents: readonly Content[];
  readonly prices: Prices;
}

/** Tasks, the metrics that alarms watch, and secrets. */
export function monthly({ size, runtime }: ServiceEnvironment, { tasks, architecture, contents, prices }: Running): number {
  const arm = architecture === 'ARM64';
  const vcpu = (size.cpu / 1024) * (arm ? prices.fargateArmVcpuHour : prices.fargateVcpuHour).usd;
  const memory = (size.memory / 1024) * (arm ? prices.fargateArmGbHour : prices.fargateGbHour).usd;
  const disk = Math.max(0, (runtime.ephemeralStorageGiB ?? 0) - DISK_INCLUDED) * prices.fargateDiskGbHour.usd;
  const metrics = contents.reduce((sum, content) => sum + content.metrics, 0);
  const kept = metrics * prices.alarmMetricMonth.usd + secretsIn(runtime) * prices.secretMonth.usd;
  return tasks * HOURS * (vcpu + memory + disk) + kept;
}

/** Secrets that the service names; several variables may come from one. */
function secretsIn({ secrets, sidecars }: Runtime): number {
  const named = [secrets, ...Object.values(sidecars).map((sidecar) => sidecar.secrets)].flatMap((each) => Object.values(each));
  return new Set(named.flatMap(({ from, name }) => (from === 'secrets-manager' ? [name] : []))).size;
}

/** The hours of the load balancers that the service stands on. */
export interface Share {
  /** Where each of them is full: each rule takes its part of those that one may have. */
  readonly least: number;
  /** Where nobody else stands on them. */
  readonly most: number;
}

/** @param rulesEach Rules that a load balancer may have. @returns `undefined` without a route. */
export function loadBalancerShare(
  { runtime }: ServiceEnvironment,
  { contents, prices }: Pick<Running, 'contents' | 'prices'>,
  rulesEach: number,
): Share | undefined {
  const month = prices.loadBalancerHour.usd * HOURS;
  const rules = contents.filter(({ kind }) => kind === 'ElasticLoadBalancingV2 ListenerRule').length;
  const pools = new Set(runtime.ingress.map(({ pool }) => pool)).size;
  return pools === 0 ? undefined : { least: (month * rules) / rulesEach, most: month * pools };
}
