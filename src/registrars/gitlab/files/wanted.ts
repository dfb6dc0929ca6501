/** What is to lie in the repository of a project: the files of all its services that are delivered by merge request. */
import type { GeneratedFile } from '../../../registration/registrar';
import type { JsonObject, Resource } from '../../../registration/resource';
import { isRecord } from '../members';
import { filesKey, type ProjectScope, projectKey } from '../scope';
import { blobWord, modeOf } from './blob';
import { type PlacedFile, placedFiles } from './placement';
import { recordPath } from './record';

/** Branch of the one merge request of a project. */
export const BRANCH = 'service-pipelines/update';

/** Mode and blob id by path, in the form of settings. */
export type Blobs = Readonly<Record<string, string>>;

/** The files of a project by path, ascending. */
export function wantedFiles(scope: ProjectScope, oidOf: (file: GeneratedFile) => string): readonly PlacedFile[] {
  return scope.services
    .filter(({ delivery }) => delivery === 'merge-request')
    .flatMap((service) => placedFiles(service, scope.platform.name, scope.files, oidOf));
}

/** The resource of a project's files; `undefined` when none are delivered to it. */
export function filesResource(scope: ProjectScope, oidOf: (file: GeneratedFile) => string): Resource | undefined {
  const files = wantedFiles(scope, oidOf);
  if (files.length === 0) return undefined;
  const blobs = files.map(({ path, executable, oid }) => [path, blobWord({ mode: modeOf(executable), oid })] as const);
  return {
    key: filesKey(scope.path),
    system: 'gitlab',
    kind: 'files',
    address: scope.path,
    service: scope.first.name,
    requires: [projectKey(scope.path)],
    settings: filesSettings(Object.fromEntries(blobs), scope.platform.gitlab.autoMerge),
  };
}

/** @param autoMerge Whether the merge request, if there is one, merges when its pipeline succeeds. */
export const filesSettings = (files: Blobs, autoMerge: boolean): JsonObject => ({ autoMerge, files });

/** The files in the settings of such a resource. */
export function blobsIn({ files }: JsonObject): Blobs {
  if (!isRecord(files)) return {};
  return Object.fromEntries(Object.entries(files).map(([path, blob]) => [path, String(blob)]));
}

/** Where the records among these files lie. */
export const recordsIn = (files: Blobs): readonly string[] => Object.keys(files).filter((path) => RECORD.test(path));

const RECORD = new RegExp(`(^|/)${recordPath('').replace('.', '\\.')}$`);
