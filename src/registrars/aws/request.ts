/** Change-set requests: where the template travels in the request itself, and where by way of the delivery bucket. */
import { createHash } from 'node:crypto';
import { MARK_TAG, platformNames, RETIRED_TAG } from '../../model/platform-names';
import type { ChangeSetRequest, Stack, TemplateSource } from './api';
import { compactTemplate } from './compact';
import type { AwsContext } from './context';
import type { WantedStack } from './stacks';

/** Longest template, in bytes, that a request holds. @source AWS CloudFormation user guide, "Understand CloudFormation quotas". */
export const INLINE_MAX = 51_200;

/** What requests are made with. */
export type Requesting = Pick<AwsContext, 'platform' | 'aws'>;

/** Names of change sets: of a plan, which deletes its own again, and of a run that carries it out. */
export type Purpose = 'plan' | 'register';

export async function creationOf(wanted: WantedStack, requesting: Requesting): Promise<ChangeSetRequest> {
  const { name, parameters, tags, role } = wanted;
  const template = await located(wanted, requesting);
  return {
    stack: name,
    name: nameOf('register'),
    type: 'CREATE',
    template,
    parameters,
    keptParameters: [],
    tags,
    role,
    revertDrift: false,
  };
}

/** What the catalog does not give keeps its value: parameters that a release sets, tags that others have put on the stack. */
export async function updateOf(
  wanted: WantedStack,
  found: Stack,
  { requesting, purpose, revertDrift }: { requesting: Requesting; purpose: Purpose; revertDrift: boolean },
): Promise<ChangeSetRequest> {
  const { name, parameters, role } = wanted;
  const text = wanted.template.text();
  const kept = Object.keys(found.parameters).filter((each) => parameters[each] === undefined && declares(text, each));
  return {
    stack: name,
    name: nameOf(purpose),
    type: 'UPDATE',
    template: await located(wanted, requesting),
    parameters,
    keptParameters: kept,
    tags: { ...withoutRetirement(found.tags), ...wanted.tags },
    role,
    revertDrift,
  };
}

/** Only puts our tags on a stack. */
export const adoptionOf = (found: Stack, catalog: string, service: string | undefined): ChangeSetRequest =>
  retagged(found, { [MARK_TAG]: catalog, ...(service === undefined ? {} : { service }) });

/** Only says on a stack that the catalog no longer wants it. */
export const retirementOf = (found: Stack): ChangeSetRequest => retagged(found, { [RETIRED_TAG]: 'true' });

function retagged(found: Stack, tags: Readonly<Record<string, string>>): ChangeSetRequest {
  return {
    stack: found.name,
    name: nameOf('register'),
    type: 'UPDATE',
    template: { kind: 'previous' },
    parameters: {},
    keptParameters: Object.keys(found.parameters),
    tags: { ...found.tags, ...tags },
    role: undefined,
    revertDrift: false,
  };
}

const withoutRetirement = (tags: Stack['tags']): Stack['tags'] =>
  Object.fromEntries(Object.entries(tags).filter(([name]) => name !== RETIRED_TAG));

const nameOf = (purpose: Purpose): string => `service-pipelines-${purpose}`;

/** Whether a template of ours has a parameter of that name. */
const declares = (text: string, name: string): boolean =>
  ['String', 'Number', 'CommaDelimitedList'].some((type) => text.includes(`\n  ${name}:\n    Type: ${type}\n`));

/**
 * What is too long to be sent as it is is sent without its room; what is still too long goes by way of the bucket, which the caller
 * must be able to read. It is kept there under its digest, so that it is stored once however often it is asked for.
 */
async function located(wanted: WantedStack, { platform, aws }: Requesting): Promise<TemplateSource> {
  const text = wanted.template.text();
  if (Buffer.byteLength(text) <= INLINE_MAX) return { kind: 'body', body: text };
  const compact = compactTemplate(text);
  if (Buffer.byteLength(compact) <= INLINE_MAX) return { kind: 'body', body: compact };
  const { bucket } = platformNames(platform);
  const key = `templates/${createHash('sha256').update(compact).digest('hex')}.json`;
  await aws.objects.ensure(bucket, key, compact);
  // The bucket in the path, as `aws cloudformation deploy --s3-bucket` writes it: every reader of such addresses knows this form.
  return { kind: 'url', url: `https://s3.${platform.aws.region}.amazonaws.com/${bucket}/${key}` };
}
