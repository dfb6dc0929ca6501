/** Shell text, run by /bin/sh: data arrives whole, and operators bind as the functions say. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  and,
  assignments,
  command,
  joined,
  lines,
  or,
  pipe,
  ShellBlock,
  type ShellCommand,
  variable,
  verbatim,
  withEnv,
  word,
} from '../../src/syntax/shell';
import { passableText, TRAPS } from './hostile';

const passable = TRAPS.map((text) => text.replaceAll('\0', ''));

describe('words', () => {
  test('every trap arrives at a program as written', () => {
    expect(echoed(command('printf', '%s\\037', ...passable))).toEqual(passable);
  });

  test('any text arrives at a program as written', () => {
    fc.assert(
      fc.property(fc.array(passableText, { minLength: 1, maxLength: 40 }), (texts) => {
        expect(echoed(command('printf', '%s\\037', ...texts))).toEqual(texts);
      }),
      { numRuns: 100 },
    );
  });

  test('words of safe letters stay bare for the reader', () => {
    expect(command('mvn', '-B', '-Dx=a/b:c', 'verify', 'it is', '')).toBe("mvn -B -Dx=a/b:c verify 'it is' ''");
  });

  test('a program is never taken for a keyword or an assignment', () => {
    for (const program of ['if', '{', '!', 'A=b', 'for']) {
      expect(sh(or(command(program, 'x'), command('echo', 'no such program')))).toBe('no such program\n');
    }
  });

  test('a variable is one word, whatever it holds', () => {
    const run = command('printf', '%s\\037', variable('A'), joined('s3://', variable('A'), '/k y'));
    expect(echoed(run, { A: '* $(id)  "' })).toEqual(['* $(id)  "', 's3://* $(id)  "/k y']);
  });

  test('text that no process can receive is refused', () => {
    for (const text of ['a\0b', '\ud800']) expect(() => word(text)).toThrow('cannot reach a process');
  });

  test('a name that is no variable is refused', () => {
    expect(() => variable('A; id')).toThrow('"A; id" cannot name a variable; use letters, digits and "_".');
    expect(() => assignments({ 'A B': '1' })).toThrow('"A B" cannot name a variable');
  });

  test('a command without a program is refused', () => {
    expect(() => command()).toThrow('a command needs a program');
  });
});

describe('commands joined', () => {
  const say = (text: string) => command('echo', text);

  test('simple commands need no braces', () => {
    expect(and(say('a'), pipe(say("it's"), command('cat')))).toBe("echo a && {\necho 'it'\\''s' | cat\n}");
    expect(pipe(say("it's"), command('cat', variable('A')))).toBe("echo 'it'\\''s' | cat \"$A\"");
  });

  test('a pipe takes all of what it is given', () => {
    expect(sh(pipe(and(say('a'), say('b')), command('wc', '-l'))).trim()).toBe('2');
  });

  test('a trusted text cannot swallow what follows', () => {
    for (const text of [
      'echo a; false',
      'false # no',
      'false ||\nfalse',
      'cat <<E\nx\nE\nfalse',
      'false &&\n  true',
      'if false; then :; fi; false',
    ]) {
      expect(sh(and(verbatim(text), say('after')))).not.toContain('after');
      expect(sh(or(verbatim(text), say('instead')))).toContain('instead');
    }
  });

  test('a simple-looking keyword is not simple', () => {
    expect(sh(or(verbatim('! true'), say('negated')))).toBe('negated\n');
  });

  test('an environment reaches its command and nothing after it', () => {
    const show = verbatim('printf "[%s]" "$A"');
    for (const run of [show, command('sh', '-c', 'printf "[%s]" "$A"'), command('eval', 'printf "[%s]" "$A"')]) {
      expect(sh(lines(withEnv({ A: "x y'z" }, run), show))).toBe("[x y'z][]");
    }
  });

  test('assignments read by a script keep any text', () => {
    fc.assert(
      fc.property(passableText, (text) => {
        expect(sh(lines(assignments({ A: text, B: word(text) }), verbatim('printf "%s\\037%s" "$A" "$B"')))).toBe(
          `${text}\x1f${text}`,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('a block writes its commands as they are', () => {
    expect(String(ShellBlock.of([say('a'), verbatim('x <<E\nE')]))).toBe('echo a\nx <<E\nE');
  });
});

function sh(run: ShellCommand, env: Readonly<Record<string, string>> = {}): string {
  return execFileSync('/bin/sh', ['-c', `${run}\n:`], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function echoed(run: ShellCommand, env: Readonly<Record<string, string>> = {}): readonly string[] {
  return sh(run, env).split('\x1f').slice(0, -1);
}
