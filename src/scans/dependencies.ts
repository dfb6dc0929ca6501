/** Trivy: known faults of what the lock files name. Only what can be mended stops the pipeline; exceptions stand in `.trivyignore`. */
import type { Scan } from '../model/extension';
import { verbatim } from '../syntax/shell';

export const dependencies = {
  title: 'Dependency scan',
  tool: 'Trivy, with its database or a mirror of it in reach',
  commands: [
    verbatim('trivy filesystem --scanners vuln --severity HIGH,CRITICAL --ignore-unfixed --exit-code 1 --no-progress .'),
  ],
  reports: { junit: [], coverage: undefined },
} satisfies Scan;
