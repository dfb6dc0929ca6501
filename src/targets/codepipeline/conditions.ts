/** What must hold before a stage begins and after it has ended. @source CodePipeline user guide, rule reference. */
import type { DeploymentWindow } from '../../model/platform';
import type { ServiceEnvironment } from '../../model/service';
import type { CfnMapping } from '../../syntax/cloudformation';

/** The rule waits until the window opens. */
export function insideWindow({ days, hours, timeZone }: DeploymentWindow): CfnMapping {
  const configuration = { Cron: `* * ${hours.from}-${hours.to - 1} ? * ${days} *`, TimeZone: timeZone };
  return conditions([rule('DeploymentWindow', 'DeploymentWindow', configuration)]);
}

/**
 * The alarms that also stop a deployment, watched for some minutes more. A release that raises one ends here: it goes to no other environment.
 * Nothing is taken back by it, since the deployment is over and its own way back with it.
 * @param roleArn Role of the environment's account, where the alarms are.
 */
export function quietAlarms({ alarms }: ServiceEnvironment, names: readonly string[], roleArn: string): CfnMapping {
  return conditions(
    names.map((name, index) => ({
      ...rule(`Alarm-${index + 1}`, 'CloudWatchAlarm', {
        AlarmName: name,
        AlarmStates: 'ALARM',
        WaitTime: String(alarms.watchMinutes),
      }),
      RoleArn: roleArn,
    })),
  );
}

/** One condition, which holds when all its rules do. */
const conditions = (rules: readonly CfnMapping[]): CfnMapping => ({ Conditions: [{ Result: 'FAIL', Rules: rules }] });

const rule = (name: string, provider: string, configuration: CfnMapping): CfnMapping => ({
  Name: name,
  RuleTypeId: { Category: 'Rule', Owner: 'AWS', Provider: provider, Version: '1' },
  Configuration: configuration,
});
