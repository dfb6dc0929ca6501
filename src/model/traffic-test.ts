/** What the function that tests before traffic shifts is told: the contract between a service's stack and the platform's function. */
import type { EnvironmentNames } from './names';
import type { Environment, LoadBalancerPool } from './platform';
import type { ServiceEnvironment } from './service';

/** As text, since CloudFormation makes text of numbers on some of its ways. */
export interface TrafficTest {
  /** Name and id of the load balancer as its network interfaces bear them: `app/<name>/<id>`. */
  readonly loadBalancer: string;
  /** Of the first ingress: what users ask for. */
  readonly host: string;
  readonly port: string;
  readonly protocol: 'HTTPS' | 'HTTP';
  readonly paths: readonly string[];
  readonly seconds: string;
}

/** @source AWS Systems Manager: 4 KB a standard parameter. CloudFormation: 4,096 bytes a value. */
export const TRAFFIC_TEST_MAX = 4096;

/** Is anything in the environment tested before traffic shifts? The platform says so, by the ports of its test listeners. */
export const testsBeforeTraffic = ({ pools }: Environment): boolean => pools.some(({ testPort }) => testPort !== undefined);

/** The pool of the first ingress; `undefined` for a service without one. */
export function testedPool({ environment, runtime }: ServiceEnvironment): LoadBalancerPool | undefined {
  const [first] = runtime.ingress;
  return environment.pools.find(({ name }) => name === first?.pool);
}

/** `undefined` where nobody asks for it, and where it cannot be had: the rules on resolved services come first and say so. */
export function trafficTestOf(target: ServiceEnvironment, { url }: Pick<EnvironmentNames, 'url'>): TrafficTest | undefined {
  const { beforeTraffic } = target.smokeTest;
  const pool = testedPool(target);
  if (beforeTraffic === undefined || pool?.testPort === undefined) return undefined;
  return {
    loadBalancer: pool.loadBalancerArn.replace(/^.*:loadbalancer\//, ''),
    host: target.runtime.ingress[0]?.host ?? '',
    port: String(pool.testPort),
    protocol: pool.testProtocol,
    paths: beforeTraffic.paths.map((path) => plain(pathUnder(url, path))),
    seconds: String(beforeTraffic.timeoutSeconds),
  };
}

/** No address has braces, and CloudFormation reads some as references: to a secret, for example. */
const plain = (path: string): string => path.replace(/[{}]/g, encodeURIComponent);

/** Full address of a path of a service; the path alone where the service has no address. */
export const addressOf = (url: string, path: string): string =>
  url === '' ? path : `${new URL(url).origin}${pathUnder(url, path)}`;

/** A path may be written as the service sees it: the ingress's own prefix is not doubled. */
function pathUnder(url: string, path: string): string {
  const { pathname } = new URL(url);
  const prefix = pathname === '/' ? '' : pathname;
  return path === prefix || path.startsWith(`${prefix}/`) ? path : `${prefix}${path}`;
}
