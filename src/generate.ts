/** From a catalog's folder to the written tree: what the projen component and the verbs call. */
import { createHash } from 'node:crypto';
import { ReadCache } from './catalog/read-cache';
import { type Checked, checkCatalog, type Resolved } from './check';
import { closest } from './diagnostics/closest';
import { type Diagnostic, hasErrors, sorted, wholeFile } from './diagnostics/diagnostic';
import { printDiagnostics } from './diagnostics/print';
import { counted, quoted } from './diagnostics/visible';
import { emitService } from './emit';
import { generator } from './generator';
import type { Artifact } from './model/artifact';
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

/** What `write` needs: resolved services, and nothing that was emitted. */
export interface Work {
  readonly tree: OutputTree;
  readonly out: string;
  readonly resolved: Resolved;
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
  const cache = ReadCache.load(generator.fromSource ? undefined : cacheFolderOf(options.out), generator.version);
  const checked = checkCatalog(options.catalog, cache);
  cache.save();
  if (checked.resolved === undefined) return { ...checked, work: undefined };
  const unknown = unknownServices(options, checked.resolved);
  if (unknown.length > 0) return refused(checked, unknown);
  const work = workOf(options, checked.resolved);
  const faults = hasErrors(work.faults) ? work.faults : [];
  return faults.length > 0 ? refused(checked, faults) : { ...checked, work };
}

/** Writes what is stale, the files at the top, and removes what is no longer made. @throws Error when the catalog was not ok. */
export function write({ work }: Prepared, { progress }: WriteOptions = {}): Summary {
  if (work === undefined) throw new Error('a faulty catalog cannot be written');
  const start = performance.now();
  const { tree, resolved, stale, top, whole, out } = work;
  const { platform, teams } = resolved;
  writeServices(tree, stale, { out, platform, teams }, (done) => progress?.(done, stale.length));
  if (whole) tree.writeRoot(top);
  const summary = tree.finish(resolved.services.map(({ name }) => name));
  return { ...summary, services: resolved.services.length, milliseconds: Math.round(performance.now() - start) };
}

export interface Outcome {
  readonly ok: boolean;
  /** The summary, or what came in the way since the checks. */
  readonly text: string;
}

/** `write`, told to people: what somebody put in the way between the checks and the writing is a report, not a crash. */
export function writeReported(prepared: Prepared, options: WriteOptions & { readonly color: boolean }): Outcome {
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
    `${counted(services, 'service')}: ${counted(written, 'file')} written, ${unchanged} unchanged, ${removed} removed, in ${seconds} s`,
  ].join('\n');
}

function workOf({ out, only }: GenerateOptions, resolved: Resolved): Work & { readonly faults: readonly Diagnostic[] } {
  const { services, platform, teams } = resolved;
  const tree = openTree(out, { generator: generator.version });
  const names = services.map(({ name }) => name);
  const top = topFiles(resolved);
  const way = tree.check(names);
  if (way.length > 0) return { tree, out, resolved, stale: [], top, whole: false, faults: way };
  const stale = staleServices(tree, resolved, only);
  const blocked = stale
    .filter(({ service }) => tree.occupied(service.name))
    .flatMap(({ service }) => tree.conflicts(service.name, emitService(resolvePipeline(service, platform, teams))));
  return { tree, out, resolved, stale, top, whole: only === undefined, faults: [...blocked, ...tree.rootConflicts(top, names)] };
}

/** A generator that runs from its source may have changed without a new version: then everything is emitted again. */
function staleServices(
  tree: OutputTree,
  { services, platform, teams }: Resolved,
  only: readonly string[] | undefined,
): readonly Stale[] {
  const shared = digest(JSON.stringify([platform, teams]));
  const wanted = only === undefined ? services : services.filter(({ name }) => only.includes(name));
  return wanted
    .map((service) => ({ service, input: digest(`${shared} ${JSON.stringify(formOf(service))}`) }))
    .filter(({ service, input }) => generator.fromSource || !tree.unchanged(service.name, input));
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

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
