/** The tasks of this repository; each is an npm script of the same name too. */
import type { javascript } from 'projen';
import { findCommandsFast } from '../src/project/bin-path';

/** The command's verbs, whose tasks come from the ServicePipelines component. */
const VERBS = ['generate', 'validate', 'explain', 'add', 'graph', 'plan', 'register', 'drift', 'doctor', 'bootstrap', 'sandbox'];

/** Adds the tasks, and npm scripts that skip projen's start-up where nothing of projen is needed. */
export function addTasks(project: javascript.NodeProject): void {
  findCommandsFast(project);
  project.defaultTask?.reset('tsx .projenrc.ts');
  addScript(project, 'typecheck', 'Check all TypeScript files', 'tsc --noEmit');
  addScript(project, 'lint', 'Check format and lint rules', 'biome ci .');
  addScript(project, 'format', 'Repair format and lint faults', 'biome check --write .');
  addScript(
    project,
    'conformance',
    'Run the slow suites with foreign tools',
    'vitest run --config vitest.conformance.config.mts',
  );
  addScript(project, 'demo', 'Register the sample with stand-ins, see drift, and repair it', 'tsx scripts/demo.ts');
  addScript(project, 'bench', 'Print the benchmark table', 'tsx bench/run.ts');
  addScript(project, 'bench:register', 'Print what registration costs', 'tsx bench/register.ts');
  addScript(project, 'types', 'Write what is made from schemas/: types and validators', 'tsx scripts/entity-types.ts');
  for (const verb of VERBS) project.setScript(verb, `tsx src/cli.ts ${verb}`);
  project.testTask.reset();
  // `lint` and `format` say which of the two they do.
  project.removeTask('biome');
  for (const command of ['tsc --noEmit', 'biome ci .']) project.testTask.exec(command);
  project.testTask.exec('vitest run', { receiveArgs: true });
  project.setScript('test', 'tsc --noEmit && biome ci . && vitest run');
}

function addScript(project: javascript.NodeProject, name: string, description: string, command: string): void {
  project.addTask(name, { description, exec: command, receiveArgs: true });
  project.setScript(name, command);
}
