/** A plan as a file: what was reviewed, and how a file that is none, or was edited, is refused. Pure. */
import { canonical, textDigest } from './digest';
import type { Plan } from './plan';
import type { Json } from './resource';
import { SYSTEMS } from './resource';

/** The plan as JSON text with a digest of itself. */
export function planText(plan: Plan): string {
  const json: Json = JSON.parse(JSON.stringify(plan));
  return `${JSON.stringify({ digest: textDigest(canonical(json)), plan: json }, null, 2)}\n`;
}

/** Names a plan in the audit log: the digest that stands in its file. */
export function planDigest(plan: Plan): string {
  return textDigest(canonical(JSON.parse(JSON.stringify(plan))));
}

/** @throws Error that says why it is no plan of this version, or that it was edited. */
export function parsePlan(text: string): Plan {
  const file = objectOf(parsed(text));
  const plan: unknown = file?.plan;
  if (file === undefined || !isJson(plan)) throw new Error('it is no saved plan.');
  if (objectOf(plan)?.schema !== 1) throw new Error('it was saved by another version of this program; plan again.');
  if (textDigest(canonical(plan)) !== file.digest) throw new Error('it was edited after it was saved; plan again.');
  if (!isPlan(plan)) throw new Error('it is no saved plan.');
  return plan;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;

/** What JSON.parse gave is JSON; `undefined` is what it did not give. */
const isJson = (value: unknown): value is Json => value !== undefined;

/** The digest has told that this program wrote it; the lists are looked at all the same. */
function isPlan(value: unknown): value is Plan {
  const plan = objectOf(value);
  if (plan === undefined) return false;
  const texts = [plan.catalog, plan.generator, plan.catalogDigest].every((each) => typeof each === 'string');
  const lists = [plan.changes, plan.blocked, plan.notes, plan.systems].every(Array.isArray);
  return texts && lists && Array.isArray(plan.changes) && plan.changes.every(isChange);
}

function isChange(value: unknown): boolean {
  const change = objectOf(value);
  return (
    change !== undefined &&
    [change.key, change.kind, change.address, change.action].every((each) => typeof each === 'string') &&
    SYSTEMS.some((system) => system === change.system) &&
    [change.requires, change.differences, change.consequences].every(Array.isArray)
  );
}
