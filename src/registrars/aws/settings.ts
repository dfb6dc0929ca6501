/** Stacks in the common form in which wanted and found are compared, and whose a found one is. Pure. */
import { MARK_TAG } from '../../model/platform-names';
import type { JsonObject, Ownership, Resource } from '../../registration/resource';
import { TEMPLATE_DIGEST, templateDigest } from '../../syntax/stack';
import type { DriftedResource, Stack } from './api';
import { stackAddress, type WantedStack } from './stacks';

export function resourceOf(wanted: WantedStack): Resource {
  const { key, kind, account, region, name, service, requires } = wanted;
  return {
    key,
    system: 'aws',
    kind,
    address: stackAddress(account, region, name),
    service,
    requires,
    settings: wantedSettings(wanted),
  };
}

/** The template stands here by its digest. `drift`: resources that are not as their template says. */
export function wantedSettings(wanted: WantedStack): JsonObject {
  return {
    template: templateDigest(wanted.template.text()),
    parameters: wanted.parameters,
    tags: wanted.tags,
    role: wanted.role ?? null,
    terminationProtection: true,
    drift: [],
  };
}

/** As wanted, but read from a stack. Parameters and tags that the catalog does not give are not looked at, but for those it no longer gives. */
export function foundSettings(stack: Stack, wanted: Resource | undefined, drifted: readonly DriftedResource[]): JsonObject {
  return {
    template: stack.outputs[TEMPLATE_DIGEST] ?? 'unknown',
    parameters: narrowed(stack.parameters, wanted?.settings.parameters),
    tags: stack.tags,
    role: stack.role ?? null,
    terminationProtection: stack.terminationProtection,
    drift: drifted.map(({ id, type, status, properties }) => [id, type, status.toLowerCase(), ...properties].join(' ')).sort(),
  };
}

/** By the tag that only our stacks have; `aws:` tags and those of an organisation do not count. */
export function ownershipOf({ tags }: Pick<Stack, 'tags'>, catalog: string): Ownership {
  const mark = tags[MARK_TAG];
  if (mark === undefined) return 'unmarked';
  return mark === catalog ? 'ours' : 'other-catalog';
}

/** A release sets parameters of its own (image, live colour), and a template may have defaults: what is not given is not compared. */
function narrowed(found: Readonly<Record<string, string>>, given: unknown): Readonly<Record<string, string>> {
  const names = new Set(typeof given === 'object' && given !== null ? Object.keys(given) : []);
  return Object.fromEntries(Object.entries(found).filter(([name]) => names.has(name)));
}
