import { expect, test } from 'vitest';
import { checkLimits } from '../../../src/resolve/limits';
import { toldOnce } from '../../../src/resolve/limits/told-once';
import { aService, aServiceEnvironment } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

const wrong = { cpu: 256, memory: 4096, min: 1, max: 2, targetCpu: 60 };

test('a fault of one line is told once, with the environments it holds for in order of promotion', () => {
  const environments = ['prod', 'dev', 'stage'].map((name) => aServiceEnvironment(name, 'checkout', { size: wrong }));
  const fleet = aFleet([aService({ environments })]);
  const places = { ...fleet.places, environment: () => fleet.places.platform(['deploy', 'size']) };
  const sizes = checkLimits({ ...fleet, places }).filter(({ code }) => code === 'SP605');
  expect(reports(sizes)).toEqual([
    `SP605 platform:deploy.size
"checkout" asks for 256 CPU units and 4096 MiB in prod, which Fargate does not offer. The same in dev and stage.
with 256 CPU units, "memory" is 512, 1024 or 2048.`,
  ]);
});

test('faults at different places, or of different services, stay apart', () => {
  const at = aFleet([]).places.platform([]);
  const fault = (message: string) => ({ code: 'SP605', severity: 'error', at, message, fix: '' }) as const;
  const apart = [fault('"cart" in dev'), fault('"wish" in prod'), fault('"cart-dev" in dev')];
  expect(toldOnce(apart, ['dev', 'prod'])).toEqual(apart);
});
