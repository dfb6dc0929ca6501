/** Reads what GitLab has: marks of all projects in a few listings, or every setting of those that are asked for. */
import { settingsDigest } from '../../registration/digest';
import type { Note } from '../../registration/plan';
import type { Reading, ReadRequest } from '../../registration/registrar';
import type { Observed, Resource, ResourceKey } from '../../registration/resource';
import { catalogVariableNotes } from './catalog-variables';
import { type Context, liveProject, note } from './context';
import { type FoundBlobs, findInBulk } from './files/bulk';
import { findDelivery } from './files/found';
import { isDelivered, isWaiting, judge } from './files/judge';
import { type Blobs, blobsIn } from './files/wanted';
import { isJobToken, readJobToken } from './job-token';
import { listProjects } from './listing';
import { findProject, markOf, readSettings } from './project';

/** The whole fleet by marks: a call for a hundred projects, and one for the files of fifty. */
export async function readMarks(context: Context, desired: readonly Resource[]): Promise<Reading> {
  const [projects, files, others, variables] = await Promise.all([
    projectMarks(context, ofKind(desired, 'project')),
    fileMarks(context, ofKind(desired, 'files')),
    Promise.all(desired.filter(isJobToken).map((resource) => readJobToken(context.gitlab, resource))),
    catalogVariableNotes(context, desired.some(hasHook)),
  ]);
  const notes = variables.map((text) => note(undefined, text));
  return together([projects, files, { observed: others.filter((each) => each !== undefined), notes }]);
}

/** Every managed setting. @param request Its keys; all that is wanted, and what is ours beyond it, where it has none. */
export async function readAll(context: Context, { desired, keys }: ReadRequest): Promise<Reading> {
  const wanted = keys === undefined ? desired : desired.filter(({ key }) => keys.has(key));
  const known = new Set(desired.map(({ key }) => key));
  const beyond = await readBeyond(context, desired, keys, known);
  return together([...(await Promise.all(wanted.map((resource) => readOne(context, resource)))), beyond]);
}

async function projectMarks({ gitlab, platform }: Context, desired: readonly Resource[]): Promise<Reading> {
  const wanted = new Map(desired.map((resource) => [resource.address.toLowerCase(), resource]));
  const { projects, notes } = await listProjects(
    gitlab,
    desired.map(({ address }) => address),
  );
  const observed = [...projects].flatMap(([path, project]) => {
    const resource = wanted.get(path);
    const mark = markOf(project, resource?.address ?? project.path, platform.name);
    return resource !== undefined || mark.ownership === 'ours' ? [{ ...mark, settings: undefined }] : [];
  });
  return { observed, notes };
}

async function fileMarks({ gitlab: { server } }: Context, desired: readonly Resource[]): Promise<Reading> {
  const asked = desired.map((resource) => ({ project: resource.address, paths: Object.keys(blobsIn(resource.settings)) }));
  const found = await findInBulk(server, asked);
  return together(desired.map((resource) => fileMark(resource, found.get(resource.address.toLowerCase()))));
}

function fileMark(resource: Resource, found: FoundBlobs | undefined): Reading {
  const wanted = blobsIn(resource.settings);
  const request = found?.mergeRequest;
  const tree = request === undefined ? found?.onDefault : found?.onBranch;
  if (tree === undefined || Object.keys(tree).every((path) => wanted[path] === undefined)) return { observed: [], notes: [] };
  const merges = request === undefined || resource.settings.autoMerge !== true || request.autoMergeEnabled;
  const right = merges && isDelivered(tree, wanted);
  const observed: Observed = {
    ...ofFiles(resource),
    ownership: 'ours',
    digest: right ? settingsDigest(resource.settings) : undefined,
    settings: undefined,
  };
  return { observed: [observed], notes: right && request !== undefined ? [waitingNote(resource, request.webUrl)] : [] };
}

async function readOne(context: Context, resource: Resource): Promise<Reading> {
  if (resource.kind === 'files') return readFiles(context, resource);
  if (isJobToken(resource)) {
    const observed = await readJobToken(context.gitlab, resource);
    return { observed: observed === undefined ? [] : [observed], notes: [] };
  }
  return readProject(context, resource);
}

async function readProject(context: Context, resource: Resource): Promise<Reading> {
  const project = await findProject(context.gitlab, resource.address);
  if (project === undefined) return { observed: [], notes: [] };
  const { settings, notes } = await readSettings(liveProject(context, project), resource.settings);
  const mark = markOf(project, resource.address, context.platform.name);
  return {
    observed: [{ ...mark, settings }],
    notes: notes.map((text) => note(resource.service, `${resource.address}: ${text}`)),
  };
}

async function readFiles({ gitlab, platform }: Context, resource: Resource): Promise<Reading> {
  const wanted: Blobs = blobsIn(resource.settings);
  const found = await findDelivery(gitlab.server, resource.address, wanted);
  if (found === undefined) return { observed: [], notes: [] };
  const { settings, ownership, notes } = judge(found, wanted, platform.name, resource.settings.autoMerge === true);
  const told: readonly Note[] = [
    ...notes.map((text) => note(resource.service, `${resource.address}: ${text}`)),
    ...(found.mergeRequest !== undefined && isWaiting(found, wanted) ? [waitingNote(resource, found.mergeRequest.webUrl)] : []),
  ];
  if (settings === undefined) return { observed: [], notes: told };
  return { observed: [{ ...ofFiles(resource), ownership, digest: undefined, settings }], notes: told };
}

/** Projects with our mark that the catalog does not have: nothing of their settings is managed any more. */
async function readBeyond(
  { gitlab, platform }: Context,
  desired: readonly Resource[],
  keys: ReadonlySet<ResourceKey> | undefined,
  known: ReadonlySet<ResourceKey>,
): Promise<Reading> {
  if (keys !== undefined && [...keys].every((key) => known.has(key))) return { observed: [], notes: [] };
  const { projects, notes } = await listProjects(
    gitlab,
    ofKind(desired, 'project').map(({ address }) => address),
  );
  const wanted = new Set(ofKind(desired, 'project').map(({ address }) => address.toLowerCase()));
  const observed = [...projects].flatMap(([path, project]) => {
    const mark = markOf(project, project.path, platform.name);
    const asked = keys === undefined || keys.has(mark.key);
    return !wanted.has(path) && mark.ownership === 'ours' && asked ? [{ ...mark, settings: {} }] : [];
  });
  return { observed, notes };
}

const ofFiles = ({ key, system, kind, address, service }: Resource) =>
  ({ key, system, kind, address, service, disabled: false, removal: 'guarded' }) as const;

const hasHook = ({ settings: { webhook } }: Resource): boolean =>
  typeof webhook === 'object' && webhook !== null && 'hook' in webhook;

const waitingNote = ({ address, service }: Resource, url: string): Note => note(service, `${address}: waiting for merge: ${url}`);

const ofKind = (resources: readonly Resource[], kind: string): readonly Resource[] =>
  resources.filter((resource) => resource.kind === kind);

const together = (readings: readonly Reading[]): Reading => ({
  observed: readings.flatMap(({ observed }) => observed),
  notes: readings.flatMap(({ notes }) => notes),
});
