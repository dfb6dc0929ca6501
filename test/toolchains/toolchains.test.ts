import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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
