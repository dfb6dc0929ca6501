import { beforeEach, describe, expect, test } from 'vitest';
import { stageState } from './notices-events';
import { ReportsPlace, STATE } from './reports-place';
import { stageEvent } from './reports-world';

let place: ReportsPlace;
beforeEach(async () => {
  place = await ReportsPlace.open();
  return () => place.sandbox.close();
});

const REDEPLOY = 'retail-platform-redeploy';
const kept = () => JSON.parse(place.world.objects.get(STATE)?.body ?? '{}');

describe('what CodePipeline deploys, in GitLab', () => {
  test('is shown while it runs and when it has ended, as one deployment, and on its commit', async () => {
    expect(await place.world.run(stageEvent('Deploy-prod', 'STARTED', 'two', 0))).toEqual([]);
    expect(await place.shown()).toEqual(['prod running new main']);
    expect(await place.statuses(place.newer)).toEqual(['deliver to prod: running']);
    expect(await place.world.run(stageEvent('Deploy-prod', 'SUCCEEDED', 'two', 5))).toEqual([]);
    expect(await place.shown()).toEqual(['prod success new main']);
    expect(await place.statuses(place.newer)).toEqual(['deliver to prod: success']);
    const [status] = await place.statusesOf(place.newer);
    expect(status?.target_url).toBe(
      'https://me-south-1.console.aws.amazon.com/codesuite/codepipeline/pipelines/retail-checkout/executions/two/timeline',
    );
  });

  test.each([
    ['a failed deployment, whoever took it back', 'FAILED', 'failed'],
    ['one that a person stopped', 'STOPPED', 'canceled'],
    ['one that a change of the pipeline ended', 'CANCELED', 'canceled'],
  ])('%s', async (_, state, status) => {
    await place.world.run(stageEvent('Deploy-prod', 'STARTED', 'one', 0), stageEvent('Deploy-prod', 'SUCCEEDED', 'one', 5));
    expect(
      await place.world.run(stageEvent('Deploy-prod', 'STARTED', 'two', 10), stageEvent('Deploy-prod', state, 'two', 15)),
    ).toEqual([]);
    // What succeeded last is what GitLab says runs there.
    expect(await place.shown()).toEqual(['prod success old main', `prod ${status} new main`]);
    expect(await place.statuses(place.newer)).toEqual([`deliver to prod: ${status}`]);
  });

  test('a failed stage that is tried again is a deployment of its own', async () => {
    const again = (state: string, minute: number) => {
      const event = stageEvent('Deploy-prod', state, 'two', minute);
      return { ...event, detail: { ...event.detail, 'pipeline-execution-attempt': 2 } };
    };
    await place.world.run(stageEvent('Deploy-prod', 'STARTED', 'two', 0), stageEvent('Deploy-prod', 'FAILED', 'two', 5));
    expect(await place.world.run(again('RESUMED', 10), again('STARTED', 10), again('SUCCEEDED', 15))).toEqual([]);
    expect(await place.shown()).toEqual(['prod failed new main', 'prod success new main']);
  });

  test.each([
    ['waits for people', stageState('Approve-prod', 'STARTED')],
    ['builds its image', stageState('Image', 'FAILED')],
    ['deploys to an environment that the platform has not', stageState('Deploy-elsewhere', 'STARTED')],
    ['stops', stageState('Deploy-prod', 'STOPPING')],
    ['deploys what another engine delivers', stageState('Deploy-prod', 'STARTED', 'retail-storefront')],
    ['has a name that is none', stageState('Deploy-prod', 'STARTED', 'retail-')],
  ])('nothing is told of a pipeline that %s', async (_, event) => {
    expect(await place.world.run(event)).toEqual([]);
    expect(place.world.sent).toEqual([]);
  });

  test('of a delivery that a push has started is told by the bundle that its build handed over, or that somebody named', async () => {
    place.world.executions.set('pushed', { variables: { BUNDLE_VERSION: 'handed-over' } });
    place.world.objects.set('handed-over/checkout/pushed.json', { body: '{"schema":1,"bundle":"two"}', etag: '"h"' });
    expect(await place.world.run(stageEvent('Deploy-prod', 'STARTED', 'pushed', 0))).toEqual([]);
    expect(await place.shown()).toEqual(['prod running new main']);
    place.world.executions.set('named', { variables: { BUNDLE_VERSION: 'one' } });
    expect(await place.world.run(stageEvent('Deploy-prod', 'STARTED', 'named', 5))).toEqual([]);
    expect(await place.shown()).toEqual(['prod running new main', 'prod running old main']);
  });

  test('what a push to GitLab has started is shown by its commit: no bundle is there at its begin', async () => {
    expect(await place.world.run(stageEvent('Deploy-prod', 'STARTED', place.newer, 0))).toEqual([]);
    expect(await place.shown()).toEqual([`prod running new ${place.newer}`]);
    expect(place.world.calls.map(({ operation }) => operation)).not.toContain('HeadObject');
  });

  test('a bundle without a commit is told by the log', async () => {
    place.world.executions.set('hand', {});
    expect(await place.world.run(stageEvent('Deploy-prod', 'STARTED', 'hand', 0))).toEqual([]);
    expect(place.world.sent).toEqual([]);
    expect(place.world.logs).toEqual([expect.stringMatching(/^retail-checkout\/hand\/1: nothing says which commit/)]);
  });
});

describe('what is brought back', () => {
  const back = (RELEASE: string, SERVICE = 'checkout') =>
    place.world.executions.set('back', { variables: { SERVICE, ENVIRONMENT: 'prod', RELEASE } });
  const event = (state: string, minute: number, stage = 'Redeploy-prod') => stageEvent(stage, state, 'back', minute, REDEPLOY);
  const NOW = () => ({
    version: '2.0.0',
    commit: place.newer,
    ref: 'main',
    previous: { version: '1.9.0', commit: 'f'.repeat(40) },
  });

  test('by its version is shown from its begin to its end', async () => {
    back('1.0.0');
    place.world.record('prod', NOW());
    place.world.record('prod/1.0.0', { version: '1.0.0', commit: place.older, ref: 'main' });
    expect(await place.world.run(event('STARTED', 0))).toEqual([]);
    expect(await place.shown()).toEqual(['prod running old main']);
    place.world.record('prod', { version: '1.0.0', commit: place.older, ref: 'main', previous: NOW() });
    expect(await place.world.run(event('SUCCEEDED', 5))).toEqual([]);
    expect(await place.shown()).toEqual(['prod success old main']);
    expect(await place.statuses(place.older)).toEqual(['deliver to prod: success']);
  });

  test('as the previous one is shown when it is over: the record says then which one it was', async () => {
    back('previous');
    place.world.record('prod', { ...NOW(), previous: { version: '1.0.0', commit: place.older, ref: 'main' } });
    expect(await place.world.run(event('STARTED', 0))).toEqual([]);
    expect([await place.shown(), place.world.logs]).toEqual([[], []]);
    place.world.record('prod', { version: '1.0.0', commit: place.older, ref: 'main' });
    expect(await place.world.run(event('SUCCEEDED', 5))).toEqual([]);
    expect(await place.shown()).toEqual(['prod success old main']);
  });

  test('and fails, is shown as failed', async () => {
    back('previous');
    place.world.record('prod', { ...NOW(), previous: { version: '1.0.0', commit: place.older, ref: 'main' } });
    expect(await place.world.run(event('STARTED', 0), event('FAILED', 5))).toEqual([]);
    expect(await place.shown()).toEqual(['prod failed old main']);
  });

  test.each([
    ['a stage of another environment is passed over', 'checkout', 'Redeploy-dev'],
    ['a name that is none is not looked for', '../x', 'Redeploy-prod'],
  ])('%s', async (_, service, stage) => {
    back('1.0.0', service);
    place.world.record('dev', NOW());
    expect(await place.world.run(event('STARTED', 0, stage), event('SUCCEEDED', 1, stage))).toEqual([]);
    expect(place.world.sent).toEqual([]);
    expect(place.world.calls.map(({ operation }) => operation)).not.toContain('GetParameter');
  });
});

describe('events that come twice, late or together', () => {
  const [started, succeeded] = [stageEvent('Deploy-prod', 'STARTED', 'two', 0), stageEvent('Deploy-prod', 'SUCCEEDED', 'two', 5)];

  test('are told once', async () => {
    expect(await place.world.run(started, started, succeeded, succeeded, started)).toEqual([]);
    expect(await place.shown()).toEqual(['prod success new main']);
    expect(place.world.sent.filter(({ method }) => method !== 'GET')).toHaveLength(4);
  });

  test('do not make what has ended run again', async () => {
    expect(await place.world.run(succeeded, started)).toEqual([]);
    expect(await place.shown()).toEqual(['prod success new main']);
  });

  test('make one deployment when they are told at the same moment: the second is put back', async () => {
    const faults = (
      await Promise.all([place.world.once(started), place.world.once(succeeded), place.world.once(started)])
    ).flat();
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatch(/PreconditionFailed|another event is being told/);
    await place.world.run(started, succeeded);
    expect(await place.shown()).toEqual(['prod success new main']);
  });

  test('and so they do where something has been told before', async () => {
    await place.world.run(stageEvent('Deploy-prod', 'FAILED', 'one', 0));
    const again = stageEvent('Deploy-prod', 'STARTED', 'two', 1);
    const faults = (await Promise.all([place.world.once(again), place.world.once(again)])).flat();
    expect(faults).toEqual(['PreconditionFailed']);
    expect(await place.shown()).toEqual(['prod failed old main', 'prod running new main']);
  });

  test('cannot take the place of a newer release', async () => {
    await place.world.run(stageEvent('Deploy-prod', 'STARTED', 'one', 0));
    await place.world.run(stageEvent('Deploy-prod', 'STARTED', 'two', 10), stageEvent('Deploy-prod', 'SUCCEEDED', 'two', 15));
    const late = stageEvent('Deploy-prod', 'SUCCEEDED', 'one', 5);
    expect(await place.world.run(late, late)).toEqual([]);
    expect(await place.shown()).toEqual(['prod canceled old main', 'prod success new main']);
    expect(await place.statuses(place.older)).toEqual(['deliver to prod: success']);
    place.world.executions.set('zero', { commit: place.older, ref: 'main' });
    expect(await place.world.run(stageEvent('Deploy-prod', 'SUCCEEDED', 'zero', 1))).toEqual([]);
    expect(await place.shown()).toHaveLength(2);
  });

  test('are remembered for the last twenty executions', async () => {
    for (let index = 0; index < 25; index += 1) {
      place.world.executions.set(`e${index}`, { commit: place.newer, ref: 'main' });
      await place.world.run(stageEvent('Deploy-prod', 'FAILED', `e${index}`, index));
    }
    expect(kept().executions).toHaveLength(20);
    expect(kept().executions.at(-1).key).toBe('retail-checkout/e24/1');
  });

  test('a call that died in the middle holds the others up for a minute, and not for longer', async () => {
    const dead = { busyUntil: Date.now() + 60_000, executions: [] };
    place.world.objects.set(STATE, { body: JSON.stringify(dead), etag: '"d"' });
    expect(await place.world.run(started)).toEqual([expect.stringContaining('another event is being told')]);
    place.world.objects.set(STATE, { body: JSON.stringify({ ...dead, busyUntil: Date.now() - 1 }), etag: '"d"' });
    expect(await place.world.run(started)).toEqual([]);
  });
});
