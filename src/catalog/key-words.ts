/** Words for keys: unknown, missing, of the wrong form, or without the one that they need. */
import { closest } from '../diagnostics/closest';
import { quoted } from '../diagnostics/visible';
import type { Manifest, Path } from './manifest';
import { isMapping, type Schema } from './schema';
import { homesOf, knownKeys, schemasAt } from './schema-walk';
import type { Finding, Words } from './shape-words';
import { ANOTHER_FORM, example, formFix, subject, yamlInline } from './wording';

export function unknownKey({ manifest, kind, error, path, schemas }: Finding): Words {
  const key = String(error.params.additionalProperty);
  const known = knownKeys(schemas);
  const home = homesOf(kind, key).find((each) => each.length > 0);
  const guess = closest(key, known);
  const list = `Keys that may stand there: ${known.join(', ')}.`;
  const fix = guess ? `write "${guess}".` : home ? `move it under ${subject(home)}, or delete it.` : `delete it. ${list}`;
  return {
    code: 'SP103',
    at: manifest.locate([...path, key], 'key'),
    message: `${quoted(key)} is not a key of ${lower(subject(path))}.`,
    fix,
  };
}

export function missingKey({ manifest, kind, path }: Omit<Finding, 'error'>, key: string): Words {
  const schema = { allOf: schemasAt(kind, manifest.value, [...path, key]) };
  return {
    code: 'SP105',
    at: manifest.locate(path, 'key'),
    message: `${subject(path)} lacks the key "${key}".`,
    fix: `add to it:\n${lineFor(key, schema)}`,
  };
}

/** How a missing key is written; of a large block only its first line and the keys that it needs. */
function lineFor(key: string, schema: Schema): string {
  const sample = example(schema);
  const line = `${yamlInline(key)}: ${yamlInline(sample)}`;
  return line.length <= 100 || !isMapping(sample)
    ? line
    : `${yamlInline(key)}:   # with the keys ${Object.keys(sample).join(', ')}`;
}

export const wrongKeyForm = (manifest: Manifest, path: Path, key: string, schema: Schema): Words => ({
  code: 'SP108',
  at: manifest.locate([...path, key], 'key'),
  message: `The key ${quoted(key)} of ${lower(subject(path))} ${schema.patternErrorMessage ?? ANOTHER_FORM}.`,
  fix: formFix(schema.examples ?? []),
});

export function lackingCompanion({ manifest, kind, error, path }: Finding): Words {
  const [key, needed] = [String(error.params.property), String(error.params.missingProperty)];
  const sample = yamlInline(example({ allOf: schemasAt(kind, manifest.value, [...path, needed]) }));
  return {
    code: 'SP113',
    at: manifest.locate([...path, key], 'key'),
    message: `"${key}" has no meaning without "${needed}" beside it.`,
    fix: `add "${needed}: ${sample}", or delete "${key}".`,
  };
}

const lower = (text: string): string => text.replace(/^The /, 'the ');
