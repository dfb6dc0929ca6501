/** Target groups and listener rules. Which of the two groups is live is read before every update: a change of the template moves no traffic. */
import { type CfnMapping, type CfnValue, equals, ifElse, ref } from '../../syntax/cloudformation';
import type { StackOutput, StackResource } from '../../syntax/stack';
import { type Rule, type Slot, slotsOf } from './routes';
import { byEnvironment, type Given, isBlueGreen, itemIn, onlyIn, type Part, type Scope, type Target, within } from './scope';
import { shortHash } from './short-hash';

export function loadBalancing(scope: Scope): Part {
  const slots = slotsOf(scope);
  if (slots.length === 0) return {};
  const blueGreen = scope.targets.some(isBlueGreen);
  return {
    parameters: blueGreen ? { LiveTargetGroup: LIVE_PARAMETER } : {},
    conditions: blueGreen ? { BlueIsLive: equals(ref('LiveTargetGroup'), 'blue') } : {},
    given: Object.assign(
      {},
      ...slots.map((slot) => slotParameters(scope, slot)),
      ...slots.flatMap((slot) => slot.rules.map(ruleParameters)),
    ),
    resources: { ...Object.fromEntries(slots.flatMap((slot) => slotResources(scope, slot))), ...someRoutes(scope, slots) },
    outputs: outputs(scope, slots, blueGreen),
  };
}

const LIVE_PARAMETER = {
  type: 'String',
  description: 'Target group that takes the traffic now; read just before each update.',
  default: 'blue',
  allowedValues: ['blue', 'green'],
} as const;

export type Colour = 'Blue' | 'Green';
export const targetGroup = (slot: Slot, colour: Colour): string => `${slot.id}${colour}TargetGroup`;
export const liveTargetGroup = (slot: Slot): CfnValue =>
  ifElse('BlueIsLive', ref(targetGroup(slot, 'Blue')), ref(targetGroup(slot, 'Green')));
export const testRule = (rule: Rule): string => `${rule.id}Test`;

/** Does the slot have a second target group in the environment? */
export const shifts = (slot: Slot, target: Target): boolean => isBlueGreen(target) && slot.pool(target) !== undefined;

function slotParameters(scope: Scope, slot: Slot): Readonly<Record<string, Given>> {
  const name = (colour: Colour) => (target: Target) => {
    const pool = slot.pool(target);
    return pool && (colour === 'Blue' || isBlueGreen(target)) ? targetGroupName(target, pool.name, colour) : undefined;
  };
  return {
    [`${slot.id}ListenerArn`]: {
      description: 'Listener that carries traffic.',
      value: (target) => slot.pool(target)?.listenerArn,
    },
    [`${slot.id}SecurityGroup`]: {
      description: 'Security group of the load balancer.',
      value: (target) => slot.pool(target)?.securityGroup,
    },
    [`${slot.id}LoadBalancer`]: {
      description: 'Load balancer, as its metrics name it.',
      value: (target) => slot.pool(target)?.loadBalancerArn.replace(/^.*:loadbalancer\//, ''),
    },
    [`${slot.id}BlueName`]: { description: 'Name of the blue target group.', value: name('Blue') },
    ...(scope.targets.some((target) => shifts(slot, target))
      ? {
          [`${slot.id}GreenName`]: { description: 'Name of the green target group.', value: name('Green') },
          [`${slot.id}TestListenerArn`]: {
            description: 'Listener on which the next version is tested.',
            value: (target: Target) => (isBlueGreen(target) ? slot.pool(target)?.testListenerArn : undefined),
          },
        }
      : {}),
  };
}

const NAME_MAX = 32;

/**
 * At most 32 characters. Everything that CloudFormation can change only by making a new target group is in the hash, so that the new one never
 * waits for the old one's name: the network, the load balancer, the environment.
 */
export function targetGroupName({ environment, names }: Target, pool: string, colour: Colour): string {
  const tail = `-${colour.slice(0, 1).toLowerCase()}-${shortHash(names.stack, environment.account, environment.vpc.id, pool, colour)}`;
  const head = names.ecsService.replace(/[^A-Za-z0-9-]/g, '-').slice(0, NAME_MAX - tail.length);
  return `${head.replace(/-+$/, '')}${tail}`;
}

function ruleParameters(rule: Rule): Readonly<Record<string, Given>> {
  return {
    [`${rule.id}Host`]: {
      description: `Host name of the route with priority ${rule.priority}.`,
      value: (target) => rule.ingress(target)?.host,
    },
    [`${rule.id}Path`]: {
      description: `Path of the route with priority ${rule.priority}.`,
      value: (target) => rule.ingress(target)?.path,
    },
  };
}

function slotResources(scope: Scope, slot: Slot): readonly (readonly [string, StackResource])[] {
  const green = scope.targets.some((target) => shifts(slot, target));
  return [
    [targetGroup(slot, 'Blue'), group(scope, slot, 'Blue')],
    ...(green ? [[targetGroup(slot, 'Green'), group(scope, slot, 'Green')] as const] : []),
    ...slot.rules.flatMap((rule) => [
      [rule.id, productionRule(scope, slot, rule)] as const,
      ...(scope.targets.some((target) => tested(slot, rule, target))
        ? [[testRule(rule), testListenerRule(scope, slot, rule)] as const]
        : []),
    ]),
  ];
}

const DRAIN_SECONDS = 30;

function group(scope: Scope, slot: Slot, colour: Colour): StackResource {
  const { healthCheck } = scope.pipeline.service.deploy;
  const holds = (target: Target) => (colour === 'Blue' ? slot.pool(target) !== undefined : shifts(slot, target));
  return {
    type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    condition: onlyIn(scope, holds),
    properties: {
      Name: ref(`${slot.id}${colour}Name`),
      TargetType: 'ip',
      Protocol: 'HTTP',
      // Each task registers with its own port; this default is never used, and constant because a change would replace the group.
      Port: 80,
      VpcId: ref('VpcId'),
      HealthCheckPath: healthCheck ?? '/',
      HealthCheckIntervalSeconds: 10,
      HealthCheckTimeoutSeconds: 5,
      HealthyThresholdCount: 2,
      UnhealthyThresholdCount: 3,
      Matcher: { HttpCode: '200' },
      TargetGroupAttributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: String(DRAIN_SECONDS) }],
    },
  };
}

/** Something to depend on where routes differ by environment: a resource can only depend on what is always there. */
export const ROUTES = 'Routes';

function someRoutes(scope: Scope, slots: readonly Slot[]): Readonly<Record<string, StackResource>> {
  const routed = (rule: Rule) => (target: Target) => rule.ingress(target) !== undefined;
  const rules = slots.flatMap((slot) =>
    slot.rules.flatMap((rule) => {
      const shifted = scope.targets.some((target) => tested(slot, rule, target));
      return [
        itemIn(scope, routed(rule), ref(rule.id)),
        ...(shifted ? [itemIn(scope, (target) => tested(slot, rule, target), ref(testRule(rule)))] : []),
      ];
    }),
  );
  if (!rules.some((rule) => JSON.stringify(rule).includes('Fn::If'))) return {};
  return { [ROUTES]: { type: 'AWS::CloudFormation::WaitConditionHandle', properties: {}, metadata: { Rules: rules } } };
}

const tested = (slot: Slot, rule: Rule, target: Target): boolean => shifts(slot, target) && rule.ingress(target) !== undefined;

const productionRule = (scope: Scope, slot: Slot, rule: Rule): StackResource =>
  listenerRule(scope, slot, rule, 'ListenerArn', (target) => rule.ingress(target) !== undefined);

const testListenerRule = (scope: Scope, slot: Slot, rule: Rule): StackResource =>
  listenerRule(scope, slot, rule, 'TestListenerArn', (target) => tested(slot, rule, target));

const listenerRule = (
  scope: Scope,
  slot: Slot,
  rule: Rule,
  listener: Listener,
  holds: (target: Target) => boolean,
): StackResource => ({
  type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
  condition: onlyIn(scope, holds),
  properties: ruleProperties(within(scope, holds), slot, rule, listener),
});

type Listener = 'ListenerArn' | 'TestListenerArn';

function ruleProperties(scope: Scope, slot: Slot, rule: Rule, listener: Listener): CfnMapping {
  return {
    ListenerArn: ref(`${slot.id}${listener}`),
    Priority: rule.priority,
    Conditions: [
      { Field: 'host-header', HostHeaderConfig: { Values: [ref(`${rule.id}Host`)] } },
      { Field: 'path-pattern', PathPatternConfig: { Values: [ref(`${rule.id}Path`)] } },
    ],
    Actions: [{ Type: 'forward', ForwardConfig: { TargetGroups: byEnvironment(scope, (target) => weights(slot, target)) } }],
  };
}

/** ECS moves weights between two groups; CodeDeploy puts one group in place of the other; rolling has one. */
function weights(slot: Slot, target: Target): readonly CfnValue[] {
  const blue = ref(targetGroup(slot, 'Blue'));
  if (!isBlueGreen(target)) return [{ TargetGroupArn: blue, Weight: 1 }];
  if (target.mechanism === 'codedeploy') return [{ TargetGroupArn: liveTargetGroup(slot), Weight: 1 }];
  return [
    { TargetGroupArn: blue, Weight: ifElse('BlueIsLive', 1, 0) },
    { TargetGroupArn: ref(targetGroup(slot, 'Green')), Weight: ifElse('BlueIsLive', 0, 1) },
  ];
}

function outputs(scope: Scope, slots: readonly Slot[], blueGreen: boolean): Readonly<Record<string, StackOutput>> {
  const first = (target: Target) => slots.find((slot) => slot.pool(target) !== undefined);
  const rule = (target: Target) => first(target)?.rules.find((each) => each.ingress(target) !== undefined);
  const reached = (target: Target) => first(target) !== undefined;
  const output = (description: string, holds: (target: Target) => boolean, id: (target: Target) => string): StackOutput => ({
    description,
    condition: onlyIn(scope, holds),
    value: byEnvironment(within(scope, holds), (target) => ref(id(target))),
  });
  const group = (colour: Colour) => (target: Target) => `${first(target)?.id ?? ''}${colour}TargetGroup`;
  return {
    ProductionRuleArn: output('Listener rule whose target is live.', reached, (target) => rule(target)?.id ?? ''),
    BlueTargetGroupArn: output('Blue target group.', reached, group('Blue')),
    ...(blueGreen
      ? { GreenTargetGroupArn: output('Green target group.', (target) => isBlueGreen(target) && reached(target), group('Green')) }
      : {}),
  };
}
