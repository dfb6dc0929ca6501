/** What depends on what, as text of the two programs that draw it: Mermaid, which GitLab shows, and Graphviz' DOT. */
import { mermaidId, mermaidLabel } from './markdown';

export interface GraphNode {
  readonly id: string;
  /** Second line of the label. */
  readonly about: string;
  /** The box that it stands in; empty for none. */
  readonly group: string;
  /** A service is a box, a stack a drum. */
  readonly kind: 'service' | 'stack';
}

export interface Graph {
  /** In the order in which they are drawn. Ids are unique. */
  readonly nodes: readonly GraphNode[];
  /** From who depends to what is depended on, by id. */
  readonly edges: readonly (readonly [from: string, to: string])[];
}

export function mermaidGraph({ nodes, edges }: Graph): string {
  const node = ({ id, about, kind }: GraphNode): string => {
    const label = mermaidLabel(`${id}, ${about}`);
    return kind === 'stack' ? `${mermaidId(id)}[(${label})]` : `${mermaidId(id)}[${label}]`;
  };
  const boxes = grouped(nodes).flatMap(([group, inside], index) =>
    group === ''
      ? inside.map((each) => `  ${node(each)}`)
      : [`  subgraph g${index}[${mermaidLabel(group)}]`, ...inside.map((each) => `    ${node(each)}`), '  end'],
  );
  return lines(['flowchart LR', ...boxes, ...edges.map(([from, to]) => `  ${mermaidId(from)} --> ${mermaidId(to)}`)]);
}

export function dotGraph({ nodes, edges }: Graph): string {
  const node = ({ id, about, kind }: GraphNode): string =>
    `${dotText(id)} [label=${dotText(`${id}\n${about}`)}${kind === 'stack' ? ', shape=cylinder' : ''}];`;
  const boxes = grouped(nodes).flatMap(([group, inside], index) =>
    group === ''
      ? inside.map((each) => `  ${node(each)}`)
      : [`  subgraph cluster_${index} {`, `    label=${dotText(group)};`, ...inside.map((each) => `    ${node(each)}`), '  }'],
  );
  const arrows = edges.map(([from, to]) => `  ${dotText(from)} -> ${dotText(to)};`);
  return lines(['digraph catalog {', '  rankdir=LR;', '  node [shape=box];', ...boxes, ...arrows, '}']);
}

/** @source Graphviz, "The DOT Language": in quotes only the quote itself is escaped; `\n`, `\\` and the like are read in labels. */
function dotText(text: string): string {
  const escaped = text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
  return `"${escaped.replace(/\p{Cc}/gu, ' ')}"`;
}

function grouped(nodes: readonly GraphNode[]): readonly (readonly [group: string, nodes: readonly GraphNode[]])[] {
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const group = groups.get(node.group);
    if (group === undefined) groups.set(node.group, [node]);
    else group.push(node);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
