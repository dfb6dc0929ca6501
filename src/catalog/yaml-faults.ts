/** YAML's syntax errors in plain words: what is there, and what to do. */
import type { Diagnostic } from '../diagnostics/diagnostic';

/** A fault as the YAML reader states it, with the rest of the line where it was found. */
export interface SyntaxFault {
  readonly code: string;
  readonly message: string;
  readonly rest: string;
}

type Words = Pick<Diagnostic, 'code' | 'message' | 'fix'>;

/** Words for a fault; what is not in the list keeps the reader's own sentence. */
export function syntaxWords({ code, message, rest }: SyntaxFault): Words {
  if (code === 'TAB_AS_INDENT') {
    return {
      code: 'SP011',
      message: 'This line is indented with a tab; YAML indents with spaces only.',
      fix: 'replace each tab by two spaces.',
    };
  }
  const entry = LIST.find((one) => one.code === code && one.message.test(message) && (one.rest ?? ANY).test(rest));
  if (entry !== undefined) return { code: 'SP010', message: entry.says, fix: entry.fix };
  return { code: 'SP010', message: `This is not YAML: ${message}.`, fix: 'mend the marked place, or put text in single quotes.' };
}

interface Entry {
  readonly code: string;
  readonly message: RegExp;
  readonly rest?: RegExp;
  readonly says: string;
  readonly fix: string;
}

const ANY = /^/;
const QUOTE = 'put the text in single quotes.';

const LIST: readonly Entry[] = [
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    message: /mappings/,
    rest: /:(\s|$)/,
    says: 'This value holds a colon followed by a space, which begins another key.',
    fix: `${QUOTE.slice(0, -1)}; or begin a new line for a new key.`,
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    message: ANY,
    says: 'The lines below are indented deeper than the key of this value.',
    fix: 'indent keys of one mapping alike; what belongs below a key follows a line that ends with its colon.',
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    message: ANY,
    says: 'This is no key: a colon and a space must follow a key on its line.',
    fix: 'write "key: value", with a space after the colon.',
  },
  {
    code: 'MISSING_CHAR',
    message: /followed by map values/,
    says: 'This is no key: a colon and a space must follow a key on its line.',
    fix: 'write "key: value", with a space after the colon.',
  },
  {
    code: 'MISSING_CHAR',
    message: /Missing closing/,
    says: 'The text in quotes that begins here is never closed.',
    fix: 'close it with the same quote it begins with.',
  },
  {
    code: 'MISSING_CHAR',
    message: /Missing , /,
    says: 'A comma is missing between two items.',
    fix: 'write a comma before the marked place.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    message: /at node end/,
    says: 'The value has ended before this.',
    fix: "write an apostrophe inside single quotes twice ('it''s'), and quote a whole value or nothing of it.",
  },
  {
    code: 'BAD_INDENT',
    message: /^Flow .* end with a/,
    says: 'This bracket or brace is not closed, or a line in it is not indented.',
    fix: 'close it; indent each line inside deeper than its key.',
  },
  {
    code: 'BAD_INDENT',
    message: /same column/,
    says: 'This line is not indented like its siblings.',
    fix: 'indent the keys of one mapping, or the items of one list, alike.',
  },
  {
    code: 'BAD_SCALAR_START',
    message: ANY,
    says: 'Text without quotes cannot begin with this character.',
    fix: QUOTE,
  },
  {
    code: 'BAD_DQ_ESCAPE',
    message: ANY,
    says: 'No such escape exists in double quotes.',
    fix: 'use single quotes, in which a backslash is a backslash.',
  },
];
