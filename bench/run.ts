/**
 * `npm run bench`: one table, one machine, one run. Needs the compiled package: `npx projen compile`.
 * With `TMPDIR` in memory (`/dev/shm`) it measures the programs and not the disk.
 */
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Floor, floorOf } from './floor';
import { type Measured, measured } from './measure';
import { cdkSynth } from './peers/cdk';
import { makeWorkspace, removeWorkspace } from './workspace';

const SIZES = sizesFrom(process.argv.slice(2));
/** projen looks every file up through the whole tree: beyond this it takes minutes. */
const YAML_FILE_SIZES = [100, 300];
/** The size for which a mark compares with aws-cdk-lib. */
const CDK_SIZES = [1000];
const REPEATS = 3;
const coldRepeats = (size: number): number => (size > 1000 ? 1 : 2);

interface Row {
  readonly name: string;
  readonly measured: Measured;
  readonly note: string;
}

async function main(): Promise<void> {
  if (!existsSync(join(__dirname, '..', 'lib', 'index.js'))) throw new Error('lib/ is missing: run "npx projen compile" first.');
  const bare = await bareRow();
  print(header());
  print(line(bare));
  for (const size of SIZES) await benchSize(size);
}

async function bareRow(): Promise<Row> {
  const folder = makeWorkspace('bare', 0);
  await projen(folder);
  const bare = await fastest(() => projen(folder));
  removeWorkspace(folder);
  return { name: 'bare npx projen', measured: bare, note: '' };
}

async function benchSize(size: number): Promise<void> {
  const folder = makeWorkspace('pipelines', size);
  const out = join(folder, 'pipelines');
  // A disk is slow for a while after many files were deleted or first made: both ways of writing take turns, and the best counts.
  const colds: Measured[] = [];
  const floors: Floor[] = [];
  for (let count = 0; count < coldRepeats(size); count += 1) {
    for (const path of [out, join(folder, 'node_modules', '.cache')]) rmSync(path, { recursive: true, force: true });
    colds.push(await projen(folder));
    floors.push(await floorOf(join(folder, 'catalog'), join(folder, 'floor')));
    rmSync(join(folder, 'floor'), { recursive: true, force: true });
  }
  const cold = best(colds);
  const own = Math.min(...floors.map((floor) => floor.own));
  const library = Math.min(...floors.map((floor) => floor.library));
  const paths = written(out);
  print(line({ name: `${size} cold`, measured: cold, note: volume(out, paths) }));
  print(floorLine(`${size} floor`, own, cold, 'same objects, same serialiser, a loop'));
  print(floorLine(`${size} floor, yaml`, library, cold, 'the same with the library "yaml"'));
  await printShort(size, folder);
  if (YAML_FILE_SIZES.includes(size)) print(line(await yamlFileRow(size, out, paths)));
  if (CDK_SIZES.includes(size)) print(await cdkLine(size, out, cold, paths));
  removeWorkspace(folder);
}

/** Short runs take turns with the bare command: what they are compared with is of the same minute. */
async function printShort(size: number, folder: string): Promise<void> {
  const bareFolder = makeWorkspace('bare', 0);
  await projen(bareFolder);
  const runs: { readonly bare: Measured[]; readonly unchanged: Measured[]; readonly changed: Measured[] } = {
    bare: [],
    unchanged: [],
    changed: [],
  };
  for (let count = 0; count < REPEATS; count += 1) {
    runs.bare.push(await projen(bareFolder));
    runs.unchanged.push(await projen(folder));
    editOne(folder);
    runs.changed.push(await projen(folder));
  }
  removeWorkspace(bareFolder);
  const bare = best(runs.bare).seconds;
  const row = (name: string, short: Measured): string =>
    line({
      name: `${size} ${name}`,
      measured: short,
      note: `${ratio(short.seconds, bare)} x bare, ${bare.toFixed(2)} in turns with it`,
    });
  print(row('unchanged', best(runs.unchanged)));
  print(row('one changed', best(runs.changed)));
}

/** The pipelines alone, of all that is written. */
async function cdkLine(size: number, out: string, cold: Measured, paths: readonly string[]): Promise<string> {
  const templates = paths.filter((path) => /\/codepipeline\.yaml$/.test(path));
  const result = await cdkSynth(templates.map((path) => join(out, path)));
  const name = `${size} aws-cdk-lib`;
  if ('skipped' in result) return `${name}: left out, since ${result.skipped}`;
  const note = `${result.pipelines} pipelines of as many actions (${result.actions}), nothing else; cold is ${ratio(cold.seconds, result.measured.seconds)} x this`;
  return line({ name, measured: result.measured, note });
}

/** The same YAML files through projen's own component; what is not YAML is left out, in its favour. */
async function yamlFileRow(size: number, out: string, paths: readonly string[]): Promise<Row> {
  const folder = makeWorkspace('yaml-files', 0);
  const yaml = paths.filter((path) => /\.ya?ml$/.test(path));
  const files = Object.fromEntries(
    yaml.map((path) => [`pipelines/${path}`, parse(readFileSync(join(out, path), 'utf8'), { logLevel: 'silent' })]),
  );
  writeFileSync(join(folder, 'files.json'), JSON.stringify(files));
  const cold = await projen(folder);
  removeWorkspace(folder);
  return { name: `${size} projen YamlFile`, measured: cold, note: `${yaml.length} YAML files only` };
}

let edits = 0;

/** A new variable for one service: its form changes, and nobody else's. */
function editOne(folder: string): void {
  edits += 1;
  const services = join(folder, 'catalog', 'services');
  const [first] = readdirSync(services).filter((file) => file.startsWith('cart-'));
  if (first === undefined) throw new Error('the fleet has no cart');
  appendFileSync(join(services, first), `# ${edits}\n`);
  const file = join(services, first);
  const text = readFileSync(file, 'utf8').replace(/description: .*/, `description: Edited ${edits}.`);
  writeFileSync(file, text);
}

const projen = (folder: string): Promise<Measured> => measured('npx', ['projen'], folder);

async function fastest(run: () => Promise<Measured>): Promise<Measured> {
  const runs: Measured[] = [];
  for (let count = 0; count < REPEATS; count += 1) runs.push(await run());
  return best(runs);
}

const best = (runs: readonly Measured[]): Measured => runs.reduce((least, each) => (each.seconds < least.seconds ? each : least));

/** Files of the tree, without its own bookkeeping. */
const written = (out: string): readonly string[] => filesBelow(out, '').filter((path) => !path.endsWith('.manifest.json'));

function filesBelow(folder: string, prefix: string): readonly string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

function volume(out: string, paths: readonly string[]): string {
  const bytes = paths.reduce((sum, path) => sum + statSync(join(out, path)).size, 0);
  const lines = paths.reduce((sum, path) => sum + readFileSync(join(out, path), 'utf8').split('\n').length - 1, 0);
  return `${paths.length} files, ${lines} lines, ${(bytes / 1e6).toFixed(1)} MB`;
}

const floorLine = (name: string, seconds: number, cold: Measured, note: string): string =>
  line({ name, measured: { seconds, peakMiB: 0 }, note: `${note}; cold is ${ratio(cold.seconds, seconds)} x this` });

const ratio = (a: number, b: number): string => (a / b).toFixed(2);
const header = (): string => `${'what'.padEnd(24)}${'seconds'.padStart(9)}${'peak MiB'.padStart(10)}  note`;
const line = ({ name, measured: { seconds, peakMiB }, note }: Row): string =>
  `${name.padEnd(24)}${seconds.toFixed(2).padStart(9)}${peakMiB.toFixed(0).padStart(10)}  ${note}`;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function sizesFrom(args: readonly string[]): readonly number[] {
  const sizes = args.map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error('usage: npm run bench [-- <services>...]');
  return sizes.length > 0 ? sizes : [100, 300, 1000, 5000];
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
