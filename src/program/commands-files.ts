/** A team's own commands around a deployment or smoke test, as script files: CodePipeline runs them in the environment's operations project. */
import type { Artifact } from '../model/artifact';
import type { Job, Pipeline } from '../model/pipeline';
import { callsOf } from './calls';

/** Name of the file with the commands of a job's step. */
export const commandsFile = (job: Job, step: number): string => `commands-${job.id}-${step + 1}.sh`;

/** To be run where `delivery/` is. */
export function commandsFiles({ stages }: Pipeline): readonly Artifact[] {
  const jobs = stages
    .filter(({ engine, kind }) => engine === 'codepipeline' && (kind === 'deploy' || kind === 'smokeTest'))
    .flatMap((stage) => stage.jobs);
  return jobs.flatMap((job) =>
    job.steps.flatMap((step, index) =>
      step.kind === 'run'
        ? [{ path: commandsFile(job, index), text: `#!/bin/sh\nset -eu\n${callsOf(step).join('\n')}\n`, executable: true }]
        : [],
    ),
  );
}
