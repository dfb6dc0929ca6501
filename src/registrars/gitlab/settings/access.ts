/** Roles as people say them, and as GitLab numbers them; rules over branches and tags made of them. */
import type { Members } from '../client';
import type { LiveProject } from './setting';

const LEVELS = { nobody: 0, developers: 30, maintainers: 40, administrators: 60 } as const;
type Role = keyof typeof LEVELS;

/** GitLab's number of a role. @throws Error for a word that is none. */
export function levelOf(role: unknown): (typeof LEVELS)[Role] {
  for (const [name, level] of entries) if (name === role) return level;
  throw new Error(`"${String(role)}" is no role in GitLab.`);
}

/** One entry of an access list. */
export interface AccessEntry {
  readonly id?: number;
  readonly access_level?: number | null;
  readonly user_id?: number | null;
  readonly group_id?: number | null;
  readonly deploy_key_id?: number | null;
}

/** Whether an entry is for a role and not for one person, group or key, which people may have added: those are theirs. */
export const isRole = ({ user_id, group_id, deploy_key_id }: AccessEntry): boolean => !(user_id ?? group_id ?? deploy_key_id);

/** The roles of an access list, joined: `maintainers`, `developers and maintainers`. */
export function rolesIn(list: readonly AccessEntry[] | undefined): string {
  const roles = (list ?? []).filter(isRole).map(({ access_level }) => roleName(access_level ?? 0));
  return roles.length === 0 ? 'nobody' : [...new Set(roles)].sort().join(' and ');
}

/** The client would put the rule into the address; GitLab describes it as a body. */
export async function protectRef(
  { gitlab, id }: LiveProject,
  list: 'protected_branches' | 'protected_tags',
  rule: Members,
): Promise<void> {
  await gitlab.server.call({ method: 'POST', path: `/api/v4/projects/${id}/${list}`, json: rule });
}

const entries = [
  ['nobody', LEVELS.nobody],
  ['developers', LEVELS.developers],
  ['maintainers', LEVELS.maintainers],
  ['administrators', LEVELS.administrators],
] as const;

const roleName = (level: number): string => entries.find(([, each]) => each === level)?.[0] ?? `level ${level}`;
