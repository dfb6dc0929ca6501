import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCatalog, parseFile } from '../../src/catalog/parse';
import { aFile, aManifest, report } from '../support/catalog-text';

const parse = (text: string) => {
  const { manifest, diagnostics } = parseFile(aFile(text));
  return { manifest, report: report(text, diagnostics) };
};
const faults = (text: string) => parse(text).report;

describe('a manifest', () => {
  const text = [
    'kind: Component',
    'metadata: { name: checkout }',
    'spec:',
    '  port: 8080',
    '  empty:',
    '  list:',
    '    - a',
    '    - { b: 0123 }',
    '  "quoted": \'x\'',
    '',
  ].join('\n');
  const manifest = aManifest(text);
  const place = (path: readonly (string | number)[], what?: 'key' | 'value') => {
    const { start, end } = manifest.locate(path, what);
    return `${start.line}:${start.col}-${end.line}:${end.col}`;
  };

  test('holds kind, name and the plain value', () => {
    expect(manifest).toMatchObject({
      file: 'catalog/services/checkout.yaml',
      catalogPath: 'services/checkout.yaml',
      sound: true,
    });
    expect([manifest.kind, manifest.name]).toEqual(['Component', 'checkout']);
    expect(manifest.value).toEqual({
      kind: 'Component',
      metadata: { name: 'checkout' },
      spec: { port: 8080, empty: null, list: ['a', { b: 123 }], quoted: 'x' },
    });
  });

  test.each([
    [['spec', 'port'], '4:9-4:13'],
    [['spec', 'list'], '7:5-8:18'],
    [['spec', 'list', 0], '7:7-7:8'],
    [['spec', 'list', 1, 'b'], '8:12-8:16'],
    [['spec', 'quoted'], '9:13-9:16'],
    [['metadata', 'name'], '2:19-2:27'],
  ])('knows the place of the value at %j', (path, expected) => {
    expect(place(path)).toBe(expected);
  });

  test('knows the place of a key', () => {
    expect([place(['spec', 'port'], 'key'), place(['spec', 'quoted'], 'key')]).toEqual(['4:3-4:7', '9:3-9:11']);
  });

  test('gives the key where nothing follows it', () => {
    expect(place(['spec', 'empty'])).toBe('5:3-5:8');
  });

  test('gives the nearest key where a path does not exist, and the whole file where nothing of it does', () => {
    expect([place(['spec', 'lost', 'deeper']), place(['spec', 'list', 7]), place(['lost'])]).toEqual([
      '3:1-3:5',
      '6:3-6:7',
      '1:1-1:1',
    ]);
  });

  test('gives a scalar as written', () => {
    const written = [['spec', 'list', 1, 'b'], ['spec', 'quoted'], ['spec', 'empty'], ['spec'], ['lost']].map((path) =>
      manifest.written(path),
    );
    expect(written).toEqual(['0123', 'x', undefined, undefined, undefined]);
  });

  test('finds its places in a large mapping too, the first where a key stands twice', () => {
    const many = Array.from({ length: 100 }, (_, index) => `k${index}: ${index}`);
    const { manifest: large } = parse([...many, 'k7: twice', ''].join('\n'));
    expect([large?.locate(['k7']).start, large?.written(['k99']), large?.written(['k100'])]).toEqual([
      { line: 8, col: 5 },
      '99',
      undefined,
    ]);
  });

  test('keeps its places with the line ends of Windows', () => {
    const windows = aManifest(text.replace(/\n/g, '\r\n'));
    expect(windows.locate(['spec', 'list', 1, 'b'])).toEqual(manifest.locate(['spec', 'list', 1, 'b']));
    expect(windows.value).toEqual(manifest.value);
  });

  test('holds a key named __proto__ as any other', () => {
    const { value } = aManifest('a: { __proto__: { polluted: true } }\n');
    expect(JSON.stringify(value)).toBe('{"a":{"__proto__":{"polluted":true}}}');
    expect(Object.hasOwn({}, 'polluted')).toBe(false);
  });

  test('is read as YAML 1.2', () => {
    expect(aManifest('a: yes\nb: 010\nc: 1_000\nd: 2026-01-01\ne: ~\nf: 0o17\ng: True\n').value).toEqual({
      a: 'yes',
      b: 10,
      c: '1_000',
      d: '2026-01-01',
      e: null,
      f: 15,
      g: true,
    });
  });

  test('notes each bare word that a reader of YAML 1.1 changes, keys too', () => {
    expect(aManifest('on: 1\nb: { c: NO }\nd: "NO"\n').bareWords).toEqual([
      { path: ['on'], what: 'key', word: 'on', reading: 'true', date: false },
      { path: ['b', 'c'], what: 'value', word: 'NO', reading: 'false', date: false },
    ]);
  });
});

describe('a file that is YAML but no entity', () => {
  test('is reported when it is empty, or comments only', () => {
    expect(faults('')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml SP018 The file is empty, or holds comments only; it must hold an entity.
        fix: write the entity, or delete the file."
    `);
    expect(faults('# nothing\n\n---\n')).toBe(faults(''));
  });

  test('is reported when its root is a list or a single value', () => {
    expect(faults('- kind: Component\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:1 SP019 The file holds a list; it must hold a mapping with apiVersion, kind, metadata and spec.
          - kind: Component
          ~~~~~~~~~~~~~~~~~
        fix: begin with "apiVersion:" in the first column."
    `);
    expect(faults('Component\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:1 SP019 The file holds a single value; it must hold a mapping with apiVersion, kind, metadata and spec.
          Component
          ~~~~~~~~~
        fix: begin with "apiVersion:" in the first column."
    `);
  });

  test('is reported when it holds several documents', () => {
    expect(faults('a: 1\n---\nb: 2\n---\nc: 3\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:3:1 SP012 A second document begins here; a catalog file holds one entity.
          b: 2
          ~~~~
        fix: move each document after a "---" to a file of its own."
    `);
  });

  test('is accepted with document marks around one document', () => {
    expect(parse('---\na: 1\n...\n')).toMatchObject({ report: '', manifest: { value: { a: 1 } } });
    expect(parse('# comment\n---\na: 1\n---\n# end\n').report).toBe('');
  });

  test('is reported when it begins with a directive', () => {
    expect(faults('# old\n%YAML 1.1\n---\na: yes\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:2:1 SP010 A directive stands here; a catalog uses none, and is read as YAML 1.2.
          %YAML 1.1
          ~~~~~~~~~
        fix: delete the line."
    `);
  });
});

describe('a fault of syntax', () => {
  test('is reported for a tab as indentation', () => {
    expect(faults('spec:\n\ttype: service\n\towner: x\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:2:1 SP011 This line is indented with a tab; YAML indents with spaces only.
            type: service
          ~~
        fix: replace each tab by two spaces."
    `);
  });

  test('is reported for a colon in text', () => {
    expect(faults('title: Checkout: the till\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:8 SP010 This value holds a colon followed by a space, which begins another key.
          title: Checkout: the till
                 ~
        fix: put the text in single quotes; or begin a new line for a new key."
    `);
  });

  test('is reported for a key that is indented deeper than its siblings', () => {
    expect(faults('a: 1\n  b: 2\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:4 SP010 The lines below are indented deeper than the key of this value.
          a: 1
             ~
        fix: indent keys of one mapping alike; what belongs below a key follows a line that ends with its colon."
    `);
  });

  test('is reported for a key without a colon, or without the space after it', () => {
    expect(faults('kind\nspec: x\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:1 SP010 This is no key: a colon and a space must follow a key on its line.
          kind
          ~~~~
        fix: write "key: value", with a space after the colon."
    `);
    expect(faults('kind: x\nspec:y\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:2:1 SP010 This is no key: a colon and a space must follow a key on its line.
          spec:y
          ~~~~~~
        fix: write "key: value", with a space after the colon."
    `);
  });

  test('is reported at the quote that is never closed', () => {
    expect(faults('a: "x\nb: 1\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:4 SP010 The text in quotes that begins here is never closed.
          a: "x
             ~~
        fix: close it with the same quote it begins with."
    `);
    expect(faults("a: 1\nb: [ 'x ]\n")).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:2:6 SP010 The text in quotes that begins here is never closed.
          b: [ 'x ]
               ~~~~
        fix: close it with the same quote it begins with."
    `);
  });

  test('is reported for an apostrophe in single quotes', () => {
    expect(faults("a: 'it's'\n")).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:8 SP010 The value has ended before this.
          a: 'it's'
                 ~~
        fix: write an apostrophe inside single quotes twice ('it''s'), and quote a whole value or nothing of it."
    `);
  });

  test('is reported at the bracket that is never closed', () => {
    expect(faults('a: { b: [1], c: [2, 3\nd: 4\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:17 SP010 This bracket or brace is not closed, or a line in it is not indented.
          a: { b: [1], c: [2, 3
                          ~~~~~
        fix: close it; indent each line inside deeper than its key."
    `);
  });

  test('is reported for a missing comma', () => {
    expect(faults('a: ["x" "y"]\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:9 SP010 A comma is missing between two items.
          a: ["x" "y"]
                  ~
        fix: write a comma before the marked place."
    `);
  });

  test('is reported for text that begins with a reserved character', () => {
    expect(faults('a: @x\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:4 SP010 Text without quotes cannot begin with this character.
          a: @x
             ~
        fix: put the text in single quotes."
    `);
  });

  test('is reported for an escape that does not exist', () => {
    expect(faults('a: "C:\\dir"\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:7 SP010 No such escape exists in double quotes.
          a: "C:\\dir"
                ~
        fix: use single quotes, in which a backslash is a backslash."
    `);
  });

  test('is reported for a line that is not indented like its siblings', () => {
    expect(faults('a:\n    b: 1\n  c: 2\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:3:1 SP010 This line is not indented like its siblings.
            c: 2
          ~
        fix: indent the keys of one mapping, or the items of one list, alike."
    `);
  });

  test('that has no words of its own keeps those of the reader', () => {
    expect(faults('a: &x &y 1\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:7 SP010 This is not YAML: A node can have at most one anchor.
          a: &x &y 1
                ~~
        fix: mend the marked place, or put text in single quotes."
    `);
  });

  test('is reported alone, and leaves a manifest that is not sound but still has its name', () => {
    const { manifest, report: text } = parse('kind: Component\nmetadata: { name: checkout }\nspec: { a: &x 1, a: *x, b: [ \n');
    expect(text.match(/ SP\d+ /g)).toHaveLength(1);
    expect([manifest?.sound, manifest?.kind, manifest?.name]).toEqual([false, 'Component', 'checkout']);
  });
});

describe('a trap of YAML', () => {
  test('is reported for anchors and aliases, once a file', () => {
    expect(faults('a: &port 8080\nb: *port\nc: *port\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:4 SP013 An anchor stands here; a catalog uses neither anchors nor aliases.
          a: &port 8080
             ~~~~~
        catalog/services/checkout.yaml:2:4 Another one is here.
          b: *port
             ~~~~~
        catalog/services/checkout.yaml:3:4 Another one is here.
          c: *port
             ~~~~~
        fix: write the value out where it is needed, or move what services share to "defaults" in platform.yaml. Text that begins with & or * needs quotes."
    `);
  });

  test('is reported for a bare star', () => {
    expect(faults('pattern: *.jar\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:10 SP013 An alias stands here; a catalog uses neither anchors nor aliases.
          pattern: *.jar
                   ~~~~~
        fix: write the value out where it is needed, or move what services share to "defaults" in platform.yaml. Text that begins with & or * needs quotes."
    `);
  });

  test('is reported for an anchor on a mapping and on a key', () => {
    expect(faults('a: &b\n  c: 1\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:4 SP013 An anchor stands here; a catalog uses neither anchors nor aliases.
          a: &b
             ~~
        fix: write the value out where it is needed, or move what services share to "defaults" in platform.yaml. Text that begins with & or * needs quotes."
    `);
    expect(faults('&a b: 1\n')).toContain('SP013');
    expect(faults('*a : 1\n')).toContain('SP013');
  });

  test('never grows: an alias bomb is refused at once', () => {
    const lines = ['a0: &a0 [x, x]', ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
    expect(faults(lines.join('\n'))).toContain('SP013 An anchor stands here');
  });

  test('is reported for a merge key', () => {
    expect(faults('a:\n  <<: { b: 1 }\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:2:3 SP014 The merge key "<<" stands here; YAML 1.1 merges it and YAML 1.2 does not, so that a catalog cannot use it.
            <<: { b: 1 }
            ~~
        fix: write the keys out, or move what services share to "defaults" in platform.yaml."
    `);
  });

  test('is reported for a key that stands twice, with the first, which counts', () => {
    const { manifest, report: text } = parse('port: 1\nhost: x\nport: 2\n"port": 3\n');
    expect(text).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:3:1 SP015 The key "port" stands twice in one mapping; it may stand once.
          port: 2
          ~~~~
        catalog/services/checkout.yaml:1:1 The first one is here.
          port: 1
          ~~~~
        fix: delete one of the two.

      catalog/services/checkout.yaml:4:1 SP015 The key "port" stands twice in one mapping; it may stand once.
          "port": 3
          ~~~~~~
        catalog/services/checkout.yaml:1:1 The first one is here.
          port: 1
          ~~~~
        fix: delete one of the two."
    `);
    expect(manifest?.value).toEqual({ port: 1, host: 'x' });
  });

  test('is reported for tags', () => {
    expect(faults('a: !Ref x\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:4 SP016 The tag "!Ref" stands here; a catalog uses no tags.
          a: !Ref x
             ~~~~
        fix: delete the tag and write the plain value; put text that begins with ! in single quotes."
    `);
    expect(faults('a: !!binary aGk=\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:4 SP016 The tag "!!binary" stands here; a catalog uses no tags.
          a: !!binary aGk=
             ~~~~~~~~
        fix: delete the tag and write the plain value; put text that begins with ! in single quotes."
    `);
    expect(faults('!custom a: 1\n')).toContain('SP016');
    expect(faults('a: !!str 12\n')).toContain('"!!str"');
    expect(faults('a: !!map\n  b: 1\n')).toContain('"!!map"');
  });

  test('is reported for a key that is not text', () => {
    expect(faults('8080: open\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:1 SP017 This key is a number; a key must be text.
          8080: open
          ~~~~
        fix: put it in quotes: '8080'."
    `);
    expect(faults('true: a\n? [x]\n: b\n: c\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:1 SP017 This key is true or false; a key must be text.
          true: a
          ~~~~
        fix: put it in quotes: 'true'.

      catalog/services/checkout.yaml:2:3 SP017 This key is a list; a key must be text.
          ? [x]
            ~~~
        fix: write a key that is text; a value such as {{ x }} needs quotes.

      catalog/services/checkout.yaml:4:1 SP017 This key is empty; a key must be text.
          : c
          ~
        fix: write a key that is text; a value such as {{ x }} needs quotes."
    `);
  });

  test('is reported for the braces of a template', () => {
    expect(faults('a: {{ x }}\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:5 SP017 This key is a mapping; a key must be text.
          a: {{ x }}
              ~~~~~
        fix: write a key that is text; a value such as {{ x }} needs quotes."
    `);
  });

  test('is reported for control and directional characters written as escapes', () => {
    expect(faults('a: "x\\e[0m"\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:4 SP007 This text holds U+001B as an escape; no control or directional character may stand in a catalog.
          a: "x\\e[0m"
             ~~~~~~~~
        fix: delete the escape; in single quotes a backslash is a backslash."
    `);
    expect(faults('a: "x\\u202ey"\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:4 SP008 This text holds U+202E as an escape; no control or directional character may stand in a catalog.
          a: "x\\u202ey"
             ~~~~~~~~~~
        fix: delete the escape; in single quotes a backslash is a backslash."
    `);
    expect(faults('"a\\0": x\n')).toContain('SP007');
    expect(faults('a: "\\ud800"\n')).toContain('SP007');
    expect(faults('a: "x\\n\\ty"\n')).toBe('');
  });

  test('is reported for what nests too deep, without reading it', () => {
    expect(faults(`a: ${'['.repeat(100)}`)).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:68 SP020 Mappings and lists nest more than 64 deep here.
          a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
                                                                             ~
        fix: flatten them."
    `);
    expect(faults('- '.repeat(10_000))).toContain('SP020');
    expect(faults('{a: '.repeat(100_000))).toContain('SP020');
    expect(faults('? '.repeat(100_000))).toContain('SP020');
    expect(parse(`a: ${'['.repeat(60)}${']'.repeat(60)}\n`).report).toBe('');
  });
});

test('a catalog gives its manifests in the order of its files, and all their faults', () => {
  const { manifests, diagnostics } = parseCatalog([
    aFile('a: 1\na: 2\n', 'services/a.yaml'),
    aFile('', 'services/b.yaml'),
    aFile('c: 1\n', 'teams/c.yaml'),
  ]);
  expect(manifests.map(({ catalogPath }) => catalogPath)).toEqual(['services/a.yaml', 'teams/c.yaml']);
  expect(diagnostics.map(({ code, at }) => `${at.file} ${code}`)).toEqual([
    'catalog/services/a.yaml SP015',
    'catalog/services/b.yaml SP018',
  ]);
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    ': ',
    '\n',
    '- ',
    '  ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '&a',
    '*a',
    '!t',
    '|',
    '>',
    '#',
    '? ',
    '---',
    '%',
    '<<',
    'a',
    '1',
    '\t',
    '\\',
    '@',
    '\r\n',
    'é',
    '🚀',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  );

  test('parsing ends with a value or a fault, and every place lies in the file', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { manifest, diagnostics } = parseFile(aFile(text));
        const lines = text.split('\n').length;
        expect(manifest !== undefined || diagnostics.length > 0).toBe(true);
        for (const { at } of diagnostics) {
          expect(at.start.line).toBeGreaterThanOrEqual(1);
          expect(at.end.line).toBeLessThanOrEqual(lines);
          expect(at.start.col).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
