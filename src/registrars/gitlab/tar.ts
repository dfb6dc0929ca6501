/** A tar archive whose bytes depend on the files alone: no time, no owner, sorted by path. */
import { gzipSync } from 'node:zlib';

export interface TarFile {
  /** At most 100 bytes of UTF-8. */
  readonly path: string;
  readonly executable: boolean;
  readonly text: string;
}

const BLOCK = 512;

/**
 * The files as `.tar.gz`. They unpack as this user's own, writable by nobody else.
 *
 * @throws RangeError when a path is too long for the format's first field.
 * @source POSIX.1-2001, pax, "ustar Interchange Format".
 */
export function tarGz(files: readonly TarFile[]): Uint8Array<ArrayBuffer> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const end = Buffer.alloc(2 * BLOCK);
  return new Uint8Array(gzipSync(Buffer.concat([...sorted.flatMap(entry), end]), { level: 9 }));
}

function entry({ path, executable, text }: TarFile): readonly Buffer[] {
  const content = Buffer.from(text, 'utf8');
  const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
  return [header(path, executable, content.length), content, padding];
}

function header(path: string, executable: boolean, size: number): Buffer {
  if (Buffer.byteLength(path) > 100) throw new RangeError(`"${path}" is longer than the 100 bytes that a tar header holds.`);
  const block = Buffer.alloc(BLOCK);
  block.write(path, 0);
  block.write(octal(executable ? 0o755 : 0o644, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(0, 12), 136);
  // The sum is taken with blanks in its own place.
  block.write(' '.repeat(8), 148);
  block.write('0', 156);
  block.write('ustar\u000000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148);
  return block;
}

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\u0000`;
