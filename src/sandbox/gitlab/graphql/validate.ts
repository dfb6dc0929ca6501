/** Whether a query is one that the schema answers, and what it costs. */
import type { Field, Query, Selected, Value } from './parse';
import { QueryFault } from './parse';
import { type AnyField, TYPES } from './schema';

/** Longest page. A longer one is cut to it. */
export const PAGE = 100;

/** Fields of what stands around the nodes of a connection. */
export const CONNECTION: Readonly<Record<string, 'nodes' | 'edges' | 'pageInfo' | 'scalar'>> = {
  nodes: 'nodes',
  edges: 'edges',
  pageInfo: 'pageInfo',
  count: 'scalar',
};
export const PAGE_INFO = ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'];

/** Fragments put in their places. */
export function fieldsOf(query: Query, inner: readonly Selected[] | undefined): readonly Field[] {
  return (inner ?? []).flatMap((each) => {
    if (each.kind === 'field') return [each];
    const found = each.kind === 'inline' ? each.inner : query.fragments.get(each.name);
    if (found === undefined)
      throw new QueryFault(`Fragment ${each.kind === 'spread' ? each.name : ''} was used, but not defined`);
    return fieldsOf(query, found);
  });
}

export type Evaluate = (value: Value) => unknown;

/** @returns the query's complexity. @throws QueryFault for a field or argument that is not there, or of another type. */
export function complexityOf(query: Query, evaluate: Evaluate): number {
  const used = new Set<string>();
  const cost = sum(fieldsOf(query, query.inner).map((field) => costOf(query, 'Query', field, evaluate, used)));
  const name = query.name ?? 'anonymous query';
  const unused = query.variables.find((variable) => !used.has(variable.name));
  if (unused !== undefined) throw new QueryFault(`Variable $${unused.name} is declared by ${name} but not used`);
  return Math.trunc(cost);
}

/** GitLab: a resolver costs its children, 1, 5 for a search, and 1 for each path; a page of n makes that n % more. */
function costOf(query: Query, typeName: string, field: Field, evaluate: Evaluate, used: Set<string>): number {
  if (field.name === '__typename') return 0;
  const type = TYPES[typeName] ?? {};
  const definition = Object.hasOwn(type, field.name) ? type[field.name] : undefined;
  if (definition === undefined) throw new QueryFault(`Field '${field.name}' doesn't exist on type '${typeName}'`);
  checkArguments(query, field, definition, used);
  const inner = fieldsOf(query, field.inner);
  if (definition.type === 'scalar' && inner.length > 0)
    throw new QueryFault(`Selections can't be made on scalars (field '${field.name}')`);
  if (definition.type !== 'scalar' && inner.length === 0)
    throw new QueryFault(`Field must have selections (field '${field.name}' returns ${definition.type} but has no selections)`);
  const children = sum(
    inner.map((child) =>
      definition.connection === true
        ? connectionCost(query, definition.type, child, evaluate, used)
        : costOf(query, definition.type, child, evaluate, used),
    ),
  );
  const gitaly = definition.gitaly === true ? 1 : 0;
  if (definition.resolver !== true) return 1 + gitaly + children;
  const args = (name: string) =>
    field.args.has(name) ? evaluate(field.args.get(name) ?? { kind: 'plain', value: null }) : undefined;
  const paths = args('paths');
  const extra = (args('sort') ? 1 : 0) + (args('search') ? 5 : 0) + (Array.isArray(paths) ? paths.length : 0);
  const own = children + 1 + extra + gitaly;
  const length =
    definition.connection === true && !args('iids') ? Math.min(PAGE, Number(args('first') ?? args('last') ?? PAGE)) : 0;
  return Math.trunc(own + own * length * 0.01);
}

function connectionCost(query: Query, type: string, field: Field, evaluate: Evaluate, used: Set<string>): number {
  const inner = fieldsOf(query, field.inner);
  const kind = Object.hasOwn(CONNECTION, field.name) ? CONNECTION[field.name] : undefined;
  switch (kind) {
    case 'nodes':
      return 1 + sum(inner.map((child) => costOf(query, type, child, evaluate, used)));
    case 'edges':
      return 1 + sum(inner.map((child) => edgeCost(query, type, child, evaluate, used)));
    case 'pageInfo': {
      const wrong = inner.find(({ name }) => !PAGE_INFO.includes(name));
      if (wrong !== undefined) throw new QueryFault(`Field '${wrong.name}' doesn't exist on type 'PageInfo'`);
      return 1 + inner.length;
    }
    case 'scalar':
      return 1;
    default:
      throw new QueryFault(`Field '${field.name}' doesn't exist on type '${type}Connection'`);
  }
}

function edgeCost(query: Query, type: string, field: Field, evaluate: Evaluate, used: Set<string>): number {
  if (field.name === 'cursor') return 1;
  if (field.name !== 'node') throw new QueryFault(`Field '${field.name}' doesn't exist on type '${type}Edge'`);
  return 1 + sum(fieldsOf(query, field.inner).map((child) => costOf(query, type, child, evaluate, used)));
}

function checkArguments(query: Query, field: Field, { args = {} }: AnyField, used: Set<string>): void {
  for (const [name, value] of field.args) {
    const type = Object.hasOwn(args, name) ? args[name] : undefined;
    if (type === undefined) throw new QueryFault(`Field '${field.name}' doesn't accept argument '${name}'`);
    for (const variable of variablesIn(value)) {
      used.add(variable);
      const declared = query.variables.find((each) => each.name === variable);
      if (declared === undefined)
        throw new QueryFault(`Variable $${variable} is used by ${query.name ?? 'anonymous query'} but not declared`);
      const fits = fitsInto(declared.type, declared.byDefault !== undefined, type);
      if (value.kind === 'variable' && !fits)
        throw new QueryFault(`Type mismatch on variable $${variable} and argument ${name} (${declared.type} / ${type})`);
    }
  }
  const missing = Object.entries(args).find(([name, type]) => type.endsWith('!') && !field.args.has(name));
  if (missing !== undefined) throw new QueryFault(`Field '${field.name}' is missing required arguments: ${missing[0]}`);
}

/** A variable that cannot be null fits where null may be; one with a default cannot be null. */
function fitsInto(declared: string, hasDefault: boolean, wanted: string): boolean {
  const loose = (type: string) => type.replace(/!$/, '');
  if (wanted.endsWith('!') && !declared.endsWith('!') && !hasDefault) return false;
  const inner = (type: string) => loose(type).replace(/^\[(.*)\]$/, '$1');
  if (loose(declared).startsWith('[') !== loose(wanted).startsWith('[')) return false;
  if (!loose(declared).startsWith('[')) return loose(declared) === loose(wanted);
  return fitsInto(inner(declared), false, inner(wanted));
}

function variablesIn(value: Value): readonly string[] {
  if (value.kind === 'variable') return [value.name];
  return value.kind === 'list' ? value.values.flatMap(variablesIn) : [];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
