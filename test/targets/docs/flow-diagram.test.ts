import { describe, expect, test } from 'vitest';
import { flowDiagram } from '../../../src/targets/docs/flow-diagram';
import { aPipeline, aService, aServiceEnvironment, aStage } from '../../support/builders';

describe('the diagram', () => {
  test('boxes neighbouring stages by engine, and within it by environment', () => {
    const prod = aServiceEnvironment('prod');
    const stages = [
      aStage({ id: 'verify', title: 'Verify', engine: 'jenkins' }),
      aStage({ id: 'image', title: 'Build image', kind: 'image', engine: 'codepipeline' }),
      aStage({ id: 'approve-prod', title: 'Approve prod', kind: 'approve', engine: 'codepipeline', environment: prod }),
      aStage({ id: 'deploy-prod', title: 'Deploy to prod', kind: 'deploy', engine: 'codepipeline', environment: prod }),
    ];
    expect(flowDiagram(aPipeline({ stages }))).toBe(
      [
        'flowchart LR',
        '  push(["Push to GitLab"])',
        '  subgraph g0["Jenkins"]',
        '    n_verify["Verify"]',
        '  end',
        '  subgraph g1["CodePipeline"]',
        '    n_image["Build image"]',
        '    subgraph e1_1["prod"]',
        '      n_approve_2d_prod{{"Approve prod"}}',
        '      n_deploy_2d_prod[["Deploy to prod"]]',
        '    end',
        '  end',
        '  push --> n_verify',
        '  n_verify --> n_image',
        '  n_image --> n_approve_2d_prod',
        '  n_approve_2d_prod --> n_deploy_2d_prod',
      ].join('\n'),
    );
  });

  test('shows that the push starts CodePipeline and that it waits there for the build', () => {
    const stages = [
      aStage({ id: 'verify', title: 'Verify', engine: 'jenkins' }),
      aStage({ id: 'image', title: 'Build image', kind: 'image', engine: 'codepipeline' }),
    ];
    const lines = flowDiagram(aPipeline({ stages, service: aService({ trigger: 'gitlab-connection' }) })).split('\n');
    expect(lines.slice(5)).toEqual([
      '  subgraph g1["CodePipeline"]',
      '    n_take_2d_bundle["Wait for the bundle"]',
      '    n_image["Build image"]',
      '  end',
      '  push --> n_verify',
      '  n_verify --> n_take_2d_bundle',
      '  n_take_2d_bundle --> n_image',
      '  push -. starts .-> n_take_2d_bundle',
    ]);
  });

  test('leaves out what only merge requests run', () => {
    const stages = [aStage({ id: 'build', runsOn: 'change' }), aStage({ id: 'publish', runsOn: 'release' })];
    const diagram = flowDiagram(aPipeline({ stages }));
    expect(diagram).not.toContain('n_build');
    expect(diagram).toContain('push --> n_publish');
  });

  test('keeps a title that is made of Mermaid inside its label', () => {
    const stages = [aStage({ title: '"] --> x["`end`' })];
    const labels = flowDiagram(aPipeline({ stages })).split('\n')[3];
    expect(labels).toMatch(/^ {4}n_verify\["[^"[\]>`]*"\]$/);
  });
});
