/** The commands of a job: one entry of `script` for what may stand in one shell with the rest, one subshell for what may not. */
import type { Job, Pipeline, Stage, Step } from '../../model/pipeline';
import { callsOf, programCall } from '../../program/calls';
import { titleOf } from '../../program/titles';
import type { ShellCommand } from '../../syntax/shell';
import { keepApprover, readApprover, startedByHand } from './approver';
import { freezeCheck } from './freeze';
import { notify } from './notices';

export function scriptOf(pipeline: Pipeline, stage: Stage, job: Job): readonly string[] {
  return [...around(stage), ...job.steps.flatMap((step) => stepScript(pipeline, step))];
}

/** What an environment's jobs do before their own steps. */
function around(stage: Stage): readonly ShellCommand[] {
  const { kind, environment: target } = stage;
  if (target === undefined) return [];
  const environment = target.environment.name;
  if (kind === 'record') {
    return target.approval === undefined ? [] : [readApprover(environment)];
  }
  if (kind !== 'deploy') return [];
  return [freezeCheck(environment), ...(startedByHand(stage) ? [keepApprover(environment)] : [])];
}

/**
 * GitLab runs all entries in one shell that ends at the first failure. The other engines give each step a shell of its own,
 * and a service must not behave differently when it moves: what a step sets, enters or exits from ends with the step.
 */
export function stepScript(pipeline: Pipeline, step: Step): readonly string[] {
  const commands = step.kind === 'approve' ? announcement(pipeline, step.environment) : callsOf(step);
  if (commands.every(leavesTheShellAlone)) return commands;
  return [[`# ${oneLine(titleOf(step))}`, '(', ...commands, ')'].join('\n')];
}

/** What is about to change, in the log and on a card. Who may let it in is the next job's matter. */
function announcement(pipeline: Pipeline, environment: string): readonly ShellCommand[] {
  return [programCall('changes', environment), notify(pipeline, 'approval', 'waiting', environment)];
}

/** One program and plain words. */
function leavesTheShellAlone(text: ShellCommand): boolean {
  const [program = ''] = text.split(' ', 1);
  return PLAIN.test(text) && !STATEFUL.has(program);
}

const PLAIN = /^(?:[A-Za-z_]\w*="\$\w+" )*[A-Za-z0-9_./-]+(?: (?:[A-Za-z0-9_./:@%+,=-]|'[^'\n]*'|\\'|"\$\w+")+)*$/;
const STATEFUL: ReadonlySet<string> = new Set(
  'if then else elif fi do done case esac while until for break cd continue eval exec exit export readonly return set shift trap unset . source umask ulimit alias unalias hash wait function select time coproc local declare typeset shopt pushd popd enable builtin command let read mapfile'.split(
    ' ',
  ),
);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
