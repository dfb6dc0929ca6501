/** In place of `src/syntax/json.ts`: the same, and each call is kept. */
import { type JsonValue, jsonText as serialised } from '../../src/syntax/json';
import { record } from './log';

export * from '../../src/syntax/json';

export function jsonText(value: JsonValue): string {
  return record({ kind: 'json', value, text: serialised(value) });
}
