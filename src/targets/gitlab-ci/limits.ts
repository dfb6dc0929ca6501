/** What bounds a job: its time, repetitions after faults of the host, and whether a newer commit may cancel it. */
import type { Job, Stage, StageKind } from '../../model/pipeline';
import { unreachable } from '../../model/unreachable';
import type { YamlMapping, YamlValue } from '../../syntax/yaml';

export const DEFAULT_RETRIES = 1;

/** Faults of the host, never of the code. @source GitLab, CI/CD YAML syntax reference, `retry:when`. */
const HOST_FAULTS: readonly string[] = [
  'api_failure',
  'data_integrity_failure',
  'runner_system_failure',
  'scheduler_failure',
  'stuck_or_timeout_failure',
];

export function retry(retries: Job['retries']): YamlValue {
  return retries === 0 ? 0 : { max: retries, when: HOST_FAULTS };
}

/** What may be cancelled for a newer commit, and run again, without a trace. */
export function isRepeatable(kind: StageKind): boolean {
  switch (kind) {
    case 'verify':
    case 'build':
    case 'reviewImage':
      return true;
    case 'review':
    case 'publish':
    case 'image':
    case 'package':
    case 'archive':
    case 'propose':
    case 'approve':
    case 'deploy':
    case 'smokeTest':
    case 'record':
      return false;
    default:
      return unreachable(kind);
  }
}

/** GitLab's runner keeps the last five minutes of a job for `after_script` and the upload of artifacts. */
const LAST_MINUTES = 5;
/** An approval's job only announces it: the wait is that of the next job, which holds no runner. */
const ANNOUNCEMENT_MINUTES = 10;

export function limitsOf({ kind }: Stage, { timeoutMinutes, retries }: Pick<Job, 'timeoutMinutes' | 'retries'>): YamlMapping {
  const minutes = kind === 'approve' ? ANNOUNCEMENT_MINUTES : timeoutMinutes;
  return {
    interruptible: isRepeatable(kind) ? undefined : false,
    timeout: `${minutes + LAST_MINUTES} minutes`,
    retry: retries === DEFAULT_RETRIES ? undefined : retry(retries),
  };
}
