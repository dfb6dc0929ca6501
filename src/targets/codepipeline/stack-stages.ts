/** The stages of a stack of the catalog: its change set comes before the approval, and exactly that one is carried out. */
import type { Pipeline } from '../../model/pipeline';
import { platformNames } from '../../model/platform-names';
import type { ServiceEnvironment } from '../../model/service';
import { stackNamesOf } from '../../model/stack-names';
import type { CfnMapping } from '../../syntax/cloudformation';
import { type Action, BUNDLE, COMMIT, codeBuild, DELIVERY, deliveryFile, IMAGE, inOrder, VERSION, variable } from './actions';
import { approvalActions } from './approval-stage';
import { insideWindow } from './conditions';

/** One for all environments: the release names it by its content. */
const CHANGE_SET = variable(IMAGE, 'CHANGE_SET');

/** The template out of the bundle, in the tools account: no environment reads a bundle. */
export function packageStage({ names }: Pipeline): CfnMapping {
  const build = codeBuild({
    name: 'Package',
    category: 'Build',
    project: names.imageProject,
    input: BUNDLE,
    outputs: [DELIVERY],
    namespace: IMAGE,
  });
  return { Name: 'Package', Actions: inOrder([[build]]) };
}

interface Place {
  readonly pipeline: Pipeline;
  readonly target: ServiceEnvironment;
  readonly environment: string;
  readonly roleArn: string;
  readonly stack: string;
}

/**
 * With an approval: a stage that proposes and asks, and one that acts. The first holds back newer releases until somebody has decided, so
 * that what is on the table does not change. Without: all in one.
 */
export function stackStages(pipeline: Pipeline, target: ServiceEnvironment): readonly CfnMapping[] {
  const { name, account } = target.environment;
  const place: Place = {
    pipeline,
    target,
    environment: name,
    roleArn: platformNames(pipeline.platform).environment(name, account).pipelineRoleArn,
    stack: pipeline.names.environments[name]?.stack ?? '',
  };
  const proposal = [[settle(place)], [propose(place)], [review(place)]];
  const asked = target.approval;
  const acts = [[act(place, 'Protect')], [execute(place)], [act(place, 'Record')]];
  const deploy = (actions: readonly (readonly Action[])[]): CfnMapping => ({
    Name: `Deploy-${name}`,
    BeforeEntry: target.window === undefined ? undefined : insideWindow(target.window),
    Actions: inOrder(actions),
  });
  if (asked === undefined) return [deploy([...proposal, ...acts])];
  const text = variable(`Review-${name}`, 'CHANGES');
  const approvals = approvalActions(pipeline, name, asked, { says: text, link: changeSetPage(place) });
  return [{ Name: `Approve-${name}`, Actions: inOrder([...proposal, approvals]) }, deploy(acts)];
}

function operation({ environment, roleArn }: Place, name: string, project: string): Action {
  const variables = { OPERATION: name.toLowerCase(), ENVIRONMENT: environment, VERSION, COMMIT, PROPOSED: CHANGE_SET };
  return codeBuild({ name, category: 'Test', project, input: DELIVERY, roleArn, variables });
}

const settle = (place: Place): Action => operation(place, 'Settle', reviewProject(place));

const review = (place: Place): Action => ({
  ...operation(place, 'Review', reviewProject(place)),
  namespace: `Review-${place.environment}`,
});

const act = (place: Place, name: 'Protect' | 'Record'): Action =>
  operation(place, name, place.pipeline.names.environments[place.environment]?.operationsProject ?? '');

const reviewProject = ({ pipeline, target }: Place): string =>
  stackNamesOf(pipeline.service, target.environment, pipeline.platform).reviewProject;

/** By CodePipeline itself: no file that a build makes has a part in what is carried out. */
const common = { category: 'Deploy', provider: 'CloudFormation' } as const;

function propose({ pipeline: { service, platform }, target, environment, roleArn, stack }: Place): Action {
  const capabilities = service.template?.capabilities ?? [];
  return {
    ...common,
    name: 'Propose',
    roleArn,
    inputs: [DELIVERY],
    configuration: {
      ActionMode: 'CHANGE_SET_REPLACE',
      StackName: stack,
      ChangeSetName: CHANGE_SET,
      TemplatePath: `${DELIVERY}::template.yaml`,
      TemplateConfiguration: `${DELIVERY}::${deliveryFile(`params-${environment}.json`)}`,
      ...(capabilities.length === 0 ? {} : { Capabilities: capabilities.join(',') }),
      RoleArn: stackNamesOf(service, target.environment, platform).stackRoleArn,
    },
  };
}

const execute = ({ roleArn, stack }: Place): Action => ({
  ...common,
  name: 'Deploy',
  roleArn,
  configuration: { ActionMode: 'CHANGE_SET_EXECUTE', StackName: stack, ChangeSetName: CHANGE_SET },
});

/** Whoever approves must be able to look for themselves, whatever the summary says. */
const changeSetPage = ({ pipeline: { platform }, stack }: Place): string =>
  `https://${platform.aws.region}.console.aws.amazon.com/cloudformation/home?region=${platform.aws.region}#/stacks?filteringText=${stack}`;
