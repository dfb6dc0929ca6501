/** Items: making, reading, changing, moving, deleting. `/~item` stands for `/job/a/job/b`, of any depth. */
import { empty, type Reply, text } from '../../http/call';
import { textOf } from '../../http/fields';
import { sandboxPage } from '../../http/listen';
import { answerBean, branchBeans, itemBean } from '../beans';
import { itemOf, itemUrl, type JenkinsCall, type JenkinsEndpoint, mayChange, missing, refused } from '../host';
import { afterScan, CLASSES, KINDS, normalised, redacted } from '../normalise';
import { factsOf, type Item, nameOf, newItem, parentOf } from '../world';
import { SyntaxFault } from '../xml';
import { BRANCHES, CLIENT, guessed, REMOTE } from './evidence';

export const itemEndpoints: readonly JenkinsEndpoint[] = [
  {
    method: 'POST',
    path: '/createItem',
    does: 'new item from XML, or a copy; 400 with X-Error when it is there, 500 for a class that no plugin has',
    evidence: CLIENT,
    handle: create,
  },
  { method: 'POST', path: '/~item/createItem', does: 'the same inside a folder', evidence: CLIENT, handle: create },
  {
    method: 'GET',
    path: '/~item/api/json',
    does: 'the item by tree or depth; 404 when there is none',
    evidence: CLIENT,
    handle: (call) => {
      const item = call.jenkins.items.get(call.itemName);
      if (item !== undefined) return answerBean(call, itemBean(call, item));
      const parent = call.jenkins.items.get(parentOf(call.itemName));
      const branch =
        parent?.kind !== 'multibranch'
          ? undefined
          : branchBeans(call, parent).find((bean) => bean.get('fullName') === call.itemName);
      if (branch === undefined) throw missing();
      return answerBean(call, branch);
    },
  },
  {
    method: 'GET',
    path: '/~item/config.xml',
    does: 'the XML as Jenkins keeps it: prolog of XML 1.1, plugins named, defaults filled in, secrets encrypted',
    evidence: guessed('which defaults a real Jenkins writes depends on its plugins'),
    handle: (call) => {
      const { xml } = itemOf(call);
      return text(200, call.account.role === 'admin' ? xml : redacted(xml), { 'content-type': 'application/xml' });
    },
  },
  {
    method: 'POST',
    path: '/~item/config.xml',
    does: 'replaces the whole item, folder credentials too; a multibranch project is scanned again',
    evidence: BRANCHES,
    handle: configure,
  },
  {
    method: 'POST',
    path: '/~item/doDelete',
    does: 'deletes with all inside; 302',
    evidence: CLIENT,
    handle: (call) => removed(call, 302),
  },
  {
    method: 'DELETE',
    path: '/~item/',
    does: 'deletes with all inside; 204',
    evidence: REMOTE,
    handle: (call) => removed(call, 204),
  },
  { method: 'POST', path: '/~item/disable', does: 'disables; 302', evidence: CLIENT, handle: (call) => switched(call, true) },
  { method: 'POST', path: '/~item/enable', does: 'enables; 302', evidence: CLIENT, handle: (call) => switched(call, false) },
  { method: 'POST', path: '/~item/doRename', does: 'renames; 302', evidence: REMOTE, handle: renamed },
  {
    method: 'POST',
    path: '/~item/confirmRename',
    does: 'renames; 302',
    evidence: guessed('the newer form of doRename'),
    handle: renamed,
  },
  {
    method: 'POST',
    path: '/~item/move/move',
    does: 'moves to another folder; 302',
    evidence: guessed('form of `destination`, and what is answered'),
    handle: moved,
  },
  ...['/~item/', '/~item/configure'].map(
    (path): JenkinsEndpoint => ({
      method: 'GET',
      path,
      does: 'a page for people, to which answers redirect',
      evidence: guessed('a sandbox’s own page'),
      handle: (call) => sandboxPage(nameOf(itemOf(call).fullName), []),
    }),
  ),
];

function create(call: JenkinsCall): Reply {
  const folder = call.itemName;
  if (folder !== '' && itemOf(call).kind !== 'folder') throw missing();
  mayChange(call, 'Job/Create');
  const name = textOf(call.fields, 'name') ?? '';
  checkName(name);
  const fullName = folder === '' ? name : `${folder}/${name}`;
  if (call.jenkins.items.get(fullName) !== undefined) throw refused(400, `A job already exists with the name '${name}'`);
  const mode = textOf(call.fields, 'mode');
  if (mode === 'copy') return copied(call, fullName);
  if (mode !== undefined) return empties(call, fullName, mode);
  if (!(call.headers['content-type'] ?? '').includes('xml')) throw refused(400, 'No mode given');
  const item = newItem(
    fullName,
    understood(() => normalised(call.body.toString('utf8'), call.jenkins.key())),
  );
  if (item === undefined) throw refused(500, 'CannotResolveClassException: no plugin has the class of the root element');
  call.jenkins.save(item.kind === 'multibranch' ? scanned(call, item) : item);
  return empty(200);
}

/** What the form for a new item sends: its class, and nothing else. */
function empties(call: JenkinsCall, fullName: string, mode: string): Reply {
  const root = Object.entries(KINDS).find(([, kind]) => CLASSES[kind] === mode)?.[0];
  const item = root === undefined ? undefined : newItem(fullName, normalised(`<${root}/>`, call.jenkins.key()));
  if (item === undefined) throw refused(400, `No item type '${mode}' is known`);
  call.jenkins.save(item);
  return empty(302, { location: `${itemUrl(call, fullName)}configure` });
}

function copied(call: JenkinsCall, fullName: string): Reply {
  const from = textOf(call.fields, 'from') ?? '';
  const source = call.jenkins.items.get(
    from.startsWith('/') ? from.slice(1) : [call.itemName, from].filter((part) => part !== '').join('/'),
  );
  if (source === undefined) throw refused(400, `No such job: ${from}`);
  call.jenkins.save({ ...source, fullName, builds: [] });
  return empty(302, { location: itemUrl(call, fullName) });
}

function configure(call: JenkinsCall): Reply {
  const item = itemOf(call);
  mayChange(call, 'Job/Configure');
  const xml = understood(() => normalised(call.body.toString('utf8'), call.jenkins.key()));
  const made = newItem(item.fullName, xml);
  if (made === undefined || made.kind !== item.kind) throw refused(500, 'the XML is of another class than the item');
  const changed = { ...item, ...factsOf(xml) };
  call.jenkins.save(item.kind === 'multibranch' ? scanned(call, changed) : changed);
  return empty(200);
}

/** Saving a multibranch project by XML registers its hook again and looks for branches. */
export function scanned(call: JenkinsCall, item: Item): Item {
  const hooks = /<webHookMode>(SYSTEM|ITEM)<\/webHookMode>/.test(item.xml) ? 1 : 0;
  return { ...item, xml: afterScan(item.xml, call.host.gitlab), scans: item.scans + 1, hookCalls: item.hookCalls + hooks };
}

function removed(call: JenkinsCall, status: 204 | 302): Reply {
  const item = itemOf(call);
  mayChange(call, 'Job/Delete');
  call.jenkins.remove(item.fullName);
  return status === 204 ? empty(204) : empty(302, { location: itemUrl(call, parentOf(item.fullName)) });
}

function switched(call: JenkinsCall, disabled: boolean): Reply {
  const item = itemOf(call);
  mayChange(call, 'Job/Configure');
  if (item.kind === 'folder') throw missing();
  const xml = item.xml.replace(/(<disabled>)(?:true|false)(<\/disabled>)/, `$1${disabled}$2`);
  call.jenkins.save({ ...item, ...factsOf(xml) });
  return empty(302, { location: itemUrl(call, item.fullName) });
}

function renamed(call: JenkinsCall): Reply {
  const name = textOf(call.fields, 'newName') ?? '';
  checkName(name);
  const parent = parentOf(call.itemName);
  return placed(call, parent === '' ? name : `${parent}/${name}`);
}

function moved(call: JenkinsCall): Reply {
  const folder = (textOf(call.fields, 'destination') ?? '').replace(/^\//, '');
  if (folder !== '' && call.jenkins.items.get(folder)?.kind !== 'folder') throw refused(400, `No such destination: ${folder}`);
  const name = nameOf(call.itemName);
  return placed(call, folder === '' ? name : `${folder}/${name}`);
}

function placed(call: JenkinsCall, to: string): Reply {
  const item = itemOf(call);
  mayChange(call, 'Job/Configure');
  if (call.jenkins.items.get(to) !== undefined) throw refused(400, `The name '${nameOf(to)}' is already in use.`);
  call.jenkins.move(item.fullName, to);
  return empty(302, { location: itemUrl(call, to) });
}

function checkName(name: string): void {
  if (name.trim() === '') throw refused(400, 'No name is specified');
  const unsafe = /[?*/\\%!@#$^&|<>[\]:;\u0000-\u001f]/.exec(name)?.[0];
  if (unsafe !== undefined) throw refused(400, `'${unsafe.replace(/[^\x20-\x7e]/g, '?')}' is an unsafe character`);
}

function understood<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    throw refused(500, 'XmlPullParserException: the XML cannot be read');
  }
}
