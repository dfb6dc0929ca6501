/** A fleet on a Jenkins in memory, registered as the core of registration does it, in few lines. */
import type { Service } from '../../../src/model/service';
import { jenkinsRegistrar } from '../../../src/registrars/jenkins/jenkins';
import { differences } from '../../../src/registration/difference';
import { settingsDigest } from '../../../src/registration/digest';
import type { Change, Note } from '../../../src/registration/plan';
import type { Intent, Registrar } from '../../../src/registration/registrar';
import type { Observed, Resource } from '../../../src/registration/resource';
import { Redactor } from '../../../src/remote/redact';
import { Server } from '../../../src/remote/server';
import { aPlatform, aTeam } from '../../support/builders';
import type { FakeJenkins } from './fake-jenkins';

export const intentOf = (services: readonly Service[]): Intent => ({
  platform: aPlatform(),
  teams: { commerce: aTeam() },
  services,
  files: { of: () => [], top: () => [] },
});

export function registrarOf(jenkins: FakeJenkins, intent: Intent): Registrar {
  const server = new Server({
    name: 'Jenkins',
    url: intent.platform.jenkins.url,
    headers: { authorization: 'Basic cGxhbnRlZDpzZWNyZXQ=' },
    redactor: new Redactor(['cGxhbnRlZDpzZWNyZXQ=']),
    world: jenkins.world,
  });
  return jenkinsRegistrar({ server, platform: intent.platform, world: jenkins.world });
}

export interface Planned {
  readonly changes: readonly Change[];
  readonly blocked: readonly Observed[];
  readonly notes: readonly Note[];
}

/** What would change, in order: creations and updates as the catalog names them, then what is no longer wanted. */
export async function plan(jenkins: FakeJenkins, intent: Intent, depth: 'mark' | 'settings' = 'mark'): Promise<Planned> {
  const registrar = registrarOf(jenkins, intent);
  const desired = registrar.desired(intent);
  const { observed, notes } = await registrar.read({ depth, desired, keys: undefined });
  const seen = new Map(observed.map((each) => [each.key, each]));
  const stale = desired.filter((resource) => !isSettled(resource, seen.get(resource.key)));
  const keys = new Set(stale.map(({ key }) => key));
  const close =
    depth === 'settings' || keys.size === 0 ? { observed } : await registrar.read({ depth: 'settings', desired, keys });
  const settings = new Map(close.observed.map((each) => [each.key, each.settings]));
  const wanted = new Set(desired.map(({ key }) => key));
  return {
    changes: [
      ...stale.flatMap((each) =>
        foreign(seen.get(each.key)) ? [] : [changeOf(each, settings.get(each.key), seen.has(each.key))],
      ),
      ...observed.filter(({ key, disabled, ownership }) => !wanted.has(key) && !disabled && ownership === 'ours').map(disabling),
    ],
    blocked: stale.flatMap(({ key }) => seen.get(key) ?? []).filter(foreign),
    notes,
  };
}

/** Plans and applies, with a new registrar as a new run has it. */
export async function register(jenkins: FakeJenkins, intent: Intent, depth: 'mark' | 'settings' = 'mark'): Promise<Planned> {
  const planned = await plan(jenkins, intent, depth);
  await apply(jenkins, intent, planned.changes);
  return planned;
}

export async function apply(jenkins: FakeJenkins, intent: Intent, changes: readonly Change[]): Promise<void> {
  const registrar = registrarOf(jenkins, intent);
  const desired = new Map(registrar.desired(intent).map((each) => [each.key, each]));
  for (const change of changes) {
    await registrar.apply(change, { resource: desired.get(change.key), intent, tell: () => {} });
  }
}

export const aChange = (change: Pick<Change, 'key' | 'kind' | 'address' | 'action'> & Partial<Change>): Change => ({
  system: 'jenkins',
  service: undefined,
  from: undefined,
  requires: [],
  before: undefined,
  after: undefined,
  differences: [],
  consequences: [],
  ...change,
});

const foreign = (observed: Observed | undefined): boolean => observed !== undefined && observed.ownership !== 'ours';

function isSettled({ settings }: Resource, seen: Observed | undefined): boolean {
  if (seen === undefined || seen.ownership !== 'ours' || seen.disabled) return false;
  return seen.settings === undefined
    ? seen.digest === settingsDigest(settings)
    : differences(seen.settings, settings).length === 0 && seen.digest === settingsDigest(settings);
}

function changeOf(resource: Resource, before: Change['before'], there: boolean): Change {
  const { key, kind, address, service, settings } = resource;
  return aChange({
    key,
    kind,
    address,
    service,
    action: there ? 'update' : 'create',
    before,
    after: settings,
    differences: differences(before, settings),
  });
}

const disabling = ({ key, kind, address, service, settings }: Observed): Change =>
  aChange({ key, kind, address, service, action: 'disable', before: settings });
