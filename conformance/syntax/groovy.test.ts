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
    const texts = [...TRAPS, ...fc.sample(hostileText, 1200), ...fc.sample(backslashes, 600)];
    expect(evaluated(texts.map((text) => String(literal(text))))).toEqual(texts.map(units));
  });

  test('reads text beyond the bound of one constant', () => {
    const texts = ['x', 'é', '日', '\0', '😀'].map((char) => char.repeat(70_000));
    const lengths = evaluated(texts.map((text) => `${literal(text)}.length() + ':' + ${literal(text)}.hashCode()`));
    expect(lengths).toEqual(texts.map((text) => units(`${text.length}:${javaHash(text)}`)));
  });

  test('reads lists and maps as the data that they were made from', () => {
    const values = fc.sample(tree, 600).map(withoutDoubles);
    const read = evaluated(values.map((value) => `groovy.json.JsonOutput.toJson([${String(groovyValue(value))}])`));
    expect(read.map(parsed)).toEqual(values.map((value) => [value]));
  });

  test("reads a template's comments and values", () => {
    const template = compileTemplate<{ a: string }>('x.groovy.hbs', '/*\n * {{comment a}}\n */\n {{groovy a}} // {{comment a}}', {
      host: 'groovy',
    });
    const texts = [...TRAPS, ...fc.sample(hostileText, 400)];
    expect(evaluated(texts.map((a) => template({ a })))).toEqual(texts.map(units));
  });
});

/** Where Groovy decides whether a \\u is an escape. */
const backslashes = fc.string({ unit: fc.constantFrom('\\', 'u', '0', '4', '1', "'", 'é', '\n', '\0', '😀'), maxLength: 12 });

/** A text as its UTF-16 units: what a process prints would lose halves of pairs. */
function units(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16)).join(' ');
}

function parsed(codes: string): unknown {
  return JSON.parse(String.fromCharCode(...codes.split(' ').map((code) => Number.parseInt(code, 16))));
}

/** What each expression yields, as units: one JVM compiles each by itself. */
function evaluated(expressions: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'groovy-'));
  try {
    const file = join(folder, 'expressions.json');
    const program = join(folder, 'read.groovy');
    writeFileSync(file, JSON.stringify(expressions.map((source) => `return (\n${source}\n)`)));
    writeFileSync(program, PROGRAM);
    const out = execFileSync('groovy', [program, file], { encoding: 'utf8', maxBuffer: 1 << 29, env: toolEnv() });
    return out.split('\n').slice(0, expressions.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const PROGRAM = `
def shell = new GroovyShell()
def out = new StringBuilder()
new groovy.json.JsonSlurper().parse(new File(args[0]), 'UTF-8').each { source ->
  def value
  try { value = shell.evaluate(source) as String } catch (Throwable error) { value = 'fails: ' + error.message + source }
  out << value.collect { Integer.toHexString((int) it.charAt(0)) }.join(' ') << '\\n'
}
print out
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
