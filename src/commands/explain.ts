/** `explain`: what a code means. */
import { closest } from '../diagnostics/closest';
import { codes, isCode } from '../diagnostics/codes';
import { explain } from '../diagnostics/explain';
import { visible } from '../diagnostics/visible';

/** @returns 0 for a code of the list, 1 for any other word. */
export function explainCode(word: string): 0 | 1 {
  const code = word.trim().toUpperCase();
  if (isCode(code)) {
    process.stdout.write(explain(code));
    return 0;
  }
  const guess = closest(code, Object.keys(codes));
  const advice = guess === undefined ? 'Codes look like SP104; they stand before each message.' : `Did you mean ${guess}?`;
  process.stderr.write(`No code is called "${visible(word)}". ${advice}\n`);
  return 1;
}
