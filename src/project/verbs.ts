/** The tasks of a catalog's repository: the command's verbs, so that `npx projen validate` works too. */
import type { Project } from 'projen';

/** What the tasks call, and with which folders. */
export interface VerbOptions {
  readonly command: readonly string[];
  readonly catalog: string;
  readonly out: string;
}

/** Adds a task for each verb. Each passes its own arguments on, and a later `--catalog` or `--out` wins. */
export function addVerbs(project: Project, { command, catalog, out }: VerbOptions): void {
  const folders = ['--catalog', catalog, '--pipelines', out];
  const verbs = [
    { name: 'generate', description: 'Write the pipelines of the catalog', args: ['--catalog', catalog, '--out', out] },
    { name: 'validate', description: 'Check the catalog and write nothing', args: ['--catalog', catalog] },
    { name: 'explain', description: 'Tell what a diagnostic code means', args: [] },
    { name: 'add', description: 'Write the entity of a new service', args: ['--catalog', catalog] },
    { name: 'graph', description: 'Print what depends on what in the catalog', args: ['--catalog', catalog] },
    { name: 'doctor', description: 'Look whether the servers are as registration needs them', args: ['--catalog', catalog] },
    { name: 'plan', description: 'Tell what register would change on the servers', args: folders },
    { name: 'register', description: 'Make the servers what the catalog says', args: folders },
    { name: 'drift', description: 'Compare the servers with the catalog, setting by setting', args: folders },
    {
      name: 'bootstrap',
      description: 'Tell what of the platform is missing in AWS, and make it with --yes',
      args: ['--catalog', catalog],
    },
    {
      name: 'import',
      description: 'Add services from GitLab, Jenkins or Backstage to the catalog',
      args: ['--catalog', catalog],
    },
    {
      name: 'sandbox',
      description: 'Serve stand-ins of GitLab and Jenkins, with the catalog in them',
      args: ['--seed', catalog],
    },
  ];
  for (const { name, description, args } of verbs) {
    project.addTask(name, { description, execArgs: [...command, name, ...args], receiveArgs: true });
  }
}
