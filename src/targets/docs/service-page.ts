/** `README.md` of a service: what it is, how a change reaches each environment, who may release, and how to go back. */
import type { Artifact } from '../../model/artifact';
import type { Loss, Pipeline } from '../../model/pipeline';
import { reviewedOf } from '../../model/reviewed';
import type { ServiceEnvironment } from '../../model/service';
import { mechanismOf } from '../../model/service-stack';
import { codeBlock, codeSpan, link, type Markdown, phrase, prose, table, text } from '../../syntax/markdown';
import { beforeTrafficSection } from './before-traffic';
import { costSection } from './cost-section';
import { exceptionsSection } from './exceptions';
import { filesSection } from './files-section';
import { flowDiagram } from './flow-diagram';
import { hostLinks } from './host-links';
import { releaseRight, withoutApproval } from './release-rights';
import { rollbackSection } from './rollback';
import { stackEnvironments, stackRollback } from './stack-sections';
import { taskSection } from './task-section';
import { engineTitles, strategyTitles } from './words';

type Part = string | Markdown;

/** The whole page. The same pipeline gives the same bytes. @param files The service's other files. */
export function servicePage(pipeline: Pipeline, files: readonly Artifact[]): string {
  const { service } = pipeline;
  const parts: readonly Part[] = [
    `# ${text(service.title)}`,
    ...(service.description === '' ? [] : [text(service.description)]),
    bulleted(facts(pipeline)),
    '## From a push to production',
    codeBlock(flowDiagram(pipeline), 'mermaid'),
    '## Environments',
    service.template === undefined ? environments(pipeline) : stackEnvironments(pipeline),
    ...beforeTrafficSection(pipeline),
    ...taskSection(pipeline),
    '## Who can release to each environment',
    table(
      ['Environment', 'Who approves', 'Strength', 'Why'],
      service.environments.map((each) => releaseRight(pipeline, each)),
    ),
    ...withoutApprovalSection(pipeline),
    ...exceptionsSection(pipeline),
    '## What its engines cannot do',
    losses(pipeline.losses),
    '## How to roll back',
    ...(service.template === undefined ? rollbackSection(pipeline) : stackRollback()),
    ...costSection(pipeline, files),
    '## Files',
    ...filesSection(pipeline),
  ];
  return `${parts.map(String).join('\n\n')}\n`;
}

function facts(pipeline: Pipeline): readonly Markdown[] {
  const { service, team } = pipeline;
  const { build, deliver } = service.engines;
  const engines =
    build === deliver
      ? `${engineTitles[build]} builds and delivers`
      : `${engineTitles[build]} builds, ${engineTitles[deliver]} delivers`;
  return [
    service.template === undefined
      ? prose`Name: ${codeSpan(service.name)}, lifecycle: ${service.lifecycle}`
      : prose`Name: ${codeSpan(service.name)}, a stack of CloudFormation`,
    team.email === '' ? prose`Owner: ${team.title}` : prose`Owner: ${team.title}, ${link(team.email, `mailto:${team.email}`)}`,
    ...(service.domain === '' ? [] : [prose`Domain: ${service.domain}`]),
    ...(service.system === '' ? [] : [prose`System: ${service.system}`]),
    service.template === undefined
      ? prose`${engines}, with the toolchain ${codeSpan(service.build.toolchain)}`
      : prose`${engines} the template ${codeSpan(service.template.path)}`,
    ...(service.trigger === 'gitlab-connection'
      ? [prose`A push starts CodePipeline, which waits there until the build of that commit has handed its bundle over`]
      : []),
    ...dependencies(service),
    ...reviewApps(pipeline),
    ...hostLinks(pipeline),
  ];
}

function reviewApps({ service, names }: Pipeline): readonly Markdown[] {
  const reviewed = reviewedOf(service);
  if (reviewed === undefined || names.reviewApp === undefined) return [];
  const { app, apps } = reviewed;
  const address = `https://${names.reviewApp.hostPrefix}<number>.${apps.domain}`;
  return [
    prose`Each merge request runs in ${app.environment} as ${codeSpan(address)}, for ${String(app.stopAfterHours)} hours after its last push`,
  ];
}

/** Stacks have a page like this one. */
function dependencies({ dependsOn, dependsOnStacks, deploy }: Pipeline['service']): readonly Markdown[] {
  const stacks = dependsOnStacks.map((name) => link(codeSpan(name), `../${name}/README.md`));
  const all = [...dependsOn.map(codeSpan), ...stacks];
  const waits = deploy.waitForDependencies && dependsOn.length > 0;
  const note = waits ? ' (a deployment waits for those of the services in the same environment)' : '';
  return all.length === 0 ? [] : [prose`Depends on: ${phrase(all, ', ')}${note}`];
}

function environments(pipeline: Pipeline): Markdown {
  return table(
    ['Environment', 'AWS account', 'Strategy', 'Size', 'Address', 'Approval'],
    pipeline.service.environments.map((each) => environmentRow(pipeline, each)),
  );
}

function environmentRow(pipeline: Pipeline, { environment, strategy, size, approval }: ServiceEnvironment): readonly Part[] {
  const { names } = pipeline;
  const by = mechanismOf(pipeline, environment.name) === 'codedeploy' ? 'CodeDeploy' : 'ECS';
  const url = names.environments[environment.name]?.url ?? '';
  return [
    codeSpan(environment.name),
    codeSpan(environment.account),
    strategy === 'blue-green' ? `${strategyTitles[strategy]} by ${by}` : strategyTitles[strategy],
    `${size.cpu} CPU units, ${size.memory} MiB, ${size.min} to ${size.max} tasks`,
    url === '' ? 'none' : link(url, url),
    approval === undefined ? 'none' : `${approval.count} of ${approval.teams.join(' or ')}`,
  ];
}

function withoutApprovalSection(pipeline: Pipeline): readonly Part[] {
  const answers = withoutApproval(pipeline);
  return answers.length === 0 ? [] : ['### Who can put code into production without approval?', ...answers];
}

function losses(all: readonly Loss[]): Markdown | string {
  if (all.length === 0) return 'They can do all that the catalog asks for.';
  return table(
    ['Engine', 'Asked for', 'Done instead', 'Why'],
    all.map(({ engine, asked, done, why }) => [engineTitles[engine], asked, done, why]),
  );
}

const bulleted = (items: readonly Markdown[]): string => items.map((item) => `- ${item}`).join('\n');
