/** Every call that the emitted files make is allowed by the emitted policies, on both sides where accounts differ, and little more. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { needs, ROOT } from '../../support/tools';
import { sample, textOf } from '../sample';
import { awsServices } from './aws-services';
import { connectionRoles } from './connection-roles';
import { everyRole } from './every-role';
import {
  accountOf,
  KEY_ARN,
  listed,
  type Policy,
  platform,
  resourcePolicy,
  rolesOf,
  SIGNING_KEY_ARN,
  statementsOf,
  toolsStack,
} from './fleet';
import { actionRequests } from './pipeline-calls';
import { buildRequests, deployRequests, FREE, imageRequests, KNOWN, startRequests } from './program-calls';
import { reviewRoles } from './review-roles';
import { outcome, type Request, simulator } from './simulate';
import {
  artifactRequests,
  asked,
  at,
  bucket,
  codepipelines,
  deliveryPlatform,
  environmentsOf,
  forms,
  key,
  mayTakeOn,
  named,
  pipelineOf,
  platformRoles,
  refused,
  signingKey,
  stacks,
  toolsOf,
  useKey,
  writeLogs,
} from './world';

describe.skipIf(needs(simulator))('IAM', () => {
  test('is asked by the delivery program for nothing that is not listed here', () => {
    const folders = ['delivery', 'redeploy', 'hand-over'].map((name) => join(ROOT, 'templates', name));
    const text = folders
      .flatMap((folder) => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')))
      .join('\n');
    const called = [...text.matchAll(/\baws ([a-z0-9]+ [a-z][a-z0-9-]+)/g)].map(([, call = '']) => call);
    const others = new Set([
      ...KNOWN,
      ...Object.keys(FREE),
      'codebuild start-build',
      'codebuild batch-get-builds',
      'sts assume-role',
    ]);
    expect([...new Set(called)].filter((call) => !others.has(call))).toEqual([]);
  });

  test.each(
    stacks.flatMap(({ emitted, environments }) =>
      environments.map(({ name, roles }) => [emitted.pipeline.service.name, name, emitted, roles] as const),
    ),
  )('lets what delivers %s to %s do all that the program does there', async (_, environment, emitted, roles) => {
    expect(await refused(named(roles, 'DeployRole'), deployRequests(at(emitted, environment)))).toEqual([]);
  });

  test.each(forms.map((emitted) => [emitted.pipeline.service.name, emitted] as const))(
    'lets the build of %s hand over what it made',
    async (_, emitted) => {
      const first = environmentsOf(emitted)[0] ?? '';
      expect(await refused(named(rolesOf(toolsOf(emitted)), 'BuildRole'), buildRequests(at(emitted, first)))).toEqual([]);
    },
  );

  test.each(codepipelines.map((emitted) => [emitted.pipeline.service.name, emitted] as const))(
    'lets every action of the pipeline of %s act, and the image be built',
    async (_, emitted) => {
      const roles = rolesOf(toolsOf(emitted));
      const pipelineRole = named(roles, 'PipelineRole');
      const { name, actions } = pipelineOf(toolsOf(emitted), 'Pipeline');
      const world = {
        pipeline: name,
        bucketName: emitted.pipeline.names.bucket,
        bucket,
        key,
        rolesOf: (file: string) => {
          const task: { taskRoleArn: string; executionRoleArn: string } = JSON.parse(
            textOf(emitted, file.replace('delivery/', '')),
          );
          return [task.taskRoleArn, task.executionRoleArn];
        },
      };
      for (const action of actions) {
        const role = action.RoleArn === undefined ? pipelineRole : platformRoles.find(({ arn }) => arn === action.RoleArn);
        if (role === undefined) throw new Error(`nobody makes ${action.RoleArn}`);
        expect(await refused(role, actionRequests(action, role.arn, world))).toEqual([]);
        if (role !== pipelineRole) expect(await mayTakeOn(pipelineRole, role)).toEqual([]);
      }
      const folder = `arn:aws:s3:::${emitted.pipeline.names.bucket}/${name.slice(0, 20)}/Bundle/x`;
      const { region, toolsAccount } = emitted.pipeline.platform.aws;
      const logs = `arn:aws:logs:${region}:${toolsAccount}:log-group:/aws/codebuild/${emitted.pipeline.names.imageProject}:log-stream:x`;
      expect(
        await refused(named(roles, 'ImageRole'), [
          ...imageRequests(at(emitted, environmentsOf(emitted)[0] ?? '')),
          ...artifactRequests(folder),
          { action: 's3:PutObject', resource: folder, guard: bucket },
          useKey('kms:GenerateDataKey'),
          ...writeLogs(logs),
        ]),
      ).toEqual([]);
      // Of a pipeline whose name begins with this one's, nothing: as far as folders of artifacts have whole names.
      const foreign = { action: 's3:PutObject', resource: folder.replace('/Bundle/', '-other/Bundle/'), guard: undefined };
      if (name.length <= 20) expect(await outcome(named(roles, 'ImageRole'), foreign)).not.toBe('Allowed');
    },
  );

  test.each(
    codepipelines.flatMap((emitted) =>
      environmentsOf(emitted).map((name) => [emitted.pipeline.service.name, name, emitted] as const),
    ),
  )('lets the operations of %s in %s run inside the network', async (_, environment, emitted) => {
    const { pipeline } = emitted;
    const target = pipeline.service.environments.find((each) => each.environment.name === environment);
    const account = accountOf(pipeline, environment);
    const own = (service: string, resource: string) =>
      `arn:aws:${service}:${pipeline.platform.aws.region}:${account}:${resource}`;
    const folder = `arn:aws:s3:::${pipeline.names.bucket}/${pipeline.names.pipeline.slice(0, 20)}/Delivery/x`;
    const roles =
      stacks.find((each) => each.emitted === emitted)?.environments.find(({ name }) => name === environment)?.roles ?? [];
    expect(
      await refused(named(roles, 'DeployRole'), [
        ...artifactRequests(folder),
        ...writeLogs(
          own('logs', `log-group:/aws/codebuild/${pipeline.names.environments[environment]?.operationsProject}:log-stream:x`),
        ),
        ...['network-interface/*', 'security-group/sg-1', `subnet/${target?.environment.vpc.subnets[0]}`].map((resource) => ({
          action: 'ec2:CreateNetworkInterface',
          resource: own('ec2', resource),
        })),
        { action: 'ec2:DeleteNetworkInterface', resource: own('ec2', 'network-interface/eni-1') },
        {
          action: 'ec2:CreateNetworkInterfacePermission',
          resource: own('ec2', 'network-interface/eni-1'),
          context: { 'ec2:AuthorizedService': 'codebuild.amazonaws.com' },
        },
        ...['DescribeDhcpOptions', 'DescribeNetworkInterfaces', 'DescribeSecurityGroups', 'DescribeSubnets', 'DescribeVpcs'].map(
          (name) => ({ action: `ec2:${name}`, resource: '*' }),
        ),
      ]),
    ).toEqual([]);
  });

  test.each(sample.stacks.map((emitted) => [emitted.pipeline.service.name, emitted] as const))(
    'lets every action of the pipeline of the stack %s act',
    async (_, emitted) => {
      const pipelineRole = named(rolesOf(toolsOf(emitted)), 'PipelineRole');
      const { name, actions } = pipelineOf(toolsOf(emitted), 'Pipeline');
      const world = { pipeline: name, bucketName: emitted.pipeline.names.bucket, bucket, key, rolesOf: () => [] };
      expect(actions.map(({ ActionTypeId: { Provider } }) => Provider)).toContain('CloudFormation');
      for (const action of actions) {
        const role = action.RoleArn === undefined ? pipelineRole : platformRoles.find(({ arn }) => arn === action.RoleArn);
        if (role === undefined) throw new Error(`nobody makes ${action.RoleArn}`);
        expect(await refused(role, actionRequests(action, role.arn, world))).toEqual([]);
        if (role !== pipelineRole) expect(await mayTakeOn(pipelineRole, role)).toEqual([]);
      }
    },
  );

  test('lets the way back start the operations project of any service', async () => {
    const roles = rolesOf(deliveryPlatform);
    const { name, actions } = pipelineOf(deliveryPlatform, 'RedeployPipeline');
    const world = {
      pipeline: name,
      bucketName: `${platform.name}-delivery-${platform.aws.toolsAccount}`,
      bucket,
      key,
      rolesOf: () => [],
    };
    const pipelineRole = named(roles, 'RedeployPipelineRole');
    const project = named(roles, 'RedeployRole');
    for (const action of actions) {
      const requests = actionRequests(action, pipelineRole.arn, world).map((request) =>
        // Whoever starts it names the bundle.
        request.action.startsWith('s3:GetObject')
          ? { ...request, resource: request.resource.replace('name-a-bundle-when-you-start', 'checkout/bundle.zip') }
          : request,
      );
      expect(await refused(pipelineRole, requests)).toEqual([]);
      const written: readonly { name: string; value: string }[] = JSON.parse(action.Configuration.EnvironmentVariables ?? '[]');
      const arn = written.find((each) => each.name === 'ROLE_ARN')?.value;
      const role = platformRoles.find((each) => each.arn === arn);
      if (role !== undefined) expect(await mayTakeOn(project, role)).toEqual([]);
    }
    const { region, toolsAccount } = platform.aws;
    expect(
      await refused(project, [
        ...artifactRequests(`arn:aws:s3:::${world.bucketName}/${name.slice(0, 20)}/Bundle/x`),
        ...codepipelines.slice(0, 1).flatMap((emitted) => startRequests(at(emitted, environmentsOf(emitted)[0] ?? ''))),
        ...writeLogs(`arn:aws:logs:${region}:${toolsAccount}:log-group:/aws/codebuild/${name}:log-stream:x`),
      ]),
    ).toEqual([]);
  });

  test('lets an event start a delivery, the template of a stack be handed on, and alarms be watched', async () => {
    const { region, toolsAccount } = platform.aws;
    for (const emitted of [...sample.services, ...sample.stacks]) {
      const { names } = emitted.pipeline;
      const start = `arn:aws:codepipeline:${region}:${toolsAccount}:${names.pipeline}`;
      const folder = `arn:aws:s3:::${names.bucket}/${names.pipeline.slice(0, 20)}/Delivery/x`;
      const logs = `arn:aws:logs:${region}:${toolsAccount}:log-group:/aws/codebuild/${names.imageProject}:log-stream:x`;
      const asks: Readonly<Record<string, readonly Request[]>> = {
        StartRole: [{ action: 'codepipeline:StartPipelineExecution', resource: start }],
        PackageRole: [
          ...artifactRequests(folder),
          ...artifactRequests(`arn:aws:s3:::${names.bucket}/${names.bundleKey}`),
          { action: 's3:PutObject', resource: folder, guard: bucket },
          useKey('kms:GenerateDataKey'),
          ...writeLogs(logs),
        ],
      };
      for (const role of rolesOf(toolsStack(emitted)))
        if (asks[role.kind] !== undefined) expect(await refused(role, asks[role.kind] ?? [])).toEqual([]);
    }
    for (const role of platformRoles.filter(({ kind, origin }) => kind === 'PipelineRole' && origin === 'platform-account')) {
      const alarm = `arn:aws:cloudwatch:${region}:${role.account}:alarm:${platform.name}-checkout-x`;
      expect(await refused(role, [{ action: 'cloudwatch:DescribeAlarms', resource: alarm }])).toEqual([]);
    }
    expect([...asked.keys()]).toEqual(expect.arrayContaining(['tools/StartRole', 'tools/PackageRole']));
  });

  test('takes a request for approval over an encrypted connection, and none in the clear', async () => {
    const guard = resourcePolicy(deliveryPlatform, 'ApprovalsTopicPolicy', 'PolicyDocument');
    for (const emitted of codepipelines) {
      const action = pipelineOf(toolsOf(emitted), 'Pipeline').actions.find((each) => each.ActionTypeId.Provider === 'Manual');
      if (action === undefined) continue;
      const role = named(rolesOf(toolsOf(emitted)), 'PipelineRole');
      const ask = (secure: string): Request => ({
        action: 'sns:Publish',
        resource: action.Configuration.NotificationArn ?? '',
        guard,
        context: { 'aws:SecureTransport': secure },
      });
      expect(await outcome(role, ask('true'))).toBe('Allowed');
      expect(await outcome(role, ask('false'))).toBe('ExplicitlyDenied');
    }
  });

  test("lets the notices' function make its calls", async () => {
    const role = named(rolesOf(deliveryPlatform), 'NoticesRole');
    const { region, toolsAccount } = platform.aws;
    const own = (service: string, resource: string) => `arn:aws:${service}:${region}:${toolsAccount}:${resource}`;
    const inBucket = (action: string, name: string): Request => ({
      action,
      resource: `arn:aws:s3:::${platform.name}-delivery-${toolsAccount}/${name}`,
      guard: bucket,
    });
    const secret = Object.values(platform.notices.channels)[0]?.awsSecret;
    expect(
      await refused(role, [
        inBucket('s3:GetObjectVersion', 'bundles/checkout/bundle.zip'),
        inBucket('s3:GetObject', 'records/checkout/prod.json'),
        inBucket('s3:PutObject', 'notices/x'),
        inBucket('s3:DeleteObject', 'notices/x'),
        ...['kms:Decrypt', 'kms:GenerateDataKey'].map((action) => ({
          action,
          resource: listed(statementsOf(role).find(({ Sid }) => Sid === 'UseDeliveryKey')?.Resource)[0] ?? '',
          guard: key,
        })),
        { action: 'ssm:GetParameter', resource: own('ssm', `parameter/${platform.name}/services/checkout/notices`) },
        { action: 'secretsmanager:GetSecretValue', resource: own('secretsmanager', `secret:${secret}-AbCdEf`) },
        ...['GetPipeline', 'GetPipelineExecution', 'GetPipelineState', 'ListActionExecutions'].map((name) => ({
          action: `codepipeline:${name}`,
          resource: own('codepipeline', `${platform.name}-checkout`),
        })),
        { action: 'sns:Publish', resource: own('sns', `${platform.name}-mail-commerce`) },
        { action: 'sqs:SendMessage', resource: own('sqs', `${platform.name}-platform-notices-faults`) },
        ...writeLogs(own('logs', `log-group:/aws/lambda/${platform.name}-platform-notices:log-stream:x`)),
      ]),
    ).toEqual([]);
  });

  test('lets what tells GitLab of deployments make its calls', async () => {
    const role = named(rolesOf(deliveryPlatform), 'ReportsRole');
    const { region, toolsAccount } = platform.aws;
    const own = (service: string, resource: string) => `arn:aws:${service}:${region}:${toolsAccount}:${resource}`;
    const inBucket = (action: string, name: string): Request => ({
      action,
      resource: `arn:aws:s3:::${platform.name}-delivery-${toolsAccount}/${name}`,
      guard: bucket,
    });
    const queue = own('sqs', `${platform.name}-platform-gitlab-reports`);
    expect(
      await refused(role, [
        inBucket('s3:GetObjectVersion', 'bundles/checkout/bundle.zip'),
        inBucket('s3:GetObject', 'records/checkout/prod.json'),
        inBucket('s3:GetObject', 'records/checkout/prod/1.0.0.json'),
        inBucket('s3:GetObject', 'gitlab/checkout/prod.json'),
        inBucket('s3:PutObject', 'gitlab/checkout/prod.json'),
        ...['kms:Decrypt', 'kms:GenerateDataKey'].map((action) => ({
          action,
          resource: listed(statementsOf(role).find(({ Sid }) => Sid === 'UseDeliveryKey')?.Resource)[0] ?? '',
          guard: key,
        })),
        { action: 'ssm:GetParameter', resource: own('ssm', `parameter/${platform.name}/services/checkout/notices`) },
        {
          action: 'secretsmanager:GetSecretValue',
          resource: own('secretsmanager', `secret:${platform.gitlab.reports?.awsSecret}-AbCdEf`),
        },
        { action: 'codepipeline:GetPipelineExecution', resource: own('codepipeline', `${platform.name}-checkout`) },
        // @source AWS Lambda developer guide, "Using Lambda with Amazon SQS": what reads the queue in the role's name.
        ...['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((name) => ({ action: `sqs:${name}`, resource: queue })),
        ...writeLogs(own('logs', `log-group:/aws/lambda/${platform.name}-platform-gitlab-reports:log-stream:x`)),
      ]),
    ).toEqual([]);
    // Another secret, and other people's records.
    const beyond = [
      { action: 'secretsmanager:GetSecretValue', resource: own('secretsmanager', 'secret:retail/teams/commerce-AbCdEf') },
      inBucket('s3:PutObject', 'records/checkout/prod.json'),
      { action: 'sqs:ReceiveMessage', resource: own('sqs', `${platform.name}-platform-notices-faults`) },
    ];
    expect(await refused(role, beyond)).toHaveLength(beyond.length);
  });

  test('lets what tests before traffic read, ask, answer and tell, inside its network', async () => {
    const smokeRoles = platformRoles.filter(({ kind }) => kind === 'SmokeRole');
    expect(smokeRoles).toHaveLength(4);
    for (const role of smokeRoles) {
      const environment = platform.environments.find(({ name }) => role.arn.endsWith(`/retail-smoke-${name}`));
      const own = (service: string, resource: string) => `arn:aws:${service}:${platform.aws.region}:${role.account}:${resource}`;
      const application = `${platform.name}-delivery-slots-${environment?.name}`;
      const itself = { 'lambda:SourceFunctionArn': own('lambda', `function:${platform.name}-smoke-${environment?.name}`) };
      const joins: readonly Request[] = [
        ...['network-interface/*', 'security-group/sg-1', `subnet/${environment?.vpc.subnets[0]}`].map((resource) => ({
          action: 'ec2:CreateNetworkInterface',
          resource: own('ec2', resource),
        })),
        ...['AssignPrivateIpAddresses', 'DeleteNetworkInterface', 'UnassignPrivateIpAddresses'].map((name) => ({
          action: `ec2:${name}`,
          resource: own('ec2', 'network-interface/eni-1'),
        })),
      ];
      expect(
        await refused(role, [
          { action: 'codedeploy:GetDeployment', resource: own('codedeploy', `deploymentgroup:${application}/${application}`) },
          { action: 'codedeploy:PutLifecycleEventHookExecutionStatus', resource: '*' },
          { action: 'ssm:GetParameter', resource: own('ssm', `parameter/${platform.name}/smoke/${application}`) },
          {
            action: 'events:PutEvents',
            resource: own('events', 'event-bus/default'),
            context: { 'events:source': ['service-pipelines'] },
          },
          ...['DescribeNetworkInterfaces', 'DescribeSubnets'].map((name) => ({ action: `ec2:${name}`, resource: '*' })),
          ...writeLogs(own('logs', `log-group:/aws/lambda/${platform.name}-smoke-${environment?.name}:log-stream:x`)),
          ...joins,
        ]),
      ).toEqual([]);
      const beyond: readonly Request[] = [
        // What Lambda does with the role before the function runs, the function's own code may not do.
        ...joins.map((request) => ({ ...request, context: itself })),
        { action: 'codedeploy:GetDeployment', resource: own('codedeploy', 'deploymentgroup:other/x') },
        { action: 'ssm:GetParameter', resource: own('ssm', `parameter/${platform.name}/prod/checkout/payment-key`) },
        {
          action: 'events:PutEvents',
          resource: own('events', 'event-bus/default'),
          context: { 'events:source': ['service-pipelines', 'aws.codepipeline'] },
        },
        { action: 'lambda:InvokeFunction', resource: itself['lambda:SourceFunctionArn'] },
      ];
      const outcomes = await Promise.all(beyond.map(async (request) => [request.action, await outcome(role, request)]));
      expect(outcomes.filter(([, answer]) => answer === 'Allowed')).toEqual([]);
    }
  });

  test('refuses what is not meant, so that its consent means something', async () => {
    const [one, two] = codepipelines;
    if (one === undefined || two === undefined) throw new Error('two services are needed');
    const environment = environmentsOf(one)[0] ?? '';
    const role = named(stacks.find(({ emitted }) => emitted === one)?.environments[0]?.roles ?? [], 'DeployRole');
    const shared = startRequests(at(two, environment)).map(({ resource }) => resource);
    const foreign = deployRequests({ ...at(two, environment), account: role.account }).filter(
      ({ action, resource }) =>
        !shared.includes(resource) &&
        resource !== '*' &&
        !/^(kms|iam|ecs:ListTasks|ecs:DescribeTasks|ecs:StopTask)/.test(action) &&
        action !== 'ecs:ListTasks',
    );
    const outcomes = await Promise.all(foreign.map(async (request) => [request.action, await outcome(role, request)]));
    expect(
      outcomes.filter(
        ([action, answer]) => answer === 'Allowed' && !/^ecs:(ListTasks|DescribeTasks|StopTask)$/.test(action ?? ''),
      ),
    ).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(10);
  });

  test('lets only what makes the image of a signed service sign, with that key and no other', async () => {
    const signed = stacks.filter(({ emitted }) => emitted.pipeline.service.image.sign);
    expect(signed.length).toBeGreaterThan(2);
    const context = { 'kms:RequestAlias': platform.aws.signingKey ?? '' };
    const sign = (resource: string, guard: Policy): Request => ({ action: 'kms:Sign', resource, guard, context });
    const may: (readonly [string, string, string])[] = [];
    for (const { emitted, environments } of stacks) {
      const roles = [...rolesOf(toolsOf(emitted)), ...environments.flatMap((each) => each.roles)];
      for (const role of roles) {
        if ((await outcome(role, sign(SIGNING_KEY_ARN, signingKey))) === 'Allowed')
          may.push([emitted.pipeline.service.name, emitted.pipeline.service.engines.deliver, role.kind]);
        expect(await outcome(role, sign(KEY_ARN, key))).not.toBe('Allowed');
        expect(await outcome(role, { ...sign(SIGNING_KEY_ARN, signingKey), action: 'kms:ScheduleKeyDeletion' })).not.toBe(
          'Allowed',
        );
      }
    }
    expect(may).toEqual(
      signed.map(({ emitted: { pipeline } }) => {
        const { deliver } = pipeline.service.engines;
        return [pipeline.service.name, deliver, deliver === 'codepipeline' ? 'ImageRole' : 'BuildRole'];
      }),
    );
  });

  test('lets a deployment read the public half of the signing key by its alias, and of no other key', async () => {
    for (const { environments } of stacks.filter(({ emitted }) => emitted.pipeline.service.image.sign)) {
      for (const { roles } of environments) {
        const ask = (alias: string): Request => ({
          action: 'kms:GetPublicKey',
          resource: SIGNING_KEY_ARN,
          guard: signingKey,
          context: { 'kms:RequestAlias': alias },
        });
        const role = named(roles, 'DeployRole');
        expect(await outcome(role, ask(platform.aws.signingKey ?? ''))).toBe('Allowed');
        expect(await outcome(role, ask('alias/other'))).not.toBe('Allowed');
      }
    }
  });
});

describe.skipIf(needs(simulator))('What AWS does itself', awsServices);

describe.skipIf(needs(simulator))('Review apps', reviewRoles);

describe.skipIf(needs(simulator))('IAM, where a push starts a delivery,', connectionRoles);

describe.skipIf(needs(simulator))('Every role', everyRole);

beforeAll(() => asked.clear());
