/** Facts of what CodePipeline does: from the service's template, and the platform's, which says who may answer. */
import type { NoticeEvent, ServiceEnvironment } from '../../../src/model/service';
import { weekdays } from '../../../src/program/window';
import { type Action, type PipelineStage, pipelineStages, variableOf } from '../codepipeline-stages';
import type { Parsed, Template } from '../parse';
import { at, type Facts, NOBODY, people, told, type World } from './facts';
import type { LambdaTells } from './lambda';
import { taggedIn } from './scripts';

/** The parts of the platform's stack of deliveries that the engines are compared by. */
export interface PlatformRead {
  readonly template: Template;
  /** What the notices' function tells with the settings of a service. */
  readonly tells: LambdaTells;
  /** Whether what tells GitLab of deployments shows all of those of a service, by the text of its settings. */
  readonly shows: (settings: string) => boolean;
}

export function codepipelineFacts(world: World, template: Template, platform: PlatformRead, parsed: Parsed): Facts {
  const stages = pipelineStages(template);
  const settings = settingsIn(template);
  const names = world.service.environments.map(({ environment }) => environment.name);
  const asks = world.service.environments.some(({ approval }) => approval !== undefined);
  const heard = platform.tells(settings.text);
  return {
    freeze: stages.some(({ BeforeEntry }) =>
      BeforeEntry?.Conditions.some(({ Rules }) => Rules.some(({ RuleTypeId }) => RuleTypeId.Provider === 'Freeze')),
    )
      ? 'stops deployments'
      : 'nothing stops',
    environmentsPage: platform.shows(settings.text) ? 'every deployment is shown' : 'none is shown',
    'notices.channels': channels(world, settings.channels),
    'notices.deployment': heard.deployment,
    'notices.overtaken': heard.overtaken,
    'notices.waiting': asks ? heard.waiting : 'nothing',
    'notices.answers': asks ? heard.answers : 'nothing',
    'notices.takenBack': heard.takenBack,
    'notices.reason': world.service.environments.some(({ smokeTest }) => smokeTest.beforeTraffic) ? heard.reason : 'nothing',
    'notices.rollback': heard.rollback,
    'notices.wayBack': heard.wayBack,
    ...Object.assign(
      {},
      ...world.service.environments.map((target) => environmentFacts(world, stages, target, { template, platform, parsed })),
    ),
    ...(names.length === 0 ? { environments: 'none' } : {}),
  };
}

function settingsIn({ Resources }: Template): {
  readonly text: string;
  readonly channels: readonly string[];
  readonly events: readonly NoticeEvent[];
} {
  const text = String(Resources.NoticeSettings?.Properties.Value);
  return { text, ...JSON.parse(text) };
}

const channels = ({ platform }: World, secrets: readonly string[]): string =>
  told(Object.values(platform.notices.channels).flatMap(({ name, awsSecret }) => (secrets.includes(awsSecret) ? [name] : [])));

interface Files {
  readonly template: Template;
  readonly platform: PlatformRead;
  readonly parsed: Parsed;
}

/** Executions side by side, or one at a time in each stage. */
const modeOf = ({ Resources }: Template): unknown =>
  Object.values(Resources).find(({ Type }) => Type === 'AWS::CodePipeline::Pipeline')?.Properties.ExecutionMode;

/** Is there a release that does not enter the stage? */
const leavesOut = (stage: PipelineStage | undefined): boolean =>
  stage?.BeforeEntry?.Conditions.some(({ Result }) => Result === 'SKIP') === true;

function environmentFacts(
  world: World,
  stages: readonly PipelineStage[],
  { environment: { name } }: ServiceEnvironment,
  { template, platform, parsed }: Files,
): Facts {
  const approve = stages.find((stage) => stage.Name === `Approve-${name}`);
  const deploy = stages.find((stage) => stage.Name === `Deploy-${name}`);
  const actions = deploy?.Actions ?? [];
  const operations = actions.map((action) => variableOf(action, 'OPERATION') ?? action.Name);
  const facts = {
    'approval.who': approve === undefined ? NOBODY : who(world, approve, platform.template),
    ...(approve === undefined ? {} : approvalFacts(world, name, approve, actions, platform.template)),
    window: windowOf(deploy),
    fixes: operations.includes('check-fixes') ? 'before the deployment' : 'not asked',
    hotfix: leavesOut(deploy) ? 'goes past' : 'passes through',
    promote: operations.includes('promote') ? 'copied before the deployment' : 'not asked',
    watch: watchIn(deploy),
    releaseTag: taggedIn(parsed, name, operations.includes('record') && holdsToken(parsed.stack, stages)),
    migrate: migrates(operations) ? 'before the deployment' : 'not asked',
    alone: modeOf(template) === 'PARALLEL' ? 'side by side' : 'one at a time',
    'rollback.smoke': operations.includes('smoke-or-rollback') ? 'by the program' : 'nothing',
    'rollback.pipeline': deploy?.OnFailure === undefined ? 'never after a failed deployment' : 'after a failed deployment too',
  };
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [at(key, name), value]));
}

/** What acts in an environment has a token of GitLab where its project, or the action that starts it, gives one. */
function holdsToken({ Resources }: Template, stages: readonly PipelineStage[]): boolean {
  const given = stages.flatMap(({ Actions }) => Actions).some((action) => variableOf(action, 'GITLAB_TOKEN') !== undefined);
  return given || JSON.stringify(Resources.OperationsProject?.Properties ?? {}).includes('"GITLAB_TOKEN"');
}

const migrates = (operations: readonly string[]): boolean =>
  operations.includes('migrate') && operations.indexOf('migrate') < operations.indexOf('Deploy');

/** Each alarm is a rule of its own, and one that is raised ends the release there. */
function watchIn(stage: PipelineStage | undefined): string {
  const conditions = stage?.OnSuccess?.Conditions ?? [];
  const rules = conditions.flatMap(({ Rules }) => Rules).filter(({ RuleTypeId }) => RuleTypeId.Provider === 'CloudWatchAlarm');
  if (rules.length === 0 || conditions.some(({ Result }) => Result !== 'FAIL')) return 'not asked';
  const alarms = rules.map(({ Configuration }) => `${Configuration.AlarmName?.replace(/.*-/, '')} ${Configuration.WaitTime} min`);
  return alarms.join(', ');
}

/** The rule waits until the window opens, whatever the condition's result is called. */
function windowOf(stage: PipelineStage | undefined): string {
  const rules = stage?.BeforeEntry?.Conditions.flatMap(({ Rules }) => Rules) ?? [];
  const found = rules.find(({ RuleTypeId }) => RuleTypeId.Provider === 'DeploymentWindow')?.Configuration;
  if (found === undefined) return 'always';
  const [, from = '', to = '', days = ''] = /^\* \* (\d+)-(\d+) \? \* (\S+) \*$/.exec(found.Cron ?? '') ?? [];
  return `${weekdays(days).join('')} ${from}-${Number(to) + 1} ${found.TimeZone}, else wait`;
}

/** Teams whose approvers' policy takes this action in. */
function teamsFor(
  { teams, platform }: World,
  pipeline: string,
  stage: string,
  action: string,
  template: Template,
): readonly string[] {
  const { region, toolsAccount } = platform.aws;
  const arn = `arn:aws:codepipeline:${region}:${toolsAccount}:${pipeline}/${stage}/${action}`;
  const policies = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::IAM::ManagedPolicy');
  const roles = policies.flatMap(({ Properties }) => {
    const { Roles, PolicyDocument }: Policy = JSON.parse(JSON.stringify(Properties));
    const answers = PolicyDocument.Statement.filter(({ Action }) => [Action].flat().includes('codepipeline:PutApprovalResult'));
    return answers.some(({ Resource }) => [Resource].flat().some((pattern) => matches(pattern, arn))) ? Roles : [];
  });
  return Object.values(teams).flatMap(({ name, approvers }) => (roles.includes(approvers.iamRole) ? [name] : []));
}

interface Policy {
  readonly Roles: readonly string[];
  readonly PolicyDocument: {
    readonly Statement: readonly { readonly Action: string | readonly string[]; readonly Resource: string | readonly string[] }[];
  };
}

/** As IAM matches: `*` is any text, slashes included. */
const matches = (pattern: string, arn: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
      .join('.*')}$`,
  ).test(arn);

/** Two actions are two people only where no team may answer both. */
function who(world: World, { Name, Actions }: PipelineStage, template: Template): string {
  const pipeline = `${world.platform.name}-${world.service.name}`;
  const each = Actions.map((action) => teamsFor(world, pipeline, Name, action.Name, template));
  const all = each.flat();
  return new Set(all).size === all.length ? people(each) : people(each.slice(0, 1));
}

function approvalFacts(
  world: World,
  name: string,
  { Actions }: PipelineStage,
  later: readonly Action[],
  template: Template,
): Facts {
  const limits = new Set(Actions.map(({ TimeoutInMinutes: minutes = Number.NaN }) => `${minutes / 60} h`));
  const record = later.find((action) => variableOf(action, 'OPERATION') === 'record');
  const redeploy = pipelineStages(template).find((stage) => stage.Name === `Approve-${name}`);
  const back = (redeploy?.Actions ?? []).map((action) => {
    const teams = teamsFor(world, `${world.platform.name}-platform-redeploy`, `Approve-${name}`, action.Name, template);
    return `one of ${[...teams].sort().join('|')}, within ${(action.TimeoutInMinutes ?? 0) / 60} h`;
  });
  return {
    // The template is the tools account's: registering alone changes it.
    'approval.enforced': 'enforced',
    'approval.timeout': [...limits].join(' / '),
    // A fact of the host: a policy knows the role that answers, and nothing of the commit.
    'approval.self': 'allowed',
    'approval.recorded': record !== undefined && variableOf(record, 'APPROVED_BY') !== undefined ? 'who approved' : 'nobody',
    'approval.wayBack': back.join(' and ') || 'nobody is asked',
    'approval.agent': Actions.every(({ ActionTypeId: { Provider } }) => Provider === 'Manual') ? 'none is held' : 'one is held',
  };
}
