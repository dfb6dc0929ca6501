/** Change sets: what CloudFormation would do, asked and told in lines that two askings can be compared by. */
import type { ChangeSet, ChangeSetIds, ChangeSetRequest, Clock, ResourceChange, StackApi } from './api';
import { StackFailure } from './operation';

const POLL_MS = 2_000;
const POLLS_MAX = (15 * 60 * 1000) / POLL_MS;

export interface Prepared extends ChangeSetIds {
  /** `undefined` where CloudFormation finds nothing to do. */
  readonly changes: readonly ResourceChange[] | undefined;
}

/** Creates a change set and reads it. One that fails is deleted. @throws StackFailure with CloudFormation's reason. */
export async function prepared(api: StackApi, clock: Clock, request: ChangeSetRequest): Promise<Prepared> {
  const ids = await api.createChangeSet(request);
  for (let polls = 0; polls < POLLS_MAX; polls += 1) {
    const set = await api.changeSet(ids.id);
    if (set.status === 'CREATE_COMPLETE') return { ...ids, changes: set.changes };
    if (set.status === 'FAILED') {
      await api.deleteChangeSet(ids.id);
      if (isEmpty(set)) return { ...ids, changes: undefined };
      throw new StackFailure(`stack "${request.stack}" cannot be changed so: ${set.reason ?? 'CloudFormation gives no reason'}`);
    }
    await clock.sleep(POLL_MS);
  }
  throw new StackFailure(`the change set of stack "${request.stack}" is not ready after 15 minutes`);
}

/** Marks a line that came from a change set. */
const BEGIN = 'CloudFormation ';
const NOTHING = `${BEGIN}changes no resource`;

/** One line for each resource, sorted; what carries traffic or releases is said with its consequence. */
export function changeLines(changes: readonly ResourceChange[] | undefined): readonly string[] {
  const lines = (changes ?? []).map(lineOf).sort();
  return lines.length === 0 ? [NOTHING] : lines;
}

/**
 * Whether what CloudFormation would do now is what was reviewed.
 *
 * @param reviewed Consequences of the reviewed change; without lines of a change set there is nothing to compare with.
 * @returns The lines that are new or gone, empty when they agree.
 */
export function unlike(reviewed: readonly string[], now: readonly string[]): readonly string[] {
  const then = reviewed.filter((line) => line.startsWith(BEGIN));
  if (then.length === 0) return [];
  const more = now.filter((line) => !then.includes(line)).map((line) => `new: ${line}`);
  return [...more, ...then.filter((line) => !now.includes(line)).map((line) => `no more: ${line}`)];
}

/** Whether a pipeline's own definition changes: that ends its running executions and voids stage rollback. Tags alone do not. */
export const changesPipeline = (changes: readonly ResourceChange[] | undefined): boolean =>
  (changes ?? []).some(
    ({ type, action, scope }) =>
      type === 'AWS::CodePipeline::Pipeline' &&
      action !== 'Add' &&
      !(scope.length > 0 && scope.every((each) => each !== 'Properties')),
  );

function lineOf({ action, id, type, replacement, scope }: ResourceChange): string {
  const what = `${id} (${type})`;
  if (action === 'Add') return `${BEGIN}creates ${what}`;
  if (action === 'Remove') return `${BEGIN}removes ${what}${warned(type, 'removed')}`;
  if (action !== 'Modify') return `${BEGIN}${action.toLowerCase()}s ${what}`;
  if (replacement === 'True') return `${BEGIN}replaces ${what}${warned(type, 'replaced')}`;
  if (replacement === 'Conditional') return `${BEGIN}may replace ${what}${warned(type, 'replaced')}`;
  const parts = scope.length === 0 ? '' : `: ${[...scope].sort().join(', ').toLowerCase()}`;
  return `${BEGIN}modifies ${what}${parts}`;
}

/** What is lost with a resource. */
const LOSSES: Readonly<Record<string, string>> = {
  'AWS::ElasticLoadBalancingV2::TargetGroup': 'it carries live traffic',
  'AWS::ElasticLoadBalancingV2::ListenerRule': 'it carries live traffic',
  'AWS::ECS::Service': 'it carries live traffic',
  'AWS::S3::Bucket': 'it holds bundles and release records',
  'AWS::KMS::Key': 'what it encrypted is lost without it',
  'AWS::ECR::Repository': 'it holds the images of all releases',
  'AWS::CodePipeline::Pipeline': 'its history and its running executions go with it',
  'AWS::Logs::LogGroup': 'its logs go with it',
};

const warned = (type: string, verb: 'removed' | 'replaced'): string => {
  const loss = LOSSES[type];
  return loss === undefined ? '' : `; ${verb}: ${loss}`;
};

/** CloudFormation calls a change set without changes a failed one. @source CloudFormation's two wordings of it, API 2010-05-15. */
const isEmpty = ({ reason = '' }: ChangeSet): boolean =>
  reason.includes("didn't contain changes") || reason.includes('No updates are to be performed');
