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

function numberIn11(word: string): number | undefined {
  const sign = word.startsWith('-') ? -1 : 1;
  const digits = word.replace(/^[-+]/, '').replace(/_/g, '');
  const underscored = word.includes('_');
  if (/^0b[01]+$/.test(digits)) return sign * Number.parseInt(digits.slice(2), 2);
  if (/^0[0-7]+$/.test(digits)) return sign * Number.parseInt(digits, 8);
  if (/^\d+(:[0-5]?\d)+(\.\d*)?$/.test(digits)) return sign * sexagesimal(digits);
  if (underscored && /^\d[\d_]*(\.[\d_]*)?$/.test(word.replace(/^[-+]/, ''))) return sign * Number(digits);
  if (underscored && /^0x[\da-fA-F]+$/.test(digits)) return sign * Number(digits);
  return undefined;
}

const sexagesimal = (digits: string): number => digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
