/** How the deploy job gets the service's repository where its own definition lies elsewhere: it has no `scm` then. */
import type { Pipeline } from '../../model/pipeline';
import { command, lines, verbatim } from '../../syntax/shell';
import { callView, type GroupView, secretText } from './calls';

/** Git's words for: the sources of the release, whoever made the checkout. `RELEASE_COMMIT` is made of hexadecimal digits. */
export const RELEASE_SOURCES = `git -c safe.directory='*' checkout --quiet --force --detach "$RELEASE_COMMIT"`;

/** All branches and tags: what changes with a release, and whether it has every hotfix, are read from them. */
export function fetchHistory({ service, platform }: Pipeline): GroupView {
  const address = `${platform.gitlab.url}/${service.project}.git`;
  const fetched = [
    command('git', 'init', '--quiet', '.'),
    // The token travels by the environment: arguments can be read by every process of the machine. Nor may a trace show it.
    verbatim('set +x'),
    lines(
      verbatim(`GIT_CONFIG_VALUE_0="Authorization: Basic $(printf 'oauth2:%s' "$GITLAB_TOKEN" | base64 | tr -d '\\n')"`),
      verbatim('GIT_CONFIG_COUNT=1'),
      verbatim('GIT_CONFIG_KEY_0=http.extraHeader'),
      verbatim('export GIT_CONFIG_COUNT GIT_CONFIG_KEY_0 GIT_CONFIG_VALUE_0'),
    ),
    command(
      'git',
      '-c',
      'safe.directory=*',
      'fetch',
      '--quiet',
      '--force',
      '--tags',
      address,
      '+refs/heads/*:refs/remotes/origin/*',
    ),
    verbatim('unset GIT_CONFIG_COUNT GIT_CONFIG_KEY_0 GIT_CONFIG_VALUE_0'),
    verbatim(`if [ -z "\${RELEASE-}" ] && [ -n "\${RELEASE_COMMIT-}" ]; then ${RELEASE_SOURCES}; fi`),
  ];
  return {
    credentials: [secretText(platform.jenkins.credentials.gitlab, 'GITLAB_TOKEN')],
    calls: [callView('Fetch the repository', fetched)],
  };
}
