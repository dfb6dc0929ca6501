/** What roles may do with an environment's load balancers: of policies of their own, since a role itself holds no more than 10,240 characters. */
import type { Environment, LoadBalancerPool } from '../../model/platform';
import { ref } from '../../syntax/cloudformation';
import { policyDocument, type Statement } from '../../syntax/iam';
import { logicalId, type StackResource } from '../../syntax/stack';

/**
 * Patterns for each load balancer of the pools: its listeners, and their rules. The names of all listeners would be exact, and twice
 * as many.
 */
export function listenersAndRules({ pools }: Environment): readonly string[] {
  const listeners = pools.flatMap(({ listenerArn, testListenerArn }: LoadBalancerPool) => [listenerArn, testListenerArn]);
  const patterns = listeners.map((arn) => arn.replace(/\/[^/]+$/, '/*'));
  return [...new Set(patterns.flatMap((pattern) => [pattern, pattern.replace(':listener/', ':listener-rule/')]))];
}

/**
 * Policies of a role that hold one statement, a few of its resources each.
 *
 * @param roleId Logical id of the role.
 * @source docs.aws.amazon.com/IAM: 6,144 characters a managed policy, 10 of them a role.
 */
export function attachedPolicies(
  roleId: string,
  description: string,
  statement: Statement,
): Readonly<Record<string, StackResource>> {
  const { resources = [] } = statement;
  const parts = Array.from({ length: Math.ceil(resources.length / RESOURCES_PER_POLICY) }, (_, index) =>
    resources.slice(index * RESOURCES_PER_POLICY, (index + 1) * RESOURCES_PER_POLICY),
  );
  return Object.fromEntries(
    parts.map((part, index) => [
      `${roleId}${logicalId(statement.sid ?? '')}${index + 1}`,
      {
        type: 'AWS::IAM::ManagedPolicy',
        properties: {
          Description: description,
          Roles: [ref(roleId)],
          PolicyDocument: policyDocument({ ...statement, resources: part }),
        },
      },
    ]),
  );
}

/** A name of a load balancer takes up to 150 characters. */
const RESOURCES_PER_POLICY = 30;
