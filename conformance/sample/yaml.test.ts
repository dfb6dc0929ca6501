/** Every YAML file of the sample means the same to a reader of YAML 1.1 that we did not write. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { needs, pyyaml, ROOT, toolEnv } from '../support/tools';

const OUT = join(ROOT, 'pipelines');
const FILES = readdirSync(OUT, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.ya?ml$/.test(path))
  .sort();

/** A line of JSON for each file; `!reference` becomes a list. */
const READ = `
import json, sys, yaml
class Loader(yaml.SafeLoader): pass
Loader.add_constructor('!reference', lambda loader, node: loader.construct_sequence(node))
for path in json.load(sys.stdin):
    with open(path, encoding='utf-8') as file:
        print(json.dumps(yaml.load(file, Loader)))
`;
const reference = { tag: '!reference', collection: 'seq' } as const;

describe.skipIf(needs(pyyaml))('PyYAML', () => {
  test('reads the same values as we do from every file that is emitted', () => {
    expect(FILES.length).toBeGreaterThan(50);
    const input = JSON.stringify(FILES.map((path) => join(OUT, path)));
    const output = execFileSync('python3', ['-c', READ], { input, encoding: 'utf8', env: toolEnv(), maxBuffer: 1 << 27 });
    const read = output
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    const ours = FILES.map((path): unknown =>
      parse(readFileSync(join(OUT, path), 'utf8'), { customTags: [reference], logLevel: 'error' }),
    );
    expect(FILES.filter((_path, index) => JSON.stringify(sorted(read[index])) !== JSON.stringify(sorted(ours[index])))).toEqual(
      [],
    );
  });
});

/** Keys in one order: PyYAML and JSON keep it, but nothing says so. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
