/** The roles of review apps, which any branch of a project can use: what they do, and that nothing else is within their reach. */
import { expect, test } from 'vitest';
import { evaluate, type Stack } from '../../../test/support/stack-evaluate';
import { type Emitted, sample, textOf } from '../sample';
import { accountOf, environmentStack, platform, type Role, resourcePolicy, rolesOf, TOOLS } from './fleet';
import { REVIEW_BUILD, REVIEW_DEPLOY, requestsOf } from './program-calls';
import { outcome, type Request } from './simulate';
import { accounts, at, key, named, refused, toolsOf, toolsPlatform } from './world';

const reviewed = sample.services.filter(({ pipeline }) => pipeline.names.reviewApp !== undefined);

interface World {
  readonly emitted: Emitted;
  readonly environment: string;
  readonly account: string;
  readonly roles: readonly Role[];
  readonly build: Role;
  readonly own: (service: string, resource: string) => string;
  readonly app: (number: number) => string;
}

function worldOf(emitted: Emitted): World {
  const { pipeline } = emitted;
  const environment = pipeline.service.reviewApp?.environment ?? '';
  const account = accountOf(pipeline, environment);
  return {
    emitted,
    environment,
    account,
    roles: rolesOf(environmentStack(emitted, environment)),
    build: named(rolesOf(toolsOf(emitted)), 'ReviewBuildRole'),
    own: (service, resource) => `arn:aws:${service}:${platform.aws.region}:${account}:${resource}`,
    app: (number) => `${pipeline.names.reviewApp?.prefix}${number}`,
  };
}

/** `review.yaml` as the program makes it for a merge request. */
function appStack({ emitted, app }: World, number: number): Stack {
  const { names } = emitted.pipeline;
  const Parameters = {
    Image: 'image',
    Name: app(number),
    TargetGroupName: `${names.reviewApp?.targetGroupPrefix}${number}`,
    Host: 'x.example',
    Priority: '7',
  };
  return evaluate(textOf(emitted, 'review.yaml'), JSON.stringify({ Parameters }));
}

const pass = (role: string, service: string): Request => ({
  action: 'iam:PassRole',
  resource: role,
  context: { 'iam:PassedToService': service },
});

/** What CloudFormation does with the four resources. @source The handlers in AWS' own schemas, as `stack-roles.test.ts` reads them. */
function stackRequests(world: World): readonly Request[] {
  const { emitted, own, app } = world;
  const { names, service } = emitted.pipeline;
  const target = service.environments.find(({ environment }) => environment.name === world.environment);
  const listener = target?.environment.reviewApps?.listenerArn ?? '';
  const rule = `${listener.replace(':listener/', ':listener-rule/')}/0123456789abcdef`;
  const group = own('elasticloadbalancing', `targetgroup/${names.reviewApp?.targetGroupPrefix}12/0123456789abcdef`);
  const ecsService = own('ecs', `service/${target?.environment.cluster}/${app(12)}`);
  const definition = own('ecs', `task-definition/${app(12)}:7`);
  const on = (resource: string, prefix: string, ...calls: readonly string[]) =>
    calls.map((call) => ({ action: `${prefix}:${call}`, resource }));
  const elb = 'elasticloadbalancing';
  return [
    ...on(
      ecsService,
      'ecs',
      'CreateService',
      'UpdateService',
      'DeleteService',
      'DescribeServices',
      'TagResource',
      'UntagResource',
      'ListTagsForResource',
      'ListServiceDeployments',
      'StopServiceDeployment',
    ),
    ...on(own('ecs', `service-deployment/${target?.environment.cluster}/${app(12)}/x`), 'ecs', 'DescribeServiceDeployments'),
    ...on(own('ecs', `task-definition/${app(12)}:*`), 'ecs', 'RegisterTaskDefinition'),
    ...on(definition, 'ecs', 'TagResource', 'UntagResource', 'ListTagsForResource'),
    ...on('*', 'ecs', 'DescribeTaskDefinition'),
    ...on(names.reviewApp?.taskRoleArn ?? '', 'iam', 'GetRole'),
    pass(names.reviewApp?.executionRoleArn ?? '', 'ecs-tasks.amazonaws.com'),
    pass(names.reviewApp?.taskRoleArn ?? '', 'ecs-tasks.amazonaws.com'),
    ...on(group, elb, 'CreateTargetGroup', 'ModifyTargetGroup', 'ModifyTargetGroupAttributes', 'DeleteTargetGroup'),
    ...on(listener, elb, 'CreateRule'),
    ...on(rule, elb, 'ModifyRule', 'DeleteRule', 'SetRulePriorities'),
    ...on(
      '*',
      elb,
      'DescribeRules',
      'DescribeTags',
      'DescribeTargetGroups',
      'DescribeTargetGroupAttributes',
      'DescribeTargetHealth',
    ),
    { action: 'ec2:DescribeVpcs', resource: '*' },
  ];
}

/** All that must be out of reach: the service itself, other services, the platform, releases, secrets. */
function foreign({ emitted, environment, own, account }: World): readonly Request[] {
  const { pipeline } = emitted;
  const names = pipeline.names.environments[environment];
  const target = pipeline.service.environments.find((each) => each.environment.name === environment);
  const pools = target?.environment.pools ?? [];
  const rules = pools.flatMap(({ listenerArn, testListenerArn }) =>
    [listenerArn, testListenerArn].map((arn) => `${arn.replace(':listener/', ':listener-rule/')}/0123456789abcdef`),
  );
  const others = [
    names?.stack,
    `${names?.stack}-review`,
    `${names?.stack}-review-1`,
    'retail-checkout-dev',
    'retail-platform-account',
  ];
  const iam = (name: string) => `arn:aws:iam::${account}:role/${name}`;
  const on = (resources: readonly (string | undefined)[], ...actions: readonly string[]): readonly Request[] =>
    resources.flatMap((resource) => actions.map((action) => ({ action, resource: String(resource) })));
  return [
    ...on(
      others.map((name) => own('cloudformation', `stack/${name}/uuid`)),
      'cloudformation:CreateChangeSet',
      'cloudformation:ExecuteChangeSet',
      'cloudformation:DeleteStack',
    ),
    ...on(
      others.map((name) => own('ecs', `service/${target?.environment.cluster}/${name}`)),
      'ecs:UpdateService',
      'ecs:DeleteService',
      'ecs:CreateService',
    ),
    ...on(
      others.map((name) => own('ecs', `task-definition/${name}:7`)),
      'ecs:RegisterTaskDefinition',
      'ecs:RunTask',
    ),
    ...on(['*'], 'ecs:DeregisterTaskDefinition', 'iam:CreateRole', 'iam:PutRolePolicy', 'ec2:CreateSecurityGroup'),
    ...on(rules, 'elasticloadbalancing:DeleteRule', 'elasticloadbalancing:ModifyRule', 'elasticloadbalancing:SetRulePriorities'),
    ...on(
      pools.map(({ listenerArn }) => listenerArn),
      'elasticloadbalancing:CreateRule',
      'elasticloadbalancing:ModifyListener',
    ),
    ...on(
      [own('elasticloadbalancing', 'targetgroup/retail-storefront-dev-b-0a1b2c3d/0123456789abcdef')],
      'elasticloadbalancing:DeleteTargetGroup',
      'elasticloadbalancing:ModifyTargetGroup',
    ),
    ...[
      iam(names?.taskRole ?? ''),
      iam(names?.executionRole ?? ''),
      iam(names?.deployRole ?? ''),
      iam(`${platform.name}-cloudformation-${environment}`),
    ].flatMap((role) => [pass(role, 'ecs-tasks.amazonaws.com'), pass(role, 'cloudformation.amazonaws.com')]),
    ...on(
      [pipeline.names.imageRepository, `${platform.name}/checkout`, `${platform.name}/checkout/review`].map(
        (name) => `arn:aws:ecr:${platform.aws.region}:${TOOLS}:repository/${name}`,
      ),
      'ecr:PutImage',
      'ecr:InitiateLayerUpload',
      'ecr:BatchGetImage',
    ),
    ...on([`arn:aws:s3:::${pipeline.names.bucket}/${pipeline.names.bundleKey}`], 's3:PutObject', 's3:GetObject'),
    ...on([own('secretsmanager', `secret:${platform.name}/${environment}/storefront-AbCdEf`)], 'secretsmanager:GetSecretValue'),
    ...on([own('ssm', `parameter${names?.releaseParameter}`)], 'ssm:GetParameter', 'ssm:PutParameter', 'ssm:GetParameters'),
    { action: 'kms:Decrypt', resource: `arn:aws:kms:${platform.aws.region}:${TOOLS}:key/1`, guard: key },
  ];
}

export function reviewRoles(): void {
  const worlds = reviewed.map((emitted) => [emitted.pipeline.service.name, worldOf(emitted)] as const);

  test('there are some in the sample, and an identity provider for their jobs', () => {
    expect(worlds.length).toBeGreaterThan(0);
    for (const [, { account }] of worlds) {
      const resources = accounts.find((each) => each.account === account)?.stack.resources ?? {};
      expect(Object.values(resources).some(({ Type }) => Type === 'AWS::IAM::OIDCProvider')).toBe(true);
    }
    expect(Object.values(toolsPlatform.stack.resources).some(({ Type }) => Type === 'AWS::IAM::OIDCProvider')).toBe(true);
  });

  test.each(worlds)('lets jobs of %s build, make and delete an app', async (_, world) => {
    const policy = resourcePolicy(toolsOf(world.emitted), 'ReviewImageRepository', 'RepositoryPolicyText');
    const repository = { ...policy, Statement: policy.Statement.map((each) => ({ ...each, Resource: '*' })) };
    const here = { ...at(world.emitted, world.environment), repository };
    expect(await refused(world.build, requestsOf(here, REVIEW_BUILD))).toEqual([]);
    const deploy = named(world.roles, 'ReviewDeployRole');
    expect(await refused(deploy, requestsOf(here, REVIEW_DEPLOY))).toEqual([]);
    expect(await refused(named(world.roles, 'ReviewStackRole'), stackRequests(world))).toEqual([]);
  });

  test.each(worlds)('lets ECS start the apps of %s: image, log and the secrets that they are given', async (_, world) => {
    const policy = resourcePolicy(toolsOf(world.emitted), 'ReviewImageRepository', 'RepositoryPolicyText');
    const guard = { ...policy, Statement: policy.Statement.map((each) => ({ ...each, Resource: '*' })) };
    const { names } = world.emitted.pipeline;
    const repository = `arn:aws:ecr:${platform.aws.region}:${TOOLS}:repository/${names.reviewApp?.imageRepository}`;
    const log = world.own('logs', `log-group:${names.reviewApp?.logGroup}:log-stream:app/x`);
    expect(
      await refused(named(world.roles, 'ReviewExecutionRole'), [
        { action: 'ecr:GetAuthorizationToken', resource: '*' },
        ...['BatchCheckLayerAvailability', 'GetDownloadUrlForLayer', 'BatchGetImage'].map((call) => ({
          action: `ecr:${call}`,
          resource: repository,
          guard,
        })),
        ...['CreateLogStream', 'PutLogEvents'].map((call) => ({ action: `logs:${call}`, resource: log })),
      ]),
    ).toEqual([]);
    // Nothing is asked of the role of the task: it has no right at all.
    expect(await refused(named(world.roles, 'ReviewTaskRole'), [])).toEqual([]);
    expect(named(world.roles, 'ReviewTaskRole').policies).toEqual([]);
  });

  test.each(worlds)('makes no resource for %s that its role could not, and no role', (_, world) => {
    const types = Object.values(appStack(world, 12).resources).map(({ Type }) => Type);
    expect(types.sort()).toEqual([
      'AWS::ECS::Service',
      'AWS::ECS::TaskDefinition',
      'AWS::ElasticLoadBalancingV2::ListenerRule',
      'AWS::ElasticLoadBalancingV2::TargetGroup',
    ]);
  });

  test.each(worlds)('keeps merge requests of %s off the service, other services, releases and the platform', async (_, world) => {
    const roles = [world.build, ...world.roles.filter(({ kind }) => kind.startsWith('Review'))];
    expect(roles.length).toBe(5);
    const requests = foreign(world);
    expect(requests.length).toBeGreaterThan(60);
    const allowed = await Promise.all(
      roles.flatMap((role) =>
        requests.map(async (request) => {
          const answer = await outcome(role, request);
          return answer === 'Allowed' ? [`${role.kind}: ${request.action} on ${request.resource}`] : [];
        }),
      ),
    );
    expect(allowed.flat()).toEqual([]);
  });

  test.each(worlds)(
    'lets branches of the project of %s take the two roles of jobs on, and no tag or other project',
    (_, world) => {
      const { project } = world.emitted.pipeline.service;
      for (const role of [world.build, named(world.roles, 'ReviewDeployRole')]) {
        const conditions = JSON.stringify(role.trust.Statement.map(({ Condition }) => Condition));
        expect(conditions).toContain(`:sub":"project_path:${project}:ref_type:branch:ref:*"`);
        expect(conditions).not.toContain('ref_type:tag');
      }
    },
  );
}
