/** What scripts say, whichever engine runs them. */

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
