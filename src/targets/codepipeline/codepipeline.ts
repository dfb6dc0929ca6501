/** The service's stack in the tools account: `codepipeline.yaml` where CodePipeline delivers, `tools.yaml` elsewhere. */
import type { Artifact } from '../../model/artifact';
import type { EmitContext, Target } from '../../model/extension';
import type { Pipeline } from '../../model/pipeline';
import type { CfnMapping } from '../../syntax/cloudformation';
import { type StackSection, stackTemplate, stackText } from '../../syntax/stack';
import { buildRole } from './build-role';
import { bundleProject } from './bundle-stage';
import { deliveryRoles } from './delivery-roles';
import { imageProject } from './image-project';
import { imageRepository } from './image-repository';
import { noticeSettings } from './notice-settings';
import { pipelineResource } from './pipeline-resource';
import { reviewImages } from './review-images';
import { startRule } from './start-rule';

export const codepipeline: Target = {
  title: 'CodePipeline: stack of the tools account',
  emit: (pipeline: Pipeline, _context: EmitContext): readonly Artifact[] => [toolsStack(pipeline)],
};

function toolsStack(pipeline: Pipeline): Artifact {
  const { service, names } = pipeline;
  const delivers = service.engines.deliver === 'codepipeline';
  const header = [`Stack ${names.toolsStack} in the tools account.`];
  return {
    path: delivers ? 'codepipeline.yaml' : 'tools.yaml',
    text: stackText(toolsTemplate(pipeline), header),
  };
}

/** What is written, as plain data. */
export const toolsTemplate = (pipeline: Pipeline): CfnMapping => stackTemplate(descriptionOf(pipeline), sections(pipeline));

function descriptionOf({ service }: Pipeline): string {
  if (service.template !== undefined) return `Delivery of the stack ${service.name}: pipeline, package build.`;
  return service.engines.deliver === 'codepipeline'
    ? `Delivery of ${service.name}: pipeline, image build, image repository.`
    : `Image repository of ${service.name}, and what its build may do here.`;
}

/** Both files are the same stack: what they share keeps its logical ids when a service changes engines. */
function sections(pipeline: Pipeline): readonly StackSection[] {
  const shared = [
    ...(pipeline.service.template === undefined ? [imageRepository(pipeline)] : []),
    buildRole(pipeline),
    reviewImages(pipeline),
  ];
  return pipeline.service.engines.deliver === 'codepipeline'
    ? [
        pipelineResource(pipeline),
        startRule(pipeline),
        deliveryRoles(pipeline),
        bundleProject(pipeline),
        imageProject(pipeline),
        noticeSettings(pipeline),
        ...shared,
      ]
    : shared;
}
