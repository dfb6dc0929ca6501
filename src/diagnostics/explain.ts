/** What a code means: for `explain <code>` and for the reference page. */
import { type Code, codes, families } from './codes';
import type { CodeEntry } from './codes/entry';

/** The explanation of a code as plain text for a terminal. */
export function explain(code: Code): string {
  const entry: CodeEntry = codes[code];
  return [
    `${code}: ${entry.title}`,
    '',
    `What it is: ${entry.what}`,
    `Why it matters: ${entry.why}`,
    `How to mend it: ${entry.mend}`,
    ...sample('Wrong', entry.wrong),
    ...sample('Right', entry.right),
    '',
  ].join('\n');
}

/** The page `docs/reference/diagnostics.md`: every code under its family, with an anchor of its own. */
export function diagnosticsPage(): string {
  const all = (Object.keys(codes) as Code[]).sort().map((code): readonly [Code, CodeEntry] => [code, codes[code]]);
  const parts = families.map(({ prefix, title }) => {
    const entries = all.filter(([code]) => code.startsWith(prefix));
    return entries.length === 0 ? [] : [`## ${prefix}xx: ${title}`, '', ...entries.flatMap(section)];
  });
  return [...INTRODUCTION, ...parts.flat()].join('\n');
}

const INTRODUCTION = [
  '# Diagnostics',
  '',
  'Every fault that the catalog can have, by its code. `service-pipelines explain <code>` prints the same text.',
  'An error stops everything before the first file is written; a warning never does.',
  '',
];

const section = ([code, entry]: readonly [Code, CodeEntry]): readonly string[] => [
  `### ${code}: ${entry.title}`,
  '',
  `${entry.what} ${entry.why}`,
  '',
  `**Mend:** ${entry.mend}`,
  '',
  ...fenced('Wrong', entry.wrong),
  ...fenced('Right', entry.right),
];

const sample = (label: string, text: string | undefined): readonly string[] =>
  text === undefined ? [] : ['', `${label}:`, ...text.split('\n').map((line) => `  ${line.replace(/\t/g, '→ ')}`)];

const fenced = (label: string, text: string | undefined): readonly string[] =>
  text === undefined ? [] : [`${label}:`, '', '```yaml', ...text.split('\n'), '```', ''];
