/** Where a service is found on its hosts. */
import type { Pipeline } from '../../model/pipeline';
import { link, type Markdown, prose } from '../../syntax/markdown';

/** A line for each host that has something of the service to show. */
export function hostLinks({ service, platform, names }: Pipeline): readonly Markdown[] {
  const { build, deliver } = service.engines;
  const { region } = platform.aws;
  const folder = service.path === '' ? '' : `/-/tree/${platform.gitlab.defaultBranch}/${service.path}`;
  const job = (name: string) => {
    const path = name.split('/').map((part) => `/job/${encodeURIComponent(part)}`);
    return link(name, `${platform.jenkins.url}${path.join('')}`);
  };
  const console = `https://${region}.console.aws.amazon.com/codesuite/codepipeline/pipelines`;
  return [
    prose`Source: ${link(service.project, `${platform.gitlab.url}/${service.project}${folder}`)}`,
    ...(build === 'jenkins' ? [prose`Jenkins: ${job(names.jenkinsJob)}`] : []),
    ...(deliver === 'jenkins' ? [prose`Jenkins, deliveries: ${job(names.jenkinsDeployJob)}`] : []),
    ...(deliver === 'codepipeline'
      ? [prose`CodePipeline: ${link(names.pipeline, `${console}/${names.pipeline}/view?region=${region}`)}`]
      : []),
  ];
}
