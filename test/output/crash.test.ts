/** A kill at any step: the next run ends where an undisturbed one would, and strangers lose nothing. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contents, dyingDoor, generate, Killed, put, scratchFolder, type World } from './scratch';

const before: World = {
  services: {
    same: { f: 'same\n' },
    changes: {
      Jenkinsfile: 'one\n',
      'delivery/run.sh': 'run one\n',
      'delivery/gone/old': 'old\n',
      swap: 'file\n',
      'turn/x': 'x\n',
    },
    goes: { a: 'a\n', 'b/c': 'c\n', edited: 'e\n' },
  },
  top: { 'README.md': 'one\n', 'platform/a.yaml': 'a\n', 'old.md': 'old\n' },
};

const after: World = {
  services: {
    same: { f: 'same\n' },
    changes: {
      Jenkinsfile: 'two\n',
      'delivery/run.sh': 'run two\n',
      'delivery/new': 'new\n',
      'swap/inner': 'in\n',
      turn: 'turned\n',
    },
    comes: { a: 'a\n', 'b/c.sh': 'c\n' },
  },
  top: { 'README.md': 'two\n', 'platform/b.yaml': 'b\n' },
};

const STRANGERS = {
  'notes.md': 'n',
  'changes/notes.md': 'n',
  'changes/delivery/notes': 'n',
  'goes/notes.md': 'n',
  'theirs/x': 'n',
};

describe('after a kill at any step', () => {
  test('a first run converges', () => expectConvergence(() => undefined, after));

  test('a run that changes, adds and removes converges', () => {
    expectConvergence((out) => {
      generate(out, before);
      put(out, { ...STRANGERS, 'goes/edited': 'edited by someone\n' });
    }, after);
  });

  test('the way back converges too', () => {
    expectConvergence((out) => {
      generate(out, after);
      put(out, { 'notes.md': 'n', 'changes/delivery/notes': 'n', 'comes/notes': 'n' });
    }, before);
  });

  test('a catalog that changed once more in between converges', () => {
    const between: World = { services: { changes: { Jenkinsfile: 'between\n', only: 'now\n' } }, top: { 'b.md': 'b\n' } };
    expectConvergence((out) => generate(out, before), between, after);
  });
});

/** For each step: prepare, die there, run again; with `next`, the run after the kill has another catalog. */
function expectConvergence(prepare: (out: string) => void, world: World, next = world): void {
  const expected = outcome(prepare, (out) => {
    if (next !== world) generate(out, world);
    generate(out, next);
  });
  for (let step = 0; ; step += 1) {
    const door = dyingDoor(step);
    const found = outcome(prepare, (out) => {
      const dies = () => generate(out, world, { door });
      if (!survives(dies)) expect(generate(out, next).repaired).toEqual([]);
      else if (next !== world) generate(out, next);
      const again = generate(out, next);
      expect({ step, written: again.written, removed: again.removed, kept: again.kept }).toEqual({
        step,
        written: 0,
        removed: 0,
        kept: [],
      });
    });
    expect({ step, ...found }).toEqual({ step, ...expected });
    if (!door.died()) {
      expect(step).toBeGreaterThan(10);
      return;
    }
  }
}

function outcome(prepare: (out: string) => void, run: (out: string) => void): Readonly<Record<string, string>> {
  const out = join(scratchFolder(), 'out');
  mkdirSync(out);
  prepare(out);
  run(out);
  return contents(out);
}

function survives(run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  }
}
