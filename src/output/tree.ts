/** The output tree on disk: a folder for each service and files at the top, each with the list of what is ours in it. */
import { dirname, join, resolve } from 'node:path';
import { type Diagnostic, sorted } from '../diagnostics/diagnostic';
import type { Artifact } from '../model/artifact';
import { type EntryStat, type FileDoor, nodeDoor } from './door';
import { samePath, unreadable, unsafePath } from './faults';
import { type FolderPlan, type OwnedFolder, pathFaults, planFolder } from './folder-plan';
import { loadManifest, sameContents, statsAsListed } from './folder-state';
import { changeFolder, createFolder, ensureFolder, removeFolder } from './folder-write';
import { listing, removeLeftovers } from './listing';
import { type Manifest, TOP } from './manifest';
import { isSafeFolderName, MANIFEST, parentsOf } from './paths';
import { type Tally, Totals } from './totals';
import { defaultCacheFolder, nameFaults, wayFaults } from './tree-path';
import { refuse, TreeFault, type TreeSummary } from './tree-result';
import { type Fingerprint, fingerprint, VerifiedFolders } from './verified';

export { TreeFault, type TreeSummary } from './tree-result';

export interface TreeOptions {
  /** Version of this package; files of another version are emitted again. */
  readonly generator: string;
  /** Below this folder no symbolic link is followed on the way to the output; by default the output's parent. */
  readonly root?: string;
  /** Where to remember what was verified; by default `node_modules/.cache` of the root, if packages are installed there. */
  readonly cacheFolder?: string;
  /** Whether another thread has begun this run, and ends it. */
  readonly joined?: boolean;
  /** For tests. */
  readonly door?: FileDoor;
}

/** What one thread did of a run; plain data. */
export interface TreePart extends Tally {
  /** Fingerprints by service, of what was written. */
  readonly verified: readonly (readonly [string, Fingerprint])[];
}

/** Where a run that writes this output folder remembers things; nothing where no packages are installed beside it. */
export const cacheFolderOf = (out: string): string | undefined => defaultCacheFolder(nodeDoor, dirname(resolve(out)));

/** @param out the output folder, as people are told of it; need not exist yet. */
export function openTree(out: string, options: TreeOptions): OutputTree {
  return new OutputTree(out, options);
}

/**
 * First `check`, then for each service `unchanged` and, where it is not, `conflicts` (needed only if `occupied`).
 * Without any fault `writeService` for the services that are not unchanged, `writeRoot`, and `finish`.
 */
export class OutputTree {
  readonly #path: string;
  readonly #shown: string;
  readonly #root: string;
  readonly #generator: string;
  readonly #door: FileDoor;
  readonly #verified: VerifiedFolders;
  readonly #totals = new Totals();
  readonly #fresh: [string, Fingerprint][] = [];
  #begun: boolean;

  constructor(out: string, { generator, root, cacheFolder, joined = false, door = nodeDoor }: TreeOptions) {
    this.#path = resolve(out);
    this.#shown = out.replace(/[\\/]+$/, '');
    this.#root = root === undefined ? dirname(this.#path) : resolve(root);
    this.#generator = generator;
    this.#door = door;
    this.#begun = joined;
    this.#verified = VerifiedFolders.load(door, cacheFolder ?? defaultCacheFolder(door, this.#root), this.#path);
  }

  /** Faults of the way to the output folder and of the services' names. */
  check(services: readonly string[]): readonly Diagnostic[] {
    return this.#reading(this.#shown, () => {
      const way = wayFaults(this.#door, this.#root, this.#path, this.#shown);
      return way.length > 0 ? way : nameFaults(this.#door, this.#path, this.#shown, services);
    });
  }

  /** Whether a service's files were made from this input by this version and are all as they were written. */
  unchanged(service: string, input: string): boolean {
    try {
      const folder = this.#folder(service);
      if (this.#door.stat(folder.path)?.kind !== 'folder') return false;
      const { manifest, text } = loadManifest(this.#door, folder, service);
      if (!manifest.complete || manifest.input !== input || manifest.generator !== this.#generator) return false;
      const stats = this.#asLeft(service, folder, manifest, text);
      if (stats === undefined) return false;
      this.#count(stats);
      return true;
    } catch {
      // What cannot be read is reported by `conflicts`.
      return false;
    }
  }

  /** Whether anything stands in a service's folder that could be in the way of what is to be written. */
  occupied(service: string): boolean {
    try {
      const folder = this.#folder(service);
      const kind = this.#door.stat(folder.path)?.kind;
      if (kind !== 'folder') return kind !== undefined;
      const { manifest, text } = loadManifest(this.#door, folder, service);
      if (manifest.owned.size === 0) return this.#door.list(folder.path).length > 0;
      const ours = new Set([MANIFEST, ...manifest.owned.keys(), ...[...manifest.owned.keys()].flatMap(parentsOf)]);
      const strange = [...listing(this.#door, folder.path).entries.keys()].some((path) => !ours.has(path));
      return strange || this.#asLeft(service, folder, manifest, text) === undefined;
    } catch {
      return true;
    }
  }

  /** What is in the way of a service's files. */
  conflicts(service: string, artifacts: readonly Artifact[]): readonly Diagnostic[] {
    return this.#reading(`${this.#shown}/${service}`, () => {
      const folder = this.#folder(service);
      return this.#plan(folder, service, artifacts)?.faults ?? pathFaults(folder, artifacts);
    });
  }

  /** What is in the way of the files at the top. */
  rootConflicts(artifacts: readonly Artifact[], services: readonly string[]): readonly Diagnostic[] {
    const names = new Map(services.map((service) => [service.toLowerCase(), service]));
    const clashes = artifacts.flatMap(({ path }) => {
      const service = names.get((path.split('/', 1)[0] ?? '').toLowerCase());
      return service === undefined ? [] : [samePath(`${this.#shown}/${path}`, `${this.#shown}/${service}`)];
    });
    return this.#reading(this.#shown, () => {
      const folder = this.#top(artifacts);
      return [...clashes, ...(this.#plan(folder, TOP, artifacts)?.faults ?? pathFaults(folder, artifacts))];
    });
  }

  /** @throws TreeFault where something is in the way, before anything of this service is written. */
  writeService(service: string, input: string, artifacts: readonly Artifact[]): void {
    this.begin();
    const folder = this.#folder(service);
    const origin = { folder: service, generator: this.#generator, input };
    const plan = this.#plan(folder, service, artifacts);
    refuse(plan?.faults ?? pathFaults(folder, artifacts));
    const text =
      plan === undefined
        ? createFolder(this.#door, this.#path, service, artifacts, origin)
        : changeFolder(this.#door, folder, plan, loadManifest(this.#door, folder, service).manifest, artifacts, origin);
    this.#totals.folder(plan, artifacts, `${service}/`);
    this.#rememberWritten(service, fingerprint(text, this.#statsOf(folder, artifacts)));
  }

  /** In the order of the manifest's list, as it will be read. */
  #statsOf(folder: OwnedFolder, artifacts: readonly Artifact[]): readonly EntryStat[] {
    const paths = artifacts.map(({ path }) => path).sort();
    return paths.flatMap((path) => this.#door.stat(join(folder.path, path)) ?? []);
  }

  /**
   * Whether the files at the top are those that `writeRoot` last wrote for this input. Only the cache knows: their list, which
   * is committed, names no input, or any two changes of the catalog would collide in it.
   */
  rootUnchanged(input: string): boolean {
    try {
      const folder = this.#top([]);
      const { manifest, text } = loadManifest(this.#door, folder, TOP);
      const stats = manifest.complete ? statsAsListed(this.#door, folder, manifest) : undefined;
      const found = stats && fingerprint(`${input}\n${text}`, stats);
      if (stats === undefined || found === undefined || !this.#verified.holds(TOP, found)) return false;
      this.#verified.remember(TOP, found);
      this.#count(stats);
      return true;
    } catch {
      // What cannot be read is reported by `rootConflicts`.
      return false;
    }
  }

  /** The files at the top; paths into folders that are no service's are allowed. @throws TreeFault as above. */
  writeRoot(artifacts: readonly Artifact[], input: string): void {
    this.begin();
    const folder = this.#top(artifacts);
    const plan = this.#plan(folder, TOP, artifacts);
    if (plan === undefined) throw new Error(`"${this.#shown}" vanished while it was being written.`);
    refuse(plan.faults);
    const origin = { folder: TOP, generator: this.#generator, input: '' };
    const text = changeFolder(this.#door, folder, plan, loadManifest(this.#door, folder, TOP).manifest, artifacts, origin);
    this.#totals.folder(plan, artifacts, '');
    this.#verified.remember(TOP, fingerprint(`${input}\n${text}`, this.#statsOf(folder, artifacts)));
  }

  /** Removes the folders of services that are no more, and says what the run did. @param services all there are. */
  finish(services: readonly string[]): TreeSummary {
    this.begin();
    const wanted = new Set(services);
    for (const { name, kind } of this.#door.list(this.#path)) {
      if (kind === 'folder' && !wanted.has(name) && isSafeFolderName(name)) this.#removeService(name);
    }
    this.#verified.save();
    return this.#totals.summary();
  }

  #removeService(name: string): void {
    const folder = this.#folder(name);
    const { manifest } = loadManifest(this.#door, folder, name);
    if (manifest.folder !== name) return;
    const plan = planFolder(this.#door, folder, manifest, []);
    removeFolder(this.#door, this.#path, folder, plan, manifest);
    this.#totals.folder(plan, [], `${name}/`);
  }

  #folder(service: string): OwnedFolder {
    if (!isSafeFolderName(service)) throw new TreeFault([unsafePath(`${this.#shown}/${service}`)]);
    return { path: join(this.#path, service), shown: `${this.#shown}/${service}` };
  }

  #top(artifacts: readonly Artifact[]): OwnedFolder {
    const top = { path: this.#path, shown: this.#shown };
    const { manifest } = loadManifest(this.#door, top, TOP);
    const paths = [...artifacts.map(({ path }) => path), ...manifest.owned.keys()];
    return { ...top, enter: new Set(paths.map((path) => path.split('/', 1)[0] ?? '')) };
  }

  /** Nothing where the folder is not there. */
  #plan(folder: OwnedFolder, name: string, artifacts: readonly Artifact[]): FolderPlan | undefined {
    if (this.#door.stat(folder.path) === undefined) return undefined;
    return planFolder(this.#door, folder, loadManifest(this.#door, folder, name).manifest, artifacts);
  }

  /** What the system says of the files, if all are as the manifest has them; read only where the cache cannot tell. */
  #asLeft(name: string, folder: OwnedFolder, manifest: Manifest, text: string): readonly EntryStat[] | undefined {
    const stats = statsAsListed(this.#door, folder, manifest);
    if (stats === undefined) return undefined;
    const found = fingerprint(text, stats);
    if (!this.#verified.holds(name, found) && !sameContents(this.#door, folder, manifest)) return undefined;
    this.#verified.remember(name, found);
    return stats;
  }

  /** What was written so far, for the thread that ends the run. */
  part(): TreePart {
    return { ...this.#totals.tally(), verified: this.#fresh };
  }

  #count(stats: readonly EntryStat[]): void {
    const bytes = stats.reduce((sum, { size }) => sum + size, 0);
    this.#totals.files(stats.length, bytes, 0);
  }

  /** Takes over what another thread wrote. */
  absorb({ verified, ...tally }: TreePart): void {
    this.#totals.absorb(tally);
    for (const [service, found] of verified) this.#verified.remember(service, found);
  }

  #rememberWritten(service: string, found: Fingerprint): void {
    this.#verified.remember(service, found);
    this.#fresh.push([service, found]);
  }

  /** Before the first write, on any thread: the folder is there, without what a killed run left at its top. */
  begin(): void {
    if (this.#begun) return;
    refuse(wayFaults(this.#door, this.#root, this.#path, this.#shown));
    ensureFolder(this.#door, this.#path);
    removeLeftovers(this.#door, this.#path, listing(this.#door, this.#path, new Set()));
    this.#begun = true;
  }

  #reading(shown: string, work: () => readonly Diagnostic[]): readonly Diagnostic[] {
    try {
      return sorted(work());
    } catch (error) {
      if (error instanceof TreeFault) return error.diagnostics;
      if (!(error instanceof Error && 'code' in error)) throw error;
      return [unreadable(shown, error)];
    }
  }
}
