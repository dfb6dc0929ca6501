/** What Jenkins tells a service's channels: builds that begin to fail or are well again, releases that are handed over, deployments. */
import type { Pipeline } from '../../model/pipeline';
import type { NoticeEvent } from '../../model/service';
import { unreachable } from '../../model/unreachable';
import { noticeCall } from '../../program/calls';
import type { Groovy } from '../../syntax/groovy';
import { type ShellWord, variable } from '../../syntax/shell';
import type { Block, PlacedJob } from './blocks';
import { callView, secretText } from './calls';
import type { BodyView, Flow } from './job';
import { variables } from './workspace';

/** What the template `notice.hbs` needs: a place to send from, since a build has none once its stages are over. */
export interface NoticeView {
  readonly label: string;
  readonly image: string;
  readonly path: string;
  readonly body: BodyView;
}

/** `false` when no job is to be told of, or there is nobody to tell. */
export function noticeView({ pipeline, blocks }: Flow): NoticeView | false {
  const { platform, service } = pipeline;
  const told = blocks.flatMap(jobsOf).some(({ job }) => job.notices.includes('build'));
  if (!told || !wanted(pipeline, 'build')) return false;
  return {
    label: platform.jenkins.agents.build,
    image: platform.images.tools,
    path: service.path,
    body: { ...notice(pipeline, 'build', variable('NOTICE_STATUS')), prepare: true },
  };
}

/** A success is told once, by the last job that tells of the same thing: otherwise each commit would fill the channel. */
export function successNotice({ pipeline, blocks }: Flow, placed: PlacedJob): BodyView | false {
  if (placed.stage.runsOn !== 'release') return false;
  const environment = environmentOf(placed);
  const event = environment === undefined ? 'build' : 'deployment';
  const telling = blocks.flatMap(jobsOf).filter((other) => {
    return other.stage.runsOn === 'release' && other.job.notices.includes(event) && environmentOf(other) === environment;
  });
  return telling.at(-1)?.job === placed.job && wanted(pipeline, event) && notice(pipeline, event, 'success', environment);
}

/** Failed builds are told by the pipeline's own end, since the job cannot know whether they are news; deployments always are. */
export function failureNotice({ pipeline }: Flow, placed: PlacedJob): BodyView | false {
  const environment = environmentOf(placed);
  const tells = environment !== undefined && placed.job.notices.includes('deployment') && wanted(pipeline, 'deployment');
  return tells && notice(pipeline, 'deployment', 'failure', environment);
}

/** The call that tells, with the addresses bound around it. */
export function notice(pipeline: Pipeline, event: NoticeEvent, status: string | ShellWord, environment?: string): BodyView {
  const send = callView('Send the notice', [noticeCall(event, status, environment)]);
  return {
    variables: variables(undefined),
    prepare: false,
    groups: [{ credentials: webhooks(pipeline), calls: [send] }],
    stash: false,
  };
}

/** Does the service want to hear of this, and is there a channel? */
export function wanted(pipeline: Pipeline, event: NoticeEvent): boolean {
  return pipeline.service.notices.events.includes(event) && webhooks(pipeline).length > 0;
}

/** Every job that a block runs on an agent. */
export function jobsOf(block: Block): readonly PlacedJob[] {
  switch (block.kind) {
    case 'job':
      return [block.job];
    case 'parallel':
    case 'workspace':
      return block.jobs;
    case 'approval':
      return [];
    default:
      return unreachable(block);
  }
}

const environmentOf = ({ stage }: PlacedJob): string | undefined => stage.environment?.environment.name;

/** `TEAMS_WEBHOOK_1` and on, in the order of the service's channels. */
export function webhooks({ service, platform }: Pipeline): readonly Groovy[] {
  return service.notices.channels.flatMap((name, index) => {
    const channel = platform.notices.channels[name];
    return channel === undefined ? [] : [secretText(channel.jenkinsCredential, `TEAMS_WEBHOOK_${index + 1}`)];
  });
}
