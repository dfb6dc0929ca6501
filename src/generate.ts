/** From a catalog's folder to the written tree: what the projen component and the verbs call. */
import { type LoadedCatalog, loadCatalog } from './catalog/load';
import { once } from './catalog/once';
import { ReadCache } from './catalog/read-cache';
import { type Checked, checkRead, type ReadCatalog, type Resolved, readAll } from './check';
import { closest } from './diagnostics/closest';
import { type Diagnostic, hasErrors, sorted, wholeFile } from './diagnostics/diagnostic';
import { printDiagnostics } from './diagnostics/print';
import { counted, quoted } from './diagnostics/visible';
import { generator } from './generator';
import { changedFiles, type KnownRun, recallRun, rememberRun } from './known-run';
import type { Artifact } from './model/artifact';
import { cacheFolderOf, type OutputTree, openTree, TreeFault, type TreeSummary } from './output/tree';
import { checkedBefore, quickRun } from './quick-run';
import { knownRun, withInputs, withKnownInputs } from './service-inputs';
import type { Surroundings } from './thread';
import { topFiles } from './top-files';
import { inTheWay, type Stale } from './write-one';
import { writeServices } from './write-services';

export interface GenerateOptions {
  readonly catalog: string;
  readonly out: string;
  /** Names of the services to write; all of them when absent. The whole catalog is checked all the same. */
  readonly only?: readonly string[];
}

export interface Prepared {
  readonly diagnostics: readonly Diagnostic[];
  readonly ok: boolean;
  /** What is to be written; `undefined` when it is not ok. */
  readonly work: Work | undefined;
  report(color: boolean): string;
}

/** As `Prepared`; what was found to be as it was left was not resolved. */
export interface PreparedRun extends Omit<Prepared, 'work'> {
  readonly work: Task | undefined;
}

/** What is to be written. */
export interface Task {
  readonly tree: OutputTree;
  /** Names of all there are; what another one left behind may have to be removed. */
  readonly services: readonly string[];
  /** Services that are not on disk as this catalog and this generator make them. */
  readonly stale: readonly Stale[];
  /** What they are written with. */
  readonly scope: Surroundings | undefined;
  /** The files at the top of the tree, and the digest of what they are made from; `undefined` where they stay as they are. */
  readonly top: { readonly artifacts: readonly Artifact[]; readonly input: string } | undefined;
}

/** A task with the resolved catalog that it comes from. */
export interface Work extends Task {
  readonly out: string;
  readonly resolved: Resolved;
  /** Of each service the digest of all that its files are made from. */
  readonly inputs: readonly (readonly [name: string, input: string])[];
  /** All files at the top of the tree, whether they are to be written or not. */
  readonly artifacts: readonly Artifact[];
}

export interface WriteOptions {
  /** Told after each service how many of all are done. */
  readonly progress?: (done: number, total: number) => void;
}

export interface Summary extends TreeSummary {
  readonly services: number;
  readonly milliseconds: number;
}

/** Loads, validates and resolves the catalog, and looks for what is in the way on disk. Writes nothing. */
export function prepare(options: GenerateOptions): Prepared {
  const loaded = loadCatalog(options.catalog);
  return prepareRead(options, loaded, readRemembered(options, loaded), knownBefore(options, loaded));
}

/** The same for a run that only writes: what has not changed since the last one need not be found out again. */
export function prepareRun(options: GenerateOptions): PreparedRun {
  const loaded = loadCatalog(options.catalog);
  const known = knownBefore(options, loaded);
  const read = once(() => readRemembered(options, loaded));
  if (known === undefined || options.only !== undefined) return prepareRead(options, loaded, read(), known);
  const tree = openTree(options.out, { generator: generator.version });
  const quick = quickRun({ known, loaded, tree, out: options.out, read });
  if (quick?.known !== undefined) rememberRun(...memoryOf(options), quick.known);
  return quick?.prepared ?? prepareRead(options, loaded, read(), known);
}

/** What the last run found, in this program. What was said of the folder's other entries follows from no file's bytes. */
const knownBefore = (options: GenerateOptions, { diagnostics }: LoadedCatalog): KnownRun | undefined =>
  diagnostics.length > 0 ? undefined : recallRun(...memoryOf(options));

function readRemembered(options: GenerateOptions, loaded: LoadedCatalog): ReadCatalog {
  const cache = ReadCache.load(...memoryOf(options));
  const read = readAll(loaded, cache);
  cache.save();
  return read;
}

function prepareRead(options: GenerateOptions, loaded: LoadedCatalog, read: ReadCatalog, before: KnownRun | undefined): Prepared {
  const settled = before !== undefined && changedFiles(before, loaded)?.size === 0 ? before : undefined;
  const checked = settled === undefined ? checkRead(read) : checkedBefore(settled, read);
  if (checked.resolved === undefined) return { ...checked, work: undefined };
  const unknown = unknownServices(options, checked.resolved);
  if (unknown.length > 0) return refused(checked, unknown);
  const all = settled === undefined ? withInputs(checked.resolved) : withKnownInputs(checked.resolved, settled);
  const known = settled ?? knownRun(read, checked.resolved, checked, all);
  const { work, faults } = workOf(options, checked.resolved, all, known.top);
  if (hasErrors(faults)) return refused(checked, faults);
  if (loaded.diagnostics.length === 0 && settled === undefined) rememberRun(...memoryOf(options), known);
  return { ...checked, work };
}

/** The cache's folder, and who may read what is in it. A generator that runs from its source may have changed without a new version: it remembers nothing. */
export const memoryOf = ({ out }: Pick<GenerateOptions, 'out'>): readonly [folder: string | undefined, generator: string] => [
  generator.fromSource ? undefined : cacheFolderOf(out),
  generator.version,
];

/** Writes what is stale, the files at the top, and removes what is no longer made. @throws Error when the catalog was not ok. */
export function write({ work }: PreparedRun, { progress }: WriteOptions = {}): Summary {
  if (work === undefined) throw new Error('a faulty catalog cannot be written');
  const start = performance.now();
  const { tree, services, stale, scope, top } = work;
  if (scope !== undefined) writeServices(tree, stale, scope, (done) => progress?.(done, stale.length));
  if (top !== undefined) tree.writeRoot(top.artifacts, top.input);
  const summary = tree.finish(services);
  return { ...summary, services: services.length, milliseconds: Math.round(performance.now() - start) };
}

export interface Outcome {
  readonly ok: boolean;
  /** The summary, or what came in the way since the checks. */
  readonly text: string;
}

/** `write`, told to people: what somebody put in the way between the checks and the writing is a report, not a crash. */
export function writeReported(prepared: PreparedRun, options: WriteOptions & { readonly color: boolean }): Outcome {
  try {
    return { ok: true, text: `${formatSummary(write(prepared, options))}\n` };
  } catch (error) {
    if (!(error instanceof TreeFault)) throw error;
    return { ok: false, text: printDiagnostics(error.diagnostics, () => undefined, { color: options.color }) };
  }
}

/** One line for people, and a line for each file that somebody had changed by hand. */
export function formatSummary(summary: Summary): string {
  const { services, written, unchanged, removed, milliseconds, repaired, kept } = summary;
  const seconds = (milliseconds / 1000).toFixed(1);
  return [
    ...repaired.map((path) => `repaired ${path}: it had been changed or deleted by hand`),
    ...kept.map(
      (path) => `kept ${path}: it is no longer generated, but had been changed by hand; delete it if you do not need it`,
    ),
    `${counted(services, 'pipeline')}: ${counted(written, 'file')} written, ${unchanged} unchanged, ${removed} removed, in ${seconds} s`,
  ].join('\n');
}

interface Found {
  readonly work: Work;
  /** What is in the way of the work. */
  readonly faults: readonly Diagnostic[];
}

function workOf({ out, only }: GenerateOptions, resolved: Resolved, all: readonly Stale[], input: string): Found {
  const { platform, teams } = resolved;
  const tree = openTree(out, { generator: generator.version });
  const services = all.map(({ service }) => service.name);
  const inputs = all.map(({ service, input: own }) => [service.name, own] as const);
  const artifacts = topFiles(resolved);
  const top = only === undefined ? { artifacts, input } : undefined;
  const work: Work = { tree, services, stale: [], scope: { out, platform, teams }, top, out, resolved, inputs, artifacts };
  const way = tree.check(services);
  if (way.length > 0) return { work, faults: way };
  const wanted = only === undefined ? all : all.filter(({ service }) => only.includes(service.name));
  const stale = wanted.filter(({ service, input: own }) => generator.fromSource || !tree.unchanged(service.name, own));
  const blocked = inTheWay(tree, stale, resolved);
  return { work: { ...work, stale }, faults: [...blocked, ...tree.rootConflicts(artifacts, services)] };
}

function unknownServices({ catalog, only = [] }: GenerateOptions, { services }: Resolved): readonly Diagnostic[] {
  const names = services.map(({ name }) => name);
  return only
    .filter((name) => !names.includes(name))
    .map((name) => {
      const guess = closest(name, names);
      return {
        code: 'SP209',
        severity: 'error',
        at: wholeFile(catalog),
        message: `"--only" names ${quoted(name)}, and no service of the catalog is called so.`,
        fix: guess === undefined ? 'write the name of a service of the catalog.' : `write "--only ${guess}".`,
      };
    });
}

function refused(checked: Checked, faults: readonly Diagnostic[]): Prepared {
  const report = (color: boolean) => printDiagnostics(faults, () => undefined, { color });
  return { diagnostics: sorted([...checked.diagnostics, ...faults]), ok: false, work: undefined, report };
}
