/** Puts the project's commands on the PATH of its tasks without asking npx, which takes half a second before every task. */
import type { Project } from 'projen';

/** Replaces the PATH that projen's Node projects compute with `npx -c`. The same on every platform that Node runs on. */
export function findCommandsFast(project: Project): void {
  project.tasks.addEnvironment('PATH', `$(node -p "${BIN_FIRST}")`);
}

const BIN_FIRST = "[require('path').resolve('node_modules/.bin'),process.env.PATH].join(require('path').delimiter)";
