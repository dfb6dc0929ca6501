/** GitLab.com lets a user create so many projects a day: a plan that needs more is told before anything is begun. */
import { counted } from '../../diagnostics/visible';
import type { Plan } from '../../registration/plan';
import { parseShard } from '../../registration/scope';
import { gitlabRates } from '../../remote/gitlab-com';
import type { RegistrationOptions } from './options';
import type { Session } from './session';

/** @param url GitLab's address. @returns What to say; nothing where the plan fits into a day. */
export function newProjectsTold(
  { changes }: Pick<Plan, 'changes'>,
  url: string,
  { limits, shard }: Pick<RegistrationOptions, 'limits' | 'shard'>,
): string | undefined {
  const count = changes.filter(({ kind, action }) => kind === 'project' && action === 'create').length;
  const runs = shard === undefined ? 1 : (parseShard(shard)?.count ?? 1);
  const rule = gitlabRates(url, { profile: limits, runs }).find(({ name }) => name === 'new projects');
  if (rule === undefined || count <= rule.most) return undefined;
  const days = Math.ceil(count / rule.most);
  return `It creates ${counted(count, 'project')}, and GitLab.com lets this run create ${rule.most} in 24 hours: registering ends after these, and takes ${days} days. Run it again each day; what is there by then is not created twice.`;
}

/** As the connection to GitLab takes it: the flag first, then the environment, then the catalog. */
export const gitlabUrl = ({ intent }: Pick<Session, 'intent'>, { gitlabUrl: flag }: RegistrationOptions): string =>
  flag ?? process.env.GITLAB_URL ?? intent.platform.gitlab.url;
