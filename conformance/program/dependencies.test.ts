/** A deployment comes after those of the services that it needs, where that is asked for. */
import { describe, expect, test } from 'vitest';
import type { World } from '../../test/program/world';
import { aGitLabPipeline, aGitLabService, aServiceEnvironment } from '../../test/support/builders';
import { needs, program } from '../support/tools';
import { callsTo, deliveryWorld, serviceJson, standing } from './aws';

const TOKEN = { AWS_WEB_IDENTITY_TOKEN_FILE: '/etc/hostname' };
const ABSENT = { exit: 254, stderr: 'An error occurred (ParameterNotFound) when calling the GetParameter operation\n' };

const base = aGitLabService({ environments: [aServiceEnvironment('dev', 'storefront')] });
const waiting = (dependsOn: readonly string[], waitForDependencies = true): World =>
  deliveryWorld({
    pipeline: aGitLabPipeline({ service: { ...base, dependsOn, deploy: { ...base.deploy, waitForDependencies } } }),
  });

const recordOf = (service: string, taskDefinition = `${service}:1`, environment = 'dev') =>
  JSON.stringify({ schema: 1, service, environment, version: '2.0.0', deployedAt: '2026-11-01T10:00:00Z', taskDefinition });

/** A dependency whose release is recorded, and whose service runs it. */
function there(world: World, service: string): void {
  world.answer(`aws ssm get-parameter --name /retail/dev/${service}/release`, { stdout: recordOf(service) });
  world.answer(`aws ecs describe-services --cluster retail-dev --services retail-${service}-dev`, {
    stdout: serviceJson(`${service}:1`),
  });
}

describe.skipIf(needs(program('jq')))('check-dependencies', () => {
  test('passes where each has a release that runs, and changes nothing', () => {
    const world = waiting(['pricing', 'stock']);
    for (const name of ['pricing', 'stock']) there(world, name);
    standing(world);
    const { status, calls, stderr } = world.run(['check-dependencies', 'dev'], TOKEN);
    expect(status).toBe(0);
    expect(stderr).toContain('pricing: 2.0.0, there since 2026-11-01T10:00:00Z\nstock: 2.0.0');
    expect([...new Set(calls.map(({ argv }) => argv.slice(1, 3).join(' ')))].sort()).toEqual([
      'ecs describe-services',
      'ssm get-parameter',
      'sts get-caller-identity',
    ]);
  });

  test('names every one that has no release there', () => {
    const world = waiting(['pricing', 'search', 'stock']);
    there(world, 'search');
    world.answer('aws ssm get-parameter', ABSENT);
    standing(world);
    const { status, calls, stderr } = world.run(['check-dependencies', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain(
      'storefront needs pricing, stock in dev, and no release of it is recorded there. Nothing has changed. Release it to dev first, then run this job again.',
    );
    expect(callsTo(calls, 'ecs describe-services')).toHaveLength(0);
  });

  test.each([
    ['is being rolled out', serviceJson('pricing:1', 'IN_PROGRESS')],
    ['runs what is not recorded yet', serviceJson('pricing:2')],
    [
      'has tasks of CodeDeploy that are not steady yet',
      JSON.stringify({
        services: [
          {
            status: 'ACTIVE',
            taskSets: [{ status: 'PRIMARY', taskDefinition: 'pricing:1' }, { stabilityStatus: 'STABILIZING' }],
          },
        ],
      }),
    ],
  ])('waits for one that %s', (_, busy) => {
    const world = waiting(['pricing']);
    world.answer('aws ecs describe-services', { stdout: busy, times: 2 });
    there(world, 'pricing');
    standing(world);
    const { status, calls } = world.run(['check-dependencies', 'dev'], TOKEN);
    expect(status).toBe(0);
    expect(callsTo(calls, 'ecs describe-services')).toHaveLength(3);
  });

  test('does not wait for ever', () => {
    const world = waiting(['pricing']);
    world.write('delivery/settings.sh', world.read('delivery/settings.sh').replaceAll(/WAIT_MINUTES=\d+/g, 'WAIT_MINUTES=0'));
    world.answer('aws ecs describe-services', { stdout: serviceJson('pricing:1', 'IN_PROGRESS') });
    there(world, 'pricing');
    standing(world);
    const { status, stderr } = world.run(['check-dependencies', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain('the deployment of pricing in dev is not over after 0 minutes.');
  });

  test('cannot tell without the right to read, and says which', () => {
    const world = waiting(['pricing']);
    world.answer('aws ssm get-parameter', { exit: 254, stderr: 'An error occurred (AccessDeniedException)\n' });
    standing(world);
    const { status, stderr } = world.run(['check-dependencies', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain('The role needs ssm:GetParameter on /retail/dev/pricing/release');
  });

  test("is not taken in by another service's record", () => {
    const world = waiting(['pricing']);
    world.answer('aws ssm get-parameter', { stdout: recordOf('stock') });
    standing(world);
    expect(world.run(['check-dependencies', 'dev'], TOKEN).stderr).toContain(
      '/retail/dev/pricing/release is no record of pricing in dev',
    );
  });

  test('has nothing to do where it is not asked for', () => {
    const { status, calls } = waiting(['pricing'], false).run(['check-dependencies', 'dev'], TOKEN);
    expect({ status, calls }).toEqual({ status: 0, calls: [] });
  });
});
