/** A service in one environment: the platform's word on that environment, the service's, and the service's on that environment. */
import type {
  AlarmRule,
  ApprovalRule,
  EnvironmentRule,
  PipelineBlock,
  SizeRule,
  TrafficRule,
  WindowRule,
} from '../catalog/entities';
import type { Approval, DeploymentWindow, Environment } from '../model/platform';
import type { Alarms, DeploySettings, ServiceEnvironment, Size, ToolchainName } from '../model/service';
import { strategies } from '../strategies';
import { layered } from './layers';
import { resolveMonitoring } from './resolve-monitoring';
import { resolveRuntime } from './resolve-runtime';
import { resolveSmokeTest } from './resolve-smoke-test';

const SIZE: Size = { cpu: 512, memory: 1024, min: 1, max: 4, targetCpu: 60 };
const ALARMS = { errorsPerMinute: 5, latencyMs: 1000, cpuPercent: 85, memoryPercent: 85, watchMinutes: 0 };
const APPROVAL = { count: 1, selfApproval: false, timeoutHours: 72, strength: 'advisory' } as const;
const WINDOW = { timeZone: 'UTC', days: 'MON-SUN', outside: 'wait' } as const;
const TRAFFIC = { percent: 100, stepMinutes: 0, bakeMinutes: 10 };

/** What an environment of a service is made from. */
export interface EnvironmentScope {
  readonly service: string;
  readonly owner: string;
  readonly deploy: DeploySettings;
  readonly toolchain: ToolchainName;
  /** As written in the platform, and as resolved. */
  readonly rule: EnvironmentRule;
  readonly environment: Environment;
  /** The platform's defaults and the service's block. */
  readonly defaults: PipelineBlock;
  readonly block: PipelineBlock;
}

export function resolveEnvironment(scope: EnvironmentScope): ServiceEnvironment {
  const { rule, environment, defaults, block, deploy } = scope;
  const own = block.environments?.[environment.name] ?? {};
  const strategy = own.strategy ?? block.deploy?.strategy ?? rule.strategy ?? defaults.deploy?.strategy ?? 'rolling';
  return {
    environment,
    strategy,
    traffic: {
      ...TRAFFIC,
      ...strategies[strategy].steps,
      ...layered<TrafficRule>(defaults.deploy?.traffic, rule.traffic, block.deploy?.traffic, own.traffic),
    },
    approval: approvalOf(scope.owner, [rule.approval, own.approval]),
    hotfix: (block.hotfix?.environments ?? defaults.hotfix?.environments)?.includes(environment.name) ?? true,
    window: windowOf([rule.window, own.window]),
    size: { ...SIZE, ...layered<SizeRule>(defaults.deploy?.size, rule.size, block.deploy?.size, own.size) },
    alarms: alarms(deploy.port, layered<AlarmRule>(defaults.deploy?.alarms, rule.alarms, block.deploy?.alarms, own.alarms)),
    runtime: resolveRuntime({ service: scope.service, port: deploy.port, environment }, [
      defaults.runtime,
      block.runtime,
      own.runtime,
    ]),
    stack: undefined,
    monitoring: resolveMonitoring(scope.toolchain, [defaults.monitoring, rule.monitoring, block.monitoring, own.monitoring]),
    smokeTest: resolveSmokeTest({ ...deploy, strategy }, defaults.smokeTest, [block.smokeTest, own.smokeTest]),
  };
}

/** Who must agree; `undefined` where no layer asks for anybody. */
export function approvalOf(owner: string, layers: readonly (ApprovalRule | undefined)[]): Approval | undefined {
  if (layers.every((layer) => layer === undefined)) return undefined;
  const written = layered<ApprovalRule>(...layers);
  return {
    teams: written.teams ?? [owner],
    count: (written.count ?? APPROVAL.count) === 2 ? 2 : 1,
    selfApproval: written.selfApproval ?? APPROVAL.selfApproval,
    timeoutHours: written.timeoutHours ?? APPROVAL.timeoutHours,
    strength: written.strength ?? APPROVAL.strength,
  };
}

/** When deployments may start; `undefined` for always. */
export function windowOf(layers: readonly (WindowRule | undefined)[]): DeploymentWindow | undefined {
  const { hours, ...written } = layered<WindowRule>(...layers);
  return hours === undefined ? undefined : { ...WINDOW, ...written, hours };
}

/** A worker answers nothing: it has neither errors nor latency to count. */
function alarms(port: number | undefined, written: Partial<AlarmRule>): Alarms {
  const merged = { ...ALARMS, ...written };
  return port === undefined ? { ...merged, errorsPerMinute: undefined, latencyMs: undefined } : merged;
}
