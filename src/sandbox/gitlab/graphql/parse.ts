/** Reads GraphQL queries: operations with variables, fields with aliases and arguments, fragments. No directives. */
import type { Json } from '../../http/call';

export type Value =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'plain'; readonly value: Json }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'list'; readonly values: readonly Value[] };

export interface Field {
  readonly kind: 'field';
  /** Its name in the answer. */
  readonly key: string;
  readonly name: string;
  readonly args: ReadonlyMap<string, Value>;
  readonly inner: readonly Selected[] | undefined;
}

export type Selected =
  | Field
  | { readonly kind: 'spread'; readonly name: string }
  | { readonly kind: 'inline'; readonly inner: readonly Selected[] };

export interface Variable {
  readonly name: string;
  /** As written, without blanks: `[String!]!`. */
  readonly type: string;
  readonly byDefault: Value | undefined;
}

export interface Query {
  readonly operation: string;
  readonly name: string | undefined;
  readonly variables: readonly Variable[];
  readonly inner: readonly Selected[];
  readonly fragments: ReadonlyMap<string, readonly Selected[]>;
}

/** What the query is not; its message is GraphQL's. */
export class QueryFault extends Error {}

/** @throws QueryFault for what cannot be read, and for anything but one operation. */
export function parseQuery(source: string): Query {
  const reader = new Reader(source);
  const fragments = new Map<string, readonly Selected[]>();
  const operations: Omit<Query, 'fragments'>[] = [];
  while (reader.peek() !== undefined) {
    if (reader.peek() !== 'fragment') {
      operations.push(operation(reader));
      continue;
    }
    reader.next();
    const name = reader.name();
    reader.take('on');
    reader.name();
    fragments.set(name, selections(reader));
  }
  const [first, ...more] = operations;
  if (first === undefined || more.length > 0) throw new QueryFault('An operation name is required');
  return { ...first, fragments };
}

function operation(reader: Reader): Omit<Query, 'fragments'> {
  if (reader.peek() === '{') return { operation: 'query', name: undefined, variables: [], inner: selections(reader) };
  const kind = reader.name();
  if (kind !== 'query' && kind !== 'mutation') throw new QueryFault(`Expected one of query, mutation, actual: "${kind}"`);
  const name = /^[A-Za-z_]/.test(reader.peek() ?? '') ? reader.name() : undefined;
  return { operation: kind, name, variables: reader.peek() === '(' ? variables(reader) : [], inner: selections(reader) };
}

function variables(reader: Reader): readonly Variable[] {
  const found: Variable[] = [];
  reader.take('(');
  while (reader.peek() !== ')') {
    reader.take('$');
    const name = reader.name();
    reader.take(':');
    const type = typeName(reader);
    found.push({ name, type, byDefault: reader.skip('=') ? value(reader) : undefined });
  }
  reader.take(')');
  return found;
}

function typeName(reader: Reader): string {
  let type: string;
  if (reader.skip('[')) {
    type = `[${typeName(reader)}]`;
    reader.take(']');
  } else type = reader.name();
  return reader.skip('!') ? `${type}!` : type;
}

function selections(reader: Reader): readonly Selected[] {
  const found: Selected[] = [];
  reader.take('{');
  while (reader.peek() !== '}') found.push(reader.skip('...') ? spread(reader) : field(reader));
  reader.take('}');
  if (found.length === 0) throw new QueryFault('Expected NAME, actual: RCURLY ("}")');
  return found;
}

function spread(reader: Reader): Selected {
  if (reader.skip('on')) reader.name();
  return reader.peek() === '{' ? { kind: 'inline', inner: selections(reader) } : { kind: 'spread', name: reader.name() };
}

function field(reader: Reader): Field {
  const key = reader.name();
  const name = reader.skip(':') ? reader.name() : key;
  const args = new Map<string, Value>();
  if (reader.skip('(')) {
    while (reader.peek() !== ')') {
      const arg = reader.name();
      reader.take(':');
      args.set(arg, value(reader));
    }
    reader.take(')');
  }
  return { kind: 'field', key, name, args, inner: reader.peek() === '{' ? selections(reader) : undefined };
}

function value(reader: Reader): Value {
  if (reader.skip('$')) return { kind: 'variable', name: reader.name() };
  if (reader.skip('[')) {
    const values: Value[] = [];
    while (reader.peek() !== ']') values.push(value(reader));
    reader.take(']');
    return { kind: 'list', values };
  }
  const token = reader.next();
  if (/^["\d-]/.test(token)) return { kind: 'plain', value: JSON.parse(token) };
  if (token === 'true' || token === 'false') return { kind: 'plain', value: token === 'true' };
  if (token === 'null') return { kind: 'plain', value: null };
  if (/^[A-Za-z_]/.test(token)) return { kind: 'word', value: token };
  throw new QueryFault(`Unexpected "${token}"`);
}

const TOKEN = /[\s,\uFEFF]+|#[^\n]*|("(?:[^"\\\n]|\\.)*"|\.\.\.|-?\d+(?:\.\d+)?|[A-Za-z_]\w*|[!$()=:@[\]{}|&])/y;

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  public constructor(source: string) {
    const tokens: string[] = [];
    const pattern = new RegExp(TOKEN);
    while (pattern.lastIndex < source.length) {
      const from = pattern.lastIndex;
      const found = pattern.exec(source);
      if (found === null) throw new QueryFault(`Expected NAME, actual: UNKNOWN_CHAR ("${source[from] ?? ''}")`);
      if (found[1] !== undefined) tokens.push(found[1]);
    }
    this.#tokens = tokens;
  }

  public peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  public next(): string {
    const token = this.peek();
    if (token === undefined) throw new QueryFault('Unexpected end of document');
    this.#at++;
    return token;
  }

  public take(expected: string): void {
    const token = this.next();
    if (token !== expected) throw new QueryFault(`Expected "${expected}", actual: "${token}"`);
  }

  public skip(token: string): boolean {
    if (this.peek() !== token) return false;
    this.#at++;
    return true;
  }

  public name(): string {
    const token = this.next();
    if (!/^[A-Za-z_]/.test(token)) throw new QueryFault(`Expected NAME, actual: "${token}"`);
    return token;
  }
}
