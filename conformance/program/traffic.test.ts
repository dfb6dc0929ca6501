/** What carries traffic is not taken away by a change of the stack, whatever the catalog says by mistake. */
import { describe, expect, test } from 'vitest';
import type { World } from '../../test/program/world';
import { needs, program } from '../support/tools';
import {
  BLUE,
  callsTo,
  codedeployPipeline,
  deliveryWorld,
  fileOf,
  GREEN,
  IMAGE,
  OLD_IMAGE,
  option,
  RULE,
  resourcesJson,
  rulesJson,
  serviceJson,
  standing,
  TASK,
  TEST_RULE,
} from './aws';

const TOKEN = { AWS_WEB_IDENTITY_TOKEN_FILE: '/etc/hostname' };
const FORWARDED = 'ElasticLoadBalancingV2::TargetGroup';
const LISTENED = 'ElasticLoadBalancingV2::ListenerRule';

interface Change {
  readonly id: string;
  readonly type: string;
  readonly arn?: string;
  readonly action?: string;
  readonly replacement?: string;
}

const changes = (...list: readonly Change[]) =>
  JSON.stringify({
    Status: 'CREATE_COMPLETE',
    Changes: list.map(({ id, type, arn, action = 'Remove', replacement }) => ({
      ResourceChange: {
        Action: action,
        LogicalResourceId: id,
        PhysicalResourceId: arn ?? id,
        ResourceType: `AWS::${type}`,
        Replacement: replacement,
      },
    })),
  });

function worldWith(change: string, live: 'blue' | 'green' = 'green'): World {
  const world = deliveryWorld();
  world.answer('aws cloudformation describe-change-set', { stdout: change });
  standing(world, { live, parameters: { Image: OLD_IMAGE, LiveTargetGroup: live } });
  return world;
}

describe.skipIf(needs(program('jq')))('a change of the stack', () => {
  test.each<readonly [string, Change, string]>([
    ['removes the service', { id: 'CodeDeployService', type: 'ECS::Service' }, 'remove CodeDeployService (AWS::ECS::Service)'],
    [
      'makes the service anew',
      { id: 'Service', type: 'ECS::Service', action: 'Modify', replacement: 'True' },
      'replace Service (AWS::ECS::Service)',
    ],
    [
      'may make the service anew',
      { id: 'Service', type: 'ECS::Service', action: 'Modify', replacement: 'Conditional' },
      'replace Service (AWS::ECS::Service)',
    ],
    [
      'removes the live target group',
      { id: 'InternalGreenTargetGroup', type: FORWARDED, arn: GREEN },
      'remove InternalGreenTargetGroup (AWS::ElasticLoadBalancingV2::TargetGroup)',
    ],
    [
      'moves the route to another listener',
      { id: 'InternalRule1200', type: LISTENED, arn: RULE, action: 'Modify', replacement: 'True' },
      'replace InternalRule1200 (AWS::ElasticLoadBalancingV2::ListenerRule)',
    ],
  ])('that %s is refused before it begins', (_, change, words) => {
    const world = worldWith(changes({ id: 'Queue', type: 'SQS::Queue' }, change));
    const { status, calls, stderr } = world.run(['update-stack', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain(
      `the change of retail-storefront-dev would ${words}: that carries the traffic of storefront. Nothing has changed.`,
    );
    expect(callsTo(calls, 'cloudformation execute-change-set')).toHaveLength(0);
    expect(callsTo(calls, 'cloudformation delete-change-set')).toHaveLength(1);
  });

  test.each<readonly [string, readonly Change[]]>([
    [
      'takes the idle target group and the test rule',
      [
        { id: 'B', type: FORWARDED, arn: BLUE },
        { id: 'T', type: LISTENED, arn: TEST_RULE },
      ],
    ],
    ['changes in place what carries traffic', [{ id: 'Service', type: 'ECS::Service', action: 'Modify', replacement: 'False' }]],
    [
      'makes a task definition anew',
      [{ id: 'TaskDefinition', type: 'ECS::TaskDefinition', action: 'Modify', replacement: 'True' }],
    ],
  ])('that %s goes on', (_, list) => {
    const { status, calls } = worldWith(changes(...list)).run(['update-stack', 'dev'], TOKEN);
    expect(status).toBe(0);
    expect(callsTo(calls, 'cloudformation execute-change-set')).toHaveLength(1);
  });

  test('may take a route that the catalog has no longer, with its target group', () => {
    const world = deliveryWorld();
    world.answer('aws cloudformation describe-change-set', {
      stdout: changes({ id: 'R', type: LISTENED, arn: RULE }, { id: 'G', type: FORWARDED, arn: GREEN }),
    });
    world.answer('aws elbv2 describe-rules', { stdout: rulesJson('green', 'shop.dev.retail.example') });
    standing(world, { parameters: { LiveTargetGroup: 'green' } });
    expect(world.run(['update-stack', 'dev'], TOKEN).status).toBe(0);
  });

  test('may put a rule in place of another only where traffic stays in one group', () => {
    const list = [
      { id: 'InternalRule1300', type: LISTENED, action: 'Add' },
      { id: 'InternalRule1200', type: LISTENED, arn: RULE },
    ];
    const moving = worldWith(changes(...list));
    expect(moving.run(['update-stack', 'dev'], TOKEN).stderr).toContain('would remove InternalRule1200');
    const staying = worldWith(changes(...list));
    staying.write(
      'delivery/settings.sh',
      staying.read('delivery/settings.sh').replaceAll('MOVES_TRAFFIC=yes', 'MOVES_TRAFFIC=no'),
    );
    expect(staying.run(['update-stack', 'dev'], TOKEN).status).toBe(0);
  });

  test('is looked at before CodePipeline makes its own, and not carried out', () => {
    const made = deliveryWorld({ pipeline: codedeployPipeline() });
    made.answer('aws cloudformation describe-change-set', { stdout: changes({ id: 'CodeDeployService', type: 'ECS::Service' }) });
    standing(made, { parameters: { LiveTargetGroup: 'blue' } });
    const { status, calls, stdout, stderr } = made.run(['prepare', 'dev'], TOKEN);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('would remove CodeDeployService (AWS::ECS::Service)');
    expect(callsTo(calls, 'cloudformation execute-change-set')).toHaveLength(0);
  });

  test('that is only looked at leaves nothing behind', () => {
    const world = worldWith(
      changes({ id: 'TaskDefinition', type: 'ECS::TaskDefinition', action: 'Modify', replacement: 'True' }),
    );
    const { status, calls, stdout } = world.run(['prepare', 'dev'], TOKEN);
    expect(status).toBe(0);
    expect(stdout).toContain("LIVE_TARGET_GROUP='green'");
    expect(callsTo(calls, 'cloudformation execute-change-set')).toHaveLength(0);
    const planned = callsTo(calls, 'cloudformation create-change-set');
    expect(planned).toHaveLength(1);
    expect(option(callsTo(calls, 'cloudformation delete-change-set')[0]?.argv, '--change-set-name')).toBe(
      option(planned[0]?.argv, '--change-set-name'),
    );
    expect(JSON.parse(fileOf(planned[0], '--parameters'))).toContainEqual({ ParameterKey: 'Image', ParameterValue: IMAGE });
  });
});

describe.skipIf(needs(program('jq')))('the live colour', () => {
  test('is told to the stack by a change of its own first, so that a failed change goes back to it', () => {
    const world = deliveryWorld();
    standing(world, { live: 'green', parameters: { Image: OLD_IMAGE, Cpu: '256', LiveTargetGroup: 'blue' } });
    const { status, calls } = world.run(['update-stack', 'dev'], TOKEN);
    expect(status).toBe(0);
    const [first, second] = callsTo(calls, 'cloudformation create-change-set');
    expect(first?.argv).toContain('--use-previous-template');
    expect(first?.argv).not.toContain('--template-url');
    expect(JSON.parse(fileOf(first, '--parameters'))).toEqual([
      { ParameterKey: 'Image', UsePreviousValue: true },
      { ParameterKey: 'Cpu', UsePreviousValue: true },
      { ParameterKey: 'LiveTargetGroup', ParameterValue: 'green' },
    ]);
    expect(JSON.parse(fileOf(second, '--parameters'))).toContainEqual({
      ParameterKey: 'LiveTargetGroup',
      ParameterValue: 'green',
    });
    const names = callsTo(calls, 'cloudformation execute-change-set').map(({ argv }) => option(argv, '--change-set-name'));
    expect(names).toEqual([first, second].map((call) => option(call?.argv, '--change-set-name')));
    expect(new Set(names).size).toBe(2);
  });

  test('is not told again where the stack says it already, or has no such parameter yet', () => {
    const said: readonly Readonly<Record<string, string>>[] = [{ LiveTargetGroup: 'green' }, { Image: OLD_IMAGE }];
    for (const parameters of said) {
      const world = deliveryWorld();
      standing(world, { live: 'green', parameters });
      expect(callsTo(world.run(['update-stack', 'dev'], TOKEN).calls, 'cloudformation create-change-set')).toHaveLength(1);
    }
  });

  test('of two routes that disagree is none, and nothing changes', () => {
    const world = deliveryWorld();
    const other = `${RULE}-public`;
    const publicGroup = `${GREEN}-public`;
    world.answer('aws cloudformation list-stack-resources', {
      stdout: resourcesJson([
        ['PublicRule7', LISTENED, other],
        ['PublicGreenTargetGroup', FORWARDED, publicGroup],
      ]),
    });
    const rules = JSON.parse(rulesJson('blue'));
    rules.Rules.push({ RuleArn: other, Actions: [{ Type: 'forward', TargetGroupArn: publicGroup }] });
    world.answer('aws elbv2 describe-rules', { stdout: JSON.stringify(rules) });
    standing(world);
    const { status, calls, stderr } = world.run(['update-stack', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain(`production traffic goes to both or neither: ${BLUE} ${publicGroup}`);
    expect(callsTo(calls, 'cloudformation create-change-set')).toHaveLength(0);
    const asked = callsTo(calls, 'elbv2 describe-rules')[0]?.argv ?? [];
    expect(asked.slice(asked.indexOf('--rule-arns') + 1, asked.indexOf('--output'))).toEqual([RULE, other]);
  });

  test('and the group that the service names first are kept apart', () => {
    const world = deliveryWorld();
    const service = JSON.parse(serviceJson(TASK));
    service.services[0].loadBalancers[0].targetGroupArn = GREEN;
    world.answer('aws ecs describe-services', { stdout: JSON.stringify(service) });
    standing(world, { live: 'blue', parameters: { LiveTargetGroup: 'blue', FirstTargetGroup: 'blue' } });
    const { calls } = world.run(['update-stack', 'dev'], TOKEN);
    const given = JSON.parse(fileOf(callsTo(calls, 'cloudformation create-change-set')[0], '--parameters'));
    expect(given).toContainEqual({ ParameterKey: 'LiveTargetGroup', ParameterValue: 'blue' });
    expect(given).toContainEqual({ ParameterKey: 'FirstTargetGroup', ParameterValue: 'green' });
  });
});
