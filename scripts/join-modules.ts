/**
 * The second half of `npm run compile`: joins the compiled package's many small modules to one file, because finding
 * and reading each costs more than running it. The classes that jsii describes stay where they are.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { lazyLibraries } from './lazy-libraries';
import { madeTemplates } from './made-templates';

const ROOT = join(__dirname, '..');
const SOURCE = join(ROOT, 'src');
const LIB = join(ROOT, 'lib');

const COMMANDS: readonly string[] = readdirSync(join(SOURCE, 'commands'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `commands/${file.replace(/\.ts$/, '')}`);

const WRITING: readonly string[] = [
  'generate',
  'progress',
  'write-share',
  ...['generate', 'validate', 'explain'].map((verb) => `commands/${verb}`),
];

/**
 * What the projen classes, the command and threads load by its path, by the joined file that holds it. All else is reached through
 * these. Two files, as most runs only write and should not read what talks to servers; no process loads both.
 */
const JOINED: Readonly<Record<string, readonly string[]>> = {
  'joined.js': WRITING,
  'joined-servers.js': COMMANDS.filter((command) => !WRITING.includes(command)),
};

export const ENTRIES: readonly string[] = Object.values(JOINED).flat();

/** Modules that stay: what jsii describes must be where its assembly says, and the command is named in package.json. */
export const STAYS = /^(index|cli|package-root|write-thread|project\/.*)\.ts$/;

async function main(): Promise<void> {
  await joinTo(LIB);
  const modules = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !STAYS.test(file));
  for (const file of modules) removeModule(file.replace(/\.ts$/, ''));
}

/** Writes the joined files, and one of each entry's name that leads to its own, below a folder. */
export async function joinTo(lib: string): Promise<void> {
  for (const [joined, entries] of Object.entries(JOINED)) {
    write(join(lib, joined), await joinedText(entries));
    for (const entry of entries) write(join(lib, `${entry}.js`), doorText(entry, joined, await exportsOf(entry)));
  }
}

async function joinedText(entries: readonly string[]): Promise<string> {
  const doors = entries.map((entry) => `  get '${entry}'() { return require('./${entry}'); },`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = {\n${doors.join('\n')}\n};\n`, resolveDir: SOURCE, sourcefile: 'joined.ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    plugins: [madeTemplates, lazyLibraries],
  });
  return outputFiles[0]?.text ?? '';
}

/** The names stand there one by one, since Node finds those that an `import()` may have by reading the text. */
function doorText(entry: string, joined: string, names: readonly string[]): string {
  const found = relative(dirname(entry), joined);
  const path = found.startsWith('.') ? found : `./${found}`;
  const lines = names.map((name) => `exports.${name} = entry.${name};`);
  return ["'use strict';", `const entry = require('${path}')['${entry}'];`, ...lines, ''].join('\n');
}

async function exportsOf(entry: string): Promise<readonly string[]> {
  const file = join(SOURCE, `${entry}.ts`);
  const { metafile } = await build({ entryPoints: [file], write: false, metafile: true, format: 'esm', outdir: LIB });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

/** A module that is joined and stood beside it too could be loaded twice, as two that do not know each other's classes. */
function removeModule(name: string): void {
  const endings = ENTRIES.includes(name) ? ['.d.ts'] : ['.js', '.d.ts'];
  for (const ending of endings) rmSync(join(LIB, `${name}${ending}`), { force: true });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
