import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Scan } from '../../src/model/extension';
import { resolvePipeline } from '../../src/resolve/resolve-pipeline';
import { scanNames, scans } from '../../src/scans';
import { aPlatform, aService, aTeam, NO_HOOKS } from '../support/builders';

describe.each<[string, Scan]>(Object.entries(scans))('scan %s', (_, { commands, tool }) => {
  test('is shell that a POSIX shell can read, and says what it needs', () => {
    for (const line of commands) execFileSync('sh', ['-n', '-c', line]);
    expect(tool).not.toBe('');
  });

  test.skipIf(commands.length === 0)('a finding fails its job', () => {
    const [program = ''] = commands.at(-1)?.split(' ') ?? [];
    const scan = (exit: number) => {
      try {
        execFileSync('sh', ['-ec', [`${program}() { return ${exit}; }`, 'cd "$(mktemp -d)"', ...commands].join('\n')]);
        return 'passed';
      } catch {
        return 'failed';
      }
    };
    expect([scan(0), scan(1)]).toEqual(['passed', 'failed']);
  });
});

describe('the scans of a service', () => {
  const jobsOf = (overrides: Parameters<typeof aService>[0]) =>
    resolvePipeline(aService(overrides), aPlatform(), { commerce: aTeam() }).stages.flatMap(({ id, runsOn, jobs }) =>
      jobs.filter(({ id: job }) => job.startsWith('scan-')).map((job) => ({ stage: id, runsOn, id: job.id, image: job.image })),
    );
  const { quality } = aService();

  test('are jobs of their own in the scanner image, on merge requests and releases', () => {
    const image = aPlatform().images.scanners;
    expect(jobsOf({ quality: { ...quality, scans: ['secrets', 'dependencies'] } })).toEqual([
      { stage: 'verify', runsOn: 'always', id: 'scan-secrets', image },
      { stage: 'verify', runsOn: 'always', id: 'scan-dependencies', image },
    ]);
  });

  test("stay when the team's own commands verify instead", () => {
    const hooks = { ...NO_HOOKS, instead: { verify: ['make check'] } };
    expect(jobsOf({ hooks, quality: { ...quality, scans: scanNames } })).toHaveLength(4);
  });
});
