/** A file of a cache: absent, damaged or impossible to write it only costs time. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The properties that the file holds; none where it cannot be read. */
export function readCacheFile(file: string): Readonly<Record<string, unknown>> {
  try {
    return { ...Object(JSON.parse(readFileSync(file, 'utf8'))) };
  } catch {
    return {};
  }
}

/** Whole or not at all: two runs at once do not mix. */
export function writeCacheFile(file: string, data: object): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, JSON.stringify(data));
    renameSync(temporary, file);
  } catch {
    // Where it cannot be written, the next run takes longer, and nothing else.
    rmSync(temporary, { force: true });
  }
}
