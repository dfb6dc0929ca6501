/** Every policy that a stack makes, with its length as AWS counts it, and the most that AWS takes. */
import type { CfnMapping, CfnValue } from '../syntax/cloudformation';
import { isList, type MadeResource, mappingOf } from './made';

/** Something that is counted, and its limit. */
export interface Measured {
  /** Logical id of the resource that would be refused. */
  readonly id: string;
  /** What it is, to begin a sentence with. */
  readonly what: string;
  readonly count: number;
  readonly most: number;
}

/**
 * Characters, without space.
 *
 * @source IAM user guide, "IAM and AWS STS quotas": all inline policies of a role, a managed policy, a trust policy. Amazon S3 user
 * guide, "Policies and permissions": 20 KB. AWS KMS developer guide, "Resource quotas": 32 KB. As of November 2026.
 */
const MOST = { role: 10_240, managed: 6_144, trust: 2_048, bucket: 20_480, key: 32_768 } as const;

export const policyLengths = (resources: readonly MadeResource[]): readonly Measured[] =>
  resources.flatMap((resource) => lengthsOf(resource, resources));

/** By what names the role (its logical id where the stack makes it): how many managed policies it gets. */
export function attachedPolicies(resources: readonly MadeResource[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { type, properties } of resources) {
    const roles = type === 'AWS::IAM::ManagedPolicy' ? rolesIn(properties.Roles) : [];
    for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return counts;
}

function lengthsOf({ id, type, properties }: MadeResource, all: readonly MadeResource[]): readonly Measured[] {
  const one = (what: string, value: CfnValue | undefined, most: number): Measured => ({ id, what, count: length(value), most });
  switch (type) {
    case 'AWS::IAM::Role':
      return [
        one('The trust policy of a role', properties.AssumeRolePolicyDocument, MOST.trust),
        { id, what: 'The policies of a role', count: inlineOf(id, properties, all), most: MOST.role },
      ];
    case 'AWS::IAM::ManagedPolicy':
      return [one('A managed policy', properties.PolicyDocument, MOST.managed)];
    case 'AWS::S3::BucketPolicy':
      return [one('The policy of a bucket', properties.PolicyDocument, MOST.bucket)];
    case 'AWS::KMS::Key':
      return [one('The policy of a key', properties.KeyPolicy, MOST.key)];
    default:
      return [];
  }
}

/** Those written in the role, and those that are resources of their own. */
function inlineOf(id: string, { Policies }: CfnMapping, all: readonly MadeResource[]): number {
  const own = isList(Policies) ? Policies.map((each) => mappingOf(each).PolicyDocument) : [];
  const beside = all
    .filter(({ type, properties }) => type === 'AWS::IAM::Policy' && rolesIn(properties.Roles).includes(id))
    .map(({ properties }) => properties.PolicyDocument);
  return [...own, ...beside].reduce<number>((sum, document) => sum + length(document), 0);
}

const rolesIn = (roles: CfnValue | undefined): readonly string[] => (isList(roles) ? roles.map(String) : []);

const length = (document: CfnValue | undefined): number => JSON.stringify(document ?? '').replace(/\s/g, '').length;
