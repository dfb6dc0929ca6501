/** What an engine cannot do as the catalog asks, and what it does instead: shown on the service's page, never silent. */
import type { Loss } from '../model/pipeline';
import type { Approval, Platform } from '../model/platform';
import { promotionRepository } from '../model/promotion';
import type { Service, ServiceEnvironment } from '../model/service';
import { unreachable } from '../model/unreachable';

export function lossesOf(service: Service, platform: Platform): readonly Loss[] {
  return [
    ...(service.engines.build === 'jenkins' ? [TAGS_ON_JENKINS] : []),
    ...service.environments.flatMap((target) => environmentLosses(service, platform, target)),
  ];
}

const TAGS_ON_JENKINS: Loss = {
  engine: 'jenkins',
  asked: 'a tag with a version starts its release',
  done: 'the next build of the branch that holds the tag makes it, under that version: AWS cannot tell the job of a tag from that of a branch of the same name',
};

function environmentLosses(service: Service, platform: Platform, target: ServiceEnvironment): readonly Loss[] {
  const { engines } = service;
  const { gitlab } = platform;
  const { environment, approval, window } = target;
  switch (engines.deliver) {
    case 'codepipeline':
      return [
        ...codepipelineLosses(service, platform, target),
        ...selfApprovalLosses(approval, environment.name, 'codepipeline', ON_CODEPIPELINE),
        ...windowLosses(window, environment.name, 'codepipeline'),
      ];
    case 'gitlab':
      return [
        ...(approval === undefined ? [] : gitlabLosses(approval, environment.name, gitlab.tier)),
        ...windowLosses(window, environment.name, 'gitlab'),
      ];
    case 'jenkins':
      return [
        ...selfApprovalLosses(approval, environment.name, 'jenkins', ON_JENKINS),
        ...windowLosses(window, environment.name, 'jenkins'),
      ];
    default:
      return unreachable(engines.deliver);
  }
}

/** CodePipeline has one way for all releases, and in the environments neither a history of Git nor an identity that Artifactory knows. */
function codepipelineLosses(service: Service, platform: Platform, { environment, hotfix }: ServiceEnvironment): readonly Loss[] {
  const { name } = environment;
  const repository = promotionRepository({ service, platform }, name);
  const loss = (asked: string, done: string): Loss => ({ engine: 'codepipeline', asked, done });
  return [
    ...(hotfix ? [] : [loss(`a hotfix goes past ${name}`, 'every release passes through every environment')]),
    ...(repository === undefined
      ? []
      : [loss(`packages are copied to ${repository} in ${name}`, 'they stay where they were published; the image travels on')]),
    ...(environment.tier === 'production'
      ? [loss(`a release that lacks a fix of ${name} is kept out`, 'nobody looks: compare the commits that the approval names')]
      : []),
  ];
}

/** Neither CodePipeline nor Jenkins knows who wrote a change. @param done What the engine does instead. */
function selfApprovalLosses(
  approval: Approval | undefined,
  environment: string,
  engine: Loss['engine'],
  done: string,
): readonly Loss[] {
  if (approval === undefined || approval.selfApproval) return [];
  return [{ engine, asked: `nobody approves their own release in ${environment}`, done }];
}

const ON_CODEPIPELINE =
  'CodePipeline knows the build role that started a release, not the author; only the approvers named here may approve, whoever wrote the change';
const ON_JENKINS =
  'Jenkins asks the approvers named here and does not compare them with the author; two approvers are two different people';

function gitlabLosses(
  { timeoutHours, count, selfApproval }: Approval,
  environment: string,
  tier: Platform['gitlab']['tier'],
): readonly Loss[] {
  const loss = (asked: string, done: string): Loss => ({ engine: 'gitlab', asked, done });
  const free = [
    ...(count === 2
      ? [loss(`two approvers in ${environment}`, 'one person starts the deployment: GitLab Free has no approval rules')]
      : []),
    ...(selfApproval
      ? []
      : [loss(`nobody approves their own release in ${environment}`, 'GitLab Free lets everyone start it who may run jobs')]),
  ];
  return [
    loss(
      `the wait for approval in ${environment} ends after ${timeoutHours} hours`,
      'GitLab waits until somebody decides or a newer deployment makes the job outdated',
    ),
    loss(
      `the release record of ${environment} names who approved`,
      'it names who started the deployment; GitLab keeps the list of approvers',
    ),
    ...(tier === 'free' ? free : []),
  ];
}

/** Jobs of GitLab and Jenkins fail outside the window; CodePipeline's rule waits for it. */
function windowLosses(window: ServiceEnvironment['window'], environment: string, engine: Loss['engine']): readonly Loss[] {
  const kept = engine === 'codepipeline' ? 'wait' : 'fail';
  if (window === undefined || window.outside === kept) return [];
  const asked = `outside its window a deployment to ${environment} ${window.outside === 'wait' ? 'waits' : 'fails'}`;
  const done =
    kept === 'wait'
      ? 'it waits: CodePipeline has no rule that fails'
      : 'it fails and says when to start it again: a job that waited would hold an agent and a lock';
  return [{ engine, asked, done }];
}
