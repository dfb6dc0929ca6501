/** `SP655`, `SP656`, `SP658`: what is to start a delivery and cannot. */
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

/** @source CodePipeline user guide, "Connections for GitLab self-managed" and "GitLab.com connections": where they are not, November 2026. */
const WITHOUT_GITLAB: readonly string[] = [
  'af-south-1',
  'ap-east-1',
  'ap-northeast-3',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'eu-central-2',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'us-gov-west-1',
];

function connections({ services, platform: { aws }, places }: Fleet): readonly Diagnostic[] {
  const asking = services.filter(({ trigger, engines }) => trigger === 'gitlab-connection' && engines.deliver === 'codepipeline');
  if (WITHOUT_GITLAB.includes(aws.region))
    return asking.map(({ name }) => ({
      code: 'SP656',
      severity: 'error',
      at: places.service(name, PATH),
      message: `${quoted(name)} is to be started by a connection to GitLab, which AWS does not have in ${aws.region}.`,
      fix: 'write "build-job" or "s3-event".',
    }));
  if (aws.gitlabConnection !== undefined) return [];
  return asking.map(({ name }) => ({
    code: 'SP658',
    severity: 'error',
    at: places.service(name, PATH),
    message: `${quoted(name)} is to be started by a connection to GitLab, and the platform names none.`,
    fix: 'make a connection in the console of CodePipeline ("Settings", "Connections"), give it consent in GitLab, and write its ARN as "gitlabConnection" under "aws" in platform.yaml; or write "build-job" or "s3-event" here.',
  }));
}
