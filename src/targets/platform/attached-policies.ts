/** What does not fit into a role itself, which holds no more than 10,240 characters: policies of their own. */
import { ref } from '../../syntax/cloudformation';
import { policyDocument, type Statement, statementValue } from '../../syntax/iam';
import { logicalId, type StackResource } from '../../syntax/stack';

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
      policy(roleId, description, [{ ...statement, resources: part }]),
    ]),
  );
}

/** A name of a load balancer takes up to 150 characters. */
const RESOURCES_PER_POLICY = 30;

/** The same of many statements, as few policies as hold them, in their order. @param purpose Part of their logical ids. */
export function packedPolicies(
  roleId: string,
  purpose: string,
  description: string,
  statements: readonly Statement[],
): Readonly<Record<string, StackResource>> {
  return Object.fromEntries(
    packed(statements).map((part, index) => [`${roleId}${purpose}${index + 1}`, policy(roleId, description, part)]),
  );
}

/** Characters of the statements in one policy: the policy around them takes some more. */
const STATEMENTS_MOST = 5_500;

function packed(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const parts: Statement[][] = [];
  let room = 0;
  for (const statement of statements) {
    const length = JSON.stringify(statementValue(statement)).length + 1;
    if (length > room) {
      parts.push([]);
      room = STATEMENTS_MOST;
    }
    parts.at(-1)?.push(statement);
    room -= length;
  }
  return parts;
}

const policy = (roleId: string, description: string, statements: readonly Statement[]): StackResource => ({
  type: 'AWS::IAM::ManagedPolicy',
  properties: { Description: description, Roles: [ref(roleId)], PolicyDocument: policyDocument(...statements) },
});
