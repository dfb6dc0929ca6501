/** YAML read once a text: templates are long, and tests look into the same ones many times. */
import { parse } from 'yaml';

const known = new Map<string, unknown>();

/** The same value each time: not to be changed. */
export function parsed(text: string): ReturnType<typeof parse> {
  if (!known.has(text)) known.set(text, parse(text));
  return known.get(text);
}
