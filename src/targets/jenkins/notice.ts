/** What Jenkins tells a service's channels: a build that begins to fail, one that is well again, and every release it hands over. */
import type { Job, Pipeline } from '../../model/pipeline';
import { unreachable } from '../../model/unreachable';
import { noticeCall } from '../../program/calls';
import type { Groovy } from '../../syntax/groovy';
import { type ShellWord, variable } from '../../syntax/shell';
import type { Block } from './blocks';
import { callView, type GroupView, secretText } from './calls';
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
  const told = blocks.flatMap(jobsOf).some(({ notices }) => notices.includes('build'));
  if (!told || !wanted(pipeline)) return false;
  return {
    label: platform.jenkins.agents.build,
    image: platform.images.tools,
    path: service.path,
    body: { variables: variables(undefined), prepare: true, groups: [send(pipeline, variable('NOTICE_STATUS'))], stash: false },
  };
}

/** After the last job that hands a release over: the notice with the version and, where there is one, the execution's link. */
export function successNotice({ pipeline, blocks }: Flow, block: Block, job: Job): BodyView | false {
  const last = blocks.filter(({ runsOn }) => runsOn === 'release').at(-1);
  const ends = last !== undefined && block === last && jobsOf(block).at(-1) === job;
  if (!ends || !job.notices.includes('build') || !wanted(pipeline)) return false;
  return { variables: variables(undefined), prepare: false, groups: [send(pipeline, 'success')], stash: false };
}

/** Every job that a block runs on an agent. */
export function jobsOf(block: Block): readonly Job[] {
  switch (block.kind) {
    case 'job':
      return [block.job.job];
    case 'parallel':
    case 'workspace':
      return block.jobs.map(({ job }) => job);
    case 'approval':
      return [];
    default:
      return unreachable(block);
  }
}

function wanted(pipeline: Pipeline): boolean {
  return pipeline.service.notices.events.includes('build') && webhooks(pipeline).length > 0;
}

function send(pipeline: Pipeline, status: string | ShellWord): GroupView {
  return { credentials: webhooks(pipeline), calls: [callView('Send the notice', [noticeCall('build', status)])] };
}

/** `TEAMS_WEBHOOK_1` and on, in the order of the service's channels. */
function webhooks({ service, platform }: Pipeline): readonly Groovy[] {
  return service.notices.channels.flatMap((name, index) => {
    const channel = platform.notices.channels[name];
    return channel === undefined ? [] : [secretText(channel.jenkinsCredential, `TEAMS_WEBHOOK_${index + 1}`)];
  });
}
