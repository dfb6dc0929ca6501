/** Gives the conditions on sets of environments their names, and defines those that the template uses. */
import { type CfnMapping, type CfnValue, equals, ref } from '../../syntax/cloudformation';
import { logicalId } from '../../syntax/stack';
import { IN } from './scope';

/** The template with every `in:<env>,<env>` replaced by the name of a condition. */
export function withNamedConditions(template: CfnMapping): CfnMapping {
  const used = [...conditionsIn(template)].sort((a, b) => (a < b ? -1 : 1));
  if (used.length === 0) return template;
  const names = namesOf(used);
  const definitions = used.map((key) => [names.get(key) ?? key, definition(key)] as const);
  const { Conditions: own } = template;
  const conditions = { ...(isMapping(own) ? own : {}), ...Object.fromEntries(definitions) };
  const entries = Object.entries({ ...template, Conditions: Object.keys(conditions).length === 0 ? undefined : conditions });
  return Object.fromEntries(entries.map(([key, value]) => [key, value === undefined ? undefined : renamed(value, names)]));
}

/** Names of environments differ after being made logical ids in all but contrived cases; a number keeps those apart. */
function namesOf(keys: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const key of keys) {
    const wanted = `In${environmentsOf(key)
      .map((name) => logicalId(name))
      .join('')}`;
    const taken = [...names.values()].filter((name) => name === wanted || name.startsWith(`${wanted}X`)).length;
    names.set(key, taken === 0 ? wanted : `${wanted}X${taken + 1}`);
  }
  return names;
}

const environmentsOf = (key: string): readonly string[] => key.slice(IN.length).split(',');

const OR_MAX = 10;

function definition(key: string): CfnValue {
  return anyOf(environmentsOf(key).map((name) => equals(ref('Environment'), name)));
}

/** @source CloudFormation, `Fn::Or`: 2 to 10 conditions. */
function anyOf(conditions: readonly CfnValue[]): CfnValue {
  const [only] = conditions;
  if (conditions.length === 1 && only !== undefined) return only;
  if (conditions.length <= OR_MAX) return { 'Fn::Or': conditions };
  return { 'Fn::Or': [...conditions.slice(0, OR_MAX - 1), anyOf(conditions.slice(OR_MAX - 1))] };
}

/** Only where a condition's name can stand: text that merely looks like one is data. */
function conditionsIn(value: CfnValue, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  if (isList(value)) {
    for (const item of value) conditionsIn(item, found);
    return found;
  }
  for (const condition of [conditionOfIf(value), value.Condition]) if (isKey(condition)) found.add(condition);
  for (const key in value) conditionsIn(value[key] ?? null, found);
  return found;
}

/** What holds no such name is handed on as it is: most of a template does not. */
function renamed(value: CfnValue, names: ReadonlyMap<string, string>): CfnValue {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) {
    const items = value.map((item) => renamed(item, names));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const condition = conditionOfIf(value);
  if (isKey(condition) && isList(value['Fn::If'])) {
    return { 'Fn::If': [names.get(condition) ?? condition, ...value['Fn::If'].slice(1).map((item) => renamed(item, names))] };
  }
  return renamedMapping(value, names);
}

function renamedMapping(value: CfnMapping, names: ReadonlyMap<string, string>): CfnMapping {
  let copy: Record<string, CfnValue | undefined> | undefined;
  for (const key in value) {
    const item = value[key];
    if (item === undefined) continue;
    const after = key === 'Condition' && isKey(item) ? (names.get(item) ?? item) : renamed(item, names);
    if (after === item) continue;
    copy ??= { ...value };
    copy[key] = after;
  }
  return copy ?? value;
}

const conditionOfIf = (value: CfnMapping): CfnValue | undefined => {
  const branches = value['Fn::If'];
  return isList(branches) ? branches[0] : undefined;
};

const isKey = (value: CfnValue | undefined): value is string => typeof value === 'string' && value.startsWith(IN);
const isList = (value: CfnValue | undefined): value is readonly CfnValue[] => Array.isArray(value);
const isMapping = (value: CfnValue | undefined): value is CfnMapping =>
  typeof value === 'object' && value !== null && !isList(value);
