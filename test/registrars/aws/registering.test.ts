import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { stackText } from '../../../src/syntax/stack';
import { aPlatform, aService } from '../../support/builders';
import { anIntent, apply, aRig, planned, register, TOOLS } from './world';

const PIPELINE = {
  action: 'Modify',
  id: 'Pipeline',
  type: 'AWS::CodePipeline::Pipeline',
  replacement: 'False',
  scope: ['Properties'],
};
const TOOLS_STACK = 'retail-checkout-tools';

/** A registered `checkout`, and the one change that a new description of its image needs. */
async function changed(options: Parameters<typeof aRig>[0] = {}) {
  const rig = aRig(options);
  await register(rig, anIntent());
  const stack = rig.aws.get(TOOLS, TOOLS_STACK);
  rig.aws.put(TOOLS, {
    name: TOOLS_STACK,
    outputs: { ...stack?.outputs, TemplateDigest: 'an older one', PipelineName: 'retail-checkout' },
  });
  rig.aws.scripts.set(TOOLS_STACK, { changes: [PIPELINE] });
  const changes = await planned(rig, anIntent());
  expect(changes.map(({ address, action }) => `${action} ${address}`)).toEqual([`update ${TOOLS}/me-south-1/${TOOLS_STACK}`]);
  rig.aws.calls.length = 0;
  const [change] = changes;
  if (change === undefined) throw new Error('nothing is planned');
  return { rig, change };
}

describe('registering', () => {
  test('creates every stack, protects it, and finds nothing to do the second time', async () => {
    const rig = aRig();
    const changes = await register(rig, anIntent());
    expect(changes.map(({ action }) => action)).toEqual(changes.map(() => 'create'));
    expect(rig.aws.get(TOOLS, TOOLS_STACK)).toMatchObject({ status: 'CREATE_COMPLETE', terminationProtection: true });
    expect(await planned(rig, anIntent())).toEqual([]);
  });

  test('of an unchanged fleet costs one listing for each account', async () => {
    const rig = aRig();
    const intent = anIntent([aService(), aService({ name: 'cart' }), aService({ name: 'stock' })]);
    await register(rig, intent);
    rig.aws.calls.length = 0;
    await planned(rig, intent);
    expect(rig.aws.calls.filter((call) => !call.endsWith(' list'))).toEqual([]);
    expect(rig.aws.calls).toHaveLength(new Set([TOOLS, ...aPlatform().environments.map(({ account }) => account)]).size);
  });

  test('tells the events of a creation as they come', async () => {
    const rig = aRig();
    await register(rig, anIntent());
    expect(rig.told).toContain(`${TOOLS_STACK}: CREATE_COMPLETE ${TOOLS_STACK} (AWS::CloudFormation::Stack)`);
  });

  test('never changes an environment that exists; the plan says that it travels with the next release', async () => {
    const rig = aRig();
    const intent = anIntent();
    await register(rig, intent);
    const { account = '' } = aPlatform().environments.at(-1) ?? {};
    rig.aws.put(account, { name: 'retail-checkout-prod', outputs: { TemplateDigest: 'an older one' } });
    expect(await planned(rig, intent)).toEqual([]);
    const { notes } = await rig.registrar.read({ depth: 'mark', desired: rig.registrar.desired(intent), keys: undefined });
    expect(notes.map(({ text }) => text)).toEqual([
      "retail-checkout-prod: what runs differs from what is generated; it travels with the service's next release.",
    ]);
  });

  test.each([
    [{ CodeDeployApplicationName: 'none' }, 'CodeDeployApplicationName'],
    [{ VpcId: 'vpc-0fffffff', ClusterName: 'elsewhere' }, 'ClusterName, VpcId'],
  ])('tells before a release does what would touch live traffic: %j', async (before, names) => {
    const rig = aRig();
    const intent = anIntent();
    await register(rig, intent);
    const { account = '' } = aPlatform().environments.at(-1) ?? {};
    const { parameters } = rig.aws.get(account, 'retail-checkout-prod') ?? {};
    rig.aws.put(account, { name: 'retail-checkout-prod', parameters: { ...parameters, ...before } });
    const { notes } = await rig.registrar.read({ depth: 'mark', desired: rig.registrar.desired(intent), keys: undefined });
    expect(notes.map(({ text }) => text)).toContain(
      `retail-checkout-prod: TOUCHES LIVE TRAFFIC: another ${names} makes anew what carries it, and the next release will refuse that. How to change it: docs/how-to/change-how-a-service-is-deployed.md.`,
    );
  });

  test('leaves parameters that a release has set as they are', async () => {
    const rig = aRig();
    await register(rig, anIntent());
    const { account = '' } = aPlatform().environments[0] ?? {};
    const dev = rig.aws.get(account, 'retail-checkout-dev');
    rig.aws.put(account, { name: 'retail-checkout-dev', parameters: { ...dev?.parameters, Image: 'repository@sha256:1' } });
    const { notes } = await rig.registrar.read({ depth: 'mark', desired: rig.registrar.desired(anIntent()), keys: undefined });
    expect(notes).toEqual([]);
  });

  test('sends a template over 51,200 bytes by way of the bucket, under its digest', async () => {
    const rig = aRig();
    const intent = anIntent();
    await register(rig, intent);
    expect(rig.aws.objects.stored.size).toBe(0);
    const text = stackText({ Description: 'x'.repeat(51_200), Resources: {} }, []);
    const derived = (_what: string, make: (text: string) => string): string => make(text);
    const long = { path: 'platform-tools.yaml', executable: false, sha256: '', text: () => text, derived };
    const [change] = await register(rig, { ...intent, files: { ...intent.files, top: () => [long] } });
    expect(change?.action).toBe('update');
    const digest = createHash('sha256')
      .update(JSON.stringify(parse(text)))
      .digest('hex');
    expect([...rig.aws.objects.stored.keys()]).toEqual([
      `https://s3.me-south-1.amazonaws.com/retail-delivery-${TOOLS}/templates/${digest}.json`,
    ]);
  });
});

describe('a changed pipeline', () => {
  test('is planned with what CloudFormation would do and what it ends; the change set is gone afterwards', async () => {
    const { rig } = await changed();
    rig.aws.executions.set('retail-checkout', [{ id: 'e-1', revision: '1.8.0', awaiting: ['Approve-prod'] }]);
    const [change] = await planned(rig, anIntent());
    expect(change?.consequences).toEqual([
      'CloudFormation modifies Pipeline (AWS::CodePipeline::Pipeline): properties',
      'pipeline retail-checkout: no stage can be rolled back until it has succeeded once with the new definition',
      'pipeline retail-checkout: ends running execution e-1 of 1.8.0, which waits for Approve-prod',
    ]);
    expect(rig.aws.calls.filter((call) => call.includes('ChangeSet'))).toEqual([
      `${TOOLS} createChangeSet UPDATE ${TOOLS_STACK} service-pipelines-plan`,
      `${TOOLS} deleteChangeSet ${TOOLS_STACK}`,
    ]);
  });

  test('that CloudFormation refuses is planned with the reason, and hides nothing of the others', async () => {
    const { rig } = await changed();
    rig.aws.scripts.set(TOOLS_STACK, { refused: 'Template format error' });
    const [change] = await planned(rig, anIntent());
    expect(change?.consequences.join()).toContain('cannot be carried out as it is');
    expect(change?.consequences.join()).toContain('Template format error');
  });

  test('is put off while an execution runs', async () => {
    const { rig, change } = await changed();
    rig.aws.executions.set('retail-checkout', [{ id: 'e-1', revision: undefined, awaiting: [] }]);
    await expect(apply(rig, anIntent(), change)).rejects.toMatchObject({
      name: 'Postponed',
      message: expect.stringContaining('--interrupt'),
    });
    expect(rig.aws.calls).not.toContain(`${TOOLS} executeChangeSet ${TOOLS_STACK}`);
    expect(rig.aws.calls).toContain(`${TOOLS} deleteChangeSet ${TOOLS_STACK}`);
  });

  test('is carried out all the same where the person says so', async () => {
    const { rig, change } = await changed({ interrupt: true });
    rig.aws.executions.set('retail-checkout', [{ id: 'e-1', revision: undefined, awaiting: [] }]);
    await apply(rig, anIntent(), change);
    expect(rig.aws.get(TOOLS, TOOLS_STACK)?.status).toBe('UPDATE_COMPLETE');
    expect(await planned(rig, anIntent())).toEqual([]);
  });

  test.each([
    ['its tags alone', [{ ...PIPELINE, scope: ['Tags'] }]],
    ['a role beside it', [{ ...PIPELINE, type: 'AWS::IAM::Role', id: 'PipelineRole' }]],
  ])('is not put off for %s: no execution ends', async (_, changes) => {
    const { rig } = await changed();
    rig.aws.executions.set('retail-checkout', [{ id: 'e-1', revision: undefined, awaiting: [] }]);
    rig.aws.scripts.set(TOOLS_STACK, { changes });
    await register(rig, anIntent());
    expect(await planned(rig, anIntent())).toEqual([]);
  });

  test('is refused when CloudFormation would now do something else than was reviewed', async () => {
    const { rig, change } = await changed();
    rig.aws.scripts.set(TOOLS_STACK, { changes: [{ ...PIPELINE, replacement: 'True' }] });
    await expect(apply(rig, anIntent(), change)).rejects.toMatchObject({
      name: 'RemoteChanged',
      message: expect.stringContaining('new: CloudFormation replaces Pipeline (AWS::CodePipeline::Pipeline)'),
    });
    expect(rig.aws.get(TOOLS, TOOLS_STACK)?.status).toBe('CREATE_COMPLETE');
  });

  test('is refused when somebody changed the stack since the plan', async () => {
    const { rig, change } = await changed();
    rig.aws.put(TOOLS, { name: TOOLS_STACK, outputs: { TemplateDigest: 'another' } });
    await expect(apply(rig, anIntent(), change)).rejects.toThrow('has been changed (template)');
  });

  test('is done already after a run that was killed at the end', async () => {
    const { rig, change } = await changed();
    await apply(rig, anIntent(), change);
    rig.aws.calls.length = 0;
    await apply(rig, anIntent(), change);
    expect(rig.aws.calls).toEqual([`${TOOLS} find ${TOOLS_STACK}`]);
  });

  test('waits for an operation that somebody else runs', async () => {
    const { rig, change } = await changed();
    rig.aws.put(TOOLS, { name: TOOLS_STACK, status: 'UPDATE_IN_PROGRESS' });
    await apply(rig, anIntent(), change);
    expect(rig.told).toContain(`${TOOLS_STACK}: waits, since it is UPDATE_IN_PROGRESS`);
    expect(rig.aws.get(TOOLS, TOOLS_STACK)?.status).toBe('UPDATE_COMPLETE');
  });

  test('names the remedy where only a person can go on', async () => {
    const { rig, change } = await changed();
    rig.aws.put(TOOLS, { name: TOOLS_STACK, status: 'UPDATE_ROLLBACK_FAILED' });
    await expect(apply(rig, anIntent(), change)).rejects.toThrow(
      `aws cloudformation continue-update-rollback --stack-name ${TOOLS_STACK}`,
    );
  });

  test('tells why it failed by the resources that failed, not by those that were merely stopped', async () => {
    const { rig, change } = await changed();
    rig.aws.scripts.set(TOOLS_STACK, {
      changes: [PIPELINE],
      failing: [
        { resource: 'Pipeline', type: 'AWS::CodePipeline::Pipeline', reason: 'The role may not be passed' },
        { resource: 'PipelineRole', type: 'AWS::IAM::Role', reason: 'Resource creation cancelled' },
      ],
    });
    const failure = apply(rig, anIntent(), change);
    await expect(failure).rejects.toThrow(
      'ended as UPDATE_ROLLBACK_COMPLETE:\n  Pipeline (AWS::CodePipeline::Pipeline): The role may not be passed',
    );
    await expect(failure).rejects.not.toThrow('cancelled');
  });
});
