/** Takes secrets out of every text that leaves the program: known values, and what looks like a credential by its place. */

const HIDDEN = '[hidden]';
/** Shorter values are words of ordinary text: hiding them would only garble it. */
const SHORTEST = 6;

const BY_PLACE: readonly (readonly [RegExp, string])[] = [
  [/((?:proxy-)?authorization["']?\s*[:=]\s*["']?)(?:(?:basic|bearer|digest|negotiate)\s+)?[^\s"',;]+/gi, `$1${HIDDEN}`],
  [/\b(basic|bearer)\s+(?=[^\s]*[0-9=])[A-Za-z0-9+/._~-]{8,}=*/gi, `$1 ${HIDDEN}`],
  [
    /((?:private-token|job-token|deploy-token|x-gitlab-token|jenkins-crumb|set-cookie|cookie)["']?\s*[:=]\s*["']?)[^\s"',;]+/gi,
    `$1${HIDDEN}`,
  ],
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#@"'<>]+@/gi, `$1${HIDDEN}@`],
  [
    /([?&;][^=&\s"']*(?:token|secret|password|passwd|signature|credential|api_?key|access_?key)[^=&\s"']*=)[^&\s"'<>]+/gi,
    `$1${HIDDEN}`,
  ],
  [/\b(?:glpat|gldt|glrt|glptt|gloas|glsoat|glcbt|glft|glimt|glagent)-[A-Za-z0-9_.-]{8,}/g, HIDDEN],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, HIDDEN],
];

/** The secrets of one run. Whatever is logged, thrown or written passes `clean`. */
export class Redactor {
  #values: readonly string[] = [];

  constructor(secrets: readonly string[] = []) {
    for (const secret of secrets) this.add(secret);
  }

  /** From now on the value is hidden, in the forms in which it travels too. */
  add(secret: string | undefined): void {
    if (secret === undefined || secret.length < SHORTEST) return;
    const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), base64(secret), xml(secret)];
    // Longer ones first: one may contain another.
    this.#values = [...new Set([...this.#values, ...forms])].sort((a, b) => b.length - a.length);
  }

  clean(text: string): string {
    return BY_PLACE.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), this.withoutKnown(text));
  }

  /** Hides known values only: for what must otherwise stay as it is, such as a saved plan with the lines of a script. */
  withoutKnown(text: string): string {
    return this.#values.reduce((rest, value) => rest.replaceAll(value, HIDDEN), text);
  }
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
