/** `SP611` to `SP613`, `SP620`: what a service's own stacks would be refused for. Only services that ask for much are emitted to be measured. */
import type { Diagnostic } from '../diagnostics/diagnostic';
import { quoted } from '../diagnostics/visible';
import type { Team } from '../model/platform';
import type { Service } from '../model/service';
import type { Fleet } from '../resolve/limits';
import { resolvePipeline } from '../resolve/resolve-pipeline';
import { type ServiceStack, serviceStack } from '../targets/runtime/runtime';
import { type MadeResource, madeResources } from './made';
import { asksForMuch } from './much';
import { type Measured, policyLengths } from './policies';
import { over, templateSizes } from './templates';

type Teams = Readonly<Record<string, Team>>;

export const serviceLimits = (fleet: Fleet, teams: Teams): readonly Diagnostic[] =>
  fleet.services
    .filter((service) => service.template === undefined && asksForMuch(service))
    .flatMap((service) => limitsOf(fleet, teams, service));

function limitsOf(fleet: Fleet, teams: Teams, service: Service): readonly Diagnostic[] {
  const stack = serviceStack(resolvePipeline(service, fleet.platform, teams));
  return [
    ...templateSizes('', stack.template, stack.text)
      .filter(over)
      .map((each) => tooLarge(fleet, service, each)),
    ...service.environments.flatMap(({ environment }) => inEnvironment(fleet, service, stack, environment)),
  ];
}

function tooLarge({ places }: Fleet, { name }: Service, { what, count, most }: Measured): Diagnostic {
  const [path, fix] =
    what === 'parameters'
      ? ['variables', 'write values that are the same everywhere once, or keep what differs in one secret or one file.']
      : ['scheduledTasks', 'move a part of what the service runs to a service of its own.'];
  return {
    code: 'SP612',
    severity: 'error',
    at: places.service(name, ['spec', 'pipeline', 'runtime', ...(what === 'bytes' ? [] : [path])]),
    message: `The stack of ${quoted(name)} has ${count} ${what}, and CloudFormation takes ${most}.`,
    fix,
  };
}

function inEnvironment(
  fleet: Fleet,
  service: Service,
  stack: ServiceStack,
  { name, account }: { readonly name: string; readonly account: string },
): readonly Diagnostic[] {
  const { parameters = {}, taskDefinition } = stack.environments[name] ?? {};
  const resources = madeResources(stack.template, { region: fleet.platform.aws.region, account, parameters });
  const fault = (
    code: 'SP611' | 'SP613' | 'SP620',
    path: readonly string[],
    words: Pick<Diagnostic, 'message' | 'fix'>,
  ): Diagnostic => ({
    code,
    severity: 'error',
    at: fleet.places.environment(service.name, name, ['runtime', ...path]),
    ...words,
  });
  return [
    ...policyLengths(resources)
      .filter(over)
      .map((each) => fault('SP611', pathOf(each), tooLong(service, name, each))),
    ...tasks(resources, taskDefinition)
      .filter((bytes) => bytes > TASK_BYTES)
      .slice(0, 1)
      .map((bytes) => fault('SP613', ['variables'], tooLargeTask(service, name, bytes))),
    ...Object.entries(service.environments.find(({ environment }) => environment.name === name)?.runtime.variables ?? {})
      .filter(([, value]) => Object.values(parameters).includes(value) && Buffer.byteLength(value) > VALUE_BYTES)
      .map(([variable]) => fault('SP620', ['variables', variable], tooLongValue(service, name, variable))),
  ];
}

/** What makes the policy long. */
function pathOf({ id }: Measured): readonly string[] {
  if (id === 'TaskRole') return ['grants'];
  return id === 'ExecutionRole' ? ['secrets'] : [];
}

const tooLong = ({ name }: Service, environment: string, { id, what, count, most }: Measured) => ({
  message: `${what} (${id}) of ${quoted(name)} would have ${count} characters in ${environment}, and IAM takes ${most}.`,
  fix: `${FIXES[id] ?? 'ask for less'}; or move a part of the service to one of its own.`,
});

const FIXES: Readonly<Record<string, string>> = {
  TaskRole: 'grant fewer resources, for example one bucket with prefixes in place of many',
  ExecutionRole: 'keep several values as keys of one secret',
};

/** @source Amazon ECS service quotas, "Task definition size": 64 KB; it cannot be raised. */
const TASK_BYTES = 65_536;

const tooLargeTask = ({ name }: Service, environment: string, bytes: number) => ({
  message: `The task definition of ${quoted(name)} would have ${bytes} bytes in ${environment}, and ECS takes ${TASK_BYTES}.`,
  fix: 'keep long values in a file of the image, in a bucket or in the parameter store, and name the place in the variable.',
});

/** @source AWS CloudFormation user guide, "Understand CloudFormation quotas": bytes of a parameter's value. */
const VALUE_BYTES = 4_096;

const tooLongValue = ({ name }: Service, environment: string, variable: string) => ({
  message: `The variable ${quoted(variable)} of ${quoted(name)} differs between environments, and is longer in ${environment} than the ${VALUE_BYTES} bytes that CloudFormation takes of a parameter.`,
  fix: 'put the value into the parameter store and name it under "secrets", or into a file of the image.',
});

/** Bytes of each task definition, as CloudFormation or CodeDeploy hands it to ECS. */
const tasks = (resources: readonly MadeResource[], registered: string | undefined): readonly number[] => [
  ...resources
    .filter(({ type }) => type === 'AWS::ECS::TaskDefinition')
    .map(({ properties }) => Buffer.byteLength(JSON.stringify(properties))),
  ...(registered === undefined ? [] : [Buffer.byteLength(JSON.stringify(JSON.parse(registered)))]),
];
