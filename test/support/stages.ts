/** Stages and jobs for tests that need one of a certain shape; whole pipelines come from the resolver. */
import type { Job, Reports, Stage, Step } from '../../src/model/pipeline';
import { command, type ShellCommand } from '../../src/syntax/shell';

export const NO_REPORTS: Reports = { junit: [], coverage: undefined };

/** A job that does nothing yet; give it steps. */
export function aJob(overrides: Partial<Job> = {}): Job {
  return {
    id: 'unit-tests',
    title: 'Unit tests',
    image: 'artifactory.retail.example/docker/builders/node-npm:22',
    services: [],
    runner: 'build',
    steps: [run('Unit tests', command('npm', 'test'))],
    onFailure: [],
    notices: [],
    timeoutMinutes: 30,
    retries: 1,
    lock: undefined,
    cache: undefined,
    reports: NO_REPORTS,
    outputs: [],
    credentials: [],
    ...overrides,
  };
}

export function aStage(overrides: Partial<Stage> = {}): Stage {
  return {
    id: 'verify',
    title: 'Verify',
    kind: 'verify',
    engine: 'gitlab',
    runsOn: 'always',
    environment: undefined,
    jobs: [aJob()],
    ...overrides,
  };
}

export function run(title: string, ...commands: readonly ShellCommand[]): Step {
  return { kind: 'run', title, commands, usesVersion: false };
}
