/** The picture on a service's page: its stages from left to right, boxed by engine and by environment, as a Mermaid flowchart. */

import type { Pipeline, Stage } from '../../model/pipeline';
import type { Engine } from '../../model/platform';
import { mermaidId, mermaidLabel } from '../../syntax/markdown';
import { engineTitles } from './words';

/** The chart's text without its fence. Stages that run on changes only are left out: they end before a release. */
export function flowDiagram(pipeline: Pipeline): string {
  const shown = withBundle(
    pipeline,
    pipeline.stages.filter(({ runsOn }) => runsOn !== 'change'),
  );
  const engines = runs(shown, ({ engine }) => engine);
  return [
    'flowchart LR',
    '  push(["Push to GitLab"])',
    ...engines.flatMap((run, index) => engineBox(run, index)),
    ...arrows(shown),
    ...(shown.includes(TAKE_BUNDLE) ? [`  push -. starts .-> ${mermaidId(TAKE_BUNDLE.id)}`] : []),
  ].join('\n');
}

/** CodePipeline's own, where the push starts it: it waits there for the build. */
const TAKE_BUNDLE: Stage = {
  id: 'take-bundle',
  title: 'Wait for the bundle',
  kind: 'archive',
  engine: 'codepipeline',
  runsOn: 'release',
  environment: undefined,
  jobs: [],
};

function withBundle({ service }: Pipeline, stages: readonly Stage[]): readonly Stage[] {
  const first = stages.findIndex(({ engine }) => engine === 'codepipeline');
  if (service.trigger !== 'gitlab-connection' || first < 0) return stages;
  return [...stages.slice(0, first), TAKE_BUNDLE, ...stages.slice(first)];
}

function engineBox(stages: readonly Stage[], index: number): readonly string[] {
  const engine: Engine = stages[0]?.engine ?? 'gitlab';
  const inside = runs(stages, ({ environment }) => environment?.environment.name ?? '').flatMap((run, at) =>
    environmentBox(run, `e${index}_${at}`),
  );
  return indented([`subgraph g${index}[${mermaidLabel(engineTitles[engine])}]`, ...indented(inside), 'end']);
}

/** Stages of no environment stand free in their engine's box. */
function environmentBox(stages: readonly Stage[], id: string): readonly string[] {
  const name = stages[0]?.environment?.environment.name;
  const nodes = stages.map(node);
  return name === undefined ? nodes : [`subgraph ${id}[${mermaidLabel(name)}]`, ...indented(nodes), 'end'];
}

/** An approval is a hexagon, a deployment a box with double sides, all else a plain box. */
function node({ id, kind, title }: Stage): string {
  const name = mermaidId(id);
  const label = mermaidLabel(title);
  if (kind === 'approve') return `${name}{{${label}}}`;
  return kind === 'deploy' ? `${name}[[${label}]]` : `${name}[${label}]`;
}

const arrows = (stages: readonly Stage[]): readonly string[] => {
  const ids = ['push', ...stages.map(({ id }) => mermaidId(id))];
  return ids.slice(1).map((id, index) => `  ${ids[index]} --> ${id}`);
};

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** Neighbours with the same key, together. */
function runs<T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const item of items) {
    const last = groups[groups.length - 1];
    if (last?.[0] !== undefined && key(last[0]) === key(item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
