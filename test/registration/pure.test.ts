import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Service } from '../../src/model/service';
import { differences } from '../../src/registration/difference';
import { canonical, coverDigest, partsDigest, same, settingsDigest } from '../../src/registration/digest';
import { ownershipOf, putMark, readMark, UNSETTLED, withoutMark } from '../../src/registration/mark';
import { inOrder, unitsOf } from '../../src/registration/order';
import type { Json, JsonObject, Resource } from '../../src/registration/resource';
import { parseShard, servicesIn, WHOLE, wavesOf } from '../../src/registration/scope';
import { standing } from '../../src/registration/standing';
import { anIntent } from './fake';

const settings = fc
  .dictionary(
    fc.string(),
    fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string()),
      fc.dictionary(fc.string(), fc.string()),
    ),
  )
  .map((each): JsonObject => ({ ...each }));

describe('values are the same', () => {
  test('where their canonical texts are', () => {
    const plain = fc.jsonValue({ maxDepth: 2 }).map((value): Json => JSON.parse(JSON.stringify(value)));
    fc.assert(
      fc.property(plain, plain, settings, (a, b, each) => {
        expect(same(a, b)).toBe(canonical(a) === canonical(b));
        expect(same(each, Object.fromEntries(Object.entries(each).reverse()))).toBe(true);
      }),
    );
  });

  test.each([
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: 1 }, { b: 1 }],
    [[], {}],
    [['a'], { 0: 'a' }],
    [null, {}],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: { b: [1] } }, { a: { b: ['1'] } }],
    [undefined, null],
  ])('but not %j and %j', (a, b) => {
    expect([same(a, b), same(b, a), same(a, a), same(b, b)]).toEqual([false, false, true, true]);
  });
});

describe('a digest', () => {
  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(settings, (each) => {
        const reversed = Object.fromEntries(Object.entries(each).reverse());
        expect(settingsDigest(reversed)).toBe(settingsDigest(each));
        expect(JSON.parse(canonical(each))).toEqual(JSON.parse(JSON.stringify(each)));
      }),
    );
  });

  test('of several things does not depend on their order, and on every setting', () => {
    const [a, b] = [
      { key: 'a', settings: { x: 1 } },
      { key: 'b', settings: { x: 2 } },
    ];
    expect(coverDigest([a, b])).toBe(coverDigest([b, a]));
    expect(coverDigest([a, b])).not.toBe(coverDigest([a, { ...b, settings: { x: 3 } }]));
    expect(coverDigest([a, b])).not.toBe(
      coverDigest([
        { ...a, settings: b.settings },
        { ...b, settings: a.settings },
      ]),
    );
  });
});

describe('a mark', () => {
  const mark = { catalog: 'retail', service: 'checkout', digest: '0123456789abcdef0123' };

  test('leaves the text before it byte for byte, and is found again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const own = withoutMark(text);
        const marked = putMark(own, mark);
        expect(marked.startsWith(own)).toBe(true);
        expect(readMark(marked)).toEqual(mark);
        const again = putMark(marked, { ...mark, digest: UNSETTLED });
        expect(again.startsWith(own)).toBe(true);
        expect(readMark(again)?.digest).toBe(UNSETTLED);
      }),
    );
  });

  test.each([
    ['in the middle of a text', `see ${putMark('', mark)} there`],
    ['with a digest of another length', '[pipelines:retail/checkout:0123]'],
    ['with a name that no service has', '[pipelines:retail/che ckout:new]'],
    ['that is broken', '[pipelines:retail/checkout:new'],
    ['that is not there', undefined],
  ])('%s is none', (_, text) => {
    expect(readMark(text)).toBeUndefined();
    expect(ownershipOf(text, 'retail')).toBe('unmarked');
  });

  test('of another catalog is not ours, though its name begins like ours', () => {
    expect(ownershipOf(putMark('', { ...mark, catalog: 'retail-2' }), 'retail')).toBe('other-catalog');
    expect(ownershipOf(putMark('', mark), 'retail')).toBe('ours');
  });
});

describe('differences', () => {
  test('of a thing with itself are none', () => {
    fc.assert(
      fc.property(settings, (each) => {
        expect(differences(each, JSON.parse(JSON.stringify(each)))).toEqual([]);
      }),
    );
  });

  test('name each setting that differs, is new, or is gone', () => {
    const before = { a: 1, hooks: { push: true, tag: true }, list: ['x'] };
    const after = { hooks: { push: false, tag: true, merge: true }, list: ['x', 'y'] };
    expect(differences(before, after)).toEqual([
      { path: ['a'], from: '1', to: undefined },
      { path: ['hooks', 'merge'], from: undefined, to: 'true' },
      { path: ['hooks', 'push'], from: 'true', to: 'false' },
      { path: ['list'], from: '["x"]', to: '["x","y"]' },
    ]);
  });
});

describe('standing', () => {
  const change = { key: 'k', address: 'a', before: { x: 1 }, after: { x: 2 } };

  test('is as planned, done already, or refused with what differs', () => {
    expect(standing(change, { x: 1 })).toBe('planned');
    expect(standing(change, { x: 2 })).toBe('done');
    expect(() => standing(change, { x: 3 })).toThrow('"a" has been changed (x) since the plan was made; plan again.');
    expect(() => standing(change, undefined)).toThrow('has been removed');
    expect(() => standing({ ...change, before: undefined }, { x: 3 })).toThrow('has come to exist');
    expect(standing({ ...change, after: undefined }, undefined)).toBe('done');
  });
});

describe('the order', () => {
  const resource = (key: string, service: string | undefined, ...requires: readonly string[]): Resource => ({
    key,
    system: 'gitlab',
    kind: 'k',
    address: key,
    service,
    requires,
    settings: {},
  });

  test('puts what is needed first, and is the same whatever the order given', () => {
    const all = [
      resource('c', 's', 'b', 'z'),
      resource('b', 's', 'a'),
      resource('a', undefined),
      resource('z', 's'),
      resource('y', 'r'),
    ];
    const keys = inOrder(all).map(({ key }) => key);
    expect(keys).toEqual(['a', 'y', 'z', 'b', 'c']);
    expect(inOrder([...all].reverse()).map(({ key }) => key)).toEqual(keys);
  });

  test('refuses what a registrar must not wish for', () => {
    expect(() => inOrder([resource('a', 's'), resource('a', 's')])).toThrow('two wanted things have the key "a"');
    expect(() => inOrder([resource('a', 's', 'b')])).toThrow('requires "b", which nobody wants');
    expect(() => inOrder([resource('a', 's', 'b'), resource('b', 's', 'a')])).toThrow('in a circle: a -> b -> a');
    expect(() => inOrder([resource('a', undefined, 'b'), resource('b', 's')])).toThrow('is shared and requires');
  });

  test('takes services that need each other’s things as one', () => {
    const all = [resource('a', 'wishlist', 'b'), resource('b', 'cart'), resource('c', 'stock'), resource('d', 'bag', 'a')];
    expect(Object.fromEntries(unitsOf(all))).toEqual({ wishlist: 'bag', cart: 'bag', stock: 'stock', bag: 'bag' });
  });
});

describe('the scope', () => {
  const { services } = anIntent(...Array.from({ length: 400 }, (_, index) => `s${index}`));

  test('in shards has each service once', () => {
    const shards = [1, 2, 3, 4, 5].map((index) => servicesIn(services, { ...WHOLE, shard: { index, count: 5 } }, new Map()));
    expect(shards.flatMap((shard) => [...shard]).sort()).toEqual(services.map(({ name }) => name).sort());
    for (const shard of shards) expect(shard.size).toBeGreaterThan(40);
  });

  test('in waves grows, and a wave has all before it', () => {
    const waves = wavesOf(services, []);
    const sizes = [1, 2, 3, 4, 5].map((wave) => servicesIn(services, { ...WHOLE, wave }, waves).size);
    expect(sizes).toEqual([3, 13, 63, 313, 400]);
  });

  test('has the canaries that were named in the first wave, or else experimental services', () => {
    expect([...wavesOf(services, ['s7'])].filter(([, wave]) => wave === 1)).toEqual([['s7', 1]]);
    const some = services.map((each) => (each.name === 's9' ? { ...each, lifecycle: 'experimental' as const } : each));
    expect([...wavesOf(some, [])].filter(([, wave]) => wave === 1)).toEqual([['s9', 1]]);
  });

  test('has a service that waits for others in a later wave than all of them', () => {
    const needs =
      (name: string, dependsOn: readonly string[], waitForDependencies = true) =>
      (each: Service) =>
        each.name === name ? { ...each, dependsOn, deploy: { ...each.deploy, waitForDependencies } } : each;
    const chained = services
      .map(needs('s7', ['s8']))
      .map(needs('s8', ['s9', 's10']))
      .map(needs('s1', ['s2'], false));
    const waves = wavesOf(chained, ['s7']);
    const wave = (name: string) => waves.get(name) ?? 0;
    expect(wave('s8')).toBeGreaterThan(Math.max(wave('s9'), wave('s10')));
    expect(wave('s7')).toBe(wave('s8') + 1);
    expect(wave('s1')).toBe(wavesOf(services, ['s7']).get('s1'));
  });

  test.each(['0/4', '5/4', '1', 'a/b', '1/0', '1/2/3', '-1/2'])('%s is no shard', (written) => {
    expect(parseShard(written)).toBeUndefined();
  });
});

test('many texts have one digest, which changes when what stands between them moves', () => {
  expect(partsDigest(['a', 'bc'])).toMatch(/^[0-9a-f]{20}$/);
  expect(new Set([partsDigest(['a', 'bc']), partsDigest(['ab', 'c']), partsDigest(['abc']), partsDigest(['bc', 'a'])]).size).toBe(
    4,
  );
});
