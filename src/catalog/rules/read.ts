/** Reads values of any shape: what is not there, or is something else, is simply not found. The schema reports it. */
import type { Manifest, Path } from '../manifest';

/** A text in an entity, and its path. */
export interface Found {
  readonly path: Path;
  readonly text: string;
}

export function valueAt(manifest: Manifest | undefined, path: Path): unknown {
  // The value of a file with faults of syntax is not what its author meant.
  if (manifest === undefined || !manifest.sound) return undefined;
  return path.reduce(childOf, manifest.value);
}

/** The text at a path: one or none. */
export function textAt(manifest: Manifest | undefined, path: Path): readonly Found[] {
  const value = valueAt(manifest, path);
  return typeof value === 'string' ? [{ path, text: value }] : [];
}

/** The texts in the list at a path. */
export const textsAt = (manifest: Manifest | undefined, path: Path): readonly Found[] =>
  itemsAt(manifest, path).flatMap((item) => textAt(manifest, item));

/** The paths of the items of a list. */
export function itemsAt(manifest: Manifest | undefined, path: Path): readonly Path[] {
  const value = valueAt(manifest, path);
  return Array.isArray(value) ? value.map((_, index) => [...path, index]) : [];
}

/** The keys of a mapping. */
export function keysAt(manifest: Manifest | undefined, path: Path): readonly string[] {
  const value = valueAt(manifest, path);
  return isMapping(value) ? Object.keys(value) : [];
}

function childOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

const isMapping = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
