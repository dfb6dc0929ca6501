/** A template as CloudFormation would make it with given parameters: conditions decided, values put in, what is not there left out. */
import { parsed } from './parsed';

export interface Made {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, Value>>;
}

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export interface Stack {
  readonly resources: Readonly<Record<string, Made>>;
  readonly outputs: Readonly<Record<string, Value>>;
}

interface Template {
  readonly Parameters?: Readonly<Record<string, { readonly Type: string; readonly Default?: string }>>;
  readonly Conditions?: Readonly<Record<string, Value>>;
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Condition?: string; readonly Properties?: Value }>
  >;
  readonly Outputs?: Readonly<Record<string, { readonly Condition?: string; readonly Value: Value }>>;
}

/** @param params Text of a `params-<env>.json`. Resources stand as `<LogicalId>`, their attributes as `<LogicalId.Attribute>`. */
export function evaluate(template: string, params: string, more: Readonly<Record<string, string>> = {}): Stack {
  const document: Template = parsed(template);
  const given: { readonly Parameters: Readonly<Record<string, string>> } = JSON.parse(params);
  const world = new World(document, { ...given.Parameters, ...more });
  const there = <T extends { readonly Condition?: string }>(all: Readonly<Record<string, T>> = {}) =>
    Object.entries(all).filter(([, { Condition }]) => Condition === undefined || world.holds(Condition));
  return {
    resources: Object.fromEntries(
      there(document.Resources).map(([id, { Type, Properties }]) => [
        id,
        { Type, Properties: mapping(world.value(Properties ?? {})) },
      ]),
    ),
    outputs: Object.fromEntries(there(document.Outputs).map(([id, output]) => [id, world.value(output.Value) ?? null])),
  };
}

const mapping = (value: Value | undefined): Readonly<Record<string, Value>> => (isMapping(value) ? value : {});
export const isMapping = (value: Value | undefined): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

class World {
  constructor(
    private readonly template: Template,
    private readonly given: Readonly<Record<string, string>>,
  ) {}

  holds(condition: string): boolean {
    return this.decide(this.template.Conditions?.[condition]);
  }

  /** `undefined`: not there. */
  value(value: Value): Value | undefined {
    if (isList(value)) return value.flatMap((item) => this.value(item) ?? []);
    if (!isMapping(value)) return value;
    const [[name = '', argument = ''] = []] = Object.entries(value);
    if (Object.keys(value).length === 1 && (name === 'Ref' || name.startsWith('Fn::'))) return this.call(name, argument);
    return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => this.entry(key, item)));
  }

  private entry(key: string, item: Value): readonly (readonly [string, Value])[] {
    const value = this.value(item);
    return value === undefined ? [] : [[key, value]];
  }

  private call(name: string, argument: Value): Value | undefined {
    const list = isList(argument) ? argument : [argument];
    const [first = '', second = '', third = ''] = list;
    switch (name) {
      case 'Ref':
        return this.reference(String(argument));
      case 'Fn::GetAtt':
        return `<${list.join('.')}>`;
      case 'Fn::If':
        return this.value(this.holds(String(first)) ? second : third);
      case 'Fn::Join':
        return this.texts(second).join(String(first));
      case 'Fn::Sub':
        return this.substitute(String(first), mapping(second));
      case 'Fn::ImportValue':
        return `<import ${String(argument)}>`;
      default:
        throw new Error(`no such function: ${name}`);
    }
  }

  private texts(value: Value): readonly string[] {
    const list = this.value(value);
    return isList(list) ? list.map(String) : [];
  }

  private reference(name: string): Value | undefined {
    if (name === 'AWS::NoValue') return undefined;
    if (name.startsWith('AWS::')) return `<${name}>`;
    const parameter = this.template.Parameters?.[name];
    if (parameter === undefined) return `<${name}>`;
    const text = this.given[name] ?? parameter.Default ?? `<no ${name}>`;
    return parameter.Type === 'CommaDelimitedList' ? text.split(',') : text;
  }

  private substitute(text: string, variables: Readonly<Record<string, Value>>): string {
    return text.replace(/\$\{(!?)([^}]*)\}/g, (_, literal: string, name: string) => {
      if (literal !== '') return `\${${name}}`;
      const own = variables[name];
      if (own !== undefined) return String(this.value(own));
      return name.includes('.') ? `<${name}>` : String(this.reference(name));
    });
  }

  private decide(condition: Value | undefined): boolean {
    const [[name = '', argument = ''] = []] = Object.entries(mapping(condition));
    const list = isList(argument) ? argument : [];
    if (name === 'Fn::Equals') return String(this.value(list[0] ?? '')) === String(this.value(list[1] ?? ''));
    if (name === 'Fn::Or') return list.some((each) => this.decide(each));
    if (name === 'Fn::Not') return !this.decide(list[0]);
    throw new Error(`no such condition: ${name}`);
  }
}
