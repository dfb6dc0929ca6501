/** Mermaid, which draws GitLab's diagrams, reads those of the pages and of the documentation. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCatalog } from '../../src/check';
import { catalogGraph } from '../../src/commands/graph';
import { resolvePipeline } from '../../src/resolve/resolve-pipeline';
import { type Graph, mermaidGraph } from '../../src/syntax/dependency-graph';
import { flowDiagram } from '../../src/targets/docs/flow-diagram';
import { aPipeline, aStage } from '../../test/support/builders';
import { TRAPS } from '../../test/syntax/hostile';
import { file, needs, ROOT } from '../support/tools';

const HOME = join(ROOT, '.cache', 'mermaid');
const mermaid = file(join(HOME, 'node_modules', 'mermaid'), 'scripts/conformance-tools.sh');

interface Read {
  readonly labels?: readonly string[];
  readonly edges?: number;
  readonly fault?: string;
}

/** What one process of Mermaid reads from all the diagrams. */
const read = (diagrams: readonly string[]): readonly Read[] =>
  JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'tools', 'read-diagrams.mjs'), HOME], {
      input: JSON.stringify(diagrams),
      encoding: 'utf8',
    }),
  );

describe.skipIf(needs(mermaid))('Mermaid', () => {
  test('reads the diagram of every service of the sample, with a box for each stage of a release', () => {
    const { resolved } = checkCatalog(join(ROOT, 'catalog'));
    const pipelines = (resolved?.services ?? []).map((service) =>
      resolvePipeline(service, resolved?.platform ?? aPipeline().platform, resolved?.teams ?? {}),
    );
    const results = read(pipelines.map(flowDiagram));
    expect(results.length).toBeGreaterThanOrEqual(14);
    for (const [index, { labels = [], fault }] of results.entries()) {
      expect(fault).toBeUndefined();
      expect(labels).toHaveLength((pipelines[index]?.stages.filter(({ runsOn }) => runsOn !== 'change').length ?? 0) + 1);
    }
  });

  test('takes any title for one label', () => {
    const titles = [...TRAPS, '"] --> x["', '`end`', '%%{init: {}}%%', 'a\nb', '</script>', ':::c', '#quot;'];
    const results = read(titles.map((title) => flowDiagram(aPipeline({ stages: [aStage({ title })] }))));
    expect(results.map(({ labels, edges }) => [labels?.length, edges])).toEqual(titles.map(() => [2, 1]));
  });

  test('reads what depends on what in the sample, and takes any name for one label', () => {
    const { resolved } = checkCatalog(join(ROOT, 'catalog'));
    const sample = catalogGraph({ services: resolved?.services ?? [] });
    const hostile = [...TRAPS, '"] --> x["', 'end', 'a\nb', '#quot;'].map(
      (group): Graph => ({ nodes: [{ id: 'a', about: group, group, kind: 'stack' }], edges: [['a', 'a']] }),
    );
    const [first, ...others] = read([sample, ...hostile].map(mermaidGraph));
    expect(first?.fault).toBeUndefined();
    expect([first?.labels?.length, first?.edges]).toEqual([sample.nodes.length, sample.edges.length]);
    expect(sample.edges.length).toBeGreaterThan(5);
    expect(others.map(({ labels, edges }) => [labels?.length, edges])).toEqual(hostile.map(() => [1, 1]));
  });

  test('reads the diagrams of the documentation', () => {
    const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name));
    const texts = ['README.md', ...docs.filter((name) => name.endsWith('.md'))].map((name) =>
      readFileSync(join(ROOT, name), 'utf8'),
    );
    const diagrams = texts.flatMap((text) => [...text.matchAll(/^```mermaid\n([\s\S]*?)^```/gm)].map(([, code = '']) => code));
    expect(diagrams.length).toBeGreaterThanOrEqual(2);
    expect(read(diagrams).map(({ fault }) => fault)).toEqual(diagrams.map(() => undefined));
  });

  test('refuses what is no diagram, so these checks can fail', () => {
    expect(read(['flowchart LR\n a["x] --> b'])[0]?.fault).toBeDefined();
  });
});
