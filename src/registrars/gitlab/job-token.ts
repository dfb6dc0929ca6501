/** Who may fetch `delivery/` with a job's own token: groups of centrally delivered services, in the catalog project's list. */
import { same } from '../../registration/digest';
import type { Intent, Tell } from '../../registration/registrar';
import { type JsonObject, keyOf, type Observed, type Resource } from '../../registration/resource';
import { type GitLab, unless } from './client';
import type { Groups } from './groups';
import { findProject } from './project';
import { gitlabBuilt, projectScopes } from './scope';

// Not "job-token": what follows those letters and a colon is taken for a secret, and hidden.
const KIND = 'job-access';
/** GitLab's list holds 200 groups and projects together; people need some of them too. @source GitLab, CI/CD job token, "Allowlist". */
const MOST_GROUPS = 100;

/** `undefined` when no job fetches with its token. */
export function jobTokenResource(intent: Intent): Resource | undefined {
  const central = projectScopes(intent).filter((scope) => gitlabBuilt(scope)?.delivery === 'central');
  if (central.length === 0) return undefined;
  const { catalogProject } = intent.platform.gitlab;
  return {
    key: keyOf('gitlab', KIND, catalogProject),
    system: 'gitlab',
    kind: KIND,
    address: catalogProject,
    service: undefined,
    requires: [],
    settings: { groups: groupsOfPaths(central.map(({ path }) => path)) },
  };
}

export const isJobToken = ({ kind }: { readonly kind: string }): boolean => kind === KIND;

/** Groups that other people added stay, and are no part of this. */
export async function readJobToken({ rest }: GitLab, resource: Resource): Promise<Observed | undefined> {
  const listed = await unless([404], () => rest.ProjectJobTokenScopes.showGroupsAllowList(resource.address));
  if (listed === undefined) return undefined;
  const there = new Set(listed.map(({ web_url }) => pathOf(web_url)));
  const groups = wantedGroups(resource.settings).filter((group) => there.has(group.toLowerCase()));
  const { key, system, kind, address, service } = resource;
  const settings: JsonObject = { groups };
  return {
    key,
    system,
    kind,
    address,
    service,
    ownership: 'ours',
    disabled: false,
    removal: 'plain',
    digest: undefined,
    settings,
  };
}

export async function applyJobToken(
  gitlab: GitLab,
  known: Groups,
  resource: Resource,
  found: JsonObject,
  tell: Tell,
): Promise<void> {
  const missing = wantedGroups(resource.settings).filter((group) => !wantedGroups(found).includes(group));
  if (same(resource.settings, found)) return;
  const project = await findProject(gitlab, resource.address);
  if (project === undefined) throw new Error(`${resource.address}: there is no such project that this token may see.`);
  for (const group of missing) {
    const id = await known.idOf(group);
    if (id === undefined) throw new Error(`${resource.address}: there is no group "${group}" that this token may see.`);
    await gitlab.rest.ProjectJobTokenScopes.addToGroupsAllowList(project.id, id);
    tell(`${resource.address}: jobs of ${group} may fetch from it`);
  }
}

/** The groups that hold the projects; those at the top where they are too many for the list. */
export function groupsOfPaths(paths: readonly string[]): readonly string[] {
  const direct = unique(paths.map((path) => path.split('/').slice(0, -1).join('/')));
  return direct.length <= MOST_GROUPS ? direct : unique(paths.map((path) => path.split('/')[0] ?? ''));
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

const wantedGroups = ({ groups }: JsonObject): readonly string[] => (Array.isArray(groups) ? groups.map(String) : []);

/** `retail/commerce` of `https://host.example/git/groups/retail/commerce`: the answer has no path of its own. */
const pathOf = (address: string): string => /\/groups\/(.+)$/.exec(address)?.[1]?.toLowerCase() ?? '';
