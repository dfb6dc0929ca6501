/** The lines that differ between two long texts, as people know them from Git. The one importer of diff. */
import { structuredPatch } from 'diff';

/** Lines beginning with a space, `+`, `-` or `@@`; three lines around each difference. */
export function lineDifferences(from: string, to: string): readonly string[] {
  const { hunks } = structuredPatch('', '', from, to, undefined, undefined, { context: 3 });
  return hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines,
  ]);
}
