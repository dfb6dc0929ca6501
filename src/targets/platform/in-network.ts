/** What a function's role may do so that the function runs inside a network. */
import type { Statement } from '../../syntax/iam';

/**
 * @param subnets Ids of the subnets that it runs in. @param itself ARN of the function.
 * @source AWS Lambda developer guide, "Giving Lambda functions access to resources in an Amazon VPC": its role makes the network interface.
 */
export function inNetwork(
  subnets: readonly string[],
  own: (service: string, resource: string) => string,
  itself: string,
): readonly Statement[] {
  const interfaces = ['ec2:AssignPrivateIpAddresses', 'ec2:DeleteNetworkInterface', 'ec2:UnassignPrivateIpAddresses'];
  return [
    // Reading only; AWS offers no resource for these actions. Where it tests, the first also finds the load balancer's addresses.
    { sid: 'ReadNetwork', actions: ['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'], resources: ['*'] },
    {
      sid: 'JoinNetwork',
      actions: ['ec2:CreateNetworkInterface'],
      resources: [
        own('ec2', 'network-interface/*'),
        own('ec2', 'security-group/*'),
        ...subnets.map((subnet) => own('ec2', `subnet/${subnet}`)),
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
