/**
 * Target groups and listener rules. Which of the two groups is live is read before every update: a change of the template moves no traffic.
 * Both groups are there whatever the strategy: another strategy must not take the group away that is live.
 */
import { releaseParameters } from '../../model/service-stack';
import { type CfnMapping, type CfnValue, equals, ifElse, ref } from '../../syntax/cloudformation';
import type { StackOutput, StackResource } from '../../syntax/stack';
import { type Rule, type Slot, slotsOf } from './routes';
import { byEnvironment, type Given, isBlueGreen, itemIn, onlyIn, type Part, type Scope, type Target, within } from './scope';
import { shortHash } from './short-hash';

export function loadBalancing(scope: Scope): Part {
  const slots = slotsOf(scope);
  if (slots.length === 0) return {};
  const { firstTargetGroup } = releaseParameters(scope.pipeline);
  return {
    parameters: { LiveTargetGroup: LIVE_PARAMETER, ...(firstTargetGroup ? { FirstTargetGroup: FIRST_PARAMETER } : {}) },
    conditions: {
      BlueIsLive: equals(ref('LiveTargetGroup'), 'blue'),
      ...(firstTargetGroup ? { BlueIsFirst: equals(ref('FirstTargetGroup'), 'blue') } : {}),
    },
    given: Object.assign(
      {},
      ...slots.map((slot) => slotParameters(scope, slot)),
      ...slots.flatMap((slot) => slot.rules.map(ruleParameters)),
    ),
    resources: { ...Object.fromEntries(slots.flatMap((slot) => slotResources(scope, slot))), ...someRoutes(scope, slots) },
    outputs: outputs(scope, slots),
  };
}

const COLOUR = { type: 'String', default: 'blue', allowedValues: ['blue', 'green'] } as const;
const LIVE_PARAMETER = { ...COLOUR, description: 'Target group that takes the traffic now; read just before each update.' };
const FIRST_PARAMETER = {
  ...COLOUR,
  description: 'Target group that the ECS service names first now; read just before each update.',
};

export type Colour = 'Blue' | 'Green';
export const targetGroup = (slot: Slot, colour: Colour): string => `${slot.id}${colour}TargetGroup`;
const either = (condition: string, slot: Slot, colours: readonly [Colour, Colour] = ['Blue', 'Green']): CfnValue =>
  ifElse(condition, ref(targetGroup(slot, colours[0])), ref(targetGroup(slot, colours[1])));
const liveTargetGroup = (slot: Slot): CfnValue => either('BlueIsLive', slot);

/**
 * The pair that an ECS service is told. Tasks that are replaced in place stay in the group that is live; where ECS moves traffic the pair keeps its
 * order from deployment to deployment, and ECS knows by itself which of the two is next.
 */
export function servicePair(slot: Slot, target: Target): { readonly first: CfnValue; readonly other: CfnValue } {
  const condition = isBlueGreen(target) ? 'BlueIsFirst' : 'BlueIsLive';
  return { first: either(condition, slot), other: either(condition, slot, ['Green', 'Blue']) };
}

export const testRule = (rule: Rule): string => `${rule.id}Test`;

/**
 * May traffic move between the slot's two groups, now or under another strategy? ECS moves one rule of a load balancer; where tasks are replaced in
 * place, a service with one rule is told of both groups too, so that a change of its strategy changes nothing else.
 */
export const shifts = (slot: Slot, target: Target): boolean =>
  slot.pool(target) !== undefined && (isBlueGreen(target) || routesOf(slot, target).length === 1);

const routesOf = (slot: Slot, target: Target): readonly Rule[] => slot.rules.filter((rule) => rule.ingress(target) !== undefined);

function slotParameters(scope: Scope, slot: Slot): Readonly<Record<string, Given>> {
  const name = (colour: Colour) => (target: Target) => {
    const pool = slot.pool(target);
    return pool && targetGroupName(target, pool.name, colour);
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
    [`${slot.id}GreenName`]: { description: 'Name of the green target group.', value: name('Green') },
    ...(scope.targets.some((target) => shifts(slot, target))
      ? {
          [`${slot.id}TestListenerArn`]: {
            description: 'Listener on which the next version is tested.',
            value: (target: Target) => (shifts(slot, target) ? slot.pool(target)?.testListenerArn : undefined),
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
  return [
    [targetGroup(slot, 'Blue'), group(scope, slot, 'Blue')],
    [targetGroup(slot, 'Green'), group(scope, slot, 'Green')],
    ...slot.rules.flatMap((rule) => [
      [rule.id, productionRule(scope, slot, rule)] as const,
      ...(scope.targets.some((target) => tested(slot, rule, target))
        ? [[testRule(rule), testListenerRule(scope, slot, rule)] as const]
        : []),
    ]),
  ];
}

const DRAIN_SECONDS = 30;

const group = (scope: Scope, slot: Slot, colour: Colour): StackResource => ({
  type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  condition: onlyIn(scope, (target) => slot.pool(target) !== undefined),
  properties: targetGroupProperties(scope, ref(`${slot.id}${colour}Name`), ref('VpcId')),
});

export const targetGroupProperties = ({ pipeline }: Scope, name: CfnValue, vpc: CfnValue): CfnMapping => ({
  Name: name,
  TargetType: 'ip',
  Protocol: 'HTTP',
  // Each task registers with its own port; this default is never used, and constant because a change would replace the group.
  Port: 80,
  VpcId: vpc,
  HealthCheckPath: pipeline.service.deploy.healthCheck ?? '/',
  HealthCheckIntervalSeconds: 10,
  HealthCheckTimeoutSeconds: 5,
  HealthyThresholdCount: 2,
  UnhealthyThresholdCount: 3,
  Matcher: { HttpCode: '200' },
  TargetGroupAttributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: String(DRAIN_SECONDS) }],
});

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

/** ECS moves weights between two groups; CodeDeploy puts one group in place of the other, and what never moves needs one only. */
function weights(slot: Slot, target: Target): readonly CfnValue[] {
  if (target.mechanism === 'codedeploy' || !shifts(slot, target)) return [{ TargetGroupArn: liveTargetGroup(slot), Weight: 1 }];
  return [
    { TargetGroupArn: ref(targetGroup(slot, 'Blue')), Weight: ifElse('BlueIsLive', 1, 0) },
    { TargetGroupArn: ref(targetGroup(slot, 'Green')), Weight: ifElse('BlueIsLive', 0, 1) },
  ];
}

function outputs(scope: Scope, slots: readonly Slot[]): Readonly<Record<string, StackOutput>> {
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
    GreenTargetGroupArn: output('Green target group.', reached, group('Green')),
  };
}
