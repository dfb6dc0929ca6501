/** How a step becomes calls of the delivery program: the only place that knows. */
import type { Step } from '../model/pipeline';
import type { NoticeEvent } from '../model/service';
import { unreachable } from '../model/unreachable';
import { command, type ShellCommand, type ShellWord, verbatim } from '../syntax/shell';
import { windowCheck } from './window';

/** What the program can be asked for; `docs/reference` and its own first lines say what each does. */
export type Verb =
  | 'version'
  | 'variables'
  | 'login-artifactory'
  | 'await-services'
  | 'coverage'
  | 'build-info'
  | 'release'
  | 'image'
  | 'try-image'
  | 'review-image'
  | 'review-deploy'
  | 'review-stop'
  | 'scan-image'
  | 'describe-image'
  | 'sign-image'
  | 'publish-sbom'
  | 'package'
  | 'propose'
  | 'pack'
  | 'upload'
  | 'start'
  | 'prepare'
  | 'update-stack'
  | 'migrate'
  | 'deploy'
  | 'smoke'
  | 'smoke-or-rollback'
  | 'rollback'
  | 'fetch'
  | 'recall'
  | 'redeploy'
  | 'check-dependencies'
  | 'check-fixes'
  | 'promote'
  | 'release-commit'
  | 'release-kind'
  | 'release-version'
  | 'record'
  | 'changes'
  | 'notify';

/**
 * The commands of a step, to be run in the service's folder by one POSIX shell with `set -e`, in this order: later ones
 * may read variables that earlier ones set. Empty for what a host does by its own means: `approve`, `startDeployJob`.
 */
export function callsOf(step: Step): readonly ShellCommand[] {
  switch (step.kind) {
    case 'run':
      return step.usesVersion ? [...VARIABLES, ...step.commands] : step.commands;
    case 'awaitServices':
      return [programCall('await-services', ...step.services.map(({ name, port }) => `${name}:${port}`))];
    case 'checkCoverage':
      return [programCall('coverage', step.report.format, step.report.path, String(step.minimum))];
    case 'publishPackage':
      return [
        programCall('login-artifactory'),
        ...VARIABLES,
        ...step.commands,
        ...(step.sbom ? [programCall('publish-sbom')] : []),
        programCall('build-info'),
      ];
    case 'packBundle':
      return [programCall('release'), programCall('pack')];
    case 'uploadBundle':
      return [programCall('upload')];
    case 'startDelivery':
      return [programCall('start')];
    case 'startDeployJob':
      return [];
    case 'buildImage':
      return [programCall('release'), programCall('image')];
    case 'tryImage':
      return [programCall('try-image')];
    case 'buildReviewImage':
      return [programCall('review-image')];
    case 'deployReview':
      return [programCall('review-deploy')];
    case 'scanImage':
      return [programCall('scan-image')];
    case 'describeImage':
      return [programCall('describe-image')];
    case 'signImage':
      return [programCall('sign-image')];
    case 'packageTemplate':
      return [programCall('package')];
    case 'proposeChanges':
      return [programCall('propose', step.environment)];
    case 'applyChanges':
      return [programCall('deploy', step.environment)];
    case 'approve':
      return [];
    case 'checkWindow':
      return [windowCheck(step.environment, step.window)];
    case 'updateStack':
      return [programCall('update-stack', step.environment)];
    case 'migrate':
      return [programCall('migrate', step.environment)];
    case 'deployEcs':
      return [programCall('deploy', step.environment)];
    case 'smokeTest':
      return [programCall('smoke', step.environment)];
    case 'rollback':
      return [programCall('rollback', step.environment)];
    case 'redeploy':
      return [programCall('redeploy', step.environment)];
    case 'checkDependencies':
      return [programCall('check-dependencies', step.environment)];
    case 'checkFixes':
      return [programCall('check-fixes', step.environment)];
    case 'promotePackages':
      return [programCall('promote', step.environment)];
    case 'recordRelease':
      return [programCall('record', step.environment)];
    default:
      return unreachable(step);
  }
}

/**
 * Tells the service's channels. It never fails.
 *
 * @param status `success`, `failure`, `unstable`, `aborted`, `superseded`, `waiting`, `rejected`, `unanswered`, `started`,
 * or the host's own word for one of them (GitLab's `$CI_JOB_STATUS`, Jenkins' result), as a word that is read when the command runs.
 */
export function noticeCall(event: NoticeEvent, status: string | ShellWord, environment?: string): ShellCommand {
  return programCall('notify', event, status, ...(environment === undefined ? [] : [environment]));
}

/** One call of the program, from the service's folder. */
export function programCall(verb: Verb, ...parts: readonly (string | ShellWord)[]): ShellCommand {
  return command('sh', 'delivery/pipeline.sh', verb, ...parts);
}

/** Two commands: a failure inside `eval "$(...)"` would go unseen. */
const VARIABLES: readonly ShellCommand[] = [
  verbatim('DELIVERY_VARIABLES="$(sh delivery/pipeline.sh variables)"'),
  verbatim('eval "$DELIVERY_VARIABLES"'),
];
