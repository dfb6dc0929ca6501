/** A push starts CodePipeline, which waits for the build: what is delivered is what the build of that commit has made, and nothing of the push. */
import { afterEach, describe, expect, test } from 'vitest';
import type { BuildEngine } from '../../src/model/platform';
import { groovy, needs, program } from '../support/tools';
import { type Estate, estateOf } from './estate';
import { checkout } from './service';

let estate: Estate;
afterEach(() => estate.remove());

const tools = [groovy, ...['git', 'jq', 'rsync'].map((name) => program(name)), ...['zip', 'unzip'].map((name) => program(name))];
const STACK = 'retail-checkout-prod';
const BUNDLE = 'bundles/checkout/bundle.zip';

const begun = (build: BuildEngine): Estate =>
  estateOf(checkout({ engines: { build, deliver: 'codepipeline' }, more: { trigger: 'gitlab-connection' } }));

describe.skipIf(needs(...tools))('a push', () => {
  test.each(['jenkins', 'gitlab'] as const)(
    'that %s builds is delivered to the end, by the execution that it has started',
    async (build) => {
      estate = begun(build);
      estate.commit('First');
      const end = await estate.deliver();
      expect(end.ok, end.log).toBe(true);
      expect(end.log.split('\n').slice(0, 3)).toEqual(['Source/Source', 'Bundle/Bundle', 'Image/Image']);
      const record = estate.account.recorded('records/checkout/prod.json');
      expect(record).toMatchObject({ message: 'First' });
      expect(estate.account.running(STACK).image).toContain('@sha256:');
      // The build has started nothing, and has told one execution which bundle is its own.
      const calls = estate.account.calls().map(({ argv }) => argv);
      expect(calls.filter((argv) => argv.startsWith('aws codepipeline start-'))).toEqual([]);
      const handed = calls.filter((argv) => argv.includes('--key handed-over/'));
      expect(handed[0]).toContain('s3api put-object');
      expect(handed[0]).toContain('--key handed-over/checkout/0f9e8d7c-0000-4000-8000-000000000001.json');
    },
    600_000,
  );

  test('whose build fails delivers nothing; the next one is delivered', async () => {
    estate = begun('jenkins');
    estate.commit('First');
    expect((await estate.deliver({ faults: ['unit-tests'] })).ok).toBe(false);
    expect(estate.account.recorded('records/checkout/dev.json')).toBeUndefined();
    estate.commit('Second');
    const second = await estate.deliver();
    expect(second.ok, second.log).toBe(true);
    expect(estate.account.recorded('records/checkout/prod.json')).toMatchObject({ message: 'Second' });
  }, 600_000);

  test('of a hotfix branch is delivered as one of the default branch', async () => {
    estate = begun('jenkins');
    estate.commit('First');
    expect((await estate.deliver()).ok).toBe(true);
    estate.commit('Mend');
    const end = await estate.deliver({ branch: 'hotfix/payment' });
    expect(end.ok, end.log).toBe(true);
    expect(estate.account.recorded('records/checkout/prod.json')).toMatchObject({ message: 'Mend', ref: 'hotfix/payment' });
  }, 600_000);

  test('is passed over where somebody names an earlier bundle: that is delivered again, and nothing is built', async () => {
    estate = begun('jenkins');
    estate.commit('First');
    expect((await estate.deliver()).ok).toBe(true);
    const first = estate.account.running(STACK).image;
    const bundle = estate.account.newest(BUNDLE) ?? '';
    estate.commit('Second');
    expect((await estate.deliver()).ok).toBe(true);
    expect(estate.account.running(STACK).image).not.toBe(first);
    estate.account.forget();
    const again = await estate.deliver({ bundle });
    expect(again.ok, again.log).toBe(true);
    expect(estate.account.running(STACK).image).toBe(first);
    expect(estate.account.changes().filter((line) => /image .* pushed|package|bundle/.test(line))).toEqual([]);
  }, 900_000);
});
