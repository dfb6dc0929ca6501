/** The order in which a platform comes to exist in AWS: what of each step is there, and making what is missing. */
import { dependencyDepths } from '../../model/dependency-order';
import { differences } from '../../registration/difference';
import type { Change, Note } from '../../registration/plan';
import type { Intent, Registrar } from '../../registration/registrar';
import type { Observed, Resource, ResourceKey } from '../../registration/resource';
import { accountsOf, type StackKind } from './stacks';

export interface BootstrapStep {
  readonly number: number;
  readonly title: string;
  /** Whose credentials it needs, and what they must be allowed. */
  readonly credentials: readonly string[];
  readonly stacks: readonly BootstrapStack[];
}

export interface BootstrapStack {
  readonly resource: Resource;
  readonly standing: StackStanding;
}

/** `differs`: it is there and not as generated, which is registering's business. `foreign`: somebody else's has the name. */
export type StackStanding =
  | { readonly kind: 'there' | 'missing' | 'differs' | 'foreign' }
  | { readonly kind: 'unreadable'; readonly reason: string };

export interface Survey {
  readonly steps: readonly BootstrapStep[];
  readonly notes: readonly Note[];
}

/** Looks at every account on its own: one that cannot be read yet does not hide the others. Changes nothing. */
export async function surveyed(registrar: Registrar, intent: Intent): Promise<Survey> {
  const desired = registrar.desired(intent);
  const looks = await Promise.all(accountsOf(intent.platform).map((account) => look(registrar, desired, account)));
  const standings = new Map(looks.flatMap(({ standings: each }) => each));
  const steps = stepsOf(intent).map((step) => ({
    ...step,
    stacks: desired
      .filter(({ kind }) => step.kinds.some((each) => each === kind))
      .map((resource) => ({ resource, standing: standings.get(resource.key) ?? { kind: 'missing' as const } })),
  }));
  return { steps, notes: looks.flatMap(({ notes }) => notes) };
}

export interface Outcome {
  readonly address: string;
  /** `undefined` when it is there now. */
  readonly failure: string | undefined;
}

/** Stacks made at the same time: CloudFormation throttles the calls of more. */
const PARALLEL = 4;

/**
 * Makes what a step lacks, several stacks at a time, and what a service waits for before its own. Does not throw for a stack that fails: the
 * others go on.
 */
export async function carriedOut(
  registrar: Registrar,
  intent: Intent,
  stacks: readonly BootstrapStack[],
  tell: (line: string) => void,
): Promise<readonly Outcome[]> {
  const missing = stacks.filter(({ standing }) => standing.kind === 'missing');
  const depths = dependencyDepths(intent.services);
  const depth = ({ resource: { service = '' } }: BootstrapStack): number => depths.get(service) ?? 0;
  const outcomes: Outcome[] = [];
  for (const level of [...new Set(missing.map(depth))].sort((a, b) => a - b)) {
    const waiting = missing.filter((stack) => depth(stack) === level);
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        outcomes.push(await created(registrar, intent, next.resource, tell));
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
  }
  return outcomes;
}

async function created(registrar: Registrar, intent: Intent, resource: Resource, tell: (line: string) => void): Promise<Outcome> {
  const { address } = resource;
  try {
    await registrar.apply(creation(resource), { resource, intent, tell });
    return { address, failure: undefined };
  } catch (error) {
    return { address, failure: error instanceof Error ? error.message : String(error) };
  }
}

const creation = (resource: Resource): Change => ({
  key: resource.key,
  system: resource.system,
  kind: resource.kind,
  address: resource.address,
  service: resource.service,
  action: 'create',
  from: undefined,
  requires: resource.requires,
  before: undefined,
  after: resource.settings,
  differences: [],
  consequences: [],
});

interface Look {
  readonly standings: readonly (readonly [ResourceKey, StackStanding])[];
  readonly notes: readonly Note[];
}

async function look(registrar: Registrar, desired: readonly Resource[], account: string): Promise<Look> {
  const here = desired.filter(({ address }) => address.startsWith(`${account}/`));
  try {
    const { observed, notes } = await registrar.read({ depth: 'mark', desired, keys: new Set(here.map(({ key }) => key)) });
    const found = new Map(observed.map((each) => [each.key, each]));
    return { standings: here.map((resource) => [resource.key, standingOf(resource, found.get(resource.key))]), notes };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { standings: here.map(({ key }) => [key, { kind: 'unreadable', reason }]), notes: [] };
  }
}

function standingOf(resource: Resource, found: Observed | undefined): StackStanding {
  if (found === undefined) return { kind: 'missing' };
  if (found.ownership !== 'ours') return { kind: 'foreign' };
  return { kind: differences(found.settings, resource.settings).length === 0 ? 'there' : 'differs' };
}

interface StepOutline extends Pick<BootstrapStep, 'number' | 'title' | 'credentials'> {
  readonly kinds: readonly StackKind[];
}

function stepsOf({ platform }: Intent): readonly StepOutline[] {
  const { toolsAccount, registerRole } = platform.aws;
  const tools = `account ${toolsAccount}: what the AWS SDK finds by itself (AWS_PROFILE, AWS_ACCESS_KEY_ID, the job's own role)`;
  const accounts = accountsOf(platform).filter((account) => account !== toolsAccount);
  const roles = accounts.map(
    (account) => `account ${account}: the role ${registerRole} there, which must exist and trust the credentials above`,
  );
  return [
    {
      number: 1,
      title: 'tools account: bucket, key, bus, identity providers',
      credentials: [`${tools}; may create IAM roles, a KMS key, a bucket, a bus`],
      kinds: ['tools-account'],
    },
    { number: 2, title: "roles in each environment's account", credentials: roles, kinds: ['account', 'smoke'] },
    {
      number: 3,
      title: 'tools account: what deliveries share, and a stack for each service',
      credentials: [tools],
      kinds: ['delivery', 'tools'],
    },
    {
      number: 4,
      title: 'environments, first creation with the bootstrap image',
      credentials: roles.map(
        (role) => `${role}; may hand the role ${platform.name}-cloudformation-<environment> to CloudFormation`,
      ),
      kinds: ['access', 'environment'],
    },
  ];
}
