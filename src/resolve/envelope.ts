/** What services and stacks say of themselves in the same words: who they are, whose, and where their code is. */
import type { ComponentEntity, ResourceEntity } from '../catalog/entities';
import type { Service } from '../model/service';
import type { PlatformScope } from './resolve-service';

type Envelope = Pick<
  Service,
  'name' | 'title' | 'description' | 'owner' | 'system' | 'domain' | 'project' | 'dependsOn' | 'dependsOnStacks'
>;

export function envelopeOf({ metadata, spec }: ComponentEntity | ResourceEntity, scope: Pick<PlatformScope, 'stacks'>): Envelope {
  return {
    name: metadata.name,
    title: metadata.title ?? metadata.name,
    description: metadata.description ?? '',
    owner: nameOf(spec.owner),
    system: nameOf(spec.system ?? ''),
    domain: metadata.labels?.domain ?? '',
    project: metadata.annotations?.['gitlab.com/project-slug'] ?? '',
    ...dependenciesOf(spec.dependsOn, scope),
  };
}

/** `group:default/commerce` is `commerce`. */
const nameOf = (reference: string): string => reference.replace(/^[^:]*:/, '').replace(/^.*\//, '');

/** Services and stacks by name; what has no pipeline is a portal's business. */
function dependenciesOf(
  references: readonly string[] = [],
  { stacks }: Pick<PlatformScope, 'stacks'>,
): Pick<Service, 'dependsOn' | 'dependsOnStacks'> {
  const named = (kind: RegExp) => references.filter((reference) => kind.test(reference)).map(nameOf);
  return { dependsOn: named(/^component:/i), dependsOnStacks: named(/^resource:/i).filter((name) => stacks.has(name)) };
}
