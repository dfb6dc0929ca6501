/** `SP657`: more services that an event starts than a bus has rules. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { counted } from '../../diagnostics/visible';
import type { Outlines } from './fleet';

/** @source Amazon EventBridge, "Quotas": rules per event bus. */
const RULES = 300;

export function eventRules({ services, platform, places }: Outlines): readonly Diagnostic[] {
  const { toolsAccount } = platform.aws;
  const started = services.filter(({ trigger, engines }) => trigger === 's3-event' && engines.deliver === 'codepipeline').length;
  // The platform's own: events of pipelines; where an environment shares the account, of CodeDeploy and ECS too.
  const own = platform.environments.some(({ account }) => account === toolsAccount) ? 3 : 1;
  if (started + own <= RULES) return [];
  return [
    {
      code: 'SP657',
      severity: 'warning',
      at: places.platform(['spec', 'aws', 'toolsAccount']),
      message: `${counted(started, 'service')} start by an event of S3, and with the platform's own that makes ${started + own} rules on a bus that takes ${RULES} unless AWS raised it.`,
      fix: `ask AWS to raise the quota of account ${toolsAccount} before you register, or write "trigger: build-job" for some.`,
    },
  ];
}
