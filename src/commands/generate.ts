/** `generate`: the same as `npx projen`, without projen. */
import { prepareRun, writeReported } from '../generate';
import { progressBar } from '../progress';

/** @returns 0 when everything is written, 1 when the catalog or the tree is faulty: then nothing is. */
export function generate(options: { readonly catalog: string; readonly out: string; readonly only?: readonly string[] }): 0 | 1 {
  const prepared = prepareRun(options);
  const color = process.stderr.isTTY === true;
  if (prepared.diagnostics.length > 0) process.stderr.write(prepared.report(color));
  if (!prepared.ok) return 1;
  const bar = progressBar();
  const { ok, text } = writeReported(prepared, { progress: bar.update, color });
  bar.stop();
  (ok ? process.stdout : process.stderr).write(text);
  return ok ? 0 : 1;
}
