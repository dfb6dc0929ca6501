/** Annotations by which Backstage's plugins find a service on GitLab, Jenkins and AWS. */
import type { Pipeline } from '../../model/pipeline';

/**
 * Values are text, always: Backstage refuses numbers. The AWS plugin finds things by tags, so that no account stands in the
 * file; every emitted template tags its resources with `component`.
 *
 * @source The plugins' READMEs: immobiliarelabs/backstage-plugin-gitlab, backstage/community-plugins (Jenkins),
 * awslabs/backstage-plugins-for-aws (CodePipeline, CodeBuild, ECS). Read in November 2026.
 */
export function annotations(pipeline: Pipeline): Readonly<Record<string, string>> {
  const { service, platform } = pipeline;
  const engines = new Set(pipeline.stages.map(({ engine }) => engine));
  const selector = `component=${service.name}`;
  return {
    'backstage.io/source-location': `url:${sourceFolder(pipeline)}`,
    'gitlab.com/instance': new URL(platform.gitlab.url).host,
    'gitlab.com/project-slug': service.project,
    ...(engines.has('jenkins') ? { 'jenkins.io/job-full-name': pipeline.names.jenkinsJob } : {}),
    ...(engines.has('codepipeline')
      ? { 'aws.amazon.com/aws-codepipeline-tags': selector, 'aws.amazon.com/aws-codebuild-project-tags': selector }
      : {}),
    'aws.amazon.com/amazon-ecs-service-tags': selector,
  };
}

/** A folder's address ends with a slash, or Backstage takes it for a file. */
function sourceFolder({ service, platform }: Pipeline): string {
  const path = service.path === '' ? '' : `${service.path}/`;
  return `${platform.gitlab.url}/${service.project}/-/tree/${platform.gitlab.defaultBranch}/${path}`;
}
