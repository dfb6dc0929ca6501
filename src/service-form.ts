/** A service without its platform: to be told apart from its last form, and to be sent to a thread that has the platform already. */
import type { Environment, Platform } from './model/platform';
import type { Service } from './model/service';

type ServiceEnvironment = Service['environments'][number];

/** As `Service`, its environments by their names. */
export type ServiceForm = Omit<Service, 'environments'> & {
  readonly environments: readonly (Omit<ServiceEnvironment, 'environment'> & { readonly environment: string })[];
};

export function formOf(service: Service): ServiceForm {
  return { ...service, environments: service.environments.map((each) => ({ ...each, environment: each.environment.name })) };
}

/** @throws Error where the platform lacks an environment: it is not the one that the form was taken with. */
export function fromForm(form: ServiceForm, { environments }: Platform): Service {
  const byName = (name: string): Environment => {
    const found = environments.find((each) => each.name === name);
    if (found === undefined) throw new Error(`no environment "${name}" for service "${form.name}"`);
    return found;
  };
  return { ...form, environments: form.environments.map((each) => ({ ...each, environment: byName(each.environment) })) };
}
