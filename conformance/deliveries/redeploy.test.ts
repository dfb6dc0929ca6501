/** v1, then v2, then a catalog with another structure that was not delivered; then prod back to v1 in one command, on every pair of engines. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Service, StrategyName, Trigger } from '../../src/model/service';
import { groovy, needs, program } from '../support/tools';
import { type Estate, estateOf } from './estate';
import { checkout, titleOf } from './service';

let estate: Estate;
afterEach(() => estate.remove());

const CASES = [
  [{ build: 'gitlab', deliver: 'gitlab' }, 'rolling'],
  [{ build: 'jenkins', deliver: 'jenkins' }, 'native-blue-green'],
  [{ build: 'jenkins', deliver: 'codepipeline' }, 'canary'],
  [{ build: 'jenkins', deliver: 'codepipeline' }, 'blue-green'],
  [{ build: 'gitlab', deliver: 'codepipeline' }, 'linear'],
  [{ build: 'jenkins', deliver: 'codepipeline' }, 'rolling', 'gitlab-connection'],
] as const;
type Case = readonly [string, StrategyName, Trigger, Service['engines']];
const STACK = 'retail-checkout-prod';
const tools = [groovy, ...['git', 'jq', 'rsync', 'zip', 'unzip'].map((name) => program(name))];

describe.skipIf(needs(...tools))('prod goes back by one command', () => {
  test.each(CASES.map(([engines, strategy, trigger]): Case => [titleOf(engines), strategy, trigger ?? 'build-job', engines]))(
    '%s, %s, started by %s: image and configuration are those of the release, though the structure has changed',
    async (_, strategy, trigger, engines) => {
      const service = (greeting: string) => checkout({ engines, strategy, greeting, more: { trigger } });
      estate = estateOf(service('one'));
      estate.commit('First');
      const first = await estate.deliver();
      expect(first.ok, first.log).toBe(true);
      const v1 = estate.account.running(STACK);
      const version = estate.account.recorded('records/checkout/prod.json')?.version ?? '';
      expect(JSON.stringify(v1)).toContain('one');

      estate.generate(service('two'));
      estate.commit('Second');
      const second = await estate.deliver();
      expect(second.ok, second.log).toBe(true);
      const v2 = estate.account.running(STACK);
      expect(v2.image).not.toBe(v1.image);
      expect(JSON.stringify(v2)).toContain('two');

      estate.generate(changed(service('three')));
      estate.commit('Third, which does not reach prod');
      // What is started then is today's files: CodePipeline has them from the newest bundle, the others from the repository.
      if (engines.deliver === 'codepipeline') await estate.deliver({ approved: false });
      const dev = estate.account.running('retail-checkout-dev');
      estate.account.forget();
      const back = await estate.goBack('prod', version);
      expect(back.ok, back.log).toBe(true);
      expect(estate.account.running(STACK)).toEqual(v1);
      expect(estate.account.recorded('records/checkout/prod.json')).toMatchObject({ version, rolledBackFrom: v2.image });
      // Nothing is built, and nothing else is touched.
      expect(estate.account.changes().filter((line) => /image .* pushed|package|bundle|-dev/.test(line))).toEqual([]);
      expect(estate.account.running('retail-checkout-dev')).toEqual(dev);
      expect(JSON.stringify(dev)).toContain(engines.deliver === 'codepipeline' ? 'three' : 'two');
      expect(estate.account.cards().at(-1)?.title).toBe('SUCCEEDED - checkout - rollback in prod');
    },
    900_000,
  );
});

/** Another structure: an environment more, no migration, other checks. */
function changed(service: Service): Service {
  const [dev, prod] = service.environments;
  if (dev === undefined || prod === undefined) throw new Error('the service has two environments');
  return {
    ...service,
    quality: { ...service.quality, lint: false, integrationTests: false },
    environments: [dev, prod].map((target) => ({
      ...target,
      runtime: { ...target.runtime, migration: undefined, scheduledTasks: [] },
    })),
  };
}
