#!/usr/bin/env node
/** The command `service-pipelines`: verbs, options, exit codes. Each verb loads only what it needs. */
import { Argument, Command, Option } from 'commander';
import type { CommentOptions } from './commands/comment';
import type { DoctorOptions } from './commands/doctor';
import type { ImportOptions, Source } from './commands/import';
import type { SandboxCommand } from './commands/sandbox';

const program = new Command('service-pipelines')
  .description('A service catalog in, registered pipelines out.')
  .showHelpAfterError()
  .configureOutput({ outputError: (text, write) => write(text) });

const catalogOption = () => new Option('--catalog <dir>', 'folder of the catalog').default('catalog');

program
  .command('generate')
  .description('write the pipelines of every service of a catalog')
  .addOption(catalogOption())
  .addOption(new Option('--out <dir>', 'folder that receives the pipelines').default('pipelines'))
  .addOption(new Option('--only <service...>', 'write these services only; the whole catalog is checked all the same'))
  .action(async (options: { catalog: string; out: string; only?: string[] }) => {
    const { generate } = await import('./commands/generate.js');
    process.exitCode = generate(options);
  });

program
  .command('validate')
  .description('check a catalog and write nothing')
  .addOption(catalogOption())
  .addOption(new Option('--format <format>', 'how faults are printed').choices(['text', 'json']).default('text'))
  .action(async (options: { catalog: string; format: 'text' | 'json' }) => {
    const { validate } = await import('./commands/validate.js');
    process.exitCode = validate(options);
  });

program
  .command('explain')
  .description('tell what the code of a fault means, and how to mend it')
  .argument('<code>', 'for example SP104')
  .action(async (code: string) => {
    const { explainCode } = await import('./commands/explain.js');
    process.exitCode = explainCode(code);
  });

program
  .command('doctor')
  .description('look whether the servers are as registration needs them, and say what to do')
  .addOption(catalogOption())
  .addOption(new Option('--json', 'findings as JSON').default(false))
  .addOption(new Option('--gitlab-url <address>', 'address of GitLab, instead of GITLAB_URL and the catalog'))
  .addOption(new Option('--jenkins-url <address>', 'address of Jenkins, instead of JENKINS_URL and the catalog'))
  .action(async (options: DoctorOptions) => {
    const { doctor } = await import('./commands/doctor.js');
    process.exitCode = await doctor(options);
  });

program
  .command('comment')
  .description('put a file, such as a plan, into a merge request; the same note is written anew each time')
  .requiredOption('--file <file>', 'what the note says, as Markdown')
  .requiredOption('--project <path>', 'project of the merge request')
  .addOption(new Option('--merge-request <number>', 'its number; the one whose pipeline runs when left out'))
  .addOption(new Option('--name <name>', 'tells several notes apart').default('plan'))
  .addOption(new Option('--gitlab-url <address>', 'address of GitLab, instead of GITLAB_URL'))
  .action(async (options: CommentOptions) => {
    const { comment } = await import('./commands/comment.js');
    process.exitCode = await comment(options);
  });

program
  .command('import')
  .description('add services to the catalog from a GitLab group, folders of Jenkins or a Backstage catalog')
  .addArgument(new Argument('<source>', 'what to import from').choices(['gitlab', 'jenkins', 'backstage']))
  .argument('<place>', "a group's path, a folder's path, or a folder of files")
  .addOption(catalogOption())
  .addOption(new Option('--dry-run', 'report, and write nothing').default(false))
  .addOption(new Option('--json', 'the report as JSON').default(false))
  .addOption(new Option('--gitlab-url <address>', 'address of GitLab, instead of GITLAB_URL and the catalog'))
  .addOption(new Option('--jenkins-url <address>', 'address of Jenkins, instead of JENKINS_URL and the catalog'))
  .action(async (source: Source, place: string, options: ImportOptions) => {
    const { importServices } = await import('./commands/import.js');
    process.exitCode = await importServices(source, place, options);
  });

program
  .command('sandbox')
  .description('serve stand-ins of GitLab and Jenkins on the loopback address, to try registration on')
  .addOption(new Option('--port <n>', 'port of GitLab, Jenkins gets the next one; 0 for any free ones').default('0'))
  .addOption(new Option('--state <dir>', 'folder that keeps the state; without it the state ends with the command'))
  .addOption(new Option('--latency <ms>', 'milliseconds before each answer').default('0'))
  .addOption(
    new Option('--faults <spec>', 'faults and settings, for example "tier=free; 429@POST /api/v4/projects#3"').default(''),
  )
  .addOption(new Option('--seed <catalog>', 'folder of a catalog whose projects, groups and credentials are put in'))
  .addOption(new Option('--log', 'tell every call on stderr').default(false))
  .action(async (options: SandboxCommand) => {
    const { sandbox } = await import('./commands/sandbox.js');
    process.exitCode = await sandbox(options);
  });

program
  .command('bootstrap')
  .description('walk the order in which a platform comes to exist in AWS; tells what is missing, and makes it with --yes')
  .addOption(catalogOption())
  .addOption(new Option('--step <n>', 'one step only').choices(['1', '2', '3', '4', '5']))
  .addOption(new Option('--yes', 'make what is missing').default(false))
  .action(async ({ catalog, step, yes }: { catalog: string; step?: string; yes: boolean }) => {
    const { bootstrap } = await import('./commands/bootstrap.js');
    process.exitCode = await bootstrap({ catalog, yes, ...(step === undefined ? {} : { step: Number(step) }) });
  });

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
