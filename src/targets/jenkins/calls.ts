/** A step of the pipeline as `sh` steps of Jenkins: its label, its lines, and the credentials that are bound around it alone. */

import type { JenkinsPlatform } from '../../model/hosts';
import type { Credential, Job, Step } from '../../model/pipeline';
import { unreachable } from '../../model/unreachable';
import { callsOf } from '../../program/calls';
import { titleOf } from '../../program/titles';
import { type Groovy, groovy } from '../../syntax/groovy';
import type { ShellCommand } from '../../syntax/shell';

/** What the template `call.hbs` needs for one `sh` step. */
export interface CallView {
  readonly label: string;
  /** The script when it is one line, else `lines`. */
  readonly line: string | false;
  readonly lines: readonly string[];
  /** Ordinal of a milestone to pass before this step. */
  readonly milestone: number | false;
}

/** Steps one after the other, within one binding of credentials. */
export interface GroupView {
  readonly credentials: readonly Groovy[];
  readonly calls: readonly CallView[];
}

/** The steps in order; those that Jenkins does without a shell are left out. */
export function groupViews(steps: readonly Step[], { credentials }: Job, jenkins: JenkinsPlatform): readonly GroupView[] {
  const groups = steps.flatMap((step) => {
    const commands = callsOf(step);
    if (commands.length === 0) return [];
    const bound = needs(step).filter((credential) => credentials.includes(credential));
    const call = callView(titleOf(step), commands, step.kind === 'uploadBundle' && HAND_OVER);
    return [{ credentials: bound.map((credential) => binding(credential, jenkins)), calls: [call] }];
  });
  return joined(groups);
}

/** One `sh` step. */
export function callView(label: string, commands: readonly ShellCommand[], milestone: number | false = false): CallView {
  const lines = commands.flatMap((command) => command.split('\n'));
  const [only] = lines;
  return { label, line: lines.length === 1 && only !== undefined && only, lines, milestone };
}

/** A binding of a credential of kind "Secret text". */
export function secretText(id: string, variable: string): Groovy {
  return groovy`string(credentialsId: ${id}, variable: ${variable})`;
}

/** Neighbours with the same credentials become one group. */
function joined(groups: readonly GroupView[]): readonly GroupView[] {
  const names = groups.map(({ credentials }) => credentials.map(String).join());
  const starts = names.flatMap((name, index) => (index > 0 && names[index - 1] === name ? [] : [index]));
  return starts.map((start, index) => {
    const members = groups.slice(start, starts[index + 1]);
    return { credentials: members[0]?.credentials ?? [], calls: members.flatMap(({ calls }) => calls) };
  });
}

/** The first milestone: whoever passes it hands over. */
export const HAND_OVER = 1;

/** A credential of the job as `withCredentials` takes it. */
export function binding(credential: Credential, { credentials }: JenkinsPlatform): Groovy {
  switch (credential) {
    case 'artifactory':
      return secretText(credentials.artifactory, 'ARTIFACTORY_TOKEN');
    case 'aws-build':
    case 'aws-deploy':
    case 'aws-review':
      return groovy`file(credentialsId: ${credentials.aws}, variable: 'AWS_WEB_IDENTITY_TOKEN_FILE')`;
    case 'gitlab':
      return secretText(credentials.gitlab, 'GITLAB_TOKEN');
    default:
      return unreachable(credential);
  }
}

/** Which secrets a step reads: a team's own commands see the repositories, and never the keys of an account. */
function needs({ kind }: Step): readonly Credential[] {
  switch (kind) {
    case 'run':
    case 'publishPackage':
      return ['artifactory'];
    case 'tryImage':
    case 'awaitServices':
    case 'checkCoverage':
    case 'packBundle':
    case 'approve':
    case 'checkWindow':
    case 'startDeployJob':
    // Jenkins runs no review apps.
    case 'buildReviewImage':
    case 'deployReview':
      return [];
    case 'uploadBundle':
    case 'startDelivery':
    case 'buildImage':
    case 'scanImage':
    case 'describeImage':
    case 'signImage':
      return ['aws-build'];
    case 'packageTemplate':
    case 'proposeChanges':
    case 'updateStack':
    case 'smokeTest':
    case 'checkFixes':
    case 'checkDependencies':
      return ['aws-deploy'];
    case 'applyChanges':
    case 'migrate':
    case 'deployEcs':
    case 'rollback':
    case 'redeploy':
    case 'recordRelease':
      return ['aws-deploy', 'gitlab'];
    case 'promotePackages':
      return ['artifactory'];
    default:
      return unreachable(kind);
  }
}
