/** A plan as a comment on a merge request: every value is hostile there, and the length has a limit. Pure. */
import { codeSpan, type Markdown, phrase, prose, table, text } from '../syntax/markdown';
import type { Change, Plan } from './plan';
import { blockedWhy, SIGNS, summaryOf, trust } from './plan-words';

/** Characters. GitLab takes a million; people read less. */
const LONGEST = 60_000;

/** What does not fit is counted. */
export function markdownPlan(plan: Plan): string {
  const head = ['### Plan', String(text(summaryOf(plan)))];
  const tail = [String(text(trust(plan)))];
  const sections = [
    section(['', 'Service', 'Thing', 'What'], plan.changes.map(changeRow)),
    section(
      ['Left as they are', 'Why'],
      plan.blocked.map((blocked) => [thing(blocked), words(blockedWhy(blocked))]),
    ),
    section(
      ['Note', ''],
      plan.notes.map(({ system, service, text: said }) => [words(service ?? system), words(said)]),
    ),
  ];
  return `${[...head, ...sections.filter((each) => each !== ''), ...tail].join('\n\n')}\n`;
}

type Row = readonly Markdown[];

function section(head: readonly string[], rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  let room = LONGEST / 3;
  const fitting = rows.filter((row) => {
    room -= row.reduce((sum, cell) => sum + String(cell).length + 3, 0);
    return room > 0;
  });
  const rest = rows.length - fitting.length;
  const more = rest === 0 ? '' : `\n\n${text(`and ${rest} more: the job's log has them all`)}`;
  return `${table(head, fitting)}${more}`;
}

function changeRow(change: Change): Row {
  const { action, service, from, differences, consequences } = change;
  const settings =
    action === 'update' || action === 'move' ? differences.slice(0, 12).map(({ path }) => codeSpan(path.join('.'))) : [];
  const what = [
    text(action),
    ...(from === undefined ? [] : [prose`from ${codeSpan(from.address)}`]),
    ...(settings.length === 0 ? [] : [phrase(settings, ', ')]),
    ...consequences.map((line) => prose`**${words(line)}**`),
  ];
  return [codeSpan(SIGNS[action]), words(service ?? ''), thing(change), phrase(what, '; ')];
}

/** In a comment `@name` would call people, and `@all` everybody. */
const words = (said: string): Markdown => text(said.replaceAll('@', '(at)'));

const thing = ({ system, kind, address }: Pick<Change, 'system' | 'kind' | 'address'>): Markdown =>
  prose`${system} ${kind} ${codeSpan(address)}`;
