import { describe, expect, test } from 'vitest';
import { walked } from '../../src/commands/bootstrap';
import { anIntent, aRig, type Rig, TOOLS } from '../registrars/aws/world';
import { reporting } from '../targets/platform/reports-world';

const FIRST = 'retail-platform-tools';

async function walk(rig: Rig, options: { readonly step?: number; readonly yes: boolean }) {
  const lines: string[] = [];
  const code = await walked(rig.registrar, anIntent(), options, (line) => lines.push(line));
  return { code, text: lines.join('\n') };
}

const made = ({ aws }: Rig): readonly string[] =>
  aws.calls.filter((call) => call.includes('executeChangeSet')).map((call) => call.replace(' executeChangeSet', ''));

describe('bootstrap', () => {
  test('tells each step with the credential that it needs, makes nothing, and ends with 2', async () => {
    const rig = aRig();
    const { code, text } = await walk(rig, { yes: false });
    expect(code).toBe(2);
    expect(made(rig)).toEqual([]);
    expect(text).toContain('1. tools account: bucket, key, bus, identity providers: 1 stack to make of 1');
    expect(text).toContain('needs account 222222222222: the role retail-register there');
    expect(text).toContain('Nothing was made.');
  });

  test('makes everything in its order, and has nothing to do the second time', async () => {
    const rig = aRig();
    expect(await walk(rig, { yes: true })).toMatchObject({ code: 0 });
    const order = made(rig);
    const at = (name: string) => order.findIndex((each) => each.endsWith(` ${name}`));
    const steps = [FIRST, 'retail-platform-account', 'retail-platform-delivery', 'retail-checkout-tools', 'retail-checkout-dev'];
    expect(steps.map(at)).toEqual([...steps.map(at)].sort((a, b) => a - b));
    expect(at(FIRST)).toBe(0);
    rig.aws.calls.length = 0;
    expect(await walk(rig, { yes: true })).toMatchObject({ code: 0 });
    expect(made(rig)).toEqual([]);
  });

  test('stops after a step that fails, tells why, and goes on from there when run again', async () => {
    const rig = aRig();
    rig.aws.scripts.set('retail-platform-account', { refused: 'no permission to create roles' });
    const { code, text } = await walk(rig, { yes: true });
    expect(code).toBe(1);
    expect(text).toContain('no permission to create roles');
    expect(text).toContain('Step 2 is not complete');
    expect(made(rig)).toEqual([`${TOOLS} ${FIRST}`]);
    rig.aws.scripts.clear();
    expect(await walk(rig, { yes: true })).toMatchObject({ code: 0 });
    expect(made(rig).filter((each) => each.endsWith(FIRST))).toHaveLength(1);
  });

  test('makes one step only where one is asked for', async () => {
    const rig = aRig();
    await walk(rig, { yes: true, step: 1 });
    expect(made(rig)).toEqual([`${TOOLS} ${FIRST}`]);
    expect(await walk(rig, { yes: false, step: 1 })).toMatchObject({ code: 0 });
    expect(await walk(rig, { yes: false, step: 2 })).toMatchObject({ code: 2 });
  });

  test('names the account that cannot be read, and shows the others all the same', async () => {
    const rig = aRig();
    const stacks = rig.aws.stacks;
    const denied = async (): Promise<never> =>
      Promise.reject(new Error('AWS account 444444444444, role retail-register: AccessDenied'));
    rig.aws.stacks = (account) =>
      account === '444444444444' ? { ...stacks(account), list: denied, find: denied } : stacks(account);
    const { text } = await walk(rig, { yes: false });
    expect(text).toContain('444444444444/me-south-1/retail-platform-account: not readable yet');
    expect(text).toContain('222222222222/me-south-1/retail-platform-account: to be made');
    const { code } = await walk(rig, { yes: true });
    expect(code).toBe(1);
    expect(made(rig)).not.toContain('222222222222 retail-checkout-dev');
  });

  test("makes nothing beside a stranger's stack of a name that it needs", async () => {
    const rig = aRig();
    rig.aws.put(TOOLS, { name: FIRST });
    const { code, text } = await walk(rig, { yes: true });
    expect(code).toBe(1);
    expect(text).toContain("there, without this catalog's mark");
    expect(made(rig)).toEqual([]);
  });

  test('says what comes after it', async () => {
    const { text, code } = await walk(aRig(), { yes: false, step: 5 });
    expect(code).toBe(0);
    expect(text).toMatch(/^5\. start\n.*webhook of channel commerce/);
    expect(text).not.toContain('token of GitLab');
    expect(text).not.toContain('connection to GitLab');
  });

  test('says where the token belongs by which GitLab is told of deployments', async () => {
    const lines: string[] = [];
    await walked(aRig().registrar, { ...anIntent(), platform: reporting }, { step: 5, yes: false }, (line) => lines.push(line));
    expect(lines.join('\n')).toContain(
      'put a token of GitLab (scope api, may deploy) into the secret retail/gitlab/reports (Secrets Manager, account 111111111111)',
    );
  });

  test('says that a connection to GitLab needs a person, where the platform has one', async () => {
    const intent = anIntent();
    const { aws } = intent.platform;
    const gitlabConnection = 'arn:aws:codeconnections:eu-west-1:111111111111:connection/0f9e8d7c';
    const lines: string[] = [];
    const platform = { ...intent.platform, aws: { ...aws, gitlabConnection } };
    await walked(aRig().registrar, { ...intent, platform }, { yes: false, step: 5 }, (line) => lines.push(line));
    expect(lines.join('\n')).toContain(
      `see that the connection to GitLab is available, not pending (CodePipeline's console, "Settings", "Connections"): ${gitlabConnection}`,
    );
  });
});
