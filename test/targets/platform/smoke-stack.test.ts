/** The stacks that hold the function which tests before traffic shifts, and what the platform's other stacks say of it. */
import { describe, expect, test } from 'vitest';
import { platformFiles } from '../../../src/targets/platform/platform';
import { aPlatform } from '../../support/builders';
import { evaluate } from '../../support/stack-evaluate';
import { mappings, ofType, statements } from '../runtime/world';
import { smokeStack, tested, textOf } from './smoke-world';

const ROLE = statements(smokeStack).filter(({ Effect }) => Effect !== undefined);
const account = evaluate(textOf('platform-account-444444444444.yaml'), '{"Parameters":{}}');

describe('the function', () => {
  test('is there for each environment whose load balancers have test ports, apart from the roles of the account', () => {
    const paths = platformFiles(tested, [], {}).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('platform-smoke'))).toEqual([
      'platform-smoke-222222222222.yaml',
      'platform-smoke-333333333333.yaml',
      'platform-smoke-444444444444.yaml',
    ]);
    const two = evaluate(textOf('platform-smoke-222222222222.yaml'), '{"Parameters":{}}');
    expect(ofType(two, 'AWS::Lambda::Function').map(({ Properties }) => Properties.FunctionName)).toEqual([
      'retail-smoke-dev',
      'retail-smoke-stage',
    ]);
  });

  test('changes nothing where the platform has no test port', () => {
    const files = platformFiles(aPlatform(), [], {});
    for (const { path, text } of files.filter((file) => file.path !== 'platform-delivery.yaml')) {
      expect([
        path,
        /smoke/i.test(path),
        /lambda:InvokeFunction|retail-smoke-|parameter\/retail\/smoke/.test(text.replace(/role\/retail-smoke-\w+/g, '')),
      ]).toEqual([path, false, false]);
    }
  });

  test('stands in the network of the environment, goes to test ports and to AWS, and is let in at each load balancer', () => {
    const group = smokeStack.resources.SmokeSecurityGroupProd?.Properties;
    expect(smokeStack.resources.SmokeFunctionProd?.Properties).toMatchObject({
      VpcConfig: {
        SubnetIds: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'],
        SecurityGroupIds: ['<SmokeSecurityGroupProd>'],
      },
      Timeout: 720,
    });
    expect(group?.VpcId).toBe('vpc-44444444');
    const out = mappings(group?.SecurityGroupEgress).map(({ FromPort, ToPort, CidrIp }) => [FromPort, ToPort, CidrIp]);
    expect(out).toEqual([
      [443, 443, '0.0.0.0/0'],
      [8443, 8443, '10.0.0.0/8'],
      [8443, 8443, '172.16.0.0/12'],
      [8443, 8443, '192.168.0.0/16'],
    ]);
    expect(ofType(smokeStack, 'AWS::EC2::SecurityGroupIngress').map(({ Properties }) => Properties)).toEqual([
      {
        GroupId: 'sg-0a1b2c3d4e5f60003',
        IpProtocol: 'tcp',
        FromPort: 8443,
        ToPort: 8443,
        SourceSecurityGroupId: '<SmokeSecurityGroupProd>',
        Description: 'Smoke tests before traffic shifts in prod',
      },
    ]);
  });

  test('is let in once where load balancers share a security group, and not where a pool has no port', () => {
    const [environment] = tested.environments.filter(({ name }) => name === 'prod');
    const [pool] = environment?.pools ?? [];
    if (environment === undefined || pool === undefined) throw new Error('no pool');
    const pools = [pool, { ...pool, name: 'b' }, { ...pool, name: 'c', testPort: undefined, securityGroup: 'sg-0000000c' }];
    const files = platformFiles({ ...tested, environments: [{ ...environment, pools }] }, [], {});
    const text = files.find(({ path }) => path === 'platform-smoke-444444444444.yaml')?.text ?? '';
    expect(ofType(evaluate(text, '{"Parameters":{}}'), 'AWS::EC2::SecurityGroupIngress')).toHaveLength(1);
    expect(text).not.toContain('sg-0000000c');
  });

  test('keeps its log as long as the platform says', () => {
    expect(smokeStack.resources.SmokeLogGroupProd?.Properties).toEqual({
      LogGroupName: '/aws/lambda/retail-smoke-prod',
      RetentionInDays: 400,
    });
  });

  test('may answer, read and look, and nothing wide but looking; the network is for Lambda itself to join', () => {
    const allowed = ROLE.filter(({ Effect, Principal }) => Effect === 'Allow' && Principal === undefined);
    expect(allowed.flatMap(({ Action }) => [Action].flat()).sort()).toEqual([
      'codedeploy:GetDeployment',
      'codedeploy:PutLifecycleEventHookExecutionStatus',
      'ec2:AssignPrivateIpAddresses',
      'ec2:CreateNetworkInterface',
      'ec2:DeleteNetworkInterface',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSubnets',
      'ec2:UnassignPrivateIpAddresses',
      'events:PutEvents',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'ssm:GetParameter',
    ]);
    expect(allowed.filter(({ Resource }) => Resource === '*').map(({ Sid }) => Sid)).toEqual(['AnswerCodeDeploy', 'ReadNetwork']);
    expect(ROLE.find(({ Effect }) => Effect === 'Deny')).toMatchObject({
      Condition: {
        ArnEquals: { 'lambda:SourceFunctionArn': 'arn:aws:lambda:me-south-1:444444444444:function:retail-smoke-prod' },
      },
    });
  });

  test('is short enough to be sent, for four environments in one account', () => {
    const one = tested.environments.map((environment) => ({ ...environment, account: '444444444444' }));
    const files = platformFiles({ ...tested, environments: one }, [], {});
    const { length } = files.find(({ path }) => path === 'platform-smoke-444444444444.yaml')?.text ?? '';
    expect(length).toBeGreaterThan(30_000);
    expect(length).toBeLessThan(51_200);
  });
});

describe("the account's roles", () => {
  test('of CodeDeploy and ECS may call that function and no other', () => {
    const calls = statements(account).filter(({ Action }) => JSON.stringify(Action).includes('lambda:'));
    expect(calls.map(({ Action, Resource }) => [Action, Resource])).toEqual([
      ['lambda:InvokeFunction', 'arn:aws:lambda:me-south-1:444444444444:function:retail-smoke-prod'],
      ['lambda:InvokeFunction', 'arn:aws:lambda:me-south-1:444444444444:function:retail-smoke-prod'],
    ]);
  });

  test("do not let a service's template change the function's", () => {
    const deny = statements(account).find(({ Sid }) => Sid === 'LeaveThePlatformsRoles');
    expect([deny?.Resource ?? []].flat()).toContain('arn:aws:iam::444444444444:role/retail-smoke-prod');
  });

  test('and rules let what failed come to where notices are made, of this platform alone', () => {
    expect(account.resources.ForwardSmokeTests?.Properties.EventPattern).toEqual({
      source: ['service-pipelines'],
      'detail-type': ['Smoke Test Before Traffic Failed'],
      detail: { service: [{ prefix: 'retail-' }] },
    });
  });
});
