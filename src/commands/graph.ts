/** `graph`: what of the catalog depends on what, as text that is drawn elsewhere. */
import { checkCatalog, type Resolved } from '../check';
import { closest } from '../diagnostics/closest';
import { quoted } from '../diagnostics/visible';
import type { Service } from '../model/service';
import { dotGraph, type Graph, mermaidGraph } from '../syntax/dependency-graph';

export interface GraphOptions {
  readonly catalog: string;
  readonly format: 'mermaid' | 'dot';
  /** These, all they depend on and all that depends on them; everything when absent. */
  readonly only?: readonly string[];
}

/** @returns 0, or 1 where the catalog is faulty or has no such service: then that is told on stderr. */
export function graph({ catalog, format, only }: GraphOptions): 0 | 1 {
  const checked = checkCatalog(catalog);
  if (checked.resolved === undefined) {
    process.stderr.write(checked.report(process.stderr.isTTY === true));
    return 1;
  }
  const names = checked.resolved.services.map(({ name }) => name);
  const unknown = (only ?? []).filter((name) => !names.includes(name));
  for (const name of unknown) process.stderr.write(unknownTold(name, names));
  if (unknown.length > 0) return 1;
  const drawn = catalogGraph(checked.resolved, only);
  process.stdout.write(format === 'dot' ? dotGraph(drawn) : mermaidGraph(drawn));
  return 0;
}

function unknownTold(name: string, names: readonly string[]): string {
  const guess = closest(name, names);
  const advice = guess === undefined ? '' : ` Did you mean ${quoted(guess)}?`;
  return `--only names ${quoted(name)}, and no service of the catalog is called so.${advice}\n`;
}

/** Services and stacks by system, each with its owner. */
export function catalogGraph({ services }: Pick<Resolved, 'services'>, only?: readonly string[]): Graph {
  const names = new Set(services.map(({ name }) => name));
  const edges = services.flatMap(({ name, dependsOn, dependsOnStacks }) =>
    [...new Set([...dependsOn, ...dependsOnStacks])].filter((other) => names.has(other)).map((other) => [name, other] as const),
  );
  const shown = only === undefined ? names : new Set([...reached(only, edges), ...reached(only, edges.map(turned))]);
  return {
    nodes: services.filter(({ name }) => shown.has(name)).map(nodeOf),
    edges: edges.filter(([from, to]) => shown.has(from) && shown.has(to)),
  };
}

const nodeOf = (service: Service): Graph['nodes'][number] => ({
  id: service.name,
  about: service.owner,
  group: service.system,
  kind: service.template === undefined ? 'service' : 'stack',
});

type Edge = readonly [from: string, to: string];

const turned = ([from, to]: Edge): Edge => [to, from];

/** All that the edges lead to from these, themselves among them. */
function reached(from: readonly string[], edges: readonly Edge[]): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const [one, other] of edges) next.set(one, [...(next.get(one) ?? []), other]);
  const found = new Set(from);
  // A set tells of what is added while it is walked through.
  for (const name of found) for (const other of next.get(name) ?? []) found.add(other);
  return found;
}
