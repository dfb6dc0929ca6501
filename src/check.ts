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
import { checkEmitted } from './emitted/check-emitted';
import type { Platform, Team } from './model/platform';
import type { Service } from './model/service';
import { checkLimits } from './resolve/limits';
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
  /** Whether nothing stops the run; warnings do not. */
  readonly ok: boolean;
  /** `undefined` when it is not ok. */
  readonly resolved: Resolved | undefined;
  /** All diagnostics for people. */
  report(color: boolean): string;
}

/** @param disk In place of the real one. */
export function checkCatalog(catalog: string, disk?: Disk): Checked {
  return checkLoaded(loadCatalog(catalog, disk === undefined ? {} : { disk }));
}

/**
 * @param cache Files that were faultless before are not read again.
 * @param known What was found in a catalog of these very bytes, where nothing stopped the run: it is not looked for again.
 */
export function checkLoaded(loaded: LoadedCatalog, cache?: ReadCache, known?: readonly Diagnostic[]): Checked {
  const read = loaded.files.map((source) => readEntity(source, cache));
  const view = viewOf(read.flatMap(({ manifest }) => manifest ?? []));
  const report = reporter(loaded.files);
  if (known !== undefined && view.platform !== undefined)
    return { diagnostics: known, ok: true, resolved: resolveAll(view, view.platform), report: report(known) };
  const faults = [...loaded.diagnostics, ...read.flatMap(({ diagnostics }) => diagnostics), ...crossRules(view)];
  if (hasErrors(faults) || view.platform === undefined)
    return { diagnostics: sorted(faults), ok: false, resolved: undefined, report: report(faults) };
  const resolved = resolveAll(view, view.platform);
  const fleet = { ...resolved, places: placesOf(view.platform, byName([...view.stacks, ...view.services])) };
  const limits = checkLimits(fleet);
  const emitted = hasErrors(limits) ? [] : checkEmitted(fleet, resolved.teams);
  const all = sorted([...faults, ...limits, ...emitted]);
  const ok = !hasErrors(all);
  return { diagnostics: all, ok, resolved: ok ? resolved : undefined, report: report(all) };
}

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

/** The schemas have said what these are; their types are made from the same schemas. */
function resolveAll(view: CatalogView, platformManifest: Manifest): Resolved {
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
  const services = [
    ...view.services.flatMap(({ value }) => resolveService(value as ComponentEntity, scope) ?? []),
    ...resources.flatMap((resource) => resolveStack(resource, scope) ?? []),
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
