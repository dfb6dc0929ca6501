/** How a plan's parts are called when people read them. Pure. */
import { counted } from '../diagnostics/visible';
import type { Action, Blocked, Difference, Plan } from './plan';
import { isRemoval } from './safety';
import { lineDifferences } from './text-diff';

export const SIGNS: Readonly<Record<Action, string>> = {
  create: '+',
  update: '~',
  adopt: '=',
  move: '>',
  disable: '-',
  delete: '-',
};

export function blockedWhy({ reason, service }: Blocked): string {
  switch (reason) {
    case 'unmarked':
      return `it was not made by this catalog; take it over with --adopt ${service ?? 'all'}, or rename it there`;
    case 'other-catalog':
      return 'it belongs to another catalog, which must give it up first';
    case 'requires-blocked':
      return 'it needs something that is not ours';
  }
}

/** One line, or the differing lines of a long text below its name. */
export function differenceLines({ path, from, to }: Difference): readonly string[] {
  const name = path.join('.');
  const [was, is] = [textOf(from), textOf(to)];
  if (was?.includes('\n') || is?.includes('\n'))
    return [`${name}:`, ...lineDifferences(was ?? '', is ?? '').map((line) => `  ${line}`)];
  return [`${name}: ${short(from)} -> ${short(to)}`];
}

/** "2 to create, 1 to change, 3 blocked, 120 as they must be." */
export function summaryOf({ changes, blocked, unchanged }: Plan): string {
  const count = (...actions: readonly Action[]) => changes.filter(({ action }) => actions.includes(action)).length;
  const parts: readonly (readonly [number, string])[] = [
    [count('create'), 'to create'],
    [count('update'), 'to change'],
    [count('move'), 'to move'],
    [count('adopt'), 'to take over'],
    [changes.filter(isRemoval).length, 'to disable or delete'],
    [blocked.length, 'blocked'],
  ];
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  const rest = `${counted(unchanged, 'thing')} as ${unchanged === 1 ? 'it' : 'they'} must be`;
  return `${[...told, rest].join(', ')}.`;
}

/** What the plan rests on, where that is not everything. */
export function trust({ depth }: Plan): string {
  return depth === 'mark'
    ? 'Unchanged marks were trusted; "drift" reads every setting.'
    : 'Every managed setting of the services in question was read.';
}

const LONGEST = 160;

function textOf(json: string | undefined): string | undefined {
  if (json === undefined) return undefined;
  const value: unknown = JSON.parse(json);
  return typeof value === 'string' ? value : json;
}

function short(json: string | undefined): string {
  if (json === undefined) return '(none)';
  return json.length > LONGEST ? `${json.slice(0, LONGEST)}...` : json;
}
