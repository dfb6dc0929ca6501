/** Annotations by which Backstage's plugins find a service on GitLab, Jenkins and AWS. */

import type { Pipeline } from '../../model/pipeline';
import { MARK_TAG } from '../../model/platform-names';

/**
 * Values are text, always: Backstage refuses numbers. ECS services are found by the tags of their stacks, which stand in
 * `params-<env>.json`; there is one in each environment.
 *
 * @source The plugins' READMEs: immobiliarelabs/backstage-plugin-gitlab, backstage/community-plugins (Jenkins),
 * awslabs/backstage-plugins-for-aws (CodePipeline, CodeBuild, ECS). Read in November 2026.
 */
export function annotations(pipeline: Pipeline): Readonly<Record<string, string>> {
  const { service, platform, names } = pipeline;
  const engines = new Set(pipeline.stages.map(({ engine }) => engine));
  const arn = (kind: string, name: string) => `arn:aws:${kind}:${platform.aws.region}:${platform.aws.toolsAccount}:${name}`;
  return {
    'backstage.io/source-location': `url:${sourceFolder(pipeline)}`,
    'gitlab.com/instance': new URL(platform.gitlab.url).host,
    'gitlab.com/project-slug': service.project,
    ...(engines.has('jenkins') ? { 'jenkins.io/job-full-name': names.jenkinsJob } : {}),
    ...(engines.has('codepipeline')
      ? {
          'aws.amazon.com/aws-codepipeline-arn': arn('codepipeline', names.pipeline),
          'aws.amazon.com/aws-codebuild-project-arn': arn('codebuild', `project/${names.imageProject}`),
        }
      : {}),
    ...(service.template === undefined
      ? { 'aws.amazon.com/amazon-ecs-service-tags': `${MARK_TAG}=${platform.name},service=${service.name}` }
      : {}),
  };
}

/** A folder's address ends with a slash, or Backstage takes it for a file. */
function sourceFolder({ service, platform }: Pipeline): string {
  const path = service.path === '' ? '' : `${service.path}/`;
  return `${platform.gitlab.url}/${service.project}/-/tree/${platform.gitlab.defaultBranch}/${path}`;
}
