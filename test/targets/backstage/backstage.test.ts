import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { emitService } from '../../../src/emit';
import { resolvePipeline } from '../../../src/resolve/resolve-pipeline';
import { backstage } from '../../../src/targets/backstage/backstage';
import { aGitLabPipeline, aPipeline, aPlatform, aService, aServiceEnvironment, aTeam } from '../../support/builders';

const CONTEXT = { deliveryDigest: '' };
const entity = (pipeline: Parameters<typeof backstage.emit>[0]) => parse(backstage.emit(pipeline, CONTEXT)[0]?.text ?? '');

describe('catalog-info.yaml', () => {
  test('carries the annotations that the plugins of its engines read', () => {
    expect(entity(aPipeline()).metadata.annotations).toEqual({
      'backstage.io/source-location': 'url:https://gitlab.retail.example/retail/commerce/checkout/-/tree/main/',
      'gitlab.com/instance': 'gitlab.retail.example',
      'gitlab.com/project-slug': 'retail/commerce/checkout',
      'jenkins.io/job-full-name': 'services/commerce/checkout',
      'aws.amazon.com/aws-codepipeline-arn': 'arn:aws:codepipeline:me-south-1:111111111111:retail-checkout',
      'aws.amazon.com/aws-codebuild-project-arn': 'arn:aws:codebuild:me-south-1:111111111111:project/retail-checkout-image',
      'aws.amazon.com/amazon-ecs-service-tags': 'service-pipelines=retail,service=checkout',
    });
  });

  test('names no engine that the service does not use', () => {
    expect(Object.keys(entity(aGitLabPipeline()).metadata.annotations)).toEqual([
      'backstage.io/source-location',
      'gitlab.com/instance',
      'gitlab.com/project-slug',
      'aws.amazon.com/amazon-ecs-service-tags',
    ]);
  });

  test('leaves out what is empty, which Backstage would refuse', () => {
    const worker = aServiceEnvironment('dev');
    const service = aService({
      description: '',
      system: '',
      dependsOn: [],
      environments: [{ ...worker, runtime: { ...worker.runtime, ingress: [] } }],
    });
    expect(entity(aPipeline({ service }))).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'checkout', title: 'Checkout', annotations: expect.anything() },
      spec: { type: 'service', lifecycle: 'production', owner: 'group:commerce' },
    });
  });

  test('points at the folder of a service in a monorepo', () => {
    const found = entity(aPipeline({ service: aService({ path: 'services/checkout' }) }));
    expect(found.metadata.annotations['backstage.io/source-location']).toMatch(/\/-\/tree\/main\/services\/checkout\/$/);
  });

  test('keeps what the entity tells a portal, and lets its own annotations stand beside ours', () => {
    const { portal } = aService();
    const service = aService({
      portal: {
        ...portal,
        type: 'website',
        labels: { domain: 'fashion' },
        annotations: { 'pagerduty.com/service-id': 'P1', 'gitlab.com/project-slug': 'an/other' },
        tags: ['java'],
        links: [{ url: 'https://wiki.retail.example/checkout', title: 'Runbook' }],
        relations: { subcomponentOf: ['component:shop'], dependsOn: ['resource:orders-queue'] },
      },
    });
    const { metadata, spec } = entity(aPipeline({ service }));
    expect(metadata.labels).toEqual({ domain: 'fashion' });
    expect(metadata.tags).toEqual(['java']);
    expect(metadata.links[0]).toEqual({ url: 'https://wiki.retail.example/checkout', title: 'Runbook' });
    expect(metadata.annotations).toMatchObject({
      'pagerduty.com/service-id': 'P1',
      'gitlab.com/project-slug': 'retail/commerce/checkout',
    });
    expect(spec).toMatchObject({ type: 'website', subcomponentOf: 'component:shop', dependsOn: ['resource:orders-queue'] });
  });
});

test('finds ECS services by the tags that their stacks have', () => {
  const files = emitService(resolvePipeline(aService(), aPlatform(), { commerce: aTeam() }));
  const { Tags } = JSON.parse(files.find(({ path }) => path === 'params-dev.json')?.text ?? '{}');
  const selector: string = entity(aPipeline()).metadata.annotations['aws.amazon.com/amazon-ecs-service-tags'];
  for (const pair of selector.split(',')) expect(Tags[pair.split('=')[0] ?? '']).toBe(pair.split('=')[1]);
});
