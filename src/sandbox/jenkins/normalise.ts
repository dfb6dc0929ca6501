/** What Jenkins makes of a posted config.xml: defaults filled in, unknown plugins' parts dropped, plugins named, secrets encrypted. */
import { createHmac } from 'node:crypto';
import { PLUGINS, pluginOf } from './plugins';
import {
  append,
  appendXml,
  childOf,
  childrenOf,
  type Document,
  type Element,
  elementsIn,
  parseXml,
  rootOf,
  writeXml,
} from './xml';

export type ItemKind = 'folder' | 'multibranch' | 'pipeline' | 'freestyle';

/** @returns `undefined` for a class that no plugin here has. */
export function kindOf(document: Document): ItemKind | undefined {
  return KINDS[rootOf(document).nodeName];
}

const MULTIBRANCH = 'org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject';
const FOLDER = 'com.cloudbees.hudson.plugins.folder.Folder';

export const KINDS: Readonly<Record<string, ItemKind>> = {
  [FOLDER]: 'folder',
  [MULTIBRANCH]: 'multibranch',
  'flow-definition': 'pipeline',
  project: 'freestyle',
};

/** The class that the remote API gives as `_class`. */
export const CLASSES: Readonly<Record<ItemKind, string>> = {
  folder: FOLDER,
  multibranch: MULTIBRANCH,
  pipeline: 'org.jenkinsci.plugins.workflow.job.WorkflowJob',
  freestyle: 'hudson.model.FreeStyleProject',
};

/** @param key Secrets are encrypted with it, one way: the stand-in never needs them back. */
export function normalised(source: string, key: string): string {
  const document = parseXml(source);
  const root = rootOf(document);
  dropUnknown(root);
  fillDefaults(root);
  namePlugins(root, undefined);
  encryptSecrets(root, key);
  return writeXml(document);
}

/** Jenkins drops what a class that it cannot load would hold, and says so under "old data" only. */
function dropUnknown(element: Element): void {
  for (const child of childrenOf(element)) {
    const owner = pluginOf(child.getAttribute('class') ?? child.nodeName) ?? pluginOf(child.nodeName);
    if (owner !== undefined && !PLUGINS.some(({ shortName }) => shortName === owner)) element.removeChild(child);
    else dropUnknown(child);
  }
}

function fillDefaults(root: Element): void {
  const kind = KINDS[root.nodeName];
  for (const source of kind === undefined ? [] : DEFAULTS[kind]) {
    const name = /^<([^\s/>]+)/.exec(source)?.[1] ?? '';
    if (childOf(root, name) === undefined) appendXml(root, source);
  }
}

const OWNER = `<owner class="${MULTIBRANCH}" reference="../.."/>`;
const VIEWS =
  '<folderViews class="com.cloudbees.hudson.plugins.folder.views.DefaultFolderViewHolder"><views><hudson.model.AllView><owner class="com.cloudbees.hudson.plugins.folder.Folder" reference="../../../.."/><name>All</name><filterExecutors>false</filterExecutors><filterQueue>false</filterQueue><properties class="hudson.model.View$PropertyList"/></hudson.model.AllView></views><primaryView>All</primaryView><tabBar class="hudson.views.DefaultViewsTabBar"/></folderViews>';

const DEFAULTS: Readonly<Record<ItemKind, readonly string[]>> = {
  folder: [
    '<description></description>',
    '<properties/>',
    VIEWS,
    '<healthMetrics/>',
    '<icon class="com.cloudbees.hudson.plugins.folder.icons.StockFolderIcon"/>',
  ],
  multibranch: [
    '<actions/>',
    '<description></description>',
    '<properties/>',
    '<folderViews class="jenkins.branch.MultiBranchProjectViewHolder"><owner class="org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject" reference="../.."/></folderViews>',
    '<healthMetrics/>',
    '<icon class="jenkins.branch.MetadataActionFolderIcon"><owner class="org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject" reference="../.."/></icon>',
    '<orphanedItemStrategy class="com.cloudbees.hudson.plugins.folder.computed.DefaultOrphanedItemStrategy"><pruneDeadBranches>true</pruneDeadBranches><daysToKeep>-1</daysToKeep><numToKeep>-1</numToKeep><abortBuilds>false</abortBuilds></orphanedItemStrategy>',
    '<triggers/>',
    '<disabled>false</disabled>',
    `<sources class="jenkins.branch.MultiBranchProject$BranchSourceList"><data/>${OWNER}</sources>`,
    `<factory class="org.jenkinsci.plugins.workflow.multibranch.WorkflowBranchProjectFactory">${OWNER}<scriptPath>Jenkinsfile</scriptPath></factory>`,
  ],
  pipeline: [
    '<actions/>',
    '<description></description>',
    '<keepDependencies>false</keepDependencies>',
    '<properties/>',
    '<triggers/>',
    '<disabled>false</disabled>',
  ],
  freestyle: [
    '<actions/>',
    '<description></description>',
    '<keepDependencies>false</keepDependencies>',
    '<properties/>',
    '<disabled>false</disabled>',
  ],
};

/** `plugin="name@version"` where the plugin is another one than that of the element around. */
function namePlugins(element: Element, around: string | undefined): void {
  const owner = pluginOf(element.getAttribute('class') ?? element.nodeName) ?? pluginOf(element.nodeName);
  const version = PLUGINS.find(({ shortName }) => shortName === owner)?.version;
  element.removeAttribute('plugin');
  if (owner !== undefined && version !== undefined && owner !== around) element.setAttribute('plugin', `${owner}@${version}`);
  for (const child of childrenOf(element)) namePlugins(child, owner ?? around);
}

const SECRETS = new Set([
  'password',
  'secret',
  'token',
  'apiToken',
  'secretToken',
  'secretKey',
  'privateKey',
  'passphrase',
  'secretBytes',
]);

function encryptSecrets(root: Element, key: string): void {
  for (const element of elementsIn(root)) {
    const value = element.textContent ?? '';
    if (!SECRETS.has(element.nodeName) || childrenOf(element).length > 0 || value === '' || /^\{AQAA.*\}$/s.test(value)) continue;
    element.textContent = `{AQAA${createHmac('sha256', key).update(value).digest('base64')}}`;
  }
}

/** What somebody without Configure is shown: secrets without their value. */
export function redacted(source: string): string {
  return source.replace(/\{AQAA[^}]*\}/g, '********');
}

/** Fields that the GitLab branch source fills in when it has scanned. */
export function afterScan(
  source: string,
  known: (path: string) => { readonly id: number; readonly url: string } | undefined,
): string {
  const document = parseXml(source);
  for (const element of elementsIn(rootOf(document))) {
    if (element.getAttribute('class') !== 'io.jenkins.plugins.gitlabbranchsource.GitLabSCMSource') continue;
    const path = childOf(element, 'projectPath')?.textContent ?? '';
    const project = known(path);
    if (project === undefined) continue;
    const host = new URL(project.url).hostname;
    fill(element, 'projectName', path.split('/').at(-1) ?? path);
    fill(element, 'sshRemote', `git@${host}:${path}.git`);
    fill(element, 'httpRemote', `${project.url}.git`);
    fill(element, 'projectId', String(project.id));
  }
  return writeXml(document);
}

function fill(element: Element, name: string, value: string): void {
  (childOf(element, name) ?? append(element, name)).textContent = value;
}
