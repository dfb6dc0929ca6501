/** `SP611`, `SP612`, `SP614`: what the platform's own stacks would be refused for. */
import type { Diagnostic } from '../diagnostics/diagnostic';
import { quoted } from '../diagnostics/visible';
import type { Team } from '../model/platform';
import { grouped, type Outlines } from '../resolve/limits';
import { logicalId, stackText } from '../syntax/stack';
import { platformStacks } from '../targets/platform/platform';
import type { PlatformStack } from '../targets/platform/platform-stack';
import { useOf } from '../targets/platform/use';
import { type MadeResource, madeResources } from './made';
import { attachedPolicies, type Measured, policyLengths } from './policies';
import { IN_REQUEST, over, templateSizes } from './templates';

export function platformLimits(fleet: Outlines, teams: Readonly<Record<string, Team>>): readonly Diagnostic[] {
  const stacks = platformStacks(fleet.platform, fleet.services, teams);
  const ofStacks = stacks.flatMap((stack) => {
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
      ...tooManyPools(fleet, made),
    ];
  });
  return [...ofStacks, ...tooManyTeams(fleet, teams)];
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

/** Of an environment's roles, each names the load balancers in as many policies. */
function tooManyPools({ platform, places }: Outlines, made: readonly MadeResource[]): readonly Diagnostic[] {
  const granted = platform.aws.quotas.policiesPerRole;
  const attached = [...attachedPolicies(made)];
  return platform.environments.flatMap(({ name, account, pools }, index) => {
    const count = Math.max(0, ...attached.flatMap(([role, each]) => (role.endsWith(`Role${logicalId(name)}`) ? [each] : [])));
    if (count <= granted) return [];
    return {
      code: 'SP614',
      severity: 'warning',
      at: places.platform(['spec', 'environments', index, 'pools']),
      message: `The roles of ${name} need ${count} policies to name the load balancers of its ${pools.length} pools, and a role has ${granted} unless AWS raised it.`,
      fix: `divide ${name} into two environments, or ask AWS to raise the quota of account ${account} before you register.`,
    };
  });
}

/** An approvers' role gets a policy for each team that approves with it. The first team that finds no room is told. */
function tooManyTeams({ platform, services, places }: Outlines, teams: Readonly<Record<string, Team>>): readonly Diagnostic[] {
  const { quotas, toolsAccount } = platform.aws;
  const granted = quotas.policiesPerRole;
  const byRole = grouped(Object.entries(useOf(services, teams).approvers), ([, role]) => role);
  return [...byRole].flatMap(([role, members]) => {
    const [first] = members[granted] ?? [];
    if (first === undefined) return [];
    return {
      code: 'SP614',
      severity: 'warning',
      at: places.team(first, ['spec', 'pipeline', 'approvers', 'iamRole']),
      message: `The role ${quoted(role)} would get ${members.length} policies, one for each team that approves with it, and a role has ${granted} unless AWS raised it.`,
      fix: `name another role here${alsoFor(members.length - granted - 1)}, or ask AWS to raise the quota of account ${toolsAccount}.`,
    };
  });
}

const alsoFor = (more: number): string => (more === 0 ? '' : ` and for ${more} more of them`);
