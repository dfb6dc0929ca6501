/** Builds and scans. Nothing is run: a build is over when it is asked for. */
import { empty, type JsonObject, type Reply, text } from '../../http/call';
import { answerBean, buildBean } from '../beans';
import { itemOf, itemUrl, type JenkinsCall, type JenkinsEndpoint, mayChange, missing, refused } from '../host';
import { type Build, nextNumber } from '../world';
import { CLIENT, guessed, REMOTE } from './evidence';
import { scanned } from './items';

const INPUT = guessed('a build waits for nobody here; the answer is that of one that went on');

export const buildEndpoints: readonly JenkinsEndpoint[] = [
  {
    method: 'POST',
    path: '/~item/build',
    does: 'starts a build: 201 with the queue’s item in Location; looks for the branches of a multibranch project',
    evidence: CLIENT,
    handle: build,
  },
  { method: 'POST', path: '/~item/buildWithParameters', does: 'starts a build with parameters', evidence: CLIENT, handle: build },
  {
    method: 'GET',
    path: '/~item/indexing/consoleText',
    does: 'log of the last scan',
    evidence: REMOTE,
    handle: (call) => {
      const item = itemOf(call);
      if (item.kind !== 'multibranch') throw missing();
      return text(200, `Started\n[sandbox] ${item.scans} scans so far; nothing is checked out here.\nFinished: SUCCESS\n`);
    },
  },
  {
    method: 'GET',
    path: '/~item/:build/api/json',
    does: 'one build by number, or lastBuild',
    evidence: CLIENT,
    handle: (call) => answerBean(call, buildBean(call, itemOf(call), buildOf(call))),
  },
  {
    method: 'GET',
    path: '/~item/:build/consoleText',
    does: 'its log',
    evidence: REMOTE,
    handle: (call) =>
      text(200, `Started by user ${call.account.name}\n[sandbox] nothing was run.\nFinished: ${buildOf(call).result}\n`),
  },
  {
    method: 'POST',
    path: '/~item/:build/stop',
    does: 'stops a build: it is over already',
    evidence: REMOTE,
    handle: (call) => empty(buildOf(call).number > 0 ? 302 : 404),
  },
  { method: 'POST', path: '/~item/:build/input/:input/proceedEmpty', does: 'approves', evidence: INPUT, handle: decided },
  { method: 'POST', path: '/~item/:build/input/:input/abort', does: 'rejects', evidence: INPUT, handle: decided },
];

function build(call: JenkinsCall): Reply {
  const item = itemOf(call);
  mayChange(call, 'Job/Build');
  if (item.kind === 'folder') throw missing();
  if (item.disabled) throw refused(409, `${item.fullName} is not buildable`);
  if (item.kind === 'multibranch') {
    call.jenkins.save(scanned(call, item));
    return empty(302, { location: itemUrl(call, item.fullName) });
  }
  const started: Build = {
    number: item.builds.length + 1,
    queue: nextNumber(call.jenkins, 'queue'),
    at: call.now,
    result: 'SUCCESS',
    parameters: parametersOf(call.fields),
  };
  call.jenkins.save({ ...item, builds: [...item.builds, started] });
  return empty(201, { location: `${call.host.url}/queue/item/${started.queue}/` });
}

function parametersOf(fields: JsonObject): Readonly<Record<string, string>> {
  const own = Object.entries(fields).filter(([name]) => !['delay', 'token', 'cause', 'json', 'Jenkins-Crumb'].includes(name));
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}

function buildOf(call: JenkinsCall): Build {
  const { builds } = itemOf(call);
  const name = call.params.build ?? '';
  const last = /^last\w*Build$/.test(name);
  const found = last ? builds.at(-1) : builds.find(({ number }) => String(number) === name);
  if (found === undefined) throw missing();
  return found;
}

function decided(call: JenkinsCall): Reply {
  mayChange(call, 'Job/Build');
  buildOf(call);
  return empty(200);
}
