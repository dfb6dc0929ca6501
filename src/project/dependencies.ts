/** How a catalog's repository names this package among its dependencies. */

/** The name under which this package is published. */
export const PACKAGE = 'projen-service-pipelines';

/**
 * The dependencies with this package among them, under its name.
 *
 * `projen new --from <spec>` hands its spec on as it was typed. A path or URL (`./x.tgz`, `file:../x`, `https://…`) has no
 * name that npm could write into package.json, so it becomes `projen-service-pipelines@<path or URL>`.
 */
export function withGenerator(specs: readonly string[]): readonly string[] {
  const named = specs.map((spec) => (isLocation(spec) ? `${PACKAGE}@${location(spec)}` : spec));
  return named.some((spec) => spec === PACKAGE || spec.startsWith(`${PACKAGE}@`)) ? named : [PACKAGE, ...named];
}

const isLocation = (spec: string): boolean => /^([./~]|[A-Za-z]:[\\/]|[a-z+]+:)/.test(spec);

const location = (spec: string): string => (/^[a-z+]{2,}:/.test(spec) ? spec : `file:${spec}`);
