/** What an import did and did not do, for people and as JSON. */
import type { Remark } from './draft';

export interface Report {
  /** Paths of the files that were written, or would be. */
  readonly files: readonly string[];
  readonly remarks: readonly Remark[];
  readonly written: boolean;
}

export const jsonReport = (report: Report): string => `${JSON.stringify(report, undefined, 2)}\n`;

export function printReport({ files, remarks, written }: Report): string {
  const origins = [...new Set(remarks.map(({ origin }) => origin))];
  const about = origins.flatMap((origin) => [
    shown(origin),
    ...remarks.filter((each) => each.origin === origin).map(({ text }) => `  - ${shown(text)}`),
  ]);
  const count = files.length === 1 ? '1 file' : `${files.length} files`;
  return `${[
    ...files.map((file) => `${written ? 'wrote' : 'would write'} ${shown(file)}`),
    ...(about.length === 0 ? [] : ['', 'To look at:', ...about]),
    '',
    `${written ? 'Wrote' : 'Would write'} ${count}, ${remarks.length} to look at. Next: service-pipelines validate`,
  ].join('\n')}\n`;
}

/** What servers and files say may hold what a terminal takes for commands. */
const shown = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
