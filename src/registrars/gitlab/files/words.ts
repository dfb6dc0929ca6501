/** What people read of a delivery: the commit's message, the merge request's title and description. Pure. */
import type { ProjectScope } from '../scope';
import type { FileAction } from './commit';

/**
 * The title ends up in the messages of the merge commit and of the squashed commit, and there keeps GitLab from starting a
 * pipeline: the merge request's own pipeline has verified the same files, and a merge to the default branch would release.
 *
 * @source GitLab, CI/CD pipelines, "Skip a pipeline"; commit templates, `%{title}`.
 */
export const titleOf = (scope: ProjectScope): string => `Update the pipeline of ${namesOf(scope)} [skip ci]`;

/** Says nothing of skipping: the pipeline of this commit is the one that verifies. */
export const messageOf = (scope: ProjectScope): string =>
  `Update the pipeline of ${namesOf(scope)}\n\nGenerated from the service catalog "${scope.platform.name}".`;

export function descriptionOf(scope: ProjectScope, actions: readonly FileAction[]): string {
  const lines = actions.map(({ action, filePath }) => `- ${DONE[action]} \`${filePath.replaceAll('`', "'")}\``);
  return [
    `The service catalog \`${scope.platform.gitlab.catalogProject}\` delivers the generated pipeline of ${namesOf(scope)}.`,
    '',
    ...lines,
    '',
    'Changes to these files by hand are overwritten by the next delivery: change the entity in the catalog instead.',
    'This branch is rewritten with every delivery. The pipeline of this merge request verifies the files; merging starts none,',
    'since the title says so: keep it.',
  ].join('\n');
}

const DONE = { create: 'new:', update: 'changed:', delete: 'removed:', chmod: 'mode of' } as const;

const MOST_NAMES = 3;

function namesOf({ services }: ProjectScope): string {
  const names = services.filter(({ delivery }) => delivery === 'merge-request').map(({ name }) => name);
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more` : names.join(', ');
}
