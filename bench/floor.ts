/** The floor: the same objects, serialised by the same serialiser, written by a loop. No checks, no manifests, no atomic writes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { parse } from 'yaml';
import { type JsonValue, jsonText } from '../src/syntax/json';
import { yamlText } from '../src/syntax/yaml';

/** A file as the loop writes it: a tree to serialise, or text that is there already (scripts, pages, the Jenkinsfile). */
interface Item {
  readonly path: string;
  readonly text: string;
  readonly tree: unknown;
  readonly json: boolean;
}

/** Files are taken up in parts, so that the floor needs no more memory than the product. */
const PART = 1000;

/**
 * @param tree A written output tree. @param paths Its files, relative.
 * @returns seconds that serialising and writing took; reading the tree is not counted.
 */
export function floorSeconds(tree: string, paths: readonly string[], out: string): number {
  let milliseconds = 0;
  for (let from = 0; from < paths.length; from += PART) {
    const items = paths.slice(from, from + PART).map((path) => itemOf(tree, path));
    const start = performance.now();
    for (const item of items) writeItem(item, out);
    milliseconds += performance.now() - start;
  }
  return milliseconds / 1000;
}

function itemOf(tree: string, path: string): Item {
  const text = readFileSync(join(tree, path), 'utf8');
  const kind = extname(path);
  if (kind === '.json') return { path, text, tree: JSON.parse(text), json: true };
  const isYaml = kind === '.yaml' || kind === '.yml';
  return { path, text, tree: isYaml ? parse(text, { logLevel: 'silent' }) : undefined, json: false };
}

function writeItem({ path, text, tree, json }: Item, out: string): void {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  if (tree === undefined) writeFileSync(file, text);
  else writeFileSync(file, json ? jsonText(tree as JsonValue) : yamlText(tree as Parameters<typeof yamlText>[0]));
}
