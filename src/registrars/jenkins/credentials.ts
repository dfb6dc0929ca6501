/** Credentials by name: whether those that the catalog names are there. Their values are never read, and none is ever made. */
import type { Platform } from '../../model/platform';
import type { Note } from '../../registration/plan';
import { type JenkinsClient, jobPath } from './client';

/** A credential that emitted files or jobs name. */
export interface NamedCredential {
  readonly id: string;
  /** What it is for, as the platform's file names it. */
  readonly use: string;
}

export function namedCredentials({ jenkins, notices }: Platform): readonly NamedCredential[] {
  const own = Object.entries(jenkins.credentials).map(([use, id]) => ({ id, use: `spec.jenkins.credentials.${use}` }));
  const channels = Object.values(notices.channels).map(({ name, jenkinsCredential }) => ({
    id: jenkinsCredential,
    use: `spec.notices.channels.${name}`,
  }));
  return [...own, ...channels];
}

/** Where credentials may be kept that jobs in the platform's folder can use; the second address is that of older versions. */
const stores = (folder: string): readonly (readonly string[])[] => [
  [`${jobPath(folder)}/credentials/store/folder`],
  ['/manage/credentials/store/system', '/credentials/store/system'],
];

/** Ids of all credentials that may be seen, or `undefined` where no store may. */
export async function credentialIds(client: JenkinsClient, folder: string): Promise<ReadonlySet<string> | undefined> {
  const found = await Promise.all(stores(folder).map((addresses) => firstOf(client, addresses)));
  const seen = found.filter((ids) => ids !== undefined);
  return seen.length === 0 ? undefined : new Set(seen.flat());
}

/** What a person must know of them before jobs run. */
export async function credentialNotes(client: JenkinsClient, platform: Platform): Promise<readonly Note[]> {
  const ids = await credentialIds(client, platform.jenkins.folder);
  if (ids === undefined) {
    return [note('its credentials cannot be listed with this account (Credentials/View), so none is checked')];
  }
  const missing = namedCredentials(platform).filter(({ id }) => !ids.has(id));
  return missing.map(({ id, use }) =>
    note(`no credential "${id}" (${use}) in the folder "${platform.jenkins.folder}" or in the global store; make it there`),
  );
}

async function firstOf(client: JenkinsClient, addresses: readonly string[]): Promise<readonly string[] | undefined> {
  for (const address of addresses) {
    const answer = await client.json(`${address}/domain/_/api/json?tree=credentials[id]`);
    const ids = idsOf(answer);
    if (ids !== undefined) return ids;
  }
  return undefined;
}

function idsOf(answer: unknown): readonly string[] | undefined {
  if (typeof answer !== 'object' || answer === null || !('credentials' in answer)) return undefined;
  const all: readonly unknown[] = Array.isArray(answer.credentials) ? answer.credentials : [];
  return all.flatMap((each) =>
    typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'string' ? [each.id] : [],
  );
}

const note = (text: string): Note => ({ system: 'jenkins', service: undefined, text: `Jenkins: ${text}` });
