/** Reading and changing `config.xml`: what others keep in it comes back as it was. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, initial, text } from '../../../src/registrars/jenkins/owned';
import { newConfig, overlay, parseConfig, textAt, writeConfig, xmlText } from '../../../src/registrars/jenkins/xml';

const changed = (xml: string, value: string): string => {
  const config = parseConfig(xml);
  overlay(config, [text('title', value)]);
  return writeConfig(config);
};

describe('config.xml', () => {
  test('keeps prolog, attributes, comments, order, references to controls and empty elements of what is not ours', () => {
    const before = `<?xml version='1.1' encoding='UTF-8'?>
<root plugin="a@1.2-3" xml:space="preserve">
  <!-- note -->
  <z class="a$B"><x/><y>1 &lt; 2 &amp;&amp; &#x1; &#xd;
</y></z>
  <title>old</title>
  <a>\t<b>é 😀</b></a>
</root>
`;
    expect(changed(before, 'new')).toBe(before.replace('old', 'new'));
    expect(changed(before, 'old')).toBe(before);
  });

  test('gets what is missing on lines of its own', () => {
    expect(changed('<root>\n  <a/>\n</root>\n', 'x')).toBe(
      "<?xml version='1.1' encoding='UTF-8'?>\n<root>\n  <a/>\n  <title>x</title>\n</root>\n",
    );
  });

  test('is emptied where an element is of another class, since its content belongs to that class', () => {
    const config = parseConfig('<r><s class="Other" plugin="x@1"><left>1</left></s></r>');
    overlay(config, [element('s', [text('a', 1)], { class: 'Ours' })]);
    expect(writeConfig(config)).toContain('<s class="Ours">\n    <a>1</a>\n  </s>');
  });

  test('keeps what is only needed at first as it was found', () => {
    const config = parseConfig('<r><p><theirs/></p></r>');
    overlay(config, [initial(element('p', []))]);
    expect(writeConfig(config)).toContain('<p><theirs/></p>');
  });

  test.each([
    ['', /no root|root element/i],
    ['<a><b></a>', /cannot be read/],
    ['<a/><b/>', /cannot be read/],
    ['<html>login', /cannot be read/],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', /document type/],
    ['<a>\u{F0001}</a>', /private plane/],
  ])('%j is refused', (xml, message) => {
    expect(() => parseConfig(xml)).toThrow(message);
  });

  test('carries any text there and back, as far as XML has characters for it', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '<',
          '>',
          '&',
          ']]>',
          '"',
          "'",
          '\r',
          '\n',
          '\u0000',
          '\u0085',
          '\uFFFE',
          '&#x1;',
          '<!--',
          '😀',
          '\uD83D',
          'é',
        ),
      }),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        const safe = xmlText(value);
        const xml = newConfig('r', [text('title', safe)]);
        expect(textAt(parseConfig(xml).root, 'title')).toBe(safe);
        expect(changed(xml, safe)).toBe(xml);
        expect(xmlText(safe)).toBe(safe);
      }),
    );
  });
});
