/** In a repository of several services: whether this one has changed since it was last built with success. */
import type { Pipeline } from '../../model/pipeline';
import { command, type ShellCommand, variable, verbatim } from '../../syntax/shell';

/** What the template `scope.hbs` needs. */
export interface ScopeView {
  readonly title: string;
  readonly image: string;
  readonly label: string;
  /** Label of the step that compares. */
  readonly compare: string;
  readonly lines: readonly string[];
}

/** `false` for a service that has its repository to itself. */
export function scopeView({ service, platform }: Pipeline): ScopeView | false {
  if (service.path === '') return false;
  return {
    title: 'Look for changes',
    image: platform.images.tools,
    label: platform.jenkins.agents.build,
    compare: `Compare ${service.path}`,
    lines: compare(service.path).flatMap((command) => command.split('\n')),
  };
}

/** Prints `true` when the folder is as it was then, and `false` whenever that cannot be known. */
function compare(path: string): readonly ShellCommand[] {
  return [
    verbatim('if [ -n "$CHANGE_TARGET" ]; then'),
    verbatim('  BASE=$(git merge-base "refs/remotes/origin/$CHANGE_TARGET" HEAD) || BASE='),
    verbatim('fi'),
    verbatim('unchanged=false'),
    verbatim('if [ -n "$BASE" ] && git merge-base --is-ancestor "$BASE" HEAD; then'),
    verbatim(`  if ${command('git', 'diff', '--quiet', variable('BASE'), 'HEAD', '--', path)}; then unchanged=true; fi`),
    verbatim('fi'),
    verbatim('echo "$unchanged"'),
  ];
}
