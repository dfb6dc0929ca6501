/** What the sample catalog promises: no faults, every feature, and nobody alone in production. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkCatalog } from '../src/check';
import { enforcement } from '../src/model/enforcement';
import { strategies } from '../src/strategies';
import { toolchains } from '../src/toolchains';

const ROOT = join(__dirname, '..');
const { resolved, diagnostics } = checkCatalog(join(ROOT, 'catalog'));
const services = resolved?.services ?? [];
const all = <T>(of: (service: (typeof services)[number]) => readonly T[]): ReadonlySet<T> => new Set(services.flatMap(of));

describe('the sample catalog', () => {
  test('has no faults', () => {
    expect(diagnostics).toEqual([]);
  });

  test('is a retailer with four domains, five teams and four environments in three accounts beside the tools account', () => {
    expect(services.length).toBeGreaterThanOrEqual(14);
    expect([...all(({ domain }) => [domain])].sort()).toEqual(['electronics', 'fashion', 'groceries', 'lifestyle']);
    expect(Object.keys(resolved?.teams ?? {})).toHaveLength(5);
    const environments = resolved?.platform.environments ?? [];
    expect(environments.map(({ name }) => name)).toEqual(['dev', 'stage', 'preprod', 'prod']);
    expect(new Set(environments.map(({ account }) => account)).size).toBe(3);
    expect(environments.map(({ account }) => account)).not.toContain(resolved?.platform.aws.toolsAccount);
  });

  test('uses every engine, toolchain, strategy and way of delivery', () => {
    expect([...all(({ engines }) => [engines.build])].sort()).toEqual(['gitlab', 'jenkins']);
    expect([...all(({ engines }) => [engines.deliver])].sort()).toEqual(['codepipeline', 'gitlab', 'jenkins']);
    expect([...all(({ build }) => [build.toolchain])].sort()).toEqual(Object.keys(toolchains).sort());
    expect([...all(({ delivery }) => [delivery])].sort()).toEqual(['central', 'merge-request']);
    const used = all(({ environments }) => environments.map(({ strategy }) => strategy));
    expect([...used].sort()).toEqual(Object.keys(strategies).sort());
  });

  test('lets nobody put code into prod without an enforced approval', () => {
    const gitlab = resolved?.platform.gitlab;
    const open = services.filter(({ engines, delivery, environments }) => {
      const approval = environments.find(({ environment }) => environment.tier === 'production')?.approval;
      const held = gitlab !== undefined && enforcement(engines.deliver, delivery, gitlab).strength === 'enforced';
      return approval?.strength !== 'enforced' || !held;
    });
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  test('gives checkout a secret, a queue, two routes, a migration and a nightly task in every environment', () => {
    const checkout = services.find(({ name }) => name === 'checkout');
    expect(checkout?.environments).toHaveLength(4);
    for (const { environment, runtime } of checkout?.environments ?? []) {
      expect(runtime.secrets.DATABASE_PASSWORD).toMatchObject({ name: `retail/${environment.name}/checkout/database` });
      expect(runtime.grants).toEqual([{ kind: 'sendToQueue', queue: `retail-${environment.name}-orders` }]);
      expect(runtime.ingress.map(({ scheme }) => scheme).sort()).toEqual(['internal', 'public']);
      expect(runtime.migration).toBeDefined();
      expect(runtime.scheduledTasks).toHaveLength(1);
    }
  });
});

test('each file of the sample names its schema, so that editors help', () => {
  const files = ['.', 'services', 'teams', 'stacks'].flatMap((folder) =>
    readdirSync(join(ROOT, 'catalog', folder))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => join(ROOT, 'catalog', folder, file)),
  );
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
    const { properties } = JSON.parse(readFileSync(join(file, '..', schema), 'utf8'));
    expect(properties.kind.enum).toEqual([parse(text).kind]);
  }
});
