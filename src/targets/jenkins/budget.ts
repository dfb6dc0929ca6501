/** How much of the JVM's 64 KB a Jenkinsfile takes: Jenkins compiles the whole pipeline block into one method, and a larger one does not start. */

export interface JenkinsfileBudget {
  /** Estimated bytes of the largest method. */
  readonly bytes: number;
  /** What a method may have. */
  readonly limit: number;
}

/**
 * An estimate from the number of words and literals. It was fitted to what the compiler for continuations of Jenkins (groovy-cps
 * 1.12 on Groovy 2.4.21) makes of pipeline blocks with 110 to 460 lines, and lies 2 to 11 % above each of them; the transformation for
 * declarative pipelines comes on top, so that a file should stay well below the limit.
 */
export function jenkinsfileBudget(text: string): JenkinsfileBudget {
  const block = text.slice(Math.max(0, text.search(/^pipeline \{$/m))).replace(/^\s*\/\/.*$/gm, '');
  const literals = block.match(LITERAL)?.length ?? 0;
  const words = block.replace(LITERAL, '0').match(/[A-Za-z_]\w*/g)?.length ?? 0;
  return { bytes: BYTES_EACH * (literals + words), limit: 65_535 };
}

const BYTES_EACH = 44;
const LITERAL = /'(?:\\.|[^'\\])*'/g;
