/** Where a push starts the pipeline: the stage that waits for the build of that commit, and gives its bundle to all that follows. */
import { codebuildImage, pullBuildImage } from '../../model/codebuild-image';
import { handOverPrefix } from '../../model/hand-over';
import type { Pipeline } from '../../model/pipeline';
import { boundaryArn, platformNames } from '../../model/platform-names';
import { staticText } from '../../program/static-text';
import { type CfnMapping, getAtt, importValue, ref } from '../../syntax/cloudformation';
import { role, type Statement, serviceTrust } from '../../syntax/iam';
import { logRetentionDays } from '../../syntax/retention';
import type { StackSection } from '../../syntax/stack';
import { yamlText } from '../../syntax/yaml';
import { BUNDLE, CODE, codeBuild, inOrder, SOURCE, variable } from './actions';
import { startsByPush } from './connection';
import { passArtifactsOn, readBundle, writeLogs } from './delivery-roles';

/** Named by whoever starts an execution for a bundle that was uploaded before; its default stands for that of the pushed commit. */
const BUNDLE_VERSION = 'BUNDLE_VERSION';

/** What a person may say when starting the pipeline. @source CloudFormation: letters, digits and `_@-` only in a default. */
export const VARIABLES: readonly CfnMapping[] = [
  { Name: BUNDLE_VERSION, Description: 'Version of the bundle to deliver whatever the commit.', DefaultValue: 'handed-over' },
];

export function bundleStage({ names }: Pipeline): CfnMapping {
  const take = codeBuild({
    name: BUNDLE,
    category: 'Build',
    project: names.bundleProject,
    input: CODE,
    variables: {
      EXECUTION: variable('codepipeline', 'PipelineExecutionId'),
      COMMIT: variable(SOURCE, 'CommitId'),
      [BUNDLE_VERSION]: variable('variables', BUNDLE_VERSION),
    },
    outputs: [BUNDLE],
    namespace: BUNDLE,
  });
  return { Name: BUNDLE, Actions: inOrder([[take]]) };
}

/** Nothing where the bundle itself starts the pipeline. */
export function bundleProject(pipeline: Pipeline): StackSection {
  if (!startsByPush(pipeline)) return {};
  const { names, platform, service } = pipeline;
  const { toolsAccount, retentionDays } = platform.aws;
  const minutes = buildMinutes(pipeline);
  return {
    resources: {
      BundleLogGroup: {
        type: 'AWS::Logs::LogGroup',
        properties: { LogGroupName: logGroup(pipeline), RetentionInDays: logRetentionDays(retentionDays) },
      },
      BundleRole: role({
        description: `Takes the bundles of ${service.name}.`,
        trust: [serviceTrust('codebuild.amazonaws.com', toolsAccount)],
        statements: statements(pipeline),
        boundary: boundaryArn(platform, toolsAccount),
      }),
      BundleProject: {
        type: 'AWS::CodeBuild::Project',
        properties: {
          Name: names.bundleProject,
          Description: `Waits for the bundle of a commit of ${service.name}, and takes it.`,
          ServiceRole: getAtt('BundleRole', 'Arn'),
          EncryptionKey: importValue(platformNames(platform).keyArnExport),
          Artifacts: { Type: 'CODEPIPELINE' },
          Source: { Type: 'CODEPIPELINE', BuildSpec: buildspec() },
          Environment: {
            Type: 'LINUX_CONTAINER',
            ComputeType: 'BUILD_GENERAL1_SMALL',
            ...codebuildImage(platform.images.codebuild),
            EnvironmentVariables: settings(pipeline, minutes).map(([Name, Value]) => ({ Name, Value })),
          },
          TimeoutInMinutes: minutes + AROUND,
          QueuedTimeoutInMinutes: 60,
          LogsConfig: { CloudWatchLogs: { Status: 'ENABLED', GroupName: ref('BundleLogGroup') } },
        },
      },
    },
  };
}

const settings = ({ names, platform, service }: Pipeline, minutes: number): readonly (readonly [string, string])[] => [
  ['PIPELINE', names.pipeline],
  ['SERVICE', service.name],
  ['BUCKET', names.bucket],
  ['BUNDLE_KEY', names.bundleKey],
  ['HAND_OVERS', handOverPrefix(service.name)],
  ['ACCOUNT', platform.aws.toolsAccount],
  ['MINUTES', String(minutes)],
];

/** Minutes to start and to carry the bundle over, beside the wait. */
const AROUND = 15;
/** Longest wait in minutes: a build is over within a working day. CodeBuild would take more. */
const MOST_MINUTES = 465;

/** As long as the build of a release may take: its stages one after another, each as long as its slowest job. */
export function buildMinutes({ stages, service }: Pipeline): number {
  const building = stages.filter(({ engine, runsOn }) => engine === service.engines.build && runsOn !== 'change');
  const minutes = building.map(({ jobs }) => Math.max(0, ...jobs.map((job) => job.timeoutMinutes)));
  return Math.min(
    MOST_MINUTES,
    minutes.reduce((sum, each) => sum + each, 0),
  );
}

/**
 * The bundle goes on as it came, inside the artifact: packed anew, its links and modes would be CodeBuild's affair. The buildspec beside
 * it is read before anything can be unpacked.
 */
const buildspec = (): string =>
  yamlText({
    version: 0.2,
    env: { 'exported-variables': ['BUNDLE_VERSION', 'VERSION', 'COMMIT'] },
    phases: { build: { commands: [staticText('hand-over', 'take.sh')] } },
    artifacts: { files: ['bundle.zip', 'delivery/buildspec.yml'] },
  });

const logGroup = ({ names }: Pipeline): string => `/aws/codebuild/${names.bundleProject}`;

function statements(pipeline: Pipeline): readonly Statement[] {
  const { platform, names, service } = pipeline;
  const { region, toolsAccount } = platform.aws;
  const { bucketArn } = platformNames(platform);
  const handOvers = handOverPrefix(service.name);
  return [
    ...passArtifactsOn(pipeline),
    readBundle(pipeline),
    {
      sid: 'FindHandOvers',
      actions: ['s3:ListBucket'],
      resources: [bucketArn],
      condition: { StringEquals: { 's3:prefix': handOvers } },
    },
    { sid: 'ReadHandOvers', actions: ['s3:GetObject'], resources: [`${bucketArn}/${handOvers}*`] },
    {
      sid: 'SeeWhatIsNewer',
      actions: ['codepipeline:ListPipelineExecutions'],
      resources: [`arn:aws:codepipeline:${region}:${toolsAccount}:${names.pipeline}`],
    },
    ...pullBuildImage(platform.images.codebuild),
    writeLogs(pipeline, logGroup(pipeline)),
  ];
}
