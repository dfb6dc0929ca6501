/** `SP220`, `SP652`: private names that an environment cannot give, or that would lead astray. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { type Fleet, type Placed, placed } from './fleet';

export function privateNames(fleet: Fleet): readonly Diagnostic[] {
  const asking = placed(fleet).filter(({ target }) => target.runtime.privateDns !== undefined);
  return asking.flatMap((each) => [...homeless(fleet, each), ...astray(fleet, each)]);
}

const at = ({ places }: Fleet, { service, target }: Placed) =>
  places.environment(service.name, target.environment.name, ['runtime', 'privateDns']);

function homeless(fleet: Fleet, each: Placed): readonly Diagnostic[] {
  const { environment } = each.target;
  if (environment.namespace !== undefined) return [];
  const message = `${quoted(each.service.name)} asks for a private name in ${environment.name}, and platform.yaml has no "namespace" there.`;
  const fix = `add "namespace" to ${environment.name} in platform.yaml, or leave "privateDns" out.`;
  return [{ code: 'SP220', severity: 'error', at: at(fleet, each), message, fix }];
}

/**
 * ECS registers every task of a service, whichever version it runs and whether it takes traffic or not.
 * @source Amazon ECS developer guide, "Service discovery", "Required resources for blue/green deployments".
 */
function astray(fleet: Fleet, each: Placed): readonly Diagnostic[] {
  const { service, target } = each;
  const environment = target.environment.name;
  const fault = (message: string, fix: string): readonly Diagnostic[] => [
    { code: 'SP652', severity: 'error', at: at(fleet, each), message, fix },
  ];
  if (service.deploy.port === undefined) {
    return fault(
      `${quoted(service.name)} listens on no port, and asks for a private name in ${environment}.`,
      'add "port" under "deploy", with "ingress: []" if no load balancer is wanted; or leave "privateDns" out.',
    );
  }
  if (target.strategy === 'rolling') return [];
  return fault(
    `${quoted(service.name)} has a private name in ${environment}, which leads to both versions at once while ${target.strategy} moves traffic.`,
    'write "strategy: rolling"; or leave "privateDns" out: the host of an internal route follows the traffic.',
  );
}
