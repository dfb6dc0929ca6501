import { describe, expect, test } from 'vitest';
import { aGitLabService, aPlatform, aRuntime, aService, aServiceEnvironment } from '../../support/builders';
import { parsed } from '../../support/parsed';
import { evaluate } from '../../support/stack-evaluate';
import { emitted, mappings, ofType, stackIn, statements, textOf } from './world';

const ENVIRONMENTS = ['dev', 'stage', 'preprod', 'prod'];
const blueGreen = (name: string, overrides = {}) =>
  aServiceEnvironment(name, 'checkout', { strategy: 'blue-green', ...overrides });

describe('service.yaml', () => {
  test('is one template, and each environment has its file of values', () => {
    expect(emitted(aService()).map(({ path }) => path)).toEqual([
      'service.yaml',
      'params-dev.json',
      'params-stage.json',
      'params-preprod.json',
      'params-prod.json',
      'taskdef-prod.json',
      'appspec-prod.yaml',
    ]);
  });

  test('is the same text each time', () => {
    expect(emitted(aService())).toEqual(emitted(aService()));
  });

  test.each(ENVIRONMENTS)('finds a value for every parameter in %s, or has one itself', (environment) => {
    const files = emitted(aService());
    const { Parameters } = parsed(textOf(files, 'service.yaml'));
    const { Parameters: given } = JSON.parse(textOf(files, `params-${environment}.json`));
    const needed = Object.keys(Parameters).filter((name) => Parameters[name].Default === undefined);
    expect(Object.keys(given)).toEqual(expect.arrayContaining(needed));
    expect(Object.keys(Parameters)).toEqual(expect.arrayContaining(Object.keys(given)));
  });

  test('fits into a request, whatever the engine', () => {
    for (const service of [aService(), aGitLabService()]) {
      expect(Buffer.byteLength(textOf(emitted(service), 'service.yaml'))).toBeLessThan(51_200);
    }
  });

  test('never states the number of tasks', () => {
    expect(textOf(emitted(aService()), 'service.yaml')).not.toContain('DesiredCount:');
    expect(ofType(stackIn(aService(), 'prod'), 'AWS::ApplicationAutoScaling::ScalableTarget')[0]?.Properties).toMatchObject({
      MinCapacity: '2',
      MaxCapacity: '6',
      ResourceId: 'service/retail-prod/<CodeDeployService.Name>',
    });
  });

  test('gives a worker no load balancer, no target group and no alarm on traffic', () => {
    const service = aService({
      deploy: { ...aService().deploy, port: undefined, healthCheck: undefined },
      environments: [aServiceEnvironment('dev', 'checkout', { runtime: aRuntime('dev', 'checkout', { ingress: [] }) })],
    });
    const stack = stackIn(service, 'dev');
    const types = Object.values(stack.resources).map(({ Type }) => Type);
    expect(types.filter((type) => type.startsWith('AWS::ElasticLoadBalancing'))).toEqual([]);
    expect(Object.keys(stack.resources)).not.toContain('ErrorsAlarm');
    expect(stack.resources.Service?.Properties).not.toHaveProperty('LoadBalancers');
    expect(stack.outputs).not.toHaveProperty('ProductionRuleArn');
  });
});

describe('the ECS service', () => {
  test("is CodeDeploy's in the environment where CodeDeploy deploys, and the stack's elsewhere", () => {
    expect(stackIn(aService(), 'prod').resources.CodeDeployService?.Properties.DeploymentController).toEqual({
      Type: 'CODE_DEPLOY',
    });
    expect(stackIn(aService(), 'prod').resources).not.toHaveProperty('Service');
    expect(stackIn(aService(), 'dev').resources.Service?.Properties.DeploymentController).toEqual({ Type: 'ECS' });
    expect(stackIn(aService(), 'dev').resources).not.toHaveProperty('CodeDeployService');
  });

  test('takes a failed rolling deployment back by itself', () => {
    expect(stackIn(aService(), 'dev').resources.Service?.Properties.DeploymentConfiguration).toMatchObject({
      Strategy: 'ROLLING',
      DeploymentCircuitBreaker: { Enable: true, Rollback: true },
      Alarms: { Enable: true, Rollback: true, AlarmNames: ['<ErrorsAlarm>', '<LatencyAlarm>'] },
    });
  });

  test.each([
    ['canary', { Strategy: 'CANARY', CanaryConfiguration: { CanaryPercent: 10, CanaryBakeTimeInMinutes: 7 } }],
    ['linear', { Strategy: 'LINEAR', LinearConfiguration: { StepPercent: 10, StepBakeTimeInMinutes: 7 } }],
    ['native-blue-green', { Strategy: 'BLUE_GREEN' }],
  ] as const)('moves traffic as %s says, between two target groups, with alarms that take it back', (strategy, expected) => {
    const traffic = { percent: 10, stepMinutes: 7, bakeMinutes: 15 };
    const service = aService({ environments: [blueGreen('prod', { strategy, traffic })] });
    const { DeploymentConfiguration, LoadBalancers } = stackIn(service, 'prod').resources.Service?.Properties ?? {};
    const alarms = { Enable: true, Rollback: true, AlarmNames: ['<ErrorsAlarm>', '<LatencyAlarm>'] };
    const shared = { MaximumPercent: 200, MinimumHealthyPercent: 100, Alarms: alarms, BakeTimeInMinutes: 15 };
    expect(DeploymentConfiguration).toEqual({ ...shared, ...expected });
    expect(LoadBalancers).toMatchObject([{ AdvancedConfiguration: { AlternateTargetGroupArn: '<InternalGreenTargetGroup>' } }]);
    expect(stackIn(service, 'prod').resources).not.toHaveProperty('CodeDeployService');
  });

  test('states how long a blue/green deployment of its own can be taken back', () => {
    const service = aGitLabService({ environments: [blueGreen('prod')] });
    const { DeploymentConfiguration, LoadBalancers } = stackIn(service, 'prod').resources.Service?.Properties ?? {};
    expect(DeploymentConfiguration).toMatchObject({ Strategy: 'BLUE_GREEN', BakeTimeInMinutes: 10 });
    expect(LoadBalancers).toMatchObject([
      {
        TargetGroupArn: '<InternalBlueTargetGroup>',
        AdvancedConfiguration: {
          AlternateTargetGroupArn: '<InternalGreenTargetGroup>',
          ProductionListenerRule: '<InternalRule1200>',
          TestListenerRule: '<InternalRule1200Test>',
          RoleArn: 'arn:aws:iam::<AWS::AccountId>:role/retail-ecs-prod',
        },
      },
    ]);
  });

  test('carries traffic on the port that the container listens on, from the load balancer only', () => {
    const ingress = ofType(stackIn(aService(), 'dev'), 'AWS::EC2::SecurityGroupIngress');
    expect(ingress.map(({ Properties }) => [Properties.FromPort, Properties.ToPort, Properties.SourceSecurityGroupId])).toEqual([
      [8080, 8080, 'sg-0a1b2c3d4e5f60003'],
    ]);
  });
});

describe('variables and secrets', () => {
  const service = aService({
    environments: ['dev', 'prod'].map((name) =>
      aServiceEnvironment(name, 'checkout', {
        runtime: aRuntime(name, 'checkout', {
          variables: { LEVEL: 'info', STAGE: name, ...(name === 'dev' ? { DEBUG: '${AWS::AccountId}', IN: 'in:dev,prod' } : {}) },
        }),
      }),
    ),
  });
  const container = (environment: string) =>
    mappings(stackIn(service, environment).resources.TaskDefinition?.Properties.ContainerDefinitions)[0];

  test('stand in the environments that have them, with their own values, and nothing in them is a function', () => {
    expect(container('prod')?.Environment).toEqual([
      { Name: 'LEVEL', Value: 'info' },
      { Name: 'PORT', Value: '8080' },
      { Name: 'STAGE', Value: 'prod' },
    ]);
    expect(container('dev')?.Environment).toEqual([
      { Name: 'DEBUG', Value: '${AWS::AccountId}' },
      { Name: 'IN', Value: 'in:dev,prod' },
      { Name: 'LEVEL', Value: 'info' },
      { Name: 'PORT', Value: '8080' },
      { Name: 'STAGE', Value: 'dev' },
    ]);
  });

  test('are read by exact address, and by the role that starts the task', () => {
    expect(container('prod')?.Secrets).toEqual([
      {
        Name: 'DATABASE_PASSWORD',
        ValueFrom: 'arn:aws:secretsmanager:<AWS::Region>:<AWS::AccountId>:secret:retail/prod/checkout/database:password::',
      },
      { Name: 'FEATURE_KEY', ValueFrom: 'arn:aws:ssm:<AWS::Region>:<AWS::AccountId>:parameter/retail/prod/checkout/feature-key' },
    ]);
    expect(stackIn(service, 'prod').resources.SecretsPolicy?.Properties).toMatchObject({
      Roles: ['<ExecutionRole>'],
      PolicyDocument: {
        Statement: [
          { Resource: 'arn:aws:secretsmanager:<AWS::Region>:<AWS::AccountId>:secret:retail/prod/checkout/database-??????' },
          { Resource: 'arn:aws:ssm:<AWS::Region>:<AWS::AccountId>:parameter/retail/prod/checkout/feature-key' },
        ],
      },
    });
  });

  test('are the same in the file that CodeDeploy registers', () => {
    const files = emitted(aService());
    const [deployed] = JSON.parse(textOf(files, 'taskdef-prod.json')).containerDefinitions;
    expect(deployed).toMatchObject({
      image: '<IMAGE1_NAME>',
      environment: [
        { name: 'LOG_LEVEL', value: 'info' },
        { name: 'PORT', value: '8080' },
      ],
      secrets: [
        {
          name: 'DATABASE_PASSWORD',
          valueFrom: 'arn:aws:secretsmanager:me-south-1:444444444444:secret:retail/prod/checkout/database:password::',
        },
        { name: 'FEATURE_KEY', valueFrom: 'arn:aws:ssm:me-south-1:444444444444:parameter/retail/prod/checkout/feature-key' },
      ],
    });
  });

  test('an appspec keeps the version that CodeDeploy asks for as it must be written', () => {
    expect(textOf(emitted(aService()), 'appspec-prod.yaml').split('\n')[0]).toBe('version: 0.0');
  });
});

describe('permissions', () => {
  const services = [aService(), aGitLabService(), aGitLabService({ environments: [blueGreen('prod')] })];
  const all = services.flatMap((service) =>
    service.environments.flatMap(({ environment }) => statements(stackIn(service, environment.name))),
  );

  test('reach everything only where AWS offers no resource for the action', () => {
    const wide = all.filter(({ Resource }) => Resource === '*').map(({ Sid }) => Sid);
    expect([...new Set(wide)].sort()).toEqual(['FollowAndStop', 'ListTasks', 'LogInToRegistry', 'ReadNetwork', 'ReadTraffic']);
  });

  test('never allow all actions of a service', () => {
    expect(all.flatMap(({ Action }) => Action ?? []).filter((action) => String(action).endsWith('*'))).toEqual([]);
  });

  test('hand a role to one service and to no other', () => {
    const passing = all.filter(({ Action }) => Action === 'iam:PassRole');
    expect(passing.length).toBeGreaterThan(0);
    for (const { Condition, Resource } of passing) {
      expect(Condition).toHaveProperty(['StringEquals', 'iam:PassedToService']);
      expect(String(Resource)).not.toContain('*');
    }
  });

  test('of the service are its grants alone', () => {
    expect(stackIn(aService(), 'stage').resources.TaskPolicy?.Properties.PolicyDocument).toMatchObject({
      Statement: [
        {
          Action: ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'],
          Resource: 'arn:aws:sqs:<AWS::Region>:<AWS::AccountId>:retail-stage-orders',
        },
      ],
    });
    expect(stackIn(aService(), 'stage').resources.TaskRole?.Properties).not.toHaveProperty('Policies');
  });

  test("to deliver are the jobs' of this project on release branches and tags, with this audience", () => {
    const trust = mappings(stackIn(aGitLabService(), 'prod').resources.DeployRole?.Properties.AssumeRolePolicyDocument);
    expect(trust.find((each) => 'StringLike' in each)).toEqual({
      StringEquals: { 'gitlab.retail.example:aud': 'https://gitlab.retail.example' },
      StringLike: {
        'gitlab.retail.example:sub': [
          'project_path:retail/commerce/storefront:ref_type:branch:ref:main',
          'project_path:retail/commerce/storefront:ref_type:branch:ref:hotfix/*',
          'project_path:retail/commerce/storefront:ref_type:tag:ref:v*',
        ],
      },
    });
  });

  test("to deliver are the operations project's where CodePipeline delivers", () => {
    const trust = mappings(stackIn(aService(), 'prod').resources.DeployRole?.Properties.AssumeRolePolicyDocument);
    expect(trust.filter((each) => 'Service' in each)).toEqual([{ Service: 'codebuild.amazonaws.com' }]);
  });
});

test('a bootstrap image in a private registry can be pulled', () => {
  const aws = { ...aPlatform().aws, bootstrapImage: '111111111111.dkr.ecr.me-south-1.amazonaws.com/retail/bootstrap:1' };
  const files = emitted(aService(), { platform: aPlatform({ aws }) });
  const stack = evaluate(textOf(files, 'service.yaml'), textOf(files, 'params-dev.json'));
  expect(statements(stack).find(({ Sid }) => Sid === 'PullImage')?.Resource).toEqual([
    'arn:aws:ecr:me-south-1:111111111111:repository/retail/checkout',
    'arn:aws:ecr:me-south-1:111111111111:repository/retail/bootstrap',
  ]);
});
