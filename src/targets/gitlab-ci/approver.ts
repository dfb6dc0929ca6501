/** Who let a release in: whoever pressed play on the deployment, handed on to the job that writes the release record. */
import type { Stage } from '../../model/pipeline';
import { command, joined, lines, type ShellCommand, verbatim } from '../../syntax/shell';

/** A deployment that people start. GitLab runs the jobs after it in the name of whoever pushed. */
export function startedByHand({ kind, environment }: Stage): boolean {
  return kind === 'deploy' && environment?.approval !== undefined;
}

/** Where a deployment leaves the name; from the service's folder. */
export const approverFile = (environment: string): string => `.delivery/approved-by-${environment}`;

export function keepApprover(environment: string): ShellCommand {
  return lines(command('mkdir', '-p', '.delivery'), verbatim(`printf '%s' "$GITLAB_USER_LOGIN" >${word(environment)}`));
}

export function readApprover(environment: string): ShellCommand {
  return lines(verbatim(`APPROVED_BY="$(cat ${word(environment)})"`), command('export', 'APPROVED_BY'));
}

const word = (environment: string): string => String(joined(approverFile(environment)));
