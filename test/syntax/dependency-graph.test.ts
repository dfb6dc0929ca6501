import { describe, expect, test } from 'vitest';
import { dotGraph, type Graph, mermaidGraph } from '../../src/syntax/dependency-graph';

const GRAPH: Graph = {
  nodes: [
    { id: 'checkout', about: 'commerce', group: 'shop', kind: 'service' },
    { id: 'orders-queue', about: 'commerce', group: '', kind: 'stack' },
  ],
  edges: [['checkout', 'orders-queue']],
};

describe('a graph of dependencies', () => {
  test('is drawn by Mermaid with a box for each group', () => {
    expect(mermaidGraph(GRAPH)).toBe(`flowchart LR
  n_orders_2d_queue[("orders-queue, commerce")]
  subgraph g1["shop"]
    n_checkout["checkout, commerce"]
  end
  n_checkout --> n_orders_2d_queue
`);
  });

  test('is drawn by Graphviz with a cluster for each group', () => {
    expect(dotGraph(GRAPH)).toBe(`digraph catalog {
  rankdir=LR;
  node [shape=box];
  "orders-queue" [label="orders-queue\\ncommerce", shape=cylinder];
  subgraph cluster_1 {
    label="shop";
    "checkout" [label="checkout\\ncommerce"];
  }
  "checkout" -> "orders-queue";
}
`);
  });

  test.each(['"', '\\', '\\"', '"]; x -> y; "', 'a\nb', '\\N', '\u0000', '<b>'])('keeps %j within its quotes', (group) => {
    const text = dotGraph({ nodes: [{ id: 'a', about: 'b', group, kind: 'service' }], edges: [] });
    const [, label = ''] = /^ {4}label="((?:[^"\\\n]|\\.)*)";$/m.exec(text) ?? [];
    const read = label.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));
    expect(read).toBe(group.replace('\u0000', ' '));
  });
});
