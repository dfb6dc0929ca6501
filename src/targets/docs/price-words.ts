/** Which prices a page reckons with: of when, of where, and whose. */
import { PRICED_REGION, type PriceName, type Prices } from '../../model/prices';

/** What each is asked for, as a page calls it. */
const PAID_FOR: Readonly<Record<PriceName, string>> = {
  fargateVcpuHour: 'tasks',
  fargateGbHour: 'tasks',
  fargateArmVcpuHour: 'tasks on ARM64',
  fargateArmGbHour: 'tasks on ARM64',
  fargateDiskGbHour: 'disks',
  alarmMetricMonth: 'alarms',
  pipelineActionMinute: 'pipelines',
  buildSmallMinute: 'builds',
  buildMediumMinute: 'builds',
  logsGb: 'logs',
  imagesGbMonth: 'images',
  loadBalancerHour: 'load balancers',
  loadBalancerLcuHour: 'what they carry',
  lambdaGbSecond: 'functions',
  lambdaMillionRequests: 'functions',
  secretMonth: 'secrets',
  keyMonth: 'keys',
  bundlesGbMonth: 'bundles',
};

/** Continues `With `; no full stop. */
export function pricesInWords(prices: Prices, region: string): string {
  const listed = Object.values(prices).filter(({ source }) => source !== 'platform.yaml');
  const own = Object.values(prices).length - listed.length;
  const days = listed.map(({ asOf }) => asOf).sort();
  const when = listed.length === 0 ? '' : `, as published between ${days.at(0)} and ${days.at(-1)}`;
  const rates = own === 0 ? '' : `, with ${own} of the platform's own in their place`;
  return `AWS' public prices on demand in ${PRICED_REGION}${regional(prices, region)}${when}${rates}${elsewhere(region)}`;
}

/** The things whose price is of the platform's region. */
function regional(prices: Prices, region: string): string {
  if (region === PRICED_REGION) return '';
  const things = Object.entries(PAID_FOR).flatMap(([name, thing]) =>
    prices[name as PriceName].region === region ? [thing] : [],
  );
  return things.length === 0 ? '' : `, and in ${region} for ${[...new Set(things)].join(', ')}`;
}

const elsewhere = (region: string): string =>
  region === PRICED_REGION ? '' : `; those of ${PRICED_REGION} differ from ${region}, often by 10 to 25 %`;
