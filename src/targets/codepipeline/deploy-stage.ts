/** `Deploy-<env>`: everything that happens to one environment, in order, by roles of the environment's account. */

import type { DeployMechanism, Job, Pipeline, Step } from '../../model/pipeline';
import { platformNames } from '../../model/platform-names';
import type { ServiceEnvironment } from '../../model/service';
import { mechanismOf, releaseParameters } from '../../model/service-stack';
import { commandsFile } from '../../program/commands-files';
import type { CfnMapping } from '../../syntax/cloudformation';
import { jsonLine } from '../../syntax/json';
import { type Action, COMMIT, codeBuild, DELIVERY, deliveryFile, IMAGE, IMAGE_URI, inOrder, VERSION, variable } from './actions';
import { insideWindow, quietAlarms } from './conditions';

interface Place {
  readonly pipeline: Pipeline;
  readonly target: ServiceEnvironment;
  readonly environment: string;
  readonly mechanism: DeployMechanism;
  readonly roleArn: string;
  readonly prepared: string;
}

type Groups = readonly (readonly Action[])[];

export function deployStage(pipeline: Pipeline, target: ServiceEnvironment): CfnMapping {
  const { name, account } = target.environment;
  const place: Place = {
    pipeline,
    target,
    environment: name,
    mechanism: mechanismOf(pipeline, name),
    roleArn: platformNames(pipeline.platform).environment(name, account).pipelineRoleArn,
    prepared: `Prepare-${name}`,
  };
  const groups: Groups = [[prepare(place)], ...jobsOf(place).flatMap((job) => jobGroups(place, job))];
  return {
    Name: `Deploy-${name}`,
    BeforeEntry: target.window === undefined ? undefined : insideWindow(target.window),
    OnSuccess: target.alarms.watchMinutes === 0 ? undefined : quietAlarms(target, watched(place), place.roleArn),
    Actions: inOrder(groups),
  };
}

/** Alarms on what users feel; a worker has those on what runs out. */
function watched(place: Place): readonly string[] {
  const service = place.pipeline.names.environments[place.environment]?.ecsService ?? '';
  const { ingress } = place.target.runtime;
  return (ingress.length > 0 ? ['errors', 'latency'] : ['cpu', 'memory']).map((title) => `${service}-${title}`);
}

const jobsOf = ({ pipeline, environment }: Place): readonly Job[] =>
  pipeline.stages
    .filter(({ kind, environment: at }) => kind !== 'approve' && at?.environment.name === environment)
    .flatMap(({ jobs }) => jobs);

function jobGroups(place: Place, job: Job): Groups {
  const updates = job.steps.some(({ kind }) => kind === 'updateStack');
  return job.steps.flatMap((step, index): Groups => {
    // The migration's own task definition comes with the stack: it has to be there before the migration runs.
    const before = step.kind === 'migrate' && !updates ? infrastructure(place) : [];
    return [...before, ...stepGroups(place, job, step, index)];
  });
}

function stepGroups(place: Place, job: Job, step: Step, index: number): Groups {
  switch (step.kind) {
    case 'run':
      return [[operation(place, `Commands-${job.id}-${index + 1}`, 'run', { SCRIPT: commandsFile(job, index) })]];
    case 'updateStack':
      return infrastructure(place);
    case 'checkDependencies':
      return [[operation(place, 'Dependencies', 'check-dependencies')]];
    case 'migrate':
      return [[operation(place, 'Migrate', 'migrate')]];
    case 'deployEcs':
      return step.mechanism === 'codedeploy' ? [[codeDeploy(place)]] : changeSet(place, 'Deploy', IMAGE_URI);
    case 'smokeTest':
      return [[operation(place, 'Smoke', job.onFailure.some(({ kind }) => kind === 'rollback') ? 'smoke-or-rollback' : 'smoke')]];
    case 'recordRelease':
      return [...schedules(place), [operation(place, 'Record', 'record')]];
    default:
      throw new Error(`CodePipeline has no "${step.kind}" step in an environment`);
  }
}

/**
 * Reads what is live now: a template must not move traffic, and scheduled tasks keep their image until the new one has proved itself. Nothing
 * after it runs where the stack's change would take away what carries traffic.
 */
const prepare = (place: Place): Action => ({ ...operation(place, 'Prepare', 'prepare'), namespace: place.prepared });

function operation(place: Place, name: string, verb: string, more: Readonly<Record<string, string>> = {}): Action {
  const { pipeline, environment, roleArn } = place;
  return codeBuild({
    name,
    category: 'Test',
    project: pipeline.names.environments[environment]?.operationsProject ?? '',
    input: DELIVERY,
    roleArn,
    variables: { OPERATION: verb, ENVIRONMENT: environment, VERSION, COMMIT, IMAGE_URI, ...more },
  });
}

const infrastructure = (place: Place): Groups => changeSet(place, 'Infrastructure', variable(place.prepared, 'LIVE_IMAGE'));

/** Where CodeDeploy deploys, scheduled tasks follow once the release has passed its smoke test. */
const schedules = (place: Place): Groups =>
  place.mechanism === 'codedeploy' && place.target.runtime.scheduledTasks.length > 0
    ? changeSet(place, 'Schedules', IMAGE_URI)
    : [];

/** A change set and its execution: an unchanged stack passes, and what changes can be read afterwards. */
function changeSet(place: Place, name: string, image: string): Groups {
  const { pipeline, environment, target, roleArn } = place;
  const stack = pipeline.names.environments[environment]?.stack ?? '';
  const configuration = { StackName: stack, ChangeSetName: `${stack}-${name.toLowerCase()}` };
  const common = { category: 'Deploy', provider: 'CloudFormation', roleArn } as const;
  return [
    [
      {
        ...common,
        name: `${name}-Changes`,
        inputs: [DELIVERY],
        configuration: {
          ActionMode: 'CHANGE_SET_REPLACE',
          ...configuration,
          TemplatePath: `${DELIVERY}::${deliveryFile('service.yaml')}`,
          TemplateConfiguration: `${DELIVERY}::${deliveryFile(`params-${environment}.json`)}`,
          ParameterOverrides: jsonLine(overrides(place, image)),
          Capabilities: 'CAPABILITY_NAMED_IAM',
          RoleArn: platformNames(pipeline.platform).environment(environment, target.environment.account).cloudformationRoleArn,
        },
      },
    ],
    [{ ...common, name, configuration: { ActionMode: 'CHANGE_SET_EXECUTE', ...configuration } }],
  ];
}

function overrides({ pipeline, prepared }: Place, image: string): Readonly<Record<string, string>> {
  const given = releaseParameters(pipeline);
  return {
    ...(given.image ? { Image: image } : {}),
    ...(given.migrationImage ? { MigrationImage: IMAGE_URI } : {}),
    ...(given.liveTargetGroup ? { LiveTargetGroup: variable(prepared, 'LIVE_TARGET_GROUP') } : {}),
    ...(given.firstTargetGroup ? { FirstTargetGroup: variable(prepared, 'FIRST_TARGET_GROUP') } : {}),
  };
}

function codeDeploy({ pipeline, environment, roleArn }: Place): Action {
  const names = pipeline.names.environments[environment];
  return {
    name: 'Deploy',
    category: 'Deploy',
    provider: 'CodeDeployToECS',
    roleArn,
    inputs: [DELIVERY, IMAGE],
    configuration: {
      ApplicationName: names?.codedeployApplication ?? '',
      DeploymentGroupName: names?.codedeployGroup ?? '',
      TaskDefinitionTemplateArtifact: DELIVERY,
      TaskDefinitionTemplatePath: deliveryFile(`taskdef-${environment}.json`),
      AppSpecTemplateArtifact: DELIVERY,
      AppSpecTemplatePath: deliveryFile(`appspec-${environment}.yaml`),
      Image1ArtifactName: IMAGE,
      Image1ContainerName: 'IMAGE1_NAME',
    },
  };
}
