/**
 * A run that knows the last one. Where no file of the catalog has changed, nothing is resolved; where services have changed that
 * others see as before, those are, and no other. In every other case, and wherever anything is told, the whole catalog is.
 */
import type { LoadedCatalog } from './catalog/load';
import { type Checked, checkSome, type ReadCatalog, type Resolved, reporter, resolveRead } from './check';
import { type Diagnostic, sorted } from './diagnostics/diagnostic';
import type { PreparedRun } from './generate';
import { changedFiles, type KnownRun, type KnownService } from './known-run';
import type { OutputTree } from './output/tree';
import { knownService, withInputs } from './service-inputs';
import { inTheWay, type Stale } from './write-one';

export interface QuickScope {
  readonly known: KnownRun;
  readonly loaded: LoadedCatalog;
  readonly tree: OutputTree;
  readonly out: string;
  /** Reads the catalog's entities, if that is needed. */
  readonly read: () => ReadCatalog;
}

export interface QuickRun {
  readonly prepared: PreparedRun;
  /** What the next run may know, if anything is new. */
  readonly known: KnownRun | undefined;
}

/** @returns `undefined` where anything else has changed in the catalog or on disk, or is to be told. */
export function quickRun({ known, loaded, tree, out, read }: QuickScope): QuickRun | undefined {
  const changed = changedServices(known, loaded);
  if (changed === undefined) return undefined;
  const renewed = changed.size === 0 ? { run: known, fresh: [], scope: undefined } : renew(known, changed, loaded, read());
  if (renewed === undefined || tree.check(known.services.map(({ name }) => name)).length > 0 || !tree.rootUnchanged(known.top))
    return undefined;
  const { run, fresh, scope } = renewed;
  const stale = staleOf(tree, run.services, fresh);
  if (stale === undefined || (scope !== undefined && inTheWay(tree, stale, scope).length > 0)) return undefined;
  const diagnostics = warningsOf(run);
  const services = run.services.map(({ name }) => name);
  const surroundings = scope && { out, platform: scope.platform, teams: scope.teams };
  const work = { tree, services, stale, scope: surroundings, top: undefined };
  const prepared = { diagnostics, ok: true, work, report: reporter(loaded.files)(diagnostics) };
  return { prepared, known: changed.size === 0 ? undefined : run };
}

/** Services whose file has changed, by name; `undefined` where any other file has. */
function changedServices(known: KnownRun, loaded: LoadedCatalog): ReadonlyMap<string, KnownService> | undefined {
  const changed = changedFiles(known, loaded);
  const services = known.services.filter(({ file }) => changed?.has(file));
  return services.length === changed?.size ? new Map(services.map((service) => [service.name, service])) : undefined;
}

const warningsOf = ({ warnings: { read, limits } }: KnownRun): readonly Diagnostic[] => sorted([...read, ...limits]);

/** A catalog that is known to have no errors: what was found in it then, without looking for it again. */
export function checkedBefore(known: KnownRun, read: ReadCatalog): Checked {
  const diagnostics = warningsOf(known);
  const report = reporter(read.files)(diagnostics);
  return { diagnostics, ...known.warnings, ok: true, resolved: resolveRead(read), report };
}

interface Renewed {
  readonly run: KnownRun;
  readonly fresh: readonly Stale[];
  readonly scope: Resolved | undefined;
}

/** What was known, with these services as they are now; `undefined` where others see one of them differently. */
function renew(
  known: KnownRun,
  changed: ReadonlyMap<string, KnownService>,
  loaded: LoadedCatalog,
  read: ReadCatalog,
): Renewed | undefined {
  const paths = new Set([...changed.values()].map(({ file }) => file));
  if (known.warnings.limits.some((warning) => speaksOf(warning, paths))) return undefined;
  const found = checkSome(read, new Set(changed.keys()));
  if (found === undefined || found.resolved.services.length !== changed.size) return undefined;
  const fresh = withInputs(found.resolved);
  const now = new Map(fresh.map((each) => [each.service.name, knownService(each, changed.get(each.service.name)?.file ?? '')]));
  if ([...changed].some(([name, before]) => now.get(name)?.outline !== before.outline)) return undefined;
  const services = known.services.map((service) => now.get(service.name) ?? service);
  const files = loaded.files.map(({ path, digest }) => [path, digest] as const);
  const warnings = { read: found.read, limits: known.warnings.limits };
  return { run: { files, warnings, top: known.top, services }, fresh, scope: found.resolved };
}

const speaksOf = ({ at, related = [] }: Diagnostic, paths: ReadonlySet<string>): boolean =>
  [at, ...related.map((other) => other.at)].some(({ file }) => paths.has(file));

/** Which of the fresh ones are to be written; `undefined` where another one is not as it was left. */
function staleOf(tree: OutputTree, services: readonly KnownService[], fresh: readonly Stale[]): readonly Stale[] | undefined {
  const byName = new Map(fresh.map((each) => [each.service.name, each]));
  const outdated = services.filter(({ name, input }) => !tree.unchanged(name, input));
  const stale = outdated.flatMap(({ name }) => byName.get(name) ?? []);
  return stale.length === outdated.length ? stale : undefined;
}
