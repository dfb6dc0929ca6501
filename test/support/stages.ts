/** The stages of the flows as the model describes them, written by hand for tests of the targets. */

import type { Cache, Job, Reports, Stage, StageKind, Step } from '../../src/model/pipeline';
import type { Engine, Platform } from '../../src/model/platform';
import type { CommandStage, Service, ServiceEnvironment } from '../../src/model/service';
import { command, type ShellCommand, verbatim } from '../../src/syntax/shell';

export const NO_REPORTS: Reports = { junit: [], coverage: undefined };

const CACHES: Readonly<Record<string, Cache>> = {
  'java-maven': {
    keyFiles: ['pom.xml'],
    paths: ['.m2/repository'],
    variables: { MAVEN_OPTS: '-Dmaven.repo.local=.m2/repository' },
  },
  'node-npm': { keyFiles: ['package-lock.json'], paths: ['.npm'], variables: { npm_config_cache: '.npm' } },
};

/** A job that does nothing yet; give it steps. */
export function aJob(overrides: Partial<Job> = {}): Job {
  return {
    id: 'unit-tests',
    title: 'Unit tests',
    image: 'artifactory.retail.example/docker/builders/node-npm:22',
    runner: 'build',
    steps: [run('Unit tests', command('npm', 'test'))],
    onFailure: [],
    notices: [],
    timeoutMinutes: 30,
    retries: 1,
    lock: undefined,
    cache: undefined,
    reports: NO_REPORTS,
    outputs: [],
    credentials: [],
    ...overrides,
  };
}

export function aStage(overrides: Partial<Stage> = {}): Stage {
  return {
    id: 'verify',
    title: 'Verify',
    kind: 'verify',
    engine: 'gitlab',
    runsOn: 'always',
    environment: undefined,
    jobs: [aJob()],
    ...overrides,
  };
}

export function run(title: string, ...commands: readonly ShellCommand[]): Step {
  return { kind: 'run', title, commands, usesVersion: false };
}

/** Build on the service's build engine, delivery on its delivery engine. */
export function stagesOfTheModel(service: Service, platform: Platform): readonly Stage[] {
  const { build, deliver } = service.engines;
  const image = deliver === 'codepipeline' ? [] : [imageStage(service, platform, build)];
  const last = deliver === 'codepipeline' ? [archiveStage(platform, build), imageStage(service, platform, deliver)] : [];
  return [
    verifyStage(service, build),
    packageStage(service, build),
    ...image,
    ...last,
    ...service.environments.flatMap((target) => environmentStages(service, platform, target)),
  ];
}

function verifyStage(service: Service, engine: Engine): Stage {
  const cache = CACHES[service.build.toolchain];
  const java = service.build.toolchain === 'java-maven';
  const coverage = java
    ? ({ format: 'jacoco', path: 'target/site/jacoco/jacoco.xml' } as const)
    : ({ format: 'cobertura', path: 'coverage/cobertura-coverage.xml' } as const);
  const image = buildImage(service);
  const unit: Job = aJob({
    image,
    cache,
    steps: [
      ...hooks(service, 'before', 'verify'),
      run('Unit tests', java ? command('mvn', '--batch-mode', 'test') : command('npm', 'test')),
      { kind: 'checkCoverage', report: coverage, minimum: service.quality.minimumCoverage },
      ...hooks(service, 'after', 'verify'),
    ],
    reports: { junit: [java ? 'target/surefire-reports/TEST-*.xml' : 'reports/junit.xml'], coverage },
    notices: ['build'],
  });
  const lint = aJob({ id: 'lint', title: 'Lint', image, cache, steps: [run('Lint', command('npm', 'run', 'lint'))] });
  const integration = aJob({
    id: 'integration-tests',
    title: 'Integration tests',
    image,
    cache,
    steps: [
      run('Integration tests', java ? command('mvn', '--batch-mode', 'verify') : command('npm', 'run', 'test:integration')),
    ],
    reports: { junit: [java ? 'target/failsafe-reports/TEST-*.xml' : 'reports/integration.xml'], coverage: undefined },
    notices: ['build'],
  });
  return aStage({ engine, jobs: [lint, unit, integration] });
}

function packageStage(service: Service, engine: Engine): Stage {
  const java = service.build.toolchain === 'java-maven';
  const job = aJob({
    id: 'publish',
    title: 'Build and publish',
    image: buildImage(service),
    steps: [
      ...hooks(service, 'before', 'publish'),
      {
        kind: 'publishPackage',
        commands: [java ? command('jf', 'mvn', 'deploy', '-DskipTests') : command('jf', 'npm', 'publish')],
      },
      ...hooks(service, 'after', 'publish'),
    ],
    notices: ['build'],
    timeoutMinutes: service.build.timeoutMinutes,
    retries: 0,
    cache: CACHES[service.build.toolchain],
    outputs: [java ? 'target/app.jar' : 'dist'],
    credentials: ['artifactory'],
  });
  return aStage({ id: 'publish', title: 'Publish', kind: 'publish', engine, runsOn: 'release', jobs: [job] });
}

function imageStage(service: Service, platform: Platform, engine: Engine): Stage {
  const job = aJob({
    id: 'image',
    title: 'Image',
    image: platform.images.imageBuilder,
    runner: 'image',
    steps: [...hooks(service, 'before', 'image'), { kind: 'buildImage' }, ...hooks(service, 'after', 'image')],
    notices: ['build'],
    outputs: ['.delivery/release.json'],
    credentials: ['aws-build'],
  });
  return aStage({ id: 'image', title: 'Image', kind: 'image', engine, runsOn: 'release', jobs: [job] });
}

function archiveStage(platform: Platform, engine: Engine): Stage {
  const job = aJob({
    id: 'archive',
    title: 'Hand over to CodePipeline',
    image: platform.images.tools,
    steps: [{ kind: 'packBundle' }, { kind: 'uploadBundle' }, { kind: 'startDelivery' }],
    notices: ['build'],
    retries: 0,
    outputs: ['.delivery/execution-id'],
    credentials: ['aws-build'],
  });
  return aStage({ id: 'archive', title: 'Archive', kind: 'archive', engine, runsOn: 'release', jobs: [job] });
}

function environmentStages(service: Service, platform: Platform, environment: ServiceEnvironment): readonly Stage[] {
  const name = environment.environment.name;
  const stage = (kind: StageKind, id: string, title: string, job: Partial<Job>): Stage =>
    aStage({
      id: `${id}-${name}`,
      title: `${title} ${name}`,
      kind,
      engine: service.engines.deliver,
      runsOn: 'release',
      environment,
      jobs: [aJob({ id: `${id}-${name}`, title: `${title} ${name}`, image: platform.images.tools, retries: 0, ...job })],
    });
  const { approval } = environment;
  const approve = approval && [
    stage('approve', 'approve', 'Approve', {
      steps: [{ kind: 'approve', environment: name, approval }],
      notices: ['approval'],
    }),
  ];
  const codedeploy = environment.strategy === 'blue-green' && service.engines.deliver === 'codepipeline';
  return [
    ...(approve ?? []),
    stage('deploy', 'deploy', 'Deploy to', {
      runner: 'environment',
      steps: deploySteps(service, environment, codedeploy ? 'codedeploy' : 'stack'),
      notices: ['deployment'],
      timeoutMinutes: 60,
      lock: `${service.name}-${name}`,
      credentials: ['aws-deploy'],
    }),
    stage('smokeTest', 'smoke-test', 'Smoke test', {
      runner: 'environment',
      steps: [
        ...hooks(service, 'before', 'smokeTest'),
        { kind: 'smokeTest', environment: name },
        ...hooks(service, 'after', 'smokeTest'),
        { kind: 'recordRelease', environment: name },
      ],
      onFailure: [{ kind: 'rollback', environment: name }],
      notices: ['deployment'],
      timeoutMinutes: environment.smokeTest.timeoutMinutes,
      lock: `${service.name}-${name}`,
      credentials: ['aws-deploy'],
    }),
  ];
}

function deploySteps(service: Service, inEnvironment: ServiceEnvironment, mechanism: 'codedeploy' | 'stack'): readonly Step[] {
  const environment = inEnvironment.environment.name;
  const migrate: readonly Step[] = inEnvironment.runtime.migration ? [{ kind: 'migrate', environment }] : [];
  const stack: readonly Step[] = mechanism === 'codedeploy' ? [{ kind: 'updateStack', environment }] : [];
  return [
    ...hooks(service, 'before', 'deploy'),
    ...stack,
    ...migrate,
    { kind: 'deployEcs', environment, mechanism, ecsStrategy: inEnvironment.strategy === 'blue-green' ? 'BLUE_GREEN' : 'ROLLING' },
    ...hooks(service, 'after', 'deploy'),
  ];
}

function hooks(service: Service, when: 'before' | 'after', stage: CommandStage): readonly Step[] {
  const commands = service.hooks[when][stage] ?? [];
  return commands.length === 0 ? [] : [run(`${when} ${stage}, by the team`, ...commands.map(verbatim))];
}

function buildImage(service: Service): string {
  return `artifactory.retail.example/docker/builders/${service.build.toolchain}:${service.build.languageVersion}`;
}
