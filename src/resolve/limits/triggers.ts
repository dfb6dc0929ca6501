/** `SP655`, `SP656`: what is to start a delivery and cannot. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Fleet } from './fleet';

export const triggers = (fleet: Fleet): readonly Diagnostic[] => [...misplaced(fleet), ...connections(fleet)];

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
