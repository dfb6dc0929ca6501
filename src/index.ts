/** The public surface of the package: what `.projenrc.ts` files and `projen new` use. */
export { ServicePipelines, type ServicePipelinesOptions } from './project/service-pipelines';
export { ServicePipelinesProject, type ServicePipelinesProjectOptions } from './project/service-pipelines-project';
