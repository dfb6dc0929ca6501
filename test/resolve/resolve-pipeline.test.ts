import { describe, expect, test } from 'vitest';
import type { Pipeline } from '../../src/model/pipeline';
import type { Service } from '../../src/model/service';
import { resolvePipeline } from '../../src/resolve/resolve-pipeline';
import {
  aGitLabService,
  anApproval,
  aPlatform,
  aRuntime,
  aService,
  aServiceEnvironment,
  aTeam,
  NO_HOOKS,
} from '../support/builders';

const resolve = (service: Service = aService()): Pipeline => resolvePipeline(service, aPlatform(), { commerce: aTeam() });
const outline = (pipeline: Pipeline) => pipeline.stages.map(({ engine, id, runsOn }) => `${engine} ${id} ${runsOn}`);
const steps = (pipeline: Pipeline, id: string) =>
  pipeline.stages
    .flatMap((stage) => stage.jobs.filter((job) => job.id === id))
    .flatMap((job) => job.steps.map((step) => step.kind));

describe('a service that Jenkins builds and CodePipeline delivers', () => {
  test('is built by Jenkins up to the hand-over, and gets its image and environments from CodePipeline', () => {
    expect(outline(resolve())).toEqual([
      'jenkins verify always',
      'jenkins build change',
      'jenkins publish release',
      'jenkins archive release',
      'codepipeline image release',
      'codepipeline deploy-dev release',
      'codepipeline smoke-test-dev release',
      'codepipeline record-dev release',
      'codepipeline deploy-stage release',
      'codepipeline smoke-test-stage release',
      'codepipeline record-stage release',
      'codepipeline approve-preprod release',
      'codepipeline deploy-preprod release',
      'codepipeline smoke-test-preprod release',
      'codepipeline record-preprod release',
      'codepipeline approve-prod release',
      'codepipeline deploy-prod release',
      'codepipeline smoke-test-prod release',
      'codepipeline record-prod release',
    ]);
  });

  test('hands over by starting the pipeline at the bundle it uploaded', () => {
    expect(steps(resolve(), 'hand-over')).toEqual(['packBundle', 'uploadBundle', 'startDelivery']);
  });

  test('updates the stack before CodeDeploy, because the task definition is not the stack’s', () => {
    expect(steps(resolve(), 'deploy-prod')).toEqual(['updateStack', 'migrate', 'deployEcs']);
    expect(steps(resolve(), 'deploy-dev')).toEqual(['migrate', 'deployEcs']);
  });
});

describe('a service that GitLab builds and delivers', () => {
  test('has its image before its bundle, so that the bundle records the digest', () => {
    expect(outline(resolve(aGitLabService())).slice(0, 6)).toEqual([
      'gitlab verify always',
      'gitlab build change',
      'gitlab publish release',
      'gitlab image release',
      'gitlab archive release',
      'gitlab deploy-dev release',
    ]);
  });

  test('never deploys with CodeDeploy: blue/green is the ECS service’s own', () => {
    const service = aGitLabService({ environments: [aServiceEnvironment('prod', 'storefront', { strategy: 'blue-green' })] });
    const deploy = resolve(service).stages.flatMap((stage) =>
      stage.jobs.flatMap((job) => job.steps.filter((step) => step.kind === 'deployEcs')),
    );
    expect(deploy).toEqual([{ kind: 'deployEcs', environment: 'prod', mechanism: 'stack', ecsStrategy: 'BLUE_GREEN' }]);
  });

  test('says that its approvals have no time limit there', () => {
    const service = aGitLabService({
      environments: [aServiceEnvironment('prod', 'storefront', { approval: anApproval({ timeoutHours: 8 }) })],
    });
    expect(resolve(service).losses.map(({ asked }) => asked)).toContain('the wait for approval in prod ends after 8 hours');
  });
});

test('a failed smoke test is taken back by its own job, a failed deployment by its host: never both', () => {
  const failing = resolve().stages.flatMap((stage) =>
    stage.jobs.flatMap((job) => job.onFailure.map(({ kind }) => `${job.id}: ${kind}`)),
  );
  expect(failing).toEqual(['dev', 'stage', 'preprod', 'prod'].map((environment) => `smoke-test-${environment}: rollback`));
});

test('only one deployment to an environment runs at a time, smoke test included', () => {
  const locks = resolve().stages.flatMap((stage) => stage.jobs.map((job) => `${job.id} ${job.lock ?? '-'}`));
  expect(locks).toContain('deploy-prod checkout-prod');
  expect(locks).toContain('smoke-test-prod checkout-prod');
  expect(locks).toContain('approve-prod -');
});

describe('a team’s own commands', () => {
  test('stand around a stage’s own steps, or instead of them', () => {
    const hooks = {
      before: { verify: ['echo before'] },
      after: { image: ['echo after'] },
      instead: { smokeTest: ['./smoke.sh'] },
    };
    const pipeline = resolve(aService({ hooks }));
    expect(steps(pipeline, 'lint')).toEqual(['run', 'run']);
    expect(steps(pipeline, 'unit-tests')).toEqual(['run', 'run', 'checkCoverage']);
    expect(steps(pipeline, 'build-image')).toEqual(['buildImage', 'run']);
    expect(steps(pipeline, 'smoke-test-dev')).toEqual(['run']);
    expect(steps(pipeline, 'record-dev')).toEqual(['recordRelease']);
  });

  test('replace the build and not the publishing', () => {
    const pipeline = resolve(aService({ hooks: { ...NO_HOOKS, instead: { build: ['make'] } } }));
    expect(steps(pipeline, 'build')).toEqual(['run']);
    expect(steps(pipeline, 'publish')).toEqual(['run', 'publishPackage']);
  });
});

describe('a Dockerfile-only service', () => {
  const build = { toolchain: 'docker', languageVersion: '1', packageType: undefined, timeoutMinutes: 30 } as const;

  test('has no build stage in a release: its image is its build', () => {
    const released = outline(resolve(aService({ build }))).filter((line) => !line.endsWith(' change'));
    expect(released[0]).toBe('jenkins archive release');
  });

  test('builds the image of every change, where image builders run, with no credential', () => {
    const pipeline = resolve(aService({ build }));
    expect(outline(pipeline)[0]).toBe('jenkins build change');
    const jobs = pipeline.stages.find(({ kind }) => kind === 'build')?.jobs;
    expect(jobs).toMatchObject([
      { id: 'try-image', runner: 'image', steps: [{ kind: 'tryImage' }], credentials: [], outputs: [] },
    ]);
  });

  test('does not, where a team makes the image by commands of its own: they may push', () => {
    const hooks = { ...NO_HOOKS, instead: { image: ['./make-image.sh'] } };
    expect(resolve(aService({ build, hooks })).stages.map(({ kind }) => kind)).not.toContain('build');
  });
});

test('a service without a migration has no such step', () => {
  const service = aService({
    environments: [aServiceEnvironment('dev', 'checkout', { runtime: aRuntime('dev', 'checkout', { migration: undefined }) })],
  });
  expect(steps(resolve(service), 'deploy-dev')).toEqual(['deployEcs']);
});
