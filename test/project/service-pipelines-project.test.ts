/** The project type, with the generator replaced and nothing installed. How it works for a user is in conformance/packaging. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { prepareRun } from '../../src/generate';
import { ServicePipelinesProject, type ServicePipelinesProjectOptions } from '../../src/project/service-pipelines-project';

vi.mock('../../src/generate', () => ({ prepareRun: vi.fn(), writeReported: vi.fn(() => ({ ok: true, text: '' })) }));

let outdir: string;

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'service-pipelines-project-'));
  vi.stubEnv('PROJEN_DISABLE_POST', 'true');
  vi.stubEnv('PROJEN_CREATE_PROJECT', 'false');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(() => {
  rmSync(outdir, { recursive: true });
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('a new repository has the sample catalog before its pipelines are prepared', () => {
  vi.stubEnv('PROJEN_CREATE_PROJECT', 'true');
  const found: string[][] = [];
  synthesise({}, () => found.push(readdirSync(join(outdir, 'catalog')).sort()));
  expect(found).toEqual([['platform.yaml', 'services', 'teams']]);
});

test('a catalog that is already there is left as it is', () => {
  vi.stubEnv('PROJEN_CREATE_PROJECT', 'true');
  mkdirSync(join(outdir, 'catalog'));
  synthesise();
  expect(readdirSync(join(outdir, 'catalog'))).toEqual([]);
});

test('a later run never puts the sample where a catalog is missing', () => {
  synthesise({ catalog: 'catlog' });
  expect(existsSync(join(outdir, 'catlog'))).toBe(false);
});

test('its own pipeline includes the generated one, and is left alone from then on', () => {
  synthesise({ out: 'pipes' });
  expect(text('.gitlab-ci.yml')).toContain('include:\n  - local: "/pipes/catalog.gitlab-ci.yml"\n');
  writeFileSync(join(outdir, '.gitlab-ci.yml'), 'include: []\n');
  synthesise({ out: 'pipes' });
  expect(text('.gitlab-ci.yml')).toBe('include: []\n');
});

test('package.json has what the repository runs with, and cannot be published', () => {
  synthesise();
  const { devDependencies, private: isPrivate, license } = JSON.parse(text('package.json'));
  expect(Object.keys(devDependencies).sort()).toEqual(['constructs', 'projen', 'projen-service-pipelines', 'tsx']);
  expect([isPrivate, license]).toEqual([true, 'UNLICENSED']);
});

test('projen runs the TypeScript configuration with tsx, and a test is a validation', () => {
  synthesise();
  const { tasks } = JSON.parse(text('.projen/tasks.json'));
  expect(tasks.default.steps).toEqual([{ exec: 'tsx .projenrc.ts' }]);
  expect(tasks.test.steps).toEqual([{ spawn: 'validate' }]);
});

function synthesise(options: Partial<ServicePipelinesProjectOptions> = {}, whenPrepared: () => void = () => undefined): void {
  vi.mocked(prepareRun)
    .mockReset()
    .mockImplementation(() => {
      whenPrepared();
      return { ok: true, diagnostics: [], report: () => '', work: undefined };
    });
  new ServicePipelinesProject({ name: 'fleet', outdir, ...options }).synth();
}

const text = (file: string): string => readFileSync(join(outdir, file), 'utf8');
