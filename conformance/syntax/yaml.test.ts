/** PyYAML, a reader of YAML 1.1 in two implementations (Python and libyaml's C), reads back what we wrote. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yamlText } from '../../src/syntax/yaml';
import { hostileText, TRAPS, type Tree, tree } from '../../test/syntax/hostile';
import { needs, pyyaml } from '../support/tools';

describe.skipIf(needs(pyyaml))('yamlText', () => {
  test.each(['SafeLoader', 'CSafeLoader'])('%s reads the traps as value, key and item', (loader) => {
    const values: readonly Tree[] = TRAPS.map((text) => ({ value: text, [text]: [text, [text], { a: text }] }));
    expect(readBack(values, loader)).toEqual(values);
  });

  test.each(['SafeLoader', 'CSafeLoader'])('%s reads any plain data', (loader) => {
    const values = fc.sample(tree, 4000);
    expect(readBack(values, loader)).toEqual(values);
  });

  test('comments and empty lines change no value', () => {
    const values = fc.sample(fc.tuple(hostileText, hostileText), 1000).map(([text, comment]) => ({ text, comment }));
    const texts = values.map((value) => yamlText(value, { header: [value.comment], comments: value, spaced: true }));
    expect(loaded(texts, 'SafeLoader')).toEqual(values);
  });
});

function readBack(values: readonly Tree[], loader: string): unknown {
  return loaded(
    values.map((value) => yamlText(value)),
    loader,
  );
}

/** What one Python process reads from all the texts. */
function loaded(texts: readonly string[], loader: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'yaml-'));
  try {
    const file = join(folder, 'texts.json');
    writeFileSync(file, JSON.stringify(texts));
    return JSON.parse(execFileSync('python3', ['-c', PROGRAM, file, loader], { encoding: 'utf8', maxBuffer: 1 << 29 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const PROGRAM = `
import json, sys, yaml
texts = json.load(open(sys.argv[1], encoding='utf-8'))
loader = getattr(yaml, sys.argv[2])
def read(text):
    try:
        return yaml.load(text, Loader=loader)
    except Exception as error:
        return {'text': text, 'error': str(error)}
json.dump([read(text) for text in texts], sys.stdout, default=repr)
`;
