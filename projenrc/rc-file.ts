/** Tells projen that `.projenrc.ts` is this repository's source, so that generated files name it in their marker. */
import { ProjenrcFile } from 'projen';

/** The file that `tsx` runs on `npx projen`. */
export class TypeScriptRc extends ProjenrcFile {
  public readonly filePath = '.projenrc.ts';
}
