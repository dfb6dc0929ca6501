/** POSIX shell commands out of data: every word is quoted, and only `verbatim` takes text as it is. */

declare const shell: unique symbol;
/** A command (one or more lines of POSIX shell) that was made here. A plain string is none. */
export type ShellCommand = string & { readonly [shell]: true };

/** One word of a command as it is written: quoted data, or a variable read when the command runs. */
export class ShellWord {
  readonly #source: string;
  private constructor(source: string) {
    this.#source = source;
  }
  toString(): string {
    return this.#source;
  }
  /** Data: the shell hands exactly this text on. */
  static data(text: string): ShellWord {
    return new ShellWord(quoted(text));
  }
  /** The variable's value at run time, as one word. */
  static variable(name: string): ShellWord {
    return new ShellWord(`"$${variableName(name)}"`);
  }
  /** Words written without a gap, which the shell joins to one. */
  static joined(words: readonly ShellWord[]): ShellWord {
    return new ShellWord(words.map(String).join('') || "''");
  }
}

/** Lines of shell that stand in a template by themselves (the `sh` helper writes them as they are). */
export class ShellBlock {
  readonly #source: string;
  private constructor(source: string) {
    this.#source = source;
  }
  toString(): string {
    return this.#source;
  }
  static of(commands: readonly ShellCommand[]): ShellBlock {
    return new ShellBlock(commands.join('\n'));
  }
}

/** One word of data. @throws TypeError for text that no process can receive: a NUL, half a surrogate pair. */
export function word(text: string): ShellWord {
  return ShellWord.data(text);
}

/** `"$NAME"`: one word, whatever the value holds. @throws TypeError when the name is no shell name. */
export function variable(name: string): ShellWord {
  return ShellWord.variable(name);
}

/** One word from several: `joined('s3://', variable('BUCKET'), '/key')` is `s3://"$BUCKET"/key`. */
export function joined(...parts: readonly (string | ShellWord)[]): ShellWord {
  return ShellWord.joined(parts.map(toWord));
}

/** A simple command: program and arguments. The program is never read as a keyword or an assignment. */
export function command(...argv: readonly (string | ShellWord)[]): ShellCommand {
  const [program, ...rest] = argv;
  if (program === undefined) throw new TypeError('Shell output: a command needs a program.');
  return made([programWord(program), ...rest.map((part) => String(toWord(part)))].join(' '));
}

/** Text that someone else answers for: a team's own commands, a file of ours. The only door for it. */
export function verbatim(text: string): ShellCommand {
  return made(possible(text));
}

/** Each runs if those before it succeeded. */
export function and(...commands: readonly ShellCommand[]): ShellCommand {
  return made(commands.map(grouped).join(' && '));
}

/** The second runs if the first failed. */
export function or(first: ShellCommand, second: ShellCommand): ShellCommand {
  return made(`${grouped(first)} || ${grouped(second)}`);
}

/** Each reads what the one before it writes. POSIX reports the last one's result only. */
export function pipe(...commands: readonly ShellCommand[]): ShellCommand {
  return made(commands.map(grouped).join(' | '));
}

/** One after the other, a line each; what a failure does is up to the shell's `-e`. */
export function lines(...commands: readonly ShellCommand[]): ShellCommand {
  return made(commands.join('\n'));
}

/** The command with these variables in its environment and nowhere else. */
export function withEnv(variables: ShellVariables, run: ShellCommand): ShellCommand {
  const pairs = Object.entries(variables).map(assignment);
  if (pairs.length === 0) return run;
  if (SIMPLE.test(run) && !startsOddly(run)) return made(`${pairs.join(' ')} ${run}`);
  return made(`(\n${pairs.map((pair) => `export ${pair}`).join('\n')}\n${run}\n)`);
}

/** `NAME=value` lines, to be read with `.` by a script. */
export function assignments(variables: ShellVariables): ShellCommand {
  return made(Object.entries(variables).map(assignment).join('\n'));
}

/** Variables by name; data unless it is a word already. */
export type ShellVariables = Readonly<Record<string, string | ShellWord>>;

/** Letters that mean nothing to any shell. `~` and `=` do in some places, `{` in others. */
const BARE = /^[A-Za-z0-9_./:@%+,=-]+$/;
/** Words that `command` writes, one after the other: text of this form can be joined by an operator as it is. */
const SIMPLE = /^(?:(?:[A-Za-z0-9_./:@%+,=-]|'[^']*'|\\'|"\$\{?[A-Za-z_]\w*\}?")+(?: (?!$)|$))+$/;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const KEYWORDS: ReadonlySet<string> = new Set(
  'if then else elif fi do done case esac while until for in function select time coproc'.split(' '),
);
/** Its effect is meant for the shell itself, and an assignment before it would outlive it. */
const SPECIAL: ReadonlySet<string> = new Set(
  'break continue eval exec exit export readonly return set shift times trap unset . :'.split(' '),
);

function toWord(part: string | ShellWord): ShellWord {
  return typeof part === 'string' ? word(part) : part;
}

function programWord(program: string | ShellWord): string {
  const text = String(toWord(program));
  return KEYWORDS.has(text) || (text.includes('=') && BARE.test(text)) ? `'${text}'` : text;
}

function grouped(run: ShellCommand): string {
  return SIMPLE.test(run) && !KEYWORDS.has(firstWord(run)) ? run : `{\n${run}\n}`;
}

function startsOddly(run: ShellCommand): boolean {
  const first = firstWord(run);
  return KEYWORDS.has(first) || SPECIAL.has(first);
}

function firstWord(run: ShellCommand): string {
  return run.split(' ', 1)[0] ?? '';
}

function assignment([name, value]: readonly [string, string | ShellWord]): string {
  return `${variableName(name)}=${String(toWord(value))}`;
}

function variableName(name: string): string {
  if (NAME.test(name)) return name;
  throw new TypeError(`Shell output: ${JSON.stringify(name)} cannot name a variable; use letters, digits and "_".`);
}

function quoted(text: string): string {
  return BARE.test(text) ? text : `'${possible(text).replaceAll("'", "'\\''")}'`;
}

function possible(text: string): string {
  if (!/\0|\p{Surrogate}/u.test(text)) return text;
  throw new TypeError('Shell output: text with a NUL or half a surrogate pair cannot reach a process.');
}

function made(text: string): ShellCommand {
  return text as ShellCommand;
}
