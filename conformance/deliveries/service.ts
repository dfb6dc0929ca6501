/** The service whose deliveries are compared: the same on every engine, with dev and, behind an approval, prod. */
import type { Service, StrategyName } from '../../src/model/service';
import { anApproval, aRuntime, aService, aServiceEnvironment } from '../../test/support/builders';

export interface Wanted {
  readonly engines: Service['engines'];
  readonly strategy?: StrategyName;
  /** A variable of the running service: its configuration. */
  readonly greeting?: string;
  readonly more?: Partial<Service>;
}

export function checkout({ engines, strategy = 'rolling', greeting = 'one', more = {} }: Wanted): Service {
  const environment = (name: string) =>
    aServiceEnvironment(name, 'checkout', {
      strategy,
      runtime: aRuntime(name, 'checkout', { variables: { GREETING: greeting } }),
    });
  return aService({
    engines,
    build: { toolchain: 'node-npm', languageVersion: '22', packageType: 'npm', timeoutMinutes: 30 },
    environments: [environment('dev'), { ...environment('prod'), approval: anApproval() }],
    notices: { channels: ['commerce'], events: ['build', 'approval', 'deployment', 'rollback'] },
    ...more,
  });
}

export const titleOf = ({ build, deliver }: Service['engines']): string =>
  build === deliver ? build : `${build} and ${deliver}`;
