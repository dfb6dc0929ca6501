/** A fleet of a thousand services that fits, and then, limit by limit, one thing too many: what is told, and at which line. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { writeFleet } from '../../bench/fleet';
import type { ComponentEntity, PlatformEntity } from '../../src/catalog/entities';
import { type LoadedCatalog, loadCatalog, type SourceFile } from '../../src/catalog/load';
import { ReadCache } from '../../src/catalog/read-cache';
import { checkRead, readAll } from '../../src/check';
import { hasErrors, type Location } from '../../src/diagnostics/diagnostic';

const SERVICES = 1_000;
/** The stacks of the sample share the account of dev and stage with all services: room is made for them. */
const NOT_IN_STAGE = ['cart-0', 'cart-1', 'cart-2', 'cart-3'];

/** Whole seconds are lost where other work is on the machine. */
const TIMEOUT = 120_000;

let folder = '';
let loaded: LoadedCatalog = { files: [], diagnostics: [] };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fleet-limits-'));
  writeFleet(join(folder, 'catalog'), SERVICES);
  loaded = loadCatalog(join(folder, 'catalog'));
  const cache = ReadCache.load(folder, 'test');
  // The benchmark's platform has had its quotas raised; here they are as AWS gives them.
  loaded = onPlatform(({ spec }) => delete spec.aws.quotas);
  loaded = changed(Object.fromEntries(NOT_IN_STAGE.map((name) => [name, skipping('stage')])));
  readAll(loaded, cache);
  cache.save();
}, TIMEOUT);
afterAll(() => rmSync(folder, { recursive: true }));

type Edit = (entity: ComponentEntity) => void;

const textOf = (value: unknown): string => stringify(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
const edited = (file: SourceFile, text: string): SourceFile => ({ ...file, text, digest: `changed ${text}` });
const nameOf = ({ catalogPath }: SourceFile): string => catalogPath.replace(/^services\/|\.yaml$/g, '');
const pathOf = (name: string): string => `services/${name}.yaml`;

const skipping =
  (...names: readonly string[]): Edit =>
  ({ spec }) => {
    const skipped = Object.fromEntries(names.map((name) => [name, { skip: true }]));
    spec.pipeline = { ...spec.pipeline, environments: { ...spec.pipeline?.environments, ...skipped } };
  };

/** The catalog with some services edited. */
function changed(edits: Readonly<Record<string, Edit>>): LoadedCatalog {
  const files = loaded.files.map((file) => {
    const edit = edits[nameOf(file)];
    if (edit === undefined || file.catalogPath === 'platform.yaml' || file.catalogPath.startsWith('teams/')) return file;
    const entity: ComponentEntity = parse(file.text);
    edit(entity);
    return edited(file, textOf(entity));
  });
  return { ...loaded, files };
}

/** The catalog with another platform. */
function onPlatform(edit: (platform: PlatformEntity) => unknown, catalog = loaded): LoadedCatalog {
  const files = catalog.files.map((file) => {
    if (file.catalogPath !== 'platform.yaml') return file;
    const platform: PlatformEntity = parse(file.text);
    edit(platform);
    return edited(file, textOf(platform));
  });
  return { ...catalog, files };
}

/** With more services, each like `cart-0` under another name, and only where it is said. */
function withMore(count: number, ...skipped: readonly string[]): LoadedCatalog {
  const like = loaded.files.find(({ catalogPath }) => catalogPath === pathOf('cart-0'));
  if (like === undefined) throw new Error('the fleet has no cart-0');
  const more = Array.from({ length: count }, (_, index) => {
    const entity: ComponentEntity = parse(like.text);
    skipping(...skipped)(entity);
    const name = `more-${index}`;
    entity.metadata.name = name;
    entity.metadata.annotations = { 'gitlab.com/project-slug': `retail/commerce/${name}` };
    // A worker: no route, so that it takes nothing of a load balancer.
    entity.spec.pipeline = { toolchain: 'java-maven', path: name, environments: entity.spec.pipeline?.environments ?? {} };
    return edited({ ...like, path: like.path.replace('cart-0', name), catalogPath: pathOf(name) }, textOf(entity));
  });
  return { ...loaded, files: [...loaded.files, ...more] };
}

/** Each fault with the line of the catalog that it stands at. */
function told(catalog: LoadedCatalog): readonly string[] {
  const { diagnostics, ok } = checkRead(readAll(catalog, ReadCache.load(folder, 'test')));
  // Errors stop a run before anything is written; warnings let it go on.
  expect(ok).toBe(!hasErrors(diagnostics));
  const lineAt = ({ file, start }: Location): string =>
    (catalog.files.find(({ path }) => path === file)?.text.split('\n')[start.line - 1] ?? '').trim();
  return diagnostics.map(
    ({ code, severity, at, message }) =>
      `${at.file} (${lineAt(at)}) ${code}${severity === 'warning' ? ' warning:' : ''} ${message}`,
  );
}

test('a thousand services fit', { timeout: TIMEOUT }, () => {
  expect(loaded.files.filter(({ catalogPath }) => catalogPath.startsWith('services/'))).toHaveLength(SERVICES);
  expect(told(loaded)).toEqual([]);
});

describe('is told at its line:', { timeout: TIMEOUT }, () => {
  test('101 rules on a load balancer', () => {
    const more = Array.from({ length: 38 }, (_, index) => ({
      host: `more-${index}`,
      pool: 'internal-0',
      priority: 9_000 + index,
    }));
    const catalog = changed({
      'cart-0': ({ spec }) => {
        spec.pipeline = { ...spec.pipeline, runtime: { ingress: [...(spec.pipeline?.runtime?.ingress ?? []), ...more] } };
      },
    });
    expect(told(catalog)).toEqual([
      'catalog/platform.yaml (- name: public-0) SP601 The services on pool "internal-0" in dev need 101 rules, and a load balancer takes 100.',
      'catalog/platform.yaml (- name: public-0) SP601 The services on pool "internal-0" in prod need 101 rules, and a load balancer takes 100.',
    ]);
  });

  test('101 target groups on a load balancer, which never come without as many rules', () => {
    const moved = Array.from({ length: 20 }, (_, index) => `returns-${index + 3}`);
    const catalog = changed(
      Object.fromEntries(
        moved.map((name, index): readonly [string, Edit] => [
          name,
          ({ spec }) => {
            spec.pipeline = {
              ...spec.pipeline,
              runtime: { ingress: [{ host: name, pool: 'internal-0', priority: 9_000 + index }] },
            };
          },
        ]),
      ),
    );
    expect(told(catalog)).toEqual([
      'catalog/platform.yaml (- name: public-0) SP601 The services on pool "internal-0" in dev need 104 rules, and a load balancer takes 100.',
      'catalog/platform.yaml (- name: public-0) SP602 The services on pool "internal-0" in dev need 104 target groups, and a load balancer takes 100.',
      'catalog/platform.yaml (- name: public-0) SP601 The services on pool "internal-0" in prod need 104 rules, and a load balancer takes 100.',
      'catalog/platform.yaml (- name: public-0) SP602 The services on pool "internal-0" in prod need 104 target groups, and a load balancer takes 100.',
    ]);
  });

  test('300 rules on a bus', () => {
    const already = loaded.files.filter(({ text }) => text.includes('trigger: s3-event')).length;
    const names = loaded.files.map(nameOf).filter((name) => /^(cart|pricing|returns|wishlist|checkout|stock)-/.test(name));
    const started: Edit = ({ spec }) => {
      spec.pipeline = { ...spec.pipeline, trigger: 's3-event' };
    };
    const catalog = (count: number) =>
      changed(Object.fromEntries(names.slice(0, count - already).map((name) => [name, started])));
    expect(told(catalog(299))).toEqual([]);
    expect(told(catalog(300))).toEqual([
      `catalog/platform.yaml (toolsAccount: "100000000001") SP657 warning: 300 services start by an event of S3, and with the platform's own that makes 301 rules on a bus that takes 300 unless AWS raised it.`,
    ]);
  });

  test('1,001 pipelines of an account', () => {
    const there = 891;
    expect(told(withMore(1_000 - there, 'dev', 'stage', 'preprod'))).toEqual([]);
    expect(told(withMore(1_001 - there, 'dev', 'stage', 'preprod'))).toEqual([
      'catalog/platform.yaml (toolsAccount: "100000000001") SP603 warning: CodePipeline delivers 1001 services, and an account has 1000 pipelines a region unless AWS raised it.',
    ]);
  });

  test('2,001 stacks of an account', () => {
    expect(told(withMore(1, 'stage', 'preprod', 'prod'))).toEqual([
      'catalog/platform.yaml (region: me-south-1) SP604 warning: The services need 2001 stacks in account 200000000002, and an account has 2000 a region unless AWS raised it.',
    ]);
  });

  test('more load balancers than the roles of an environment have policies for', () => {
    const catalog = onPlatform(({ spec }) => {
      const [dev] = spec.environments;
      const [pool] = dev?.pools ?? [];
      if (dev === undefined || pool === undefined) throw new Error('no pool');
      const arn = (text: string, index: number) =>
        text.replace(/[0-9a-f]{6}(?=\/|$)/g, (900_000 + index).toString(16).padStart(6, '0'));
      dev.pools = [
        ...(dev.pools ?? []),
        ...Array.from({ length: 110 }, (_, index) => ({
          ...pool,
          name: `spare-${index}`,
          loadBalancerArn: arn(pool.loadBalancerArn, index),
          listenerArn: arn(pool.listenerArn, index),
          testListenerArn: arn(pool.testListenerArn, index),
        })),
      ];
    });
    expect(told(catalog)).toEqual([
      'catalog/platform.yaml (- name: public-0) SP614 warning: The roles of dev need 11 policies to name the load balancers of its 160 pools, and a role has 10 unless AWS raised it.',
    ]);
  });

  test('a bucket policy of more than 20 KB, for 39 environments', () => {
    const names = Array.from({ length: 35 }, (_, index) => `e${index}`);
    const catalog = onPlatform(
      ({ spec }) => {
        const [dev] = spec.environments;
        if (dev === undefined) throw new Error('no environment');
        const more = names.map((name, index) => ({ ...dev, name, account: String(600_000_000_000 + index) }));
        spec.environments = [...spec.environments, ...more];
      },
      changed(Object.fromEntries(loaded.files.map((file) => [nameOf(file), skipping(...names)]))),
    );
    expect(told(catalog)).toEqual([
      'catalog/platform.yaml (- name: dev) SP611 The policy of a bucket in platform-tools.yaml (DeliveryBucketPolicy) would have 21943 characters, and AWS takes 20480.',
    ]);
  });

  test('policies of a role beyond 10,240 characters, by the grants of one service', () => {
    const catalog = changed({
      'cart-0': ({ spec }) => {
        const grants = Array.from({ length: 40 }, (_, index) => ({ kind: 'writeTable' as const, table: `carts-${index}` }));
        spec.pipeline = { ...spec.pipeline, runtime: { ...spec.pipeline?.runtime, grants } };
      },
    });
    expect(told(catalog)).toEqual([
      'catalog/services/cart-0.yaml (- kind: writeTable) SP611 The policies of a role (TaskRole) of "cart-0" would have 14298 characters in dev, and IAM takes 10240. The same in preprod and prod.',
    ]);
  });

  test('a name that is longer than an entity may have', () => {
    const catalog = changed({
      'cart-0': ({ metadata }) => {
        metadata.name = `cart-${'x'.repeat(60)}`;
      },
    });
    expect(told(catalog)).toEqual([
      'catalog/services/cart-0.yaml (name: cart-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx) SP109 "metadata.name" is 65 characters long, and must be at most 50 characters long.',
    ]);
  });
});
