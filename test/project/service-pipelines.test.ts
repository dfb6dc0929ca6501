/** The component in a real projen project, with the generator replaced: what it asks for, when, and what projen makes of it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Project } from 'projen';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Prepared, prepareRun, writeReported } from '../../src/generate';
import { FaultyCatalog } from '../../src/project/faulty-catalog';
import { ServicePipelines, type ServicePipelinesOptions } from '../../src/project/service-pipelines';

vi.mock('../../src/generate', () => ({ prepareRun: vi.fn(), writeReported: vi.fn() }));

let outdir: string;

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'service-pipelines-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  rmSync(outdir, { recursive: true });
  process.removeAllListeners('uncaughtException');
  vi.restoreAllMocks();
});

test('a good catalog is prepared once and then written from the folders beside the project', () => {
  const good = prepared({ ok: true });
  synthesise(good);
  expect(vi.mocked(prepareRun).mock.calls).toEqual([[{ catalog: here('catalog'), out: here('pipelines') }]]);
  expect(vi.mocked(writeReported).mock.calls.map(([what]) => what)).toEqual([good]);
  expect(process.stdout.write).toHaveBeenLastCalledWith('as summed up\n');
});

test('a faulty catalog stops the run before projen has written a file of its own', () => {
  expect(() => synthesise(prepared({ ok: false }))).toThrow(new FaultyCatalog('all faults'));
  expect(readdirSync(outdir)).toEqual([]);
  expect(writeReported).not.toHaveBeenCalled();
});

test('other folders are taken from the options', () => {
  synthesise(prepared({ ok: true }), { catalog: 'fleet/catalog', out: 'fleet/out' });
  expect(prepareRun).toHaveBeenCalledWith({ catalog: here('fleet/catalog'), out: here('fleet/out') });
  expect(lines('.gitattributes')).toContain('/fleet/out/** linguist-generated');
});

test('one pattern marks the whole tree as generated, and no file of it is listed', () => {
  synthesise(prepared({ ok: true }));
  expect(lines('.gitattributes')).toContain('/pipelines/** linguist-generated');
  expect(JSON.parse(text('.projen/files.json')).files.filter((file: string) => file.startsWith('pipelines'))).toEqual([]);
});

test('services with the names of what is usually ignored stay in Git', () => {
  synthesise(prepared({ ok: true }));
  expect(lines('.gitignore')).toEqual(expect.arrayContaining(['!/catalog/**', '!/pipelines/**']));
});

test('the tasks hand their arguments to the command, after the folders', () => {
  synthesise(prepared({ ok: true }), { catalog: 'my catalog', command: ['tsx', 'src/cli.ts'] });
  const { tasks } = JSON.parse(text('.projen/tasks.json'));
  expect(tasks.generate.steps).toEqual([
    { execArgs: ['tsx', 'src/cli.ts', 'generate', '--catalog', 'my catalog', '--out', 'pipelines'], receiveArgs: true },
  ]);
  expect(tasks.validate.steps).toEqual([
    { execArgs: ['tsx', 'src/cli.ts', 'validate', '--catalog', 'my catalog'], receiveArgs: true },
  ]);
  expect(tasks.explain.steps).toEqual([{ execArgs: ['tsx', 'src/cli.ts', 'explain'], receiveArgs: true }]);
});

function synthesise(result: Prepared, options?: ServicePipelinesOptions): void {
  vi.mocked(prepareRun).mockReset().mockReturnValue(result);
  vi.mocked(writeReported).mockReset().mockReturnValue({ ok: true, text: 'as summed up\n' });
  const project = new Project({ name: 'fleet', outdir });
  new ServicePipelines(project, options);
  project.synth();
}

function prepared({ ok }: { readonly ok: boolean }): Prepared {
  return { ok, diagnostics: [], report: () => 'all faults', work: undefined };
}

const here = (folder: string): string => relative(process.cwd(), join(outdir, folder));

const text = (file: string): string => readFileSync(join(outdir, file), 'utf8');

const lines = (file: string): readonly string[] => text(file).split('\n');
