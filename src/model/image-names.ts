/** Names of container images as registries know them, and patterns over them. */

/**
 * `node:22` is `docker.io/library/node:22`, and what has neither tag nor digest is `latest`.
 *
 * @source Docker, "Image reference"; the delivery program reads Dockerfiles alike.
 */
export function fullImageName(name: string): string {
  const [first = ''] = name.split('/');
  const registry = first !== name && (/[.:]/.test(first) || first === 'localhost');
  const named = registry
    ? name.replace(/^index\.docker\.io\//, 'docker.io/')
    : `docker.io/${first === name ? 'library/' : ''}${name}`;
  const [path = ''] = named.split('@');
  const last = path.split('/').at(-1) ?? '';
  return path === named && !last.includes(':') ? `${named}:latest` : named;
}

/** @param patterns Over full names; `*` stands for anything. */
export const isAllowedImage = (name: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => matches(pattern, fullImageName(name)));

const matches = (pattern: string, name: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(name);
