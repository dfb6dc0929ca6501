import { describe, expect, test } from 'vitest';
import type { PlatformEntity, ResourceEntity, StackBlock } from '../../src/catalog/entities';
import { resolvePipeline } from '../../src/resolve/resolve-pipeline';
import { resolvePlatform } from '../../src/resolve/resolve-platform';
import { resolveService } from '../../src/resolve/resolve-service';
import { resolveStack } from '../../src/resolve/resolve-stack';
import { aTeam } from '../support/builders';
import { aComponent, anEnvironmentRule, aPlatformEntity } from '../support/entities';

const aResource = (pipeline: StackBlock | undefined): ResourceEntity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'orders-queue', annotations: { 'gitlab.com/project-slug': 'retail/queue' } },
  spec: { type: 'cloudformation-stack', owner: 'group:commerce', ...(pipeline && { pipeline }) },
});

const scopeOf = (spec: Partial<PlatformEntity['spec']> = {}) => {
  const entity = aPlatformEntity(spec);
  return { platform: resolvePlatform(entity), entity, teams: { commerce: aTeam() }, stacks: new Set(['orders-queue']) };
};

function resolved(block: Partial<StackBlock> = {}, spec: Partial<PlatformEntity['spec']> = {}) {
  const stack = resolveStack(aResource({ template: 'template.yaml', ...block }), scopeOf(spec));
  if (stack === undefined) throw new Error('no stack');
  return stack;
}

describe('a stack', () => {
  test('without a pipeline is none of ours', () => {
    expect(resolveStack(aResource(undefined), scopeOf())).toBeUndefined();
  });

  test('takes engines and delivery from the defaults that services have', () => {
    const defaults = { engines: { build: 'gitlab' }, delivery: 'central' } as const;
    expect(resolved({}, { defaults })).toMatchObject({
      engines: { build: 'gitlab', deliver: 'codepipeline' },
      delivery: 'central',
    });
  });

  test('has its parameters in every environment, the nearer word first, and the name of the environment in them', () => {
    const { environments } = resolved({
      parameters: { Name: 'retail-{environment}-{environment}', Days: '4' },
      environments: { prod: { parameters: { Days: '14', Only: '{environment}' } } },
    });
    expect(environments.map(({ stack }) => stack?.parameters)).toEqual([
      { Days: '4', Name: 'retail-dev-dev' },
      { Days: '14', Name: 'retail-prod-prod', Only: 'prod' },
    ]);
  });

  test('lets data go only where somebody says so, there or everywhere', () => {
    const { environments } = resolved({
      allowReplacement: ['Index'],
      environments: { dev: { allowReplacement: ['Table', 'Index'] } },
    });
    expect(environments.map(({ stack }) => stack?.allowReplacement)).toEqual([['Index', 'Table'], ['Index']]);
  });

  test('cannot be deleted in staging and production unless somebody says otherwise', () => {
    const rules = [anEnvironmentRule('dev'), anEnvironmentRule('pre', { tier: 'staging' }), anEnvironmentRule('prod')];
    const protection = (block: Partial<StackBlock>) =>
      resolved(block, { environments: rules }).environments.map(({ stack }) => stack?.terminationProtection);
    expect(protection({})).toEqual([false, true, true]);
    expect(protection({ terminationProtection: false, environments: { prod: { terminationProtection: true } } })).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('skips environments, and has the approvals and windows of the others, its own word last', () => {
    const window = { hours: { from: 9, to: 12 } };
    const { environments } = resolved({ environments: { dev: { skip: true }, prod: { approval: { count: 2 }, window } } });
    expect(
      environments.map(({ environment, approval, window: open }) => [environment.name, approval?.count, open?.hours]),
    ).toEqual([['prod', 2, { from: 9, to: 12 }]]);
  });

  test('is scanned for what the policy demands', () => {
    expect(resolved({}, { policy: { scans: ['secrets'] } }).quality.scans).toEqual(['secrets']);
  });

  test('is proposed before people are asked, and carried out afterwards', () => {
    const { stages } = resolvePipeline(resolved(), scopeOf().platform, { commerce: aTeam() });
    expect(stages.map(({ id, engine }) => `${id} ${engine}`)).toEqual([
      'verify jenkins',
      'archive jenkins',
      'package codepipeline',
      'propose-dev codepipeline',
      'deploy-dev codepipeline',
      'record-dev codepipeline',
      'propose-prod codepipeline',
      'approve-prod codepipeline',
      'deploy-prod codepipeline',
      'record-prod codepipeline',
    ]);
  });
});

test('a service knows the stacks that it depends on, where they have a pipeline', () => {
  const component = aComponent();
  const spec = { ...component.spec, dependsOn: ['resource:orders-queue', 'resource:default/other', 'component:pricing'] };
  const service = resolveService({ ...component, spec }, scopeOf());
  expect([service?.dependsOn, service?.dependsOnStacks]).toEqual([['pricing'], ['orders-queue']]);
});
