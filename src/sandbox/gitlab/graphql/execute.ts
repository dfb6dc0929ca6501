/** Answers a query that has passed every check. */
import type { Json } from '../../http/call';
import { isObject } from '../../http/fields';
import type { GitLabCall } from '../host';
import type { Field, Query, Value } from './parse';
import { QueryFault } from './parse';
import { type Arguments, type FieldOf, TYPES } from './schema';
import { complexityOf, fieldsOf, PAGE } from './validate';

/** @param limit Most that a query may cost. @throws QueryFault */
export function execute(query: Query, given: Json | undefined, call: GitLabCall, limit: number): Json {
  if (query.operation !== 'query') throw new QueryFault('The sandbox answers queries only');
  const evaluate = valuesOf(query, given);
  const cost = complexityOf(query, evaluate);
  if (cost > limit) throw new QueryFault(`Query has complexity of ${cost}, which exceeds max complexity of ${limit}`);
  const run: Run = { query, call, evaluate };
  return objectOf(run, 'Query', undefined, fieldsOf(query, query.inner));
}

interface Run {
  readonly query: Query;
  readonly call: GitLabCall;
  readonly evaluate: (value: Value) => unknown;
}

function valuesOf(query: Query, given: Json | undefined): (value: Value) => unknown {
  const values = new Map<string, unknown>();
  for (const { name, type, byDefault } of query.variables) {
    const value = isObject(given) ? given[name] : undefined;
    if (type.endsWith('!') && (value === undefined || value === null) && byDefault === undefined)
      throw new QueryFault(`Variable $${name} of type ${type} was provided invalid value`);
    values.set(name, value ?? (byDefault === undefined ? undefined : literal(byDefault)));
  }
  const evaluate = (value: Value): unknown => {
    if (value.kind === 'variable') return values.get(value.name);
    return value.kind === 'list' ? value.values.map(evaluate) : value.value;
  };
  return evaluate;
}

function literal(value: Value): unknown {
  if (value.kind === 'variable') return undefined;
  return value.kind === 'list' ? value.values.map(literal) : value.value;
}

function objectOf(run: Run, typeName: string, source: unknown, fields: readonly Field[]): Json {
  return Object.fromEntries(
    fields.map((field) => [field.key, field.name === '__typename' ? typeName : fieldOf(run, typeName, source, field)]),
  );
}

function fieldOf(run: Run, typeName: string, source: unknown, field: Field): Json {
  const definition = TYPES[typeName]?.[field.name];
  if (definition === undefined) return null;
  const args = Object.fromEntries([...field.args].map(([name, value]) => [name, run.evaluate(value)]));
  const found = resolved(definition, source, args, run.call);
  const inner = fieldsOf(run.query, field.inner);
  if (definition.connection === true) return connectionOf(run, definition.type, Array.isArray(found) ? found : [], args, inner);
  if (found === null || found === undefined) return null;
  return definition.type === 'scalar' ? plain(found) : objectOf(run, definition.type, found, inner);
}

/** The type's name says which sources its fields take, and every source comes from a field of that type. */
function resolved(definition: FieldOf<never>, source: unknown, args: Arguments, call: GitLabCall): unknown {
  return definition.resolve(source as never, args, call);
}

function connectionOf(run: Run, type: string, all: readonly unknown[], args: Arguments, fields: readonly Field[]): Json {
  const start = typeof args.after === 'string' ? positionIn(args.after) + 1 : 0;
  const length = Math.min(PAGE, typeof args.first === 'number' ? args.first : PAGE);
  const rows = all.slice(start, start + length);
  const cursor = (index: number) => Buffer.from(JSON.stringify({ position: start + index })).toString('base64');
  const edge = (row: unknown, index: number, inner: readonly Field[]): Json =>
    Object.fromEntries(
      inner.map((child) => [
        child.key,
        child.name === 'cursor' ? cursor(index) : objectOf(run, type, row, fieldsOf(run.query, child.inner)),
      ]),
    );
  const info: Readonly<Record<string, Json>> = {
    hasNextPage: start + rows.length < all.length,
    hasPreviousPage: start > 0,
    startCursor: rows.length === 0 ? null : cursor(0),
    endCursor: rows.length === 0 ? null : cursor(rows.length - 1),
  };
  const made = (field: Field): Json => {
    const inner = fieldsOf(run.query, field.inner);
    switch (field.name) {
      case 'nodes':
        return rows.map((row) => objectOf(run, type, row, inner));
      case 'edges':
        return rows.map((row, index) => edge(row, index, inner));
      case 'count':
        return all.length;
      default:
        return Object.fromEntries(inner.map((child) => [child.key, info[child.name] ?? null]));
    }
  };
  return Object.fromEntries(fields.map((field) => [field.key, made(field)]));
}

function positionIn(cursor: string): number {
  try {
    const found: { position?: unknown } = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
    if (typeof found.position === 'number') return found.position;
  } catch {
    // Not one of ours, as below.
  }
  throw new QueryFault('Please provide a valid cursor');
}

/** Scalars are plain already. */
function plain(value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const text: Json = JSON.parse(JSON.stringify(value));
  return text;
}
