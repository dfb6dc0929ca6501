/** From the catalog's folder to resolved services: every check that comes before the first write. Reads, and changes nothing. */

import type { Disk } from './catalog/disk';
import type { ComponentEntity, GroupEntity, PlatformEntity, ResourceEntity } from './catalog/entities';
import { type LoadedCatalog, loadCatalog, type SourceFile } from './catalog/load';
import type { Manifest } from './catalog/manifest';
import { parseFile } from './catalog/parse';
import { type ReadCache, withPlacesLater } from './catalog/read-cache';
import { type CatalogView, crossRules, viewOf } from './catalog/rules';
import { validateShape } from './catalog/shape';
import { type Diagnostic, hasErrors, sorted } from './diagnostics/diagnostic';
import { printDiagnostics } from './diagnostics/print';
import { checkEmitted, checkEmittedServices } from './emitted/check-emitted';
import type { Platform, Team } from './model/platform';
import type { Service } from './model/service';
import { checkLimits, checkServices, type Places } from './resolve/limits';
import { placesOf } from './resolve/places';
import { resolvePlatform } from './resolve/resolve-platform';
import { type PlatformScope, resolveService } from './resolve/resolve-service';
import { resolveStack } from './resolve/resolve-stack';
import { resolveTeam } from './resolve/resolve-team';

/** A catalog without faults. */
export interface Resolved {
  readonly platform: Platform;
  readonly teams: Readonly<Record<string, Team>>;
  /** Services, and stacks with a pipeline, by name, ascending. */
  readonly services: readonly Service[];
}

export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** Those of them that stand in the files and between them; and those that follow from what was resolved. */
  readonly read: readonly Diagnostic[];
  readonly limits: readonly Diagnostic[];
  /** Whether nothing stops the run; warnings do not. */
  readonly ok: boolean;
  /** `undefined` when it is not ok. */
  readonly resolved: Resolved | undefined;
  /** All diagnostics for people. */
  report(color: boolean): string;
}

/** @param disk In place of the real one. */
export function checkCatalog(catalog: string, disk?: Disk): Checked {
  return checkRead(readAll(loadCatalog(catalog, disk === undefined ? {} : { disk })));
}

/** A catalog's entities, with what is wrong in its files. */
export interface ReadCatalog {
  readonly files: readonly SourceFile[];
  readonly view: CatalogView;
  readonly faults: readonly Diagnostic[];
}

/** @param cache Files that were faultless before are not read again. */
export function readAll(loaded: LoadedCatalog, cache?: ReadCache): ReadCatalog {
  const read = loaded.files.map((source) => readEntity(source, cache));
  const faults = [...loaded.diagnostics, ...read.flatMap(({ diagnostics }) => diagnostics)];
  return { files: loaded.files, view: viewOf(read.flatMap(({ manifest }) => manifest ?? [])), faults };
}

export function checkRead(read: ReadCatalog): Checked {
  const { files, view } = read;
  const faults = faultsOf(read);
  const report = reporter(files);
  if (hasErrors(faults) || view.platform === undefined)
    return { diagnostics: sorted(faults), read: faults, limits: [], ok: false, resolved: undefined, report: report(faults) };
  const resolved = resolveAll(view, view.platform);
  const fleet = { ...resolved, places: placesIn(view, view.platform) };
  const limits = checkLimits(fleet);
  const told = hasErrors(limits) ? limits : [...limits, ...checkEmitted(fleet, resolved.teams)];
  const all = sorted([...faults, ...told]);
  const ok = !hasErrors(all);
  return { diagnostics: all, read: faults, limits: told, ok, resolved: ok ? resolved : undefined, report: report(all) };
}

/** These services alone, and what the files say of each other; `undefined` where anything of them stops the run or is to be told. */
export function checkSome(
  read: ReadCatalog,
  names: ReadonlySet<string>,
): (Pick<Checked, 'read'> & { readonly resolved: Resolved }) | undefined {
  const { view } = read;
  const faults = faultsOf(read);
  if (hasErrors(faults) || view.platform === undefined) return undefined;
  const resolved = resolveAll(view, view.platform, names);
  const fleet = { ...resolved, places: placesIn(view, view.platform) };
  const told = [...checkServices(fleet), ...checkEmittedServices(fleet, resolved.teams)];
  return told.length > 0 ? undefined : { read: faults, resolved };
}

/** Without any check: of a catalog that was found to be without errors before. */
export const resolveRead = ({ view }: ReadCatalog): Resolved | undefined => view.platform && resolveAll(view, view.platform);

const faultsOf = ({ faults, view }: ReadCatalog): readonly Diagnostic[] => [...faults, ...crossRules(view)];

const placesIn = ({ stacks, services, teams }: CatalogView, platform: Manifest): Places =>
  placesOf(platform, byName([...stacks, ...services]), byName(teams));

interface ReadEntity {
  readonly manifest: Manifest | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file to its entity, with what is wrong in the file by itself. */
function readEntity(source: SourceFile, cache: ReadCache | undefined): ReadEntity {
  const known = cache?.recall(source);
  if (known !== undefined) return { manifest: known, diagnostics: [] };
  const { manifest, diagnostics } = parseFile(source);
  if (manifest === undefined) return { manifest, diagnostics };
  const all = [...diagnostics, ...validateShape(manifest)];
  if (all.length > 0) return { manifest, diagnostics: all };
  cache?.remember(manifest);
  // Thousands of syntax trees, kept for messages that hardly ever come, would be most of the memory.
  return { manifest: withPlacesLater(source, manifest), diagnostics: [] };
}

/**
 * The schemas have said what these are; their types are made from the same schemas.
 * @param names Of the services and stacks that are wanted; all of them when absent.
 */
function resolveAll(view: CatalogView, platformManifest: Manifest, names?: ReadonlySet<string>): Resolved {
  const entity = platformManifest.value as PlatformEntity;
  const platform = resolvePlatform(entity);
  const teams = Object.fromEntries(
    view.teams.flatMap(({ value }) => {
      const team = resolveTeam(value as GroupEntity);
      return team === undefined ? [] : [[team.name, team]];
    }),
  );
  const resources = view.stacks.map(({ value }) => value as ResourceEntity);
  const stacks = new Set(resources.flatMap(({ metadata, spec }) => (spec.pipeline === undefined ? [] : [metadata.name])));
  const scope: PlatformScope = { platform, entity, teams, stacks };
  const wanted = ({ metadata: { name } }: ComponentEntity | ResourceEntity): boolean => names?.has(name) ?? true;
  const components = view.services.map(({ value }) => value as ComponentEntity);
  const services = [
    ...components.filter(wanted).flatMap((component) => resolveService(component, scope) ?? []),
    ...resources.filter(wanted).flatMap((resource) => resolveStack(resource, scope) ?? []),
  ];
  return { platform, teams, services: services.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

const byName = (manifests: readonly Manifest[]): ReadonlyMap<string, Manifest> =>
  new Map(manifests.flatMap((manifest) => (manifest.name === undefined ? [] : [[manifest.name, manifest]])));

/** Prints diagnostics with the lines that they speak of. */
export function reporter(files: readonly SourceFile[]): (diagnostics: readonly Diagnostic[]) => (color: boolean) => string {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return (diagnostics) => (color) => printDiagnostics(diagnostics, (file) => texts.get(file), { color });
}
