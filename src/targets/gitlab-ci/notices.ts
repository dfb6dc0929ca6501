/** Tells the service's channels how a job ended, from `after_script`, which runs after a failure, a cancellation and a time-out too. */
import type { Job, Pipeline, Stage } from '../../model/pipeline';
import type { NoticeEvent } from '../../model/service';
import { noticeCall } from '../../program/calls';
import { command, or, type ShellCommand, type ShellVariables, type ShellWord, variable, withEnv } from '../../syntax/shell';
import { isRepeatable } from './limits';
import { refs, sameEnvironment } from './needs';

/**
 * A failure is told at once; a success once, by the last of the stages that tell of the same thing: otherwise each commit
 * would fill the channel with one card a job. That a newer commit cancelled a job is no news.
 */
export function notices(pipeline: Pipeline, stage: Stage, job: Job): readonly ShellCommand[] {
  return job.notices.map((event) => {
    const told = notify(pipeline, event, variable('CI_JOB_STATUS'), stage.environment?.environment.name);
    const silent = silence(tellsSuccess(pipeline, stage, event), isRepeatable(stage.kind));
    return silent === undefined ? told : or(silent, told);
  });
}

/**
 * One call of the program. The addresses are given to it by the shell, not under `variables`: there GitLab would expand what
 * looks like a variable inside an address.
 */
export function notify(
  pipeline: Pipeline,
  event: NoticeEvent,
  status: string | ShellWord,
  environment: string | undefined,
): ShellCommand {
  return withEnv(webhooks(pipeline), noticeCall(event, status, environment));
}

/** The condition under which nothing is told. */
function silence(success: boolean, cancellable: boolean): ShellCommand | undefined {
  if (success) return cancellable ? CANCELLED : undefined;
  return cancellable ? NOT_FAILED : SUCCEEDED;
}

const STATUS = variable('CI_JOB_STATUS');
const CANCELLED = command('test', STATUS, '=', 'canceled');
const NOT_FAILED = command('test', STATUS, '!=', 'failed');
const SUCCEEDED = command('test', STATUS, '=', 'success');

/** Most jobs of a pipeline tell the same channels. */
const known = new WeakMap<Pipeline, ShellVariables>();

/** `TEAMS_WEBHOOK_<n>`, counted as the program's settings count the service's channels. */
function webhooks(pipeline: Pipeline): ShellVariables {
  const found = known.get(pipeline) ?? channelVariables(pipeline);
  known.set(pipeline, found);
  return found;
}

function channelVariables({ service, platform }: Pipeline): ShellVariables {
  return Object.fromEntries(
    service.notices.channels.flatMap((name, index) => {
      const channel = platform.notices.channels[name];
      return channel === undefined ? [] : [[`TEAMS_WEBHOOK_${index + 1}`, variable(channel.gitlabVariable)]];
    }),
  );
}

/** An approval's job announces it itself, while there is time to say what became of it. */
function tellsSuccess({ stages }: Pipeline, stage: Stage, event: NoticeEvent): boolean {
  if (event === 'approval') return false;
  const later = stages.slice(stages.indexOf(stage) + 1).filter((other) => {
    return other.engine === 'gitlab' && sameEnvironment(stage, other) && other.jobs.some((job) => job.notices.includes(event));
  });
  return refs(stage.runsOn).some((ref) => !later.some((other) => refs(other.runsOn).includes(ref)));
}
