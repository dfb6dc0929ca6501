import { describe, expect, test } from 'vitest';
import { runtime } from '../../../src/targets/runtime/runtime';
import { aGitLabService, aPipeline, aPlatform } from '../../support/builders';
import { aReviewApp, reviewed } from '../../support/review-app';
import { evaluate } from '../../support/stack-evaluate';

const pipeline = aPipeline({ service: reviewed(aGitLabService()) });
const textOf = (path: string, of = pipeline): string =>
  runtime.emit(of, { deliveryDigest: '' }).find((file) => file.path === path)?.text ?? '';
const app = evaluate(
  textOf('review.yaml'),
  JSON.stringify({
    Parameters: { Image: 'image@sha256:1', Name: 'name-12', TargetGroupName: 'rv-1-12', Host: 'a.example', Priority: '7' },
  }),
);

describe('the stack of a review app', () => {
  test("runs the service's own container with what it may have: no grant, and of the secrets those that are named", () => {
    const definition = JSON.stringify(app.resources.TaskDefinition?.Properties);
    expect(definition).toContain('{"Name":"BANNER","Value":"a review"}');
    expect(definition).toContain('{"Name":"REVIEW_URL","Value":"https://a.example"}');
    expect(definition).toContain('/retail/dev/storefront/feature-key');
    expect(definition).not.toContain('DATABASE_PASSWORD');
    expect(definition).toContain('role/retail-storefront-dev-review-task');
    expect(app.resources.TaskDefinition?.Properties).toMatchObject({ Cpu: '256', Memory: '512' });
  });

  test('is one task, replaced in place, and taken back by ECS', () => {
    expect(app.resources.Service?.Properties).toMatchObject({
      DesiredCount: 1,
      DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true } },
    });
  });

  test('is inside what CloudFormation takes inline', () => {
    expect(Buffer.byteLength(textOf('review.yaml'))).toBeLessThan(51_200);
  });

  test('is there in that environment alone, and its roles too', () => {
    const stack = (environment: string) => evaluate(textOf('service.yaml'), textOf(`params-${environment}.json`));
    const own = (environment: string) => Object.keys(stack(environment).resources).filter((id) => id.startsWith('Review'));
    expect(own('dev')).toEqual([
      'ReviewDeployRole',
      'ReviewStackRole',
      'ReviewExecutionRole',
      'ReviewTaskRole',
      'ReviewLogGroup',
      'ReviewSecurityGroup',
    ]);
    expect(own('prod')).toEqual([]);
    const plain = aPipeline({ service: aGitLabService() });
    expect(runtime.emit(plain, { deliveryDigest: '' }).map(({ path }) => path)).not.toContain('review.yaml');
    expect(textOf('service.yaml', plain)).not.toContain('Review');
  });

  test('lets the environment take the secret that is named, and no other', () => {
    const role = JSON.stringify(
      evaluate(textOf('service.yaml'), textOf('params-dev.json')).resources.ReviewExecutionRole?.Properties,
    );
    expect(role).toContain('parameter/retail/dev/storefront/feature-key');
    expect(role).not.toContain('secretsmanager');
  });
});

describe('the names of review apps', () => {
  const long = { ...reviewed(aGitLabService({ name: 'a'.repeat(50) })), reviewApp: aReviewApp() };
  const names = aPipeline({ service: long, platform: aPlatform({ name: 'a'.repeat(12) }) }).names.reviewApp;

  test('leave room for a number, whatever the service is called', () => {
    const number = '9'.repeat(12);
    expect(`${names?.prefix}${number}`.length).toBeLessThanOrEqual(128);
    expect(`${names?.targetGroupPrefix}${number}`.length).toBeLessThanOrEqual(32);
    expect(`${names?.hostPrefix}${'9'.repeat(9)}`.length).toBeLessThanOrEqual(63);
    for (const role of [names?.buildRole, names?.deployRole, names?.cloudformationRole, names?.executionRole, names?.taskRole])
      expect(role?.length).toBeLessThanOrEqual(64);
  });

  test('no name of another service can begin as they do', () => {
    const other = aPipeline({ service: reviewed(aGitLabService({ name: 'storefront-dev-review-1' })) }).names;
    expect(other.environments.dev?.stack.startsWith(pipeline.names.reviewApp?.prefix ?? '')).toBe(false);
    expect(other.reviewApp?.prefix.startsWith(pipeline.names.reviewApp?.prefix ?? '')).toBe(false);
    expect(pipeline.names.reviewApp?.imageRepository).toBe('retail/storefront/review');
  });
});
