import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/registration/plan';
import { aService } from '../../support/builders';
import { anIntent, apply, aRig, planned, type Rig, register, TOOLS } from './world';

const STACK = 'retail-checkout-tools';

/** `checkout` was registered and has left the catalog; what the core would plan for its tools stack. */
async function left(): Promise<{
  readonly rig: Rig;
  readonly read: () => ReturnType<typeof stackOf>;
  readonly change: (action: Change['action']) => Promise<Change>;
}> {
  const rig = aRig();
  await register(rig, anIntent());
  const stack = rig.aws.get(TOOLS, STACK);
  rig.aws.put(TOOLS, { name: STACK, outputs: { ...stack?.outputs, PipelineName: 'retail-checkout' } });
  const read = () => stackOf(rig);
  const change = async (action: Change['action']): Promise<Change> => {
    const { key, system, kind, address, service, settings } = await read();
    const base = { key, system, kind, address, service, from: undefined, requires: [], consequences: [], differences: [] };
    return { ...base, action, before: settings, after: undefined };
  };
  return { rig, read, change };
}

async function stackOf(rig: Rig) {
  const desired = rig.registrar.desired(anIntent([aService({ name: 'cart' })]));
  const { observed } = await rig.registrar.read({ depth: 'mark', desired, keys: undefined });
  const found = observed.find(({ address }) => address.endsWith(STACK));
  if (found === undefined) throw new Error('the stack was not found');
  return found;
}

describe('a stack that the catalog no longer wants', () => {
  test('is found by its mark, and never deleted unasked', async () => {
    const { read } = await left();
    expect(await read()).toMatchObject({
      kind: 'tools',
      service: 'checkout',
      ownership: 'ours',
      disabled: false,
      removal: 'guarded',
    });
  });

  test('is disabled by closing its pipeline, and known as disabled from then on', async () => {
    const { rig, read, change } = await left();
    await apply(rig, anIntent(), await change('disable'));
    expect(rig.aws.closed).toEqual(new Set(['retail-checkout']));
    expect(await read()).toMatchObject({ disabled: true });
  });

  test('is opened again when its service comes back', async () => {
    const { rig, change } = await left();
    await apply(rig, anIntent(), await change('disable'));
    expect(await planned(rig, anIntent())).toEqual([]);
    const desired = rig.registrar.desired(anIntent()).find(({ address }) => address.endsWith(STACK));
    const before = desired?.settings;
    await apply(rig, anIntent(), { ...(await change('update')), before, after: before });
    expect(rig.aws.closed).toEqual(new Set());
    expect(rig.aws.get(TOOLS, STACK)?.tags).not.toHaveProperty('service-pipelines-retired');
  });

  test('is deleted on request, its protection lifted first', async () => {
    const { rig, change } = await left();
    await apply(rig, anIntent(), await change('delete'));
    expect(rig.aws.get(TOOLS, STACK)).toBeUndefined();
    await expect(
      apply(rig, anIntent(), { ...(await left().then(({ change: make }) => make('delete'))) }),
    ).resolves.toBeUndefined();
  });

  test('is left alone when its mark is gone by then', async () => {
    const { rig, change } = await left();
    const removal = await change('delete');
    rig.aws.put(TOOLS, { name: STACK, tags: {} });
    await expect(apply(rig, anIntent(), removal)).rejects.toThrow('is not marked as ours and stays');
  });
});

describe('a stack without our mark', () => {
  test('becomes ours on request, and nothing of it changes', async () => {
    const rig = aRig();
    await register(rig, anIntent());
    const before = rig.aws.put(TOOLS, { name: STACK, tags: { cost: '7' }, parameters: { Size: '1' } });
    const [change] = await planned(rig, anIntent());
    if (change === undefined) throw new Error('nothing is planned');
    await apply(rig, anIntent(), { ...change, action: 'adopt', after: undefined });
    expect(rig.aws.get(TOOLS, STACK)).toEqual({
      ...before,
      status: 'UPDATE_COMPLETE',
      tags: { cost: '7', 'service-pipelines': 'retail', service: 'checkout' },
    });
  });
});
