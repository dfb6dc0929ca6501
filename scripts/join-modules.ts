/**
 * The second half of `npm run compile`: joins the compiled package's many small modules to one file, because finding
 * and reading each costs more than running it. The classes that jsii describes stay where they are.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { lazyLibraries } from './lazy-libraries';

const ROOT = join(__dirname, '..');
const SOURCE = join(ROOT, 'src');
const LIB = join(ROOT, 'lib');
const JOINED = 'joined.js';

/** What the projen classes, the command and threads load by its path. All else is reached through these. */
export const ENTRIES: readonly string[] = [
  'generate',
  'progress',
  'write-share',
  ...readdirSync(join(SOURCE, 'commands'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `commands/${file.replace(/\.ts$/, '')}`),
];

/** Modules that stay: what jsii describes must be where its assembly says, and the command is named in package.json. */
export const STAYS = /^(index|cli|package-root|write-thread|project\/.*)\.ts$/;

async function main(): Promise<void> {
  await joinTo(LIB);
  const modules = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !STAYS.test(file));
  for (const file of modules) removeModule(file.replace(/\.ts$/, ''));
}

/** Writes the joined file, and one of each entry's name that leads to it, below a folder. */
export async function joinTo(lib: string): Promise<void> {
  const doors = ENTRIES.map((entry) => `  get '${entry}'() { return require('./${entry}'); },`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = {\n${doors.join('\n')}\n};\n`, resolveDir: SOURCE, sourcefile: 'joined.ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    plugins: [lazyLibraries],
  });
  write(join(lib, JOINED), outputFiles[0]?.text ?? '');
  for (const entry of ENTRIES) write(join(lib, `${entry}.js`), doorText(entry, await exportsOf(entry)));
}

/** The names stand there one by one, since Node finds those that an `import()` may have by reading the text. */
function doorText(entry: string, names: readonly string[]): string {
  const joined = relative(dirname(entry), JOINED);
  const path = joined.startsWith('.') ? joined : `./${joined}`;
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
