/** What the function that tests before traffic shifts may do: read what it is asked, look for a load balancer, answer. */
import type { Environment, Platform } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import type { Statement } from '../../syntax/iam';
import { SMOKE_EVENTS } from './events';

export function smokeStatements(platform: Platform, environment: Environment): readonly Statement[] {
  const { name, account } = environment;
  const names = platformNames(platform);
  const { smokeFunction } = names.environment(name, account);
  const own = (service: string, resource: string) => `arn:aws:${service}:${platform.aws.region}:${account}:${resource}`;
  return [
    {
      sid: 'ReadDeployments',
      actions: ['codedeploy:GetDeployment'],
      resources: [own('codedeploy', `deploymentgroup:${platform.name}-*`)],
    },
    // AWS offers no resource for this action; only who is called knows the id that it takes.
    { sid: 'AnswerCodeDeploy', actions: ['codedeploy:PutLifecycleEventHookExecutionStatus'], resources: ['*'] },
    { sid: 'ReadWhatToAsk', actions: ['ssm:GetParameter'], resources: [own('ssm', `parameter${names.smokeParameter('*')}`)] },
    {
      sid: 'TellWhatFailed',
      actions: ['events:PutEvents'],
      resources: [own('events', 'event-bus/default')],
      // A call may hold several events, each with a source.
      condition: { 'ForAllValues:StringEquals': { 'events:source': SMOKE_EVENTS.source } },
    },
    {
      sid: 'WriteLogs',
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [own('logs', `log-group:/aws/lambda/${smokeFunction}:*`)],
    },
    ...inNetwork(environment, own, own('lambda', `function:${smokeFunction}`)),
  ];
}

/** @source AWS Lambda developer guide, "Giving Lambda functions access to resources in an Amazon VPC": its role makes the network interface. */
function inNetwork(
  { vpc }: Environment,
  own: (service: string, resource: string) => string,
  itself: string,
): readonly Statement[] {
  const interfaces = ['ec2:AssignPrivateIpAddresses', 'ec2:DeleteNetworkInterface', 'ec2:UnassignPrivateIpAddresses'];
  return [
    // Reading only; AWS offers no resource for these actions. The first also finds the load balancer's addresses.
    { sid: 'ReadNetwork', actions: ['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'], resources: ['*'] },
    {
      sid: 'JoinNetwork',
      actions: ['ec2:CreateNetworkInterface'],
      resources: [
        own('ec2', 'network-interface/*'),
        own('ec2', 'security-group/*'),
        ...vpc.subnets.map((subnet) => own('ec2', `subnet/${subnet}`)),
      ],
    },
    { sid: 'LeaveNetwork', actions: interfaces, resources: [own('ec2', 'network-interface/*')] },
    {
      sid: 'LambdaAloneJoins',
      effect: 'Deny',
      actions: [...interfaces, 'ec2:CreateNetworkInterface'].sort(),
      // A refusal may well be wide.
      resources: ['*'],
      condition: { ArnEquals: { 'lambda:SourceFunctionArn': itself } },
    },
  ];
}
