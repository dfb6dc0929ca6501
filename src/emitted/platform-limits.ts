/** `SP611`, `SP612`, `SP614`: what the platform's own stacks would be refused for. */
import type { Diagnostic } from '../diagnostics/diagnostic';
import { quoted } from '../diagnostics/visible';
import type { Team } from '../model/platform';
import type { Outlines } from '../resolve/limits';
import { logicalId, stackText } from '../syntax/stack';
import { platformStacks } from '../targets/platform/platform';
import type { PlatformStack } from '../targets/platform/platform-stack';
import { type MadeResource, madeResources } from './made';
import { attachedPolicies, type Measured, policyLengths } from './policies';
import { IN_REQUEST, over, templateSizes } from './templates';

export function platformLimits(fleet: Outlines, teams: Readonly<Record<string, Team>>): readonly Diagnostic[] {
  const stacks = platformStacks(fleet.platform, fleet.services, teams);
  return stacks.flatMap((stack) => {
    const made = madeResources(stack.template, {
      region: fleet.platform.aws.region,
      account: accountOf(fleet, stack),
      parameters: {},
    });
    return [
      ...sizes(fleet, stack),
      ...policyLengths(made)
        .filter(over)
        .map((each) => tooLong(fleet, stack, each)),
      ...tooMany(fleet, made),
    ];
  });
}

const accountOf = ({ platform }: Outlines, { path }: PlatformStack): string =>
  /\d{12}/.exec(path)?.[0] ?? platform.aws.toolsAccount;

/** Made before the delivery bucket is there, or by a person: their templates stand in the request itself. */
const WITHOUT_BUCKET: readonly string[] = [
  'platform-tools.yaml',
  'platform-register-tools.yaml',
  'platform-register-account.yaml',
];

const sizes = ({ places }: Outlines, { path, template, header }: PlatformStack): readonly Diagnostic[] =>
  templateSizes(path, template, () => stackText(template, header), WITHOUT_BUCKET.includes(path) ? IN_REQUEST : undefined)
    .filter(over)
    .map(({ what, count, most }) => ({
      code: 'SP612',
      severity: 'error',
      at: places.platform(['spec', 'environments']),
      message: `${path} would have ${count} ${what}, and CloudFormation takes ${most}${most === IN_REQUEST ? ' before there is a bucket to take it from' : ''}.`,
      fix: 'divide the platform: some of its environments or teams go to a catalog with a platform.yaml of its own.',
    }));

const tooLong = ({ places }: Outlines, { path }: PlatformStack, { id, what, count, most }: Measured): Diagnostic => ({
  code: 'SP611',
  severity: 'error',
  at: places.platform(['spec', 'environments']),
  message: `${what} in ${path} (${id}) would have ${count} characters, and AWS takes ${most}.`,
  fix: 'divide the platform: some of its environments go to a catalog with a platform.yaml of its own.',
});

/** Of an environment's roles, each names the load balancers in as many policies; of an approvers' role, one is for each team. */
function tooMany({ platform, places }: Outlines, made: readonly MadeResource[]): readonly Diagnostic[] {
  const most = new Map<string, number>();
  for (const [role, count] of attachedPolicies(made)) {
    if (count <= platform.aws.quotas.policiesPerRole) continue;
    const environment = platform.environments.find(({ name }) => role.endsWith(`Role${logicalId(name)}`))?.name ?? role;
    most.set(environment, Math.max(count, most.get(environment) ?? 0));
  }
  return [...most].map(([holder, count]) => {
    const index = platform.environments.findIndex(({ name }) => name === holder);
    const pools = platform.environments[index]?.pools.length;
    return {
      code: 'SP614',
      severity: 'warning',
      at: places.platform(index < 0 ? ['spec', 'aws'] : ['spec', 'environments', index, 'pools']),
      message:
        pools === undefined
          ? `The role ${quoted(holder)} would get ${count} policies, one for each team that approves with it, and a role has ${platform.aws.quotas.policiesPerRole} unless AWS raised it.`
          : `The roles of ${holder} need ${count} policies to name the load balancers of its ${pools} pools, and a role has ${platform.aws.quotas.policiesPerRole} unless AWS raised it.`,
      fix:
        pools === undefined
          ? `give teams roles of their own under "approvers", or ask AWS to raise the quota of account ${platform.aws.toolsAccount}.`
          : `divide ${holder} into two environments, or ask AWS to raise the quota of account ${platform.environments[index]?.account} before you register.`,
    };
  });
}
