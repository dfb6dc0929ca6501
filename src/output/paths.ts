/** Which names may stand in the output tree, and the names that the tree keeps for itself. */

/** The list of what is ours, in each service's folder and at the top. */
export const MANIFEST = '.manifest.json';

/** The name under which something is written before it takes its own. */
export function temporaryName(name: string): string {
  return `.~${name}.sp-tmp`;
}

/** A leftover of a run that was killed. */
export function isTemporaryName(name: string): boolean {
  return name.startsWith('.~') && name.endsWith('.sp-tmp');
}

/**
 * Whether a path stays in its folder and can be checked out on Linux, macOS and Windows: names of at most 200 bytes
 * between `/`, without control characters, `\ : * ? " < > |`, a dot or space at the end, or a device's name.
 */
export function isSafePath(path: string): boolean {
  const names = path.split('/');
  return path.length <= 1000 && names.every(isSafeName) && !isReserved(names);
}

/** Whether a service's folder may have this name: a safe one, in one part, not hidden. */
export function isSafeFolderName(name: string): boolean {
  return isSafeName(name) && !name.startsWith('.') && !name.includes('/');
}

/** `a/b/c` lies in `a/b`, and that in `a`. */
export function parentsOf(path: string): readonly string[] {
  const names = path.split('/');
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join('/'));
}

const LONGEST_NAME = 200;
const UNSAFE = /[\0-\x1f\x7f-\x9f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[ .]$|\p{Surrogate}/u;
/** @source Microsoft, "Naming Files, Paths, and Namespaces". */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function isSafeName(name: string): boolean {
  if (name === '' || name === '.' || name === '..') return false;
  return Buffer.byteLength(name) <= LONGEST_NAME && !UNSAFE.test(name) && !DEVICE.test(name);
}

/** Git keeps no file below `.git`, and the manifest lists no manifest. */
function isReserved(names: readonly string[]): boolean {
  const lower = names.map((name) => name.toLowerCase());
  return lower.includes('.git') || (lower.length === 1 && lower[0] === MANIFEST) || names.some(isTemporaryName);
}
