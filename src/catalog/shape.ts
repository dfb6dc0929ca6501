/** Checks one entity against the schema of its kind, and says what is wrong at the place where it is written. */
import { closest } from '../diagnostics/closest';
import type { Diagnostic, Location } from '../diagnostics/diagnostic';
import { oneOf, quoted } from '../diagnostics/visible';
import type { BareWord, Manifest } from './manifest';
import { misspeltKeys } from './misspelt';
import { KINDS, type Kind, type ShapeError, shapeErrors, valueAt } from './schema';
import { having, schemasAt } from './schema-walk';
import { wordsFor } from './shape-words';

/**
 * All faults of an entity's shape (SP1xx), and its bare words that other YAML readers change (SP021).
 * One cause gives one message. A manifest that is not sound is not checked: what is missing may only be unread.
 */
export function validateShape(manifest: Manifest): readonly Diagnostic[] {
  if (!manifest.sound) return [];
  const kind = KINDS.find((each) => each === manifest.kind);
  if (kind === undefined) return [unknownKind(manifest)];
  const errors = schemaFaults(manifest, kind);
  const placed = new Set(errors.map(({ at }) => placeKey(at)));
  const bare = bareWords(manifest, kind).filter(({ at }) => !placed.has(placeKey(at)));
  return [...wrongFolder(manifest, kind), ...errors, ...misspeltKeys(manifest, kind), ...bare];
}

const placeKey = ({ start }: Location): string => `${start.line}:${start.col}`;

function schemaFaults(manifest: Manifest, kind: Kind): readonly Diagnostic[] {
  return withoutEchoes(shapeErrors(kind, manifest.value)).map((error) => ({
    severity: 'error',
    ...wordsFor(manifest, kind, error),
  }));
}

/** A wrong type makes every other rule on the same value its echo, a wrong length that of its form, and the first of a sort the others. */
function withoutEchoes(errors: readonly ShapeError[]): readonly ShapeError[] {
  const loudest = new Map<string, ShapeError>();
  for (const error of errors) {
    const before = loudest.get(placeOf(error));
    if (before === undefined || rankOf(error) > rankOf(before)) loudest.set(placeOf(error), error);
  }
  return errors.filter((error) => {
    const first = loudest.get(placeOf(error));
    return first === error || first === undefined || (rankOf(first) === 0 && rankOf(error) === 0);
  });
}

const placeOf = ({ path, key }: ShapeError): string => JSON.stringify([path, key]);

/** Keywords that speak of a value as a whole. Others, such as `required`, may say several things of one value. */
const RANKS: Readonly<Record<string, number>> = {
  type: 3,
  minLength: 2,
  maxLength: 2,
  minimum: 2,
  maximum: 2,
  enum: 1,
  pattern: 1,
};
const rankOf = ({ keyword }: ShapeError): number => RANKS[keyword] ?? 0;

function unknownKind(manifest: Manifest): Diagnostic {
  const expected = expectedKind(manifest.catalogPath);
  const known = manifest.kind === undefined ? undefined : closest(manifest.kind, KINDS);
  const foreign = manifest.kind !== undefined && BACKSTAGE_KINDS.has(manifest.kind);
  const fix = `write "kind: ${known ?? expected}".`;
  if (manifest.kind === undefined) {
    return {
      code: 'SP101',
      severity: 'error',
      at: manifest.locate(['kind']),
      message: 'The entity has no "kind" that is text.',
      fix,
    };
  }
  return {
    code: 'SP101',
    severity: foreign ? 'warning' : 'error',
    at: manifest.locate(['kind']),
    message: foreign
      ? `Nothing is made of entities of kind ${quoted(manifest.kind)}; the file is passed over.`
      : `${quoted(manifest.kind)} is no kind of the catalog; it must be ${oneOf(KINDS)}.`,
    fix: foreign ? 'move it out of the catalog.' : fix,
  };
}

/** Kinds of Backstage that an imported catalog may bring along. */
const BACKSTAGE_KINDS: ReadonlySet<string> = new Set(['API', 'Domain', 'Location', 'System', 'Template', 'User']);

const FOLDERS: Readonly<Record<string, Kind>> = { services: 'Component', teams: 'Group', stacks: 'Resource' };
const expectedKind = (catalogPath: string): Kind => FOLDERS[catalogPath.split('/')[0] ?? ''] ?? 'Platform';

function wrongFolder(manifest: Manifest, kind: Kind): readonly Diagnostic[] {
  if (expectedKind(manifest.catalogPath) === kind) return [];
  const [folder] = Object.entries(FOLDERS).find(([, each]) => each === kind) ?? ['platform.yaml'];
  const home = kind === 'Platform' ? 'platform.yaml' : `${folder}/`;
  return [
    {
      code: 'SP102',
      severity: 'error',
      at: manifest.locate(['kind']),
      message: `An entity of kind "${kind}" belongs to ${home}, not to ${manifest.catalogPath.split('/')[0]}${manifest.catalogPath.includes('/') ? '/' : ''}.`,
      fix: kind === 'Platform' ? 'write it to platform.yaml, or mend its kind.' : `move the file to ${home}, or mend its kind.`,
    },
  ];
}

/** Warnings on words without quotes that YAML 1.1 readers change; a date where a date is wanted is no trap. */
function bareWords(manifest: Manifest, kind: Kind): readonly Diagnostic[] {
  return manifest.bareWords.flatMap((bare) => {
    const schemas = schemasAt(kind, manifest.value, bare.path);
    const wanted = bare.date && having(schemas, 'format') === 'date';
    return wanted ? [] : [bareWord(bare, valueAt(manifest.value, bare.path), manifest.locate(bare.path, bare.what))];
  });
}

/** `value`: what this catalog makes of the word. */
function bareWord({ word, reading, what }: BareWord, value: unknown, at: Location): Diagnostic {
  const head = { code: 'SP021', severity: 'warning', at } as const;
  if (what === 'value' && typeof value === 'number') {
    return {
      ...head,
      message: `${word} is the number ${value} here, and ${reading} to a reader of YAML 1.1.`,
      fix: `write ${value}.`,
    };
  }
  return {
    ...head,
    message: `The ${what} ${word} is without quotes; a reader of YAML 1.1 takes it for ${reading}.`,
    fix: `write '${word}'.`,
  };
}
