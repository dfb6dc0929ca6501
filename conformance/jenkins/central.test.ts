/** Central delivery: the program is fetched, and nothing of it runs that differs from what the catalog made. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliveryChecksums, deliveryDigest, programFiles } from '../../src/program/files';
import { aPipeline, aService } from '../../test/support/builders';
import { groovy, needs, program } from '../support/tools';
import { type Outcome, World } from './world';

const MAIN = { kind: 'branch', name: 'main' } as const;

describe.skipIf(needs(groovy, program('git'), program('jq'), program('zip')))('central delivery', () => {
  const pipeline = aPipeline({ service: aService({ delivery: 'central' }) });
  let world: World;
  let outcomes: Readonly<Record<'good' | 'changed' | 'added', Outcome>>;

  beforeAll(() => {
    world = new World(pipeline);
    // What a developer of the service may have put there.
    world.write('delivery/pipeline.sh', 'touch "$HOME/../own-program-ran"\nexit 0\n');
    world.write('delivery/own.sh', 'exit 0\n');
    world.commit('Replace the program');
    world.push('refs/heads/main');
    const files = { head: MAIN, digest: digest() } as const;
    const [good, changed, added] = world.run([
      { ...files, files: { 'delivery.tar.gz': archive({}) } },
      { ...files, files: { 'delivery.tar.gz': archive({ 'settings.sh': 'BUNDLE_BUCKET=mine\n' }) } },
      { ...files, files: { 'delivery.tar.gz': archive({ 'more.sh': 'exit 0\n' }) } },
    ]);
    if (!good || !changed || !added) throw new Error('no outcome');
    outcomes = { good, changed, added };
  });

  afterAll(() => world.remove());

  test("runs the catalog's program, whatever the repository holds", () => {
    expect(outcomes.good.error).toBeNull();
    expect(outcomes.good.calls.filter(({ argv }) => argv.includes('start-pipeline-execution'))).toHaveLength(1);
    expect(outcomes.good.left.filter((path) => path.includes('own-program-ran'))).toEqual([]);
    const fetched = outcomes.good.calls.find(({ argv }) => argv.startsWith('curl'))?.argv;
    expect(fetched).toContain(
      `https://gitlab.retail.example/api/v4/projects/platform%2Fcatalog/packages/generic/delivery-checkout/${digest()}/delivery.tar.gz`,
    );
  });

  test('gives the token to nobody but curl, by its standard input, and into no log', () => {
    expect(outcomes.good.kept('curl-input')).toContain('header = "PRIVATE-TOKEN: gitlab-secret"');
    expect(outcomes.good.calls.filter(({ argv }) => argv.includes('gitlab-secret'))).toEqual([]);
    expect(outcomes.good.trace.filter(({ stderr }) => stderr?.includes('gitlab-secret'))).toEqual([]);
  });

  test.each(['changed', 'added'] as const)('stops before anything else when a file was %s', (what) => {
    const { result, calls } = outcomes[what];
    expect(result).toBe('FAILURE');
    expect(new Set(calls.map(({ argv }) => argv.split(' ')[0]))).toEqual(new Set(['curl']));
  });

  /** `delivery.tar.gz` as it is published, with these files changed or added. */
  function archive(changes: Readonly<Record<string, string>>): Buffer {
    const folder = mkdtempSync(join(tmpdir(), 'delivery-'));
    try {
      mkdirSync(join(folder, 'delivery'));
      const files = programFiles(pipeline);
      for (const { path, text } of [...files, deliveryChecksums(files)]) writeFileSync(join(folder, 'delivery', path), text);
      for (const [path, text] of Object.entries(changes)) writeFileSync(join(folder, 'delivery', path), text);
      execFileSync('tar', ['-czf', 'delivery.tar.gz', 'delivery'], { cwd: folder });
      return readFileSync(join(folder, 'delivery.tar.gz'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  function digest(): string {
    return deliveryDigest(deliveryChecksums(programFiles(pipeline)));
  }
});
