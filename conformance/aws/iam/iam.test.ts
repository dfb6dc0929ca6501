/** Every call that the emitted files make is allowed by the emitted policies, on both sides where accounts differ, and little more. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Value } from '../../../test/support/stack-evaluate';
import { needs, ROOT } from '../../support/tools';
import { type Emitted, sample, textOf } from '../sample';
import {
  accountOf,
  environmentStack,
  KEY_ARN,
  listed,
  type Policy,
  platform,
  platformStacks,
  type Role,
  resourcePolicy,
  rolesOf,
  SIGNING_KEY_ARN,
  statementsOf,
  toolsStack,
} from './fleet';
import { MARGIN, WILDCARDS } from './margin';
import { type Action, actionRequests } from './pipeline-calls';
import { type At, buildRequests, deployRequests, FREE, imageRequests, KNOWN, startRequests } from './program-calls';
import { outcome, type Request, simulator, wildcardOnly } from './simulate';

const [toolsPlatform, deliveryPlatform, ...accounts] = platformStacks;
if (toolsPlatform === undefined || deliveryPlatform === undefined) throw new Error('the sample has no platform stacks');
const bucket = resourcePolicy(toolsPlatform, 'DeliveryBucketPolicy', 'PolicyDocument');
const key = resourcePolicy(toolsPlatform, 'DeliveryKey', 'KeyPolicy');
const signingKey = resourcePolicy(toolsPlatform, 'SigningKey', 'KeyPolicy');
const platformRoles = [...rolesOf(deliveryPlatform), ...accounts.flatMap(rolesOf)];

const tools = new Map(sample.services.map((emitted) => [emitted, toolsStack(emitted)] as const));
const toolsOf = (emitted: Emitted) => tools.get(emitted) ?? toolsStack(emitted);
const repositoryOf = (emitted: Emitted): Policy => {
  const policy = resourcePolicy(toolsOf(emitted), 'ImageRepository', 'RepositoryPolicyText');
  // The resource is the repository itself, and is not written there.
  return { ...policy, Statement: policy.Statement.map((each) => ({ ...each, Resource: '*' })) };
};
const environmentsOf = ({ pipeline }: Emitted): readonly string[] =>
  pipeline.service.environments.map(({ environment }) => environment.name);
const at = (emitted: Emitted, environment: string): At => ({
  pipeline: emitted.pipeline,
  environment,
  account: accountOf(emitted.pipeline, environment),
  bucket,
  key,
  signingKey,
  repository: repositoryOf(emitted),
});
/** One service of each form: others differ from these by names only. */
const forms = sample.services.filter((one, index, all) => all.findIndex((other) => formOf(other) === formOf(one)) === index);
const stacks = forms.map((emitted) => ({
  emitted,
  environments: environmentsOf(emitted).map((name) => ({ name, roles: rolesOf(environmentStack(emitted, name)) })),
}));
const named = (roles: readonly Role[], kind: string): Role => {
  const found = roles.find((role) => role.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} among ${roles.map((role) => role.kind).join(', ')}`);
  return found;
};

/** What was asked for, by kind of role: whatever else a role may do must be in the margin. */
const asked = new Map<string, Set<string>>();

async function refused(role: Role, requests: readonly Request[]): Promise<readonly string[]> {
  const used = asked.get(role.kind) ?? new Set<string>();
  asked.set(role.kind, used);
  const answers = await Promise.all(
    requests.map(async (request) => {
      used.add(request.action);
      const answer = await outcome(role, request);
      return answer === 'Allowed' ? [] : [`${role.arn}: ${request.action} on ${request.resource}: ${answer}`];
    }),
  );
  return answers.flat();
}

interface Stage {
  readonly Actions: readonly Action[];
}
const pipelineOf = (stack: typeof toolsPlatform, id: string): { readonly name: string; readonly actions: readonly Action[] } => {
  const { Name = '', Stages = [] } = stack.stack.resources[id]?.Properties ?? {};
  const stages: readonly Stage[] = JSON.parse(JSON.stringify(Stages));
  return { name: String(Name), actions: stages.flatMap(({ Actions }) => Actions) };
};

const codepipelines = forms.filter(({ pipeline }) => pipeline.service.engines.deliver === 'codepipeline');

describe.skipIf(needs(simulator))('IAM', () => {
  test('is asked by the delivery program for nothing that is not listed here', () => {
    const folders = ['delivery', 'redeploy'].map((name) => join(ROOT, 'templates', name));
    const text = folders
      .flatMap((folder) => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')))
      .join('\n');
    const called = [...text.matchAll(/\baws ([a-z0-9]+ [a-z][a-z-]+)/g)].map(([, call = '']) => call);
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
        ...['GetPipelineExecution', 'GetPipelineState'].map((name) => ({
          action: `codepipeline:${name}`,
          resource: own('codepipeline', `${platform.name}-checkout`),
        })),
        { action: 'sns:Publish', resource: own('sns', `${platform.name}-mail-commerce`) },
        { action: 'sqs:SendMessage', resource: own('sqs', `${platform.name}-platform-notices-faults`) },
        ...writeLogs(own('logs', `log-group:/aws/lambda/${platform.name}-platform-notices:log-stream:x`)),
      ]),
    ).toEqual([]);
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

describe.skipIf(needs(simulator))('Every role', () => {
  const all = [
    ...platformRoles,
    ...forms.flatMap((emitted) => rolesOf(toolsOf(emitted))),
    ...stacks.flatMap(({ environments }) => environments.flatMap(({ roles }) => roles)),
  ];

  test('may do what is asked of it, and beyond that only what the margin states', () => {
    const over = all.flatMap((role) => {
      const used = asked.get(role.kind);
      if (used === undefined) return [];
      const allowed = statementsOf(role)
        .filter(({ Effect }) => Effect === 'Allow')
        .flatMap(({ Action: names }) => listed(names));
      return allowed
        .filter((action) => !used.has(action) && MARGIN[role.kind]?.[action] === undefined)
        .map((action) => `${role.kind}: ${action}`);
    });
    expect([...new Set(over)].sort()).toEqual([]);
  });

  test('names resources wherever AWS offers them for the action, or a reason stands here', async () => {
    const wide = all.flatMap((role) =>
      statementsOf(role)
        .filter(({ Effect, Resource }) => Effect === 'Allow' && listed(Resource).includes('*'))
        .flatMap(({ Action: names }) => listed(names)),
    );
    const narrower = await Promise.all(
      [...new Set(wide)].map(async (action) => ((await wildcardOnly(action)) === true ? [] : [action])),
    );
    expect(narrower.flat().sort()).toEqual(Object.keys(WILDCARDS).sort());
  });

  test('asks only for actions that AWS has, and for no resource that AWS does not look at', async () => {
    const faults = await Promise.all(
      all.flatMap((role) =>
        statementsOf(role).flatMap(({ Action: names, Resource, Effect }) =>
          listed(names).map(async (action) => {
            const only = await wildcardOnly(action);
            if (only === undefined) return [`${action} does not exist`];
            return only && Effect === 'Allow' && !listed(Resource).includes('*')
              ? [`${role.kind}: ${action} has no resources: it is never allowed so`]
              : [];
          }),
        ),
      ),
    );
    expect([...new Set(faults.flat())]).toEqual([]);
  });

  test('hands roles on to named services only', () => {
    const passing = all.flatMap((role) =>
      statementsOf(role).filter(({ Action: names, Effect }) => Effect === 'Allow' && listed(names).includes('iam:PassRole')),
    );
    expect(passing.length).toBeGreaterThan(0);
    for (const { Resource, Condition } of passing) {
      expect(listed(Resource)).not.toContain('*');
      expect(JSON.stringify(Condition)).toMatch(/"StringEquals":\{"iam:PassedToService":/);
    }
  });

  test('that a job takes on names the audience exactly, and subjects by no wider pattern than tags and hotfix branches', () => {
    const federated = all.flatMap(({ trust }) =>
      trust.Statement.filter(({ Action: names }) => listed(names).includes('sts:AssumeRoleWithWebIdentity')),
    );
    expect(federated.length).toBeGreaterThan(0);
    for (const { Condition } of federated) {
      const conditions: Readonly<Record<string, Readonly<Record<string, Value>>>> = JSON.parse(JSON.stringify(Condition));
      expect(Object.keys(conditions.StringEquals ?? {}).some((name) => name.endsWith(':aud'))).toBe(true);
      const subjects = Object.values({ ...conditions.StringLike, ...conditions.StringEquals })
        .flat()
        .map(String)
        .filter((text) => /[*?]/.test(text));
      for (const subject of subjects)
        expect(subject).toMatch(/(:ref:hotfix\/\*|:ref_type:tag:ref:[^*]*\*|\/job\/hotfix(%252F|\/)\*\/|\/job\/[^*/]*v\*\/)$/);
    }
  });
});

async function mayTakeOn(from: Role, role: Role): Promise<readonly string[]> {
  const trust = { ...role.trust, Statement: role.trust.Statement.map((each) => ({ ...each, Resource: '*' })) };
  return refused(from, [{ action: 'sts:AssumeRole', resource: role.arn, guard: trust }]);
}

const artifactRequests = (resource: string): readonly Request[] => [
  { action: 's3:GetObject', resource, guard: bucket },
  { action: 's3:GetObjectVersion', resource, guard: bucket },
  useKey('kms:Decrypt'),
];

const useKey = (action: string): Request => ({
  action,
  resource: KEY_ARN,
  guard: key,
  context: { 'kms:ViaService': `s3.${platform.aws.region}.amazonaws.com` },
});

const writeLogs = (resource: string): readonly Request[] =>
  ['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => ({ action, resource }));

beforeAll(() => asked.clear());

function formOf({ pipeline: { service, stages } }: Emitted): string {
  const deployments = stages.flatMap(({ jobs }) =>
    jobs.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'deployEcs' ? [step.mechanism] : []))),
  );
  const runtimes = service.environments.map(({ runtime }) => [
    runtime.migration !== undefined,
    runtime.scheduledTasks.length > 0,
    runtime.ingress.length > 0,
  ]);
  const { platform, scan, sign } = service.image;
  const proof = [platform, scan?.scanner, sign, service.quality.scans.includes('sbom')];
  return JSON.stringify([service.engines, deployments, runtimes, service.delivery, proof]);
}
