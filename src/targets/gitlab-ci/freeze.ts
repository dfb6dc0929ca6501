/** The check for a deploy freeze of the project, which every deployment makes first. */
import { assignments, lines, type ShellCommand, verbatim } from '../../syntax/shell';

/**
 * It is part of the job and not of its `rules`: those are read once, when the pipeline is made, and a job that they leave out
 * is gone for good.
 */
export function freezeCheck(environment: string): ShellCommand {
  return lines(verbatim('# Is there a deploy freeze?'), assignments({ FROZEN: environment }), FREEZE_CHECK);
}

const FREEZE_CHECK = verbatim(`if [ -n "\${CI_DEPLOY_FREEZE-}" ]; then
  echo "Deployments to $FROZEN are frozen by a deploy freeze of this project. Nothing was changed. Retry this job when it has ended." >&2
  exit 1
fi`);
