/** The whole way over HTTP, against a stand-in that knows nothing of us: planned by the core, applied, seen as done, mended. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doctor } from '../../../src/commands/doctor';
import { jenkinsRegistrar } from '../../../src/registrars/jenkins/jenkins';
import { makePlan } from '../../../src/registration/make-plan';
import type { Plan } from '../../../src/registration/plan';
import type { Intent } from '../../../src/registration/registrar';
import { WHOLE } from '../../../src/registration/scope';
import { Redactor } from '../../../src/remote/redact';
import { Server } from '../../../src/remote/server';
import { realWorld } from '../../../src/remote/world';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox';
import { EMPTY_SEED } from '../../../src/sandbox/seed';
import { aService } from '../../support/builders';
import { intentOf } from './fleet';

const CREDENTIALS = [
  'artifactory-token',
  'aws-id-token',
  'gitlab-token',
  'gitlab-checkout',
  'teams-commerce',
  'teams-operations',
];
const services = [
  aService({ delivery: 'central', engines: { build: 'jenkins', deliver: 'jenkins' } }),
  ...Array.from({ length: 6 }, (_, index) => aService({ name: `service-${index}`, title: `Service <${index}> & "co" 'é'` })),
];
const intent = intentOf(services);

describe('against the stand-in of Jenkins', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: { ...EMPTY_SEED, credentials: CREDENTIALS } });
  });
  afterAll(() => sandbox.close());

  function registrar() {
    const { url, user, token } = sandbox.jenkins;
    const basic = Buffer.from(`${user}:${token}`).toString('base64');
    const headers = { authorization: `Basic ${basic}` };
    const server = new Server({ name: 'Jenkins', url, headers, redactor: new Redactor([token, basic]), world: realWorld });
    return {
      server,
      registrar: jenkinsRegistrar({ server, platform: intent.platform, world: realWorld, changesPerSecond: 1000 }),
    };
  }

  async function register(wanted: Intent, depth: Plan['depth'] = 'mark'): Promise<{ plan: Plan; calls: number }> {
    const { server, registrar: jenkins } = registrar();
    const { plan, resources } = await makePlan({
      registrars: [jenkins],
      intent: wanted,
      depth,
      scope: WHOLE,
      waves: new Map(),
      adopt: [],
      prune: [],
      generator: 'test',
      catalogDigest: 'test',
    });
    const calls = server.counts.sent;
    for (const change of plan.changes) {
      await jenkins.apply(change, { resource: resources.get(change.key), intent: wanted, tell: () => {} });
    }
    return { plan, calls };
  }

  test('a fleet is registered once, costs three calls when unchanged, and is mended where a person changed it', async () => {
    const first = await register(intent);
    expect(first.plan.changes).toHaveLength(2 + services.length + 1);
    expect(first.plan.notes).toEqual([]);

    const second = await register(intent);
    expect(second.plan.changes).toEqual([]);
    expect(second.calls).toBe(3);
    expect((await register(intent, 'settings')).plan.changes).toEqual([]);

    const { server } = registrar();
    const path = '/job/services/job/commerce/job/checkout/config.xml';
    const xml = (await server.call({ method: 'GET', path, expect: 'text' })).text;
    await server.call({
      method: 'POST',
      path,
      expect: 'text',
      body: xml.replace('DISABLE', 'SYSTEM'),
      headers: { 'content-type': 'text/xml' },
    });
    expect((await register(intent)).plan.changes).toEqual([]);
    const drift = await register(intent, 'settings');
    expect(drift.plan.changes.map(({ address, differences }) => [address, differences])).toEqual([
      ['services/commerce/checkout', [{ path: ['hooks', 'web'], from: '"SYSTEM"', to: '"DISABLE"' }]],
    ]);
    expect((await register(intent, 'settings')).plan.changes).toEqual([]);
  });

  test('a service that leaves is disabled, and one that is renamed and goes to another team takes its job along', async () => {
    await register(intent);
    const [checkout, zero, one, ...rest] = services;
    if (checkout === undefined || zero === undefined || one === undefined) throw new Error('no services');
    const moved = { ...zero, name: 'renamed', owner: 'stores', renamedFrom: [zero.name] };
    const { plan } = await register(intentOf([checkout, moved, ...rest]));
    expect(plan.changes.map(({ action, address }) => `${action} ${address}`).sort()).toEqual([
      'create services/stores',
      'disable services/commerce/service-1',
      'move services/stores/renamed',
    ]);
    expect((await register(intentOf([checkout, moved, ...rest]))).plan.changes).toEqual([]);
  });

  test('doctor finds all that registration needs', async () => {
    let output = '';
    const { url, user, token } = sandbox.jenkins;
    await doctor(
      { catalog: `${__dirname}/../../../catalog`, json: true, jenkinsUrl: url, system: ['jenkins'] },
      {
        env: { JENKINS_USER: user, JENKINS_TOKEN: token },
        color: false,
        world: realWorld,
        write: (text) => {
          output += text;
        },
      },
    );
    const findings: readonly { system: string; level: string; subject: string }[] = JSON.parse(output).findings;
    const faults = findings.filter(({ system, level }) => system === 'jenkins' && level !== 'ok').map(({ subject }) => subject);
    expect(faults.filter((subject) => !subject.startsWith('credential '))).toEqual([]);
    expect(output).not.toContain(token);
  });
});
