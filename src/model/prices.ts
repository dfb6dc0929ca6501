/** What AWS asks for what services run on: dated tables, which a platform may correct by rates of its own. */

/** USD for one of a unit. */
export interface Price {
  readonly usd: number;
  /** Region that it holds in; empty for a platform's own. */
  readonly region: string;
  /** Where it is published, or `platform.yaml`. */
  readonly source: string;
  /** Day on which it was read there, `YYYY-MM-DD`; empty for a platform's own. */
  readonly asOf: string;
}

/** By what is paid for, with its unit. */
export interface Prices {
  /** One vCPU for an hour. */
  readonly fargateVcpuHour: Price;
  /** One GiB of memory for an hour. */
  readonly fargateGbHour: Price;
  readonly fargateArmVcpuHour: Price;
  readonly fargateArmGbHour: Price;
  /** One GiB of a task's own disk beyond the first 20, for an hour. */
  readonly fargateDiskGbHour: Price;
  /** One metric that an alarm watches, for a month. */
  readonly alarmMetricMonth: Price;
  /** A minute of an action of a pipeline of type V2; approvals cost nothing. */
  readonly pipelineActionMinute: Price;
  /** A minute of a build on `BUILD_GENERAL1_SMALL`, and on `BUILD_GENERAL1_MEDIUM`. */
  readonly buildSmallMinute: Price;
  readonly buildMediumMinute: Price;
  /** One GB of logs taken in. */
  readonly logsGb: Price;
  /** One GB of images for a month. */
  readonly imagesGbMonth: Price;
  /** An application load balancer for an hour, and one unit of what it carries (LCU) for an hour. */
  readonly loadBalancerHour: Price;
  readonly loadBalancerLcuHour: Price;
  /** One GB of a function's memory for a second, and a million calls. */
  readonly lambdaGbSecond: Price;
  readonly lambdaMillionRequests: Price;
  /** One secret in Secrets Manager for a month. Parameters cost nothing. */
  readonly secretMonth: Price;
  /** One key of KMS for a month; one that rotates costs as much again for each of its versions. */
  readonly keyMonth: Price;
  /** One GB of bundles in S3 for a month. */
  readonly bundlesGbMonth: Price;
}

export type PriceName = keyof Prices;

/** Region whose prices the table has in full. Others differ, often by 10 to 25 %. */
export const PRICED_REGION = 'us-east-1';

const listedIn =
  (region: string) =>
  (usd: number, source: string, asOf: string): Price => ({ usd, region, source, asOf });

const page = (name: string): string => `aws.amazon.com/${name}/pricing`;
const list = (service: string): string => `AWS Price List, ${service}`;

const inVirginia = listedIn(PRICED_REGION);
const inIreland = listedIn('eu-west-1');
const inFrankfurt = listedIn('eu-central-1');
const inBahrain = listedIn('me-south-1');

/**
 * On demand, before taxes and discounts, in US East (N. Virginia). A price of which no published figure was found is not here.
 *
 * @source AWS' price lists and pricing pages, as they stood or were quoted on the day named with each.
 */
const LISTED_PRICES: Prices = {
  fargateVcpuHour: inVirginia(0.04048, list('AmazonECS'), '2026-09-29'),
  fargateGbHour: inVirginia(0.004445, list('AmazonECS'), '2026-09-29'),
  fargateArmVcpuHour: inVirginia(0.03238, page('fargate'), '2026-04-01'),
  fargateArmGbHour: inVirginia(0.00356, page('fargate'), '2026-04-01'),
  fargateDiskGbHour: inVirginia(0.000111, page('fargate'), '2026-04-01'),
  alarmMetricMonth: inVirginia(0.1, page('cloudwatch'), '2026-02-15'),
  pipelineActionMinute: inVirginia(0.002, page('codepipeline'), '2026-05-01'),
  buildSmallMinute: inVirginia(0.005, page('codebuild'), '2026-05-01'),
  buildMediumMinute: inVirginia(0.01, page('codebuild'), '2026-05-01'),
  logsGb: inVirginia(0.5, page('cloudwatch'), '2026-02-15'),
  imagesGbMonth: inVirginia(0.1, page('ecr'), '2026-03-15'),
  loadBalancerHour: inVirginia(0.0225, list('AWSELB'), '2026-09-29'),
  loadBalancerLcuHour: inVirginia(0.008, list('AWSELB'), '2026-09-29'),
  lambdaGbSecond: inVirginia(0.0000166667, list('AWSLambda'), '2026-09-29'),
  lambdaMillionRequests: inVirginia(0.2, list('AWSLambda'), '2026-09-29'),
  secretMonth: inVirginia(0.4, list('AWSSecretsManager'), '2026-09-24'),
  keyMonth: inVirginia(1, page('kms'), '2026-03-14'),
  bundlesGbMonth: inVirginia(0.023, list('AmazonS3'), '2026-09-29'),
};

/**
 * What was found of other regions; where a region has no price here, that of the table above stands, and pages say so.
 *
 * @source AWS' price lists, as quoted in public on the day named with each.
 */
const REGIONAL_PRICES: Readonly<Record<string, Partial<Prices>>> = {
  'eu-west-1': {
    fargateVcpuHour: inIreland(0.04048, list('AmazonECS'), '2026-05-01'),
    fargateGbHour: inIreland(0.004445, list('AmazonECS'), '2026-05-01'),
    fargateArmVcpuHour: inIreland(0.03238, list('AmazonECS'), '2026-05-01'),
    fargateArmGbHour: inIreland(0.00356, list('AmazonECS'), '2026-05-01'),
    imagesGbMonth: inIreland(0.1, list('AmazonECR'), '2026-05-01'),
  },
  'eu-central-1': {
    fargateVcpuHour: inFrankfurt(0.04656, list('AmazonECS'), '2026-07-07'),
    fargateGbHour: inFrankfurt(0.00511, list('AmazonECS'), '2026-07-07'),
  },
  'me-south-1': {
    loadBalancerHour: inBahrain(0.02772, list('AmazonEC2'), '2026-09-25'),
    bundlesGbMonth: inBahrain(0.025, list('AmazonS3'), '2026-09-25'),
  },
};

/** The table for a region, with a platform's own rates in place of listed ones. */
export const pricesOf = (region: string, own: Readonly<Partial<Record<PriceName, number>>>): Prices => ({
  ...LISTED_PRICES,
  ...REGIONAL_PRICES[region],
  ...Object.fromEntries(Object.entries(own).map(([name, usd]) => [name, { usd, region: '', source: 'platform.yaml', asOf: '' }])),
});
