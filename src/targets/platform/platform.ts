/** The platform's own stacks: two in the tools account, one in each account that services run in. They come before any service's stacks. */
import type { Artifact } from '../../model/artifact';
import type { Outline } from '../../model/outline';
import type { BuildEngine, Platform, Team } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import { testsBeforeTraffic } from '../../model/traffic-test';
import { ref } from '../../syntax/cloudformation';
import { type StackSection, stackTemplate } from '../../syntax/stack';
import { accountRoles } from './account-roles';
import { approvals } from './approvals';
import { delivery } from './delivery';
import { eventBus, eventForwarding } from './events';
import { failedTasks } from './failed-tasks';
import { gitlabReports } from './gitlab-reports';
import { identityProviders } from './identity-providers';
import { imageSupply } from './image-supply';
import { notices } from './notices';
import { fileOf, type PlatformStack } from './platform-stack';
import { redeploy } from './redeploy';
import { registerStacks } from './register-stacks';
import { smokeTest } from './smoke-test';
import { alarmsTopic } from './topics';
import { type PlatformUse, useOf } from './use';

/** Whoever builds services: jobs of the catalog's own pipeline plan and register with the tools account's roles. */
const CATALOG_RUNS_ON: readonly BuildEngine[] = ['gitlab'];

/** Paths are relative to the top of the tree. */
export const platformFiles = (
  platform: Platform,
  services: readonly Outline[],
  teams: Readonly<Record<string, Team>>,
): readonly Artifact[] => platformStacks(platform, services, teams).map(fileOf);

/** The same before they are text. */
export function platformStacks(
  platform: Platform,
  services: readonly Outline[],
  teams: Readonly<Record<string, Team>>,
): readonly PlatformStack[] {
  const use = useOf(services, teams);
  return [
    toolsStack(platform, use),
    deliveryStack(platform, use),
    ...accountsOf(platform).map((account) => accountStack(platform, use, account)),
    ...accountsOf(platform).flatMap((account) => smokeStack(platform, account)),
    ...registerStacks(platform),
  ];
}

/** One for all environments of the account; its name stands in every service's alarms. */
const alarms = (platform: Platform, account: string): StackSection => ({
  resources: alarmsTopic('AlarmsTopic', platformNames(platform).alarmsTopic, platform, account),
  outputs: {
    AlarmsTopicArn: { description: 'Topic of alarms; subscribe whoever is on call.', value: ref('AlarmsTopic') },
  },
});

const accountsOf = ({ environments }: Platform): readonly string[] => [...new Set(environments.map(({ account }) => account))];

function toolsStack(platform: Platform, use: PlatformUse): PlatformStack {
  const sections = [
    delivery(platform),
    imageSupply(platform),
    eventBus(platform),
    identityProviders(platform, CATALOG_RUNS_ON.concat(use.builds)),
  ];
  const template = stackTemplate(`Tools account of the platform ${platform.name}: bundles and events.`, sections);
  return {
    path: 'platform-tools.yaml',
    template,
    header: [
      `Stack ${platformNames(platform).toolsStack} in the tools account ${platform.aws.toolsAccount}. First of all stacks.`,
    ],
  };
}

/** Apart from the other, which has to be there first and small: this one grows with teams and environments. */
function deliveryStack(platform: Platform, use: PlatformUse): PlatformStack {
  const names = platformNames(platform);
  const sections = [approvals(platform, use), notices(platform, use), gitlabReports(platform, use), redeploy(platform, use)];
  const template = stackTemplate(
    `What all deliveries of the platform ${platform.name} share: approvals, notices, the way back.`,
    sections,
  );
  return {
    path: 'platform-delivery.yaml',
    template,
    header: [
      `Stack ${names.deliveryStack} in the tools account ${platform.aws.toolsAccount}. After the stack ${names.toolsStack}.`,
    ],
  };
}

/** Apart from the account's own stack: the code stands in it once for each environment, and a template that is sent is short. */
function smokeStack(platform: Platform, account: string): readonly PlatformStack[] {
  const environments = platform.environments.filter((each) => each.account === account && testsBeforeTraffic(each));
  if (environments.length === 0) return [];
  const names = environments.map(({ name }) => name).join(', ');
  const sections = environments.map((environment) => smokeTest(platform, environment));
  const template = stackTemplate(`Tests services of the platform ${platform.name} before traffic shifts: ${names}.`, sections);
  const header = `Stack ${platformNames(platform).smokeStack} in account ${account} (${names}). After the account's own stack.`;
  return [{ path: `platform-smoke-${account}.yaml`, template, header: [header] }];
}

function accountStack(platform: Platform, use: PlatformUse, account: string): PlatformStack {
  const environments = platform.environments.filter((environment) => environment.account === account);
  const engines = new Set(
    environments.flatMap(({ name }) => [
      ...(use.delivers[name] ?? []),
      ...(use.reviews.includes(name) ? (['gitlab'] as const) : []),
    ]),
  );
  const delivering = (['gitlab', 'jenkins'] as const).filter((engine) => engines.has(engine));
  const sections = [
    ...environments.map((environment) => accountRoles(platform, environment)),
    eventForwarding(platform, environments),
    alarms(platform, account),
    failedTasks(platform, environments),
    // An account has one provider for each issuer: the tools account's own stack makes it there.
    identityProviders(
      platform,
      account === platform.aws.toolsAccount
        ? delivering.filter((engine) => engine !== 'gitlab' && !use.builds.includes(engine))
        : delivering,
    ),
  ];
  const names = environments.map(({ name }) => name).join(', ');
  const template = stackTemplate(`What the platform ${platform.name} needs in the account of: ${names}.`, sections);
  return {
    path: `platform-account-${account}.yaml`,
    template,
    header: [`Stack ${platformNames(platform).accountStack} in account ${account} (${names}). After the tools account's stack.`],
  };
}
