import { describe, expect, test } from 'vitest';
import type { Service } from '../../../src/model/service';
import { codebuild } from '../../../src/targets/codebuild/codebuild';
import { buildMinutes } from '../../../src/targets/codepipeline/bundle-stage';
import { codepipeline } from '../../../src/targets/codepipeline/codepipeline';
import { platformFiles } from '../../../src/targets/platform/platform';
import { aPipeline, aPlatform, aService, aTeam } from '../../support/builders';
import { parsed } from '../../support/parsed';
import { evaluate } from '../../support/stack-evaluate';

const CONNECTION = 'arn:aws:codestar-connections:eu-west-1:111111111111:connection/0f9e8d7c-6b5a-4f3e-8d2c-1b0a9f8e7d6c';
const connected = (gitlabConnection: string | undefined = CONNECTION) =>
  aPlatform({ aws: { ...aPlatform().aws, region: 'eu-west-1', gitlabConnection } });
const byPush = (overrides: Partial<Service> = {}) => aService({ trigger: 'gitlab-connection', ...overrides });
const pipelineOf = (service: Service) => aPipeline({ service, platform: connected() });
const templateOf = (service: Service) => codepipeline.emit(pipelineOf(service), { deliveryDigest: '' })[0]?.text ?? '';
const resourcesOf = (service: Service) => parsed(templateOf(service)).Resources;
const propertiesOf = (service: Service) => resourcesOf(service).Pipeline.Properties;

const BRANCHES = { Branches: { Includes: ['main', 'hotfix/**'] } };

describe('a pipeline that a push starts', () => {
  test('begins with the connection, and then waits for the bundle of that commit', () => {
    const [source, bundle, image] = propertiesOf(byPush()).Stages;
    expect(source).toEqual({
      Name: 'Source',
      Actions: [
        {
          Name: 'Source',
          ActionTypeId: { Category: 'Source', Owner: 'AWS', Provider: 'CodeStarSourceConnection', Version: '1' },
          RunOrder: 1,
          Namespace: 'Source',
          Configuration: {
            ConnectionArn: CONNECTION,
            FullRepositoryId: 'retail/commerce/checkout',
            BranchName: 'main',
            OutputArtifactFormat: 'CODE_ZIP',
            DetectChanges: 'false',
          },
          OutputArtifacts: [{ Name: 'Code' }],
        },
      ],
    });
    const [{ Configuration, ...take }] = bundle.Actions;
    expect(take).toEqual({
      Name: 'Bundle',
      ActionTypeId: { Category: 'Build', Owner: 'AWS', Provider: 'CodeBuild', Version: '1' },
      RunOrder: 1,
      Namespace: 'Bundle',
      InputArtifacts: [{ Name: 'Code' }],
      OutputArtifacts: [{ Name: 'Bundle' }],
    });
    expect(Configuration.ProjectName).toBe('retail-checkout-bundle');
    expect(JSON.parse(Configuration.EnvironmentVariables)).toEqual([
      { name: 'EXECUTION', value: '#{codepipeline.PipelineExecutionId}', type: 'PLAINTEXT' },
      { name: 'COMMIT', value: '#{Source.CommitId}', type: 'PLAINTEXT' },
      { name: 'BUNDLE_VERSION', value: '#{variables.BUNDLE_VERSION}', type: 'PLAINTEXT' },
    ]);
    // From here on it is the pipeline that the build starts.
    const others = parsed(
      codepipeline.emit(aPipeline({ service: aService(), platform: connected() }), { deliveryDigest: '' })[0]?.text ?? '',
    );
    expect([image, ...propertiesOf(byPush()).Stages.slice(3)]).toEqual(others.Resources.Pipeline.Properties.Stages.slice(1));
  });

  test('is started by pushes of the refs that its build engine releases, and by no other', () => {
    const pushes = (overrides: Partial<Service>) => {
      const [{ GitConfiguration, ProviderType }, ...more] = propertiesOf(byPush(overrides)).Triggers;
      expect([ProviderType, GitConfiguration.SourceActionName, more]).toEqual(['CodeStarSourceConnection', 'Source', []]);
      return GitConfiguration.Push;
    };
    expect(pushes({})).toEqual([BRANCHES]);
    expect(pushes({ engines: { build: 'gitlab', deliver: 'codepipeline' } })).toEqual([BRANCHES, { Tags: { Includes: ['v*'] } }]);
    expect(pushes({ engines: { build: 'gitlab', deliver: 'codepipeline' }, path: 'services/cart', tagPrefix: 'cart/v' })).toEqual(
      [{ ...BRANCHES, FilePaths: { Includes: ['services/cart/**'] } }, { Tags: { Includes: ['cart/v*'] } }],
    );
  });

  test('can be started with a bundle that was uploaded before', () => {
    expect(propertiesOf(byPush()).Variables).toEqual([
      {
        Name: 'BUNDLE_VERSION',
        Description: 'Version of the bundle to deliver whatever the commit.',
        DefaultValue: 'handed-over',
      },
    ]);
    expect(propertiesOf(aService()).Variables).toBeUndefined();
    expect(propertiesOf(aService()).Triggers).toBeUndefined();
  });

  test('uses that one connection, under both names of its service, and reads no bundle itself', () => {
    const statements = resourcesOf(byPush()).PipelineRole.Properties.Policies[0].PolicyDocument.Statement;
    expect(statements.filter(({ Sid }: { Sid: string }) => ['UseConnection', 'ReadBundle'].includes(Sid))).toEqual([
      {
        Sid: 'UseConnection',
        Effect: 'Allow',
        Action: ['codeconnections:UseConnection', 'codestar-connections:UseConnection'],
        Resource: CONNECTION,
      },
    ]);
    expect(JSON.stringify(resourcesOf(aService()))).not.toContain('connections:');
  });

  test('its build starts nothing', () => {
    const text = JSON.stringify(resourcesOf(byPush()).BuildRole.Properties.Policies);
    expect(text).toContain('codepipeline:ListPipelineExecutions');
    expect(text).not.toContain('StartPipelineExecution');
    expect(text).not.toContain('kms:Decrypt');
  });

  test('waits as long as the build of a release may take, and the project a little longer', () => {
    const { TimeoutInMinutes, Environment } = resourcesOf(byPush()).BundleProject.Properties;
    const minutes = Environment.EnvironmentVariables.find(({ Name }: { Name: string }) => Name === 'MINUTES').Value;
    const { stages } = pipelineOf(byPush());
    const building = stages.filter(({ engine, runsOn }) => engine === 'jenkins' && runsOn !== 'change');
    const expected = building.reduce((sum, { jobs }) => sum + Math.max(...jobs.map((job) => job.timeoutMinutes)), 0);
    expect(building.map(({ kind }) => kind)).toContain('archive');
    expect([Number(minutes), TimeoutInMinutes]).toEqual([expected, expected + 15]);
    const slow = byPush({ build: { ...aService().build, timeoutMinutes: 480 } });
    expect(buildMinutes(pipelineOf(slow))).toBe(465);
  });

  test('the image is built from the bundle as it was uploaded', () => {
    const text = (service: Service) => codebuild.emit(pipelineOf(service), { deliveryDigest: '' })[0]?.text ?? '';
    expect(parsed(text(byPush())).phases.pre_build.commands[0]).toBe('unzip -q -o bundle.zip');
    expect(text(aService())).not.toContain('unzip');
    const { BuildSpec } = resourcesOf(byPush()).BundleProject.Properties.Source;
    expect(parsed(BuildSpec).artifacts).toEqual({ files: ['bundle.zip', 'delivery/buildspec.yml'] });
  });
});

describe('a platform with a connection', () => {
  const platform = (gitlabConnection?: string) => platformFiles(connected(gitlabConnection), [byPush()], { commerce: aTeam() });
  const textOf = (files: ReturnType<typeof platform>, path: string) => files.find((file) => file.path === path)?.text ?? '';
  const without = platformFiles(aPlatform(), [aService()], { commerce: aTeam() });

  test('forgets hand-overs after a time', () => {
    const rules = (text: string) =>
      parsed(JSON.stringify(evaluate(text, '{"Parameters":{}}').resources.DeliveryBucket?.Properties)).LifecycleConfiguration
        .Rules;
    const all = rules(textOf(platform(CONNECTION), 'platform-tools.yaml'));
    expect(all.find(({ Id }: { Id: string }) => Id === 'hand-overs')).toMatchObject({
      Prefix: 'handed-over/',
      ExpirationInDays: 14,
    });
    // "bundles/" keeps what a rollback reads: the two must not overlap.
    expect(
      all.map(({ Prefix }: { Prefix?: string }) => Prefix).filter((prefix?: string) => prefix?.startsWith('bundles')),
    ).toEqual(['bundles/']);
    expect(rules(textOf(without, 'platform-tools.yaml'))).toHaveLength(all.length - 1);
  });

  test('lets who registers give it to pipelines, and the notices read what was handed over', () => {
    const register = textOf(platform(CONNECTION), 'platform-register-tools.yaml');
    expect(register).toContain('codeconnections:PassConnection');
    expect(register).toContain('codestar-connections:PassConnection');
    expect(textOf(platform(CONNECTION), 'platform-delivery.yaml')).toContain('/handed-over/*');
    expect(without.map(({ text }) => text).join('')).not.toMatch(/PassConnection|hand-overs|delivery-111111111111\/handed-over/);
  });
});
