/** Whatever goes wrong in the middle: run again, and the server is what the catalog says, with nothing foreign touched. */
import { describe, expect, test } from 'vitest';
import { putMark } from '../../src/registration/mark';
import { anIntent, FakeRegistrar, FakeServer, type Wanted } from './fake';
import { apply, plan, register, statuses, steps } from './run';

const OLD: Wanted = { folder: { title: 'Team' }, job: { branch: 'main', keep: 20 }, hook: { url: 'https://ci' } };
const NEW: Wanted = { folder: { title: 'Team' }, job: { branch: 'trunk', keep: 5 } };
const NAMES = ['cart', 'checkout', 'search', 'stock'];
const OPTIONS = { plain: ['hook'], moves: ['job'] };

/** Registered with the old wishes, beside two foreign things. */
async function aServer(): Promise<FakeServer> {
  const server = new FakeServer();
  await register([new FakeRegistrar(server, () => OLD, OPTIONS)], anIntent('basket', ...NAMES));
  const theirs = { kind: 'job', settings: { by: 'hand' }, disabled: false };
  server.things.set('jenkins:job:theirs', { ...theirs, address: 'theirs', description: 'made by hand' });
  const description = putMark('', { catalog: 'wholesale', service: undefined, digest: 'new' });
  server.things.set('jenkins:job:wholesale', { ...theirs, address: 'wholesale', description });
  server.log.length = 0;
  return server;
}

const wishes = (server: FakeServer) => [new FakeRegistrar(server, () => NEW, OPTIONS)];
/** One service is new under a former name, one is gone. */
const INTENT = anIntent({ name: 'bag', renamedFrom: ['basket'] }, 'cart', 'checkout', 'search');

async function expectSettled(server: FakeServer): Promise<void> {
  await register(wishes(server), INTENT, { prune: ['stock'] });
  await register(wishes(server), INTENT, { prune: ['stock'] });
  const left = await plan(wishes(server), INTENT, { depth: 'settings' });
  expect(steps(left)).toEqual([]);
  expect(left.plan.blocked).toEqual([]);
  expect(server.things.get('jenkins:job:theirs')?.description).toBe('made by hand');
  expect(server.things.get('jenkins:job:theirs')?.settings).toEqual({ by: 'hand' });
  expect(server.things.get('jenkins:job:wholesale')?.settings).toEqual({ by: 'hand' });
  expect([...server.things.keys()].sort()).toEqual(settledKeys());
}

const settledKeys = (): readonly string[] =>
  [
    'jenkins:folder:shared',
    'jenkins:job:theirs',
    'jenkins:job:wholesale',
    // What could not be moved stays, disabled: a folder may hold what others need.
    'jenkins:folder:retail/basket',
    ...['bag', 'cart', 'checkout', 'search'].flatMap((name) => [`jenkins:folder:retail/${name}`, `jenkins:job:retail/${name}`]),
  ].sort();

/** mulberry32: the same numbers for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function stepCount(): Promise<number> {
  const server = await aServer();
  await register(wishes(server), INTENT);
  return server.log.length;
}

describe('a run that ends', () => {
  test('at any step, before or after its effect, is gone on from by the next', async () => {
    const count = await stepCount();
    expect(count).toBeGreaterThan(8);
    for (const moment of ['before', 'after'] as const) {
      for (let fatal = 0; fatal < count; fatal += 1) {
        const server = await aServer();
        let step = -1;
        let dead = false;
        server.fault = (_, at) => {
          if (at === 'before') step += 1;
          if (dead || (step === fatal && at === moment)) {
            dead = true;
            throw new Error('the connection was reset');
          }
        };
        await register(wishes(server), INTENT);
        server.fault = () => undefined;
        await expectSettled(server);
      }
    }
  });

  test('at random steps, again and again, is gone on from (300 runs of seed 1)', async () => {
    const random = seeded(1);
    for (let round = 0; round < 60; round += 1) {
      const server = await aServer();
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const chance = random() / 2;
        server.fault = () => {
          if (random() < chance) throw new Error('the connection was reset');
        };
        await register(wishes(server), INTENT);
      }
      server.fault = () => undefined;
      await expectSettled(server);
    }
  });

  test('because the person asked begins nothing more, and tells what was not reached', async () => {
    const server = await aServer();
    const outcomes = await register(wishes(server), INTENT, { stopping: () => server.log.length >= 2 });
    expect(outcomes.filter(({ status }) => status === 'not-reached').length).toBeGreaterThan(3);
    expect(outcomes.filter(({ status }) => status === 'failed')).toEqual([]);
    await expectSettled(server);
  });
});

describe('others at the same time', () => {
  test('two runs at once leave what one leaves', async () => {
    const server = await aServer();
    await Promise.all([register(wishes(server), INTENT), register(wishes(server), INTENT)]);
    await expectSettled(server);
  });

  test('a person who edits between plan and apply is not overwritten, and is told of', async () => {
    const server = await aServer();
    const planned = await plan(wishes(server), INTENT, { depth: 'settings' });
    const key = 'jenkins:job:retail/cart';
    const job = server.things.get(key);
    if (job !== undefined) server.things.set(key, { ...job, settings: { branch: 'mine', keep: 20 } });
    const outcomes = await apply(wishes(server), INTENT, planned);
    const failed = outcomes.filter(({ status }) => status === 'failed');
    expect(failed.map(({ message }) => message)).toEqual([
      '"retail/cart" has been changed (branch) since the plan was made; plan again.',
    ]);
    expect(server.things.get(key)?.settings).toEqual({ branch: 'mine', keep: 20 });
    await expectSettled(server);
  });

  test('what a person removed between plan and apply is not made anew unasked', async () => {
    const server = await aServer();
    const planned = await plan(wishes(server), INTENT, { depth: 'settings' });
    server.things.delete('jenkins:job:retail/cart');
    const outcomes = await apply(wishes(server), INTENT, planned);
    expect(statuses(outcomes)).toContain('job retail/cart: failed');
    await expectSettled(server);
  });
});

describe('a fault', () => {
  const failing = (server: FakeServer, ...parts: readonly string[]) => {
    server.fault = (step) => {
      if (parts.some((part) => step.includes(part))) throw new Error('status 500 with planted-secret');
    };
  };

  test('of a canary stops the run before the other services', async () => {
    const server = new FakeServer();
    const registrars = [new FakeRegistrar(server, () => NEW)];
    const intent = anIntent({ name: 'trial', lifecycle: 'experimental' }, 'cart', 'checkout');
    failing(server, 'folder:retail/trial');
    expect(statuses(await register(registrars, intent))).toEqual([
      'folder shared: done',
      'folder retail/cart: not-reached',
      'job retail/cart: not-reached',
      'folder retail/checkout: not-reached',
      'job retail/checkout: not-reached',
      'folder retail/trial: failed',
      'job retail/trial: skipped',
    ]);
  });

  test('of one service after the canaries leaves the others alone', async () => {
    const server = new FakeServer();
    const registrars = [new FakeRegistrar(server, () => NEW)];
    const intent = anIntent({ name: 'trial', lifecycle: 'experimental' }, 'cart', 'checkout');
    failing(server, 'job:retail/cart');
    const outcomes = await register(registrars, intent);
    expect(outcomes.filter(({ status }) => status !== 'done').map(({ change }) => change.key)).toEqual([
      'jenkins:job:retail/cart',
    ]);
    expect(JSON.stringify(outcomes)).not.toContain('planted-secret');
  });

  test('of more services than a wave may lose stops the waves after it', async () => {
    const server = new FakeServer();
    const names = Array.from({ length: 60 }, (_, index) => `s${index}`);
    failing(server, ...names.map((name) => `folder:retail/${name}`));
    const intent = anIntent({ name: 'trial', lifecycle: 'experimental' }, ...names);
    const outcomes = await register([new FakeRegistrar(server, () => NEW)], intent);
    const failed = outcomes.filter(({ status }) => status === 'failed').length;
    expect(failed).toBeGreaterThan(3);
    expect(failed).toBeLessThanOrEqual(10);
  });

  test('of a shared thing fails what needs it', async () => {
    const server = new FakeServer();
    failing(server, 'folder:shared');
    const outcomes = await register([new FakeRegistrar(server, () => NEW)], anIntent('cart'));
    expect(statuses(outcomes)).toEqual(['folder shared: failed', 'folder retail/cart: skipped', 'job retail/cart: skipped']);
  });
});
