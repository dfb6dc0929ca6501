/** A template as CloudFormation would make it in one place, as far as that is known before: enough to measure it. */
import type { CfnMapping, CfnValue } from '../syntax/cloudformation';

export interface Where {
  readonly region: string;
  readonly account: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface MadeResource {
  readonly id: string;
  readonly type: string;
  readonly properties: CfnMapping;
}

/** Stands for an address that nobody knows before; longer than those that AWS makes of our names. */
const ADDRESS = 'arn:aws:'.padEnd(140, '-');

/** What has a policy, or is one, and task definitions: nothing else is measured. */
const MEASURED = /^AWS::(IAM::(Role|Policy|ManagedPolicy)|S3::BucketPolicy|KMS::Key|ECS::TaskDefinition)$/;

/** The resources that are measured, where they are there, with everything put in. */
export function madeResources(template: CfnMapping, where: Where): readonly MadeResource[] {
  const world = new World(template, where);
  return Object.entries(mappingOf(template.Resources)).flatMap(([id, value]) => {
    const { Type, Condition, Properties = {} } = mappingOf(value);
    const there = typeof Condition !== 'string' || world.holds(Condition);
    if (!there || !MEASURED.test(String(Type))) return [];
    return [{ id, type: String(Type), properties: mappingOf(world.value(Properties)) }];
  });
}

export const isMapping = (value: CfnValue | undefined): value is CfnMapping =>
  typeof value === 'object' && value !== null && !isList(value);
export const isList = (value: CfnValue | undefined): value is readonly CfnValue[] => Array.isArray(value);
export const mappingOf = (value: CfnValue | undefined): CfnMapping => (isMapping(value) ? value : {});

class World {
  constructor(
    private readonly template: CfnMapping,
    private readonly where: Where,
  ) {}

  holds(condition: string): boolean {
    return this.decide(mappingOf(this.template.Conditions)[condition]);
  }

  /** `undefined`: not there. */
  value(value: CfnValue | undefined): CfnValue | undefined {
    if (isList(value)) return value.flatMap((item) => this.value(item) ?? []);
    if (!isMapping(value)) return value;
    const [[name = '', argument] = [], second] = Object.entries(value);
    if (second === undefined && /^(Ref|Fn::.+)$/.test(name)) return this.call(name, argument);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.value(item)]));
  }

  private call(name: string, argument: CfnValue | undefined): CfnValue | undefined {
    const [first, second, third] = isList(argument) ? argument : [argument];
    switch (name) {
      case 'Ref':
        return this.reference(String(argument));
      case 'Fn::If':
        return this.value(this.holds(String(first)) ? second : third);
      case 'Fn::Join':
        return this.list(second).join(String(first));
      case 'Fn::Sub':
        return this.substitute(String(first), mappingOf(second));
      default:
        return ADDRESS;
    }
  }

  private list(value: CfnValue | undefined): readonly string[] {
    const list = this.value(value);
    return isList(list) ? list.map(String) : [];
  }

  private reference(name: string): CfnValue | undefined {
    if (name === 'AWS::NoValue') return undefined;
    if (name === 'AWS::Region') return this.where.region;
    if (name === 'AWS::AccountId') return this.where.account;
    if (mappingOf(this.template.Resources)[name] !== undefined) return this.resource(name);
    const { Default, Type } = mappingOf(mappingOf(this.template.Parameters)[name]);
    const text = this.where.parameters[name] ?? String(Default ?? '');
    return Type === 'CommaDelimitedList' ? text.split(',') : text;
  }

  /** A role's own name would do to tell who has a policy, but not every role has one: its logical id stands for it. */
  private resource(id: string): string {
    return mappingOf(mappingOf(this.template.Resources)[id]).Type === 'AWS::IAM::Role' ? id : ADDRESS;
  }

  private substitute(text: string, variables: CfnMapping): string {
    return text.replace(/\$\{(!?)([^}]*)\}/g, (_, literal: string, name: string) => {
      if (literal !== '') return `\${${name}}`;
      if (name in variables) return String(this.value(variables[name]));
      return name.includes('.') ? ADDRESS : String(this.reference(name));
    });
  }

  private decide(condition: CfnValue | undefined): boolean {
    const [[name = '', argument] = []] = Object.entries(mappingOf(condition));
    const list = isList(argument) ? argument : [];
    if (name === 'Fn::Equals') return String(this.value(list[0])) === String(this.value(list[1]));
    if (name === 'Fn::Or') return list.some((each) => this.decide(each));
    return !this.decide(list[0]);
  }
}
