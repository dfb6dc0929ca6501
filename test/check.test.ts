import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../src/catalog/load';
import { checkLoaded } from '../src/check';
import type { Diagnostic } from '../src/diagnostics/diagnostic';
import { wholeFile } from '../src/diagnostics/diagnostic';

const LOADED = loadCatalog(join(__dirname, '..', 'catalog'));

test('what was found in a catalog before is told again, and its services are the same', () => {
  const at = wholeFile(LOADED.files[0]?.path ?? '');
  const warning: Diagnostic = { code: 'SP604', severity: 'warning', at, message: 'Told before.', fix: 'nothing.' };
  const known = checkLoaded(LOADED, undefined, [warning]);
  expect(known).toMatchObject({ ok: true, diagnostics: [warning], resolved: checkLoaded(LOADED).resolved });
  expect(known.report(false)).toContain('SP604 warning: Told before.');
});
