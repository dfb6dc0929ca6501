/** Which load balancers an environment's roles reach. */
import type { Environment, LoadBalancerPool } from '../../model/platform';

/**
 * Patterns for each load balancer of the pools: its listeners, and their rules. The names of all listeners would be exact, and twice
 * as many.
 */
export function listenersAndRules({ pools }: Environment): readonly string[] {
  const listeners = pools.flatMap(({ listenerArn, testListenerArn }: LoadBalancerPool) => [listenerArn, testListenerArn]);
  const patterns = listeners.map((arn) => arn.replace(/\/[^/]+$/, '/*'));
  return [...new Set(patterns.flatMap((pattern) => [pattern, pattern.replace(':listener/', ':listener-rule/')]))];
}
