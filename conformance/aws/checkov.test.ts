/** checkov over a chosen set of templates: the platform's, and those of one service that has everything. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { file, needs, ROOT } from '../support/tools';
import { ACCEPTED } from './accepted-findings';
import { isTemplate, sample } from './sample';

const CHECKOV = join(ROOT, '.cache', 'checkov', 'bin', 'checkov');

interface Report {
  readonly summary: { readonly passed: number; readonly parsing_errors: number };
  readonly results: { readonly failed_checks: readonly { readonly check_id: string; readonly resource: string }[] };
}

describe.skipIf(needs(file(CHECKOV, 'sh scripts/conformance-tools.sh')))('checkov', () => {
  test('finds only what is accepted with a reason, and all of that', () => {
    const folder = mkdtempSync(join(tmpdir(), 'checkov-'));
    const service = sample.services.find(({ pipeline }) => pipeline.service.name === 'checkout');
    const files = [...sample.platform, ...(service?.files.filter(({ path }) => isTemplate(path)) ?? [])];
    for (const { path, text } of files) writeFileSync(join(folder, path), text);
    const args = ['-d', folder, '--framework', 'cloudformation', '--skip-download', '--compact', '--quiet', '-o', 'json'];
    const { stdout, stderr } = spawnSync(CHECKOV, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
    rmSync(folder, { recursive: true, force: true });
    if (!stdout.trimStart().startsWith('{')) throw new Error(`${stdout}${stderr}`.slice(-2000));
    const { summary, results }: Report = JSON.parse(stdout);
    expect(summary).toMatchObject({ parsing_errors: 0 });
    expect(summary.passed).toBeGreaterThan(100);
    const found = results.failed_checks.map(({ check_id, resource }) => `${check_id} ${resource.split('.').at(-1)}`);
    expect([...new Set(found)].sort()).toEqual(Object.keys(ACCEPTED).sort());
  });
});
