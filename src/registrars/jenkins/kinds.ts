/** The kinds of items that we keep on Jenkins: how each is known, read and written. */
import type { JsonObject } from '../../registration/resource';
import { ownedOfDeployJob, PIPELINE_JOB, readDeployJob } from './deploy-job';
import { FOLDER, ownedOfFolder, readFolder } from './folder';
import { MULTIBRANCH, ownedOfMultibranch, readMultibranch } from './multibranch';
import type { Owned } from './owned';
import { type ConfigXml, type Element, newConfig, overlay, parseConfig, textAt, writeConfig } from './xml';

export type KindName = 'folder' | 'multibranch' | 'deploy-job';

interface Kind {
  /** Name of the root in `config.xml`. */
  readonly root: string;
  /** `_class` in the remote API. */
  readonly apiClass: string;
  readonly read: (config: ConfigXml) => JsonObject;
  readonly owned: (settings: JsonObject, description: string, found: Element | undefined) => readonly Owned[];
}

const KINDS: Readonly<Record<KindName, Kind>> = {
  folder: { root: FOLDER, apiClass: FOLDER, read: readFolder, owned: ownedOfFolder },
  multibranch: {
    root: MULTIBRANCH,
    apiClass: MULTIBRANCH,
    read: readMultibranch,
    owned: ownedOfMultibranch,
  },
  'deploy-job': {
    root: PIPELINE_JOB,
    apiClass: 'org.jenkinsci.plugins.workflow.job.WorkflowJob',
    read: readDeployJob,
    owned: ownedOfDeployJob,
  },
};

export const isKind = (name: string): name is KindName => Object.hasOwn(KINDS, name);

/** The kind of an item by its `_class`; `undefined` for what we keep none of. */
export const kindOfClass = (apiClass: string): KindName | undefined =>
  Object.keys(KINDS)
    .filter(isKind)
    .find((name) => KINDS[name].apiClass === apiClass);

/** An item as its `config.xml` says it. */
export interface Item {
  readonly description: string;
  readonly settings: JsonObject;
}

/** `undefined` where the file is of another kind. @throws {TypeError} where it cannot be read. */
export function readItem(kind: KindName, text: string): Item | undefined {
  const config = parseConfig(text);
  if (config.root.nodeName !== KINDS[kind].root) return undefined;
  return { description: textAt(config.root, 'description') ?? '', settings: KINDS[kind].read(config) };
}

/** The file with what we own as wanted. @param text as it is now; `undefined` for a new item. */
export function writeItem(kind: KindName, text: string | undefined, wanted: Item): string {
  const { root, owned } = KINDS[kind];
  if (text === undefined) return newConfig(root, owned(wanted.settings, wanted.description, undefined));
  const config = parseConfig(text);
  overlay(config, owned(wanted.settings, wanted.description, config.root));
  return writeConfig(config);
}

/** The file with another description, and nothing else changed. */
export function describeItem(text: string, description: string): string {
  const config = parseConfig(text);
  overlay(config, [{ kind: 'text', name: 'description', text: description }]);
  return writeConfig(config);
}

/** The file with another description, and (where the kind knows that) disabled. */
export function disableItem(kind: KindName, text: string, description: string): string {
  const config = parseConfig(text);
  const off: readonly Owned[] = kind === 'folder' ? [] : [{ kind: 'text', name: 'disabled', text: 'true' }];
  overlay(config, [{ kind: 'text', name: 'description', text: description }, ...off]);
  return writeConfig(config);
}
