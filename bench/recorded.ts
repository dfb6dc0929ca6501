/** Builds the generator's emission with serialisers that keep what they are given: reading the files back would take many minutes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { emitRecorded, serialised } from './recording/emit';

const ROOT = join(__dirname, '..');
const SYNTAX = join(ROOT, 'src', 'syntax');
const RECORDING = join(__dirname, 'recording');

export interface Recording {
  readonly emitRecorded: typeof emitRecorded;
  readonly serialised: typeof serialised;
}

/** From a file that is gone again: below the repository, where libraries and templates are found. */
export async function recordingEmission(): Promise<Recording> {
  const folder = mkdtempSync(join(ROOT, '.cache', 'bench-'));
  const outfile = join(folder, 'emit.js');
  const common = { bundle: true, platform: 'node', format: 'cjs', packages: 'external' } as const;
  await build({ ...common, entryPoints: [join(RECORDING, 'emit.ts')], outfile, plugins: [instead] });
  const recording: Recording = createRequire(__filename)(outfile);
  rmSync(folder, { recursive: true });
  return recording;
}

const instead: Plugin = {
  name: 'recording-serialisers',
  setup(builder) {
    builder.onResolve({ filter: /\/(yaml|json)$/ }, ({ path, resolveDir, importer }) => {
      const name = ['yaml', 'json'].find((each) => join(resolveDir, path) === join(SYNTAX, each));
      return name === undefined || importer.startsWith(RECORDING) ? undefined : { path: join(RECORDING, `${name}.ts`) };
    });
  },
};
