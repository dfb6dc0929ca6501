/** A server in memory and its registrar: things with a description that carries the mark, and faults on demand. */
import { settingsDigest } from '../../src/registration/digest';
import { ownershipOf, putMark, readMark, UNSETTLED } from '../../src/registration/mark';
import type { Change } from '../../src/registration/plan';
import type { Applying, GeneratedFiles, Intent, Reading, ReadRequest, Registrar } from '../../src/registration/registrar';
import {
  type JsonObject,
  keyOf,
  type Observed,
  type Resource,
  type ResourceKey,
  type System,
} from '../../src/registration/resource';
import { standing } from '../../src/registration/standing';
import { aPlatform } from '../support/platform';
import { aService } from '../support/service';

export interface Thing {
  readonly kind: string;
  readonly address: string;
  readonly settings: JsonObject;
  readonly description: string;
  readonly disabled: boolean;
}

/** What one service wants: settings by kind. */
export type Wanted = Readonly<Record<string, JsonObject>>;

export interface FakeOptions {
  readonly system?: System;
  readonly moves?: readonly string[];
  /** Kinds that hold neither data nor history. */
  readonly plain?: readonly string[];
}

/** Counts what is asked, and fails where a test says so: `before` the effect or `after` it. */
export class FakeServer {
  readonly things = new Map<ResourceKey, Thing>();
  readonly log: string[] = [];
  fault: (step: string, moment: 'before' | 'after') => void = () => undefined;

  write(step: string, effect: () => void): void {
    this.fault(step, 'before');
    effect();
    this.log.push(step);
    this.fault(step, 'after');
  }
}

/** Each service has a thing of each kind it wants, at `<service's project>`; a folder `shared` comes first. */
export class FakeRegistrar implements Registrar {
  readonly system: System;
  readonly moves: readonly string[];
  readonly reads: ReadRequest[] = [];
  readonly #plain: readonly string[];

  constructor(
    readonly server: FakeServer,
    readonly wanted: (service: string) => Wanted,
    { system = 'jenkins', moves = [], plain = [] }: FakeOptions = {},
  ) {
    this.system = system;
    this.moves = moves;
    this.#plain = plain;
  }

  desired({ services }: Intent): readonly Resource[] {
    const folder = this.#resource('folder', 'shared', undefined, { title: 'Shared' }, []);
    const own = services.flatMap(({ name, project }) => {
      const kinds = Object.entries(this.wanted(name));
      return kinds.map(([kind, settings], index) => {
        const before = kinds[index - 1];
        const requires = [folder.key, ...(before === undefined ? [] : [keyOf(this.system, before[0], project)])];
        return this.#resource(kind, project, name, settings, requires);
      });
    });
    return [...own, folder].reverse();
  }

  async read(request: ReadRequest): Promise<Reading> {
    this.reads.push(request);
    const entries = [...this.server.things].filter(([key]) => request.keys === undefined || request.keys.has(key));
    const wanted = new Set(request.desired.map(({ key }) => key));
    const observed = entries
      .map(([key, thing]) => this.#observed(key, thing, request.depth === 'settings'))
      .filter(({ key, ownership }) => wanted.has(key) || ownership === 'ours');
    return { observed, notes: [] };
  }

  async consequences(change: Change): Promise<readonly string[]> {
    return change.action === 'disable' ? ['no more builds'] : [];
  }

  async apply(change: Change, { resource, intent }: Applying): Promise<void> {
    const { key, action, kind, address, service } = change;
    const at = change.from?.key ?? key;
    const found = this.server.things.get(at);
    if (action === 'move' && found === undefined && this.server.things.has(key)) return;
    const known = readMark(found?.description);
    const marked = known?.digest === (resource && settingsDigest(resource.settings)) && known?.service === service;
    if (
      action !== 'adopt' &&
      action !== 'disable' &&
      standing(change, found?.settings) === 'done' &&
      marked &&
      found?.disabled === false
    )
      return;
    const mark = { catalog: intent.platform.name, service };
    this.server.write(`${action} ${key}`, () => {
      if (action === 'delete') this.server.things.delete(key);
      else if (action === 'disable' && found !== undefined) this.server.things.set(key, { ...found, disabled: true });
      else if (action === 'adopt' && found !== undefined)
        this.server.things.set(key, { ...found, description: putMark(found.description, { ...mark, digest: UNSETTLED }) });
      else if (resource !== undefined) {
        this.server.things.delete(at);
        const description = putMark(found?.description, { ...mark, digest: settingsDigest(resource.settings) });
        this.server.things.set(key, { kind, address, settings: resource.settings, description, disabled: false });
      }
    });
  }

  #resource(
    kind: string,
    address: string,
    service: string | undefined,
    settings: JsonObject,
    requires: readonly ResourceKey[],
  ): Resource {
    return { key: keyOf(this.system, kind, address), system: this.system, kind, address, service, requires, settings };
  }

  #observed(key: ResourceKey, { kind, address, settings, description, disabled }: Thing, whole: boolean): Observed {
    const mark = readMark(description);
    return {
      key,
      system: this.system,
      kind,
      address,
      service: mark?.service,
      ownership: ownershipOf(description, 'retail'),
      disabled,
      removal: this.#plain.includes(kind) ? 'plain' : 'guarded',
      digest: mark?.digest,
      settings: whole ? settings : undefined,
    };
  }
}

const NO_FILES: GeneratedFiles = { of: () => [], top: () => [] };

/** A catalog of these services, each with a project of its name. */
export function anIntent(...services: readonly (string | Partial<Intent['services'][number]>)[]): Intent {
  const all = services.map((each) => {
    const given = typeof each === 'string' ? { name: each } : each;
    return aService({ project: `retail/${given.name ?? ''}`, ...given });
  });
  return { platform: aPlatform({ name: 'retail' }), teams: {}, services: all, files: NO_FILES };
}
