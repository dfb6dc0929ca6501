import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toolchains } from '../../src/toolchains';
import { aService } from '../support/builders';

describe.each(Object.entries(toolchains))('toolchain %s', (_, toolchain) => {
  const commands = toolchain.commands(aService());

  test('every command is shell that a POSIX shell can read', () => {
    for (const line of Object.values(commands).flat()) execFileSync('sh', ['-n', '-c', line]);
  });

  test('what builds or publishes a package takes its version from Git, never from a file', () => {
    for (const list of [commands.build, commands.publish]) {
      expect(list.length === 0 || list.some((line) => line.includes('$VERSION'))).toBe(true);
    }
  });

  test('caches lie in the workspace and are named after the files that decide them', () => {
    const cache = toolchain.cache(aService());
    expect(cache === undefined || (cache.keyFiles.length > 0 && cache.paths.every((path) => !path.startsWith('/')))).toBe(true);
  });

  test('a package type goes with commands that publish it', () => {
    expect(toolchain.packageType === undefined).toBe(commands.publish.length === 0);
  });
});

test.each([
  ['1.8.0', '1.8.0'],
  ['1.8.0-12.g3fa9c1e', '1.8.0.post12+g3fa9c1e'],
])('version %s enters pyproject.toml as %s, and only as the project’s own', (version, pep440) => {
  const folder = mkdtempSync(join(tmpdir(), 'python-'));
  const file = join(folder, 'pyproject.toml');
  writeFileSync(file, '[project]\nname = "pricing"\nversion = "0"\n\n[tool.other]\nversion = "7"\n');
  const [convert, write] = toolchains.python.commands(aService()).build;
  execFileSync('sh', ['-ec', `${convert}\n${write}`], { cwd: folder, env: { PATH: process.env.PATH, VERSION: version } });
  expect(readFileSync(file, 'utf8')).toBe(`[project]\nname = "pricing"\nversion = "${pep440}"\n\n[tool.other]\nversion = "7"\n`);
});

test.each([
  ['maven-checkstyle-plugin', 'app', ['-B -ntp -DskipTests verify']],
  ['spotless-maven-plugin', '.', ['-B -ntp -DskipTests verify']],
  ['maven-surefire-plugin', '.', []],
])('Maven lints where a POM names a linter: %s in %s', (plugin, module, called) => {
  const folder = mkdtempSync(join(tmpdir(), 'maven-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, module), { recursive: true });
  writeFileSync(join(folder, 'bin', 'mvn'), '#!/bin/sh\necho "$*" >>calls\n', { mode: 0o755 });
  writeFileSync(join(folder, 'calls'), '');
  writeFileSync(join(folder, module, 'pom.xml'), `<plugin><artifactId>${plugin}</artifactId></plugin>`);
  const [lint = ''] = toolchains['java-maven'].commands(aService()).lint;
  execFileSync('sh', ['-ec', lint], { cwd: folder, env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}` } });
  expect(readFileSync(join(folder, 'calls'), 'utf8').split('\n').filter(Boolean)).toEqual(called);
});

test('Gradle lints by the checks of the build, and leaves its tests to their own job', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gradle-'));
  writeFileSync(join(folder, 'gradlew'), 'echo "$*" >calls\n');
  execFileSync('sh', ['-ec', toolchains['java-gradle'].commands(aService()).lint.join('\n')], { cwd: folder });
  expect(readFileSync(join(folder, 'calls'), 'utf8')).toBe(
    '--no-daemon --console=plain --init-script build/no-tests.gradle check\n',
  );
  expect(readFileSync(join(folder, 'build', 'no-tests.gradle'), 'utf8')).toBe(
    'allprojects { tasks.withType(Test).configureEach { enabled = false } }\n',
  );
});
