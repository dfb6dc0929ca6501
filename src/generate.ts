/** From a catalog's folder to the written tree: what the projen component and the verbs call. */
import { hash } from 'node:crypto';
import { type LoadedCatalog, loadCatalog } from './catalog/load';
import { ReadCache } from './catalog/read-cache';
import { type Checked, checkLoaded, type Resolved, reporter } from './check';
import { closest } from './diagnostics/closest';
import { type Diagnostic, hasErrors, sorted, wholeFile } from './diagnostics/diagnostic';
import { printDiagnostics } from './diagnostics/print';
import { counted, quoted } from './diagnostics/visible';
import { emitService } from './emit';
import { generator } from './generator';
import { catalogDigest, type KnownRun, recallRun, rememberRun } from './known-run';
import type { Artifact } from './model/artifact';
import type { Service } from './model/service';
import { cacheFolderOf, type OutputTree, openTree, TreeFault, type TreeSummary } from './output/tree';
import { resolvePipeline } from './resolve/resolve-pipeline';
import { formOf } from './service-form';
import { topFiles } from './top-files';
import type { Stale } from './write-one';
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

/** As `Prepared`; where everything was found to be as it was left, nothing was resolved. */
export interface PreparedRun extends Omit<Prepared, 'work'> {
  readonly work: Work | Settled | undefined;
}

/** A tree in which nothing is to be written; what a service that is no more left behind may have to be removed. */
export interface Settled {
  readonly kind: 'settled';
  readonly tree: OutputTree;
  readonly services: readonly string[];
}

/** What `write` needs: resolved services, and nothing that was emitted. */
export interface Work {
  readonly kind: 'work';
  readonly tree: OutputTree;
  readonly out: string;
  readonly resolved: Resolved;
  /** sha256, hex, of the catalog's files. */
  readonly catalog: string;
  /** Of each service the digest of all that its files are made from. */
  readonly inputs: KnownRun['inputs'];
  /** Services that are not on disk as this catalog and this generator make them. */
  readonly stale: readonly Stale[];
  readonly top: readonly Artifact[];
  readonly whole: boolean;
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
  return prepareLoaded(options, loaded, knownRun(options, loaded));
}

/** The same for a run that only writes: where neither catalog nor tree has changed since the last one, that is all it finds out. */
export function prepareRun(options: GenerateOptions): PreparedRun {
  const loaded = loadCatalog(options.catalog);
  const known = knownRun(options, loaded);
  return settledRun(options, loaded, known) ?? prepareLoaded(options, loaded, known);
}

function prepareLoaded(options: GenerateOptions, loaded: LoadedCatalog, known: KnownRun | undefined): Prepared {
  const cache = ReadCache.load(cacheOf(options), generator.version);
  const checked = checkLoaded(loaded, cache, known?.diagnostics);
  cache.save();
  if (checked.resolved === undefined) return { ...checked, work: undefined };
  const unknown = unknownServices(options, checked.resolved);
  if (unknown.length > 0) return refused(checked, unknown);
  const { work, faults, inputs } = workOf(options, checked.resolved, catalogDigest(loaded), known?.inputs);
  if (hasErrors(faults)) return refused(checked, faults);
  if (loaded.diagnostics.length === 0 && known === undefined)
    rememberRun(cacheOf(options), generator.version, work.catalog, { diagnostics: checked.diagnostics, inputs });
  return { ...checked, work };
}

/** What this very catalog came to before, in this program. What was said of the folder's other entries follows from no file's bytes. */
function knownRun(options: GenerateOptions, loaded: LoadedCatalog): KnownRun | undefined {
  if (loaded.diagnostics.length > 0) return undefined;
  return recallRun(cacheOf(options), generator.version, catalogDigest(loaded));
}

function settledRun({ out, only }: GenerateOptions, loaded: LoadedCatalog, known: KnownRun | undefined): PreparedRun | undefined {
  if (known === undefined || only !== undefined) return undefined;
  const catalog = catalogDigest(loaded);
  const { diagnostics, inputs } = known;
  const services = inputs.map(([name]) => name);
  const tree = openTree(out, { generator: generator.version });
  const settled =
    tree.check(services).length === 0 &&
    tree.rootUnchanged(catalog) &&
    inputs.every(([service, input]) => tree.unchanged(service, input));
  const report = reporter(loaded.files)(diagnostics);
  return settled ? { diagnostics, ok: true, work: { kind: 'settled', tree, services }, report } : undefined;
}

/** A generator that runs from its source may have changed without a new version: it remembers nothing. */
export const cacheOf = ({ out }: Pick<GenerateOptions, 'out'>): string | undefined =>
  generator.fromSource ? undefined : cacheFolderOf(out);

/** Writes what is stale, the files at the top, and removes what is no longer made. @throws Error when the catalog was not ok. */
export function write({ work }: PreparedRun, { progress }: WriteOptions = {}): Summary {
  if (work === undefined) throw new Error('a faulty catalog cannot be written');
  const start = performance.now();
  const services = work.kind === 'settled' ? work.services : work.resolved.services.map(({ name }) => name);
  if (work.kind === 'work') writeWork(work, progress);
  const summary = work.tree.finish(services);
  return { ...summary, services: services.length, milliseconds: Math.round(performance.now() - start) };
}

function writeWork({ tree, resolved, stale, top, whole, out, catalog }: Work, progress: WriteOptions['progress']): void {
  const { platform, teams } = resolved;
  writeServices(tree, stale, { out, platform, teams }, (done) => progress?.(done, stale.length));
  if (whole) tree.writeRoot(top, catalog);
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
  readonly inputs: KnownRun['inputs'];
}

/** @param known Digests of this very catalog, where it was seen before. */
function workOf({ out, only }: GenerateOptions, resolved: Resolved, catalog: string, known?: KnownRun['inputs']): Found {
  const { services, platform, teams } = resolved;
  const tree = openTree(out, { generator: generator.version });
  const names = services.map(({ name }) => name);
  const top = topFiles(resolved);
  const all = withInputs(resolved, new Map(known));
  const inputs = all.map(({ service, input }) => [service.name, input] as const);
  const work: Work = { kind: 'work', tree, out, resolved, catalog, inputs, stale: [], top, whole: only === undefined };
  const way = tree.check(names);
  if (way.length > 0) return { work, faults: way, inputs };
  const wanted = only === undefined ? all : all.filter(({ service }) => only.includes(service.name));
  const stale = wanted.filter(({ service, input }) => generator.fromSource || !tree.unchanged(service.name, input));
  const blocked = stale
    .filter(({ service }) => tree.occupied(service.name))
    .flatMap(({ service }) => tree.conflicts(service.name, emitService(resolvePipeline(service, platform, teams))));
  return { work: { ...work, stale }, faults: [...blocked, ...tree.rootConflicts(top, names)], inputs };
}

/** Each service with the digest of all that its files are made from. */
function withInputs({ services, platform, teams }: Resolved, known: ReadonlyMap<string, string>): readonly Stale[] {
  const shared = digest(JSON.stringify([platform, teams]));
  const made = (service: Service): string => digest(`${shared} ${JSON.stringify(formOf(service))}`);
  return services.map((service) => ({ service, input: known.get(service.name) ?? made(service) }));
}

const digest = (text: string): string => hash('sha256', text);

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
