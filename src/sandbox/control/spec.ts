/** The words in which faults and settings are asked for: `tier=free; 429@POST /api/v4/projects#3; reset-after@*~0.05`. */
import type { GitLabSettings } from '../gitlab/host';

export type FaultKind =
  | '429'
  | '500'
  | '502'
  | '503'
  | '504'
  | 'reset-before'
  | 'reset-after'
  | 'hang-before'
  | 'hang-after'
  | 'half'
  | 'malformed'
  | 'expire';

export const FAULT_KINDS: readonly FaultKind[] = [
  '429',
  '500',
  '502',
  '503',
  '504',
  'reset-before',
  'reset-after',
  'hang-before',
  'hang-after',
  'half',
  'malformed',
  'expire',
];

/** One fault and the calls that it befalls. */
export interface FaultRule {
  readonly kind: FaultKind;
  /** `gitlab`, `jenkins`, or both. */
  readonly site: 'gitlab' | 'jenkins' | '*';
  /** `*`, a method, or a method and an endpoint's path as the table writes it. */
  readonly endpoint: string;
  /** Of the matching calls, counted from 1: the first and the last that fail. */
  readonly from: number;
  readonly to: number;
  /** 0 to 1: the chance of each of them, by the seeded generator. */
  readonly chance: number;
}

/** As GitLab.com documents them; or so many calls of a user in so many seconds, told on every answer: `600/60`. */
export type RateLimits = 'none' | 'gitlab.com' | `${number}/${number}`;

export interface SandboxSettings extends GitLabSettings {
  readonly limits: RateLimits;
  /** Milliseconds before each answer. */
  readonly latency: number;
  /** Of the generator that decides by chance. */
  readonly seed: number;
  /** Version of Jenkins. */
  readonly jenkins: string;
}

export const DEFAULTS: SandboxSettings = {
  tier: 'premium',
  version: '18.6.1',
  pipelines: 'success',
  limits: 'none',
  latency: 0,
  seed: 1,
  jenkins: '2.528.2',
};

export interface Spec {
  readonly settings: Partial<SandboxSettings>;
  readonly faults: readonly FaultRule[];
}

/** @throws Error that names the part that cannot be read, and what can. */
export function parseSpec(source: string): Spec {
  const parts = source.split(';').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  const written = parts.filter((part) => /^[a-z]+=/.test(part)).map(parseSetting);
  return { settings: Object.assign({}, ...written), faults: parts.filter((part) => !/^[a-z]+=/.test(part)).map(parseFault) };
}

function parseFault(part: string): FaultRule {
  const found = /^([\w-]+)(?:@([^#~]*))?(?:#(\d+)(?:-(\d*))?)?(?:~([\d.]+))?$/.exec(part);
  const kind = FAULT_KINDS.find((each) => each === found?.[1]);
  if (found === null || kind === undefined)
    throw new Error(
      `"${part}" is no fault: write <kind>[@<endpoint>][#<n>[-<m>]][~<chance>] with a kind of ${FAULT_KINDS.join(', ')}.`,
    );
  const [, , target = '*', from, to, chance] = found;
  const [, site, endpoint] = /^(?:(gitlab|jenkins):)?(.*)$/.exec(target.trim()) ?? [];
  const first = from === undefined ? 1 : Number(from);
  return {
    kind,
    site: site === 'gitlab' || site === 'jenkins' ? site : '*',
    endpoint: endpoint === undefined || endpoint === '' ? '*' : endpoint.trim(),
    from: first,
    to:
      to === undefined
        ? from === undefined
          ? Number.MAX_SAFE_INTEGER
          : first
        : to === ''
          ? Number.MAX_SAFE_INTEGER
          : Number(to),
    chance: chance === undefined ? 1 : Number(chance),
  };
}

function parseSetting(part: string): Partial<SandboxSettings> {
  const [name = '', value = ''] = part.split('=', 2).map((word) => word.trim());
  switch (name) {
    case 'tier':
      return { tier: oneOf(name, value, ['free', 'premium', 'ultimate']) };
    case 'pipelines':
      return { pipelines: oneOf(name, value, ['success', 'failed', 'running', 'none']) };
    case 'limits':
      return { limits: limitsOf(value) };
    case 'version':
      return { version: value };
    case 'jenkins':
      return { jenkins: value };
    case 'latency':
      return { latency: numeric(name, value) };
    case 'seed':
      return { seed: numeric(name, value) };
    default:
      throw new Error(`"${name}" is no setting: write tier, pipelines, limits, version, jenkins, latency or seed.`);
  }
}

function limitsOf(value: string): RateLimits {
  const [, most, seconds] = /^([1-9]\d{0,6})\/([1-9]\d{0,4})$/.exec(value) ?? [];
  if (most !== undefined && seconds !== undefined) return `${Number(most)}/${Number(seconds)}`;
  if (value === 'none' || value === 'gitlab.com') return value;
  throw new Error(`limits is "${value}", and must be none, gitlab.com, or calls in seconds such as 600/60.`);
}

function oneOf<const T extends string>(name: string, value: string, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new Error(`${name} is "${value}", and must be ${words.join(', ')}.`);
  return found;
}

function numeric(name: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`${name} is "${value}", and must be a whole number.`);
  return Number(value);
}
