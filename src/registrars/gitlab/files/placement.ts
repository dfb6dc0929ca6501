/** Which generated files go into a service's repository, and where. */
import type { Service } from '../../../model/service';
import type { GeneratedFile, GeneratedFiles } from '../../../registration/registrar';
import { blobId, blobWord, modeOf } from './blob';
import { type DeliveryRecord, recordPath, recordText } from './record';

/** One file as it is to lie in the repository. */
export interface PlacedFile {
  /** From the repository's root. */
  readonly path: string;
  readonly executable: boolean;
  readonly oid: string;
  text(): string;
}

/** Files that stay in the catalog's project. */
const KEPT: ReadonlySet<string> = new Set(['README.md', 'codepipeline.yaml', 'tools.yaml', '.manifest.json']);
const CHECKSUMS = 'delivery.sha256';

/**
 * The files of one service, sorted by path: what `delivery.sha256` lists, and that list, in `delivery/`; the engines' files and
 * the portal's entity beside it; and the record of all of them.
 *
 * @param oidOf Gives the blob id of a generated file.
 */
export function placedFiles(
  service: Service,
  catalog: string,
  files: GeneratedFiles,
  oidOf: (file: GeneratedFile) => string,
): readonly PlacedFile[] {
  const generated = files.of(service.name);
  const carried = carriedNames(generated);
  const placed = generated
    .filter(({ path }) => !KEPT.has(path))
    .map((file) => placedFile(inFolder(service.path, carried.has(file.path) ? `delivery/${file.path}` : file.path), file, oidOf));
  const record = recordOf(service, catalog, placed);
  return [...placed, recordFile(service.path, record)].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The generated files that a release carries: those of `delivery/`. */
export function carriedFiles(generated: readonly GeneratedFile[]): readonly GeneratedFile[] {
  const carried = carriedNames(generated);
  return generated.filter(({ path }) => carried.has(path));
}

/** sha256 of the list of checksums, which names the whole set; `undefined` where nothing was generated. */
export function deliveryDigestOf(generated: readonly GeneratedFile[]): string | undefined {
  return generated.find(({ path }) => path === CHECKSUMS)?.sha256;
}

export const inFolder = (folder: string, path: string): string => (folder === '' ? path : `${folder}/${path}`);

function carriedNames(generated: readonly GeneratedFile[]): ReadonlySet<string> {
  const sums = generated.find(({ path }) => path === CHECKSUMS)?.text() ?? '';
  const names = sums.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(line.indexOf('  ') + 2)]));
  return new Set([...names, CHECKSUMS]);
}

const placedFile = (path: string, file: GeneratedFile, oidOf: (file: GeneratedFile) => string): PlacedFile => ({
  path,
  executable: file.executable,
  oid: oidOf(file),
  text: () => file.text(),
});

function recordOf(service: Service, catalog: string, placed: readonly PlacedFile[]): DeliveryRecord {
  const files = placed.map(({ path, executable, oid }) => [path, blobWord({ mode: modeOf(executable), oid })] as const);
  return { catalog, service: service.name, files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function recordFile(folder: string, record: DeliveryRecord): PlacedFile {
  const text = recordText(record);
  return { path: recordPath(folder), executable: false, oid: blobId(text), text: () => text };
}
