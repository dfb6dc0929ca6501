/** `SP655`, `SP656`, `SP657`: what starts a delivery. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { counted, quoted } from '../../diagnostics/visible';
import type { Fleet } from './fleet';

export const triggers = (fleet: Fleet): readonly Diagnostic[] => [...misplaced(fleet), ...connections(fleet), ...rules(fleet)];

const PATH = ['spec', 'pipeline', 'trigger'];

const misplaced = ({ services, places }: Fleet): readonly Diagnostic[] =>
  services
    .filter(({ trigger, engines }) => trigger !== 'build-job' && engines.deliver !== 'codepipeline')
    .map(({ name, trigger, engines }) => ({
      code: 'SP655',
      severity: 'error',
      at: places.service(name, PATH),
      message: `${quoted(name)} is to be started by ${trigger}, and ${engines.deliver} delivers it: there is no CodePipeline to start.`,
      fix: 'delete the line, or write "engines: { deliver: codepipeline }".',
    }));

/** @source AWS CodeConnections, "Supported regions", November 2026. */
const WITHOUT_GITLAB: readonly string[] = ['me-central-1', 'me-south-1'];

const connections = ({ services, platform, places }: Fleet): readonly Diagnostic[] =>
  services
    .filter(({ trigger, engines }) => trigger === 'gitlab-connection' && engines.deliver === 'codepipeline')
    .map(({ name }) => ({
      code: 'SP656',
      severity: 'error',
      at: places.service(name, PATH),
      message: `${quoted(name)} is to be started by a connection to GitLab, ${whyNot(platform.aws.region)}.`,
      fix: 'write "build-job" or "s3-event".',
    }));

const whyNot = (region: string): string =>
  WITHOUT_GITLAB.includes(region)
    ? `which AWS does not have in ${region}`
    : 'which brings the source, and not what the build has made, tested and recorded';

/** @source Amazon EventBridge, "Quotas": rules per event bus. */
const RULES = 300;

function rules({ services, platform, places }: Fleet): readonly Diagnostic[] {
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
