/** What AWS asks for what services run on: one dated table, which a platform may correct by rates of its own. */

/** USD for one of a unit. */
export interface Price {
  readonly usd: number;
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
}

export type PriceName = keyof Prices;

/** Region whose prices the table has. Others differ, often by 10 to 25 %. */
export const PRICED_REGION = 'us-east-1';

const listed = (usd: number, page: string, asOf: string): Price => ({ usd, source: `aws.amazon.com/${page}/pricing`, asOf });

/**
 * On demand, before taxes and discounts, in US East (N. Virginia). A price of which no published figure was found is not here.
 *
 * @source AWS' pricing pages, as they stood or were quoted on the day named with each.
 */
export const LISTED_PRICES: Prices = {
  fargateVcpuHour: listed(0.04048, 'fargate', '2026-06-17'),
  fargateGbHour: listed(0.004445, 'fargate', '2026-06-17'),
  fargateArmVcpuHour: listed(0.03238, 'fargate', '2026-04-01'),
  fargateArmGbHour: listed(0.00356, 'fargate', '2026-04-01'),
  fargateDiskGbHour: listed(0.000111, 'fargate', '2026-04-01'),
  alarmMetricMonth: listed(0.1, 'cloudwatch', '2026-02-15'),
  pipelineActionMinute: listed(0.002, 'codepipeline', '2026-05-01'),
  buildSmallMinute: listed(0.005, 'codebuild', '2026-05-01'),
  buildMediumMinute: listed(0.01, 'codebuild', '2026-05-01'),
  logsGb: listed(0.5, 'cloudwatch', '2026-02-15'),
  imagesGbMonth: listed(0.1, 'ecr', '2026-03-15'),
};

/** The table with a platform's own rates in place of listed ones. */
export const pricesOf = (own: Readonly<Partial<Record<PriceName, number>>>): Prices => ({
  ...LISTED_PRICES,
  ...Object.fromEntries(Object.entries(own).map(([name, usd]) => [name, { usd, source: 'platform.yaml', asOf: '' }])),
});
