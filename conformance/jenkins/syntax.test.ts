/** Groovy 2.4, the line that Jenkins runs, compiles every Jenkinsfile: those of the sample catalog, and one of each kind. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DeliveryEngine } from '../../src/model/platform';
import type { ToolchainName } from '../../src/model/service';
import { jenkins } from '../../src/targets/jenkins/jenkins';
import { aPipeline, aService } from '../../test/support/builders';
import { groovy, needs, ROOT, toolEnv } from '../support/tools';
import { DIGEST } from './world';

const PIPELINES = join(ROOT, 'pipelines');

describe.skipIf(needs(groovy))('Groovy 2.4', () => {
  test.skipIf(!existsSync(PIPELINES))('compiles every Jenkinsfile of the sample catalog', () => {
    const files = readdirSync(PIPELINES)
      .map((service) => join(PIPELINES, service, 'Jenkinsfile'))
      .filter(existsSync);
    expect(files.length).toBeGreaterThan(0);
    expect(check(files)).toBe(`${files.length} compiled, 0 refused\n`);
  });

  test('compiles a Jenkinsfile of each toolchain, engine of delivery and way of delivery', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jenkinsfiles-'));
    try {
      const texts = variants();
      const files = texts.map((_, index) => join(folder, `${index}.Jenkinsfile`));
      files.forEach((file, index) => {
        writeFileSync(file, texts[index] ?? '');
      });
      expect(check(files)).toBe(`${files.length} compiled, 0 refused\n`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function variants(): readonly string[] {
  const toolchains = ['java-maven', 'node-npm', 'python', 'docker'] satisfies readonly ToolchainName[];
  const engines = ['codepipeline', 'gitlab', 'jenkins'] satisfies readonly DeliveryEngine[];
  return toolchains.flatMap((toolchain) =>
    engines.flatMap((deliver) =>
      (['merge-request', 'central'] as const).flatMap((delivery) =>
        ['', 'services/checkout'].flatMap((path) => {
          const build = {
            ...aService().build,
            toolchain,
            packageType: toolchain === 'docker' ? undefined : ('generic' as const),
          };
          const service = aService({ build, path, delivery, engines: { build: 'jenkins', deliver } });
          return jenkins.emit(aPipeline({ service }), { deliveryDigest: DIGEST }).map(({ text }) => text);
        }),
      ),
    ),
  );
}

function check(files: readonly string[]): string {
  const cwd = join(ROOT, 'conformance', 'jenkins', 'harness');
  return execFileSync('groovy', ['Check.groovy', ...files], { cwd, encoding: 'utf8', env: toolEnv() });
}
