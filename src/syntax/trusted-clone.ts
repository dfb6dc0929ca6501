/** Variables of a GitLab job by which Git trusts the clone: GitLab's helper makes it, and a job's image may run as another user. */
export const TRUSTED_CLONE = {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '$CI_PROJECT_DIR',
} as const;
