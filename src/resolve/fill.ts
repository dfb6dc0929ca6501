/** `{environment}` in what the catalog says of several environments at once. */
import type { SecretRule } from '../catalog/entities';
import type { SecretReference } from '../model/runtime';

export type Fill = (text: string) => string;

export const filler =
  (environment: string): Fill =>
  (text) =>
    text.replaceAll('{environment}', environment);

export function secretReference(secret: SecretRule, fill: Fill): SecretReference {
  const name = fill(secret.name);
  return secret.from === 'secrets-manager' ? { from: secret.from, name, key: secret.key } : { from: secret.from, name };
}
