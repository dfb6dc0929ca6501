/** `SP316`, `SP642`: a cache of a registry that ECR would refuse, or that another one hides. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { type Outlines, repeated } from './fleet';

/** @source Amazon ECR user guide, "Creating a pull through cache rule": these let nobody in without an account. */
const WITH_ACCOUNT: ReadonlySet<string> = new Set(['docker.io', 'ghcr.io', 'registry.gitlab.com']);

export function registryCaches({ platform, places }: Outlines): readonly Diagnostic[] {
  const caches = platform.aws.pullThroughCache.map((cache, index) => ({ ...cache, index }));
  const at = (index: number, key: string) => places.platform(['spec', 'aws', 'pullThroughCache', index, key]);
  const pairs = [
    ...repeated(caches, ({ registry }) => registry).map((pair) => ({ pair, key: 'registry' as const })),
    ...repeated(caches, ({ prefix }) => prefix).map((pair) => ({ pair, key: 'prefix' as const })),
  ];
  return [
    ...caches
      .filter(({ registry, credentialArn }) => WITH_ACCOUNT.has(registry) && credentialArn === undefined)
      .map(
        ({ registry, index }): Diagnostic => ({
          code: 'SP642',
          severity: 'error',
          at: at(index, 'registry'),
          message: `ECR caches ${registry} only with an account there, and no "credentialArn" names one.`,
          fix: 'keep user name and token in a secret whose name begins with "ecr-pullthroughcache/", and write its ARN.',
        }),
      ),
    ...pairs.map(
      ({ pair: [first, second], key }): Diagnostic => ({
        code: 'SP316',
        severity: 'error',
        at: at(second.index, key),
        message: `The ${key} ${quoted(second[key])} is there twice.`,
        fix: `give each cache its own "${key}".`,
        related: [{ at: at(first.index, key), message: 'It is here, too.' }],
      }),
    ),
  ];
}
