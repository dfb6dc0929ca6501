import { describe, expect, test } from 'vitest';
import type { World } from '../../test/program/world';
import { needs, program } from '../support/tools';
import {
  aRecord,
  callsTo,
  codedeployPipeline,
  DIGEST,
  deliveryWorld,
  fileOf,
  IMAGE,
  OLD_IMAGE,
  OLD_TASK,
  option,
  standing,
  TASK,
} from './aws';
import { goesFrom, NEW_TASK, recorded, written } from './records';

const TOOLS = [program('jq')];
const TOKEN = { AWS_WEB_IDENTITY_TOKEN_FILE: '/etc/hostname' };

/** 1.8.0 runs; 1.7.0 and 1.6.0 are recorded before it. */
const history = (changes: object = {}) =>
  aRecord({
    version: '1.8.0',
    taskDefinition: TASK,
    image: { uri: IMAGE, digest: DIGEST },
    previous: aRecord({
      ...changes,
      taskDefinition: 'arn:aws:ecs:me-south-1:222222222222:task-definition/retail-storefront-dev:40',
      previous: aRecord({ version: '1.6.0' }),
    }),
  });

function running(record = history()): World {
  const world = recorded(deliveryWorld(), record);
  goesFrom(world, [TASK, IMAGE], [NEW_TASK, OLD_IMAGE], 2);
  world.answer('curl', { stdout: '200' });
  standing(world);
  return world;
}

/** What the operations project runs. */
function redeploy(world: World, version: string) {
  const recalled = world.run(['recall', 'dev', version], TOKEN);
  if (recalled.status !== 0) return recalled;
  const came = world.run(['redeploy', 'dev'], TOKEN);
  return came.status === 0 ? { ...world.run(['smoke', 'dev'], TOKEN), calls: came.calls } : came;
}

describe.skipIf(needs(...TOOLS))('redeploy', () => {
  test.each([
    ['previous', '1.7.0'],
    ['1.7.0', '1.7.0'],
    ['1.6.0', '1.6.0'],
  ])('%s brings %s back, tests it and records it', (wanted, version) => {
    const { status, calls, stderr } = redeploy(running(), wanted);
    expect(stderr).toContain('smoke test of dev: passed');
    expect({ status, record: written(calls) }).toMatchObject({ status: 0, record: { version, rolledBackFrom: IMAGE } });
  });

  test.each([
    ['1.8.0', 'dev runs 1.8.0 already'],
    ['', 'or "previous" for the release before'],
    ['"; rm -rf / #', 'rm -rf'],
  ])('%j is refused, and nothing changes', (wanted, message) => {
    const { status, calls, stderr } = redeploy(running(), wanted);
    expect({ status, changes: callsTo(calls, 'cloudformation create-change-set').length }).toEqual({ status: 1, changes: 0 });
    expect(stderr).toContain(message);
  });

  test('does not jump over a migration that cannot be taken back', () => {
    const { status, stderr } = redeploy(running(history({ migration: { reversible: false } })), '1.6.0');
    expect(status).toBe(1);
    expect(stderr).toContain('irreversible');
  });
});

describe.skipIf(needs(...TOOLS))('a rollback through CodeDeploy', () => {
  test("takes the stack's scheduled tasks back with the service", () => {
    const record = aRecord({ mechanism: 'codedeploy', appspec: `version: 0.0 # ${OLD_TASK}\n` });
    const world = recorded(deliveryWorld({ pipeline: codedeployPipeline(), tools: ['jq'] }), record);
    goesFrom(world, [TASK, IMAGE], [OLD_TASK, OLD_IMAGE], 2);
    world.answer('aws deploy list-deployments', { stdout: '{"deployments":[]}' });
    world.answer('aws deploy create-deployment', { stdout: 'd-2\n' });
    world.answer('aws deploy get-deployment', { stdout: '{"deploymentInfo":{"status":"Succeeded"}}' });
    standing(world, { parameters: { Image: IMAGE } });
    const { status, calls } = world.run(['rollback', 'dev'], TOKEN);
    expect(status).toBe(0);
    const change = callsTo(calls, 'cloudformation create-change-set')[0];
    expect(option(change?.argv, '--template-url')).toContain('/templates/storefront/old.yaml');
    expect(fileOf(change, '--parameters')).toContain(OLD_IMAGE);
  });
});
