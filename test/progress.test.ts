/** A stream that counts as a terminal stands in for one; time is a number that the test turns. */
import { WriteStream } from 'node:tty';
import { expect, test, vi } from 'vitest';
import { progressBar } from '../src/progress';

test('work of less than a second draws nothing', () => {
  expect(drawn({ terminal: true, ci: false, seconds: 0.9 })).toBe('');
});

test('longer work draws a bar with what is done', () => {
  expect(drawn({ terminal: true, ci: false, seconds: 1.1 })).toContain('2/3 services');
});

test.each([
  ['in CI', { terminal: true, ci: true, seconds: 5 }],
  ['off a terminal', { terminal: false, ci: false, seconds: 5 }],
])('nothing is drawn %s', (_, run) => {
  expect(drawn(run)).toBe('');
});

interface Run {
  readonly terminal: boolean;
  readonly ci: boolean;
  readonly seconds: number;
}

function drawn({ terminal, ci, seconds }: Run): string {
  let text = '';
  const write = vi.fn((chunk: string) => {
    text += chunk;
    return true;
  });
  const stream: NodeJS.WriteStream = Object.assign(Object.create(WriteStream.prototype), { isTTY: terminal, columns: 80, write });
  let time = 0;
  const bar = progressBar({ stream, ci, now: () => time });
  time = seconds * 1000;
  bar.update(2, 3);
  bar.stop();
  return text;
}
