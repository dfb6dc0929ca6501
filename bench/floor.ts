/** The floor: the same objects, serialised by the same serialiser, written by a loop. No checks, no manifests, no atomic writes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { prepare } from '../src/generate';
import type { Artifact } from '../src/model/artifact';
import { jsonText } from '../src/syntax/json';
import { recordingEmission } from './recorded';
import type { Call } from './recording/log';

export interface Floor {
  /** With the product's own serialiser, seconds. */
  readonly own: number;
  /** With the `yaml` library for what is YAML, seconds. */
  readonly library: number;
}

/** A file as the loop writes it: an object to serialise, and text that is there already (scripts, pages, the Jenkinsfile, a digest). */
interface Item {
  readonly path: string;
  readonly call: Call | undefined;
  readonly text: string;
}

/** The library takes so long that the first services stand for all. */
const MOST_BY_LIBRARY = 500;

/** Objects are made service by service and not counted, so that the floor needs no more memory than the product. */
export async function floorOf(catalog: string, out: string): Promise<Floor> {
  const { emitRecorded, serialised } = await recordingEmission();
  const { work } = prepare({ catalog, out: join(out, 'nothing') });
  if (work === undefined) throw new Error(`the catalog in ${catalog} is faulty`);
  const { services, platform, teams } = work.resolved;
  const milliseconds = { own: 0, library: 0 };
  services.forEach((service, index) => {
    const { artifacts, calls } = emitRecorded(service, platform, teams);
    const items = artifacts.map((artifact) => itemOf(service.name, artifact, calls));
    milliseconds.own += timed(() => writeItems(items, join(out, 'own'), serialised));
    if (index < MOST_BY_LIBRARY) milliseconds.library += timed(() => writeItems(items, join(out, 'library'), libraryText));
  });
  const scale = services.length / Math.min(services.length, MOST_BY_LIBRARY);
  return { own: milliseconds.own / 1000, library: (milliseconds.library * scale) / 1000 };
}

/** A file whose text was changed after it was serialised, other than at its end, counts as text. */
function itemOf(service: string, { path, text }: Artifact, calls: readonly Call[]): Item {
  const call = calls.find((each) => text.startsWith(each.text));
  return { path: `${service}/${path}`, call, text: text.slice(call?.text.length ?? 0) };
}

function writeItems(items: readonly Item[], out: string, serialised: (call: Call) => string): void {
  for (const { path, call, text } of items) {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, call === undefined ? text : serialised(call) + text);
  }
}

/** `!reference` is a class of ours; as text it costs the library the same. */
const libraryText = (call: Call): string =>
  call.kind === 'json' ? jsonText(call.value) : stringify(call.value, (_, value: unknown) => plain(value), { lineWidth: 0 });

const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype
    ? String(value)
    : value;

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
