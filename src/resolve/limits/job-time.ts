/** `SP609`, `SP610`: what a job of GitLab CI or Jenkins waits for outlasts the runner, or the token that it asks AWS with. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { ServiceEnvironment } from '../../model/service';
import { shiftMinutes } from '../../model/traffic';
import { strategies } from '../../strategies';
import { deployMinutes } from '../delivery-stages';
import { type Fleet, type Placed, placed } from './fleet';

export const jobTime = (fleet: Fleet): readonly Diagnostic[] => [
  ...builds(fleet),
  ...placed(fleet).flatMap((each) => [...gitlabJob(fleet, each), ...jenkinsToken(fleet, each)]),
];

function builds({ services, platform, places }: Fleet): readonly Diagnostic[] {
  const most = platform.gitlab.maximumJobMinutes;
  if (most === undefined) return [];
  return services.flatMap(({ name, engines, build }) => {
    if (engines.build !== 'gitlab' || build.timeoutMinutes <= most) return [];
    return [
      {
        code: 'SP609',
        severity: 'error',
        at: places.service(name, ['spec', 'pipeline', 'timeoutMinutes']),
        message: `The build of ${quoted(name)} may take ${build.timeoutMinutes} minutes, and GitLab's runners end a job after ${most}.`,
        fix: `lower "timeoutMinutes" to ${most} or less.`,
      },
    ];
  });
}

function gitlabJob({ platform, places }: Fleet, { service, target }: Placed): readonly Diagnostic[] {
  const most = platform.gitlab.maximumJobMinutes;
  if (most === undefined || service.engines.deliver !== 'gitlab') return [];
  const { mechanism, ecsStrategy } = strategies[target.strategy];
  const minutes = deployMinutes(target, mechanism('gitlab', 1), ecsStrategy);
  if (minutes <= most) return [];
  return [
    {
      code: 'SP609',
      severity: 'error',
      at: places.environment(service.name, target.environment.name, pathOf(target)),
      message: `The deployment of ${quoted(service.name)} to ${target.environment.name} may take ${minutes} minutes (${partsOf(target, 'each way')}), and GitLab's runners end a job after ${most}.`,
      fix: 'lower these times; or raise the maximum job timeout of the runners, and "gitlab.maximumJobMinutes" in platform.yaml with it.',
    },
  ];
}

/** Whole minutes for tasks to start and stop, beside what the service says. */
const AROUND = 15;

/** Each call of the delivery program has a token of its own; one call waits for traffic, another for the migration. */
function jenkinsToken({ platform, places }: Fleet, { service, target }: Placed): readonly Diagnostic[] {
  const most = platform.jenkins.idTokenMinutes;
  if (service.engines.deliver !== 'jenkins') return [];
  const minutes = Math.max(trafficOf(target) + AROUND, target.runtime.migration?.timeoutMinutes ?? 0);
  if (minutes <= most) return [];
  return [
    {
      code: 'SP610',
      severity: 'error',
      at: places.environment(service.name, target.environment.name, pathOf(target)),
      message: `A job of Jenkins may wait ${minutes} minutes for the deployment of ${quoted(service.name)} to ${target.environment.name} (${partsOf(target, 'with tasks to start and stop')}), and AWS takes its id token for ${most}.`,
      fix: 'lower these times; or raise the lifetime of id tokens in Jenkins, and "jenkins.idTokenMinutes" in platform.yaml with it.',
    },
  ];
}

const trafficOf = ({ strategy, traffic }: ServiceEnvironment): number => shiftMinutes(strategies[strategy].ecsStrategy, traffic);

const partsOf = (target: ServiceEnvironment, how: string): string =>
  [
    ...(trafficOf(target) === 0 ? [] : [`traffic moves for ${trafficOf(target)}, ${how}`]),
    ...(target.runtime.migration === undefined ? [] : [`the migration for ${target.runtime.migration.timeoutMinutes}`]),
  ].join('; ') || 'tasks start and stop';

/** The longer of the two is what can be lowered. */
const pathOf = (target: ServiceEnvironment): readonly string[] =>
  trafficOf(target) >= (target.runtime.migration?.timeoutMinutes ?? 0) ? ['traffic'] : ['runtime', 'migration', 'timeoutMinutes'];
