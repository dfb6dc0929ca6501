/** `SP657`: more services that an event starts than a bus has rules. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { counted } from '../../diagnostics/visible';
import type { Outlines } from './fleet';

export function eventRules({ services, platform, places }: Outlines): readonly Diagnostic[] {
  const { toolsAccount, quotas } = platform.aws;
  const started = services.filter(({ trigger, engines }) => trigger === 's3-event' && engines.deliver === 'codepipeline').length;
  // The platform's own: events of pipelines; where an environment shares the account, of CodeDeploy and ECS too.
  const own = platform.environments.some(({ account }) => account === toolsAccount) ? 3 : 1;
  if (started + own <= quotas.rulesPerBus) return [];
  return [
    {
      code: 'SP657',
      severity: 'warning',
      at: places.platform(['spec', 'aws', 'toolsAccount']),
      message: `${counted(started, 'service')} start by an event of S3, and with the platform's own that makes ${started + own} rules on a bus that takes ${quotas.rulesPerBus} unless AWS raised it.`,
      fix: `ask AWS to raise the quota of account ${toolsAccount} before you register, and write what it grants under "quotas"; or write "trigger: build-job" for some.`,
    },
  ];
}
