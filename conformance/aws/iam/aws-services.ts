/** What AWS' services call with the roles that they are handed: to start tasks, to move traffic, to pass events on. */
import { expect, test } from 'vitest';
import { type Emitted, sample } from '../sample';
import { environmentStack, listed, platform, rolesOf, TOOLS } from './fleet';
import { codedeployRequests, ecsRequests, executionRequests, schedulerRequests, taskRequests } from './service-calls';
import { outcome, type Request } from './simulate';
import { accounts, asked, environmentsOf, forms, named, platformRoles, refused, repositoryOf, toolsPlatform } from './world';

/** Every service here: what it is granted and which secrets it reads is each one's own. */
const everywhere = sample.services.flatMap((emitted) =>
  environmentsOf(emitted).map((environment) => [emitted.pipeline.service.name, environment, emitted] as const),
);
const some = forms.flatMap((emitted) =>
  environmentsOf(emitted).map((environment) => [emitted.pipeline.service.name, environment, emitted] as const),
);

const rolesIn = (emitted: Emitted, environment: string) => rolesOf(environmentStack(emitted, environment));

/** A role of the platform in a service's environment. */
const platformRole = (emitted: Emitted, environment: string, kind: string) => {
  const { platform: owner } = emitted.pipeline;
  const found = platformRoles.find(
    (role) => role.kind === kind && role.arn.endsWith(`/${owner.name}-${words[kind]}-${environment}`),
  );
  if (found === undefined) throw new Error(`no ${kind} in ${environment}`);
  return found;
};
const words: Readonly<Record<string, string>> = { CodeDeployRole: 'codedeploy', EcsRole: 'ecs' };

export function awsServices(): void {
  test.each(everywhere)('ECS starts the tasks of %s in %s: image, logs and secrets', async (_, environment, emitted) => {
    const stack = environmentStack(emitted, environment);
    const requests = executionRequests(stack, repositoryOf(emitted));
    expect(requests.length).toBeGreaterThan(4);
    expect(await refused(named(rolesOf(stack), 'ExecutionRole'), requests)).toEqual([]);
  });

  test.each(everywhere)('the tasks of %s in %s do what they are granted', async (_, environment, emitted) => {
    const role = named(rolesIn(emitted, environment), 'TaskRole');
    const { requests, foreign } = taskRequests(emitted.pipeline, environment);
    expect(await refused(role, requests)).toEqual([]);
    // Of the same kind, and another's.
    const answers = await Promise.all(foreign.map(async (request) => [request.resource, await outcome(role, request)]));
    expect(answers.filter(([, answer]) => answer === 'Allowed')).toEqual([]);
  });

  test.each(some)('the scheduler starts the tasks of %s in %s', async (_, environment, emitted) => {
    const stack = environmentStack(emitted, environment);
    const requests = schedulerRequests(stack);
    if (requests.length > 0) expect(await refused(named(rolesOf(stack), 'SchedulerRole'), requests)).toEqual([]);
    else expect(rolesOf(stack).some(({ kind }) => kind === 'SchedulerRole')).toBe(false);
  });

  test.each(some)('CodeDeploy or ECS moves the traffic of %s in %s', async (_, environment, emitted) => {
    const stack = environmentStack(emitted, environment);
    const appspec = emitted.files.find(({ path }) => path === `appspec-${environment}.yaml`)?.text;
    const codedeploy = codedeployRequests(stack, emitted.pipeline, environment, appspec);
    if (codedeploy.length > 0)
      expect(await refused(platformRole(emitted, environment, 'CodeDeployRole'), codedeploy)).toEqual([]);
    const ecs = ecsRequests(stack, emitted.pipeline, environment);
    if (ecs.length > 0) expect(await refused(platformRole(emitted, environment, 'EcsRole'), ecs)).toEqual([]);
  });

  test('the function that tests before traffic is called in both ways', () => {
    const called = (kind: string) =>
      [...asked].some(([role, actions]) => role.endsWith(kind) && actions.has('lambda:InvokeFunction'));
    expect(['platform-account/CodeDeployRole', 'platform-account/EcsRole'].filter(called)).toHaveLength(2);
  });

  test('some of it happens in the sample, in every way', () => {
    const count = (requests: typeof codedeployRequests) =>
      some.filter(
        ([, environment, emitted]) => requests(environmentStack(emitted, environment), emitted.pipeline, environment).length > 0,
      ).length;
    expect(count(codedeployRequests)).toBeGreaterThan(0);
    expect(count(ecsRequests)).toBeGreaterThan(0);
    expect(
      some.filter(([, environment, emitted]) => schedulerRequests(environmentStack(emitted, environment)).length > 0).length,
    ).toBeGreaterThan(0);
  });

  test('EventBridge passes events on to the bus of the tools account', async () => {
    const statement = toolsPlatform.stack.resources.DeliveryBusPolicy?.Properties.Statement ?? {};
    const guard = { Version: '2012-10-17', Statement: [JSON.parse(JSON.stringify(statement))] };
    const bus = `arn:aws:events:${platform.aws.region}:${TOOLS}:event-bus/${platform.name}-delivery`;
    for (const role of [toolsPlatform, ...accounts].flatMap(rolesOf).filter(({ kind }) => kind === 'ForwardEventsRole')) {
      // Within an account the role's own policy is enough.
      const request: Request = { action: 'events:PutEvents', resource: bus, guard: role.account === TOOLS ? undefined : guard };
      expect(await refused(role, [request])).toEqual([]);
    }
  });

  test('each role is taken on by the service that it is made for, for its own account', () => {
    const trusts = [...platformRoles, ...some.flatMap(([, environment, emitted]) => rolesIn(emitted, environment))].flatMap(
      ({ kind, account, trust }) =>
        trust.Statement.flatMap(({ Principal, Condition }) => {
          const service = JSON.parse(JSON.stringify(Principal)).Service;
          if (service === undefined) return [];
          const [[operator, held] = []] = Object.entries({ ...Object(Condition) });
          const ours = JSON.stringify(held) === JSON.stringify({ 'aws:SourceAccount': account });
          return [{ kind, service: `${listed(service).join(', ')}, ${operator}`, ours }];
        }),
    );
    expect(trusts.filter(({ ours }) => !ours)).toEqual([]);
    expect([...new Set(trusts.map(({ kind, service }) => `${kind}: ${service}`))].sort()).toEqual([
      'CloudFormationRole: cloudformation.amazonaws.com, StringEqualsIfExists',
      'CodeDeployRole: codedeploy.amazonaws.com, StringEqualsIfExists',
      'DeployRole: codebuild.amazonaws.com, StringEquals',
      'EcsRole: ecs.amazonaws.com, StringEqualsIfExists',
      'ExecutionRole: ecs-tasks.amazonaws.com, StringEquals',
      'ForwardEventsRole: events.amazonaws.com, StringEquals',
      'NoticesRole: lambda.amazonaws.com, StringEqualsIfExists',
      'RedeployPipelineRole: codepipeline.amazonaws.com, StringEquals',
      'RedeployRole: codebuild.amazonaws.com, StringEquals',
      'ReportsRole: lambda.amazonaws.com, StringEqualsIfExists',
      'ReviewExecutionRole: ecs-tasks.amazonaws.com, StringEquals',
      'ReviewStackRole: cloudformation.amazonaws.com, StringEqualsIfExists',
      'ReviewTaskRole: ecs-tasks.amazonaws.com, StringEquals',
      'SchedulerRole: scheduler.amazonaws.com, StringEquals',
      'SmokeRole: lambda.amazonaws.com, StringEqualsIfExists',
      'TaskRole: ecs-tasks.amazonaws.com, StringEquals',
    ]);
  });

  test('the repository lets the roles of other accounts pull, and nobody else', async () => {
    for (const emitted of forms) {
      const [first = ''] = environmentsOf(emitted);
      const stack = environmentStack(emitted, first);
      const role = named(rolesOf(stack), 'TaskRole');
      const pulls = executionRequests(stack, repositoryOf(emitted)).filter(({ action }) => action === 'ecr:BatchGetImage');
      const answers = await Promise.all(pulls.map((request) => outcome(role, request)));
      expect(answers.length).toBeGreaterThan(0);
      expect(answers).not.toContain('Allowed');
    }
  });
}
