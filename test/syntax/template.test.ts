/** Templates: every value is quoted for its host, and what would get round that is refused with its place. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { groovy } from '../../src/syntax/groovy';
import { codeSpan } from '../../src/syntax/markdown';
import { command, ShellBlock, variable } from '../../src/syntax/shell';
import { bareMustaches, compileTemplate, type TemplateHost, templateHost } from '../../src/syntax/template';
import { hostileText, passableText } from './hostile';

describe('compileTemplate', () => {
  test('sh: any text arrives at a program as written', () => {
    const template = compileTemplate<{ a: string; b: string }>('run.sh.hbs', 'printf "%s\\037" {{sh a}} {{sh b}}\n', {
      host: 'sh',
    });
    fc.assert(
      fc.property(passableText, passableText, (a, b) => {
        expect(execFileSync('/bin/sh', ['-c', template({ a, b })], { encoding: 'utf8' })).toBe(`${a}\x1f${b}\x1f`);
      }),
      { numRuns: 40 },
    );
  });

  test('yaml and json: any text comes back from a reader', () => {
    const yaml = compileTemplate<{ a: string }>('x.yaml.hbs', 'a: {{yaml a}}\nb: [{{yaml a}}, {{yaml a}}] # {{comment a}}\n', {
      host: 'yaml',
    });
    const json = compileTemplate<{ a: string }>('x.json.hbs', '{"a": {{json a}} }', { host: 'json' });
    fc.assert(
      fc.property(hostileText, (a) => {
        expect(parse(yaml({ a }), { version: '1.1' })).toEqual({ a, b: [a, a] });
        expect(JSON.parse(json({ a }))).toEqual({ a });
      }),
    );
  });

  test('code made by the makers of its language is written as it is, with its lines indented', () => {
    const jenkinsfile = compileTemplate<{ steps: unknown }>('Jenkinsfile.hbs', 'x {\n  {{groovy steps indent=2}}\n}\n', {
      host: 'groovy',
    });
    expect(jenkinsfile({ steps: groovy`echo ${'a'}\n\nsh ${'b'}` })).toBe("x {\n  echo 'a'\n\n  sh 'b'\n}\n");
    const script = compileTemplate<{ run: unknown }>('run.sh.hbs', '{{sh run}}\n', { host: 'sh' });
    expect(script({ run: ShellBlock.of([command('a', 'b c')]) })).toBe("a 'b c'\n");
    expect(script({ run: variable('A') })).toBe('"$A"\n');
    const page = compileTemplate<{ a: unknown; b: string }>('x.md.hbs', '{{markdown a}} {{markdown b}}', { host: 'markdown' });
    expect(page({ a: codeSpan('x'), b: '*' })).toBe('`x` \\*');
  });

  test('a comment ends where its line ends', () => {
    const template = compileTemplate<{ a: string }>('Jenkinsfile.hbs', '// made from {{comment a}}\nnext', { host: 'groovy' });
    fc.assert(
      fc.property(hostileText, (a) => {
        expect(template({ a })).toMatch(/^\/\/ made from [^\\\n\r\u0085\u2028\u2029]*\nnext$/);
      }),
    );
  });

  test('an object that came as data is never code', () => {
    const script = compileTemplate<{ run: unknown }>('run.sh.hbs', '{{sh run}}', { host: 'sh' });
    expect(() => script({ run: { toString: 'id' } })).toThrow(
      "run.sh.hbs:1:1 a template's helper got object where text, a number or a boolean must be.",
    );
  });

  test.each([
    ['{{sh nmae}}', "t.hbs:1:1 a template's helper got undefined where text, a number or a boolean must be."],
    ['\n  {{#if nmae}}x{{/if}}', 't.hbs:2:3 {{#if}} got nothing: the context has no such name.'],
    ['{{#unless nmae}}x{{/unless}}', 't.hbs:1:1 {{#unless}} got nothing: the context has no such name.'],
    ['{{#each list}}\n{{#each nmaes}}{{/each}}{{/each}}', 't.hbs:2:1 {{#each}} got nothing: the context has no such name.'],
    ['{{#with nmae}}x{{/with}}', 't.hbs:1:1 {{#with}} got nothing: the context has no such name.'],
  ])('a misspelt name in %j is an error with its place', (text, message) => {
    const template = compileTemplate<object>('t.hbs', text, { host: 'sh' });
    expect(() => template({ name: 'a', list: [1] })).toThrow(message);
  });

  test('blocks, comparisons and partials work on data', () => {
    const text = '{{#each steps}}{{> step}}{{/each}}{{#if (not done)}}echo {{sh (lookup steps 0)}}{{/if}}';
    const partials = { step: '{{#if (eq this "b")}}echo {{sh this}}\n{{/if}}' };
    const template = compileTemplate<object>('t.hbs', text, { host: 'sh', partials });
    expect(template({ steps: ['a b', 'b'], done: false })).toBe("echo b\necho 'a b'");
  });

  test('a template with holes in its fence is refused, partials too, all places at once', () => {
    expect(() => compileTemplate('t.hbs', 'a\n {{x}}', { host: 'sh', partials: { 'p.hbs': '{{{sh y}}}' } })).toThrow(
      't.hbs:2:2 {{x}}: every value passes a quoting helper: {{sh ...}}.\np.hbs:1:1 {{{sh y}}}: write two braces and a helper: {{sh ...}}.',
    );
  });

  test('a template that cannot be parsed is refused with its name', () => {
    expect(() => compileTemplate('t.hbs', '{{#if a}}', { host: 'sh' })).toThrow(/^t\.hbs: Parse error on line 1/);
  });
});

describe('bareMustaches', () => {
  test.each([
    '{{x}}',
    '{{this}}',
    '{{{sh x}}}',
    '{{&sh x}}',
    '{{sh}}',
    '{{sh a b}}',
    '{{./sh x}}',
    '{{this.sh x}}',
    '{{../sh x}}',
    '{{@sh x}}',
    '{{sh x raw=true}}',
    '{{sh x indent=y}}',
    '{{sh (concat a b)}}',
    '{{sh (sh a)}}',
    '{{log x}}',
    '{{lookup a b}}',
    '{{helperMissing x}}',
    '{{#items}}{{/items}}',
    '{{^items}}{{/items}}',
    '{{#sh x}}{{/sh}}',
    '{{#each a as |sh|}}{{/each}}',
    '{{#if a}}{{else}}{{b}}{{/if}}',
    '{{> (lookup . "p")}}',
    '{{#> p}}{{x}}{{/p}}',
    '{{#*inline "p"}}{{/inline}}',
    '{{* decorate}}',
    '{{{{raw}}}}x{{{{/raw}}}}',
    '{{"sh" x}}',
  ])('%s is found', (text) => {
    expect(bareMustaches(text)).not.toEqual([]);
  });

  test.each([
    'text',
    '{{! a comment }}',
    '{{!-- {{x}} --}}',
    '\\{{x}}',
    '{{sh x}}',
    '{{~sh x~}}',
    '{{#each a as |b|}}{{sh b}}{{/each}}',
    '{{> part}}',
  ])('%s is fine', (text) => {
    expect(bareMustaches(text)).toEqual([]);
  });

  test('the place is that of the mustache, from 1', () => {
    expect(bareMustaches('one\n  {{sh a}} {{two}}')).toEqual([
      { line: 2, col: 12, text: '{{two}}', reason: 'every value passes a quoting helper: {{groovy ...}}.' },
    ]);
  });

  test.each<[TemplateHost, string, string]>([
    ['sh', "echo '{{sh x}}'", 'inside quotes'],
    ['sh', 'echo "a {{sh x}}"', 'inside quotes'],
    ['sh', '# made for {{sh x}}', 'in a comment'],
    ['sh', 'run # {{sh x}}', 'in a comment'],
    ['sh', 'run {{comment x}}', 'outside a comment'],
    ['sh', '{{groovy x}}', 'every value passes'],
    ['groovy', "stage('{{groovy x}}')", 'inside quotes'],
    ['groovy', '// {{groovy x}}', 'in a comment'],
    ['groovy', ' * {{groovy x}}', 'in a comment'],
    ['groovy', '{{sh x}}', 'every value passes'],
    ['yaml', 'a: "{{yaml x}}"', 'inside quotes'],
    ['markdown', '{{sh x}}', 'every value passes'],
  ])('%s: %s is found', (host, text, reason) => {
    expect(bareMustaches(text, host)).toEqual([expect.objectContaining({ reason: expect.stringContaining(reason) })]);
  });

  test.each<[TemplateHost, string]>([
    ['sh', "echo 'a' {{sh x}} # {{comment x}}"],
    ['sh', "# don't: {{comment x}}"],
    ['sh', 'echo a#b {{sh x}}'],
    ['groovy', "stage({{groovy x}}) { echo('http://x'); echo {{groovy y}} } // {{comment z}}"],
    ['groovy', "echo 'it\\'s' + {{groovy x}}"],
    ['markdown', "it's {{markdown x}} # {{code y}} {{link a b}}"],
  ])('%s: %s is fine', (host, text) => {
    expect(bareMustaches(text, host)).toEqual([]);
  });
});

describe('the templates of this package', () => {
  const root = join(__dirname, '../../templates');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hbs'));

  test('are looked for where they are', () => expect(names.length).toBeGreaterThan(0));

  test.each(names)('%s says its host by its name and has no bare mustache', (name) => {
    const host = templateHost(name);
    expect(host).toBeDefined();
    expect(bareMustaches(readFileSync(join(root, name), 'utf8'), host)).toEqual([]);
  });
});
