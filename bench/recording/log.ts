/** What the serialisers were given since somebody last asked. */
import type { JsonValue } from '../../src/syntax/json';
import type { YamlOptions, YamlValue } from '../../src/syntax/yaml';

/** One call of a serialiser, and the text that it gave. */
export type Call =
  | { readonly kind: 'yaml'; readonly value: YamlValue; readonly options: YamlOptions; readonly text: string }
  | { readonly kind: 'json'; readonly value: JsonValue; readonly text: string };

const calls: Call[] = [];

export function record(call: Call): string {
  calls.push(call);
  return call.text;
}

/** All calls so far, in their order; they are forgotten by it. */
export function taken(): readonly Call[] {
  return calls.splice(0);
}
