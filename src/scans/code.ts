/** Semgrep: static analysis (SAST). The rules are the platform's: the scanner image names them in `SEMGREP_RULES`. */
import type { Scan } from '../model/extension';
import { verbatim } from '../syntax/shell';

export const code = {
  title: 'Static analysis',
  tool: 'Semgrep, with its rules named in `SEMGREP_RULES`',
  commands: [
    verbatim('mkdir -p reports'),
    verbatim('semgrep scan --error --metrics off --disable-version-check --quiet --junit-xml --output reports/code.xml .'),
  ],
  reports: { junit: ['reports/code.xml'], coverage: undefined },
} satisfies Scan;
