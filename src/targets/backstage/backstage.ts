/** Target `backstage`: `catalog-info.yaml`, the entity as a Backstage portal ingests it, with the annotations its plugins read. */
import type { Target } from '../../model/extension';
import type { Pipeline } from '../../model/pipeline';
import { type YamlMapping, yamlText } from '../../syntax/yaml';
import { annotations } from './annotations';

export const backstage: Target = {
  title: 'Backstage entity',
  emit: (pipeline) => [{ path: 'catalog-info.yaml', text: yamlText(entity(pipeline), { header: HEADER }) }],
};

const HEADER = ['Generated from the service catalog; edits are overwritten.'];

function entity(pipeline: Pipeline): YamlMapping {
  const { service } = pipeline;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: service.name,
      title: filled(service.title),
      description: filled(service.description),
      annotations: annotations(pipeline),
      links: links(pipeline),
    },
    spec: {
      type: 'service',
      lifecycle: service.lifecycle,
      owner: `group:${service.owner}`,
      system: filled(service.system),
      dependsOn: service.dependsOn.length === 0 ? undefined : service.dependsOn.map((name) => `component:${name}`),
    },
  };
}

/** The address of the service in each environment that has one. */
function links({ service, names }: Pipeline): readonly YamlMapping[] | undefined {
  const found = service.environments.flatMap(({ environment }) => {
    const url = names.environments[environment.name]?.url ?? '';
    return url === '' ? [] : [{ url, title: environment.name }];
  });
  return found.length === 0 ? undefined : found;
}

/** Backstage refuses empty text. */
const filled = (text: string): string | undefined => (text === '' ? undefined : text);
