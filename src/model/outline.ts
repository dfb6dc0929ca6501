/**
 * What others see of a service: all that rules over several services, and the files at the top of the tree, may read of it. A change
 * that leaves the outline alone is nobody else's business, so that nothing else has to be looked at again.
 */
import type { ReviewApp } from './review-app';
import type { Runtime } from './runtime';
import type { DeploySettings, Service, ServiceEnvironment } from './service';

/** Every service is one: rules that must not read more ask for this. */
export interface Outline
  extends Pick<Service, 'name' | 'title' | 'lifecycle' | 'owner' | 'domain' | 'project' | 'path' | 'tagPrefix'>,
    Pick<Service, 'template' | 'engines' | 'trigger' | 'dependsOn'> {
  readonly deploy: Pick<DeploySettings, 'waitForDependencies'>;
  readonly reviewApp: Pick<ReviewApp, 'environment'> | undefined;
  readonly environments: readonly EnvironmentOutline[];
}

export interface EnvironmentOutline extends Pick<ServiceEnvironment, 'environment' | 'strategy' | 'approval'> {
  readonly runtime: Pick<Runtime, 'ingress' | 'privateDns'>;
}

/** The outline and nothing else, as text to be compared. */
export function outlineText(service: Outline): string {
  const { name, title, lifecycle, owner, domain, project, path, tagPrefix, template, engines, trigger, dependsOn } = service;
  const { waitForDependencies } = service.deploy;
  // Their types see to it that nothing is left out.
  const seen: Omit<Outline, 'environments'> = {
    ...{ name, title, lifecycle, owner, domain, project, path, tagPrefix, template, engines, trigger, dependsOn },
    deploy: { waitForDependencies },
    reviewApp: service.reviewApp && { environment: service.reviewApp.environment },
  };
  return JSON.stringify([seen, service.environments.map(environmentText)]);
}

/** An environment of the platform is told by its name: the platform is the same for all. */
function environmentText({ environment, strategy, approval, runtime }: EnvironmentOutline): string {
  const { ingress, privateDns } = runtime;
  const seen: Omit<EnvironmentOutline, 'environment'> = { strategy, approval, runtime: { ingress, privateDns } };
  return JSON.stringify([environment.name, seen]);
}
