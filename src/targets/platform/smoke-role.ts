/** What the function that tests before traffic shifts may do: read what it is asked, look for a load balancer, answer. */
import type { Environment, Platform } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import type { Statement } from '../../syntax/iam';
import { SMOKE_EVENTS } from './events';
import { inNetwork } from './in-network';

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
    ...inNetwork(environment.vpc.subnets, own, own('lambda', `function:${smokeFunction}`)),
  ];
}
