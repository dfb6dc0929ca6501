import { describe, expect, test } from 'vitest';
import { putMark } from '../../src/registration/mark';
import { removalsOf } from '../../src/registration/safety';
import { anIntent, FakeRegistrar, FakeServer, type Wanted } from './fake';
import { apply, plan, register, statuses, steps } from './run';

const JOB: Wanted = { folder: { title: 'Team' }, job: { branch: 'main', keep: 20 } };

function world(wanted: (service: string) => Wanted = () => JOB, options: ConstructorParameters<typeof FakeRegistrar>[2] = {}) {
  const server = new FakeServer();
  return { server, registrars: [new FakeRegistrar(server, wanted, options)] };
}

describe('a plan', () => {
  test('creates what is not there, what is needed first, shared things before services', async () => {
    const { registrars } = world();
    expect(steps(await plan(registrars, anIntent('cart', 'checkout')))).toEqual([
      'create folder shared',
      'create folder retail/cart',
      'create job retail/cart',
      'create folder retail/checkout',
      'create job retail/checkout',
    ]);
  });

  test('of what is already there is empty, and reads no settings', async () => {
    const { registrars, server } = world();
    const intent = anIntent('cart', 'checkout');
    await register(registrars, intent);
    const reader = new FakeRegistrar(server, () => JOB);
    const planned = await plan([reader], intent);
    expect(planned.plan).toMatchObject({ changes: [], blocked: [], unchanged: 5 });
    expect(reader.reads.map(({ depth }) => depth)).toEqual(['mark']);
  });

  test('reads the settings of what differs, and of nothing else', async () => {
    const { registrars, server } = world();
    const intent = anIntent('cart', 'checkout');
    await register(registrars, intent);
    const reader = new FakeRegistrar(server, (service) =>
      service === 'cart' ? { ...JOB, job: { branch: 'main', keep: 5 } } : JOB,
    );
    const planned = await plan([reader], intent);
    expect([...(reader.reads[1]?.keys ?? [])]).toEqual(['jenkins:job:retail/cart']);
    expect(planned.plan.changes).toMatchObject([
      { action: 'update', service: 'cart', before: { keep: 20 }, differences: [{ path: ['keep'], from: '20', to: '5' }] },
    ]);
  });

  test('that trusts marks does not see what a person changed; one that reads settings does', async () => {
    const { registrars, server } = world();
    const intent = anIntent('cart');
    await register(registrars, intent);
    const key = 'jenkins:job:retail/cart';
    const job = server.things.get(key);
    if (job !== undefined) server.things.set(key, { ...job, settings: { branch: 'main', keep: 99 } });
    expect(steps(await plan(registrars, intent))).toEqual([]);
    expect(steps(await plan(registrars, intent, { depth: 'settings' }))).toEqual(['update job retail/cart']);
    await register(registrars, intent);
    expect(steps(await plan(registrars, intent, { depth: 'settings' }))).toEqual([]);
  });

  test('is the same whatever order the registrar tells its wishes in', async () => {
    const { registrars, server } = world();
    const backwards = new FakeRegistrar(server, () => JOB);
    const desired = backwards.desired.bind(backwards);
    backwards.desired = (intent) => [...desired(intent)].reverse();
    const intent = anIntent('cart', 'checkout');
    expect((await plan([backwards], intent)).plan).toEqual((await plan(registrars, intent)).plan);
  });
});

describe('what is not ours', () => {
  const foreign = (description: string) => {
    const { registrars, server } = world();
    server.things.set('jenkins:folder:retail/cart', {
      kind: 'folder',
      address: 'retail/cart',
      settings: { title: 'Theirs' },
      description,
      disabled: false,
    });
    return { registrars, server };
  };

  test.each([
    ['without a mark', 'made by hand', 'unmarked'],
    ['with the mark of another catalog', putMark('', { catalog: 'wholesale', service: 'cart', digest: 'new' }), 'other-catalog'],
  ])('%s is left as it is, with all that would need it', async (_, description, reason) => {
    const { registrars, server } = foreign(description);
    const intent = anIntent('cart', 'checkout');
    const planned = await plan(registrars, intent);
    expect(planned.plan.blocked.map((each) => [each.kind, each.reason])).toEqual([
      ['folder', reason],
      ['job', 'requires-blocked'],
    ]);
    expect(steps(planned)).toEqual(['create folder shared', 'create folder retail/checkout', 'create job retail/checkout']);
    await apply(registrars, intent, planned);
    expect(server.things.get('jenkins:folder:retail/cart')).toMatchObject({ settings: { title: 'Theirs' }, description });
  });

  test('becomes ours when asked, with nothing changed but the mark; the next run settles it', async () => {
    const { registrars, server } = foreign('made by hand');
    const intent = anIntent('cart');
    await register(registrars, intent, { adopt: ['cart'] });
    expect(server.things.get('jenkins:folder:retail/cart')).toMatchObject({
      settings: { title: 'Theirs' },
      description: 'made by hand [pipelines:retail/cart:new]',
    });
    await register(registrars, intent);
    expect(server.things.get('jenkins:folder:retail/cart')?.settings).toEqual({ title: 'Team' });
    expect(steps(await plan(registrars, intent))).toEqual([]);
  });

  test('that bears another catalog’s mark does not become ours even when asked', async () => {
    const { registrars } = foreign(putMark('', { catalog: 'wholesale', service: undefined, digest: 'new' }));
    expect((await plan(registrars, anIntent('cart'), { adopt: 'all' })).plan.blocked).toHaveLength(2);
  });

  test('and is nobody’s wish does not leave', async () => {
    const { registrars, server } = world();
    server.things.set('jenkins:job:x', { kind: 'job', address: 'x', settings: {}, description: '', disabled: false });
    await register(registrars, anIntent('cart'));
    expect(steps(await plan(registrars, anIntent('cart'), { prune: ['x'] }))).toEqual([]);
  });
});

describe('what is no longer wanted', () => {
  test('is disabled, and deleted only when its name is typed', async () => {
    const { registrars } = world();
    await register(registrars, anIntent('cart', 'checkout'));
    const left = anIntent('checkout');
    const planned = await plan(registrars, left);
    expect(steps(planned)).toEqual(['disable job retail/cart', 'disable folder retail/cart']);
    expect(planned.plan.changes[0]?.consequences).toEqual(['no more builds']);
    await apply(registrars, left, planned);
    const again = await plan(registrars, left);
    expect(steps(again)).toEqual([]);
    expect(again.plan.notes.map(({ text }) => text)).toContain('job "retail/cart" is disabled; delete it with --prune cart');
    await register(registrars, left, { prune: ['cart'] });
    expect(steps(await plan(registrars, left, { depth: 'settings' }))).toEqual([]);
    expect((await plan(registrars, left)).plan.notes).toEqual([]);
  });

  test('is enabled when it is wanted again', async () => {
    const { registrars, server } = world();
    await register(registrars, anIntent('cart', 'checkout'));
    await register(registrars, anIntent('checkout'));
    await register(registrars, anIntent('cart', 'checkout'));
    expect([...server.things.values()].filter(({ disabled }) => disabled)).toEqual([]);
  });

  test('is deleted at once where it holds neither data nor history', async () => {
    const server = new FakeServer();
    const both = [new FakeRegistrar(server, () => ({ job: {}, hook: {} }), { plain: ['hook'] })];
    await register(both, anIntent('cart'));
    const one = [new FakeRegistrar(server, () => ({ job: {} }), { plain: ['hook'] })];
    expect(steps(await plan(one, anIntent('cart')))).toEqual(['delete hook retail/cart']);
  });

  test('stays where only other services are looked at', async () => {
    const { registrars } = world();
    await register(registrars, anIntent('cart', 'checkout'));
    const scope = { only: ['checkout'], shard: undefined, wave: undefined };
    expect(steps(await plan(registrars, anIntent('checkout'), { scope }))).toEqual([]);
  });

  test.each([
    [11, 200, true],
    [10, 200, false],
    [3, 20, true],
    [2, 20, false],
    [1, 2, false],
  ])('%i of %i at once: refused without being told: %s', async (gone, all, excessive) => {
    const names = Array.from({ length: all }, (_, index) => `s${index}`);
    const { registrars } = world(() => ({ job: {} }));
    await register(registrars, anIntent(...names));
    const { plan: made } = await plan(registrars, anIntent(...names.slice(gone)));
    expect(removalsOf(made, [])).toMatchObject({ count: gone, excessive });
  });
});

describe('a service that moved', () => {
  test('keeps its history where the registrar can move it', async () => {
    const { registrars, server } = world(() => ({ job: { keep: 20 } }), { moves: ['job'] });
    await register(registrars, anIntent({ name: 'cart', project: 'retail/old' }));
    const moved = anIntent({ name: 'cart', project: 'retail/new' });
    const planned = await plan(registrars, moved);
    expect(planned.plan.changes).toMatchObject([{ action: 'move', address: 'retail/new', from: { address: 'retail/old' } }]);
    expect(statuses(await apply(registrars, moved, planned))).toEqual(['job retail/new: done']);
    expect([...server.things.keys()]).toEqual(['jenkins:folder:shared', 'jenkins:job:retail/new']);
    expect(steps(await plan(registrars, moved, { depth: 'settings' }))).toEqual([]);
  });

  test('is known by its former name', async () => {
    const { registrars } = world(() => ({ job: { keep: 20 } }), { moves: ['job'] });
    await register(registrars, anIntent('basket'));
    const renamed = anIntent({ name: 'cart', renamedFrom: ['basket'] });
    expect(steps(await plan(registrars, renamed))).toEqual(['move job retail/cart']);
    await register(registrars, renamed);
    expect(steps(await plan(registrars, renamed, { depth: 'settings' }))).toEqual([]);
  });

  test('is followed by the mark of what stays where it is, in one planned change', async () => {
    const { registrars, server } = world(() => ({ job: { keep: 20 } }));
    await register(registrars, anIntent({ name: 'basket', project: 'retail/kept' }));
    const renamed = anIntent({ name: 'cart', project: 'retail/kept', renamedFrom: ['basket'] });
    const planned = await plan(registrars, renamed);
    expect(planned.plan.changes).toMatchObject([
      {
        action: 'update',
        address: 'retail/kept',
        before: { keep: 20 },
        after: { keep: 20 },
        differences: [{ path: ['mark', 'service'], from: '"basket"', to: '"cart"' }],
      },
    ]);
    expect(statuses(await apply(registrars, renamed, planned))).toEqual(['job retail/kept: done']);
    expect(server.things.get('jenkins:job:retail/kept')?.description).toContain('[pipelines:retail/cart:');
    for (const depth of ['mark', 'settings'] as const) expect(steps(await plan(registrars, renamed, { depth }))).toEqual([]);
  });

  test('is followed together with settings that differ too', async () => {
    const { registrars } = world((service) => ({ job: { title: service } }));
    await register(registrars, anIntent({ name: 'basket', project: 'retail/kept' }));
    const { plan: made } = await plan(registrars, anIntent({ name: 'cart', project: 'retail/kept' }));
    expect(made.changes.map(({ differences }) => differences.map(({ path }) => path.join('.')))).toEqual([
      ['title', 'mark.service'],
    ]);
  });

  test('is made anew where the registrar cannot, and the old one is disabled', async () => {
    const { registrars } = world(() => ({ job: {} }));
    await register(registrars, anIntent({ name: 'cart', project: 'retail/old' }));
    const planned = await plan(registrars, anIntent({ name: 'cart', project: 'retail/new' }));
    expect(steps(planned)).toEqual(['create job retail/new', 'disable job retail/old']);
  });
});
