/** Stacks in the common form in which wanted and found are compared, and whose a found one is. Pure. */
import { MARK_TAG } from '../../model/platform-names';
import type { Change } from '../../registration/plan';
import type { GeneratedFile } from '../../registration/registrar';
import type { Json, JsonObject, Ownership, Resource } from '../../registration/resource';
import { TEMPLATE_DIGEST, templateDigest } from '../../syntax/stack';
import type { DriftedResource, Stack } from './api';
import { stackAddress, type WantedStack } from './stacks';

export function resourceOf(wanted: WantedStack): Resource {
  const { key, kind, account, region, name, service, requires } = wanted;
  const address = stackAddress(account, region, name);
  return { key, system: 'aws', kind, address, service, requires, settings: wantedSettings(wanted) };
}

/** The template stands here by its digest. `drift`: resources that are not as their template says. */
function wantedSettings({ template, parameters, tags, role }: WantedStack): JsonObject {
  return {
    template: digestOf(template),
    parameters,
    tags,
    role: role ?? null,
    terminationProtection: true,
    drift: [],
  };
}

/** The environments of a service share a template, which is read once for all of them. */
function digestOf(template: GeneratedFile): string {
  const digest = digests.get(template) ?? template.derived('template', templateDigest);
  digests.set(template, digest);
  return digest;
}

const digests = new WeakMap<GeneratedFile, string>();

/**
 * The same, read from a stack. Parameters that a release sets or a template has a default for, and tags that others have put on
 * the stack, are not ours to compare.
 */
export function foundSettings(stack: Stack, wanted: JsonObject | undefined, drifted: readonly DriftedResource[]): JsonObject {
  return {
    template: stack.outputs[TEMPLATE_DIGEST] ?? 'unknown',
    parameters: narrowed(stack.parameters, wanted?.parameters),
    tags: narrowed(stack.tags, wanted?.tags),
    role: stack.role ?? null,
    terminationProtection: stack.terminationProtection,
    drift: drifted.map(({ id, type, status, properties }) => [id, type, status.toLowerCase(), ...properties].join(' ')).sort(),
  };
}

/** By the tag that only our stacks have. */
export function ownershipOf({ tags }: Pick<Stack, 'tags'>, catalog: string): Ownership {
  const mark = tags[MARK_TAG];
  if (mark === undefined) return 'unmarked';
  return mark === catalog ? 'ours' : 'other-catalog';
}

/** Whether a change is to undo what was changed outside CloudFormation. */
export const revertsDrift = ({ before }: Pick<Change, 'before'>): boolean => {
  const drift = before?.drift;
  return Array.isArray(drift) && drift.length > 0;
};

function narrowed(found: Readonly<Record<string, string>>, given: Json | undefined): Readonly<Record<string, string>> {
  const names = new Set(typeof given === 'object' && given !== null ? Object.keys(given) : []);
  return Object.fromEntries(Object.entries(found).filter(([name]) => names.has(name)));
}
