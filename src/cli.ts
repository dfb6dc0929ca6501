#!/usr/bin/env node
/** The command `service-pipelines`: verbs, options, exit codes. Each verb loads only what it needs. */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { AddOptions } from './commands/add';
import type { CommentOptions } from './commands/comment';
import type { DoctorOptions } from './commands/doctor';
import type { GraphOptions } from './commands/graph';
import type { AdoptOptions, ImportOptions, Source } from './commands/import';
import type { PlanOptions, RegisterOptions, RegistrationOptions } from './commands/registration/options';
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
  .command('add')
  .description('write the entity of a new service; nothing is written where the catalog would be faulty')
  .argument('<name>', 'small letters, digits and single hyphens')
  .addOption(catalogOption())
  .requiredOption('--project <path>', 'its project in GitLab')
  .requiredOption('--owner <team>', 'the team that owns it')
  .requiredOption('--toolchain <id>', 'how it is built, for example java-maven')
  .addOption(new Option('--title <title>', 'as people call it'))
  .addOption(new Option('--description <text>', 'what it is for'))
  .addOption(new Option('--system <name>', 'the system that it belongs to'))
  .addOption(new Option('--path <folder>', 'its folder in the repository; the root without it'))
  .addOption(new Option('--port <n>', 'the port that it listens on; a worker has none').argParser(positive))
  .addOption(new Option('--build <engine>', 'who builds it, unlike the platform').choices(['jenkins', 'gitlab']))
  .addOption(
    new Option('--deliver <engine>', 'who delivers it, unlike the platform').choices(['codepipeline', 'gitlab', 'jenkins']),
  )
  .addOption(
    new Option('--delivery <way>', 'how its files come to the engine, unlike the platform').choices(['central', 'merge-request']),
  )
  .addOption(new Option('--depends-on <service...>', 'services that are deployed before it'))
  .addOption(new Option('--dry-run', 'print it, and write nothing'))
  .action(async (name: string, options: AddOptions) => {
    const { add } = await import('./commands/add.js');
    process.exitCode = add(name, options);
  });

program
  .command('graph')
  .description('print what depends on what in the catalog, to be drawn by Mermaid or Graphviz')
  .addOption(catalogOption())
  .addOption(new Option('--format <format>', 'for whom').choices(['mermaid', 'dot']).default('mermaid'))
  .addOption(new Option('--only <service...>', 'these, what they depend on, and what depends on them'))
  .action(async (options: GraphOptions) => {
    const { graph } = await import('./commands/graph.js');
    process.exitCode = graph(options);
  });

/** What plan, register and drift have in common. */
const remote = (name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .addOption(catalogOption())
    .addOption(new Option('--pipelines <dir>', 'folder of the generated pipelines').default('pipelines'))
    .addOption(new Option('--system <name...>', 'these systems only').choices(['aws', 'gitlab', 'jenkins']))
    .addOption(new Option('--only <service...>', 'these services only, with what they need'))
    .addOption(new Option('--shard <i/n>', 'one share of the services, for example 2/8'))
    .addOption(new Option('--wave <n>', 'services of the waves up to this one only; 1 are the canaries').argParser(positive))
    .addOption(new Option('--canary <service...>', 'the services that go first'))
    .addOption(new Option('--gitlab-url <url>', 'address of GitLab; else GITLAB_URL, else the catalog'))
    .addOption(new Option('--jenkins-url <url>', 'address of Jenkins; else JENKINS_URL, else the catalog'))
    .addOption(new Option('--per-second <n>', 'calls a second to each server at most').argParser(positive))
    .addOption(
      new Option('--limits <of>', 'what GitLab is known to allow; without it, by its host').choices(['gitlab.com', 'none']),
    )
    .addOption(new Option('--stack-drift', 'AWS: compare every resource with its template; slow'))
    .addOption(new Option('--json', 'for programs').conflicts('markdown'));

const withIntent = (command: Command): Command =>
  command
    .addOption(new Option('--adopt <service...>', 'take over what these services (or all) have and nobody marked'))
    .addOption(new Option('--prune <name...>', 'delete what is disabled and has this name: of a service, or an address'));

withIntent(remote('plan', 'tell what register would change; exit code 2 when there is something'))
  .addOption(new Option('--out <file>', 'save the plan, for register --plan'))
  .addOption(new Option('--markdown', 'for a comment on a merge request').conflicts('json'))
  .action(async (options: PlanOptions) => {
    const { plan } = await import('./commands/plan.js');
    process.exitCode = await plan(options);
  });

withIntent(remote('register', 'make the servers what the catalog says'))
  .addOption(new Option('--plan <file>', 'apply a saved plan, exactly').conflicts(['only', 'shard', 'wave', 'adopt']))
  .addOption(new Option('--allow-removals', 'even if more than 10 things or 10 % are disabled or deleted'))
  .addOption(new Option('--max-failures <n>', 'services that may fail in a wave; default 3 or 5 % of it').argParser(natural))
  .addOption(
    new Option('--parallel <n>', 'services worked on, and calls to each server, at the same time')
      .default(16)
      .argParser(positive),
  )
  .addOption(new Option('--audit <file>', 'where every change is recorded').default('.service-pipelines/audit.jsonl'))
  .addOption(new Option('--interrupt', 'AWS: change pipelines although that ends their running executions'))
  .action(async (options: RegisterOptions) => {
    const { register } = await import('./commands/register.js');
    process.exitCode = await register(options);
  });

remote('drift', 'compare every managed setting with the catalog; exit code 2 when something differs')
  .addOption(new Option('--markdown', 'for a comment on a merge request').conflicts('json'))
  .action(async (options: RegistrationOptions) => {
    const { drift } = await import('./commands/drift.js');
    process.exitCode = await drift(options);
  });

program
  .command('doctor')
  .description('look whether the servers are as registration needs them, and say what to do')
  .addOption(catalogOption())
  .addOption(new Option('--system <name...>', 'these systems only').choices(['aws', 'gitlab', 'jenkins']))
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
  .description(
    'add services to the catalog from a GitLab group, folders of Jenkins or a Backstage catalog; or take over what exists',
  )
  .addArgument(new Argument('[source]', 'what to import from').choices(['gitlab', 'jenkins', 'backstage']))
  .argument('[place]', "a group's path, a folder's path, or a folder of files")
  .addOption(catalogOption())
  .addOption(
    new Option('--adopt <service...>', 'instead: mark what exists of these services (or all) as ours, and change nothing else'),
  )
  .addOption(new Option('--system <system...>', 'with --adopt: only these').choices(['aws', 'gitlab', 'jenkins']))
  .addOption(new Option('--pipelines <dir>', 'with --adopt: folder of the generated pipelines').default('pipelines'))
  .addOption(new Option('--audit <file>', 'with --adopt: where every mark is recorded').default('.service-pipelines/audit.jsonl'))
  .addOption(new Option('--dry-run', 'report, and write nothing').default(false).conflicts('adopt'))
  .addOption(new Option('--json', 'the report as JSON').default(false))
  .addOption(new Option('--gitlab-url <address>', 'address of GitLab, instead of GITLAB_URL and the catalog'))
  .addOption(new Option('--jenkins-url <address>', 'address of Jenkins, instead of JENKINS_URL and the catalog'))
  .action(async (source: Source | undefined, place: string | undefined, options: ImportOptions & AdoptOptions) => {
    const { importOrAdopt } = await import('./commands/import.js');
    process.exitCode = await importOrAdopt(source, place, options);
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
function natural(written: string): number {
  if (!/^\d{1,6}$/.test(written)) throw new InvalidArgumentError('Write a whole number.');
  return Number(written);
}

function positive(written: string): number {
  if (natural(written) === 0) throw new InvalidArgumentError('Write a whole number from 1 on.');
  return Number(written);
}

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
