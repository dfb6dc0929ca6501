/** Groovy, of the line that Jenkins runs, reads our literals as the text that they were made from. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GroovyValue, groovyValue, literal } from '../../src/syntax/groovy';
import { compileTemplate } from '../../src/syntax/template';
import { hostileText, TRAPS, type Tree, tree } from '../../test/syntax/hostile';
import { groovy, needs, toolEnv } from '../support/tools';

describe.skipIf(needs(groovy))('Groovy', () => {
  test('reads every literal as the text that it was made from', () => {
    const texts = [...TRAPS, ...fc.sample(hostileText, 3000), ...fc.sample(backslashes, 2000)];
    expect(evaluated(texts.map((text) => String(literal(text))))).toEqual(texts);
  });

  test('reads text beyond the bound of one constant', () => {
    const texts = ['x', 'é', '日', '\0', '😀'].map((char) => char.repeat(70_000));
    const lengths = evaluated(texts.map((text) => `${literal(text)}.length() + ':' + ${literal(text)}.hashCode()`));
    expect(lengths).toEqual(texts.map((text) => `${text.length}:${javaHash(text)}`));
  });

  test('reads lists and maps as the data that they were made from', () => {
    const values = fc.sample(tree, 600).map(withoutDoubles);
    const read = evaluated(values.map((value) => `groovy.json.JsonOutput.toJson([${String(groovyValue(value))}])`));
    expect(read.map((json): unknown => JSON.parse(json))).toEqual(values.map((value) => [value]));
  });

  test("reads a template's comments and values", () => {
    const template = compileTemplate<{ a: string }>('x.groovy.hbs', '/*\n * {{comment a}}\n */\n {{groovy a}} // {{comment a}}', {
      host: 'groovy',
    });
    const texts = [...TRAPS, ...fc.sample(hostileText, 1000)];
    expect(evaluated(texts.map((a) => template({ a })))).toEqual(texts);
  });
});

/** Where Groovy decides whether a \\u is an escape. */
const backslashes = fc.string({ unit: fc.constantFrom('\\', 'u', '0', '4', '1', "'", 'é', '\n', '\0', '😀'), maxLength: 12 });

/** What the expressions yield as text: one JVM, some expressions a class. */
function evaluated(expressions: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'groovy-'));
  try {
    const file = join(folder, 'sources.json');
    const program = join(folder, 'read.groovy');
    const grouped = expressions.map((source) => `(\n${source}\n) as String`);
    const starts = expressions.flatMap((_, at) => (at % TOGETHER === 0 ? [at] : []));
    writeFileSync(file, JSON.stringify(starts.map((at) => `[\n${grouped.slice(at, at + TOGETHER).join(',\n')}\n]`)));
    writeFileSync(program, PROGRAM);
    return JSON.parse(execFileSync('groovy', [program, file], { encoding: 'utf8', maxBuffer: 1 << 29, env: toolEnv() }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A method holds at most 64 KB of code. */
const TOGETHER = 50;

/** Groovy writes JSON in ASCII, with halves of surrogate pairs apart, so that nothing is lost on the way. */
const PROGRAM = `
def shell = new GroovyShell()
def sources = new groovy.json.JsonSlurper().parse(new File(args[0]), 'UTF-8')
print groovy.json.JsonOutput.toJson(sources.collectMany { source -> shell.evaluate(source) })
`;

/** Groovy takes 1.5 for a BigDecimal and prints exponents its own way; whole numbers are what pipelines hold. */
function withoutDoubles(value: Tree): Tree & GroovyValue {
  return JSON.parse(JSON.stringify(value), (_, item: unknown) =>
    typeof item === 'number' ? Math.trunc(item) % 1_000_000 || 0 : item,
  );
}

/** java.lang.String.hashCode. */
function javaHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}
