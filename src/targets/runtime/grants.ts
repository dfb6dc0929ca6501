/** Named permissions of the running service, each as the narrowest actions on one resource. */
import type { Grant } from '../../model/runtime';
import { unreachable } from '../../model/unreachable';
import { type CfnValue, type Intrinsic, join, ref, substituted } from '../../syntax/cloudformation';
import { type Statement, statementValue } from '../../syntax/iam';
import { byEnvironment, type Given, itemIn, type Scope, type Target, within } from './scope';

export interface Grants {
  readonly given: Readonly<Record<string, Given>>;
  readonly statements: readonly CfnValue[];
}

/** Statements for all environments; where only the resource's name differs, a parameter carries it. */
export function grantsOf(scope: Scope): Grants {
  const places = [...new Set(scope.targets.flatMap((target) => [...placed(target).keys()]))];
  const moved = places.filter((place) => onlyNameDiffers(scope, place));
  return {
    given: Object.fromEntries(moved.map((place) => [parameterOf(place), given(place)])),
    statements: places.flatMap((place) => statementsOf(scope, place, moved.includes(place))),
  };
}

/** The first, second... grant of a kind, by `kind` and number: `sendToQueue1`. */
function placed({ runtime }: Target): ReadonlyMap<string, Grant> {
  const counts = new Map<string, number>();
  return new Map(
    runtime.grants.map((grant) => {
      const count = (counts.get(grant.kind) ?? 0) + 1;
      counts.set(grant.kind, count);
      return [`${grant.kind}${count}`, grant];
    }),
  );
}

function statementsOf(scope: Scope, place: string, moved: boolean): readonly CfnValue[] {
  const holds = (target: Target) => placed(target).has(place);
  const inner = within(scope, holds);
  const lower = (target: Target): readonly Statement[] => {
    const grant = placed(target).get(place);
    return grant === undefined ? [] : grantStatements(grant, moved ? ref(parameterOf(place)) : undefined);
  };
  const most = Math.max(...inner.targets.map((target) => lower(target).length));
  return Array.from({ length: most }, (_, index) =>
    itemIn(
      scope,
      holds,
      byEnvironment(inner, (target) => {
        const statement = lower(target)[index];
        return statement && statementValue(statement);
      }),
    ),
  );
}

function onlyNameDiffers({ targets }: Scope, place: string): boolean {
  const grants = targets.flatMap((target) => placed(target).get(place) ?? []);
  const names = new Set(grants.map(nameOf));
  const shapes = new Set(grants.map((grant) => `${nameOf(grant).startsWith('arn:')} ${'prefix' in grant ? grant.prefix : ''}`));
  return shapes.size === 1 && names.size > 1;
}

const parameterOf = (place: string): string => `Grant${place.slice(0, 1).toUpperCase()}${place.slice(1)}`;

const given = (place: string): Given => ({
  description: 'Resource that the service is granted.',
  value: (target) => {
    const grant = placed(target).get(place);
    return grant && nameOf(grant);
  },
});

function nameOf(grant: Grant): string {
  if ('bucket' in grant) return grant.bucket;
  if ('queue' in grant) return grant.queue;
  if ('topic' in grant) return grant.topic;
  return 'table' in grant ? grant.table : grant.bus;
}

/** @source AWS Service Authorization Reference: which actions take which resource. */
function grantStatements(grant: Grant, shown: string | Intrinsic = nameOf(grant)): readonly Statement[] {
  const inAccount = (service: string, type = ''): CfnValue =>
    nameOf(grant).startsWith('arn:') ? shown : ownArn(service, type, shown);
  switch (grant.kind) {
    case 'readBucket':
      return [objects(shown, grant.prefix, ['s3:GetObject']), listing(shown, grant.prefix)];
    case 'writeBucket':
      return [
        objects(shown, grant.prefix, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload']),
        listing(shown, grant.prefix),
      ];
    case 'sendToQueue':
      return [on(['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'], inAccount('sqs'))];
    case 'receiveFromQueue':
      return [
        on(
          ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'],
          inAccount('sqs'),
        ),
      ];
    case 'publishToTopic':
      return [on(['sns:Publish'], inAccount('sns'))];
    case 'readTable':
      return [on(READ_TABLE, ...table(inAccount('dynamodb', 'table/')))];
    case 'writeTable':
      return [
        on(
          [...READ_TABLE, 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'],
          ...table(inAccount('dynamodb', 'table/')),
        ),
      ];
    case 'putEvents':
      return [on(['events:PutEvents'], inAccount('events', 'event-bus/'))];
    default:
      return unreachable(grant);
  }
}

const READ_TABLE = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:Scan', 'dynamodb:DescribeTable'];

const on = (actions: readonly string[], ...resources: readonly CfnValue[]): Statement => ({ actions, resources });

const objects = (bucket: string | Intrinsic, prefix: string, actions: readonly string[]): Statement =>
  on(actions, substituted(['arn:aws:s3:::', bucket, `/${prefix}*`]));

const listing = (bucket: string | Intrinsic, prefix: string): Statement => ({
  actions: ['s3:ListBucket'],
  resources: [substituted(['arn:aws:s3:::', bucket])],
  ...(prefix === '' ? {} : { condition: { StringLike: { 's3:prefix': `${prefix}*` } } }),
});

/** A name in the environment's own account. */
const ownArn = (service: string, type: string, name: string | Intrinsic): CfnValue =>
  substituted([`arn:aws:${service}:`, ref('AWS::Region'), ':', ref('AWS::AccountId'), `:${type}`, name]);

/** The table and its indexes. */
const table = (arn: CfnValue): readonly CfnValue[] => [arn, join('', [arn, '/index/*'])];
