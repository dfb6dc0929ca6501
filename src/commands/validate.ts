/** `validate`: every check that comes before the first write, and no write. */

import { checkCatalog } from '../check';
import { jsonDiagnostics } from '../diagnostics/print';

/** @returns 0 when nothing stops generation, 1 when something does. Faults go to stdout: they are what was asked for. */
export function validate(options: { readonly catalog: string; readonly format: 'text' | 'json' }): 0 | 1 {
  const checked = checkCatalog(options.catalog);
  process.stdout.write(
    options.format === 'json' ? jsonDiagnostics(checked.diagnostics) : checked.report(process.stdout.isTTY === true),
  );
  return checked.ok ? 0 : 1;
}
