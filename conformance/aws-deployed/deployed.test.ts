/** Our own registrar against an emulator that we did not write: everything is made in its order, read back, changed and removed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { walked } from '../../src/commands/bootstrap';
import { awsFindings } from '../../src/doctor/aws';
import type { Change } from '../../src/registration/plan';
import type { Intent, Registrar } from '../../src/registration/registrar';
import type { Resource } from '../../src/registration/resource';
import { apply, planned } from '../../test/registrars/aws/world';
import { isTemplate, sample as whole } from '../aws/sample';
import { needs, ROOT } from '../support/tools';
import { asked, type Emulator, ministack, started } from './emulator';
import { LEFT_OUT, SIMPLIFIED } from './left-out';
import { connected, intentOf, REGION, reached, SERVICES, sample, TOOLS } from './world';

describe.skipIf(needs(ministack))('deployed', { timeout: 300_000 }, () => {
  let emulator: Emulator;
  let registrar: Registrar;
  let replaced: Readonly<Record<string, string>>;
  let intent: Intent;

  beforeAll(async () => {
    emulator = await started('ministack', REGION);
    const { environments, aws } = sample.platform;
    replaced = asked('network.py', emulator, REGION, {
      tools: TOOLS,
      role: aws.registerRole,
      boundary: aws.permissionsBoundary,
      environments,
    }) as typeof replaced;
    intent = intentOf(sample, replaced);
    registrar = await connected(emulator.endpoint);
  }, 120_000);
  afterAll(() => emulator?.stop());

  const stacks = () => registrar.desired(intent).map(({ address }) => address.split('/'));
  const told = (of: Intent) => planned({ registrar, told: [] }, of);

  test('bootstrap makes every stack in its order', async () => {
    const lines: string[] = [];
    const code = await walked(registrar, intent, { yes: true }, (line) => lines.push(line));
    expect(lines.filter((line) => line.includes('failed'))).toEqual([]);
    expect(code).toBe(0);
  });

  test('doctor finds what bootstrap has made', async () => {
    const findings = await awsFindings(sample, reached());
    const told = findings.filter(({ level }) => level !== 'ok').map(({ level, subject, text }) => `${level} ${subject}: ${text}`);
    // The emulator knows no quotas; all else is as bootstrap left it.
    expect(told).toEqual(told.filter((line) => /^warn quota of \d+: .*Unknown action: DescribeAccountLimits$/.test(line)));
    const there = findings.filter(({ subject, level }) => subject.startsWith('stack ') && level === 'ok').map(({ text }) => text);
    expect(there).toHaveLength(8);
    expect(there.filter((text) => /its [1-9]\d* roles, .* as its template says/.test(text)).length).toBeGreaterThan(3);
    expect(findings.at(-1)).toMatchObject({ subject: 'bucket', level: 'ok' });
  });

  test('every resource that CloudFormation says it made is there for the service itself', async () => {
    const names = stacks().map(([account, , name]) => [account, name]);
    const made = asked('readback.py', emulator, REGION, names) as Made;
    expect(Object.values(made).flatMap(({ missing }) => missing)).toEqual([]);
    expect(readFileSync(join(ROOT, 'docs', 'stand-ins.md'), 'utf8')).toContain(table(made));
  });

  test('no type that the sample catalog has is neither made here nor said to be left out', () => {
    const listed = readFileSync(join(ROOT, 'docs', 'stand-ins.md'), 'utf8');
    const own = [...whole.services, ...whole.stacks].flatMap(({ files }) => files.filter(({ path }) => isTemplate(path)));
    const templates = [...whole.platform, ...own];
    const types = templates.flatMap(({ text }) => [...text.matchAll(/^ {4}Type: (AWS::\S+)$/gm)].map(([, type]) => type));
    expect(new Set(types).size).toBeGreaterThan(30);
    expect([...new Set(types)].filter((type) => !listed.includes(`| \`${type}\` |`))).toEqual([]);
  });

  test('nothing is left to do', async () => {
    expect(await told(intent)).toEqual([]);
    expect(await walked(registrar, intent, { yes: false }, () => undefined)).toBe(0);
  });

  test('a changed platform changes what registering owns; environments wait for their next release', async () => {
    const platform = { ...sample.platform, aws: { ...sample.platform.aws, retentionDays: 500 } };
    const changed = intentOf({ ...sample, platform }, replaced);
    const changes = await told(changed);
    const kinds = new Set(changes.map(({ kind, action }) => `${action} ${kind}`));
    expect(kinds).toEqual(new Set(['update tools-account', 'update tools', 'update delivery', 'update smoke']));
    const checkout = changes.find(({ kind, service }) => kind === 'tools' && service === 'checkout');
    expect(checkout?.consequences).toContain('CloudFormation modifies ImageRepository (AWS::ECR::Repository): properties');
    const lines: string[] = [];
    for (const change of changes) await apply({ registrar, told: lines }, changed, change);
    expect(lines.filter((line) => line.includes('UPDATE_COMPLETE'))).not.toEqual([]);
    expect(await told(changed)).toEqual([]);
    const { notes } = await registrar.read({ depth: 'mark', desired: registrar.desired(changed), keys: undefined });
    expect(notes.map(({ service, text }) => [service, text.includes('travels with')])).toEqual(
      SERVICES.map((name) => [name, true]),
    );
    const seen = asked('lifecycle.py', emulator, REGION, { account: TOOLS, repository: 'retail/checkout' });
    expect(JSON.stringify(seen)).toContain('"countNumber":500');
  });

  test('a creation that fails is explained, cleared away and made again', async () => {
    const stack = 'retail-checkout-dev';
    const [whole] = registrar.desired(intent).filter(({ address }) => address.endsWith(stack));
    if (whole === undefined) throw new Error('no such stack');
    await remove(whole);
    // The catalog's own ids: the listener that they name is not in the emulator.
    const broken = intentOf(sample, {});
    const [wrong] = registrar.desired(broken).filter(({ key }) => key === whole.key);
    const creation = { ...removal(whole), action: 'create' as const, before: undefined };
    await expect(apply({ registrar, told: [] }, broken, { ...creation, after: wrong?.settings })).rejects.toThrow(
      /ended as ROLLBACK_COMPLETE:\n {2}\w+ \(AWS::/,
    );
    await apply({ registrar, told: [] }, intent, { ...creation, after: whole.settings });
  });

  test('all of it can be removed, but for what holds images and records', async () => {
    for (const resource of [...registrar.desired(intent)].reverse()) await remove(resource);
    const { observed } = await registrar.read({ depth: 'mark', desired: registrar.desired(intent), keys: undefined });
    expect(observed).toEqual([]);
    const kept = asked('lifecycle.py', emulator, REGION, { account: TOOLS, repository: 'retail/checkout' });
    expect(JSON.stringify(kept)).toContain('rulePriority');
  });

  async function remove(resource: Resource): Promise<void> {
    const { observed } = await registrar.read({ depth: 'mark', desired: [], keys: new Set([resource.key]) });
    const [found] = observed;
    await apply({ registrar, told: [] }, intent, { ...removal(resource), before: found?.settings });
  }
});

const removal = ({ key, system, kind, address, service }: Resource): Change => ({
  key,
  system,
  kind,
  address,
  service,
  action: 'delete',
  from: undefined,
  requires: [],
  before: undefined,
  after: undefined,
  differences: [],
  consequences: [],
});

type Made = Readonly<Record<string, { readonly made: number; readonly asked: boolean; readonly missing: readonly string[] }>>;

/** The table of docs/stand-ins.md: what was made and read back, what was made and not asked for, what was left out. */
function table(made: Made): string {
  const tried = Object.entries(made).map(([type, { asked: read }]) => {
    const simplified = SIMPLIFIED[type];
    const how = read ? 'made, and there for its own service' : 'made, as CloudFormation says; its service is not asked';
    return [type, simplified === undefined ? how : `${how}; ${simplified}`] as const;
  });
  const left = Object.entries(LEFT_OUT).map(([type, instead]) => [type, `left out: ${instead}`] as const);
  const rows = [...tried, ...left].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, how]) => `| \`${type}\` | ${how} |`);
  return ['| Type | In the emulator |', '| --- | --- |', ...rows, ''].join('\n');
}
