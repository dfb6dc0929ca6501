/** Names of services and teams out of what other hosts call them. Pure. */

const LONGEST = 50;

/** Lower-case letters, digits and single hyphens, a letter first, at most 50; `undefined` where nothing of that is left. */
export function serviceName(written: string): string | undefined {
  const plain = written
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return plain === '' ? undefined : plain;
}

/** The same rule: it is part of paths on Jenkins. */
export const teamName = serviceName;

/** `retail/commerce` of `retail/commerce/checkout`. */
export const parentOf = (path: string): string => path.split('/').slice(0, -1).join('/');

/** `checkout` of `retail/commerce/checkout`. */
export const lastOf = (path: string): string => path.split('/').slice(-1).join('');
