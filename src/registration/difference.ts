/** What differs between settings as they are and as they are wanted, setting by setting. Pure. */
import { canonical } from './digest';
import type { Difference } from './plan';
import type { Json, JsonObject } from './resource';

/** In the order of the settings' names. Lists are compared whole: what comes first in them may matter. */
export function differences(before: JsonObject | undefined, after: JsonObject | undefined): readonly Difference[] {
  return between(before ?? {}, after ?? {}, []);
}

function between(before: JsonObject, after: JsonObject, path: readonly string[]): readonly Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => one(valueAt(before, name), valueAt(after, name), [...path, name]));
}

function one(from: Json | undefined, to: Json | undefined, path: readonly string[]): readonly Difference[] {
  // Nearly all is equal in nearly every run.
  if (from === to) return [];
  if (isObject(from) && isObject(to)) return between(from, to, path);
  const [was, is] = [from, to].map((value) => (value === undefined ? undefined : canonical(value)));
  return was === is ? [] : [{ path, from: was, to: is }];
}

const valueAt = (object: JsonObject, name: string): Json | undefined => (Object.hasOwn(object, name) ? object[name] : undefined);

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
