/** Whether the caller may push to a branch: protected ones ask for a level. */
import { isList, isObject, numberOf } from '../http/fields';
import { levelIn } from './access';
import { type GitLabCall, refusal } from './host';
import type { Item, Project } from './model';
import type { World } from './world';

/** @throws Refusal 400 for a protected branch, with GitLab's text. */
export function checkPush(call: GitLabCall, project: Project, branch: string): void {
  if (mayMove(call, project, branch, 'push_access_levels')) return;
  throw refusal(400, `You are not allowed to push into this branch`);
}

/** @param right Which of the rule's lists decides. */
export function mayMove(
  call: GitLabCall,
  project: Project,
  branch: string,
  right: 'push_access_levels' | 'merge_access_levels',
): boolean {
  const rules = rulesFor(call.world, project, branch);
  if (rules.length === 0) return true;
  const level = levelIn(call.world, call.user, project);
  // Of several rules that match, the most generous decides.
  return rules.some((rule) => {
    const entries = rule[right];
    return isList(entries) && entries.some((entry) => isObject(entry) && admits(entry, level, call.user.id));
  });
}

export function rulesFor(world: World, project: Project, branch: string): readonly Item[] {
  const rules = world.lists.get(`protected_branches:${project.id}`) ?? [];
  return rules.filter(({ name }) => typeof name === 'string' && matches(name, branch));
}

/** `*` in a rule's name stands for any text. */
export function matches(pattern: string, name: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`).test(name);
}

function admits(entry: Parameters<typeof numberOf>[0], level: number, user: number): boolean {
  const named = numberOf(entry, 'user_id');
  if (named !== undefined) return named === user;
  const needed = numberOf(entry, 'access_level') ?? 60;
  return needed > 0 && level >= needed;
}
