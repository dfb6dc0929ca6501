/** The pipeline itself. Nothing on it changes with a release: a change of its structure ends what is running and voids stage rollback. */
import type { Pipeline } from '../../model/pipeline';
import { platformNames } from '../../model/platform-names';
import { type CfnMapping, getAtt, importValue } from '../../syntax/cloudformation';
import type { StackSection } from '../../syntax/stack';
import { BUNDLE, codeBuild, DELIVERY, IMAGE, inOrder, SOURCE } from './actions';
import { approvalStage } from './approval-stage';
import { bundleStage, VARIABLES } from './bundle-stage';
import { connectionSource, startsByPush, triggers } from './connection';
import { deployStage } from './deploy-stage';
import { packageStage, stackStages } from './stack-stages';

export function pipelineResource(pipeline: Pipeline): StackSection {
  const { names, platform } = pipeline;
  const { bucket, keyArnExport } = platformNames(platform);
  return {
    resources: {
      Pipeline: {
        type: 'AWS::CodePipeline::Pipeline',
        properties: {
          Name: names.pipeline,
          PipelineType: 'V2',
          // A newer release overtakes one that waits, so that an approval never holds up the way to the first environment.
          ExecutionMode: 'SUPERSEDED',
          RoleArn: getAtt('PipelineRole', 'Arn'),
          ArtifactStore: { Type: 'S3', Location: bucket, EncryptionKey: { Id: importValue(keyArnExport), Type: 'KMS' } },
          ...(startsByPush(pipeline) ? { Triggers: triggers(pipeline), Variables: VARIABLES } : {}),
          Stages: [...begun(pipeline), made(pipeline), ...environmentStages(pipeline)],
        },
      },
    },
    outputs: { PipelineName: { description: 'Name of the pipeline.', value: names.pipeline } },
  };
}

/** Ends with the bundle, whatever begins it. */
const begun = (pipeline: Pipeline): readonly CfnMapping[] =>
  startsByPush(pipeline)
    ? [{ Name: SOURCE, Actions: inOrder([[connectionSource(pipeline)]]) }, bundleStage(pipeline)]
    : [source(pipeline)];

function source({ names }: Pipeline): CfnMapping {
  const configuration = { S3Bucket: names.bucket, S3ObjectKey: names.bundleKey, PollForSourceChanges: 'false' };
  return {
    Name: SOURCE,
    // Whatever starts the pipeline names the object's version: two quick uploads are two releases.
    Actions: inOrder([[{ name: SOURCE, category: 'Source', provider: 'S3', configuration, outputs: [BUNDLE] }]]),
  };
}

function image({ names }: Pipeline): CfnMapping {
  const build = codeBuild({
    name: 'Image',
    category: 'Build',
    project: names.imageProject,
    input: BUNDLE,
    outputs: [DELIVERY, IMAGE],
    namespace: IMAGE,
  });
  return { Name: 'Image', Actions: inOrder([[build]]) };
}

/** What travels to the environments. */
const made = (pipeline: Pipeline): CfnMapping =>
  pipeline.service.template === undefined ? image(pipeline) : packageStage(pipeline);

const environmentStages = (pipeline: Pipeline): readonly CfnMapping[] =>
  pipeline.service.template === undefined
    ? serviceStages(pipeline)
    : pipeline.service.environments.flatMap((target) => stackStages(pipeline, target));

const serviceStages = (pipeline: Pipeline): readonly CfnMapping[] =>
  pipeline.service.environments.flatMap((target) => [
    ...(target.approval === undefined ? [] : [approvalStage(pipeline, target.environment.name, target.approval)]),
    deployStage(pipeline, target),
  ]);
