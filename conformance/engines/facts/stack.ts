/** Facts of what AWS does by itself: from the service's own template. */
import type { Service } from '../../../src/model/service';
import type { Template } from '../parse';
import { at, type Facts } from './facts';

interface Deployments {
  readonly Strategy?: string;
  readonly Alarms?: { readonly Enable?: boolean; readonly Rollback?: boolean };
  readonly DeploymentCircuitBreaker?: { readonly Enable?: boolean; readonly Rollback?: boolean };
}

interface Group {
  readonly AutoRollbackConfiguration?: { readonly Enabled?: boolean; readonly Events?: readonly string[] };
  readonly AlarmConfiguration?: { readonly Enabled?: boolean };
}

/** Who takes a failed deployment back: CodeDeploy where it is in charge, else ECS. */
export function stackFacts({ environments }: Service, { Resources }: Template): Facts {
  const of = <T>(type: string): T | undefined => {
    const found = Object.values(Resources).find(({ Type }) => Type === type)?.Properties;
    return found === undefined ? undefined : JSON.parse(JSON.stringify(found));
  };
  const group = of<Group>('AWS::CodeDeploy::DeploymentGroup');
  const deployments = of<{ readonly DeploymentConfiguration?: Deployments }>('AWS::ECS::Service')?.DeploymentConfiguration;
  const back = group === undefined ? byEcs(deployments) : byCodeDeploy(group);
  return Object.fromEntries(
    environments.map(({ environment }) => [
      at('rollback.deployment', environment.name),
      back ? 'by AWS, on alarms too' : 'not as asked',
    ]),
  );
}

/** The strategies that shift traffic go back by themselves; a rolling one by its circuit breaker. */
const byEcs = ({ Strategy, Alarms, DeploymentCircuitBreaker: breaker }: Deployments = {}): boolean =>
  Alarms?.Enable === true &&
  Alarms.Rollback === true &&
  (Strategy !== 'ROLLING' || (breaker?.Enable === true && breaker.Rollback === true));

const byCodeDeploy = ({ AutoRollbackConfiguration, AlarmConfiguration }: Group): boolean =>
  AutoRollbackConfiguration?.Enabled === true &&
  AlarmConfiguration?.Enabled === true &&
  ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'].every((event) => AutoRollbackConfiguration.Events?.includes(event));
