/** A small catalog's stacks beside an AWS in memory, and steps from wanted to plan to apply as the core takes them. */
import { createHash } from 'node:crypto';
import { emitService } from '../../../src/emit';
import type { Artifact } from '../../../src/model/artifact';
import type { Service } from '../../../src/model/service';
import { awsRegistrar } from '../../../src/registrars/aws/registrar';
import { differences } from '../../../src/registration/difference';
import type { Change } from '../../../src/registration/plan';
import type { GeneratedFile, Intent, Registrar } from '../../../src/registration/registrar';
import type { Observed, Resource } from '../../../src/registration/resource';
import { resolvePipeline } from '../../../src/resolve/resolve-pipeline';
import { platformFiles } from '../../../src/targets/platform/platform';
import { aPlatform, aService, aTeam } from '../../support/builders';
import { type FakeAws, fakeAws } from './fake-aws';

export const TOOLS = '111111111111';

/** `checkout` alone, or these services; their files are emitted once. */
export function anIntent(services?: readonly Service[]): Intent {
  if (services !== undefined) return intentOf(services);
  checkout ??= intentOf([aService()]);
  return checkout;
}

let checkout: Intent | undefined;

function intentOf(services: readonly Service[]): Intent {
  const platform = aPlatform();
  const teams = { commerce: aTeam() };
  const files = new Map(
    services.map((service) => [service.name, emitService(resolvePipeline(service, platform, teams)).map(fileOf)]),
  );
  const top = platformFiles(platform, services, teams).map(fileOf);
  return { platform, teams, services, files: { of: (name) => files.get(name) ?? [], top: () => top } };
}

const fileOf = ({ path, text }: Artifact): GeneratedFile => ({
  path,
  executable: false,
  sha256: createHash('sha256').update(text).digest('hex'),
  text: () => text,
  derived: (_what, make) => make(text),
});

/** A registrar, and what it told. */
export interface Registering {
  readonly registrar: Registrar;
  readonly told: string[];
}

export interface Rig extends Registering {
  readonly aws: FakeAws;
}

export function aRig(options: { readonly interrupt?: boolean; readonly drift?: boolean; readonly caller?: string } = {}): Rig {
  const aws = fakeAws(options.caller);
  let tokens = 0;
  const registrar = awsRegistrar({
    platform: aPlatform(),
    aws,
    clock: { sleep: async () => undefined },
    token: () => {
      tokens += 1;
      return `token-${tokens}`;
    },
    interrupt: options.interrupt ?? false,
    drift: options.drift ?? false,
  });
  return { aws, registrar, told: [] };
}

/** What differs between wanted and found, in the order in which wanted stacks are given, with the consequences asked for. */
export async function planned({ registrar }: Registering, intent: Intent): Promise<readonly Change[]> {
  const desired = registrar.desired(intent);
  const { observed } = await registrar.read({ depth: 'mark', desired, keys: undefined });
  const found = new Map(observed.map((each) => [each.key, each]));
  const changes = desired.flatMap((each) => changeOf(each, found.get(each.key)));
  return Promise.all(
    changes.map(async (change) =>
      change.action === 'create' ? change : { ...change, consequences: await registrar.consequences(change, intent) },
    ),
  );
}

function changeOf(wanted: Resource, found: Observed | undefined): readonly Change[] {
  const { key, system, kind, address, service, requires } = wanted;
  const base = { key, system, kind, address, service, from: undefined, requires, consequences: [], after: wanted.settings };
  const differing = differences(found?.settings, wanted.settings);
  if (found !== undefined && differing.length === 0) return [];
  return [{ ...base, action: found === undefined ? 'create' : 'update', before: found?.settings, differences: differing }];
}

export async function apply(rig: Registering, intent: Intent, change: Change): Promise<void> {
  const resource = rig.registrar.desired(intent).find(({ key }) => key === change.key);
  await rig.registrar.apply(change, { resource, intent, tell: (line) => rig.told.push(line) });
}

export async function register(rig: Registering, intent: Intent): Promise<readonly Change[]> {
  const changes = await planned(rig, intent);
  for (const change of changes) await apply(rig, intent, change);
  return changes;
}
