/** What scripts say, whichever engine runs them. */
import type { Parsed } from '../parse';

const TOOLS: Readonly<Record<string, RegExp>> = {
  secrets: /(^|\s)gitleaks git /,
  code: /(^|\s)semgrep scan /,
  dependencies: /(^|\s)trivy filesystem /,
};

/** Scans by the tool that is started, where its finding fails the job. */
export const scansIn = (script: string): readonly string[] =>
  Object.entries(TOOLS).flatMap(([name, tool]) => (tool.test(script) ? [name] : []));

/** Packages are there before the release is. */
export const promotedIn = (script: string, environment: string): string =>
  new RegExp(`pipeline\\.sh promote ${environment}\\b[\\s\\S]*pipeline\\.sh deploy `).test(script)
    ? 'copied before the deployment'
    : 'not asked';

/** What the program does where an engine calls it, by its text and the settings that travel with a release. */
export type Carried = Pick<Parsed, 'program' | 'settings'>;

/** A tag of its own for what is recorded: where the settings name one, and whoever records holds a token of GitLab. */
export function taggedIn({ settings }: Carried, environment: string, token: boolean): string {
  const own = new RegExp(`^  ${environment}\\)$([\\s\\S]*?)^ {4};;$`, 'm').exec(settings)?.[1] ?? '';
  return token && /^RELEASE_TAG=[^'\n]/m.test(own) ? 'set by the record' : 'not asked';
}

/** GitLab is told of deployments where the settings say so, and every deployment holds a token. */
export const shownIn = ({ settings }: Carried, tokens: readonly boolean[]): string =>
  /^REPORTS=yes$/m.test(settings) && tokens.every(Boolean) ? 'every deployment is shown' : 'none is shown';

/** Alarms that are looked at by a job or by the program, in whichever verb. */
export const watchedIn = ({ program }: Carried, script: string): string =>
  /pipeline\.sh watch |describe-alarms/.test(script) || program.includes('describe-alarms') ? 'by a job' : 'not asked';

/** Does the program's card hold what somebody, or something, said about it? */
export const reasonIn = ({ program }: Carried): string => (/fact\("(Comment|Reason)"/.test(program) ? 'told' : 'nothing');

/** Whatever a deployment may ask about a freeze. */
export const frozenIn = (scripts: readonly string[]): string =>
  scripts.length > 0 && scripts.every((script) => /deploy_freeze|freeze_periods/i.test(script))
    ? 'stops deployments'
    : 'nothing stops';

/** The window that a deployment looks at before anything else. @param outside What it does then. */
export function windowIn(script: string, outside: 'wait' | 'fail'): string {
  const value = (name: string): string | undefined =>
    new RegExp(`WINDOW_${name}=(?:'([^'\\n]*)'|(\\S*))`).exec(script)?.slice(1).find(Boolean);
  const days = value('DAYS');
  if (days === undefined) return 'always';
  const first = script.search(/WINDOW_DAYS=/) < script.search(/pipeline\.sh (migrate|deploy) /);
  const fails = /exit 1/.test(script.slice(script.indexOf('WINDOW_DAYS=')));
  return first && fails
    ? `${days.replaceAll(' ', '')} ${value('FROM')}-${value('TO')} ${value('ZONE')}, else ${outside}`
    : 'too late';
}
