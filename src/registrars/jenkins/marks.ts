/** Descriptions of items: what people write there is theirs; a note and the mark at its end are ours. */
import { type Mark, putMark, readMark, withoutMark } from '../../registration/mark';

/** Stands before the mark of what was disabled because it is no longer in the catalog. */
const DISABLED = 'Disabled: it is no longer in the catalog.';

export interface Description {
  /** Without mark and note. */
  readonly text: string;
  readonly mark: Mark | undefined;
  readonly disabled: boolean;
}

export function readDescription(description: string): Description {
  const text = withoutMark(description);
  const mark = readMark(description);
  const disabled = mark !== undefined && text.trimEnd().endsWith(DISABLED);
  return { text: disabled ? text.trimEnd().slice(0, -DISABLED.length).trimEnd() : text, mark, disabled };
}

export function writeDescription(text: string, mark: Mark, disabled = false): string {
  if (!disabled) return putMark(text, mark);
  return putMark(text === '' ? DISABLED : `${text}\n${DISABLED}`, mark);
}
