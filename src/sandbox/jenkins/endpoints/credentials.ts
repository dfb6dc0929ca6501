/** Stores of credentials: the system's, and one in each folder, which lives in the folder's own XML. */
import { empty, type JsonObject, json, type Reply, text } from '../../http/call';
import { itemOf, type JenkinsCall, type JenkinsEndpoint, mayChange, missing, refused } from '../host';
import { normalised } from '../normalise';
import { factsOf } from '../world';
import { append, appendXml, childOf, childrenOf, type Element, parseXml, rootOf, SyntaxFault, textIn, writeXml } from '../xml';
import { CREDENTIALS } from './evidence';

export const credentialEndpoints: readonly JenkinsEndpoint[] = [
  ...store('/credentials/store/system/domain/_'),
  ...store('/manage/credentials/store/system/domain/_'),
  ...store('/~item/credentials/store/folder/domain/_'),
];

function store(path: string): readonly JenkinsEndpoint[] {
  const evidence = CREDENTIALS;
  return [
    { method: 'GET', path: `${path}/api/json`, does: 'credentials by id, without secrets', evidence, handle: list },
    {
      method: 'POST',
      path: `${path}/createCredentials`,
      does: 'new credential from XML; 409 when the id is there',
      evidence,
      handle: create,
    },
    {
      method: 'GET',
      path: `${path}/credential/:id/api/json`,
      does: 'one credential; 404 when there is none',
      evidence,
      handle: (call) => json(200, brief(known(call))),
    },
    {
      method: 'GET',
      path: `${path}/credential/:id/config.xml`,
      does: 'its XML with <secret-redacted/> for each secret',
      evidence,
      handle: (call) =>
        text(200, known(call).replace(/\{AQAA[^}]*\}/g, '<secret-redacted/>'), { 'content-type': 'application/xml' }),
    },
    {
      method: 'POST',
      path: `${path}/credential/:id/config.xml`,
      does: 'replaces it',
      evidence,
      handle: (call) => {
        mayChange(call, 'Credentials/Update');
        known(call);
        save(call, { ...all(call), [call.params.id ?? '']: posted(call).xml });
        return empty(200);
      },
    },
    {
      method: 'DELETE',
      path: `${path}/credential/:id/config.xml`,
      does: 'deletes it; 204',
      evidence,
      handle: (call) => removed(call, 204),
    },
    {
      method: 'POST',
      path: `${path}/credential/:id/doDelete`,
      does: 'deletes it; 302',
      evidence,
      handle: (call) => removed(call, 302),
    },
  ];
}

/** Of one store, by id. */
type Credentials = Readonly<Record<string, string>>;

function all(call: JenkinsCall): Credentials {
  if (call.itemName === '')
    return Object.fromEntries([...call.jenkins.credentials.keys()].map((id) => [id, call.jenkins.credentials.get(id) ?? '']));
  const list = listIn(rootOf(parseXml(itemOf(call).xml)));
  return Object.fromEntries((list === undefined ? [] : childrenOf(list)).map((each) => [textIn(each, 'id') ?? '', String(each)]));
}

function save(call: JenkinsCall, credentials: Credentials): void {
  if (call.itemName === '') {
    for (const id of [...call.jenkins.credentials.keys()]) if (credentials[id] === undefined) call.jenkins.credentials.delete(id);
    for (const [id, xml] of Object.entries(credentials))
      if (call.jenkins.credentials.get(id) !== xml) call.jenkins.credentials.set(id, xml);
    return;
  }
  const item = itemOf(call);
  const document = parseXml(item.xml);
  const list = listIn(rootOf(document)) ?? addStore(rootOf(document));
  for (const child of childrenOf(list)) list.removeChild(child);
  appendXml(list, Object.values(credentials).join(''));
  call.jenkins.save({ ...item, ...factsOf(normalised(writeXml(document), call.jenkins.key())) });
}

const PROPERTY = 'com.cloudbees.hudson.plugins.folder.properties.FolderCredentialsProvider_-FolderCredentialsProperty';
const LIST = 'java.util.concurrent.CopyOnWriteArrayList';

function listIn(root: Element): Element | undefined {
  const property = childOf(childOf(root, 'properties') ?? root, PROPERTY);
  const map = property === undefined ? undefined : childOf(property, 'domainCredentialsMap');
  const entry = map === undefined ? undefined : childOf(map, 'entry');
  return entry === undefined ? undefined : childOf(entry, LIST);
}

/** The folder's store comes to be with its first credential. */
function addStore(root: Element): Element {
  const property = append(childOf(root, 'properties') ?? append(root, 'properties'), PROPERTY);
  const entry = append(append(property, 'domainCredentialsMap', { class: 'hudson.util.CopyOnWriteMap$Hash' }), 'entry');
  append(append(entry, 'com.cloudbees.plugins.credentials.domains.Domain'), 'specifications');
  return append(entry, LIST);
}

function list(call: JenkinsCall): Reply {
  const credentials = Object.values(all(call)).map(brief);
  return json(200, { _class: 'com.cloudbees.plugins.credentials.CredentialsStoreAction$DomainWrapper', credentials });
}

function brief(xml: string): JsonObject {
  const root = rootOf(parseXml(xml));
  const id = textIn(root, 'id') ?? '';
  return {
    _class: 'com.cloudbees.plugins.credentials.CredentialsStoreAction$CredentialsWrapper',
    id,
    description: textIn(root, 'description') ?? '',
    displayName: id,
    fullName: id,
    typeName: root.nodeName.split('.').at(-1) ?? '',
    fingerprint: null,
  };
}

function create(call: JenkinsCall): Reply {
  mayChange(call, 'Credentials/Create');
  const { id, xml } = posted(call);
  if (all(call)[id] !== undefined) throw refused(409, `a credential with the id ${id.replace(/[^\x20-\x7e]/g, '?')} exists`);
  save(call, { ...all(call), [id]: xml });
  return empty(200);
}

function posted(call: JenkinsCall): { readonly id: string; readonly xml: string } {
  try {
    const xml = normalised(call.body.toString('utf8'), call.jenkins.key()).replace(/^<\?xml[^>]*\?>\n/, '');
    return { id: textIn(rootOf(parseXml(xml)), 'id') ?? '', xml };
  } catch (error) {
    if (error instanceof SyntaxFault) throw refused(500, 'the XML of the credential cannot be read');
    throw error;
  }
}

function removed(call: JenkinsCall, status: 204 | 302): Reply {
  mayChange(call, 'Credentials/Delete');
  known(call);
  const { [call.params.id ?? '']: _gone, ...rest } = all(call);
  save(call, rest);
  return empty(status);
}

function known(call: JenkinsCall): string {
  const found = all(call)[call.params.id ?? ''];
  if (found === undefined) throw missing();
  return found;
}
