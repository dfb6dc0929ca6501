/** A YAML document as a plain tree with offsets, free of the library that read it. */

/** Offsets into the text, `end` exclusive. `start === end` for a value that is not there. */
interface Ranged {
  readonly start: number;
  readonly end: number;
  /** Name after `&`, if any. */
  readonly anchor: string | undefined;
  /** An explicit tag, resolved, if any. */
  readonly tag: string | undefined;
}

export interface MapNode extends Ranged {
  readonly kind: 'map';
  readonly pairs: readonly PairNode[];
}

export interface PairNode {
  readonly key: TreeNode;
  readonly value: TreeNode;
}

export interface ListNode extends Ranged {
  readonly kind: 'list';
  readonly items: readonly TreeNode[];
}

export interface ScalarNode extends Ranged {
  readonly kind: 'scalar';
  /** As YAML 1.2's core schema reads it. */
  readonly value: string | number | boolean | null;
  /** As written; without the quotes and escapes where it was quoted. */
  readonly source: string;
  readonly style: 'bare' | 'double-quoted' | 'other';
}

export interface AliasNode extends Ranged {
  readonly kind: 'alias';
}

export type TreeNode = MapNode | ListNode | ScalarNode | AliasNode;

/** A document, and where its lines begin. */
export interface Tree {
  readonly file: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly root: TreeNode;
}

/** Whether a value is not there at all: nothing after a colon or a dash. */
export const isAbsent = (node: TreeNode): boolean => node.start === node.end;

/** The pair of a key in a mapping; the first one where it stands twice. */
export function pairOf(node: TreeNode, key: string | number): PairNode | undefined {
  if (node.kind !== 'map') return undefined;
  return node.pairs.length > LARGE ? indexOf(node).get(key) : node.pairs.find((pair) => nameOf(pair) === key);
}

/** Pairs beyond which a search through all of them, once for each fault, would be felt. */
const LARGE = 50;
const indexes = new WeakMap<MapNode, ReadonlyMap<unknown, PairNode>>();

function indexOf(node: MapNode): ReadonlyMap<unknown, PairNode> {
  const known = indexes.get(node);
  if (known !== undefined) return known;
  const index = new Map([...node.pairs].reverse().map((pair): [unknown, PairNode] => [nameOf(pair), pair]));
  indexes.set(node, index);
  return index;
}

const nameOf = ({ key }: PairNode): unknown => (key.kind === 'scalar' ? key.value : undefined);
