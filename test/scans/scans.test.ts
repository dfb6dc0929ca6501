import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Scan } from '../../src/model/extension';
import type { ImageScan, Service } from '../../src/model/service';
import { resolvePipeline } from '../../src/resolve/resolve-pipeline';
import { scanNames, scans } from '../../src/scans';
import { aPlatform, aService, aTeam, NO_HOOKS } from '../support/builders';

const all = Object.entries<Scan>(scans);

describe.each(all.filter(([, { commands }]) => commands.length > 0))('scan %s', (_, { commands }) => {
  test('is shell that a POSIX shell can read', () => {
    for (const line of commands) execFileSync('sh', ['-n', '-c', line]);
  });

  test('a finding fails its job', () => {
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

test('each says which tool it needs, and only the image is judged by a step in place of commands', () => {
  expect(all.filter(([, { tool }]) => tool === '')).toEqual([]);
  expect(all.flatMap(([name, { commands }]) => (commands.length === 0 ? [name] : []))).toEqual(['image']);
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

  /** What the step does with a finding is asked of the delivery program itself, in `conformance/program/proof.test.ts`. */
  test('judge the image where it is built, before it is signed or goes on, whatever the team does instead', () => {
    const judged: ImageScan = { scanner: 'ecr', severity: 'HIGH', ignoreUnfixed: false, accept: [] };
    const stepsOf = (scan: ImageScan | undefined, instead: Service['hooks']['instead'] = {}) => {
      const service = aService({ image: { ...aService().image, scan, sign: true }, hooks: { ...NO_HOOKS, instead } });
      const { stages } = resolvePipeline(service, aPlatform(), { commerce: aTeam() });
      return stages
        .flatMap(({ jobs }) => jobs)
        .find(({ id }) => id === 'build-image')
        ?.steps.map(({ kind }) => kind);
    };
    expect(stepsOf(judged)).toEqual(['buildImage', 'scanImage', 'signImage']);
    expect(stepsOf(judged, { image: ['make image'] })).toContain('scanImage');
    expect(stepsOf(undefined)).not.toContain('scanImage');
  });
});
