/** Keys that look misspelt where Backstage allows foreign keys: SP104. */
import { closest } from '../diagnostics/closest';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { quoted } from '../diagnostics/visible';
import type { Manifest, Path } from './manifest';
import { isMapping, type Kind, type Schema, schemaOf } from './schema';
import { expand, knownKeys } from './schema-walk';
import { subject } from './wording';

/** A near miss of `pipeline` is an error, since a service without it is not delivered at all; others are warnings. */
export function misspeltKeys(manifest: Manifest, kind: Kind): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(manifest.value, expand(schemaOf(kind), manifest.value), [], (path, key, guess) => {
    found.push({
      code: 'SP104',
      severity: guess === 'pipeline' ? 'error' : 'warning',
      at: manifest.locate([...path, key], 'key'),
      message: `${quoted(key)} is not a known key of ${subject(path)}, and looks like "${guess}".`,
      fix: `write "${guess}"; or, if another key is meant, name it so that it cannot be mistaken.`,
    });
  });
  return found;
}

type Report = (path: Path, key: string, guess: string) => void;

function visit(value: unknown, schemas: readonly Schema[], path: Path, report: Report): void {
  if (!isMapping(value)) return;
  const open = schemas.every(({ additionalProperties }) => additionalProperties !== false);
  // Our own blocks are closed: an unknown key in them is SP103, and none of them holds an open one.
  if (!open && path.length > 0) return;
  const known = knownKeys(schemas);
  const absent = known.filter((key) => !Object.hasOwn(value, key));
  for (const [key, child] of Object.entries(value)) {
    const below = schemas.flatMap(({ properties = {} }) => (Object.hasOwn(properties, key) ? [properties[key] ?? {}] : []));
    const guess = open && !known.includes(key) ? closest(key, absent) : undefined;
    if (guess !== undefined) report(path, key, guess);
    else
      visit(
        child,
        below.flatMap((schema) => expand(schema, child)),
        [...path, key],
        report,
      );
  }
}
