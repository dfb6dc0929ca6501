/** Jenkins itself: who calls, plugins, queue, and the check of a Jenkinsfile. */
import { json, type Reply, text } from '../../http/call';
import { textOf } from '../../http/fields';
import { sandboxPage } from '../../http/listen';
import { answerBean, rootBean } from '../beans';
import { type JenkinsCall, type JenkinsEndpoint, missing } from '../host';
import { PLUGINS, type Plugin } from '../plugins';
import { type Bean, beanOf, type FieldTable } from '../tree';
import { CLIENT, CONVERTER, guessed, REMOTE } from './evidence';

export const instanceEndpoints: readonly JenkinsEndpoint[] = [
  {
    method: 'GET',
    path: '/',
    does: 'a page; the header X-Jenkins of every answer is the version',
    evidence: REMOTE,
    handle: ({ host }) => sandboxPage('Jenkins', [`Version ${host.version()}`]),
  },
  {
    method: 'GET',
    path: '/api/json',
    does: 'all items by tree, with ranges, or by depth',
    evidence: CLIENT,
    handle: (call) => answerBean(call, rootBean(call)),
  },
  { method: 'GET', path: '/me/api/json', does: 'who calls', evidence: REMOTE, handle: me },
  {
    method: 'GET',
    path: '/whoAmI/api/json',
    does: 'who calls, and how they said so',
    evidence: guessed('which details are told'),
    handle: ({ account }) =>
      json(200, {
        _class: 'hudson.security.WhoAmI',
        anonymous: false,
        authenticated: true,
        authorities: ['authenticated'],
        name: account.name,
      }),
  },
  {
    method: 'GET',
    path: '/pluginManager/api/json',
    does: 'plugins with versions',
    evidence: CLIENT,
    handle: (call) => answerBean(call, beanOf('hudson.LocalPluginManager', [], { plugins: () => PLUGINS.map(pluginBean) }, call)),
  },
  {
    method: 'GET',
    path: '/queue/api/json',
    does: 'what waits: nothing, since nothing runs',
    evidence: REMOTE,
    handle: () => json(200, { _class: 'hudson.model.Queue', discoverableItems: [], items: [] }),
  },
  {
    method: 'GET',
    path: '/queue/item/:number/api/json',
    does: 'what became of a queued build',
    evidence: REMOTE,
    handle: queued,
  },
  {
    method: 'POST',
    path: '/pipeline-model-converter/validate',
    does: 'checks a Jenkinsfile in words; needs no crumb',
    evidence: CONVERTER,
    handle: (call) => text(200, words(faultOf(call))),
  },
  {
    method: 'POST',
    path: '/pipeline-model-converter/validateJenkinsfile',
    does: 'checks a Jenkinsfile in JSON: here only that it is one pipeline block with its braces closed',
    evidence: CONVERTER,
    handle: (call) => {
      const fault = faultOf(call);
      const data = fault === undefined ? { result: 'success' } : { result: 'failure', errors: [{ error: fault }] };
      return json(200, { status: 'ok', data });
    },
  },
];

const pluginBean = (plugin: Plugin): Bean => beanOf('hudson.PluginWrapper', [], PLUGIN, plugin);

const PLUGIN: FieldTable<Plugin> = {
  active: () => true,
  enabled: () => true,
  bundled: () => false,
  deleted: () => false,
  hasUpdate: () => false,
  longName: ({ shortName }) => shortName,
  pinned: () => false,
  shortName: ({ shortName }) => shortName,
  url: ({ shortName }) => `https://plugins.jenkins.io/${shortName}`,
  version: ({ version }) => version,
};

function me({ account, host }: JenkinsCall): Reply {
  return json(200, {
    _class: 'hudson.model.User',
    absoluteUrl: `${host.url}/user/${account.name}`,
    description: null,
    fullName: account.name,
    id: account.name,
    property: [],
  });
}

function queued(call: JenkinsCall): Reply {
  const number = Number(call.params.number);
  for (const item of call.jenkins.items.values()) {
    const build = item.builds.find(({ queue }) => queue === number);
    if (build === undefined) continue;
    const executable = {
      _class: 'org.jenkinsci.plugins.workflow.job.WorkflowRun',
      number: build.number,
      url: `${call.host.url}/`,
    };
    return json(200, { _class: 'hudson.model.Queue$LeftItem', id: number, cancelled: false, executable, why: null });
  }
  throw missing();
}

function faultOf(call: JenkinsCall): string | undefined {
  const source = textOf(call.fields, 'jenkinsfile') ?? '';
  if (!/^\s*(?:(?:\/\/[^\n]*|#![^\n]*|\/\*[\s\S]*?\*\/|@Library\([^)]*\)\s*_?|import [^\n]*)\s*)*pipeline\s*\{/.test(source))
    return "Jenkinsfile content did not contain the 'pipeline' step";
  return (source.match(/\{/g) ?? []).length === (source.match(/\}/g) ?? []).length ? undefined : "expecting '}', found ''";
}

const words = (fault: string | undefined): string =>
  fault === undefined ? 'Jenkinsfile successfully validated.\n' : `Errors encountered validating Jenkinsfile:\n${fault}\n`;
