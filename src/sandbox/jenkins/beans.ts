/** Jenkins' things as beans of its remote API. */
import { type Json, json, type Reply } from '../http/call';
import { numberOf, textOf } from '../http/fields';
import { itemUrl, type JenkinsCall, refused } from './host';
import { CLASSES } from './normalise';
import { type Bean, parseTree, select, show } from './tree';
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

export function rootBean(call: JenkinsCall): Bean {
  return {
    className: 'hudson.model.Hudson',
    brief: [],
    fields: {
      mode: () => 'NORMAL',
      nodeDescription: () => "the Jenkins controller's built-in node (a sandbox)",
      nodeName: () => '',
      numExecutors: () => 0,
      description: () => 'A sandbox of service-pipelines, not Jenkins.',
      jobs: () => call.jenkins.children('').map((item) => itemBean(call, item)),
      primaryView: () => viewBean(call),
      quietingDown: () => false,
      url: () => `${call.host.url}/`,
      useCrumbs: () => true,
      useSecurity: () => true,
      views: () => [viewBean(call)],
    },
  };
}

export function itemBean(call: JenkinsCall, item: Item): Bean {
  const holds = item.kind === 'folder' || item.kind === 'multibranch';
  return {
    className: CLASSES[item.kind],
    brief: holds ? ['name', 'url'] : ['name', 'url', 'color'],
    fields: {
      ...names(call, item.fullName, item.displayName),
      description: () => item.description,
      ...(item.kind !== 'folder' && { disabled: () => item.disabled, buildable: () => !item.disabled }),
      ...(item.kind === 'folder' && { jobs: () => call.jenkins.children(item.fullName).map((child) => itemBean(call, child)) }),
      ...(item.kind === 'multibranch' && { jobs: () => branchBeans(call, item) }),
      ...(holds
        ? { views: () => [viewBean(call)], primaryView: () => viewBean(call), healthReport: (): Json => [] }
        : runnable(call, item)),
    },
  };
}

/** Jobs of the branches that the last scan found. */
export function branchBeans(call: JenkinsCall, item: Item): readonly Bean[] {
  if (item.scans === 0) return [];
  const root = rootOf(parseXml(item.xml));
  const source = [...elementsIn(root)].find((each) => each.nodeName === 'projectPath');
  const script = [...elementsIn(root)].map((each) => textIn(each, 'scriptPath')).find((path) => path !== undefined);
  return call.host.branches(source?.textContent ?? '', script ?? 'Jenkinsfile').map((branch) => ({
    className: CLASSES.pipeline,
    brief: ['name', 'url', 'color'],
    fields: {
      ...names(call, `${item.fullName}/${encodeURIComponent(branch)}`, branch),
      color: () => 'notbuilt',
      buildable: () => true,
    },
  }));
}

export function buildBean(call: JenkinsCall, item: Item, build: Build): Bean {
  return {
    className: item.kind === 'freestyle' ? 'hudson.model.FreeStyleBuild' : 'org.jenkinsci.plugins.workflow.job.WorkflowRun',
    brief: ['number', 'url'],
    fields: {
      number: () => build.number,
      id: () => String(build.number),
      url: () => `${itemUrl(call, item.fullName)}${build.number}/`,
      building: () => false,
      result: () => build.result,
      timestamp: () => build.at,
      duration: () => 0,
      estimatedDuration: () => 0,
      queueId: () => build.queue,
      displayName: () => `#${build.number}`,
      fullDisplayName: () => `${item.fullName.split('/').join(' » ')} #${build.number}`,
      actions: () => [
        {
          _class: 'hudson.model.ParametersAction',
          parameters: Object.entries(build.parameters).map(([name, value]) => ({
            _class: 'hudson.model.StringParameterValue',
            name,
            value,
          })),
        },
      ],
    },
  };
}

function runnable(call: JenkinsCall, item: Item): Bean['fields'] {
  const last = item.builds.at(-1);
  const lastBean = () => (last === undefined ? null : buildBean(call, item, last));
  return {
    color: () => (item.disabled ? 'disabled' : last === undefined ? 'notbuilt' : last.result === 'SUCCESS' ? 'blue' : 'red'),
    builds: () => [...item.builds].reverse().map((build) => buildBean(call, item, build)),
    lastBuild: lastBean,
    lastCompletedBuild: lastBean,
    nextBuildNumber: () => item.builds.length + 1,
    inQueue: () => false,
    queueItem: () => null,
    property: (): Json => [],
    healthReport: (): Json => [],
  };
}

function names(call: JenkinsCall, fullName: string, displayName: string | undefined): Bean['fields'] {
  const parts = fullName.split('/');
  return {
    name: () => nameOf(fullName),
    fullName: () => fullName,
    displayName: () => displayName ?? nameOf(fullName),
    fullDisplayName: () => [...parts.slice(0, -1), displayName ?? nameOf(fullName)].join(' » '),
    url: () => itemUrl(call, fullName),
  };
}

const viewBean = (call: JenkinsCall): Bean => ({
  className: 'hudson.model.AllView',
  brief: ['name', 'url'],
  fields: { name: () => 'all', url: () => `${call.host.url}/`, description: () => null },
});
