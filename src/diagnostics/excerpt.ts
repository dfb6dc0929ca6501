/** The picture of a place: its source line and an underline of exactly the range. */
import type { Location } from './diagnostic';
import { visible, width } from './visible';

/** Columns shown of a line; what is beyond is cut around the range. */
const WINDOW = 110;
/** Characters looked at on each side of a range's start; more than a window holds. */
const REACH = 2 * WINDOW;
const TAB = 2;

/** A character of the source as it is shown. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

export interface Excerpt {
  readonly line: string;
  readonly underline: string;
}

/**
 * The line where a range starts, and its underline up to the line's end at most. An empty range is shown as one mark.
 *
 * Tabs become spaces, hostile characters become visible, and a long line is cut around the range with `…`.
 */
export function excerpt(source: string, at: Location): Excerpt {
  const from = at.start.col - 1;
  const to = at.end.line > at.start.line ? source.trimEnd().length : at.end.col - 1;
  const cells = toCells(source, from, Math.max(to, from + 1));
  const shown = cells.some(({ marked }) => marked) ? cells : [...cells, { text: '', width: 1, marked: true }];
  const cutCells = cut(shown, from > REACH, source.length > from + REACH);
  return {
    line: cutCells
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
    underline: cutCells
      .map((cell) => (cell.marked ? '~' : ' ').repeat(cell.width))
      .join('')
      .trimEnd(),
  };
}

/** The characters near the range; what is further away is never shown, so that a huge line costs no more than a long one. */
function toCells(source: string, from: number, to: number): readonly Cell[] {
  const cells: Cell[] = [];
  const begin = Math.max(0, from - REACH);
  let offset = begin;
  for (const char of source.slice(begin, from + REACH)) {
    const marked = offset >= from && offset < to;
    cells.push(PLAIN.test(char) ? { text: char, width: 1, marked } : unusual(char, marked));
    offset += char.length;
  }
  return cells;
}

const PLAIN = /^[ -~]$/;

function unusual(char: string, marked: boolean): Cell {
  const text = char === '\t' ? ' '.repeat(TAB) : visible(char);
  return { text, width: text === char ? width(char) : text.length, marked };
}

/** At most a window of the line: the range's start is kept, with what fits around it. */
function cut(cells: readonly Cell[], moreBefore: boolean, moreAfter: boolean): readonly Cell[] {
  if (total(cells) <= WINDOW && !moreBefore && !moreAfter) return cells;
  const first = cells.findIndex(({ marked }) => marked);
  const begin = !moreBefore && total(cells.slice(0, first)) < WINDOW / 2 ? 0 : backBy(cells, first, WINDOW / 4);
  const end = forwardBy(cells, begin, WINDOW);
  const gap = (marked: boolean): Cell => ({ text: '…', width: 1, marked });
  return [
    ...(begin > 0 || moreBefore ? [gap(false)] : []),
    ...cells.slice(begin, end),
    ...(end < cells.length || moreAfter ? [gap(cells[end]?.marked ?? false)] : []),
  ];
}

const total = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0);

function backBy(cells: readonly Cell[], from: number, columns: number): number {
  let index = from;
  for (let left = columns; index > 0 && left > 0; index -= 1) left -= cells[index - 1]?.width ?? 0;
  return index;
}

function forwardBy(cells: readonly Cell[], from: number, columns: number): number {
  let index = from;
  for (let left = columns; index < cells.length && left > 0; index += 1) left -= cells[index]?.width ?? 0;
  return index;
}
