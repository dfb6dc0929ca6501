/** What the reference page and `explain` tell about a code. */
export interface CodeEntry {
  /** The fault in a few words, as a heading. */
  readonly title: string;
  /** What is wrong, in one or two sentences. */
  readonly what: string;
  /** What would go wrong in a pipeline if it were let through. */
  readonly why: string;
  /** What to do. */
  readonly mend: string;
  /** The fault as it is written, shortest form; absent where it cannot be shown as text. */
  readonly wrong?: string;
  /** The same, mended. */
  readonly right?: string;
}
