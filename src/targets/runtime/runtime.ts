/** The running service: `service.yaml`, one template for all its environments, with what differs in `params-<env>.json`. */
import type { Artifact } from '../../model/artifact';
import type { EmitContext, Target } from '../../model/extension';
import type { Pipeline } from '../../model/pipeline';
import { type CfnMapping, ref } from '../../syntax/cloudformation';
import { logRetentionDays } from '../../syntax/retention';
import { type StackSection, stackTemplate, stackText } from '../../syntax/stack';
import { alarms } from './alarms';
import { appspecFile } from './appspec-file';
import { codeDeploy } from './code-deploy';
import { deployRole } from './deploy-role';
import { ecsService } from './ecs-service';
import { loadBalancing } from './load-balancing';
import { withNamedConditions } from './named-conditions';
import { network } from './network';
import { operations } from './operations';
import { givenBy, paramsFile, type Values, valuesIn } from './params-file';
import { privateDns } from './private-dns';
import { reviewRoles } from './review-roles';
import { reviewTemplate } from './review-template';
import { scaling } from './scaling';
import { schedules } from './schedules';
import { type Part, type Scope, scopeOf } from './scope';
import { smokeHook } from './smoke-hook';
import { isCodeDeploy, taskDefinitions } from './task-definitions';
import { taskRoles } from './task-roles';
import { taskdefFile } from './taskdef-file';

export const runtime: Target = {
  title: 'CloudFormation: the running service',
  emit: (pipeline: Pipeline, _context: EmitContext): readonly Artifact[] => {
    if (pipeline.service.template !== undefined) return [];
    const { scope, parts, template } = stackOf(pipeline);
    const given = givenBy(parts);
    return [
      { path: 'service.yaml', text: textOf(template) },
      ...reviewTemplate(scope),
      ...scope.targets.flatMap((target) => [
        paramsFile(scope, given, target),
        ...(isCodeDeploy(target) ? [taskdefFile(scope, target), appspecFile(scope, target)] : []),
      ]),
    ];
  },
};

/** A service's stack before it is text: what is measured of it is what would be written. */
export interface ServiceStack {
  readonly template: CfnMapping;
  readonly text: () => string;
  /** By environment name: its parameters, and the task definition that CodeDeploy registers there. */
  readonly environments: Readonly<Record<string, { readonly parameters: Values; readonly taskDefinition: string | undefined }>>;
}

/** Of a service, not of a stack of the catalog. */
export function serviceStack(pipeline: Pipeline): ServiceStack {
  const { scope, parts, template } = stackOf(pipeline);
  const given = givenBy(parts);
  const environments = scope.targets.map((target) => {
    const taskDefinition = isCodeDeploy(target) ? taskdefFile(scope, target).text : undefined;
    return [target.name, { parameters: valuesIn(given, target), taskDefinition }] as const;
  });
  return { template, text: () => textOf(template), environments: Object.fromEntries(environments) };
}

function stackOf(pipeline: Pipeline): { readonly scope: Scope; readonly parts: readonly Part[]; readonly template: CfnMapping } {
  const scope = scopeOf(pipeline);
  const parts = partsOf(scope);
  const sections = parts.map(withParameters(scope));
  const description = `${pipeline.service.name} as it runs in each of its environments.`;
  return { scope, parts, template: withNamedConditions(stackTemplate(description, sections)) };
}

const textOf = (template: CfnMapping): string =>
  stackText(template, ['One template for all environments; what differs is in params-<env>.json.']);

/** In the order in which people read a stack: what runs, how it is reached, what watches it, what it may do, how it is delivered. */
function partsOf(scope: Scope): readonly Part[] {
  return [
    environment(scope),
    ecsService(scope),
    taskDefinitions(scope),
    scaling(scope),
    loadBalancing(scope),
    network(scope),
    privateDns(scope),
    alarms(scope),
    logs(scope),
    taskRoles(scope),
    schedules(scope),
    codeDeploy(scope),
    smokeHook(scope),
    deployRole(scope),
    operations(scope),
    reviewRoles(scope),
  ];
}

/** Parameters for what the files give. Where an environment gives nothing, the value is never read there. */
const withParameters =
  ({ targets }: Scope) =>
  (part: Part): StackSection => {
    const parameters = Object.entries(part.given ?? {}).map(([name, { description, type = 'String', value }]) => {
      const always = targets.every((target) => value(target) !== undefined);
      return [name, always ? { type, description } : { type, description, default: 'none' }] as const;
    });
    return { ...part, parameters: { ...Object.fromEntries(parameters), ...part.parameters } };
  };

const environment = ({ targets }: Scope): Part => ({
  parameters: {
    Environment: { type: 'String', description: 'Name of the environment.', allowedValues: targets.map(({ name }) => name) },
  },
});

const logs = ({ pipeline }: Scope): Part => ({
  resources: {
    LogGroup: {
      type: 'AWS::Logs::LogGroup',
      properties: { LogGroupName: ref('LogGroupName'), RetentionInDays: logRetentionDays(pipeline.platform.aws.retentionDays) },
    },
  },
});
