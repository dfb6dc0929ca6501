/** Services and teams out of a Backstage catalog: the entities in its files. Pure: files in, drafts out. */
import type { Found, Plain, Remark, ServiceDraft, TeamDraft } from './draft';
import { field, fieldsOf, textOf } from './fields';
import { type FolderSeen, guessBuild } from './guess';
import { teamName } from './names';

/** One entity as written. */
export interface Entity {
  /** File, and which document of it. */
  readonly origin: string;
  readonly value: unknown;
}

/** @param look at a folder of a project in GitLab; `undefined` where it cannot be seen. */
export async function fromBackstage(
  entities: readonly Entity[],
  look: (project: string, path: string) => Promise<FolderSeen | undefined>,
): Promise<Found> {
  const services: ServiceDraft[] = [];
  const teams: TeamDraft[] = [];
  const remarks: Remark[] = [];
  for (const entity of entities) {
    const kind = textOf(field(entity.value, 'kind'));
    if (kind === 'Group') teams.push(teamOf(entity));
    else if (kind === 'Component') {
      const draft = await serviceOf(entity, look);
      if ('project' in draft) services.push(draft);
      else remarks.push(draft);
    } else remarks.push({ origin: entity.origin, text: `not imported: the catalog has no entities of kind "${kind}"` });
  }
  return { services, teams, remarks };
}

const METADATA = new Set(['name', 'namespace', 'title', 'description', 'labels', 'annotations', 'tags', 'links']);
const SPEC = new Set([
  'type',
  'lifecycle',
  'owner',
  'system',
  'subcomponentOf',
  'dependsOn',
  'dependencyOf',
  'providesApis',
  'consumesApis',
  'pipeline',
]);
const LIFECYCLES = new Set(['experimental', 'production', 'deprecated']);

async function serviceOf({ origin, value }: Entity, look: Parameters<typeof fromBackstage>[1]): Promise<ServiceDraft | Remark> {
  const project = projectOf(value);
  if (project === undefined) {
    return {
      origin,
      text: 'not imported: neither "gitlab.com/project-slug" nor "backstage.io/source-location" names a project of GitLab',
    };
  }
  const written = field(value, 'spec', 'pipeline') !== undefined;
  const seen = written ? undefined : await look(project.path, project.folder);
  const { build, remarks } = seen === undefined ? { build: undefined, remarks: written ? [] : [UNSEEN] } : guessBuild(seen);
  const spec = lived(keptOf(field(value, 'spec'), SPEC));
  return {
    origin,
    name: textOf(field(value, 'metadata', 'name')),
    title: textOf(field(value, 'metadata', 'title')),
    description: textOf(field(value, 'metadata', 'description')),
    project: project.path,
    path: project.folder,
    owner: teamName(textOf(field(value, 'spec', 'owner')).replace(/^.*[:/]/, '')) ?? '',
    build,
    kept: { metadata: keptOf(field(value, 'metadata'), METADATA), spec: spec.kept },
    remarks: [
      ...remarks,
      ...spec.remarks,
      ...droppedOf(field(value, 'metadata'), METADATA, 'metadata'),
      ...droppedOf(field(value, 'spec'), SPEC, 'spec'),
    ].map((text) => ({ origin, text })),
  };
}

const UNSEEN = 'its project cannot be looked at in GitLab, so how it is built is not known';

/** Lifecycles that a portal allows and the catalog does not. */
function lived(kept: Plain): { readonly kept: Plain; readonly remarks: readonly string[] } {
  if (LIFECYCLES.has(textOf(kept.lifecycle))) return { kept, remarks: [] };
  return {
    kept: { ...kept, lifecycle: 'production' },
    remarks: [`its lifecycle "${textOf(kept.lifecycle)}" is none of the catalog's; it becomes "production"`],
  };
}

/** @source Backstage, "Well-known annotations": source-location is `url:` and the address of a folder. */
function projectOf(value: unknown): { readonly path: string; readonly folder: string } | undefined {
  const annotations = fieldsOf(field(value, 'metadata', 'annotations'));
  const slug = textOf(annotations['gitlab.com/project-slug']);
  if (slug !== '') return { path: slug, folder: '' };
  const location = textOf(annotations['backstage.io/source-location']);
  const [, path, folder = ''] = /^url:https?:\/\/[^/]+\/(.+?)\/-\/(?:tree|blob)\/[^/]+\/?(.*)$/.exec(location) ?? [];
  if (path !== undefined) return { path, folder: folder.replace(/\/+$|[^/]*\.ya?ml$/g, '').replace(/\/+$/, '') };
  const [, whole] = /^url:https?:\/\/[^/]*gitlab[^/]*\/([^?#]+?)(?:\.git)?\/?$/.exec(location) ?? [];
  return whole === undefined ? undefined : { path: whole, folder: '' };
}

const teamOf = ({ origin, value }: Entity): TeamDraft => ({
  origin,
  name: textOf(field(value, 'metadata', 'name')),
  title: textOf(field(value, 'spec', 'profile', 'displayName')) || textOf(field(value, 'metadata', 'name')),
  description: textOf(field(value, 'metadata', 'description')),
  email: textOf(field(value, 'spec', 'profile', 'email')),
  group: '',
});

const keptOf = (value: unknown, known: ReadonlySet<string>): Plain =>
  Object.fromEntries(Object.entries(fieldsOf(value)).filter(([key]) => known.has(key)));

const droppedOf = (value: unknown, known: ReadonlySet<string>, where: string): readonly string[] =>
  Object.keys(fieldsOf(value))
    .filter((key) => !known.has(key))
    .map((key) => `"${where}.${key}" is left out: the catalog has no such key`);
