/** GitLab's environments, which have the platform's names: what a job does to them. */
import type { Pipeline, Stage } from '../../model/pipeline';
import type { ServiceEnvironment } from '../../model/service';
import type { YamlMapping } from '../../syntax/yaml';
import { literal } from './literal';
import { reviewEnvironment } from './review';

/**
 * The `environment` of a stage's jobs. Only the deployment starts one: a second job with `start` in the same pipeline makes
 * GitLab take the deployment for outdated. There is no `on_stop` but for review apps: the others live as long as the service does.
 *
 * A smoke test is bound to its environment for the variables that are scoped to it, but not where an approval protects the
 * environment: GitLab lets only those who may deploy run any job that names a protected one, and the smoke test runs in the
 * name of whoever pushed. It would fail, and roll back a good release.
 *
 * @source GitLab issues 300784 and 437142.
 */
export function environmentOf(pipeline: Pipeline, { kind, environment }: Stage): YamlMapping | undefined {
  if (kind === 'review') return reviewEnvironment(pipeline);
  if (environment === undefined) return undefined;
  if (kind === 'deploy') return started(pipeline, environment);
  if (kind === 'smokeTest' && environment.approval === undefined) {
    return { name: environment.environment.name, action: 'verify' };
  }
  return undefined;
}

/** A deployment of its own, behind whatever protects the environment. */
export function started(pipeline: Pipeline, target: ServiceEnvironment): YamlMapping {
  const url = pipeline.names.environments[target.environment.name]?.url ?? '';
  return {
    name: target.environment.name,
    url: url === '' ? undefined : literal(url),
    deployment_tier: target.environment.tier,
    action: 'start',
  };
}
