/** CloudFormation's intrinsic functions in their long form, and text in which data cannot become a substitution. */

/** What a template can hold; intrinsics are mappings of one key. */
export type CfnValue = string | number | boolean | null | readonly CfnValue[] | CfnMapping;

export interface CfnMapping {
  readonly [key: string]: CfnValue | undefined;
}

/** `{Ref: name}`: a parameter's value or a resource's own identifier; also pseudo parameters such as `AWS::Region`. */
export type Ref = { readonly Ref: string };
export type GetAtt = { readonly 'Fn::GetAtt': readonly [resource: string, attribute: string] };
/** Any function that yields a value; not for literal text. */
export type Intrinsic = Ref | GetAtt | { readonly [fn in `Fn::${string}`]: CfnValue };

export function ref(name: string): Ref {
  return { Ref: name };
}

export function getAtt(resource: string, attribute: string): GetAtt {
  return { 'Fn::GetAtt': [resource, attribute] };
}

/**
 * Text with values that are known when the stack is made.
 *
 * The tag's text and plain strings are literal: `${` in them is written `${!`, so neither a shell variable nor a
 * hostile name is substituted. A `Ref` or `GetAtt` becomes `${Name}` or `${Name.Attribute}`; any other intrinsic
 * gets a variable of its own. Text without any value stays a plain string.
 *
 * @source AWS CloudFormation, template reference, `Fn::Sub`.
 */
export function sub(parts: TemplateStringsArray, ...values: readonly (string | number | Intrinsic)[]): CfnValue {
  return substituted(parts.flatMap((part, at) => [part, ...values.slice(at, at + 1)]));
}

/** As `sub`, from a list of pieces: strings and numbers are literal, intrinsics are substituted. */
export function substituted(pieces: readonly (string | number | Intrinsic)[]): CfnValue {
  const variables: Record<string, CfnValue> = {};
  const variable = (value: CfnValue): string => {
    const name = `Value${Object.keys(variables).length + 1}`;
    variables[name] = value;
    return `\${${name}}`;
  };
  const runs = literalRuns(pieces);
  if (runs.every((run) => typeof run === 'string')) return runs.join('');
  const text = runs.map((run) =>
    typeof run === 'string' ? (escaped(run) ?? variable(run)) : (placeholder(run) ?? variable(run)),
  );
  return { 'Fn::Sub': Object.keys(variables).length === 0 ? text.join('') : [text.join(''), variables] };
}

export function join(separator: string, items: readonly CfnValue[] | Intrinsic): Intrinsic {
  return { 'Fn::Join': [separator, items] };
}

/** The item at a place, from 0. */
export function select(index: number, items: readonly CfnValue[] | Intrinsic): Intrinsic {
  return { 'Fn::Select': [index, items] };
}

export function split(separator: string, text: string | Intrinsic): Intrinsic {
  return { 'Fn::Split': [separator, text] };
}

/** What another stack of the same account and region exports; the name is literal or made by `sub`. */
export function importValue(name: CfnValue): Intrinsic {
  return { 'Fn::ImportValue': name };
}

/** One of two values, by the name of a condition of the template. */
export function ifElse(condition: string, yes: CfnValue, no: CfnValue): Intrinsic {
  return { 'Fn::If': [condition, yes, no] };
}

export function equals(left: CfnValue, right: CfnValue): Intrinsic {
  return { 'Fn::Equals': [left, right] };
}

export function not(condition: CfnValue): Intrinsic {
  return { 'Fn::Not': [condition] };
}

/** A value of the template's `Mappings`. */
export function findInMap(mapping: string, key: string | Intrinsic, field: string | Intrinsic): Intrinsic {
  return { 'Fn::FindInMap': [mapping, key, field] };
}

/** In place of a property's value: as if the property were not there. */
export const NO_VALUE: Ref = { Ref: 'AWS::NoValue' };

/** Whether a mapping is a function, and not data: it has one key, which names the function. */
export function isIntrinsic(value: CfnMapping): boolean {
  for (const key in value) if (key === 'Ref' || key.startsWith('Fn::')) return true;
  return false;
}

/** Neighbouring literals become one: "$" and "{" may come from two pieces. */
function literalRuns(pieces: readonly (string | number | Intrinsic)[]): readonly (string | Intrinsic)[] {
  const runs: (string | Intrinsic)[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (typeof piece === 'object') runs.push(piece);
    else if (typeof last === 'string') runs[runs.length - 1] = `${last}${piece}`;
    else runs.push(String(piece));
  }
  return runs;
}

/** Nothing where the text opens a `${` that it does not close: the documents do not say how that is read. */
function escaped(literal: string): string | undefined {
  const rest = literal.replace(/\$\{[^${}]*\}/g, '');
  return rest.includes('${') ? undefined : literal.replaceAll('${', '${!');
}

/** What names a value that needs no variable. */
function placeholder(value: Intrinsic): string | undefined {
  if (isRef(value)) return `\${${value.Ref}}`;
  return isGetAtt(value) ? `\${${value['Fn::GetAtt'].join('.')}}` : undefined;
}

function isRef(value: Intrinsic): value is Ref {
  return 'Ref' in value;
}

function isGetAtt(value: Intrinsic): value is GetAtt {
  return 'Fn::GetAtt' in value;
}
