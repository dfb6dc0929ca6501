/** Windows as deploy freezes: the same hours, seen from outside; what people froze by hand stays. */
import { afterEach, describe, expect, test } from 'vitest';
import type { DeploymentWindow } from '../../../src/model/platform';
import { closedTime, commonWindow } from '../../../src/registrars/gitlab/settings/freeze-periods';
import { aServiceEnvironment } from '../../support/builders';
import { anIntent } from './support/intent';
import { type Desk, openDesk, settle } from './support/world';

const window = (days: string, from: number, to: number): DeploymentWindow => ({
  timeZone: 'Asia/Bahrain',
  days,
  hours: { from, to },
  outside: 'fail',
});

describe('the time outside a window', () => {
  test.each([
    ['SUN-THU', 8, 18, '00 18 * * 0,1,2,3,4', '00 08 * * 0,1,2,3,4'],
    ['MON,WED', 5, 8, '00 08 * * 1,3', '00 05 * * 1,3'],
    ['FRI', 9, 24, '00 00 * * 6', '00 09 * * 5'],
    ['MON-FRI', 0, 24, '00 00 * * 6', '00 00 * * 1'],
    ['SAT-SUN', 0, 12, '00 12 * * 0,6', '00 00 * * 0,6'],
  ])('%s from %i to %i is frozen from %s to %s', (days, from, to, start, end) => {
    expect(closedTime(window(days, from, to))).toEqual({
      freeze_start: start,
      freeze_end: end,
      cron_timezone: 'Asia/Bahrain',
    });
  });

  test('is none where the window never closes, or there is none', () => {
    expect([closedTime(window('MON-SUN', 0, 24)), closedTime(undefined)]).toEqual([undefined, undefined]);
  });

  test.each([
    [['MON-FRI', 'MON,TUE,WED,THU,FRI'], true],
    [['MON-FRI', 'MON-THU'], false],
    [['MON-FRI', undefined], false],
  ])('is one for the project only where all environments have the same window: %j', (days, common) => {
    const environments = days.map((each, index) =>
      aServiceEnvironment(index === 0 ? 'dev' : 'prod', 'search', { window: each === undefined ? each : window(each, 8, 18) }),
    );
    expect(commonWindow({ environments }) !== undefined).toBe(common);
  });
});

describe('a project that GitLab delivers', () => {
  const desks: Desk[] = [];
  afterEach(async () => {
    await Promise.all(desks.splice(0).map((desk) => desk.close()));
  });
  const within = (days: string) =>
    anIntent({
      search: {
        engines: { build: 'gitlab', deliver: 'gitlab' },
        environments: [aServiceEnvironment('prod', 'search', { window: window(days, 8, 18) })],
        delivery: 'central',
      },
    });
  const PERIODS = '/projects/retail%2Fcommerce%2Fsearch/freeze_periods';

  test('is frozen outside its window; another window takes the place of the old one, and freezes by hand stay', async () => {
    const desk = await openDesk(within('SUN-THU'));
    desks.push(desk);
    const byHand = { freeze_start: '0 0 20 11 *', freeze_end: '0 0 2 12 *', cron_timezone: 'Asia/Bahrain' };
    await desk.hand('POST', PERIODS, byHand);
    await settle(desk, within('SUN-THU'));
    const ours = { freeze_start: '00 18 * * 0,1,2,3,4', freeze_end: '00 08 * * 0,1,2,3,4', cron_timezone: 'Asia/Bahrain' };
    expect(await desk.hand('GET', PERIODS)).toMatchObject([byHand, ours]);
    expect(await desk.register(within('MON'))).toEqual([]);
    const other = { ...ours, freeze_start: '00 18 * * 1', freeze_end: '00 08 * * 1' };
    expect(await desk.hand('GET', PERIODS)).toMatchObject([byHand, other]);
    expect((await desk.plan(within('MON'), { depth: 'settings' })).plan.changes).toEqual([]);
  });

  test('that is frozen by hand in our place is told as drift, and mended', async () => {
    const desk = await openDesk(within('SUN-THU'));
    desks.push(desk);
    await settle(desk, within('SUN-THU'));
    const [period] = Object.values(Object(await desk.hand('GET', PERIODS)));
    await desk.hand('DELETE', `${PERIODS}/${Object(period).id}`);
    const { plan } = await desk.plan(within('SUN-THU'), { depth: 'settings' });
    expect(plan.changes[0]?.differences).toEqual([
      {
        path: ['freezePeriods', 'ours'],
        from: '[]',
        to: '["00 18 * * 0,1,2,3,4 to 00 08 * * 0,1,2,3,4 in Asia/Bahrain"]',
      },
    ]);
    expect(await desk.register(within('SUN-THU'), { depth: 'settings' })).toEqual([]);
    expect(await desk.hand('GET', PERIODS)).toHaveLength(1);
  });
});
