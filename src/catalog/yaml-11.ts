/** What a YAML 1.1 reader makes of a word without quotes that YAML 1.2 reads as text or as another number. */

export interface Reading {
  /** For people: `true`, `the number 90`, `a date`. */
  readonly reading: string;
  readonly date: boolean;
}

/** `undefined` where both read the same. Rules: yaml.org/type, as PyYAML and Ruby apply them. */
export function readingIn11(word: string): Reading | undefined {
  if (word.length > 40 || !/^[-+.=<~\dyYnNoO]/.test(word)) return undefined;
  if (/^(y|Y|yes|Yes|YES|on|On|ON)$/.test(word)) return { reading: 'true', date: false };
  if (/^(n|N|no|No|NO|off|Off|OFF)$/.test(word)) return { reading: 'false', date: false };
  if (word === '=' || word === '<<') return { reading: 'a command to itself', date: false };
  if (DATE.test(word)) return { reading: 'a date', date: true };
  const number = numberIn11(word);
  return number === undefined ? undefined : { reading: `the number ${number}`, date: false };
}

const DATE = /^\d{4}-\d\d?-\d\d?([Tt ][\d:. ]+([Zz]|[-+]\d\d?(:?\d\d)?)?)?$/;

/** The number that 1.1 reads, where 1.2 reads text or another number. */
function numberIn11(word: string): number | undefined {
  const sign = word.startsWith('-') ? -1 : 1;
  const body = word.replace(/^[-+]/, '');
  const number = FORMS.find(([form]) => form.test(body))?.[1](body.replace(/_/g, ''));
  if (number === undefined || (IN_12.test(word) && Number(word) === sign * number)) return undefined;
  return sign * number;
}

/** Forms that 1.1 has and 1.2 has not, without their sign; the reader gets them without underscores. */
const FORMS: readonly (readonly [RegExp, (digits: string) => number])[] = [
  [/^0b[01][01_]*$/, (digits) => Number.parseInt(digits.slice(2), 2)],
  [/^0_*[0-7][0-7_]*$/, (digits) => Number.parseInt(digits, 8)],
  [/^0x_*[\da-fA-F][\da-fA-F_]*$/, Number],
  [/^\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?$/, (digits) => digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)],
  [/^\d[\d_]*_[\d_]*(\.[\d_]*)?$/, Number],
  [/^\d*\.\d*_[\d_]*$/, Number],
];

/** A number for YAML 1.2's core schema too. */
const IN_12 = /^([-+]?\d+|0x[\da-fA-F]+)$/;
