/** What the page of a stack says in place of a service's sizes and of its way back. */
import type { Pipeline } from '../../model/pipeline';
import { codeSpan, type Markdown, phrase, prose, table } from '../../syntax/markdown';

/** Where the stack is, with which parameters, and how it is guarded. */
export function stackEnvironments({ service, names }: Pipeline): Markdown {
  return table(
    ['Environment', 'AWS account', 'Stack', 'Parameters', 'Data may be replaced', 'Deletion', 'Approval'],
    service.environments.map(({ environment, stack, approval }) => [
      codeSpan(environment.name),
      codeSpan(environment.account),
      codeSpan(names.environments[environment.name]?.stack ?? ''),
      listed(Object.entries(stack?.parameters ?? {}).map(([name, value]) => `${name}=${value}`)),
      listed(stack?.allowReplacement ?? []),
      stack?.terminationProtection === true ? 'refused' : 'possible',
      approval === undefined ? 'none' : `${approval.count} of ${approval.teams.join(' or ')}`,
    ]),
  );
}

const listed = (texts: readonly string[]): Markdown | string => (texts.length === 0 ? 'none' : phrase(texts.map(codeSpan), ', '));

/** A change that fails, one that would lose data, one that was overtaken, and one that was wrong. */
export const stackRollback = (): readonly (string | Markdown)[] => [
  'A change that fails is taken back by CloudFormation itself.',
  prose`Before anybody is asked, the change set is read: a change that would replace or delete what holds data (tables, buckets, queues and the like) ends there, unless the catalog names the resource under ${codeSpan('allowReplacement')}. A stack policy has CloudFormation refuse the same.`,
  'What has been approved is carried out as it was shown, or not at all: when the stack has changed since, CloudFormation has dropped the change set, and the deployment fails. Start the pipeline again, so that people see what would change now.',
  'By hand: revert the commit in GitLab. The way back is a change like any other, and is proposed, shown and approved like one. Data that a change has deleted does not come back with it.',
];
