/**
 * Stacks out of the text of an answer to DescribeStacks. The SDK's reader goes letter by letter and makes an object of every element;
 * for a fleet's thousands of stacks that was most of a plan's time with AWS. What this one does not understand it refuses. Pure.
 */
import type { Stack } from './api';

export interface Listing {
  readonly stacks: readonly Stack[];
  /** Where the next page begins, if there is one. */
  readonly next: string | undefined;
}

/**
 * @source CloudFormation API reference, DescribeStacks: the response's elements. Every list is a row of elements `member`.
 * @throws Error for a text that is cut off, or is not the answer to that call.
 */
export function readListing(text: string): Listing {
  const reader = new ListingReader();
  const around: string[] = [];
  // Where the text after the last opening tag begins: an element's own, if its closing tag is what comes next.
  let own = -1;
  for (let at = PROLOGUE.exec(text)?.[0].length ?? 0; at < text.length; ) {
    const end = text.indexOf('>', at);
    const next = text.indexOf('<', end);
    const name = nameIn(text, at, end);
    const closes = text[at + 1] === '/';
    const empty = text[end - 1] === '/';
    if (closes && around.pop() !== name) throw notUnderstood(`</${name}> stands where another element must end`);
    if (closes || empty) reader.ended(around, name, () => (empty || own === -1 ? '' : plain(text.slice(own, at))));
    else around.push(name);
    own = closes || empty ? -1 : end + 1;
    at = next === -1 ? text.length : next;
  }
  if (around.length > 0 || !reader.complete) throw notUnderstood('it is cut off, or answers something else');
  return reader;
}

const PROLOGUE = /^\s*(?:<\?xml[^>]*\?>)?\s*/;
/** Neither a comment nor CDATA: none stands in these answers. */
const NAME = /^[A-Za-z]\w*$/;

/** The name in the tag from `<` to `>`. */
function nameIn(text: string, at: number, end: number): string {
  if (text[at] !== '<' || end === -1) throw notUnderstood(`no tag stands at character ${at + 1}`);
  const inside = text.slice(text[at + 1] === '/' ? at + 2 : at + 1, text[end - 1] === '/' ? end - 1 : end);
  // Attributes are namespaces, and only the outermost element has one.
  const name = KNOWN.has(inside) ? inside : (inside.split(/\s/, 1)[0] ?? '');
  if (!KNOWN.has(name) && !NAME.test(name)) throw notUnderstood(`no element's name stands at character ${at + 2}`);
  return name;
}

/** Depth of a stack's own elements: response, result, `Stacks`, `member`. */
const OF_STACK = 4;
/** Of what stands in its lists' members. */
const OF_ITEM = 6;

/** Told of each element when it has ended, by the names of those around it. */
class ListingReader implements Listing {
  readonly stacks: Stack[] = [];
  next: string | undefined;
  complete = false;
  #stack = unread();
  #key: string | undefined;
  #value: string | undefined;

  ended(around: readonly string[], name: string, text: () => string): void {
    const depth = around.length;
    if (depth === 0) this.complete = name === 'DescribeStacksResponse';
    else if (depth === 2 && name === 'NextToken') this.next = text();
    else if (depth < OF_STACK - 1 || around[2] !== 'Stacks') return;
    else if (depth === OF_STACK - 1) this.#endStack();
    else if (depth === OF_STACK && TEXTS.has(name)) this.#stack.texts.set(name, text());
    else if (depth === OF_ITEM - 1) this.#endItem(around[OF_STACK] ?? '');
    else if (depth === OF_ITEM && KEYS.has(name)) this.#key = text();
    else if (depth === OF_ITEM && VALUES.has(name)) this.#value = text();
  }

  #endItem(list: string): void {
    if (this.#key !== undefined && this.#value !== undefined && isList(list)) this.#stack[list].push([this.#key, this.#value]);
    this.#key = undefined;
    this.#value = undefined;
  }

  #endStack(): void {
    const { texts, Parameters, Outputs, Tags } = this.#stack;
    this.stacks.push({
      name: texts.get('StackName') ?? '',
      id: texts.get('StackId') ?? '',
      status: texts.get('StackStatus') ?? '',
      statusReason: texts.get('StackStatusReason') || undefined,
      parameters: Object.fromEntries(Parameters),
      outputs: Object.fromEntries(Outputs),
      // AWS' own tags are no settings of anybody.
      tags: Object.fromEntries(Tags.filter(([name]) => !name.startsWith('aws:'))),
      role: texts.get('RoleARN'),
      terminationProtection: texts.get('EnableTerminationProtection') === 'true',
    });
    this.#stack = unread();
  }
}

type Pairs = (readonly [name: string, value: string])[];

interface Unread extends Record<'Parameters' | 'Outputs' | 'Tags', Pairs> {
  readonly texts: Map<string, string>;
}

const unread = (): Unread => ({ texts: new Map(), Parameters: [], Outputs: [], Tags: [] });

const isList = (name: string): name is 'Parameters' | 'Outputs' | 'Tags' =>
  name === 'Parameters' || name === 'Outputs' || name === 'Tags';

const KEYS: ReadonlySet<string> = new Set(['ParameterKey', 'OutputKey', 'Key']);
const VALUES: ReadonlySet<string> = new Set(['ParameterValue', 'OutputValue', 'Value']);
const TEXTS: ReadonlySet<string> = new Set([
  'StackName',
  'StackId',
  'StackStatus',
  'StackStatusReason',
  'RoleARN',
  'EnableTerminationProtection',
]);
/** Nearly all of an answer's tags: they need no second look. */
const KNOWN: ReadonlySet<string> = new Set([...KEYS, ...VALUES, ...TEXTS, 'member', 'Description']);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a text means; room that only makes the answer readable means nothing. @source XML 1.0, sections 2.11, 4.1 and 4.6. */
function plain(text: string): string {
  if (text.includes('\n') && text.trim() === '') return '';
  if (!/[&\r]/.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (written, hex, decimal, name) => {
    if (name === undefined) return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    const letter = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    if (letter === undefined) throw notUnderstood(`it has ${written}`);
    return letter;
  });
}

const notUnderstood = (why: string): Error => new Error(`CloudFormation's list of stacks cannot be read: ${why}`);
