/** What every stage's jobs share: the defaults of a job, and a team's own commands around its steps. */
import type { Job, Pipeline, Reports, Step } from '../model/pipeline';
import type { CommandStage, Service } from '../model/service';
import { verbatim } from '../syntax/shell';
import { toolchains } from '../toolchains';

/** What stages are lowered from. */
export type Scope = Pick<Pipeline, 'service' | 'platform' | 'names'>;

export type JobParts = Partial<Job> & Pick<Job, 'id' | 'title' | 'steps'>;

export const NO_REPORTS: Reports = { junit: [], coverage: undefined };

/** A job of the build engine, in the toolchain's builder image; `parts` says what differs. */
export function buildJob({ service, platform }: Scope, parts: JobParts): Job {
  const { toolchain, languageVersion, timeoutMinutes } = service.build;
  return {
    image: `${platform.images.builders}/${toolchain}:${languageVersion}`,
    services: [],
    runner: 'build',
    onFailure: [],
    notices: ['build'],
    timeoutMinutes,
    retries: 1,
    lock: undefined,
    cache: toolchains[toolchain].cache(service),
    reports: NO_REPORTS,
    outputs: [],
    credentials: [],
    ...parts,
  };
}

/** A team's own commands before and after a stage's steps, or instead of them; `always` stays whatever they replace. */
export function withHooks(
  { hooks }: Service,
  stage: CommandStage,
  steps: readonly Step[],
  always: readonly Step[] = [],
): readonly Step[] {
  const instead = own(`Own ${stage} commands`, hooks.instead[stage]);
  return [
    ...own(`Before ${stage}`, hooks.before[stage]),
    ...(instead.length > 0 ? instead : steps),
    ...always,
    ...own(`After ${stage}`, hooks.after[stage]),
  ];
}

function own(title: string, lines: readonly string[] = []): readonly Step[] {
  return lines.length === 0 ? [] : [{ kind: 'run', title, commands: lines.map(verbatim), usesVersion: true }];
}
