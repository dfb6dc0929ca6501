/** The list of what is ours in a folder: what proves, on the next run, that a file may be overwritten or removed. */
import { isSafePath } from './paths';

export interface Manifest {
  /** The folder that it was written for; one that was copied elsewhere claims nothing there. */
  readonly folder: string;
  /** Version of this package that wrote the files; empty when unknown. */
  readonly generator: string;
  /** Digest of all that the files were made from; empty while they are being written. */
  readonly input: string;
  /** Every file of ours by path: the digests of the contents that we may have left there; none means any content. */
  readonly owned: ReadonlyMap<string, readonly string[]>;
  /** Paths of scripts. */
  readonly executable: ReadonlySet<string>;
  /** False where a run ended in the middle of writing, or the list was edited. */
  readonly complete: boolean;
}

export const NO_MANIFEST: Manifest = {
  folder: '',
  generator: '',
  input: '',
  owned: new Map(),
  executable: new Set(),
  complete: false,
};

/** Larger ones are no work of ours and claim nothing. Bytes. */
export const LARGEST_MANIFEST = 1_000_000;

/** Stands for a digest where the file is ours whatever it holds. */
export const ANY_CONTENT = '';

/** The top's own name in its manifest; no service can have it. */
export const TOP = '.';

/**
 * Reads a manifest as a stranger might have left it: a path that leaves the folder claims nothing. One that is
 * not JSON, as after a merge conflict in Git, still claims the files that its lines name.
 */
export function readManifest(text: string, folder: string): Manifest {
  const data = parsed(text);
  if (data === undefined)
    return text.includes(`"folder": "${folder}"`) ? { ...NO_MANIFEST, folder, owned: salvaged(text) } : NO_MANIFEST;
  if (data.folder !== folder) return NO_MANIFEST;
  const files = entries(data.files).map(([path, digest]) => [path, [digest]] as const);
  const previous = entries(data.previous);
  const executable = Array.isArray(data.executable) ? data.executable : [];
  return {
    folder,
    generator: typeof data.generator === 'string' ? data.generator : '',
    input: typeof data.input === 'string' ? data.input : '',
    owned: merged([...files, ...previous]),
    executable: new Set(executable.filter((path) => typeof path === 'string')),
    complete: data.previous === undefined,
  };
}

export interface ManifestContent {
  readonly folder: string;
  readonly generator: string;
  readonly input: string;
  /** Digest by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly executable: readonly string[];
  /** While writing: what may still stand there from before. */
  readonly previous?: ReadonlyMap<string, readonly string[]>;
}

/** One line a file, sorted, so that Git merges it. While files are being written the input digest is left out. */
export function manifestText({ folder, generator, input, files, executable, previous }: ManifestContent): string {
  const content = {
    folder,
    generator,
    ...(previous === undefined ? { input } : { previous: Object.fromEntries(byPath(previous)) }),
    files: Object.fromEntries(byPath(files)),
    ...(executable.length > 0 && { executable: [...executable].sort() }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const DIGEST = /^[0-9a-f]{64}$/;
const LINE = /^\s*"([^"\\]+)": "([0-9a-f]{64}|)",?\s*$/;

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {};
  } catch {
    return undefined;
  }
}

function salvaged(text: string): ReadonlyMap<string, readonly string[]> {
  const lines = text.split('\n').flatMap((line) => {
    const [, path, digest] = LINE.exec(line) ?? [];
    return path === undefined || digest === undefined || path === 'input' ? [] : [[path, [digest]] as const];
  });
  return merged(lines);
}

function entries(data: unknown): readonly (readonly [string, unknown])[] {
  return typeof data === 'object' && data !== null ? Object.entries(data) : [];
}

function merged(claims: readonly (readonly [string, unknown])[]): ReadonlyMap<string, readonly string[]> {
  const owned = new Map<string, readonly string[]>();
  for (const [path, digests] of claims) {
    if (!isSafePath(path) || !Array.isArray(digests)) continue;
    const known = digests.filter((digest) => typeof digest === 'string' && DIGEST.test(digest));
    owned.set(path, [...new Set([...(owned.get(path) ?? []), ...known])]);
  }
  return owned;
}

function byPath<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
