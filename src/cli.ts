#!/usr/bin/env node
/** The command `service-pipelines`: verbs, options, exit codes. Each verb loads only what it needs. */
import { Command, Option } from 'commander';

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

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
