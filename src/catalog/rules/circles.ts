/** `SP203`: services that depend on each other in a circle. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { visible } from '../../diagnostics/visible';
import type { Manifest } from '../manifest';
import { textsAt } from './read';
import { referenceOf } from './reference';
import type { Rule } from './rule';

/** Walks every edge once; each edge that closes a circle is one fault. */
export const circles: Rule = ({ services }) => {
  const graph = new Map(services.flatMap((manifest) => (manifest.name === undefined ? [] : [[manifest.name, nodeOf(manifest)]])));
  const done = new Set<string>();
  return [...graph.keys()].sort().flatMap((start) => (done.has(start) ? [] : walk(graph, start, done)));
};

interface Edge {
  readonly to: string;
  readonly path: readonly (string | number)[];
}

interface Node {
  readonly manifest: Manifest;
  readonly edges: readonly Edge[];
}

const nodeOf = (manifest: Manifest): Node => ({
  manifest,
  edges: textsAt(manifest, ['spec', 'dependsOn']).flatMap(({ path, text }) => {
    const { kind, name } = referenceOf(text);
    return kind === 'component' ? [{ to: name, path }] : [];
  }),
});

/** Depth first with a stack of its own: a chain of services may be longer than a call stack is deep. */
function walk(graph: ReadonlyMap<string, Node>, start: string, done: Set<string>): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const trail: { readonly name: string; next: number }[] = [{ name: start, next: 0 }];
  const onTrail = new Set([start]);
  for (let top = trail[0]; top !== undefined; top = trail[trail.length - 1]) {
    const node = graph.get(top.name);
    const edge = node?.edges[top.next];
    top.next += 1;
    if (node === undefined || edge === undefined) {
      trail.pop();
      onTrail.delete(top.name);
      done.add(top.name);
    } else if (onTrail.has(edge.to)) {
      found.push(
        circle(
          node.manifest,
          edge,
          trail.map(({ name }) => name),
        ),
      );
    } else if (!done.has(edge.to) && graph.has(edge.to)) {
      trail.push({ name: edge.to, next: 0 });
      onTrail.add(edge.to);
    }
  }
  return found;
}

function circle(manifest: Manifest, { to, path }: Edge, trail: readonly string[]): Diagnostic {
  const names = [...trail.slice(trail.indexOf(to)), to].map(visible);
  return {
    code: 'SP203',
    severity: 'error',
    at: manifest.locate(path),
    message: `Services depend on each other in a circle: ${names.join(' needs ')}.`,
    fix: 'delete one of the dependencies of the circle.',
  };
}
