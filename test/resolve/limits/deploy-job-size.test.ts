import { describe, expect, test } from 'vitest';
import type { Approval } from '../../../src/model/platform';
import { deployJobSize } from '../../../src/resolve/limits/deploy-job-size';
import { jenkinsfileBudget } from '../../../src/targets/jenkins/budget';
import { jenkins } from '../../../src/targets/jenkins/jenkins';
import { anApproval, anEnvironment, aPipeline, aPlatform, aService, aServiceEnvironment } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

/** With central delivery in a monorepo, whose stages are longest. */
function stretched(count: number, approval: Approval | undefined) {
  const environments = Array.from({ length: count }, (_, index) => ({
    ...aServiceEnvironment('prod', 'checkout', { approval, hotfix: false }),
    environment: anEnvironment('prod', { name: `e${index}` }),
  }));
  return aService({ engines: { build: 'jenkins', deliver: 'jenkins' }, delivery: 'central', path: 'a/b', environments });
}

function emitted(service: ReturnType<typeof stretched>): string {
  const environments = service.environments.map(({ environment }) => environment);
  const pipeline = aPipeline({ service, platform: { ...aPlatform(), environments } });
  return (
    jenkins.emit(pipeline, { deliveryDigest: 'ab'.repeat(32) }).find(({ path }) => path === 'Jenkinsfile.deploy')?.text ?? ''
  );
}

describe('SP660', () => {
  const twice = anApproval({ count: 2 });

  test('refuses more stages than fit into a method', () => {
    expect(deployJobSize(aFleet([stretched(5, twice)]))).toEqual([]);
    expect(reports(deployJobSize(aFleet([stretched(6, twice)])))).toEqual([
      `SP660 checkout:spec.pipeline.environments
"checkout" needs 49 stages in its deploy job, and Jenkins compiles about 46 into one.
deliver to fewer environments; or deliver with CodePipeline or GitLab CI.`,
    ]);
  });

  test('does not count the stages of other engines', () => {
    expect(deployJobSize(aFleet([{ ...stretched(6, twice), engines: { build: 'gitlab', deliver: 'gitlab' } }]))).toEqual([]);
  });

  test.each([
    ['two approvers', twice, 5],
    ['one approver', anApproval(), 6],
    ['nobody', undefined, 9],
  ] as const)('lets the largest job with %s everywhere keep its budget, and counts its stages right', (_, approval, most) => {
    const service = stretched(most, approval);
    expect(deployJobSize(aFleet([service]))).toEqual([]);
    const text = emitted(service);
    const { bytes, limit } = jenkinsfileBudget(text);
    expect(bytes).toBeLessThan(limit * 0.95);
    const [counted] =
      /needs (\d+) stages/.exec(deployJobSize(aFleet([stretched(20, approval)]))[0]?.message ?? '')?.slice(1) ?? [];
    expect(emitted(stretched(20, approval)).match(/^\s*stage\(/gm)).toHaveLength(Number(counted));
  });

  test('takes forty stages', () => {
    expect(emitted(stretched(5, twice)).match(/^\s*stage\(/gm)?.length).toBeGreaterThanOrEqual(40);
  });
});
