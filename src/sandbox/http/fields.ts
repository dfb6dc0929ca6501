/** Reads parameters as Rails and Grape do: `a[b]=c` and `a[]=c` nest, a JSON body is taken as it is, words become numbers and flags. */
import { type Call, type Json, type JsonObject, json, Refusal } from './call';

/** A query, or a form's body. Keys of `Object.prototype` are plain keys. */
export function parseForm(source: string): JsonObject {
  const root: Node = new Map();
  for (const [name, value] of new URLSearchParams(source)) put(root, pathOf(name), value);
  return objectOf(root);
}

/** @throws Refusal 400 when the body says that it is JSON and is not. */
export function parseBody(contentType: string, body: Buffer): JsonObject {
  if (body.length === 0) return {};
  if (contentType.includes('application/x-www-form-urlencoded')) return parseForm(body.toString('utf8'));
  if (!contentType.includes('json')) return {};
  const value = parseJson(body);
  return isObject(value) ? value : {};
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** @throws Refusal 400 naming every parameter that is not there, as Grape does. */
export function need(call: Call, ...names: readonly string[]): void {
  const missing = names.filter((name) => call.fields[name] === undefined);
  if (missing.length > 0) throw new Refusal(json(400, { error: missing.map((name) => `${name} is missing`).join(', ') }));
}

/** @throws Refusal 400 for a list or a mapping. */
export function textOf(fields: JsonObject, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object') throw invalid(name);
  return String(value);
}

/** A text that must be there. */
export function neededText(call: Call, name: string): string {
  need(call, name);
  return textOf(call.fields, name) ?? '';
}

export function flagOf(fields: JsonObject, name: string): boolean | undefined {
  const value = textOf(fields, name)?.toLowerCase();
  if (value === undefined || value === '') return undefined;
  if (['true', '1', 't', 'yes', 'on'].includes(value)) return true;
  if (['false', '0', 'f', 'no', 'off'].includes(value)) return false;
  throw invalid(name);
}

export function numberOf(fields: JsonObject, name: string): number | undefined {
  const value = textOf(fields, name);
  if (value === undefined || value === '') return undefined;
  if (!/^-?\d+$/.test(value)) throw invalid(name);
  return Number(value);
}

/** A list of words; a text is split at its commas. */
export function wordsOf(fields: JsonObject, name: string): readonly string[] | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (isList(value)) return value.map(String).filter((word) => word !== '');
  return (textOf(fields, name) ?? '').split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}

/** A list of mappings. A form numbers its members (`a[0][b]=c`), so a mapping of mappings is taken too. */
export function recordsOf(fields: JsonObject, name: string): readonly JsonObject[] | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  const list = isList(value) ? value : isObject(value) ? Object.values(value) : [];
  if (!list.every(isObject)) throw invalid(name);
  return list.filter(isObject);
}

/** Grape's answer to a value of the wrong kind. */
export const invalid = (name: string): Refusal => new Refusal(json(400, { error: `${name} is invalid` }));

/** Grape's answer to a word that is not one of the allowed ones. */
export const notAllowed = (name: string): Refusal => new Refusal(json(400, { error: `${name} does not have a valid value` }));

type Node = Map<string, Node | string>;

/** `a[b][]` is `a`, `b`, and an empty word, which stands for "next of a list". */
function pathOf(name: string): readonly string[] {
  const [head = '', ...rest] = name.split('[');
  return [head, ...rest.map((part) => part.replace(/\]$/, ''))];
}

function put(node: Node, path: readonly string[], value: string): void {
  const [first = '', ...rest] = path;
  const key = first === '' ? `${LIST}${nextOf(node, rest)}` : first;
  if (rest.length === 0) {
    node.set(key, value);
    return;
  }
  const known = node.get(key);
  const child: Node = known instanceof Map ? known : new Map();
  node.set(key, child);
  put(child, rest, value);
}

/** In `a[][b]=1&a[][c]=2` a member goes on until one of its keys would repeat. */
function nextOf(node: Node, rest: readonly string[]): number {
  const last = node.get(`${LIST}${node.size - 1}`);
  const goesOn = rest.length > 0 && last instanceof Map && !last.has(rest[0] ?? '');
  return goesOn ? node.size - 1 : node.size;
}

/** Marks the keys of a list; no client sends it. */
const LIST = '\u0000';

function objectOf(node: Node): JsonObject {
  return Object.fromEntries([...node].map(([key, value]) => [key, jsonOf(value)]));
}

function jsonOf(value: Node | string): Json {
  if (typeof value === 'string') return value;
  const asList = value.size > 0 && [...value.keys()].every((key) => key.startsWith(LIST));
  return asList ? [...value.values()].map(jsonOf) : objectOf(value);
}

function parseJson(body: Buffer): Json {
  try {
    const value: Json = JSON.parse(body.toString('utf8'));
    return value;
  } catch {
    throw new Refusal(json(400, { error: 'The provided content-type is application/json, but the body is not valid JSON' }));
  }
}
