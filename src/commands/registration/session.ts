/** What plan, register and drift begin with: a faultless catalog, a tree that is what it makes, and servers that can be called. */
import type { Resolved } from '../../check';
import { ContentMemory } from '../../content-memory';
import { closest } from '../../diagnostics/closest';
import { counted, quoted, visible } from '../../diagnostics/visible';
import { memoryOf, prepare, type Work } from '../../generate';
import { generator } from '../../generator';
import { writtenTree } from '../../output/generated';
import { connectors } from '../../registrars';
import type { Connected } from '../../registrars/connect';
import { partsDigest } from '../../registration/digest';
import type { Intent } from '../../registration/registrar';
import type { System } from '../../registration/resource';
import { parseShard, type Scope, wavesOf } from '../../registration/scope';
import type { Redactor } from '../../remote/redact';
import { realWorld } from '../../remote/world';
import { outdated } from '../../up-to-date';
import { limitsOf, type RegistrationOptions } from './options';

export interface Session {
  readonly intent: Intent;
  readonly scope: Scope;
  /** By service. */
  readonly waves: ReadonlyMap<string, number>;
  readonly connected: readonly Connected[];
  readonly catalogDigest: string;
  /** Systems that are left out, and why. */
  readonly missing: readonly string[];
  /** Learns while a plan is made. */
  readonly memory: ContentMemory;
}

/** Why a verb cannot begin; the text is for people. */
export class CannotBegin extends Error {
  override readonly name = 'CannotBegin';
}

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
  readonly color: boolean;
  readonly say: (line: string) => void;
}

/** @throws CannotBegin with everything a person must mend. */
export async function openSession(options: RegistrationOptions, surroundings: Surroundings): Promise<Session> {
  const { resolved, inputs } = catalogOf(options, surroundings);
  const scope = scopeOf(options, resolved);
  const waves = wavesOf(resolved.services, namesOf(options.canary, '--canary', resolved));
  const memory = ContentMemory.load(...memoryOf({ out: options.pipelines }));
  const tree = writtenTree(options.pipelines, memory);
  const intent: Intent = { ...resolved, files: tree };
  const names = resolved.services.map(({ name }) => name);
  const { platform, teams } = resolved;
  // What a plan depends on: a service is in the digest of all that its files are made from.
  const catalogDigest = partsDigest([
    JSON.stringify([generator.version, platform, teams]),
    JSON.stringify(inputs),
    tree.fingerprint(names),
  ]);
  const { connected, missing } = await connect(options, intent, surroundings);
  return { intent, scope, waves, connected, catalogDigest, missing, memory };
}

function catalogOf({ catalog, pipelines: out }: RegistrationOptions, { say, color }: Surroundings): Work {
  const prepared = prepare({ catalog, out });
  if (prepared.diagnostics.length > 0) say(prepared.report(color).trimEnd());
  if (prepared.work === undefined) throw new CannotBegin('The catalog is faulty; nothing was asked of any server.');
  const files = outdated(prepared.work);
  if (files.length > 0) {
    const some = files.slice(0, 5).map((path) => `  ${out}/${visible(path)}`);
    const more = files.length > 5 ? [`  and ${files.length - 5} more`] : [];
    const head = `"${out}" is not what the catalog makes: ${counted(files.length, 'path')} would change. Run "npx projen" and commit the result first.`;
    throw new CannotBegin([head, ...some, ...more].join('\n'));
  }
  return prepared.work;
}

function scopeOf(options: RegistrationOptions, resolved: Resolved): Scope {
  const only = options.only === undefined ? undefined : namesOf(options.only, '--only', resolved);
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  if (options.shard !== undefined && shard === undefined)
    throw new CannotBegin(`--shard is ${quoted(options.shard)}; write a share such as 2/8, the second of eight.`);
  return { only, shard, wave: options.wave };
}

function namesOf(written: readonly string[] | undefined, flag: string, { services }: Resolved): readonly string[] {
  const names = services.map(({ name }) => name);
  const unknown = (written ?? []).filter((name) => !names.includes(name));
  if (unknown.length === 0) return written ?? [];
  const told = unknown.map((name) => {
    const guess = closest(name, names);
    return `${flag} names ${quoted(name)}, and no service of the catalog is called so.${guess === undefined ? '' : ` Did you mean ${quoted(guess)}?`}`;
  });
  throw new CannotBegin(told.join('\n'));
}

async function connect(
  options: RegistrationOptions,
  { platform }: Intent,
  { env, redactor, signal }: Surroundings,
): Promise<Pick<Session, 'connected' | 'missing'>> {
  const { gitlabUrl, jenkinsUrl, interrupt = false, stackDrift = false } = options;
  const flags = { gitlabUrl, jenkinsUrl, interrupt, stackDrift };
  const limits = limitsOf(options);
  const runs = options.shard === undefined ? 1 : (parseShard(options.shard)?.count ?? 1);
  const gitlabLimits = { profile: options.limits, runs };
  const wanted: readonly System[] = options.system ?? connectors.map(({ system }) => system);
  const connected: Connected[] = [];
  const missing: string[] = [];
  for (const connector of connectors.filter(({ system }) => wanted.includes(system))) {
    const each = await reached(() =>
      connector.connect({ platform, flags, env, redactor, signal, limits, gitlabLimits, world: realWorld }),
    );
    if (each.kind === 'connected') connected.push(each);
    else missing.push(each.text);
  }
  return { connected, missing };
}

/** Settings that are faulty are the person's to mend, not ours. */
async function reached<T>(connecting: () => Promise<T>): Promise<T> {
  try {
    return await connecting();
  } catch (error) {
    throw new CannotBegin(error instanceof Error ? error.message : String(error));
  }
}
