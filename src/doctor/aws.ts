/** `doctor` of AWS: credentials in each account, the platform's stacks, roles, key and bucket as their templates have them, quotas. */
import type { Platform } from '../model/platform';
import { platformNames } from '../model/platform-names';
import { testsBeforeTraffic } from '../model/traffic-test';
import type { AwsApi, Stack, StackApi } from '../registrars/aws/api';
import { reachAws } from '../registrars/aws/connect';
import { stateNote } from '../registrars/aws/reading-notes';
import { ownershipOf } from '../registrars/aws/settings';
import { accountsOf } from '../registrars/aws/stacks';
import { exists } from '../registrars/aws/states';
import { connectionFindings } from './aws-connection';
import { type Check, type Finding, findingsOf, type Patient } from './finding';

const { ok, warn, fail } = findingsOf('aws');

export const awsCheck: Check = {
  system: 'aws',
  run: async (patient) => {
    const reached = reachAws(patient, () => undefined);
    if (reached.kind === 'missing') return [fail('access', reached.text, 'Set what is missing, and run doctor again.')];
    return awsFindings(patient, reached.aws);
  },
};

/** Each account on its own: one that cannot be reached hides no other. */
export async function awsFindings(
  { platform, services }: Pick<Patient, 'platform' | 'services'>,
  aws: AwsApi,
): Promise<readonly Finding[]> {
  const accounts = accountsOf(platform);
  const parts = await Promise.all(
    accounts.map((account) => accountFindings({ platform, services, account }, aws.stacks(account))),
  );
  return [
    ...parts.flat(),
    await bucketFinding(platform, aws),
    ...(await connectionFindings({ platform, services }, aws.pipelines)),
  ];
}

interface Account extends Pick<Patient, 'platform' | 'services'> {
  readonly account: string;
}

async function accountFindings(place: Account, api: StackApi): Promise<readonly Finding[]> {
  const { account, platform } = place;
  try {
    const stacks = await api.list();
    const [stranger] = stacks.map(({ id }) => id.split(':')[4] ?? '').filter((id) => id !== account);
    if (stranger !== undefined) return [wrongAccount(place, stranger)];
    const seen = ok(subject(place), `${how(place)} reach CloudFormation in ${platform.aws.region}: ${stacks.length} stacks.`);
    const own = await Promise.all(
      wanted(place).map((name) => stackFindings(place, api, { name, stack: stacks.find((each) => each.name === name) })),
    );
    return [seen, ...own.flat(), ...(await quota(place, api, stacks))];
  } catch (error) {
    return [unreachable(place, error)];
  }
}

/** The tools account has the SDK's own credentials; in the others a role is assumed with them. */
const how = ({ account, platform: { aws } }: Account): string =>
  account === aws.toolsAccount ? 'The credentials' : `The credentials and the role ${aws.registerRole}`;

function subject({ account, platform }: Account): string {
  const names = platform.environments.filter((each) => each.account === account).map(({ name }) => name);
  const all = account === platform.aws.toolsAccount ? ['tools', ...names] : names;
  return `account ${account} (${all.join(', ')})`;
}

const wrongAccount = (place: Account, stranger: string): Finding =>
  fail(
    subject(place),
    `The credentials are those of account ${stranger}.`,
    'Give credentials of the tools account where the AWS SDK looks for them; the other accounts are reached from there.',
  );

function unreachable(place: Account, error: unknown): Finding {
  const { account, platform } = place;
  const text = error instanceof Error ? error.message : String(error);
  const remedy =
    account === platform.aws.toolsAccount
      ? 'Give credentials of the tools account that may at least read stacks, and see that the region is turned on.'
      : `See that the role ${platform.aws.registerRole} exists there and trusts the caller in the tools account; bootstrap tells how it comes to be.`;
  return fail(subject(place), text, remedy);
}

/** Names of the platform's own stacks in the account. */
function wanted({ account, platform }: Account): readonly string[] {
  const names = platformNames(platform);
  const tools = account === platform.aws.toolsAccount ? [names.toolsStack, names.deliveryStack] : [];
  const here = platform.environments.filter((each) => each.account === account);
  const tested = here.some(testsBeforeTraffic) ? [names.smokeStack] : [];
  return [...tools, ...(here.length > 0 ? [names.accountStack] : []), ...tested];
}

async function stackFindings(
  { platform }: Account,
  api: StackApi,
  { name, stack }: { readonly name: string; readonly stack: Stack | undefined },
): Promise<readonly Finding[]> {
  const about = `stack ${name}`;
  if (stack === undefined) return [warn(about, 'It is not there yet.', 'Make it with "service-pipelines bootstrap --yes".')];
  if (ownershipOf(stack, platform.name) !== 'ours')
    return [fail(about, 'It does not bear the mark of this catalog.', 'Rename or remove it, or adopt it with "import --adopt".')];
  const note = stateNote(stack);
  if (note !== undefined) return [(exists(stack) ? fail : warn)(about, note, 'Do what the message says, and run doctor again.')];
  return trusted(api, name);
}

/** Types whose change by hand opens a door or shuts one: who may take a role on, who may use the key, what the bucket lets in. */
const GUARDED: ReadonlySet<string> = new Set([
  'AWS::IAM::OIDCProvider',
  'AWS::IAM::Role',
  'AWS::KMS::Key',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
]);

/** CloudFormation compares each with its template: trust and permissions as well as whether it is there at all. */
async function trusted(api: StackApi, name: string): Promise<readonly Finding[]> {
  const guarded = (await api.resources(name)).filter(({ type }) => GUARDED.has(type));
  const compared = await Promise.all(guarded.map(async ({ id }) => ({ id, state: await api.driftOf(name, id) })));
  const unknown = compared.filter(({ state }) => state === 'unknown').map(({ id }) => id);
  const drifted = compared.flatMap(({ state }) => (typeof state === 'string' ? [] : [state]));
  const left = unknown.length === 0 ? '' : ` CloudFormation could not compare ${unknown.join(', ')}.`;
  const same = compared.length - unknown.length;
  if (drifted.length === 0)
    return [ok(`stack ${name}`, `It is there; its ${same} roles, keys, buckets and providers are as its template says.${left}`)];
  return drifted.map(({ id, type, status, properties }) =>
    fail(
      `stack ${name}`,
      `${id} (${type}) is ${status.toLowerCase()}${properties.length === 0 ? '' : `: ${properties.join(', ')}`}.`,
      'Undo what was changed by hand, or have it undone: "service-pipelines register --system aws --stack-drift".',
    ),
  );
}

/** Part of the quota above which it is told. */
const FULL = 0.9;

/** @source AWS CloudFormation API reference, DescribeAccountLimits: the only quota that one free call tells. */
async function quota(place: Account, api: StackApi, stacks: readonly Stack[]): Promise<readonly Finding[]> {
  try {
    const limit = await api.stackLimit();
    return limit === undefined ? [] : [quotaFinding(place, stacks, limit)];
  } catch (error) {
    // It must not hide what is known of the stacks.
    const text = error instanceof Error ? error.message : String(error);
    return [warn(`quota of ${place.account}`, text, 'Grant cloudformation:DescribeAccountLimits, or look at the quota by hand.')];
  }
}

function quotaFinding(place: Account, stacks: readonly Stack[], limit: number): Finding {
  const missing = Math.max(
    0,
    stacksOf(place) - stacks.filter((stack) => ownershipOf(stack, place.platform.name) === 'ours').length,
  );
  const text = `${stacks.length} of ${limit} stacks are used${missing === 0 ? '' : `, and ${missing} more are to come`}.`;
  if (stacks.length + missing <= limit * FULL) return ok(`quota of ${place.account}`, text);
  const level = stacks.length + missing > limit ? fail : warn;
  return level(`quota of ${place.account}`, text, 'Ask for a higher quota of CloudFormation, "Stack count" (L-0485CB21).');
}

/** How many stacks the catalog wants in the account, at most. */
function stacksOf(place: Account): number {
  const { account, platform, services } = place;
  const running = services.flatMap(({ environments }) =>
    environments.filter(({ environment }) => environment.account === account),
  );
  return wanted(place).length + running.length + (account === platform.aws.toolsAccount ? services.length : 0);
}

async function bucketFinding(platform: Platform, aws: AwsApi): Promise<Finding> {
  const { bucket } = platformNames(platform);
  try {
    const state = await aws.objects.bucket(bucket);
    if (state === 'there') return ok('bucket', `"${bucket}" is there and belongs to the tools account.`);
    if (state === 'missing')
      return warn('bucket', `"${bucket}" is not there yet.`, 'Make it with "service-pipelines bootstrap --yes".');
    const text = `"${bucket}" may not be seen, or belongs to another account.`;
    return fail(
      'bucket',
      text,
      'Give the caller s3:ListBucket on it; a bucket of that name in another account must go, or the platform be renamed.',
    );
  } catch (error) {
    return fail(
      'bucket',
      error instanceof Error ? error.message : String(error),
      'Mend what the message says, and run doctor again.',
    );
  }
}
