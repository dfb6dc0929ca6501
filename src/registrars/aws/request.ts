/** Change-set requests: where the template travels in the request itself, and where by way of the delivery bucket. */
import { createHash } from 'node:crypto';
import { platformNames } from '../../model/platform-names';
import type { Platform } from '../../model/platform';
import type { ChangeSetRequest, ObjectApi } from './api';
import type { WantedStack } from './stacks';

/** Longest template, in bytes, that a request holds. @source AWS CloudFormation user guide, "Understand CloudFormation quotas". */
const INLINE_MAX = 51_200;

/** Where templates that are too long for a request are kept. */
export interface Templates {
  readonly platform: Platform;
  readonly objects: ObjectApi;
  /** Makes names of change sets, which must differ while one is there. */
  readonly unique: () => string;
}

export async function requestOf(
  wanted: WantedStack,
  type: ChangeSetRequest['type'],
  templates: Templates,
  revertDrift: boolean,
): Promise<ChangeSetRequest> {
  const { name, parameters, tags, role } = wanted;
  const template = await located(wanted, templates);
  return { stack: name, name: `register-${templates.unique()}`, type, template, parameters, tags, role, revertDrift };
}

/** A long template is kept under its digest, so that it is stored once however often it is asked for. */
async function located(wanted: WantedStack, { platform, objects }: Templates): Promise<ChangeSetRequest['template']> {
  const body = wanted.template.text();
  if (Buffer.byteLength(body) <= INLINE_MAX) return { body };
  const { bucket } = platformNames(platform);
  const key = `templates/${createHash('sha256').update(body).digest('hex')}.yaml`;
  await objects.ensure(bucket, key, body);
  return { url: `https://${bucket}.s3.${platform.aws.region}.amazonaws.com/${key}` };
}
