/** Target `backstage`: `catalog-info.yaml`, the entity as a Backstage portal ingests it, with the annotations its plugins read. */
import type { Target } from '../../model/extension';
import type { Pipeline } from '../../model/pipeline';
import type { Service } from '../../model/service';
import { type YamlMapping, yamlText } from '../../syntax/yaml';
import { annotations } from './annotations';

export const backstage: Target = {
  title: 'Backstage entity',
  emit: (pipeline) => [{ path: 'catalog-info.yaml', text: yamlText(entity(pipeline), { header: HEADER }) }],
};

const HEADER = ['Generated from the service catalog; edits are overwritten.'];

function entity(pipeline: Pipeline): YamlMapping {
  const { service } = pipeline;
  const { portal } = service;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: service.template === undefined ? 'Component' : 'Resource',
    metadata: {
      name: service.name,
      namespace: filled(portal.namespace),
      title: filled(service.title),
      description: filled(service.description),
      labels: Object.keys(portal.labels).length === 0 ? undefined : portal.labels,
      annotations: { ...portal.annotations, ...annotations(pipeline) },
      tags: portal.tags.length === 0 ? undefined : portal.tags,
      links: links(pipeline),
    },
    spec: {
      type: portal.type,
      lifecycle: service.template === undefined ? service.lifecycle : undefined,
      owner: `group:${service.owner}`,
      system: filled(service.system),
      ...relations(service),
    },
  };
}

/** References as the entity has them; the only one that names a single entity is `subcomponentOf`. */
const relations = ({ portal }: Service): YamlMapping =>
  Object.fromEntries(Object.entries(portal.relations).map(([key, refs]) => [key, key === 'subcomponentOf' ? refs[0] : refs]));

/** The team's own links, and the address of the service in each environment that has one. */
function links({ service, names }: Pipeline): readonly YamlMapping[] | undefined {
  const own = service.portal.links.map(({ url, title, icon, type }) => ({ url, title, icon, type }));
  const addresses = service.environments.flatMap(({ environment }) => {
    const url = names.environments[environment.name]?.url ?? '';
    return url === '' ? [] : [{ url, title: environment.name }];
  });
  const found = [...own, ...addresses];
  return found.length === 0 ? undefined : found;
}

/** Backstage refuses empty text. */
const filled = (text: string): string | undefined => (text === '' ? undefined : text);
