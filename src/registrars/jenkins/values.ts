/** Reads values out of settings and out of elements: numbers and flags as such, `null` for what is not there. */
import type { Json, JsonObject } from '../../registration/resource';
import { at, childrenOf, type Element, textAt } from './xml';

/** A group of settings; an empty one for anything else. */
export function section(value: Json | undefined): JsonObject {
  return value !== null && typeof value === 'object' && !isList(value) ? value : {};
}

/** Its items; none for anything but a list. */
export const list = (value: Json | undefined): readonly Json[] => (value !== undefined && isList(value) ? value : []);

export function numberAt(from: Element, ...path: readonly string[]): number | string | null {
  const written = textAt(from, ...path)?.trim() ?? null;
  return written !== null && /^-?\d{1,15}$/.test(written) ? Number(written) : written;
}

/** A flag that Jenkins leaves out while it is off. */
export const flagAt = (from: Element, ...path: readonly string[]): boolean => textAt(from, ...path)?.trim() === 'true';

/** The names of the elements in the one down this path. */
export function namesAt(from: Element, ...path: readonly string[]): readonly string[] {
  const found = at(from, ...path);
  return found === undefined ? [] : childrenOf(found).map((child) => child.nodeName);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
