/** `SP507`: traffic that moves for longer than the host waits. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { DeliveryEngine } from '../../model/platform';
import { shiftMinutes } from '../../model/traffic';
import { strategies } from '../../strategies';
import { type Fleet, placed } from './fleet';

/** Whole minutes. @source AWS CDK, `aws-ecs`: CloudFormation rejects canary and linear services with more than 33 hours. */
const CLOUDFORMATION_MINUTES = 33 * 60;
/** Whole minutes: with the time for tasks to start and stop, a job stays under eight hours. */
const JOB_MINUTES = 180;

export const trafficTime = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap(({ service, target: { environment, strategy, traffic, runtime } }) => {
    const { deliver } = service.engines;
    const loadBalancers = new Set(runtime.ingress.map(({ pool }) => pool)).size;
    const { ecsStrategy, mechanism } = strategies[strategy];
    if (mechanism(deliver, loadBalancers) !== 'stack') return [];
    const minutes = shiftMinutes(ecsStrategy, traffic);
    const most = mostOf(deliver);
    if (minutes <= most) return [];
    return [
      {
        code: 'SP507',
        severity: 'error',
        at: fleet.places.environment(service.name, environment.name, ['traffic']),
        message: `The traffic of ${quoted(service.name)} in ${environment.name} moves for ${minutes} minutes (${strategy}), and ${waits[deliver]} ${most} at most.`,
        fix: 'lower "stepMinutes" or "bakeMinutes" under "traffic", or raise "percent".',
      },
    ];
  });

const mostOf = (deliver: DeliveryEngine): number => (deliver === 'codepipeline' ? CLOUDFORMATION_MINUTES : JOB_MINUTES);

const waits: Readonly<Record<DeliveryEngine, string>> = {
  codepipeline: 'CloudFormation waits',
  gitlab: 'a job of GitLab may wait',
  jenkins: 'a job of Jenkins may wait',
};
