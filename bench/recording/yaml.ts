/** In place of `src/syntax/yaml.ts`: the same, and each call is kept. */
import { yamlText as serialised, type YamlOptions, type YamlValue } from '../../src/syntax/yaml';
import { record } from './log';

export * from '../../src/syntax/yaml';

export function yamlText(value: YamlValue, options: YamlOptions = {}): string {
  return record({ kind: 'yaml', value, options, text: serialised(value, options) });
}
