/** Change-set requests: where the template travels in the request itself, and where by way of the delivery bucket. */
import { createHash } from 'node:crypto';
import { MARK_TAG, platformNames } from '../../model/platform-names';
import type { ChangeSetRequest, Stack, TemplateSource } from './api';
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
    tags: { ...found.tags, ...wanted.tags },
    role,
    revertDrift,
  };
}

/** Only puts our tags on a stack. */
export function adoptionOf(found: Stack, catalog: string, service: string | undefined): ChangeSetRequest {
  return {
    stack: found.name,
    name: nameOf('register'),
    type: 'UPDATE',
    template: { kind: 'previous' },
    parameters: {},
    keptParameters: Object.keys(found.parameters),
    tags: { ...found.tags, [MARK_TAG]: catalog, ...(service === undefined ? {} : { service }) },
    role: undefined,
    revertDrift: false,
  };
}

const nameOf = (purpose: Purpose): string => `service-pipelines-${purpose}`;

/** Whether a template of ours has a parameter of that name. */
const declares = (text: string, name: string): boolean =>
  ['String', 'Number', 'CommaDelimitedList'].some((type) => text.includes(`\n  ${name}:\n    Type: ${type}\n`));

/** A long template is kept under its digest, so that it is stored once however often it is asked for. */
async function located(wanted: WantedStack, { platform, aws }: Requesting): Promise<TemplateSource> {
  const body = wanted.template.text();
  if (Buffer.byteLength(body) <= INLINE_MAX) return { kind: 'body', body };
  const { bucket } = platformNames(platform);
  const key = `templates/${createHash('sha256').update(body).digest('hex')}.yaml`;
  await aws.objects.ensure(bucket, key, body);
  return { kind: 'url', url: `https://${bucket}.s3.${platform.aws.region}.amazonaws.com/${key}` };
}
