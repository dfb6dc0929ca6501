/** Words for values: none of the allowed ones, of the wrong form, out of bounds, or twice in a list. */
import { closest } from '../diagnostics/closest';
import { counted, oneOf } from '../diagnostics/visible';
import { wrongKeyForm } from './key-words';
import { childOf, valueAt } from './schema';
import { alternatives, having } from './schema-walk';
import type { Finding, Words } from './shape-words';
import { ANOTHER_FORM, example, formFix, subject, valueText, yamlInline } from './wording';

export function wrongWord({ manifest, path, value }: Finding, words: readonly unknown[]): Words {
  const texts = words.map(String);
  const guess = closest(String(value), texts);
  const meant = guess === undefined ? namedBy(String(value), texts) : [guess];
  return {
    code: 'SP107',
    at: manifest.locate(path),
    message: `${subject(path)} is ${valueText(value)}, and must be ${oneOf(texts)}.`,
    fix:
      meant.length > 0
        ? `write ${oneOf(meant.map(yamlInline))}.`
        : `write ${texts.length === 1 ? '' : 'one of: '}${texts.join(', ')}.`,
  };
}

/** The words that begin with the written one, or have it as a part: `prod` for `production`, `gradle` for `java-gradle`. */
function namedBy(written: string, words: readonly string[]): readonly string[] {
  const part = written.toLowerCase();
  return words.filter((word) => part.length > 1 && (word.startsWith(part) || word.split('-').includes(part)));
}

/** The key that chooses between alternatives is missing, or is none of their words. */
export function wrongAlternative({ path, schemas, ...rest }: Finding): Words {
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

export function wrongForm({ manifest, error, path, value, schemas }: Finding): Words {
  if (error.key !== undefined) return wrongKeyForm(manifest, path, error.key, having(schemas, 'propertyNames') ?? {});
  const schema = schemas.find(({ pattern }) => pattern === error.params.pattern) ?? {};
  return {
    code: 'SP108',
    at: manifest.locate(path),
    message: `${subject(path)} is ${valueText(value)}, and ${schema.patternErrorMessage ?? ANOTHER_FORM}.`,
    fix: formFix(having(schemas, 'examples') ?? []),
  };
}

export function outOfBounds(finding: Finding): Words {
  const [low, high] = [having(finding.schemas, 'minimum'), having(finding.schemas, 'maximum')];
  return bounds(finding, `from ${low} to ${high}`);
}

export const bounds = ({ manifest, path, value }: Finding, demand: string): Words => ({
  code: 'SP109',
  at: manifest.locate(path),
  message: `${subject(path)} is ${valueText(value)}, and must be ${demand}.`,
  fix: `write a whole number ${demand.startsWith('a') ? `that is ${demand}` : demand}.`,
});

export function wrongLength({ manifest, error, path, value }: Finding, side: string): Words {
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

export const tooFewItems = ({ manifest, path, schemas }: Finding): Words => ({
  code: 'SP109',
  at: manifest.locate(path),
  message: `${subject(path)} is an empty list, and must hold at least one item.`,
  fix: `write at least one item, such as ${yamlInline(example({ items: having(schemas, 'items') ?? {} }))}, or delete the key if it has a default.`,
});

export function twiceInList({ manifest, error, path, value }: Finding): Words {
  const [first, second] = [Number(error.params.j), Number(error.params.i)].sort((a, b) => a - b);
  return {
    code: 'SP112',
    at: manifest.locate([...path, second ?? 0]),
    message: `${valueText(valueAt(value, [second ?? 0]))} stands twice in ${subject(path)}; its items must differ.`,
    fix: 'delete one of the two, or mend it.',
    related: [{ at: manifest.locate([...path, first ?? 0]), message: 'The first one is here.' }],
  };
}
