import { describe, expect, test } from 'vitest';
import { emitService } from '../../../src/emit';
import type { Artifact } from '../../../src/model/artifact';
import type { Service } from '../../../src/model/service';
import { resolvePipeline } from '../../../src/resolve/resolve-pipeline';
import { platformFiles } from '../../../src/targets/platform/platform';
import { anApproval, aPlatform, aRuntime, aService, aServiceEnvironment, aTeam, NO_HOOKS } from '../../support/builders';
import { walkBundle } from '../../support/bundle-walk';

const teams = { commerce: aTeam(), platform: aTeam({ name: 'platform' }) };
const files = (service: Service) => emitService(resolvePipeline(service, aPlatform(), teams));
const walk = (service: Service) => walkBundle(files(service), platformFiles(aPlatform(), [service], teams));

const blueGreen = aServiceEnvironment('prod', 'checkout', { strategy: 'blue-green', approval: anApproval() });
const worker = aService({
  deploy: { ...aService().deploy, port: undefined, healthCheck: undefined },
  environments: [
    aServiceEnvironment('dev', 'checkout', {
      runtime: aRuntime('dev', 'checkout', { ingress: [], migration: undefined, scheduledTasks: [] }),
    }),
  ],
});

describe('the walk of the bundle', () => {
  test.each([
    ['in four environments, blue/green in the last', aService()],
    ['of a worker', worker],
    [
      'of a service with commands of its own',
      aService({ hooks: { ...NO_HOOKS, before: { deploy: ['./warm-up.sh'] }, after: { smokeTest: ['./report.sh'] } } }),
    ],
    ['that GitLab builds', aService({ engines: { build: 'gitlab', deliver: 'codepipeline' } })],
    ['in one environment with CodeDeploy', aService({ environments: [blueGreen] })],
  ])('finds everything by its name %s', (_, service) => {
    const { faults, steps } = walk(service);
    expect(faults).toEqual([]);
    expect(steps.slice(0, 2)).toEqual(['Source/Source', 'Image/Image']);
  });

  test('goes through every action of a blue/green environment in order', () => {
    expect(walk(aService({ environments: [blueGreen] })).steps.slice(2)).toEqual([
      'Approve-prod/commerce',
      'Deploy-prod/Prepare',
      'Deploy-prod/Infrastructure-Changes',
      'Deploy-prod/Infrastructure',
      'Deploy-prod/Migrate',
      'Deploy-prod/Deploy',
      'Deploy-prod/Smoke',
      'Deploy-prod/Schedules-Changes',
      'Deploy-prod/Schedules',
      'Deploy-prod/Record',
    ]);
  });

  test('brings a migration to the stack before it runs, and the image after it', () => {
    const service = aService({ environments: [aServiceEnvironment('dev')] });
    expect(walk(service).steps.slice(2)).toEqual([
      'Deploy-dev/Prepare',
      'Deploy-dev/Infrastructure-Changes',
      'Deploy-dev/Infrastructure',
      'Deploy-dev/Migrate',
      'Deploy-dev/Deploy-Changes',
      'Deploy-dev/Deploy',
      'Deploy-dev/Smoke',
      'Deploy-dev/Record',
    ]);
  });
});

const connectedPlatform = aPlatform({
  aws: { ...aPlatform().aws, gitlabConnection: 'arn:aws:codeconnections:eu-west-1:111111111111:connection/0f9e8d7c' },
});
const byPush = (build: 'jenkins' | 'gitlab') =>
  emitService(
    resolvePipeline(
      aService({ engines: { build, deliver: 'codepipeline' }, trigger: 'gitlab-connection' }),
      connectedPlatform,
      teams,
    ),
  );

describe('the walk of a bundle that is waited for', () => {
  const platform = platformFiles(connectedPlatform, [aService()], teams);

  test.each(['jenkins', 'gitlab'] as const)('finds everything by its name where %s builds', (build) => {
    const { faults, steps } = walkBundle(byPush(build), platform);
    expect(faults).toEqual([]);
    expect(steps.slice(0, 3)).toEqual(['Source/Source', 'Bundle/Bundle', 'Image/Image']);
  });

  test.each([
    ['a build that hands over elsewhere', 'settings.sh', 'HAND_OVERS=handed-over/', 'HAND_OVERS=handed/', 'as HAND_OVERS'],
    ['a bundle that stays packed', 'buildspec.yml', '- unzip -q -o bundle.zip', '- echo no', 'bundle.zip stays packed'],
    [
      'another repository',
      'codepipeline.yaml',
      'FullRepositoryId: retail/',
      'FullRepositoryId: other/',
      'the connection looks at other/',
    ],
    [
      'a trigger of another action',
      'codepipeline.yaml',
      'SourceActionName: Source',
      'SourceActionName: Sauce',
      'no trigger names the action',
    ],
    [
      'an action that looks by itself',
      'codepipeline.yaml',
      "DetectChanges: 'false'",
      "DetectChanges: 'true'",
      'beside the trigger',
    ],
    [
      'a variable without a default',
      'codepipeline.yaml',
      'DefaultValue: handed-over',
      'Default: x',
      '#{variables.BUNDLE_VERSION} comes from no',
    ],
    [
      'a variable of no connection',
      'codepipeline.yaml',
      '#{Source.CommitId}',
      '#{Source.Commit}',
      '#{Source.Commit} comes from no',
    ],
  ])('and notices %s', (_, path, from, to, fault) => {
    const changed = byPush('jenkins').map((file): Artifact => {
      if (file.path !== path) return file;
      expect(file.text).toContain(from);
      return { ...file, text: file.text.replaceAll(from, to) };
    });
    expect(walkBundle(changed, platform).faults.join('\n')).toContain(fault);
  });
});

describe('the walk notices', () => {
  const service = aService({ environments: [blueGreen] });
  const platform = platformFiles(aPlatform(), [service], teams);
  const broken = (path: string, from: string, to: string): readonly string[] => {
    const changed = files(service).map((file): Artifact => {
      if (file.path !== path) return file;
      expect(file.text).toContain(from);
      return { ...file, text: file.text.replaceAll(from, to) };
    });
    return walkBundle(changed, platform).faults;
  };

  test.each([
    ['a renamed artifact', 'buildspec.yml', 'Delivery:', 'Deliveries:', 'the buildspec makes no artifact "Delivery"'],
    [
      'a variable that nothing exports',
      'buildspec.yml',
      '    - IMAGE_URI\n',
      '',
      'the variable #{Image.IMAGE_URI} comes from no earlier action',
    ],
    [
      'a file that is not packed',
      'delivery.sha256',
      'taskdef-prod.json',
      'taskdef.json',
      '"delivery/taskdef-prod.json" is not in the artifact "Delivery"',
    ],
    ['another bucket', 'settings.sh', 'BUNDLE_KEY=bundles', 'BUNDLE_KEY=other', 'the bundle goes to'],
    [
      'a parameter that the template does not have',
      'service.yaml',
      'MigrationImage',
      'MigratingImage',
      'the template has no parameter "MigrationImage"',
    ],
    ['a parameter that nothing gives', 'params-prod.json', '"VpcId"', '"Vpc"', 'nothing gives the parameter "VpcId"'],
    [
      'another CodeDeploy group',
      'params-prod.json',
      '"CodeDeployGroupName": "',
      '"CodeDeployGroupName": "x',
      'makes no CodeDeploy group',
    ],
    [
      'a change set under another name',
      'codepipeline.yaml',
      'ActionMode: CHANGE_SET_REPLACE\n                StackName: retail',
      'ActionMode: CHANGE_SET_REPLACE\n                StackName: other',
      'no earlier action makes the change set',
    ],
    [
      'another container',
      'appspec-prod.yaml',
      'ContainerName: app',
      'ContainerName: web',
      'the task definition has no container "web"',
    ],
    [
      'a role that no stack makes',
      'codepipeline.yaml',
      'role/retail-pipeline-prod',
      'role/retail-pipe-prod',
      'no platform stack makes the role',
    ],
    [
      'an operation that the project does not know',
      'service.yaml',
      'migrate |',
      'migration |',
      'the project knows no operation "migrate"',
    ],
    [
      'a build that does not start the pipeline',
      'Jenkinsfile',
      'pipeline.sh start',
      'pipeline.sh stop',
      'the build does not hand over',
    ],
  ])('%s', (_, path, from, to, fault) => {
    expect(broken(path, from, to).join('\n')).toContain(fault);
  });
});
