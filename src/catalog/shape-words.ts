/** One sentence and one remedy for each way in which a value can break its schema. */
import { closest } from '../diagnostics/closest';
import type { Code } from '../diagnostics/codes';
import type { Location, Related } from '../diagnostics/diagnostic';
import { counted, oneOf, quoted } from '../diagnostics/visible';
import type { Manifest, Path } from './manifest';
import { childOf, isMapping, type Kind, type Schema, type ShapeError, valueAt } from './schema';
import { alternatives, having, homesOf, knownKeys, schemasAt } from './schema-walk';
import { typeWords } from './type-words';
import { example, subject, valueText, yamlInline } from './wording';

/** A diagnostic but for its severity, which is that of the family. */
export interface Words {
  readonly code: Code;
  readonly at: Location;
  readonly message: string;
  readonly fix: string;
  readonly related?: readonly Related[];
}

/** What the words are made of. */
export interface Finding {
  readonly manifest: Manifest;
  readonly kind: Kind;
  readonly error: ShapeError;
  readonly path: Path;
  readonly value: unknown;
  /** All that speak of the value. */
  readonly schemas: readonly Schema[];
}

/** The words for an error. */
export function wordsFor(manifest: Manifest, kind: Kind, error: ShapeError): Words {
  const { path } = error;
  const value = valueAt(manifest.value, path);
  const finding: Finding = { manifest, kind, error, path, value, schemas: schemasAt(kind, manifest.value, path) };
  return WORDS[error.keyword]?.(finding) ?? unforeseen(finding);
}

type Maker = (finding: Finding) => Words;

const WORDS: Readonly<Record<string, Maker>> = {
  additionalProperties: unknownKey,
  required: ({ error, ...rest }) => missingKey(rest, String(error.params.missingProperty)),
  type: typeWords,
  enum: ({ schemas, ...rest }) => wrongWord({ schemas, ...rest }, having(schemas, 'enum') ?? []),
  discriminator: wrongAlternative,
  pattern: wrongForm,
  minimum: outOfBounds,
  maximum: outOfBounds,
  multipleOf: ({ error, ...rest }) => bounds({ error, ...rest }, `a multiple of ${String(error.params.multipleOf)}`),
  minLength: ({ error, ...rest }) => wrongLength({ error, ...rest }, 'at least'),
  maxLength: ({ error, ...rest }) => wrongLength({ error, ...rest }, 'at most'),
  minItems: (finding) => tooFewItems(finding),
  uniqueItems: twiceInList,
  dependencies: lackingCompanion,
};

function unknownKey({ manifest, kind, error, path, schemas }: Finding): Words {
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

function missingKey({ manifest, kind, path }: Omit<Finding, 'error'>, key: string): Words {
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

function wrongWord({ manifest, path, value }: Finding, words: readonly unknown[]): Words {
  const texts = words.map(String);
  const guess = closest(String(value), texts) ?? begunBy(String(value), texts);
  return {
    code: 'SP107',
    at: manifest.locate(path),
    message: `${subject(path)} is ${valueText(value)}, and must be ${oneOf(texts)}.`,
    fix: guess ? `write ${yamlInline(guess)}.` : `write ${texts.length === 1 ? '' : 'one of: '}${texts.join(', ')}.`,
  };
}

/** The only word that the written one is the beginning of: `prod` for `production`. */
function begunBy(written: string, words: readonly string[]): string | undefined {
  const longer = words.filter((word) => written.length > 2 && word.startsWith(written.toLowerCase()));
  return longer.length === 1 ? longer[0] : undefined;
}

/** The key that chooses between alternatives is missing, or is none of their words. */
function wrongAlternative({ path, schemas, ...rest }: Finding): Words {
  const tag = String(rest.error.params.tag);
  const words = alternatives(schemas, tag);
  const written = childOf(rest.value, tag);
  if (written !== undefined) return wrongWord({ ...rest, schemas, path: [...path, tag], value: written }, words);
  return {
    code: 'SP105',
    at: rest.manifest.locate(path),
    message: `${subject(path)} lacks the key "${tag}".`,
    fix: `add "${tag}: ${String(words[0])}", or another of: ${words.slice(1).join(', ')}.`,
  };
}

function wrongForm({ manifest, error, path, value, schemas }: Finding): Words {
  if (error.key !== undefined) return wrongKeyForm(manifest, path, error.key, having(schemas, 'propertyNames') ?? {});
  const schema = schemas.find(({ pattern }) => pattern === error.params.pattern) ?? {};
  return {
    code: 'SP108',
    at: manifest.locate(path),
    message: `${subject(path)} is ${valueText(value)}, and must be ${schema.patternErrorMessage ?? 'of another form'}.`,
    fix: formFix(having(schemas, 'examples') ?? []),
  };
}

const wrongKeyForm = (manifest: Manifest, path: Path, key: string, schema: Schema): Words => ({
  code: 'SP108',
  at: manifest.locate([...path, key], 'key'),
  message: `The key ${quoted(key)} of ${lower(subject(path))} must be ${schema.patternErrorMessage ?? 'of another form'}.`,
  fix: formFix(schema.examples ?? []),
});

const formFix = (examples: readonly unknown[]): string =>
  examples.length === 0 ? 'write it in that form.' : `write it like ${oneOf(examples.map(yamlInline))}.`;

function outOfBounds(finding: Finding): Words {
  const [low, high] = [having(finding.schemas, 'minimum'), having(finding.schemas, 'maximum')];
  return bounds(finding, `from ${low} to ${high}`);
}

const bounds = ({ manifest, path, value }: Finding, demand: string): Words => ({
  code: 'SP109',
  at: manifest.locate(path),
  message: `${subject(path)} is ${valueText(value)}, and must be ${demand}.`,
  fix: `write a whole number ${demand.startsWith('a') ? `that is ${demand}` : demand}.`,
});

function wrongLength({ manifest, error, path, value }: Finding, side: string): Words {
  const limit = Number(error.params.limit);
  const length = Array.from(String(value)).length;
  const is = length === 0 ? 'is empty' : `is ${counted(length, 'character')} long`;
  return {
    code: 'SP109',
    at: manifest.locate(path),
    message: `${subject(path)} ${is}, and must be ${side} ${counted(limit, 'character')} long.`,
    fix: length === 0 ? 'write its text, or delete the key.' : `write ${side} ${counted(limit, 'character')}.`,
  };
}

const tooFewItems = ({ manifest, path, schemas }: Finding): Words => ({
  code: 'SP109',
  at: manifest.locate(path),
  message: `${subject(path)} is an empty list, and must hold at least one item.`,
  fix: `write at least one item, such as ${yamlInline(example({ items: having(schemas, 'items') ?? {} }))}, or delete the key if it has a default.`,
});

function twiceInList({ manifest, error, path, value }: Finding): Words {
  const [first, second] = [Number(error.params.j), Number(error.params.i)].sort((a, b) => a - b);
  return {
    code: 'SP112',
    at: manifest.locate([...path, second ?? 0]),
    message: `${valueText(valueAt(value, [second ?? 0]))} stands twice in ${subject(path)}; its items must differ.`,
    fix: 'delete one of the two, or mend it.',
    related: [{ at: manifest.locate([...path, first ?? 0]), message: 'The first one is here.' }],
  };
}

function lackingCompanion({ manifest, kind, error, path }: Finding): Words {
  const [key, needed] = [String(error.params.property), String(error.params.missingProperty)];
  const sample = yamlInline(example({ allOf: schemasAt(kind, manifest.value, [...path, needed]) }));
  return {
    code: 'SP113',
    at: manifest.locate([...path, key], 'key'),
    message: `"${key}" has no meaning without "${needed}" beside it.`,
    fix: `add "${needed}: ${sample}", or delete "${key}".`,
  };
}

/** A keyword that the schemas did not use when this was written: still a true sentence with a place. */
const unforeseen = ({ manifest, error, path, value }: Finding): Words => ({
  code: 'SP108',
  at: manifest.locate(path),
  message: `${subject(path)} is ${valueText(value)}, which breaks the rule "${error.keyword}" of its schema.`,
  fix: "see the schema's description of it in your editor.",
});

const lower = (text: string): string => text.replace(/^The /, 'the ');
