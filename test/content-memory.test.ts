import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentMemory } from '../src/content-memory';

const folder = (): string => mkdtempSync(join(tmpdir(), 'content-memory-'));
const never = (): string => {
  throw new Error('it was to be remembered');
};

describe('what follows from a content', () => {
  test('is made once, and known to the next run of the same program', () => {
    const at = folder();
    const first = ContentMemory.load(at, '1.0.0');
    expect(first.of('c1', 'blob', () => 'b1')).toBe('b1');
    expect(first.of('c1', 'blob', never)).toBe('b1');
    expect(first.of('c1', 'template', () => 't1')).toBe('t1');
    first.save();
    const next = ContentMemory.load(at, '1.0.0');
    expect(next.of('c1', 'blob', never)).toBe('b1');
    expect(next.of('c2', 'blob', () => 'b2')).toBe('b2');
    expect(ContentMemory.load(at, '1.0.1').of('c1', 'blob', () => 'anew')).toBe('anew');
  });

  test('is forgotten with the content, and written only where there is something new', () => {
    const at = folder();
    const first = ContentMemory.load(at, '1.0.0');
    for (const content of ['c1', 'c2']) first.of(content, 'blob', () => content);
    first.save();
    const same = ContentMemory.load(at, '1.0.0');
    same.of('c1', 'blob', never);
    same.save();
    expect(readFileSync(join(at, 'contents.json'), 'utf8')).toContain('c2');
    const other = ContentMemory.load(at, '1.0.0');
    for (const content of ['c1', 'c3']) other.of(content, 'blob', () => content);
    other.save();
    expect(readFileSync(join(at, 'contents.json'), 'utf8')).not.toContain('c2');
  });

  test('stays where a run asks for other things of the same contents', () => {
    const at = folder();
    const first = ContentMemory.load(at, '1.0.0');
    first.of('c1', 'template', () => 't1');
    first.save();
    const narrow = ContentMemory.load(at, '1.0.0');
    narrow.of('c1', 'blob', () => 'b1');
    narrow.save();
    const next = ContentMemory.load(at, '1.0.0');
    expect([next.of('c1', 'template', never), next.of('c1', 'blob', never)]).toEqual(['t1', 'b1']);
  });

  test('is made anew where nothing can be remembered, or what was remembered is damaged', () => {
    const at = folder();
    for (const text of ['', '[]', 'null', '{"generator":"1.0.0","known":7}']) {
      writeFileSync(join(at, 'contents.json'), text);
      expect(ContentMemory.load(at, '1.0.0').of('c1', 'blob', () => 'b1')).toBe('b1');
    }
    expect(ContentMemory.load(undefined, '1.0.0').of('c1', 'blob', () => 'b1')).toBe('b1');
  });
});
