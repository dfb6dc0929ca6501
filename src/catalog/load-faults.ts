/** The faults of finding and reading files, in words. */
import { closest } from '../diagnostics/closest';
import { type Diagnostic, wholeFile } from '../diagnostics/diagnostic';
import type { Entry } from './disk';

/** Folders of entities, at the catalog's root. */
export const FOLDERS = ['services', 'stacks', 'teams'] as const;
/** The one file at the catalog's root. */
export const PLATFORM_FILE = 'platform.yaml';
/** Files that hold an entity. */
export const YAML = /\.ya?ml$/;

export const noCatalog = (shown: string, message: string): Diagnostic => ({
  code: 'SP001',
  severity: 'error',
  at: wholeFile(shown),
  message,
  fix: 'create it, or name the right folder with --catalog.',
});

/** `misnamed`: a file that was most likely meant to be it. */
export const noPlatform = (shown: string, misnamed: string | undefined): Diagnostic => ({
  code: 'SP002',
  severity: 'error',
  at: wholeFile(shown),
  message: `The catalog has no ${PLATFORM_FILE}.`,
  fix: misnamed ? `rename ${misnamed} to ${PLATFORM_FILE}.` : `create ${shown}/${PLATFORM_FILE} with kind: Platform.`,
});

export const leavesCatalog = (file: string, where: string): Diagnostic => ({
  code: 'SP004',
  severity: 'error',
  at: wholeFile(file),
  message: `This is a symbolic link to ${where}; only links to a file of the same catalog are followed.`,
  fix: 'replace the link by the file itself.',
});

/** `path` is relative to the catalog's root. */
export const stray = (file: string, path: string, { name, kind }: Entry): Diagnostic => ({
  code: 'SP009',
  severity: 'warning',
  at: wholeFile(file),
  ...strayText(path, name, kind),
});

function strayText(path: string, name: string, kind: Entry['kind']): Pick<Diagnostic, 'message' | 'fix'> {
  const atRoot = path === name;
  if (atRoot && (kind === 'folder' || kind === 'link')) {
    const guess = closest(name, FOLDERS);
    return {
      message: 'Nothing reads this folder: entities lie in services/, teams/ and stacks/.',
      fix: guess ? `rename it to "${guess}".` : 'move what is in it to one of those, or take it out of the catalog.',
    };
  }
  if (atRoot && YAML.test(name)) {
    const fix = 'move it to services/, teams/ or stacks/.';
    return { message: `Nothing reads this file: the catalog's root holds ${PLATFORM_FILE} only.`, fix };
  }
  return {
    message: 'Nothing reads this file: entities are in files that end in .yaml or .yml.',
    fix: 'rename it, or take it out of the catalog.',
  };
}

export const unreadable = (file: string, why: string): Diagnostic => ({
  code: 'SP003',
  severity: 'error',
  at: wholeFile(file),
  message: `This cannot be read: ${why}.`,
  fix: why === DENIED ? 'give yourself permission to read it.' : 'mend it, rename it, or move it out of the catalog.',
});

const DENIED = 'permission denied';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: DENIED,
  EPERM: DENIED,
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder, not a file',
  ELOOP: 'its links lead in a circle',
  EIO: 'the disk failed',
};

/** Why the system refused, in plain words where they are known. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code || 'the system gave no reason');
}
