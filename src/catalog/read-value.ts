/** From a document's tree to plain JavaScript; every trap of YAML on the way is reported (SP007, SP008, SP013 to SP017). */
import type { Diagnostic, Location } from '../diagnostics/diagnostic';
import { quoted } from '../diagnostics/visible';
import type { BareWord } from './manifest';
import { nodePlace, placeOf } from './places';
import { codePoint, unsafeCharacter } from './text';
import { isAbsent, type ListNode, type MapNode, type PairNode, type ScalarNode, type Tree, type TreeNode } from './tree';
import { readingIn11 } from './yaml-11';

export interface ReadValue {
  readonly value: unknown;
  /** False where parts were left out: what an alias or merge key stands for, what a key that is no text holds. */
  readonly complete: boolean;
  readonly bareWords: readonly BareWord[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Aliases and merge keys are not followed, so that nothing can grow. Of a key that stands twice the first counts. */
export function readValue(tree: Tree): ReadValue {
  const gathered: Gathered = { tree, path: [], references: [], bareWords: [], diagnostics: [] };
  const value = toPlain(tree.root, gathered);
  const [first, ...others] = gathered.references;
  if (first !== undefined) gathered.diagnostics.push(anchored(tree, first, others));
  const { bareWords, diagnostics } = gathered;
  return { value, complete: !diagnostics.some(({ code }) => LEAVES_OUT.has(code)), bareWords, diagnostics };
}

const LEAVES_OUT: ReadonlySet<string> = new Set(['SP013', 'SP014', 'SP017']);

/** What one call gathers; `path` is that of the node at hand. */
interface Gathered {
  readonly tree: Tree;
  readonly path: (string | number)[];
  readonly references: TreeNode[];
  readonly bareWords: BareWord[];
  readonly diagnostics: Diagnostic[];
}

function toPlain(node: TreeNode, gathered: Gathered): unknown {
  if (node.anchor !== undefined || node.kind === 'alias') gathered.references.push(node);
  if (node.tag !== undefined) gathered.diagnostics.push(tagged(gathered.tree, node, node.tag));
  switch (node.kind) {
    case 'map':
      return mapToPlain(node, gathered);
    case 'list':
      return listToPlain(node, gathered);
    case 'scalar':
      noteScalar(node, 'value', gathered);
      return node.value;
    case 'alias':
      return undefined;
  }
}

function listToPlain({ items }: ListNode, gathered: Gathered): unknown {
  return items.map((item, index) => inside(gathered, index, () => toPlain(item, gathered)));
}

function mapToPlain({ pairs }: MapNode, gathered: Gathered): unknown {
  const result: Record<string, unknown> = {};
  const seen = new Map<string, PairNode>();
  for (const pair of pairs) {
    const name = keyName(pair, seen, gathered);
    if (name === undefined) continue;
    seen.set(name, pair);
    const value = inside(gathered, name, () => {
      if (pair.key.kind === 'scalar') noteScalar(pair.key, 'key', gathered);
      return toPlain(pair.value, gathered);
    });
    // A plain assignment of `__proto__` would change the object instead of its content.
    Object.defineProperty(result, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return result;
}

function inside<T>({ path }: Gathered, step: string | number, read: () => T): T {
  path.push(step);
  const value = read();
  path.pop();
  return value;
}

/** The key as text; `undefined`, with a fault, where it is none, or stands there already. */
function keyName(
  { key }: PairNode,
  seen: ReadonlyMap<string, PairNode>,
  { tree, references, diagnostics }: Gathered,
): string | undefined {
  if (key.anchor !== undefined || key.kind === 'alias') references.push(key);
  if (key.kind === 'alias') return undefined;
  if (key.tag !== undefined) diagnostics.push(tagged(tree, key, key.tag));
  if (key.kind !== 'scalar' || typeof key.value !== 'string') {
    diagnostics.push(notText(tree, key));
    return undefined;
  }
  if (key.value === '<<' && key.style === 'bare') {
    diagnostics.push(merged(tree, key));
    return undefined;
  }
  const first = seen.get(key.value);
  if (first === undefined) return key.value;
  diagnostics.push(twice(tree, key.value, key, first.key));
  return undefined;
}

/** Notes bare words that other readers change, and characters that no file may hold raw. */
function noteScalar(node: ScalarNode, what: BareWord['what'], { tree, path, bareWords, diagnostics }: Gathered): void {
  if (node.style === 'bare' && !isAbsent(node)) {
    const reading = readingIn11(node.source);
    if (reading !== undefined) bareWords.push({ path: [...path], what, word: node.source, ...reading });
  }
  const unsafe = node.style === 'double-quoted' && typeof node.value === 'string' ? unsafeCharacter(node.value) : undefined;
  if (unsafe !== undefined) diagnostics.push(escaped(tree, node, unsafe));
}

const escaped = (tree: Tree, node: ScalarNode, char: string): Diagnostic => ({
  code: /\p{Cf}/u.test(char) ? 'SP008' : 'SP007',
  severity: 'error',
  at: nodePlace(tree, node),
  message: `This text holds ${codePoint(char)} as an escape; no control or directional character may stand in a catalog.`,
  fix: 'delete the escape; in single quotes a backslash is a backslash.',
});

/** One fault a file: at the first anchor or alias, with up to three others. */
function anchored(tree: Tree, first: TreeNode, others: readonly TreeNode[]): Diagnostic {
  const place = (node: TreeNode) => (node.anchor === undefined ? nodePlace(tree, node) : before(tree, node, `&${node.anchor}`));
  return {
    code: 'SP013',
    severity: 'error',
    at: place(first),
    message: `${first.kind === 'alias' ? 'An alias' : 'An anchor'} stands here; a catalog uses neither anchors nor aliases.`,
    fix: 'write the value out where it is needed, or move what services share to "defaults" in platform.yaml. Text that begins with & or * needs quotes.',
    related: others.slice(0, 3).map((node) => ({ at: place(node), message: 'Another one is here.' })),
  };
}

const tagged = (tree: Tree, node: TreeNode, tag: string): Diagnostic => ({
  code: 'SP016',
  severity: 'error',
  at: before(tree, node, '!'),
  message: `The tag ${quoted(tag.replace('tag:yaml.org,2002:', '!!'))} stands here; a catalog uses no tags.`,
  fix: 'delete the tag and write the plain value; put text that begins with ! in single quotes.',
});

const merged = (tree: Tree, key: TreeNode): Diagnostic => ({
  code: 'SP014',
  severity: 'error',
  at: nodePlace(tree, key),
  message: 'The merge key "<<" stands here; YAML 1.1 merges it and YAML 1.2 does not, so that a catalog cannot use it.',
  fix: 'write the keys out, or move what services share to "defaults" in platform.yaml.',
});

const twice = (tree: Tree, name: string, key: TreeNode, first: TreeNode): Diagnostic => ({
  code: 'SP015',
  severity: 'error',
  at: nodePlace(tree, key),
  message: `The key ${quoted(name)} stands twice in one mapping; it may stand once.`,
  fix: 'delete one of the two.',
  related: [{ at: nodePlace(tree, first), message: 'The first one is here.' }],
});

function notText(tree: Tree, key: TreeNode): Diagnostic {
  const source = key.kind === 'scalar' && !isAbsent(key) ? key.source : undefined;
  return {
    code: 'SP017',
    severity: 'error',
    at: nodePlace(tree, key),
    message: `This key is ${kindOfKey(key)}; a key must be text.`,
    fix:
      source === undefined ? 'write a key that is text; a value such as {{ x }} needs quotes.' : `put it in quotes: '${source}'.`,
  };
}

function kindOfKey(key: TreeNode): string {
  if (key.kind !== 'scalar') return key.kind === 'map' ? 'a mapping' : 'a list';
  if (isAbsent(key) || key.value === null) return 'empty';
  return typeof key.value === 'number' ? 'a number' : 'true or false';
}

/** The place of a mark (`&name`, `!tag`) that stands before a node; the node itself where there is none. */
function before(tree: Tree, node: TreeNode, mark: string): Location {
  const found = tree.text.lastIndexOf(mark, node.start - 1);
  const begin = found > 0 && tree.text[found - 1] === mark ? found - 1 : found;
  const between = tree.text.slice(begin, node.start);
  if (begin < 0 || !/^[&!]\S*\s+([&!]\S*\s+)*$/.test(between)) return nodePlace(tree, node);
  return placeOf(tree, begin, begin + between.search(/\s/));
}
