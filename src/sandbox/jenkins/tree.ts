/** Jenkins' remote API of beans: `tree=jobs{0,100}[name,jobs[name]]` selects, `depth` tells how deep to show everything. */
import type { Json } from '../http/call';

/** A thing with a class and fields, which are worked out only when they are asked for. */
export interface Bean {
  readonly className: string;
  /** Fields that are shown when the bean stands inside another one and no depth is asked for. */
  readonly brief: readonly string[];
  readonly names: () => readonly string[];
  /** `undefined` for a field that it does not have. */
  readonly get: (name: string) => Value | undefined;
}

export type Value = Json | Bean | readonly (Json | Bean)[];

export interface Selection {
  readonly name: string;
  /** From, and before which, of a list. */
  readonly range: readonly [number, number] | undefined;
  readonly inner: readonly Selection[];
}

/** @returns `undefined` for what Jenkins cannot read. */
export function parseTree(source: string): readonly Selection[] | undefined {
  const tokens = source.match(/[A-Za-z_$][\w$]*|\{[^}]*\}|[[\],]/g) ?? [];
  if (tokens.join('') !== source.replace(/\s+/g, '')) return undefined;
  const reader = { tokens, at: 0 };
  const found = selections(reader);
  return reader.at === tokens.length ? found : undefined;
}

export function select(bean: Bean, tree: readonly Selection[]): Json {
  const chosen: Record<string, Json> = { _class: bean.className };
  for (const { name, range, inner } of tree) {
    const value = bean.get(name);
    if (value !== undefined) chosen[name] = shown(value, range, (child) => select(child, inner));
  }
  return chosen;
}

/** Everything, to a depth. */
export function show(bean: Bean, depth: number): Json {
  const all: Record<string, Json> = { _class: bean.className };
  for (const name of bean.names()) {
    const value = bean.get(name) ?? null;
    all[name] = shown(value, undefined, (child) => (depth > 0 ? show(child, depth - 1) : select(child, child.brief.map(plain))));
  }
  return all;
}

/** The fields of a sort of beans: each made from the bean's source. */
export type FieldTable<S> = Readonly<Record<string, (source: S) => Value>>;

/** A fleet has thousands of beans, and its listing asks for three fields of each: none is made before. */
export function beanOf<S>(className: string, brief: readonly string[], fields: FieldTable<S>, source: S): Bean {
  return {
    className,
    brief,
    names: () => Object.keys(fields),
    get: (name) => (Object.hasOwn(fields, name) ? fields[name]?.(source) : undefined),
  };
}

const plain = (name: string): Selection => ({ name, range: undefined, inner: [] });

function shown(value: Value, range: Selection['range'], child: (bean: Bean) => Json): Json {
  if (isBean(value)) return child(value);
  if (!isList(value)) return value;
  const [from, before] = range ?? [0, value.length];
  return value.slice(from, before).map((each) => (isBean(each) ? child(each) : each));
}

const isList = (value: Value): value is readonly (Json | Bean)[] => Array.isArray(value);

const isBean = (value: unknown): value is Bean =>
  typeof value === 'object' && value !== null && 'className' in value && 'get' in value;

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

function selections(reader: Reader): readonly Selection[] {
  const found: Selection[] = [];
  for (;;) {
    const name = reader.tokens[reader.at];
    if (name === undefined || !/^[A-Za-z_$]/.test(name)) return found;
    reader.at++;
    const before = takenRange(reader);
    const inner = reader.tokens[reader.at] === '[' ? bracketed(reader) : [];
    const range = before ?? takenRange(reader);
    found.push({ name, range, inner });
    if (reader.tokens[reader.at] !== ',') return found;
    reader.at++;
  }
}

function bracketed(reader: Reader): readonly Selection[] {
  reader.at++;
  const inner = selections(reader);
  // Without its end the text is not read to its end, which is how the fault is seen.
  if (reader.tokens[reader.at] === ']') reader.at++;
  else reader.at = Number.MAX_SAFE_INTEGER;
  return inner;
}

/** Jenkins takes a range behind the brackets; before them does no harm. */
function takenRange(reader: Reader): Selection['range'] {
  const range = rangeOf(reader.tokens[reader.at]);
  if (range !== undefined) reader.at++;
  return range;
}

function rangeOf(token: string | undefined): Selection['range'] {
  const both = /^\{(\d*),(\d*)\}$/.exec(token ?? '');
  if (both !== null) return [Number(both[1] || 0), both[2] === '' ? Number.MAX_SAFE_INTEGER : Number(both[2])];
  const one = /^\{(\d+)\}$/.exec(token ?? '');
  return one === null ? undefined : [Number(one[1]), Number(one[1]) + 1];
}
