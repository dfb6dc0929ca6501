/** Words for a value of the wrong type; most of all for text that YAML read as something else. */

import { oneOf } from '../diagnostics/visible';
import { having } from './schema-walk';
import type { Finding, Words } from './shape-words';
import { example, subject, TYPE_WORDS, valueText, yamlInline } from './wording';
import { readingIn11 } from './yaml-11';

/** SP110 where YAML changed text, SP111 where nothing is written, SP106 otherwise. */
export function typeWords(finding: Finding): Words {
  const { manifest, path, value, error } = finding;
  const wanted = String(error.params.type);
  const written = manifest.written(path);
  if (value === null && (written === undefined || wanted !== 'string')) return noValue(finding);
  if (wanted === 'string' && written !== undefined && typeof value !== 'string') return changedText(finding, written);
  return {
    code: 'SP106',
    at: manifest.locate(path),
    message: `${subject(path)} is ${typed(value)}, and must be ${demand(finding, wanted)}.`,
    fix: typeFix(finding, wanted),
  };
}

const typed = (value: unknown): string => (typeof value === 'string' ? `the text ${valueText(value)}` : valueText(value));

/** The words allowed where there are few, else the type in plain words. */
function demand({ schemas }: Finding, wanted: string): string {
  const words = having(schemas, 'enum');
  return words === undefined ? (TYPE_WORDS[wanted] ?? wanted) : oneOf(words.map(String));
}

function noValue({ manifest, path, schemas }: Finding): Words {
  const key = path.at(-1);
  const sample = yamlInline(example({ allOf: schemas }));
  return {
    code: 'SP111',
    at: manifest.locate(path),
    message: `${subject(path)} has no value.`,
    fix:
      typeof key === 'number'
        ? 'write the item, or delete it.'
        : `write its value, such as "${yamlInline(key)}: ${sample}", or delete the key.`,
  };
}

/** `012345678901` read as a number: shows what YAML made of it, and how to write it. */
function changedText({ manifest, path, value }: Finding, written: string): Words {
  const same = String(value) === written;
  const kind = typeof value === 'number' ? (same ? 'a number' : `the number ${value}`) : 'a boolean';
  return {
    code: 'SP110',
    at: manifest.locate(path),
    message: `${subject(path)} is meant as text, but YAML reads ${written} as ${value === null ? 'nothing' : kind}.`,
    fix: `write '${written}'.`,
  };
}

function typeFix({ value, schemas }: Finding, wanted: string): string {
  if (typeof value === 'string' && (wanted === 'integer' || wanted === 'number')) {
    const number = numberIn(value);
    if (number !== undefined) return `write ${number}, without quotes.`;
  }
  if (typeof value === 'string' && wanted === 'boolean') {
    const reading = /^(true|false)$/i.test(value) ? value.toLowerCase() : readingIn11(value)?.reading;
    if (reading === 'true' || reading === 'false') return `write ${reading}, without quotes.`;
  }
  if (wanted === 'array' && typeof value === 'string' && !/\s/.test(value)) return `write [${yamlInline(value)}].`;
  return `write ${TYPE_WORDS[wanted] ?? wanted}, such as ${yamlInline(example({ allOf: schemas }))}.`;
}

/** `8080`, `8_080`, `8,080`: a number as people write it. */
function numberIn(text: string): number | undefined {
  return /^-?\d[\d_,]*$/.test(text) ? Number(text.replace(/[_,]/g, '')) : undefined;
}
