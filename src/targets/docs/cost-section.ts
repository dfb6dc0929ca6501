/** What a service's stacks create, and roughly what that costs a month. */
import type { Artifact } from '../../model/artifact';
import type { Pipeline } from '../../model/pipeline';
import { PRICED_REGION, type Price, type Prices } from '../../model/prices';
import type { ServiceEnvironment } from '../../model/service';
import { codeSpan, type Markdown, prose, table } from '../../syntax/markdown';
import { type Content, contentsIn, contentsOf, countedKinds } from './stack-contents';

type Part = string | Markdown;

/** @param files All other files of the service. */
export function costSection(pipeline: Pipeline, files: readonly Artifact[]): readonly Part[] {
  const stacks = pipeline.service.template === undefined ? serviceStacks(pipeline, files) : accessStacks(pipeline, files);
  return [
    '## What it creates in AWS, and roughly what that costs',
    table(['Stack', 'Account', 'Creates', 'USD a month'], [toolsStack(pipeline, files), ...stacks]),
    ...(pipeline.service.template === undefined ? assumptions(pipeline) : OF_STACKS),
  ];
}

const textOf = (files: readonly Artifact[], path: string): string => files.find((file) => file.path === path)?.text ?? '';

const kinds = (contents: readonly Content[]): string => countedKinds(contents).join(', ');

function toolsStack({ service, names, platform }: Pipeline, files: readonly Artifact[]): readonly Part[] {
  const path = service.engines.deliver === 'codepipeline' ? 'codepipeline.yaml' : 'tools.yaml';
  return [codeSpan(names.toolsStack), codeSpan(platform.aws.toolsAccount), kinds(contentsOf(textOf(files, path))), 'by use'];
}

function serviceStacks({ service, names, platform }: Pipeline, files: readonly Artifact[]): readonly (readonly Part[])[] {
  const contents = contentsOf(textOf(files, 'service.yaml'));
  const known = new Map<string, string>();
  return service.environments.map((target) => {
    const { name, account } = target.environment;
    const there = contentsIn(contents, name);
    const { architecture } = service.deploy;
    const month = (tasks: number) => monthly(target, { tasks, architecture, contents: there, prices: platform.aws.prices });
    const { min, max } = target.size;
    const made = kinds(there);
    const earlier = known.get(made);
    if (earlier === undefined) known.set(made, name);
    const creates = earlier === undefined ? made : prose`as in ${codeSpan(earlier)}`;
    return [codeSpan(names.environments[name]?.stack ?? ''), codeSpan(account), creates, rangeOf(month(min), month(max))];
  });
}

const accessStacks = ({ service }: Pipeline, files: readonly Artifact[]): readonly (readonly Part[])[] =>
  service.environments.map(({ environment: { name, account } }) => {
    const path = `access-${name}.yaml`;
    return [codeSpan(path), codeSpan(account), kinds(contentsOf(textOf(files, path))), 'by use'];
  });

/** @source AWS' own calculators: hours of a month. */
const HOURS = 730;
/** GiB of disk that come with a task. @source AWS Fargate pricing page. */
const DISK_INCLUDED = 20;

interface Running {
  readonly tasks: number;
  readonly architecture: 'X86_64' | 'ARM64';
  readonly contents: readonly Content[];
  readonly prices: Prices;
}

/** Tasks that run all month, and alarms. */
function monthly({ size, runtime }: ServiceEnvironment, { tasks, architecture, contents, prices }: Running): number {
  const arm = architecture === 'ARM64';
  const vcpu = (size.cpu / 1024) * (arm ? prices.fargateArmVcpuHour : prices.fargateVcpuHour).usd;
  const memory = (size.memory / 1024) * (arm ? prices.fargateArmGbHour : prices.fargateGbHour).usd;
  const disk = Math.max(0, (runtime.ephemeralStorageGiB ?? 0) - DISK_INCLUDED) * prices.fargateDiskGbHour.usd;
  const metrics = contents.reduce((sum, content) => sum + content.metrics, 0);
  return tasks * HOURS * (vcpu + memory + disk) + metrics * prices.alarmMetricMonth.usd;
}

const rangeOf = (least: number, most: number): string => {
  const [from, to] = [rounded(least), rounded(most)];
  return from === to ? `about ${from}` : `about ${from} to ${to}`;
};

/** Two digits: more would claim what nobody knows. */
const rounded = (usd: number): string => String(Number(usd.toPrecision(2)));

function assumptions({ platform, service }: Pipeline): readonly Part[] {
  const { prices, region } = platform.aws;
  const own = Object.values(prices).filter(({ source }) => source === 'platform.yaml').length;
  const days = Object.values(prices).flatMap(({ asOf }) => (asOf === '' ? [] : [asOf]));
  const list = `AWS' public prices on demand in ${PRICED_REGION}, as published between ${earliest(days)} and ${latest(days)}`;
  const place = region === PRICED_REGION ? '' : `; in ${region} they differ, often by 10 to 25 %`;
  const rates = own === 0 ? '' : `, with ${own} of the platform's own in their place`;
  return [
    prose`Counted: the least and the most tasks that may run, each all month (${String(HOURS)} hours), and the metrics that alarms watch. With ${`${list}${place}${rates}`}. Before taxes, discounts and what AWS gives for free.`,
    prose`Not counted, as it goes by use: a pipeline's actions (${usd(prices.pipelineActionMinute)} a minute), builds (${usd(prices.buildSmallMinute)} a minute, of the image ${usd(prices.buildMediumMinute)}), logs (${usd(prices.logsGb)} a GB), images (${usd(prices.imagesGbMonth)} a GB and month), scheduled tasks and migrations${service.reviewApp === undefined ? '' : ', review apps'}, the second set of tasks while a deployment moves traffic. Nor what is shared or not made here: load balancers, NAT and traffic, keys, secrets, the bucket, databases and queues.`,
  ];
}

const OF_STACKS: readonly Part[] = [
  'What the template itself creates is in its change sets; nothing here knows what that costs.',
];

/** Without an exponent, and without zeros at the end. The word comes first: a digit would have to be quoted. */
const usd = (price: Price): string => `USD ${price.usd.toFixed(4).replace(/\.?0+$/, '')}`;

const earliest = (days: readonly string[]): string => days.reduce((first, day) => (day < first ? day : first), days[0] ?? '');
const latest = (days: readonly string[]): string => days.reduce((last, day) => (day > last ? day : last), days[0] ?? '');
