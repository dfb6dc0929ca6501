/** A file that a target emits. */

export interface Artifact {
  /** Relative to the folder it is emitted into, with `/` between names; no `..`, no leading `/`. */
  readonly path: string;
  /** The file's whole content; written as UTF-8. */
  readonly text: string;
  /** For scripts that are run by their name. */
  readonly executable?: boolean;
}
