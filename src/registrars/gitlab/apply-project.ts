/** Carries out one change of a project: the mark says "unsettled" before the first setting, and its digest after the last. */
import { unreachable } from '../../model/unreachable';
import { settingsDigest } from '../../registration/digest';
import { type Mark, ownershipOf, putMark, readMark, UNSETTLED, withoutMark } from '../../registration/mark';
import type { Change } from '../../registration/plan';
import { type Applying, RemoteChanged } from '../../registration/registrar';
import type { JsonObject, Resource } from '../../registration/resource';
import { standing } from '../../registration/standing';
import { type Context, liveProject } from './context';
import { applySettings, findProject, fitting, readSettings } from './project';

type Project = NonNullable<Awaited<ReturnType<typeof findProject>>>;

export async function applyProject(context: Context, change: Change, applying: Applying): Promise<void> {
  const { resource, tell } = applying;
  const project = await findProject(context.gitlab, change.address);
  switch (change.action) {
    case 'create':
    case 'update':
      if (resource === undefined) throw new Error(`${change.address}: a ${change.action} without what is wanted.`);
      if (project === undefined) return createProject(context, change, applying, resource);
      return settle({ context, change, applying, resource, project });
    case 'adopt':
      return adopt(context, change, project);
    case 'disable':
      if (project !== undefined) await letGo(context, change, applying, project);
      return;
    case 'delete':
      if (project === undefined || readMark(project.description)?.catalog !== context.platform.name) return;
      await context.gitlab.rest.Projects.edit(project.id, { description: withoutMark(project.description) });
      tell(`${change.address}: our mark removed; the project stays`);
      return;
    case 'move':
      throw new Error(`${change.address}: a project is moved by its people in GitLab; its mark goes with it.`);
    default:
      return unreachable(change.action);
  }
}

async function createProject(context: Context, change: Change, applying: Applying, resource: Resource): Promise<void> {
  const { platform, gitlab, groups } = context;
  standing(change, undefined);
  if (!platform.gitlab.createProjects)
    throw new Error(
      `${change.address}: GitLab has no such project, or this token may not see it. Create it, or write "createProjects: true" under "gitlab" in platform.yaml.`,
    );
  const folders = change.address.split('/');
  const [name, group] = [folders.at(-1) ?? '', folders.slice(0, -1).join('/')];
  const namespaceId = await groups.idOf(group);
  if (namespaceId === undefined) throw new Error(`${change.address}: there is no group "${group}" that this token may see.`);
  await gitlab.rest.Projects.create({
    name,
    path: name,
    namespaceId,
    description: putMark('', markFor(context, change, UNSETTLED)),
    defaultBranch: platform.gitlab.defaultBranch,
    // A merge request needs a branch to go to.
    initializeWithReadme: true,
  });
  applying.tell(`${change.address}: project created`);
  const made = await findProject(gitlab, change.address);
  if (made === undefined) throw new Error(`${change.address}: the project was created and is not found; run again.`);
  const { settings } = await readSettings(liveProject(context, made), resource.settings);
  await makeSo({ context, change, applying, resource, project: made }, settings);
}

interface Work {
  readonly context: Context;
  readonly change: Change;
  readonly applying: Applying;
  readonly resource: Resource;
  readonly project: Project;
}

async function settle(work: Work): Promise<void> {
  const { context, change, resource, project } = work;
  if (ownershipOf(project.description, context.platform.name) !== 'ours') throw lost(change);
  const { settings } = await readSettings(liveProject(context, project), resource.settings);
  if (standing(change, settings) === 'planned') await makeSo(work, settings);
  else await mark(context, project, markFor(context, change, settingsDigest(resource.settings)));
}

async function makeSo({ context, change, applying, resource, project }: Work, found: JsonObject): Promise<void> {
  const unsettled = markFor(context, change, UNSETTLED);
  await mark(context, project, unsettled);
  await applySettings(liveProject(context, project), resource.settings, found, applying.intent, applying.tell);
  const marked = { ...project, description: putMark(project.description, unsettled) };
  await mark(context, marked, markFor(context, change, settingsDigest(resource.settings)));
}

const lost = ({ key, address }: Change): RemoteChanged =>
  new RemoteChanged(key, `"${address}" has not our mark any more since the plan was made; plan again.`);

async function adopt(context: Context, change: Change, project: Project | undefined): Promise<void> {
  if (project === undefined)
    throw new RemoteChanged(change.key, `"${change.address}" has been removed since the plan was made; plan again.`);
  const ownership = ownershipOf(project.description, context.platform.name);
  if (ownership === 'other-catalog')
    throw new RemoteChanged(
      change.key,
      `"${change.address}" has the mark of another catalog; take it out of the description there first.`,
    );
  if (ownership === 'unmarked') await mark(context, project, markFor(context, change, UNSETTLED));
}

/** Nothing starts Jenkins or the catalog's pipeline any more; the mark names no service, which says that it is let go. */
async function letGo(context: Context, change: Change, { tell }: Applying, project: Project): Promise<void> {
  if (ownershipOf(project.description, context.platform.name) !== 'ours') throw lost(change);
  const { jenkins, gitlab } = context.platform;
  const live = liveProject(context, project);
  const wanted: JsonObject = {
    webhook: { url: `${jenkins.url}/gitlab-webhook/post` },
    ciConfig: { file: 'not the catalog', catalog: gitlab.catalogProject },
  };
  const { settings } = await readSettings(live, wanted);
  await applySettings(live, wanted, settings, { files: NO_FILES }, tell);
  await mark(context, project, { catalog: context.platform.name, service: undefined, digest: UNSETTLED });
}

const NO_FILES = { of: () => [], top: () => [] };

const markFor = ({ platform }: Context, { service }: Change, digest: string): Mark => ({
  catalog: platform.name,
  service,
  digest,
});

async function mark({ gitlab }: Context, project: Project, wanted: Mark): Promise<void> {
  const description = fitting(putMark(project.description, wanted), project.path);
  if (description !== project.description) await gitlab.rest.Projects.edit(project.id, { description });
}
