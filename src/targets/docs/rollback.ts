/** How a service goes back to its former release, on the engine that delivers it. */
import type { Pipeline } from '../../model/pipeline';
import { platformNames } from '../../model/platform-names';
import { unreachable } from '../../model/unreachable';
import { codeSpan, type Markdown, phrase, prose } from '../../syntax/markdown';

/** Paragraphs for people in a hurry: what happens by itself, then what to do by hand. */
export function rollbackSection(pipeline: Pipeline): readonly (string | Markdown)[] {
  return [
    'A deployment that fails, or that raises an alarm while traffic moves, goes back by itself. So does one whose smoke test fails.',
    byHand(pipeline),
    ...irreversible(pipeline),
  ];
}

function byHand({ service, names, platform }: Pipeline): string | Markdown {
  const last = service.environments[service.environments.length - 1]?.environment.name ?? '';
  switch (service.engines.deliver) {
    case 'codepipeline':
      return prose`By hand: start the pipeline ${codeSpan(platformNames(platform).redeployPipeline)} in the tools account on the bundle ${codeSpan(names.bundleKey)}, with ${codeSpan(`SERVICE=${service.name}`)}, ${codeSpan(`ENVIRONMENT=${last}`)} (or another environment) and ${codeSpan('RELEASE=previous')} (or a version on record). It asks the environment's approvers, if it has any.`;
    case 'gitlab':
      return prose`By hand: in GitLab, run a pipeline of the default branch with the variables ${codeSpan(`REDEPLOY_ENVIRONMENT=${last}`)} (or another environment) and ${codeSpan('REDEPLOY_RELEASE=previous')}, or a version that was there before. It waits for that environment's approval, if it has one.`;
    case 'jenkins':
      return prose`By hand: in Jenkins, start the job ${codeSpan(names.jenkinsDeployJob)} with the parameters ${codeSpan(`ENVIRONMENT=${last}`)} (or that of another environment) and ${codeSpan('RELEASE=previous')}, or a version that was there before. It waits for that environment's approval, if it has one.`;
    default:
      return unreachable(service.engines.deliver);
  }
}

/** Environments whose migration cannot be undone by the former image. */
function irreversible({ service }: Pipeline): readonly Markdown[] {
  const names = service.environments
    .filter(({ runtime }) => runtime.migration?.reversible === false)
    .map(({ environment }) => codeSpan(environment.name));
  if (names.length === 0) return [];
  const where = phrase(names, ', ');
  return [prose`A release that ran a migration is not taken back in ${where}: the catalog calls the migration irreversible.`];
}
