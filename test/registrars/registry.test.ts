/** What every registrar of the registry promises, held against the sample catalog. */
import { describe, expect, test } from 'vitest';
import { checkCatalog } from '../../src/check';
import { writtenTree } from '../../src/output/generated';
import { connectors } from '../../src/registrars';
import type { Connected } from '../../src/registrars/connect';
import { canonical } from '../../src/registration/digest';
import { inOrder } from '../../src/registration/order';
import type { Intent } from '../../src/registration/registrar';
import { keyOf, SYSTEMS } from '../../src/registration/resource';
import { Redactor } from '../../src/remote/redact';
import { scripted } from '../remote/world';

const SECRET = 'planted-secret-0001';
const ENV = {
  GITLAB_TOKEN: SECRET,
  JENKINS_USER: 'robot',
  JENKINS_TOKEN: SECRET,
  JENKINS_WEBHOOK_SECRET: SECRET,
  AWS_ACCESS_KEY_ID: SECRET,
  AWS_SECRET_ACCESS_KEY: SECRET,
  AWS_SESSION_TOKEN: SECRET,
};

function anIntent(): Intent {
  const { resolved } = checkCatalog('catalog');
  if (resolved === undefined) throw new Error('the sample catalog is faulty');
  return { ...resolved, files: writtenTree('pipelines') };
}

const intent = anIntent();
const world = scripted(new Error('nothing may be called'));

async function connected(index: number, env: Readonly<Record<string, string>> = ENV): Promise<Connected> {
  const flags = { gitlabUrl: undefined, jenkinsUrl: undefined };
  const context = { platform: intent.platform, flags, env, redactor: new Redactor(), world, signal: undefined, limits: {} };
  const reached = await connectors[index]?.connect(context);
  if (reached?.kind !== 'connected') throw new Error(reached?.text ?? 'no such connector');
  return reached;
}

describe.each(connectors.map(({ system }, index) => ({ system, index })))('the registrar of $system', ({ system, index }) => {
  test('wishes the same every time, without a call', async () => {
    const first = (await connected(index)).registrar.desired(intent);
    const second = (await connected(index)).registrar.desired(intent);
    expect(second).toEqual(first);
    expect(world.requests).toEqual([]);
  });

  test('names each thing once, by its system, kind and address, and asks for nothing that nobody wants', async () => {
    const { registrar } = await connected(index);
    const all = registrar.desired(intent);
    expect(all.length).toBeGreaterThan(5);
    for (const { key, kind, address } of all) expect(key).toBe(keyOf(system, kind, address));
    const own = all.map((each) => ({ ...each, requires: each.requires.filter((key) => key.startsWith(`${system}:`)) }));
    expect(inOrder(own)).toHaveLength(all.length);
    const elsewhere = all
      .flatMap(({ requires }) => requires)
      .filter((key) => !SYSTEMS.some((each) => key.startsWith(`${each}:`)));
    expect(elsewhere).toEqual([]);
  });

  test('puts plain data into settings, and no secret', async () => {
    const { registrar } = await connected(index);
    for (const { settings } of registrar.desired(intent)) {
      const text = canonical(settings);
      expect(JSON.parse(text)).toEqual(settings);
      expect(text).not.toContain(SECRET);
    }
  });

  test('names services of the catalog only, or none', async () => {
    const names = new Set(intent.services.map(({ name }) => name));
    const { registrar } = await connected(index);
    const strange = registrar.desired(intent).filter(({ service }) => service !== undefined && !names.has(service));
    expect(strange).toEqual([]);
  });
});

test('all wishes together have an order', async () => {
  const registrars = await Promise.all(connectors.map((_, index) => connected(index)));
  expect(() => inOrder(registrars.flatMap(({ registrar }) => registrar.desired(intent)))).not.toThrow();
});

test('the registry is in the order in which systems are prepared', () => {
  expect(connectors.map(({ system }) => system)).toEqual(SYSTEMS);
});
