/** A pipeline's delivery as the template `Jenkinsfile.deploy.hbs` sees it: a job of its own, which waits for people without holding a build up. */
import type { EmitContext } from '../../model/extension';
import type { Pipeline } from '../../model/pipeline';
import type { NoticeEvent } from '../../model/service';
import { programCall } from '../../program/calls';
import type { Groovy } from '../../syntax/groovy';
import { variable } from '../../syntax/shell';
import type { Block } from './blocks';
import { binding, callView, type GroupView } from './calls';
import { deliveryBlocks, OPENING, OPENING_TITLE, opening, whenOfDelivery } from './delivery-blocks';
import { fetchHistory, RELEASE_SOURCES } from './history';
import type { Flow } from './job';
import { answerEvent, noticeView, wanted } from './notice';
import { type CommonView, commonView } from './view';
import { variables } from './workspace';

export interface DeployView extends CommonView {
  /** How the repository is fetched where the job's own definition is not in it; `false` where it is. */
  readonly history: GroupView | false;
  /** The command that takes the release's sources then. */
  readonly source: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
  readonly open: OpenView;
  readonly ends: EndsView | false;
}

/** Which ends of a run are told, but for those that a job tells of. */
export interface EndsView {
  readonly deployment: boolean;
  /** As what it is told that people refused, or did not answer; `false` where nobody is asked. */
  readonly answer: NoticeEvent | false;
}

/** How a run finds the release that it is about. */
export interface OpenView {
  readonly title: string;
  readonly image: string;
  readonly label: string;
  readonly variables: Groovy;
  readonly fetch: GroupView;
  readonly recall: GroupView;
  readonly commit: string;
  readonly kind: string;
  readonly version: string;
  readonly stash: string;
}

/** `undefined` where Jenkins delivers nothing. */
export function deployView(pipeline: Pipeline, context: EmitContext): DeployView | undefined {
  const blocks = deliveryBlocks(pipeline);
  if (blocks.length === 0) return undefined;
  const flow: Flow = { pipeline, blocks: [...opening(pipeline), ...blocks], when: whenOfDelivery };
  const { service } = pipeline;
  const ends = endsView(pipeline, blocks);
  return {
    ...commonView(flow, context, blocks),
    history: service.delivery === 'central' && fetchHistory(pipeline),
    source: RELEASE_SOURCES,
    path: service.path,
    parameters: PARAMETERS,
    open: openView(pipeline),
    notice: noticeView(flow, ends && { unstash: OPENING }),
    ends,
  };
}

function endsView(pipeline: Pipeline, blocks: readonly Block[]): EndsView | false {
  const deployment = wanted(pipeline, 'deployment');
  const answer = blocks.some(({ kind }) => kind === 'approval') && answerEvent(pipeline);
  return (deployment || answer !== false) && { deployment, answer };
}

const PARAMETERS: DeployView['parameters'] = [
  { name: 'VERSION', description: 'The version to deliver. The build fills this in.' },
  { name: 'BUNDLE', description: 'Which upload holds that version. The build fills this in.' },
  { name: 'ENVIRONMENT', description: 'To redeploy: the environment.' },
  { name: 'RELEASE', description: 'To redeploy: a version that is on record there, or "previous".' },
];

/** Any environment's role may read what the build uploaded; the first is asked. */
function openView({ service, platform }: Pipeline): OpenView {
  const first = service.environments[0]?.environment.name ?? '';
  const credentials = [binding('aws-deploy', platform.jenkins)];
  const fetch = programCall('fetch', first, variable('VERSION'), variable('BUNDLE'));
  const recall = programCall('recall', variable('ENVIRONMENT'), variable('RELEASE'));
  return {
    title: OPENING_TITLE,
    image: platform.images.tools,
    label: platform.jenkins.agents.build,
    variables: variables(undefined),
    fetch: { credentials, calls: [callView('Fetch the release', [fetch])] },
    recall: { credentials, calls: [callView('Recall the release', [recall])] },
    commit: programCall('release-commit'),
    kind: programCall('release-kind'),
    version: programCall('release-version'),
    stash: OPENING,
  };
}
