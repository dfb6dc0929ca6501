/** Markdown, read by a renderer of GitHub's dialect: hostile names stay words. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { codeBlock, codeSpan, link, mermaidId, mermaidLabel, phrase, table, text } from '../../src/syntax/markdown';
import { hostileText, TRAPS } from './hostile';

const renderer = new MarkdownIt({ html: true, linkify: true });

describe('text', () => {
  test('any text is one paragraph of these words', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        expect(shown(String(text(words)))).toBe(paragraph(words));
      }),
      { numRuns: 800 },
    );
  });

  test.each(TRAPS)('%j is one paragraph of these words', (words) => {
    expect(shown(String(text(words)))).toBe(paragraph(words));
  });

  test('plain words and names are not touched', () => {
    for (const words of ['checkout-service', 'group:commerce', 'my_service_x', 'Builds (nightly), 3 of 4.', 'a/b/c']) {
      expect(String(text(words))).toBe(words);
    }
  });
});

describe('codeSpan', () => {
  test('shows any text in the fixed-width face and nothing else', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const line = oneLine(words);
        expect(shown(String(codeSpan(words)))).toBe(line === '' ? '' : `<p><code>${escaped(line)}</code></p>`);
      }),
      { numRuns: 800 },
    );
  });

  test('is written with back-quotes where that is safe', () => {
    expect(String(codeSpan('npm ci'))).toBe('`npm ci`');
  });
});

describe('table', () => {
  test('no cell leaves its row or column', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 6, maxLength: 6 }), (cells) => {
        const [a = '', b = '', c = '', d = '', e = '', f = ''] = cells;
        const html = shown(
          String(
            table(
              [a, b],
              [
                [c, codeSpan(d)],
                [link(e, 'https://x.example/?a=1&b=|'), f],
              ],
            ),
          ),
        );
        expect(html.match(/<t[hd]>/g)).toHaveLength(6);
        expect(html.match(/<tr>/g)).toHaveLength(3);
        expect(html).toContain(`<td>${escaped(oneLine(c))}</td>`);
        expect(html).toContain(`<td>${escaped(oneLine(f))}</td>`);
      }),
      { numRuns: 400 },
    );
  });

  test('reads well as text too', () => {
    expect(String(table(['Stage', 'Engine'], [['build', 'jenkins']]))).toBe(
      '| Stage | Engine |\n| --- | --- |\n| build | jenkins |',
    );
  });
});

describe('link', () => {
  test('words and address arrive whole', () => {
    expect(renderer.renderInline(String(link('a [b](c) |', 'https://x.example/a b(c)|"<>?q=1&r=é')))).toBe(
      '<a href="https://x.example/a%20b(c)%7C%22%3C%3E?q=1&amp;r=%C3%A9">a [b](c) |</a>',
    );
  });

  test('no address can run a script or leave the link', () => {
    fc.assert(
      fc.property(hostileText, (url) => {
        const html = renderer.renderInline(String(link('words', url)));
        expect(html).toMatch(/^(?:<a href="(?!javascript|data)[^"<>]*">words<\/a>|words)$/i);
      }),
      { numRuns: 800 },
    );
    for (const url of ['javascript:alert(1)', 'JAVASCRIPT:x', 'data:text/html,x', 'vbscript:x', '//evil.example']) {
      expect(String(link('words', url))).toBe('words');
    }
  });
});

test('a code block ends where its text ends, whatever fences the text holds', () => {
  fc.assert(
    fc.property(hostileText, (code) => {
      const tokens = renderer.parse(String(codeBlock(code, 'mermaid')), {});
      expect(tokens.map((token) => token.type)).toEqual(['fence']);
    }),
  );
  expect(String(codeBlock('a\n```\nb\n', 'sh'))).toBe('````sh\na\n```\nb\n````');
});

test('a phrase quotes its strings and keeps its Markdown', () => {
  expect(String(phrase(['*a*', codeSpan('b')], ' '))).toBe('\\*a\\* `b`');
});

describe('mermaid', () => {
  test('a label is one quoted text without markup', () => {
    expect(mermaidLabel('deploy "prod" #1;\n<b>')).toBe('"deploy #34;prod#34; #35;1#59; #60;b#62;"');
    fc.assert(
      fc.property(hostileText, (label) => {
        expect(mermaidLabel(label)).toMatch(/^"(?:[^"\n\r`<>&#;]|#\d+;)*"$/);
      }),
    );
  });

  test('identifiers are words of ours, one for each name', () => {
    expect(mermaidId('end')).toBe('n_end');
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        expect(mermaidId(one)).toMatch(/^n_\w*$/);
        expect(mermaidId(one) === mermaidId(other)).toBe(one === other);
      }),
    );
  });
});

function shown(source: string): string {
  return renderer
    .render(source)
    .trim()
    .replace(/<(t[hdr]|table|thead|tbody|p)>\n/g, '<$1>');
}

function oneLine(words: string): string {
  return words
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
    .replace(INVISIBLE, '\ufffd');
}

const INVISIBLE = /[\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

function paragraph(words: string): string {
  const line = oneLine(words);
  return line === '' ? '' : `<p>${escaped(line)}</p>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
