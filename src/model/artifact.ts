/** A file that a target emits. */

export interface Artifact {
  /** Relative to the folder it is emitted into, with `/` between names; no `..`, no leading `/`. */
  readonly path: string;
  /** The file's whole content; written as UTF-8. */
  readonly text: string;
  /** For scripts that are run by their name. */
  readonly executable?: boolean;
  /**
   * Made from every service, as the index is: its digest is not kept, since two merge requests of different services would each
   * change the line that holds it.
   */
  readonly shared?: boolean;
}
