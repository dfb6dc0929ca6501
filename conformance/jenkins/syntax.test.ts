/** Groovy 2.4, the line that Jenkins runs, compiles every Jenkinsfile of the sample catalog. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { groovy, needs, ROOT, toolEnv } from '../support/tools';

const PIPELINES = join(ROOT, 'pipelines');

describe.skipIf(needs(groovy))('Groovy 2.4', () => {
  test.skipIf(!existsSync(PIPELINES))('compiles every Jenkinsfile of the sample catalog', () => {
    const files = readdirSync(PIPELINES)
      .flatMap((service) => ['Jenkinsfile', 'Jenkinsfile.deploy'].map((name) => join(PIPELINES, service, name)))
      .filter(existsSync);
    expect(files.length).toBeGreaterThan(0);
    expect(check(files)).toBe(`${files.length} compiled, 0 refused\n`);
  });
});

function check(files: readonly string[]): string {
  const cwd = join(ROOT, 'conformance', 'jenkins', 'harness');
  return execFileSync('groovy', ['Check.groovy', ...files], { cwd, encoding: 'utf8', env: toolEnv() });
}
