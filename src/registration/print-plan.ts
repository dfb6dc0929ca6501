/** A plan for people at a terminal. Pure. */
import { visible } from '../diagnostics/visible';
import type { Blocked, Change, Note, Plan } from './plan';
import { blockedWhy, differenceLines, SIGNS, summaryOf, trust } from './plan-words';

/** Paints a word; the identity where there is no colour. */
export interface Paint {
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly changed: (text: string) => string;
  readonly strong: (text: string) => string;
}

const same = (text: string): string => text;
export const PLAIN: Paint = { added: same, removed: same, changed: same, strong: same };

/** By service, in the order of application; shared things first. Ends with a line break. */
export function printPlan(plan: Plan, paint: Paint): string {
  const groups = grouped(plan.changes);
  const body = [...groups].flatMap(([name, changes]) => [
    paint.strong(visible(name)),
    ...changes.flatMap((change) => changeLines(change, paint)),
    '',
  ]);
  const blocked = plan.blocked.length === 0 ? [] : [paint.strong('Left as they are'), ...plan.blocked.map(blockedLine), ''];
  const notes = plan.notes.length === 0 ? [] : [paint.strong('Notes'), ...plan.notes.map(noteLine), ''];
  return `${[...body, ...blocked, ...notes, summaryOf(plan), trust(plan)].join('\n')}\n`;
}

function grouped(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const name = change.service ?? SHARED;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [change]);
    else group.push(change);
  }
  return groups;
}

const SHARED = 'Shared';

function changeLines(change: Change, paint: Paint): readonly string[] {
  const { action, system, kind, address, from, differences, consequences } = change;
  const moved = from === undefined ? '' : `, now ${visible(from.address)}`;
  const head = `  ${SIGNS[action]} ${system} ${kind} ${visible(address)} (${action}${moved})`;
  const shown = action === 'update' || action === 'move' ? differences.flatMap(differenceLines) : [];
  return [
    painterOf(action, paint)(head),
    ...shown.map((line) => `      ${paintLine(visible(line), paint)}`),
    ...consequences.map((line) => `      ${paint.strong(`! ${visible(line)}`)}`),
  ];
}

function painterOf(action: Change['action'], paint: Paint): (text: string) => string {
  switch (action) {
    case 'create':
      return paint.added;
    case 'disable':
    case 'delete':
      return paint.removed;
    case 'update':
    case 'move':
    case 'adopt':
      return paint.changed;
  }
}

function paintLine(line: string, paint: Paint): string {
  if (/^ *\+/.test(line)) return paint.added(line);
  return /^ *-/.test(line) ? paint.removed(line) : line;
}

const blockedLine = (blocked: Blocked): string =>
  `  ${blocked.system} ${blocked.kind} ${visible(blocked.address)}: ${visible(blockedWhy(blocked))}`;

const noteLine = ({ system, service, text }: Note): string =>
  `  ${system}${service === undefined ? '' : ` ${visible(service)}`}: ${visible(text)}`;
