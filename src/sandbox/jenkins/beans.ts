/** Jenkins' things as beans of its remote API. */
import { json, type Reply } from '../http/call';
import { numberOf, textOf } from '../http/fields';
import { itemUrl, type JenkinsCall, refused } from './host';
import { CLASSES, type ItemKind } from './normalise';
import { type Bean, beanOf, type FieldTable, parseTree, select, show } from './tree';
import { type Build, type Item, nameOf } from './world';
import { elementsIn, parseXml, rootOf, textIn } from './xml';

/** Answers `api/json` of a bean: by `tree`, else by `depth`. */
export function answerBean(call: JenkinsCall, bean: Bean): Reply {
  const source = textOf(call.fields, 'tree');
  if (source === undefined) return json(200, show(bean, numberOf(call.query, 'depth') ?? 0));
  const tree = parseTree(source);
  if (tree === undefined) throw refused(500, `Unable to parse tree: ${source}`);
  return json(200, select(bean, tree));
}

export const rootBean = (call: JenkinsCall): Bean => beanOf('hudson.model.Hudson', [], ROOT, call);

export const itemBean = (call: JenkinsCall, item: Item): Bean =>
  beanOf(CLASSES[item.kind], isFolder(item) ? ['name', 'url'] : ['name', 'url', 'color'], FIELDS[item.kind], { call, item });

export const buildBean = (call: JenkinsCall, item: Item, build: Build): Bean => {
  const className = item.kind === 'freestyle' ? 'hudson.model.FreeStyleBuild' : 'org.jenkinsci.plugins.workflow.job.WorkflowRun';
  return beanOf(className, ['number', 'url'], BUILD, { call, item, build });
};

/** Jobs of the branches that the last scan found. */
export function branchBeans(call: JenkinsCall, item: Item): readonly Bean[] {
  if (item.scans === 0) return [];
  const elements = [...elementsIn(rootOf(parseXml(item.xml)))];
  const source = elements.find((each) => each.nodeName === 'projectPath')?.textContent ?? '';
  const script = elements.map((each) => textIn(each, 'scriptPath')).find((path) => path !== undefined) ?? 'Jenkinsfile';
  return call.host
    .branches(source, script)
    .map((branch) => beanOf(CLASSES.pipeline, ['name', 'url', 'color'], BRANCH, { call, item, branch }));
}

const isFolder = ({ kind }: Item): boolean => kind === 'folder' || kind === 'multibranch';

interface Own {
  readonly call: JenkinsCall;
  readonly item: Item;
}

const ROOT: FieldTable<JenkinsCall> = {
  mode: () => 'NORMAL',
  nodeDescription: () => "the Jenkins controller's built-in node (a sandbox)",
  nodeName: () => '',
  numExecutors: () => 0,
  description: () => 'A sandbox of service-pipelines, not Jenkins.',
  jobs: (call) => call.jenkins.children('').map((item) => itemBean(call, item)),
  primaryView: (call) => viewBean(call),
  quietingDown: () => false,
  url: ({ host }) => `${host.url}/`,
  useCrumbs: () => true,
  useSecurity: () => true,
  views: (call) => [viewBean(call)],
};

const ANY: FieldTable<Own> = {
  name: ({ item }) => nameOf(item.fullName),
  fullName: ({ item }) => item.fullName,
  displayName: ({ item }) => item.displayName ?? nameOf(item.fullName),
  fullDisplayName: ({ item }) =>
    [...item.fullName.split('/').slice(0, -1), item.displayName ?? nameOf(item.fullName)].join(' » '),
  url: ({ call, item }) => itemUrl(call, item.fullName),
  description: ({ item }) => item.description,
  healthReport: () => [],
};

const ANY_FOLDER: FieldTable<Own> = {
  ...ANY,
  views: ({ call }) => [viewBean(call)],
  primaryView: ({ call }) => viewBean(call),
};

const lastBuild = ({ call, item }: Own) => {
  const last = item.builds.at(-1);
  return last === undefined ? null : buildBean(call, item, last);
};

const RUNNABLE: FieldTable<Own> = {
  ...ANY,
  disabled: ({ item }) => item.disabled,
  buildable: ({ item }) => !item.disabled,
  color: ({ item }) => colorOf(item),
  builds: ({ call, item }) => [...item.builds].reverse().map((build) => buildBean(call, item, build)),
  lastBuild,
  lastCompletedBuild: lastBuild,
  nextBuildNumber: ({ item }) => item.builds.length + 1,
  inQueue: () => false,
  queueItem: () => null,
  property: () => [],
};

const FIELDS: Readonly<Record<ItemKind, FieldTable<Own>>> = {
  folder: { ...ANY_FOLDER, jobs: ({ call, item }) => call.jenkins.children(item.fullName).map((child) => itemBean(call, child)) },
  multibranch: {
    ...ANY_FOLDER,
    disabled: ({ item }) => item.disabled,
    buildable: ({ item }) => !item.disabled,
    jobs: ({ call, item }) => branchBeans(call, item),
  },
  pipeline: RUNNABLE,
  freestyle: RUNNABLE,
};

const BRANCH: FieldTable<Own & { readonly branch: string }> = {
  name: ({ branch }) => encodeURIComponent(branch),
  fullName: ({ item, branch }) => `${item.fullName}/${encodeURIComponent(branch)}`,
  displayName: ({ branch }) => branch,
  url: ({ call, item, branch }) => itemUrl(call, `${item.fullName}/${encodeURIComponent(branch)}`),
  color: () => 'notbuilt',
  buildable: () => true,
};

const BUILD: FieldTable<Own & { readonly build: Build }> = {
  number: ({ build }) => build.number,
  id: ({ build }) => String(build.number),
  url: ({ call, item, build }) => `${itemUrl(call, item.fullName)}${build.number}/`,
  building: () => false,
  result: ({ build }) => build.result,
  timestamp: ({ build }) => build.at,
  duration: () => 0,
  estimatedDuration: () => 0,
  queueId: ({ build }) => build.queue,
  displayName: ({ build }) => `#${build.number}`,
  fullDisplayName: ({ item, build }) => `${item.fullName.split('/').join(' » ')} #${build.number}`,
  actions: ({ build }) => {
    const parameters = Object.entries(build.parameters);
    const shown = parameters.map(([name, value]) => ({ _class: 'hudson.model.StringParameterValue', name, value }));
    return [{ _class: 'hudson.model.ParametersAction', parameters: shown }];
  },
};

function colorOf({ disabled, builds }: Item): string {
  if (disabled) return 'disabled';
  const last = builds.at(-1);
  if (last === undefined) return 'notbuilt';
  return last.result === 'SUCCESS' ? 'blue' : 'red';
}

const viewBean = (call: JenkinsCall): Bean =>
  beanOf(
    'hudson.model.AllView',
    ['name', 'url'],
    { name: () => 'all', url: () => `${call.host.url}/`, description: () => null },
    call,
  );
