/** IAM policy documents and roles as CloudFormation writes them. */
import { type CfnMapping, type CfnValue, type Intrinsic, sub } from './cloudformation';
import type { StackResource } from './stack';

export interface Statement {
  readonly sid?: string;
  readonly effect?: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  /** Absent in trust policies only. */
  readonly resources?: readonly CfnValue[];
  readonly principal?: CfnValue;
  readonly condition?: CfnMapping;
}

export function policyDocument(...statements: readonly Statement[]): CfnMapping {
  return { Version: '2012-10-17', Statement: statements.map(statementValue) };
}

export function statementValue({ sid, effect = 'Allow', actions, resources, principal, condition }: Statement): CfnMapping {
  return {
    Sid: sid,
    Effect: effect,
    Principal: principal,
    Action: single(actions),
    Resource: resources === undefined ? undefined : single(resources),
    Condition: condition,
  };
}

export interface RoleParts {
  /** Absent: CloudFormation makes one up; for roles that nobody else names. */
  readonly name?: CfnValue;
  readonly path?: string;
  readonly description: string;
  readonly trust: readonly Statement[];
  readonly statements: readonly Statement[];
  readonly boundary: CfnValue | undefined;
  readonly condition?: string | undefined;
}

/** A role with one inline policy. */
export function role({ name, path, description, trust, statements, boundary, condition }: RoleParts): StackResource {
  return {
    type: 'AWS::IAM::Role',
    condition,
    properties: {
      RoleName: name,
      Path: path,
      Description: description,
      AssumeRolePolicyDocument: policyDocument(...trust),
      PermissionsBoundary: boundary,
      Policies:
        statements.length === 0 ? undefined : [{ PolicyName: 'permissions', PolicyDocument: policyDocument(...statements) }],
    },
  };
}

/**
 * Services that say for whom they take a role on.
 *
 * @source The user guides of CodeBuild, CodePipeline, ECS (task roles), EventBridge and EventBridge Scheduler, each under "confused deputy".
 */
const TELLS_ACCOUNT: ReadonlySet<string> = new Set([
  'codebuild.amazonaws.com',
  'codepipeline.amazonaws.com',
  'ecs-tasks.amazonaws.com',
  'events.amazonaws.com',
  'scheduler.amazonaws.com',
]);

/**
 * An AWS service takes the role on, and only for this account: without the condition another account could make the service do it.
 * Of a service that is not known to say for whom it acts, an answer is held to the account, and no answer is taken.
 */
export function serviceTrust(service: string, account: CfnValue): Statement {
  return {
    actions: ['sts:AssumeRole'],
    principal: { Service: service },
    condition: { [TELLS_ACCOUNT.has(service) ? 'StringEquals' : 'StringEqualsIfExists']: { 'aws:SourceAccount': account } },
  };
}

/** Permission to hand a role to one service and to no other. */
export function passRole(roles: readonly CfnValue[], ...services: readonly string[]): Statement {
  return {
    actions: ['iam:PassRole'],
    resources: roles,
    condition: { StringEquals: { 'iam:PassedToService': single(services) } },
  };
}

export interface WebIdentity {
  /** `https` address without a slash at its end. */
  readonly issuer: string;
  readonly audience: string;
  readonly subjects: readonly string[];
}

/** As IAM names the provider and its condition keys. */
export const issuerHost = (issuer: string): string => issuer.replace(/^https:\/\//, '').replace(/\/+$/, '');

/** A job's id token is exchanged for the role: exact audience, and one of these subjects (`*` and `?` stand for any text and character). */
export function webIdentityTrust(account: string | Intrinsic, identity: WebIdentity): Statement {
  const { audience, subjects } = identity;
  const host = issuerHost(identity.issuer);
  const exact = subjects.every((subject) => !/[*?]/.test(subject));
  const subject = { [`${host}:sub`]: single(subjects) };
  return {
    actions: ['sts:AssumeRoleWithWebIdentity'],
    principal: { Federated: sub`arn:aws:iam::${account}:oidc-provider/${host}` },
    condition: exact
      ? { StringEquals: { [`${host}:aud`]: audience, ...subject } }
      : { StringEquals: { [`${host}:aud`]: audience }, StringLike: subject },
  };
}

/** IAM reads one value and a list of one alike; people prefer the value. */
function single<T extends CfnValue>(values: readonly T[]): CfnValue {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : values;
}
