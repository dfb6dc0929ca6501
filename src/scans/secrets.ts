/** Gitleaks: secrets anywhere in the repository's history. What is known and harmless stands in the repository's `.gitleaksignore`. */
import type { Scan } from '../model/extension';
import { verbatim } from '../syntax/shell';

export const secrets = {
  title: 'Secret detection',
  tool: 'Gitleaks 8.19 or newer',
  commands: [
    verbatim('mkdir -p reports'),
    // The report would repeat what it found.
    verbatim('gitleaks git --no-banner --redact --report-format junit --report-path reports/secrets.xml .'),
  ],
  reports: { junit: ['reports/secrets.xml'], coverage: undefined },
} satisfies Scan;
