/**
 * The roles that the catalog's own pipeline plans and registers with. Their stacks are made once by a person and never by registering:
 * what registers must not be able to widen what registers.
 */
import type { Platform } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import { ref } from '../../syntax/cloudformation';
import { role, type Statement, webIdentityTrust } from '../../syntax/iam';
import { type StackResource, stackTemplate } from '../../syntax/stack';
import { packedPolicies } from './attached-policies';
import type { PlatformStack } from './platform-stack';
import { accountHolds, leftAlone, toolsHold } from './register-holds';
import { cloudformation, pipelines, pipelinesChanged, templates, templatesRead } from './register-reads';

/** Paths are relative to the top of the tree. */
export function registerStacks(platform: Platform): readonly PlatformStack[] {
  return [toolsAccount(platform), environmentAccounts(platform)];
}

function toolsAccount(platform: Platform): PlatformStack {
  const { aws, gitlab, name } = platform;
  const names = platformNames(platform);
  const account = aws.toolsAccount;
  const inAccounts = (each: string): Statement => ({
    sid: 'Accounts',
    actions: ['sts:AssumeRole'],
    resources: otherAccounts(platform).map((other) => `arn:aws:iam::${other}:role/${each}`),
  });
  const trust = (ref: string): readonly Statement[] => [
    webIdentityTrust(account, {
      issuer: gitlab.url,
      audience: gitlab.audience.aws,
      subjects: [`project_path:${gitlab.catalogProject}:ref_type:branch:ref:${ref}`],
    }),
  ];
  const resources: Readonly<Record<string, StackResource>> = {
    PlanRole: role({
      name: names.planRole,
      description: `Jobs of any branch of ${gitlab.catalogProject} look with it, and change nothing.`,
      trust: trust('*'),
      statements: [...cloudformation(platform, account, 'plan'), ...pipelines(platform), inAccounts(names.planRole)],
      boundary: undefined,
    }),
    RegisterRole: role({
      name: names.registerRole,
      description: `Jobs of ${gitlab.defaultBranch} of ${gitlab.catalogProject} register with it.`,
      trust: trust(gitlab.defaultBranch),
      statements: [
        ...cloudformation(platform, account, 'register'),
        ...pipelines(platform),
        ...pipelinesChanged(platform),
        ...templates(platform),
        inAccounts(aws.registerRole),
        leftAlone(platform, account),
      ],
      boundary: undefined,
    }),
    ...packedPolicies('RegisterRole', 'Hold', `What the stacks of ${name} in the tools account hold.`, toolsHold(platform)),
  };
  const template = stackTemplate(`Who plans and registers the platform ${name}: tools account.`, [{ resources }]);
  const path = 'platform-register-tools.yaml';
  return { path, template, header: header(path, `the tools account ${account}`, names.registerStack) };
}

/** One template for all of them. */
function environmentAccounts(platform: Platform): PlatformStack {
  const { aws, name } = platform;
  const names = platformNames(platform);
  const account = ref('AWS::AccountId');
  const trust = (each: string): readonly Statement[] => [
    {
      actions: ['sts:AssumeRole'],
      principal: { AWS: `arn:aws:iam::${aws.toolsAccount}:root` },
      condition: { ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${aws.toolsAccount}:role/${each}` } },
    },
  ];
  const resources: Readonly<Record<string, StackResource>> = {
    PlanRole: role({
      name: names.planRole,
      description: 'The role of this name in the tools account looks with it, and changes nothing.',
      trust: trust(names.planRole),
      statements: cloudformation(platform, account, 'plan'),
      boundary: undefined,
    }),
    RegisterRole: role({
      name: aws.registerRole,
      description: `The role ${names.registerRole} of the tools account registers with it.`,
      trust: trust(names.registerRole),
      statements: [
        ...cloudformation(platform, account, 'register'),
        ...templatesRead(platform),
        ...accountHolds(platform),
        leftAlone(platform, account),
      ],
      boundary: undefined,
    }),
  };
  const template = stackTemplate(`Who plans and registers the platform ${name}: an environment's account.`, [{ resources }]);
  const path = 'platform-register-account.yaml';
  return { path, template, header: header(path, "each environment's account", names.registerStack) };
}

const header = (path: string, where: string, stack: string): readonly string[] => [
  `Stack ${stack} in ${where}. Before all others, and by a person: registering never touches it.`,
  `aws cloudformation deploy --stack-name ${stack} --template-file ${path} --capabilities CAPABILITY_NAMED_IAM`,
];

const otherAccounts = ({ aws, environments }: Platform): readonly string[] =>
  [...new Set(environments.map(({ account }) => account))].filter((account) => account !== aws.toolsAccount);
