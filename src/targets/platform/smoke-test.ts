/** The function of an environment that tests new versions before traffic shifts: one for all services, inside the environment's network. */
import type { Environment, Platform } from '../../model/platform';
import { boundaryArn, platformNames } from '../../model/platform-names';
import { PRIVATE_ADDRESSES } from '../../model/private-addresses';
import { testsBeforeTraffic } from '../../model/traffic-test';
import { getAtt, ref } from '../../syntax/cloudformation';
import { role, type Statement, serviceTrust } from '../../syntax/iam';
import { logRetentionDays } from '../../syntax/retention';
import { logicalId, type StackResource, type StackSection } from '../../syntax/stack';
import { smokeStatements } from './smoke-role';
import { smokeCode } from './static-text';

/**
 * Of an environment where the platform names the port of a test listener. It is there whether or not a service asks: a recorded
 * release that was tested so may come back at any time.
 */
export function smokeTest(platform: Platform, environment: Environment): StackSection {
  const { name, account } = environment;
  const { smokeFunction } = platformNames(platform).environment(name, account);
  const id = (part: string) => `Smoke${part}${logicalId(name)}`;
  return {
    resources: {
      [id('LogGroup')]: {
        type: 'AWS::Logs::LogGroup',
        properties: {
          LogGroupName: `/aws/lambda/${smokeFunction}`,
          RetentionInDays: logRetentionDays(platform.aws.retentionDays),
        },
      },
      [id('Role')]: role({
        name: smokeFunction,
        description: `Tests services in ${name} before traffic shifts.`,
        trust: [serviceTrust('lambda.amazonaws.com', account)],
        statements: smokeStatements(platform, environment),
        boundary: boundaryArn(platform, account),
      }),
      [id('Function')]: lambda(platform, environment, id),
      [id('SecurityGroup')]: securityGroup(environment),
      ...waysIn(environment, id),
    },
  };
}

/** Of CodeDeploy and of ECS. */
export function callSmokeTest(platform: Platform, environment: Environment): readonly Statement[] {
  if (!testsBeforeTraffic(environment)) return [];
  const { name, account } = environment;
  const { smokeFunction } = platformNames(platform).environment(name, account);
  return [
    {
      sid: 'CallSmokeTest',
      actions: ['lambda:InvokeFunction'],
      resources: [`arn:aws:lambda:${platform.aws.region}:${account}:function:${smokeFunction}`],
    },
  ];
}

/** Longer than any test may last, with the calls around it. Whole seconds, at most 900. @source AWS Lambda quotas. */
const TIMEOUT_SECONDS = 720;

const lambda = (platform: Platform, { name, account, vpc }: Environment, id: (part: string) => string): StackResource => ({
  type: 'AWS::Lambda::Function',
  dependsOn: [id('LogGroup')],
  properties: {
    FunctionName: platformNames(platform).environment(name, account).smokeFunction,
    Description: `Tests services in ${name} before traffic shifts.`,
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Role: getAtt(id('Role'), 'Arn'),
    Timeout: TIMEOUT_SECONDS,
    MemorySize: 256,
    Environment: { Variables: { PARAMETERS: platformNames(platform).smokeParameter('') } },
    VpcConfig: { SubnetIds: vpc.subnets, SecurityGroupIds: [ref(id('SecurityGroup'))] },
    Code: { ZipFile: smokeCode() },
  },
});

function securityGroup({ name, vpc, pools }: Environment): StackResource {
  const ports = [...new Set(pools.flatMap(({ testPort }) => testPort ?? []))].sort((a, b) => a - b);
  const out = (port: number, CidrIp: string, Description: string) => ({
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    CidrIp,
    Description,
  });
  return {
    type: 'AWS::EC2::SecurityGroup',
    properties: {
      GroupDescription: `Smoke tests before traffic shifts in ${name}`,
      VpcId: vpc.id,
      SecurityGroupEgress: [
        out(443, '0.0.0.0/0', 'AWS'),
        ...ports.flatMap((port) => PRIVATE_ADDRESSES.map((cidr) => out(port, cidr, 'Test listeners'))),
      ],
    },
  };
}

/** One for each security group and port: load balancers may share both. */
function waysIn({ name, pools }: Environment, id: (part: string) => string): Readonly<Record<string, StackResource>> {
  const rules = pools.flatMap(({ securityGroup: group, testPort: port }) => {
    if (port === undefined) return [];
    const rule: StackResource = {
      type: 'AWS::EC2::SecurityGroupIngress',
      properties: {
        GroupId: group,
        IpProtocol: 'tcp',
        FromPort: port,
        ToPort: port,
        SourceSecurityGroupId: ref(id('SecurityGroup')),
        Description: `Smoke tests before traffic shifts in ${name}`,
      },
    };
    return [[`${id('WayIn')}${logicalId(group)}${port}`, rule] as const];
  });
  return Object.fromEntries(rules);
}
