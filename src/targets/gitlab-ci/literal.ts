/**
 * GitLab's rule for `$`: it expands `$NAME` in most values of `.gitlab-ci.yml`, but never in `script`, where the shell does.
 * Data from the catalog goes through here, so that a value such as `$CI_JOB_TOKEN` stays those letters.
 */
import type { YamlMapping, YamlValue } from '../../syntax/yaml';

/** For values that are expanded and know no `expand: false`: paths, images, keys. */
export function literal(text: string): string {
  return text.replaceAll('$', '$$$$');
}

/** Entries of `variables`. @source GitLab, CI/CD YAML syntax reference, `variables:expand`. */
export function literalVariables(variables: Readonly<Record<string, string>>): YamlMapping {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, literalVariable(value)]));
}

function literalVariable(value: string): YamlValue {
  return value.includes('$') ? { value, expand: false } : value;
}
