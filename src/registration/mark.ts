/** The mark that says whose a thing on a server is: the last token of its description, after text that is not ours to touch. */
import { DIGEST_LENGTH } from './digest';
import type { Ownership } from './resource';

export interface Mark {
  /** The platform's name. */
  readonly catalog: string;
  /** The service the thing belongs to; `undefined` for what the platform or a team has. */
  readonly service: string | undefined;
  /** Digest of the settings as last applied; `UNSETTLED` from the moment a thing is ours to the moment it is as wanted. */
  readonly digest: string;
}

/** In place of a digest. */
export const UNSETTLED = 'new';

/** `[pipelines:retail/checkout:0123456789abcdef0123]`, `[pipelines:retail:new]`. */
export function markText({ catalog, service, digest }: Mark): string {
  return `[pipelines:${catalog}${service === undefined ? '' : `/${service}`}:${digest}]`;
}

/** The mark at the end of a description; space after it does not matter. A token elsewhere is only text. */
export function readMark(description: string | null | undefined): Mark | undefined {
  const [, catalog, service, digest] = MARK.exec(description ?? '') ?? [];
  return catalog === undefined || digest === undefined ? undefined : { catalog, service, digest };
}

/** The description with this mark at its end, in place of the one that is there. The text before it stays byte for byte. */
export function putMark(description: string | null | undefined, mark: Mark): string {
  const text = description ?? '';
  const found = MARK.exec(text);
  if (found !== null) return text.slice(0, found.index) + markText(mark);
  return text === '' ? markText(mark) : `${text} ${markText(mark)}`;
}

/** The description as people wrote it, without the mark and the space that came with it. */
export function withoutMark(description: string | null | undefined): string {
  const text = description ?? '';
  const found = MARK.exec(text);
  return found === null ? text : text.slice(0, found.index).replace(/ $/, '');
}

/** Whose a thing with this description is. */
export function ownershipOf(description: string | null | undefined, catalog: string): Ownership {
  const mark = readMark(description);
  if (mark === undefined) return 'unmarked';
  return mark.catalog === catalog ? 'ours' : 'other-catalog';
}

const NAME = '[A-Za-z0-9][A-Za-z0-9._-]*';
const MARK = new RegExp(`\\[pipelines:(${NAME})(?:/(${NAME}))?:([0-9a-f]{${DIGEST_LENGTH}}|${UNSETTLED})\\]\\s*$`);
