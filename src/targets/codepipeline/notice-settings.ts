/** Whom the platform's notices tell about the service, and of what. A parameter and not part of the function: a service changes it alone. */
import type { Pipeline } from '../../model/pipeline';
import { platformNames } from '../../model/platform-names';
import { jsonLine } from '../../syntax/json';
import type { StackSection } from '../../syntax/stack';

export function noticeSettings({ platform, service, team, names }: Pipeline): StackSection {
  const own = platformNames(platform);
  const channels = service.notices.channels.flatMap((name) => platform.notices.channels[name]?.awsSecret ?? []);
  const urls = service.environments.map(({ environment: { name } }) => [name, names.environments[name]?.url ?? '']);
  const settings = {
    project: `${platform.gitlab.url}/${service.project}`,
    events: service.notices.events,
    // Names of secrets in this account.
    channels: [...new Set(channels)],
    topics: team.mail === undefined ? [] : [own.mailTopicArn(team.name)],
    urls: Object.fromEntries(urls),
  };
  return {
    resources: {
      NoticeSettings: {
        type: 'AWS::SSM::Parameter',
        properties: {
          Name: own.noticesParameter(service.name),
          Type: 'String',
          Tier: 'Intelligent-Tiering',
          Description: `Whom notices tell about ${service.name}.`,
          Value: jsonLine(settings),
        },
      },
    },
  };
}
