import { describe, expect, test } from 'vitest';
import type { Service } from '../../../src/model/service';
import { platformFiles } from '../../../src/targets/platform/platform';
import { aGitLabService, anApproval, aPlatform, aService, aServiceEnvironment, aTeam } from '../../support/builders';
import { evaluate } from '../../support/stack-evaluate';
import { mappings, stackIn, statements } from '../runtime/world';

const teams = { commerce: aTeam() };
const files = (...services: readonly Service[]) => platformFiles(aPlatform(), services, teams);
const stackOf = (path: string, ...services: readonly Service[]) =>
  evaluate(files(...services).find((file) => file.path === path)?.text ?? '', '{"Parameters":{}}');
const TOOLS = 'platform-tools.yaml';
const account = (id: string) => `platform-account-${id}.yaml`;

describe("the platform's stacks", () => {
  test('are two for the tools account and one for each account with environments; before them, those of who registers', () => {
    expect(files(aService()).map(({ path }) => path)).toEqual([
      TOOLS,
      'platform-delivery.yaml',
      account('222222222222'),
      account('333333333333'),
      account('444444444444'),
      'platform-register-tools.yaml',
      'platform-register-account.yaml',
    ]);
  });

  test('do not depend on the order of services, nor on services that are like others', () => {
    const [one, two, three] = [aService(), aGitLabService(), aService({ name: 'basket' })];
    expect(files(two, one)).toEqual(files(one, two));
    expect(files(one, two, three)).toEqual(files(one, two));
  });

  test('trust the build hosts where they are used, and GitLab for the catalog in the tools account', () => {
    const providers = (path: string, ...services: readonly Service[]) =>
      Object.keys(stackOf(path, ...services).resources).filter((id) => id.endsWith('IdentityProvider'));
    expect(providers(TOOLS, aService())).toEqual(['GitLabIdentityProvider', 'JenkinsIdentityProvider']);
    expect(providers(TOOLS, aService(), aGitLabService())).toEqual(['GitLabIdentityProvider', 'JenkinsIdentityProvider']);
    expect(providers(account('444444444444'), aService())).toEqual([]);
    expect(providers(account('444444444444'), aGitLabService())).toEqual(['GitLabIdentityProvider']);
  });
});

describe('what images come from and are signed with', () => {
  const { aws, ...rest } = aPlatform();
  const supplied = (more: Partial<typeof aws>) =>
    evaluate(
      platformFiles({ ...rest, aws: { ...aws, ...more } }, [aService()], teams).find(({ path }) => path === TOOLS)?.text ?? '',
      '{"Parameters":{}}',
    ).resources;

  test('is nothing unless the platform says so', () => {
    expect(Object.keys(supplied({})).filter((id) => /^(Cache|Signing)/.test(id))).toEqual([]);
  });

  test('is a key that only signs, whose public half the environments may read', () => {
    const { SigningKey, SigningKeyAlias } = supplied({ signingKey: 'alias/retail-images' });
    expect(SigningKey).toMatchObject({
      Properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
    });
    expect(SigningKeyAlias?.Properties.AliasName).toBe('alias/retail-images');
    const others = mappings(SigningKey?.Properties.KeyPolicy).filter(({ Sid }) => Sid === 'VerifyInEnvironments');
    expect(others).toMatchObject([{ Action: ['kms:DescribeKey', 'kms:GetPublicKey'] }]);
  });

  test('is a rule of the cache for each registry, by the names that ECR has for them', () => {
    const credentialArn = 'arn:aws:secretsmanager:me-south-1:111111111111:secret:ecr-pullthroughcache/hub-AbCdEf';
    const { CacheHub, CachePublic } = supplied({
      pullThroughCache: [
        { registry: 'docker.io', prefix: 'hub', credentialArn },
        { registry: 'public.ecr.aws', prefix: 'public', credentialArn: undefined },
      ],
    });
    expect(CacheHub?.Properties).toEqual({
      EcrRepositoryPrefix: 'hub',
      UpstreamRegistry: 'docker-hub',
      UpstreamRegistryUrl: 'registry-1.docker.io',
      CredentialArn: credentialArn,
    });
    expect(CachePublic?.Properties).toEqual({
      EcrRepositoryPrefix: 'public',
      UpstreamRegistry: 'ecr-public',
      UpstreamRegistryUrl: 'public.ecr.aws',
    });
  });
});

describe('the delivery bucket', () => {
  const stack = stackOf(TOOLS, aService());

  test("keeps versions, encrypts with the platform's key and tells EventBridge", () => {
    expect(stack.resources.DeliveryBucket?.Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      PublicAccessBlockConfiguration: { BlockPublicPolicy: true, RestrictPublicBuckets: true },
    });
    expect(stack.resources.DeliveryKey?.Properties.EnableKeyRotation).toBe(true);
  });

  test('refuses unencrypted connections from everybody', () => {
    const deny = statements(stack).find(({ Effect }) => Effect === 'Deny');
    expect(deny).toMatchObject({ Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
  });

  test('and the queue of faults refuses them too', () => {
    const { resources } = stackOf('platform-delivery.yaml', aService());
    expect(mappings({ ...resources.NoticesFaultsPolicy?.Properties })).toContainEqual({
      Sid: 'EncryptedConnectionsOnly',
      Effect: 'Deny',
      Principal: '*',
      Action: 'sqs:*',
      Resource: '<NoticesFaults.Arn>',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
  });

  test("lets an environment's account write that environment's records alone", () => {
    const writing = statements(stack).filter(({ Action }) => Action === 's3:PutObject');
    expect(
      writing.map(({ Principal, Resource }) => [
        Principal,
        [Resource ?? []].flat().filter((each) => String(each).includes('records')),
      ]),
    ).toEqual(
      [
        ['222222222222', 'dev'],
        ['222222222222', 'stage'],
        ['333333333333', 'preprod'],
        ['444444444444', 'prod'],
      ].map(([id, name]) => [
        { AWS: `arn:aws:iam::${id}:root` },
        ['.json', '/*.json'].map((end) => `arn:aws:s3:::retail-delivery-111111111111/records/*/${name}${end}`),
      ]),
    );
  });

  test("and its key name other accounts' roles by pattern only, so that the stacks can be made in order", () => {
    for (const { Principal, Condition } of statements(stack)) {
      const named = mappings(Principal).flatMap(({ AWS }) => [AWS ?? []].flat().map(String));
      for (const principal of named) expect(principal).toMatch(/^arn:aws:iam::\d{12}:root$/);
      if (named.some((principal) => !principal.includes('111111111111')))
        expect(JSON.stringify(Condition)).toContain('aws:PrincipalArn');
    }
  });
});

describe("an account's roles", () => {
  const stack = stackOf(account('222222222222'), aService());

  test('let pipelines of the tools account in, and nobody else from there', () => {
    const trust = mappings(stack.resources.PipelineRoleDev?.Properties.AssumeRolePolicyDocument);
    expect(trust.find(({ Action }) => Action === 'sts:AssumeRole')).toMatchObject({
      Principal: { AWS: 'arn:aws:iam::111111111111:root' },
      Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/retail/pipelines/*' } },
    });
  });

  test("are those that services' stacks refer to", () => {
    const names = Object.values(stack.resources).map(({ Properties }) => Properties.RoleName);
    expect(names).toEqual(
      expect.arrayContaining(['retail-pipeline-dev', 'retail-cloudformation-dev', 'retail-codedeploy-dev', 'retail-ecs-dev']),
    );
  });

  test('reach everything only where AWS offers no resource for the action', () => {
    const wide = statements(stack).filter(({ Resource }) => Resource === '*');
    expect([...new Set(wide.map(({ Sid }) => Sid))].sort()).toEqual([
      'ReadAutoscaling',
      'ReadLoadBalancing',
      'ReadLogGroups',
      'ReadNetwork',
      'ReadTaskDefinitions',
      'ReadTraffic',
    ]);
    for (const { Action } of statements(stack).filter(({ Effect }) => Effect === 'Allow'))
      expect(JSON.stringify(Action)).not.toContain('*');
  });

  test("cannot be changed by a service's template", () => {
    const deny = statements(stack).find(({ Sid }) => Sid === 'LeaveThePlatformsRoles');
    expect(deny).toMatchObject({ Effect: 'Deny' });
    expect([deny?.Resource ?? []].flat()).toContain('arn:aws:iam::222222222222:role/retail-cloudformation-stage');
  });

  test("of CloudFormation cover every kind of resource that a service's stack has", () => {
    const blueGreen = aServiceEnvironment('dev', 'checkout', { strategy: 'blue-green', approval: anApproval() });
    const made = [aService(), aGitLabService(), aService({ environments: [blueGreen] })].flatMap((service) =>
      Object.values(stackIn(service, 'dev').resources),
    );
    const own = Object.entries(stack.resources).filter(([id]) => id.startsWith('CloudFormationRoleDev'));
    const allowed = new Set([...JSON.stringify(own).matchAll(/"([a-z0-9-]+:[A-Z]\w+)"/g)].map(([, action]) => action));
    const missing = [...new Set(made.map(({ Type }) => Type))].filter((type) =>
      (CREATES[type] ?? ['unknown']).some((action) => !allowed.has(action)),
    );
    expect(missing).toEqual([]);
  });
});

describe('topics', () => {
  const stacks = [stackOf('platform-delivery.yaml', aService()), stackOf(account('222222222222'), aService())];
  const all = stacks.flatMap(({ resources }) => Object.entries(resources));
  const policyOf = (id: string) => all.find(([each]) => each === `${id}Policy`)?.[1];

  test('take what comes over encrypted connections only', () => {
    const topics = all.filter(([, { Type }]) => Type === 'AWS::SNS::Topic').map(([id]) => id);
    expect(topics).toEqual(expect.arrayContaining(['ApprovalsTopic', 'ToolsAlarmsTopic', 'AlarmsTopic']));
    for (const id of topics) {
      expect(policyOf(id)?.Properties.Topics).toEqual([`<${id}>`]);
      expect(mappings({ ...policyOf(id)?.Properties })).toContainEqual({
        Sid: 'EncryptedConnectionsOnly',
        Effect: 'Deny',
        Principal: '*',
        Action: 'sns:Publish',
        Resource: `<${id}>`,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      });
    }
  });

  test('of alarms let CloudWatch in, for alarms of the platform in that account', () => {
    expect(JSON.stringify(policyOf('AlarmsTopic')?.Properties)).toContain(
      '"Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":"<AlarmsTopic>","Condition":{"StringEquals":{"aws:SourceAccount":"222222222222"},"ArnLike":{"aws:SourceArn":"arn:aws:cloudwatch:me-south-1:222222222222:alarm:retail-*"}}',
    );
  });
});

describe('alarms', () => {
  test("of every service reach the topic that the account's stack makes", () => {
    const topic = stackOf(account('222222222222'), aService()).resources.AlarmsTopic;
    expect(topic?.Properties.TopicName).toBe('retail-alarms');
    const alarms = Object.values(stackIn(aService(), 'dev').resources).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
    expect(alarms.map(({ Properties }) => Properties.AlarmName).sort()).toEqual(
      ['cpu', 'errors', 'latency', 'memory', 'unhealthy-hosts'].map((title) => `retail-checkout-dev-${title}`),
    );
    for (const { Properties } of alarms)
      expect(Properties.AlarmActions).toEqual(['arn:aws:sns:<AWS::Region>:<AWS::AccountId>:retail-alarms']);
  });
});

describe('scheduled tasks that fail', () => {
  const { resources } = stackOf(account('222222222222'), aService());

  test('match a rule: those that the scheduler started, in clusters of the account, and that did not end well', () => {
    expect(resources.FailedTasks?.Properties).toMatchObject({
      Name: 'retail-failed-scheduled-tasks',
      EventPattern: {
        source: ['aws.ecs'],
        'detail-type': ['ECS Task State Change'],
        detail: {
          clusterArn: ['dev', 'stage'].map((name) => `arn:aws:ecs:me-south-1:222222222222:cluster/retail-${name}`),
          group: [{ prefix: 'family:retail-' }],
          startedBy: [{ prefix: 'chronos-schedule/' }],
          lastStatus: ['STOPPED'],
          $or: [{ stopCode: ['TaskFailedToStart'] }, { containers: { exitCode: [{ 'anything-but': [0, 143] }] } }],
        },
      },
    });
  });

  test('raise an alarm that reaches who is on call', () => {
    expect(resources.FailedTasksAlarm?.Properties).toMatchObject({
      AlarmName: 'retail-failed-scheduled-tasks',
      Namespace: 'AWS/Events',
      MetricName: 'TriggeredRules',
      Dimensions: [{ Name: 'RuleName', Value: '<FailedTasks>' }],
      TreatMissingData: 'notBreaching',
      AlarmActions: ['<AlarmsTopic>'],
    });
  });
});

/** What CloudFormation calls to make one. @source the resource types' schemas, `handlers.create.permissions`. */
const CREATES: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApplicationAutoScaling::ScalableTarget': ['application-autoscaling:RegisterScalableTarget'],
  'AWS::ApplicationAutoScaling::ScalingPolicy': ['application-autoscaling:PutScalingPolicy'],
  'AWS::CloudFormation::WaitConditionHandle': [],
  'AWS::CloudWatch::Alarm': ['cloudwatch:PutMetricAlarm', 'cloudwatch:DescribeAlarms'],
  'AWS::CodeBuild::Project': ['codebuild:CreateProject', 'iam:PassRole'],
  'AWS::CodeDeploy::Application': ['codedeploy:CreateApplication'],
  'AWS::CodeDeploy::DeploymentGroup': ['codedeploy:CreateDeploymentGroup', 'iam:PassRole'],
  'AWS::EC2::SecurityGroup': [
    'ec2:CreateSecurityGroup',
    'ec2:AuthorizeSecurityGroupEgress',
    'ec2:RevokeSecurityGroupEgress',
    'ec2:DescribeSecurityGroups',
    'ec2:CreateTags',
  ],
  'AWS::EC2::SecurityGroupIngress': ['ec2:AuthorizeSecurityGroupIngress', 'ec2:DescribeSecurityGroupRules'],
  'AWS::ECS::Service': ['ecs:CreateService', 'ecs:DescribeServices', 'ecs:TagResource', 'iam:PassRole'],
  'AWS::ECS::TaskDefinition': ['ecs:RegisterTaskDefinition', 'ecs:DescribeTaskDefinition', 'ecs:TagResource', 'iam:PassRole'],
  'AWS::ElasticLoadBalancingV2::ListenerRule': [
    'elasticloadbalancing:CreateRule',
    'elasticloadbalancing:DescribeRules',
    'elasticloadbalancing:AddTags',
  ],
  'AWS::ElasticLoadBalancingV2::TargetGroup': [
    'elasticloadbalancing:CreateTargetGroup',
    'elasticloadbalancing:ModifyTargetGroupAttributes',
    'elasticloadbalancing:AddTags',
  ],
  'AWS::IAM::Policy': ['iam:PutRolePolicy', 'iam:GetRolePolicy'],
  'AWS::IAM::Role': ['iam:CreateRole', 'iam:PutRolePolicy', 'iam:GetRole', 'iam:TagRole'],
  'AWS::Logs::LogGroup': ['logs:CreateLogGroup', 'logs:PutRetentionPolicy', 'logs:DescribeLogGroups', 'logs:TagResource'],
  'AWS::SSM::Parameter': ['ssm:PutParameter', 'ssm:GetParameters'],
  'AWS::Scheduler::Schedule': ['scheduler:CreateSchedule', 'scheduler:GetSchedule', 'iam:PassRole'],
};
