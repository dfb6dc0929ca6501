/** What AWS answers to the delivery program, as its CLI prints it: a service that runs, in a stack that is at rest. */

import type { Pipeline } from '../../src/model/pipeline';
import type { Migration } from '../../src/model/runtime';
import type { ServiceEnvironment } from '../../src/model/service';
import { World, type WorldOptions } from '../../test/program/world';
import { aGitLabPipeline, aGitLabService, aPipeline, aService, aServiceEnvironment } from '../../test/support/builders';

export const REPOSITORY = '111111111111.dkr.ecr.me-south-1.amazonaws.com/retail/storefront';
export const DIGEST = `sha256:${'a1'.repeat(32)}`;
export const IMAGE = `${REPOSITORY}@${DIGEST}`;
export const OLD_IMAGE = `${REPOSITORY}@sha256:${'0f'.repeat(32)}`;
export const COMMIT = '3fa9c1e'.padEnd(40, '0');
export const TASK = 'arn:aws:ecs:me-south-1:222222222222:task-definition/retail-storefront-dev:42';
export const OLD_TASK = 'arn:aws:ecs:me-south-1:222222222222:task-definition/retail-storefront-dev:41';
export const RULE = 'arn:aws:elasticloadbalancing:me-south-1:222222222222:listener-rule/app/x/1/2/3';
export const TEST_RULE = `${RULE}-test`;
export const BLUE = 'arn:aws:elasticloadbalancing:me-south-1:222222222222:targetgroup/b/1';
export const GREEN = 'arn:aws:elasticloadbalancing:me-south-1:222222222222:targetgroup/g/2';

/** A service delivered by its build engine: the stack owns the task definition, ECS moves the traffic. */
export function stackPipeline(migration?: Migration): Pipeline {
  return aGitLabPipeline({ service: aGitLabService({ environments: ['dev', 'prod'].map((name) => target(name, migration)) }) });
}

/** A service that CodeDeploy deploys. */
export function codedeployPipeline(migration?: Migration): Pipeline {
  return aPipeline({ service: aService({ name: 'storefront', environments: [target('dev', migration)] }) });
}

function target(name: string, migration: Migration | undefined): ServiceEnvironment {
  const environment = aServiceEnvironment(name, 'storefront', { strategy: 'blue-green' });
  return { ...environment, runtime: { ...environment.runtime, migration, scheduledTasks: [] } };
}

export const MIGRATION: Migration = { command: ['migrate'], timeoutMinutes: 15, reversible: true };

/** The folder of a job that has received a release, with the files of its delivery. */
export function deliveryWorld(options: WorldOptions = {}): World {
  const world = new World({ pipeline: stackPipeline(), tools: ['jq', 'zip', 'unzip'], ...options });
  world.write('.delivery/release.json', JSON.stringify(aRelease()));
  world.write('delivery/service.yaml', 'Resources: {}\n');
  world.write(
    'delivery/params-dev.json',
    JSON.stringify({ Parameters: { Cpu: '512', DesiredCount: '1' }, Tags: { service: 'storefront' } }),
  );
  world.write(
    'delivery/taskdef-dev.json',
    '{"family":"f","containerDefinitions":[{"name":"app","image":"<IMAGE1_NAME>"},{"name":"logs","image":"fluent"}]}',
  );
  world.write(
    'delivery/appspec-dev.yaml',
    'version: 0.0\nResources:\n  - TargetService:\n      Properties:\n        TaskDefinition: <TASK_DEFINITION>\n',
  );
  return world;
}

export const aRelease = (changes: object = {}) => ({
  schema: 1,
  service: 'storefront',
  version: '1.8.0',
  commit: COMMIT,
  ref: 'main',
  author: 'Jo Doe',
  message: 'Sell more',
  startedBy: 'jo',
  runUrl: 'https://gitlab.retail.example/p/1',
  image: { repository: REPOSITORY, tag: '1.8.0', digest: DIGEST, uri: IMAGE },
  ...changes,
});

export const aRecord = (changes: object = {}) => ({
  ...aRelease(),
  version: '1.7.0',
  environment: 'dev',
  commit: '1111111'.padEnd(40, '1'),
  image: { repository: REPOSITORY, tag: '1.7.0', digest: OLD_IMAGE.split('@')[1], uri: OLD_IMAGE },
  mechanism: 'stack',
  taskDefinition: OLD_TASK,
  stack: {
    name: 'retail-storefront-dev',
    template: 'templates/storefront/old.yaml',
    parameters: { Cpu: '256', Image: OLD_IMAGE, LiveTargetGroup: 'blue' },
  },
  appspec: null,
  migration: null,
  deployedAt: '2026-11-01T10:00:00Z',
  previous: null,
  ...changes,
});

export interface Stands {
  readonly account?: string;
  readonly status?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly live?: 'blue' | 'green' | 'both';
  readonly outputs?: Readonly<Record<string, string>>;
}

/** Answers of an AWS where nothing goes wrong; a test prepares its own before these. */
export function standing(
  world: World,
  {
    account = '222222222222',
    status = 'UPDATE_COMPLETE',
    parameters = { Image: OLD_IMAGE },
    live = 'blue',
    outputs = {},
  }: Stands = {},
): void {
  world.answer('aws sts get-caller-identity', { stdout: `${account}\n` });
  world.answer('aws cloudformation describe-stacks', { stdout: stackJson(status, parameters, outputs) });
  world.answer('aws cloudformation list-stack-resources', { stdout: resourcesJson() });
  world.answer('aws elbv2 describe-rules', { stdout: rulesJson(live) });
  world.answer('aws s3api put-object', { stdout: '{"VersionId": "v.1_x"}' });
  world.answer('aws cloudformation create-change-set', { stdout: '{"Id": "arn:aws:cloudformation:change"}' });
  world.answer('aws cloudformation describe-change-set', { stdout: CHANGES });
  world.answer('aws cloudformation execute-change-set', {});
  world.answer('aws cloudformation delete-change-set', {});
  world.answer('aws ecs describe-services', { stdout: serviceJson(TASK) });
  world.answer('aws ecs describe-task-definition', { stdout: taskDefinitionJson(IMAGE) });
  world.answer('aws ssm put-parameter', { stdout: '{"Version": 7}' });
}

export const stackJson = (
  status: string,
  parameters: Readonly<Record<string, string>> = {},
  outputs: Readonly<Record<string, string>> = {},
) =>
  JSON.stringify({
    Stacks: [
      {
        StackStatus: status,
        Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
        Outputs: Object.entries({
          SubnetIds: 'subnet-1,subnet-2',
          SecurityGroupId: 'sg-1',
          ...outputs,
        }).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
      },
    ],
  });

/** What a stack with one route is made of, by logical id, type and physical id. */
export const resourcesJson = (more: readonly (readonly [string, string, string])[] = []) =>
  JSON.stringify({
    StackResourceSummaries: [
      ['InternalBlueTargetGroup', 'ElasticLoadBalancingV2::TargetGroup', BLUE],
      ['InternalGreenTargetGroup', 'ElasticLoadBalancingV2::TargetGroup', GREEN],
      ['InternalRule1200', 'ElasticLoadBalancingV2::ListenerRule', RULE],
      ['InternalRule1200Test', 'ElasticLoadBalancingV2::ListenerRule', TEST_RULE],
      ['LogGroup', 'Logs::LogGroup', '/retail/storefront/dev'],
      ...more,
    ].map(([LogicalResourceId, type, PhysicalResourceId]) => ({
      LogicalResourceId,
      PhysicalResourceId,
      ResourceType: `AWS::${type}`,
      ResourceStatus: 'UPDATE_COMPLETE',
    })),
  });

/** The shape differs: one target group may stand alone, or with weights; a condition's values stand in one of two places. */
export const rulesJson = (live: 'blue' | 'green' | 'both', host = 'storefront.dev.retail.example') =>
  JSON.stringify({
    Rules: [
      {
        RuleArn: RULE,
        Conditions: [
          { Field: 'host-header', Values: [host], HostHeaderConfig: { Values: [host] } },
          { Field: 'path-pattern', Values: ['/*'] },
        ],
        Actions: [
          live === 'blue'
            ? { Type: 'forward', TargetGroupArn: BLUE }
            : {
                Type: 'forward',
                ForwardConfig: {
                  TargetGroups: [
                    { TargetGroupArn: BLUE, Weight: live === 'both' ? 90 : 0 },
                    { TargetGroupArn: GREEN, Weight: live === 'both' ? 10 : 100 },
                  ],
                },
              },
        ],
      },
    ],
  });

const CHANGES = JSON.stringify({
  Status: 'CREATE_COMPLETE',
  Changes: [{ ResourceChange: { Action: 'Modify', LogicalResourceId: 'TaskDefinition', Replacement: 'True' } }],
});

export const NO_CHANGES = JSON.stringify({
  Status: 'FAILED',
  StatusReason: "The submitted information didn't contain changes. Submit different information to create a change set.",
});

export const serviceJson = (taskDefinition: string, rolloutState = 'COMPLETED', events: readonly string[] = []) =>
  JSON.stringify({
    services: [
      {
        status: 'ACTIVE',
        taskDefinition,
        loadBalancers: [{ targetGroupArn: BLUE, containerName: 'app', containerPort: 8080 }],
        deployments: [{ status: 'PRIMARY', rolloutState, taskDefinition }],
        events: events.map((message) => ({ createdAt: '2026-11-22T10:00:00Z', message })),
      },
    ],
  });

export const taskDefinitionJson = (image: string, name = 'app') =>
  JSON.stringify({
    taskDefinition: {
      taskDefinitionArn: TASK,
      containerDefinitions: [
        {
          name,
          image,
          logConfiguration: {
            logDriver: 'awslogs',
            options: { 'awslogs-group': '/retail/storefront/dev', 'awslogs-stream-prefix': 'migration' },
          },
        },
      ],
    },
  });

/** The calls of one AWS operation, as arguments after `aws <service> <operation>`. */
export const callsTo = <Called extends { readonly argv: readonly string[] }>(calls: readonly Called[], operation: string) =>
  calls.filter(({ argv }) => argv.slice(1, 3).join(' ') === operation);

/** The value of an option in a call. */
export function option(argv: readonly string[] | undefined, name: string): string | undefined {
  const place = argv?.indexOf(name) ?? -1;
  return place < 0 ? undefined : argv?.[place + 1];
}

/** The text that an option's `file://` pointed to. */
export function fileOf(
  call: { readonly argv: readonly string[]; readonly files: Readonly<Record<number, string>> } | undefined,
  name: string,
): string {
  return call?.files[call.argv.indexOf(name) + 1] ?? '';
}
