/** The files of the delivery program, and the checksums by which a job that fetches them knows that they are unchanged. */
import { hash } from 'node:crypto';
import type { Artifact } from '../model/artifact';
import type { Pipeline } from '../model/pipeline';
import { settingsText } from './settings';
import { smokeScripts } from './smoke-script';
import { programText } from './source';

/** `pipeline.sh`, `settings.sh`, and the team's own smoke tests where it has some. */
export function programFiles(pipeline: Pipeline): readonly Artifact[] {
  return [
    { path: 'pipeline.sh', text: programText(), executable: true },
    { path: 'settings.sh', text: settingsText(pipeline) },
    ...smokeScripts(pipeline.service),
  ];
}

/**
 * `delivery.sha256`, as `sha256sum -c` reads it inside `delivery/`: a line for each file, sorted by path.
 *
 * @param artifacts The files that go into `delivery/`.
 */
export function deliveryChecksums(artifacts: readonly Artifact[]): Artifact {
  const lines = artifacts
    .map(({ path, text }) => ({ path, sum: sha256(text) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sum }) => `${sum}  ${path}\n`);
  return { path: CHECKSUMS, text: lines.join('') };
}

/** sha256, hex, of `delivery.sha256`: names the whole set. */
export function deliveryDigest(checksums: Artifact): string {
  return sha256(checksums.text);
}

const CHECKSUMS = 'delivery.sha256';

/** The program is the same for every service: its sum is worth keeping. */
let program: { readonly text: string; readonly sum: string } | undefined;

function sha256(text: string): string {
  if (program?.text === text) return program.sum;
  const sum = hash('sha256', text);
  if (text === programText()) program = { text, sum };
  return sum;
}
