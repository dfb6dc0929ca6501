import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/registration/plan';
import { anIntent, apply, aRig, planned, TOOLS } from './world';

describe('a first creation', () => {
  const creation = async (rig: ReturnType<typeof aRig>): Promise<Change> => {
    const [first] = await planned(rig, anIntent());
    if (first === undefined) throw new Error('nothing is planned');
    return first;
  };
  const FIRST = 'retail-platform-tools';

  test('that failed is deleted and made again', async () => {
    const rig = aRig();
    rig.aws.scripts.set(FIRST, { failing: [{ resource: 'DeliveryKey', type: 'AWS::KMS::Key', reason: 'no permission' }] });
    await expect(apply(rig, anIntent(), await creation(rig))).rejects.toThrow('DeliveryKey (AWS::KMS::Key): no permission');
    expect(rig.aws.get(TOOLS, FIRST)?.status).toBe('ROLLBACK_COMPLETE');
    rig.aws.scripts.clear();
    const { notes } = await rig.registrar.read({ depth: 'mark', desired: rig.registrar.desired(anIntent()), keys: undefined });
    expect(notes.map(({ text }) => text).join()).toContain('its creation failed (ROLLBACK_COMPLETE');
    await apply(rig, anIntent(), await creation(rig));
    expect(rig.aws.get(TOOLS, FIRST)?.status).toBe('CREATE_COMPLETE');
  });

  test('that was prepared and never carried out goes on', async () => {
    const rig = aRig();
    rig.aws.put(TOOLS, { name: FIRST, status: 'REVIEW_IN_PROGRESS' });
    await apply(rig, anIntent(), await creation(rig));
    expect(rig.aws.get(TOOLS, FIRST)?.status).toBe('CREATE_COMPLETE');
  });

  test('whose template is refused leaves no empty stack', async () => {
    const rig = aRig();
    rig.aws.scripts.set(FIRST, { refused: 'Template format error' });
    await expect(apply(rig, anIntent(), await creation(rig))).rejects.toThrow('Template format error');
    expect(rig.aws.get(TOOLS, FIRST)).toBeUndefined();
  });

  test("of a stranger's failed stack is not planned: it has the name, and it is not ours to delete", async () => {
    const rig = aRig();
    rig.aws.put(TOOLS, { name: FIRST, status: 'ROLLBACK_COMPLETE' });
    const { observed } = await rig.registrar.read({ depth: 'mark', desired: rig.registrar.desired(anIntent()), keys: undefined });
    expect(observed).toMatchObject([{ ownership: 'unmarked' }]);
    await expect(apply(rig, anIntent(), await creation(aRig()))).rejects.toThrow('not marked as ours');
    expect(rig.aws.get(TOOLS, FIRST)?.status).toBe('ROLLBACK_COMPLETE');
  });

  test('with credentials of another account stops before anything is made there', async () => {
    const rig = aRig({ caller: '999999999999' });
    await expect(apply(rig, anIntent(), await creation(rig))).rejects.toThrow(
      'the credentials are those of account 999999999999',
    );
    expect(rig.aws.calls.filter((call) => call.includes('executeChangeSet'))).toEqual([]);
    expect(rig.aws.get(TOOLS, FIRST)).toBeUndefined();
  });
});
