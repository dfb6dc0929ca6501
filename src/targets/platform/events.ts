/** One bus for what happens in all accounts; the notices are made from it. */
import type { Environment, Platform } from '../../model/platform';
import { boundaryArn, platformNames } from '../../model/platform-names';
import { testsBeforeTraffic } from '../../model/traffic-test';
import { type CfnMapping, type CfnValue, getAtt, ref, sub } from '../../syntax/cloudformation';
import { role, serviceTrust } from '../../syntax/iam';
import type { StackResource, StackSection } from '../../syntax/stack';

export function eventBus(platform: Platform): StackSection {
  const others = [...new Set(platform.environments.map(({ account }) => account))].filter(
    (account) => account !== platform.aws.toolsAccount,
  );
  return {
    resources: {
      DeliveryBus: { type: 'AWS::Events::EventBus', properties: { Name: platformNames(platform).busName } },
      ...(others.length === 0 ? {} : { DeliveryBusPolicy: busPolicy(platform, others) }),
      ForwardEventsRole: forwardRole(platform, platform.aws.toolsAccount),
      ForwardPipelineEvents: forward(platform, {
        source: ['aws.codepipeline'],
        'detail-type': [
          'CodePipeline Pipeline Execution State Change',
          'CodePipeline Stage Execution State Change',
          'CodePipeline Action Execution State Change',
        ],
        detail: { pipeline: [{ prefix: `${platform.name}-` }] },
      }),
    },
    outputs: { DeliveryBusArn: { description: 'Bus of delivery events.', value: getAtt('DeliveryBus', 'Arn') } },
  };
}

/** AWS's own events arrive on the default bus of their account only; rules pass them on. */
export function eventForwarding(platform: Platform, environments: readonly Environment[]): StackSection {
  const service = ({ cluster, account }: Environment) =>
    `arn:aws:ecs:${platform.aws.region}:${account}:service/${cluster}/${platform.name}-`;
  return {
    resources: {
      ForwardEventsRole: forwardRole(platform, ref('AWS::AccountId')),
      ForwardCodeDeployEvents: forward(platform, {
        source: ['aws.codedeploy'],
        'detail-type': ['CodeDeploy Deployment State-change Notification'],
        detail: { application: [{ prefix: `${platform.name}-` }] },
      }),
      ForwardEcsEvents: forward(platform, {
        source: ['aws.ecs'],
        'detail-type': ['ECS Deployment State Change'],
        resources: environments.map((environment) => ({ prefix: service(environment) })),
      }),
      ...(environments.some(testsBeforeTraffic) ? { ForwardSmokeTests: smokeTests(platform) } : {}),
    },
  };
}

/** What the function that tests before traffic says of itself; other software may use the bus as well. */
export const SMOKE_EVENTS = { source: 'service-pipelines', type: 'Smoke Test Before Traffic Failed' } as const;

const smokeTests = (platform: Platform): StackResource =>
  forward(platform, {
    source: [SMOKE_EVENTS.source],
    'detail-type': [SMOKE_EVENTS.type],
    detail: { service: [{ prefix: `${platform.name}-` }] },
  });

function busPolicy(platform: Platform, accounts: readonly string[]): StackResource {
  return {
    type: 'AWS::Events::EventBusPolicy',
    properties: {
      EventBusName: ref('DeliveryBus'),
      StatementId: 'EnvironmentAccounts',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: accounts.map((account) => `arn:aws:iam::${account}:root`) },
        Action: 'events:PutEvents',
        Resource: getAtt('DeliveryBus', 'Arn'),
        Condition: {
          ArnLike: { 'aws:PrincipalArn': accounts.map((account) => `arn:aws:iam::${account}:role/${platform.name}-*`) },
        },
      },
    },
  };
}

function forwardRole(platform: Platform, account: CfnValue): StackResource {
  const { toolsAccount } = platform.aws;
  return role({
    // Its name begins as the bus's policy expects.
    name: sub`${platform.name}-forward-events-${ref('AWS::Region')}`,
    description: 'Passes delivery events on to the tools account.',
    trust: [serviceTrust('events.amazonaws.com', account)],
    statements: [{ actions: ['events:PutEvents'], resources: [platformNames(platform).busArn] }],
    boundary:
      boundaryArn(platform, toolsAccount) === undefined
        ? undefined
        : sub`arn:aws:iam::${ref('AWS::AccountId')}:policy/${platform.aws.permissionsBoundary ?? ''}`,
  });
}

/** @param name Of the rule; CloudFormation makes one up for those that nobody else names. */
export const forward = (platform: Platform, pattern: CfnMapping, name?: string): StackResource => ({
  type: 'AWS::Events::Rule',
  properties: {
    Name: name,
    EventPattern: pattern,
    Targets: [{ Id: 'tools', Arn: platformNames(platform).busArn, RoleArn: getAtt('ForwardEventsRole', 'Arn') }],
  },
});
