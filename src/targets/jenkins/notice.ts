/** What Jenkins tells a service's channels: builds that begin to fail or are well again, releases that are handed over, deployments. */
import type { Pipeline } from '../../model/pipeline';
import type { NoticeEvent } from '../../model/service';
import { unreachable } from '../../model/unreachable';
import { programCall } from '../../program/calls';
import type { Groovy } from '../../syntax/groovy';
import { variable } from '../../syntax/shell';
import type { Block, PlacedJob } from './blocks';
import { callView, secretText } from './calls';
import type { BodyView, Flow } from './job';
import { variables } from './workspace';

/** What the template `notice.hbs` needs. */
export interface NoticeView {
  /** From where a run's end is told: it has no agent left then. */
  readonly label: string;
  readonly image: string;
  readonly path: string;
  readonly end: EndView | false;
  readonly begin: BodyView;
  readonly body: BodyView;
}

/** How a run's end is told. */
export interface EndView {
  /** What says which release it is about, where the sources do not. */
  readonly unstash: string | false;
}

/** What a job's end tells. */
export interface ToldView {
  readonly event: NoticeEvent;
  /** Empty for what belongs to none. */
  readonly environment: string;
}

/** `false` when there is nobody to tell. */
export function noticeView({ pipeline: { service, platform } }: Flow, end: EndView | false): NoticeView | false {
  const credentials = webhooks({ service, platform });
  if (credentials.length === 0) return false;
  const call = programCall('notify', variable('NOTICE_EVENT'), variable('NOTICE_STATUS'), variable('NOTICE_ENVIRONMENT'));
  const home = { variables: variables(undefined), deliveriesOnly: [], stash: false, ask: false, start: false } as const;
  return {
    label: platform.jenkins.agents.build,
    image: platform.images.tools,
    path: service.path,
    end,
    begin: { ...home, prepare: true, groups: [] },
    body: { ...home, prepare: false, groups: [{ credentials, calls: [callView('Send the notice', [call])] }] },
  };
}

/** Is the end of a build told, when it fails or is well again? */
export function tellsEnd({ pipeline, blocks }: Flow): boolean {
  return wanted(pipeline, 'build') && blocks.flatMap(jobsOf).some(({ job }) => job.notices.includes('build'));
}

/** A success is told once, by the last job that tells of the same thing: otherwise each commit would fill the channel. */
export function toldOfSuccess({ pipeline, blocks }: Flow, placed: PlacedJob): ToldView | false {
  if (placed.stage.runsOn !== 'release') return false;
  const environment = environmentOf(placed);
  const event = eventOf(placed);
  const telling = blocks.flatMap(jobsOf).filter((other) => {
    return other.stage.runsOn === 'release' && other.job.notices.includes(event) && environmentOf(other) === environment;
  });
  return telling.at(-1)?.job === placed.job && wanted(pipeline, event) && { event, environment };
}

/** Failed builds are told by the build's own end, since the job cannot know whether they are news; deployments always are. */
export function toldOfFailure({ pipeline }: Flow, placed: PlacedJob): ToldView | false {
  const environment = environmentOf(placed);
  const event = eventOf(placed);
  return event !== 'build' && placed.job.notices.includes(event) && wanted(pipeline, event) && { event, environment };
}

/** What is told when people were asked in vain: the answer, or at least that the delivery is over; `false` where neither is wanted. */
export function answerEvent(pipeline: Pipeline): NoticeEvent | false {
  const events: readonly NoticeEvent[] = ['approval', 'deployment'];
  return events.find((event) => wanted(pipeline, event)) ?? false;
}

/** How it ended when a job's failure took the release back. */
export function toldOfRollback({ pipeline }: Flow, placed: PlacedJob): ToldView | false {
  return wanted(pipeline, 'rollback') && { event: 'rollback', environment: environmentOf(placed) };
}

/** What a job is about. */
function eventOf(placed: PlacedJob): NoticeEvent {
  if (environmentOf(placed) === '') return 'build';
  const { notices } = placed.job;
  if (notices.includes('approval')) return 'approval';
  return notices.includes('rollback') ? 'rollback' : 'deployment';
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

const environmentOf = ({ stage }: PlacedJob): string => stage.environment?.environment.name ?? '';

/** `TEAMS_WEBHOOK_1` and on, in the order of the service's channels. */
export function webhooks({ service, platform }: Pick<Pipeline, 'service' | 'platform'>): readonly Groovy[] {
  return service.notices.channels.flatMap((name, index) => {
    const channel = platform.notices.channels[name];
    return channel === undefined ? [] : [secretText(channel.jenkinsCredential, `TEAMS_WEBHOOK_${index + 1}`)];
  });
}
