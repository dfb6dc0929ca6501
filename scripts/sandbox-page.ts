/** docs/reference/sandbox.md, made from the table of behaviours that the stand-ins own. */
import { type Behaviour, chapters } from '../src/sandbox/behaviour';
import { codeSpan, type Markdown, table, text } from '../src/syntax/markdown';

export function sandboxPage(): string {
  const all = chapters().flatMap(({ behaviours }) => behaviours);
  const count = (kind: string) => all.filter(({ evidence }) => evidence.kind === kind).length;
  const counts = `${all.length} behaviours: ${count('read')} read, ${count('recalled')} recalled, ${count('guessed')} guessed.`;
  const sections = chapters().map(({ title, behaviours }) => `## ${title}\n\n${table(HEAD, behaviours.map(row))}`);
  return `${[...INTRODUCTION, counts, ...sections].join('\n\n')}\n`;
}

const INTRODUCTION = [
  '# The sandbox’s behaviour',
  'What `service-pipelines sandbox` answers, and how well that is known. It stands in for GitLab and Jenkins; a real server may differ wherever it says "recalled" or "guessed".',
  '- **read**: the source or the documentation named was read, or the client named was run.\n- **recalled**: the page named describes it, and was not read again.\n- **guessed**: no source; a real server may well differ.',
  '`GL:` is a path in the repository gitlabhq/gitlabhq. Made by `npx tsx scripts/make-reference.ts` from `src/sandbox/`.',
];

const HEAD = ['What', 'Does', 'Known', 'From'];

function row({ what, does, evidence }: Behaviour): readonly (string | Markdown)[] {
  const isEndpoint = /^[A-Z]+ \//.test(what);
  const source = evidence.kind === 'guessed' ? evidence.why : evidence.source;
  return [isEndpoint ? codeSpan(what) : text(what), text(does), text(evidence.kind), text(source)];
}
