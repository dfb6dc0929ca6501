/** One sentence and one remedy for each way in which a value can break its schema. */
import type { Code } from '../diagnostics/codes';
import type { Location, Related } from '../diagnostics/diagnostic';
import { lackingCompanion, missingKey, unknownKey } from './key-words';
import type { Manifest, Path } from './manifest';
import { type Kind, type Schema, type ShapeError, valueAt } from './schema';
import { having, schemasAt } from './schema-walk';
import { typeWords } from './type-words';
import {
  bounds,
  outOfBounds,
  tooFewItems,
  twiceInList,
  wrongAlternative,
  wrongForm,
  wrongLength,
  wrongWord,
} from './value-words';
import { subject, valueText } from './wording';

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

/** A keyword that the schemas did not use when this was written: still a true sentence with a place. */
const unforeseen = ({ manifest, error, path, value }: Finding): Words => ({
  code: 'SP108',
  at: manifest.locate(path),
  message: `${subject(path)} is ${valueText(value)}, which breaks the rule "${error.keyword}" of its schema.`,
  fix: "see the schema's description of it in your editor.",
});
