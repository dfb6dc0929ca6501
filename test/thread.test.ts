/** Threads that do not come up must not keep anybody waiting. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCatalog } from '../src/check';
import { formOf, fromForm } from '../src/service-form';
import { sharedNumbers, Thread } from '../src/thread';

const ROOT = join(__dirname, '..');
const { resolved } = checkCatalog(join(ROOT, 'catalog'));
if (resolved === undefined) throw new Error('the sample catalog is faulty');
const { platform, teams, services } = resolved;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thread-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a thread', () => {
  test('that finds its modules missing says so at once', () => {
    const file = join(folder, 'write-thread.js');
    buildSync({ entryPoints: [join(ROOT, 'src', 'write-thread.ts')], outfile: file, format: 'cjs' });
    const bell = sharedNumbers(1);
    const thread = new Thread({ out: folder, platform, teams }, bell, file);
    thread.send([]);
    expect(() => thread.result()).toThrow(/Cannot find module '.*write-share\.js'/);
    expect({ ended: thread.ended, hungry: thread.hungry }).toEqual({ ended: true, hungry: false });
    // Whoever waits for any of several threads hears of it.
    Atomics.wait(bell, 0, 0, 10_000);
    expect(bell[0]).toBe(1);
  });

  test('that dies without a word is not waited for any longer than it may be silent', () => {
    // It begins when this test is over, so its file must stay.
    const file = join(__dirname, 'support', 'thread-that-dies.cjs');
    const thread = new Thread({ out: folder, platform, teams }, sharedNumbers(1), file);
    thread.send([]);
    expect(() => thread.result(50)).toThrow('ended without an answer');
  });
});

describe('the form of a service', () => {
  test.each(services.map((service) => [service.name, service] as const))(
    'of %s comes back from a thread as it was',
    (_, service) => {
      expect(fromForm(structuredClone(formOf(service)), platform)).toEqual(service);
    },
  );

  test('is refused beside another platform', () => {
    const [service] = services;
    if (service === undefined) throw new Error('the sample has no service');
    expect(() => fromForm(formOf(service), { ...platform, environments: [] })).toThrow('no environment');
  });
});
