/** Where the packages of a release are copied to as it reaches an environment. */
import type { Pipeline } from './pipeline';

/** Key of the local repository; `undefined` where the platform names none, or the service publishes nothing. */
export function promotionRepository(
  { service, platform }: Pick<Pipeline, 'service' | 'platform'>,
  environment: string,
): string | undefined {
  const { packageType } = service.build;
  return packageType === undefined ? undefined : platform.artifactory.repositories[packageType].promote[environment];
}
