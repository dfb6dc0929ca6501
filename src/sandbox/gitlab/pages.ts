/** Answers a list page by page: by offset with all its headers, or by keyset. */
import { json, type Reply } from '../http/call';
import { numberOf, textOf } from '../http/fields';
import type { GitLabCall } from './host';

/** Over this many rows GitLab counts no more: neither total nor last page are told. */
const COUNTED = 10_000;

/** One page of a list. @param show Makes the answer of a row: only the rows of the page are made. */
export function page<T>(call: GitLabCall, rows: readonly T[], show: (row: T) => unknown): Reply {
  const size = Math.min(100, Math.max(1, numberOf(call.query, 'per_page') ?? 20));
  const number = Math.max(1, numberOf(call.query, 'page') ?? 1);
  const last = Math.max(1, Math.ceil(rows.length / size));
  const slice = rows.slice((number - 1) * size, number * size);
  const counted = rows.length <= COUNTED;
  const link = [
    ...(number > 1 ? [linkTo(call, { page: number - 1, per_page: size }, 'prev')] : []),
    ...(number < last ? [linkTo(call, { page: number + 1, per_page: size }, 'next')] : []),
    linkTo(call, { page: 1, per_page: size }, 'first'),
    ...(counted ? [linkTo(call, { page: last, per_page: size }, 'last')] : []),
  ].join(', ');
  return json(200, slice.map(show), {
    link,
    'x-next-page': number < last ? String(number + 1) : '',
    'x-page': String(number),
    'x-per-page': String(size),
    'x-prev-page': number > 1 ? String(number - 1) : '',
    ...(counted && { 'x-total': String(rows.length), 'x-total-pages': String(last) }),
  });
}

/** By keyset where it is asked for, else by offset. Rows come by id ascending; `sort=desc` turns them round. */
export function keysetPage<T extends { readonly id: number }>(
  call: GitLabCall,
  rows: readonly T[],
  show: (row: T) => unknown,
): Reply {
  if (textOf(call.query, 'pagination') !== 'keyset') return page(call, rows, show);
  const size = Math.min(100, Math.max(1, numberOf(call.query, 'per_page') ?? 20));
  const ascending = textOf(call.query, 'sort') === 'asc';
  const after = numberOf(call.query, ascending ? 'id_after' : 'id_before');
  const ordered = ascending ? rows : [...rows].reverse();
  const rest = after === undefined ? ordered : ordered.filter(({ id }) => (ascending ? id > after : id < after));
  const slice = rest.slice(0, size);
  const end = slice.at(-1);
  const more = rest.length > size && end !== undefined;
  const headers: Readonly<Record<string, string>> = more
    ? { link: linkTo(call, { [ascending ? 'id_after' : 'id_before']: end.id }, 'next') }
    : {};
  return json(200, slice.map(show), headers);
}

function linkTo(call: GitLabCall, changes: Readonly<Record<string, number>>, rel: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query)) {
    if (Array.isArray(value)) for (const word of value) query.append(`${name}[]`, String(word));
    else if (typeof value !== 'object') query.set(name, String(value));
  }
  for (const [name, value] of Object.entries(changes)) query.set(name, String(value));
  return `<${call.host.url}${call.path}?${query}>; rel="${rel}"`;
}
