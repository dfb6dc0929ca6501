/** Alarms on what users feel and on what runs out. Blue and green count together: which of them is live must not matter. */
import type { Platform } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import { type CfnMapping, type CfnValue, getAtt, ref, sub } from '../../syntax/cloudformation';
import type { StackResource } from '../../syntax/stack';
import { type Colour, targetGroup } from './load-balancing';
import { type Slot, slotsOf } from './routes';
import { itemIn, onlyIn, type Part, type Scope, type Target, within } from './scope';

/** Those that stop and take back a deployment. */
export const GATE_ALARMS = ['ErrorsAlarm', 'LatencyAlarm'] as const;

export function alarms(scope: Scope): Part {
  const reached = slotsOf(scope).length > 0;
  return {
    given: { ...RESOURCE_LIMITS, ...(reached ? TRAFFIC_LIMITS : {}) },
    resources: { ...(reached ? trafficAlarms(scope) : {}), ...resourceAlarms(scope) },
  };
}

const RESOURCE_LIMITS = {
  CpuPercent: { description: 'CPU alarm, in percent.', value: ({ alarms: { cpuPercent } }: Target) => String(cpuPercent) },
  MemoryPercent: {
    description: 'Memory alarm, in percent.',
    value: ({ alarms: { memoryPercent } }: Target) => String(memoryPercent),
  },
};

/** Without a number of its own a service gets one that is far outside of normal: the alarm's existence does not differ by environment. */
const DEFAULT_ERRORS = 10;
const DEFAULT_LATENCY_MS = 5000;

const TRAFFIC_LIMITS = {
  ErrorsPerMinute: {
    description: 'Alarm on 5xx answers a minute.',
    value: ({ alarms: { errorsPerMinute } }: Target) => String(errorsPerMinute ?? DEFAULT_ERRORS),
  },
  LatencySeconds: {
    description: 'Alarm on the 95th percentile of answer times, in seconds.',
    value: ({ alarms: { latencyMs } }: Target) => String((latencyMs ?? DEFAULT_LATENCY_MS) / 1000),
  },
};

function trafficAlarms(scope: Scope): Readonly<Record<string, StackResource>> {
  const reached = (target: Target) => slotsOf(scope).some((slot) => slot.pool(target) !== undefined);
  const condition = onlyIn(scope, reached);
  const alarm = (parts: TrafficAlarm): StackResource => trafficAlarm(within(scope, reached), parts, condition);
  return {
    ErrorsAlarm: alarm({
      title: 'errors',
      metric: 'HTTPCode_Target_5XX_Count',
      statistic: 'Sum',
      expression: 'SUM(FILL(METRICS(), 0))',
      threshold: ref('ErrorsPerMinute'),
    }),
    LatencyAlarm: alarm({
      title: 'latency',
      metric: 'TargetResponseTime',
      statistic: 'p95',
      expression: 'MAX(METRICS())',
      threshold: ref('LatencySeconds'),
    }),
    UnhealthyHostsAlarm: alarm({
      title: 'unhealthy-hosts',
      metric: 'UnHealthyHostCount',
      statistic: 'Maximum',
      expression: 'SUM(FILL(METRICS(), 0))',
      threshold: 0,
    }),
  };
}

interface TrafficAlarm {
  readonly title: string;
  readonly metric: string;
  readonly statistic: string;
  readonly expression: string;
  readonly threshold: CfnValue;
}

const PERIODS = 3;

function trafficAlarm(scope: Scope, parts: TrafficAlarm, condition: string | undefined): StackResource {
  return {
    type: 'AWS::CloudWatch::Alarm',
    condition,
    properties: {
      ...alarmName(scope.pipeline.platform, parts.title),
      Metrics: [
        { Id: 'all', Expression: parts.expression, Label: parts.title, ReturnData: true },
        ...slotsOf(scope).flatMap((slot) => slotMetrics(scope, slot, parts)),
      ],
      ...threshold(parts.threshold),
    },
  };
}

function slotMetrics(scope: Scope, slot: Slot, parts: TrafficAlarm): readonly CfnValue[] {
  const there = (target: Target) => slot.pool(target) !== undefined;
  return (['Blue', 'Green'] as const).map((colour) => itemIn(scope, there, metric(slot, colour, parts)));
}

function metric(slot: Slot, colour: Colour, { metric: name, statistic }: TrafficAlarm): CfnMapping {
  return {
    Id: `${slot.id.toLowerCase()}${colour}`,
    ReturnData: false,
    MetricStat: {
      Stat: statistic,
      Period: 60,
      Metric: {
        Namespace: 'AWS/ApplicationELB',
        MetricName: name,
        Dimensions: [
          { Name: 'LoadBalancer', Value: ref(`${slot.id}LoadBalancer`) },
          { Name: 'TargetGroup', Value: getAtt(targetGroup(slot, colour), 'TargetGroupFullName') },
        ],
      },
    },
  };
}

function resourceAlarms({ pipeline: { platform } }: Scope): Readonly<Record<string, StackResource>> {
  return {
    CpuAlarm: resourceAlarm(platform, 'cpu', 'CPUUtilization', ref('CpuPercent')),
    MemoryAlarm: resourceAlarm(platform, 'memory', 'MemoryUtilization', ref('MemoryPercent')),
  };
}

const resourceAlarm = (platform: Platform, title: string, name: string, limit: CfnValue): StackResource => ({
  type: 'AWS::CloudWatch::Alarm',
  properties: {
    ...alarmName(platform, title),
    Namespace: 'AWS/ECS',
    MetricName: name,
    Dimensions: [
      { Name: 'ClusterName', Value: ref('ClusterName') },
      { Name: 'ServiceName', Value: ref('ServiceName') },
    ],
    Statistic: 'Average',
    Period: 60,
    ...threshold(limit),
  },
});

/** Whoever is on call subscribes to the account's topic. */
const alarmName = (platform: Platform, title: string): CfnMapping => ({
  AlarmName: sub`${ref('ServiceName')}-${title}`,
  AlarmActions: [sub`arn:aws:sns:${ref('AWS::Region')}:${ref('AWS::AccountId')}:${platformNames(platform).alarmsTopic}`],
});

/** No data is no fault: an idle target group reports nothing. Three minutes fit into the time in which a deployment can be taken back. */
const threshold = (limit: CfnValue): CfnMapping => ({
  ComparisonOperator: 'GreaterThanThreshold',
  Threshold: limit,
  EvaluationPeriods: PERIODS,
  DatapointsToAlarm: PERIODS,
  TreatMissingData: 'notBreaching',
});
