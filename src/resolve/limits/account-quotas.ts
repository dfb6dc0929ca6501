/** `SP603`, `SP604`: more pipelines or stacks than an account has. Warnings, since AWS raises both on request. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { counted } from '../../diagnostics/visible';
import { type Outlines, placed } from './fleet';

export const accountQuotas = (fleet: Outlines): readonly Diagnostic[] => [...pipelines(fleet), ...stacks(fleet)];

function pipelines({ services, platform, places }: Outlines): readonly Diagnostic[] {
  const count = services.filter(({ engines }) => engines.deliver === 'codepipeline').length;
  const most = platform.aws.quotas.pipelines;
  if (count <= most) return [];
  return [
    {
      code: 'SP603',
      severity: 'warning',
      at: places.platform(['spec', 'aws', 'toolsAccount']),
      message: `CodePipeline delivers ${counted(count, 'service')}, and an account has ${most} pipelines a region unless AWS raised it.`,
      fix: `ask AWS to raise the quota of account ${platform.aws.toolsAccount} before you register, and write what it grants: "quotas: { pipelines: ${count} }" under "aws".`,
    },
  ];
}

function stacks(fleet: Outlines): readonly Diagnostic[] {
  const accounts = [
    ...fleet.services.map(() => fleet.platform.aws.toolsAccount),
    ...placed(fleet).map(({ target }) => target.environment.account),
  ];
  const counts = new Map<string, number>();
  for (const account of accounts) counts.set(account, (counts.get(account) ?? 0) + 1);
  return [...counts].flatMap(([account, count]) =>
    count <= fleet.platform.aws.quotas.stacks ? [] : [tooManyStacks(fleet, account, count)],
  );
}

const tooManyStacks = ({ places, platform }: Outlines, account: string, count: number): Diagnostic => ({
  code: 'SP604',
  severity: 'warning',
  at: places.platform(['spec', 'aws']),
  message: `The services need ${count} stacks in account ${account}, and an account has ${platform.aws.quotas.stacks} a region unless AWS raised it.`,
  fix: `ask AWS to raise the quota of account ${account} before you register, and write what it grants: "quotas: { stacks: ${count} }" under "aws".`,
});
