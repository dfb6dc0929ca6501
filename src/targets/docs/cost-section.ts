/** What a service's stacks create, and roughly what that costs a month. */
import type { Artifact } from '../../model/artifact';
import type { Pipeline } from '../../model/pipeline';
import { codeSpan, link, type Markdown, prose, table } from '../../syntax/markdown';
import { HOURS, rangeOf, usd } from './money';
import { loadBalancerShare, monthly } from './monthly-cost';
import { pricesInWords } from './price-words';
import { type Content, contentsIn, contentsOf, countedKinds } from './stack-contents';

type Part = string | Markdown;

/** @param files All other files of the service. */
export const costSection = (pipeline: Pipeline, files: readonly Artifact[]): readonly Part[] => [
  '## What it creates in AWS, and roughly what that costs',
  ...(pipeline.service.template === undefined ? ofService(pipeline, files) : ofStack(pipeline, files)),
];

const ofService = (pipeline: Pipeline, files: readonly Artifact[]): readonly Part[] => [
  table([...HEAD, 'Of load balancers'], [[...toolsStack(pipeline, files), 'none'], ...serviceStacks(pipeline, files)]),
  ...assumptions(pipeline),
];

const ofStack = (pipeline: Pipeline, files: readonly Artifact[]): readonly Part[] => [
  table(HEAD, [toolsStack(pipeline, files), ...accessStacks(pipeline, files)]),
  'What the template itself creates is in its change sets; nothing here knows what that costs.',
];

const HEAD = ['Stack', 'Account', 'Creates', 'USD a month'];

const textOf = (files: readonly Artifact[], path: string): string => files.find((file) => file.path === path)?.text ?? '';

const kinds = (contents: readonly Content[]): string => countedKinds(contents).join(', ');

function toolsStack({ service, names, platform }: Pipeline, files: readonly Artifact[]): readonly Part[] {
  const path = service.engines.deliver === 'codepipeline' ? 'codepipeline.yaml' : 'tools.yaml';
  return [codeSpan(names.toolsStack), codeSpan(platform.aws.toolsAccount), kinds(contentsOf(textOf(files, path))), 'by use'];
}

function serviceStacks({ service, names, platform }: Pipeline, files: readonly Artifact[]): readonly (readonly Part[])[] {
  const contents = contentsOf(textOf(files, 'service.yaml'));
  const { prices, quotas } = platform.aws;
  const known = new Map<string, string>();
  return service.environments.map((target) => {
    const { name, account } = target.environment;
    const there = contentsIn(contents, name);
    const { architecture } = service.deploy;
    const month = (tasks: number) => monthly(target, { tasks, architecture, contents: there, prices });
    const share = loadBalancerShare(target, { contents: there, prices }, quotas.rulesPerLoadBalancer);
    const { min, max } = target.size;
    const made = kinds(there);
    const earlier = known.get(made);
    if (earlier === undefined) known.set(made, name);
    const creates = earlier === undefined ? made : prose`as in ${codeSpan(earlier)}`;
    return [
      codeSpan(names.environments[name]?.stack ?? ''),
      codeSpan(account),
      creates,
      rangeOf(month(min), month(max)),
      share === undefined ? 'none' : rangeOf(share.least, share.most),
    ];
  });
}

const accessStacks = ({ service }: Pipeline, files: readonly Artifact[]): readonly (readonly Part[])[] =>
  service.environments.map(({ environment: { name, account } }) => {
    const path = `access-${name}.yaml`;
    return [codeSpan(path), codeSpan(account), kinds(contentsOf(textOf(files, path))), 'by use'];
  });

function assumptions({ platform, service }: Pipeline): readonly Part[] {
  const { prices, region, quotas } = platform.aws;
  const index = link('The index', '../README.md');
  const rules = String(quotas.rulesPerLoadBalancer);
  return [
    prose`Counted: the least and the most tasks that may run, each all month (${String(HOURS)} hours), the metrics that alarms watch, and the secrets that it names. With ${pricesInWords(prices, region)}. Before taxes, discounts and what AWS gives for free.`,
    prose`Load balancers are shared, and in no sum: their hours cost the first figure where each is full (${rules} rules), as each rule takes its part, and the second where nobody else has a route there. ${index} says how many do.`,
    prose`Not counted, as it goes by use: a pipeline's actions (${usd(prices.pipelineActionMinute)} a minute), builds (${usd(prices.buildSmallMinute)} a minute, of the image ${usd(prices.buildMediumMinute)}), logs (${usd(prices.logsGb)} a GB), images (${usd(prices.imagesGbMonth)} a GB and month), bundles (${usd(prices.bundlesGbMonth)} a GB and month), what load balancers carry (${usd(prices.loadBalancerLcuHour)} for an LCU-hour), scheduled tasks and migrations${service.reviewApp === undefined ? '' : ', review apps'}, the second set of tasks while a deployment moves traffic. Nor what is not made here: NAT and traffic, databases and queues. No key is its own, and CodeDeploy asks nothing for ECS.`,
  ];
}
