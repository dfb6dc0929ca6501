/** The table of a service's files, and how they reach the engines. */
import type { Pipeline } from '../../model/pipeline';
import { codeSpan, type Markdown, prose, table } from '../../syntax/markdown';
import { fileNotes, type Place } from './files';

export function filesSection(pipeline: Pipeline): readonly (string | Markdown)[] {
  return [
    reach(pipeline),
    table(
      ['File', 'What it is', 'Where it goes'],
      fileNotes(pipeline).map(({ name, purpose, place }) => [codeSpan(name), purpose, whither(pipeline, place)]),
    ),
  ];
}

function reach({ service, platform }: Pipeline): Markdown {
  const project = codeSpan(service.project);
  return service.delivery === 'central'
    ? prose`Central delivery: the engines read these files from ${codeSpan(platform.gitlab.catalogProject)}, not from ${project}.`
    : prose`Delivery by merge request: these files are committed to ${project}, where its developers can edit them.`;
}

function whither({ service, platform, names }: Pipeline, place: Place): string | Markdown {
  const folder = service.path === '' ? 'the root of the repository' : codeSpan(`${service.path}/`);
  const delivery = codeSpan(service.path === '' ? 'delivery/' : `${service.path}/delivery/`);
  if (place === 'tools') return prose`stack ${codeSpan(names.toolsStack)} in account ${codeSpan(platform.aws.toolsAccount)}`;
  if (place.startsWith('account ')) return `a stack of its own in ${place}, kept by registering`;
  if (place === 'catalog') return 'stays in the catalog project';
  if (service.delivery === 'merge-request') return place === 'root' ? folder : delivery;
  return place === 'root' ? 'read from the catalog project' : prose`${delivery}, fetched by its checksum in each job`;
}
