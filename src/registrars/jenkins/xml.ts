/** Jenkins' `config.xml`: read, change the elements we own, write. Everything else in the file stays as it was found. */
import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { unreachable } from '../../model/unreachable';
import type { Owned } from './owned';

export type { Element };

/** A `config.xml` that was read. */
export interface ConfigXml {
  /** The line before the root, as found: Jenkins writes XML 1.1, which parsers of XML 1.0 refuse. */
  readonly prolog: string;
  readonly document: Document;
  readonly root: Element;
}

/** What Jenkins itself writes. */
const PROLOG = "<?xml version='1.1' encoding='UTF-8'?>\n";

/** @throws {TypeError} for text that is not one well-formed element, or that has a document type. */
export function parseConfig(text: string): ConfigXml {
  const prolog = /^\s*(<\?xml[^>]*\?>\s*)?/.exec(text)?.[0] ?? '';
  const body = text.slice(prolog.length);
  if (/<!DOCTYPE/i.test(body)) throw new TypeError('config.xml has a document type, which Jenkins never writes');
  if (HIDDEN.test(body)) throw new TypeError('config.xml has characters of a private plane, which are needed here');
  const document = parser().parseFromString(hideControls(body), 'text/xml');
  const root = document.documentElement;
  if (root === null) throw new TypeError('config.xml has no element');
  return { prolog: prolog === '' ? PROLOG : prolog.trimStart(), document, root };
}

/** A new file: the root with what we own, indented. */
export function newConfig(rootName: string, owned: readonly Owned[]): string {
  const config = parseConfig(`<${rootName}/>`);
  overlay(config, owned);
  return writeConfig(config);
}

/** The file's text. */
export function writeConfig({ prolog, document }: ConfigXml): string {
  return `${prolog}${showControls(new XMLSerializer().serializeToString(document))}\n`.replace(/\n+$/, '\n');
}

/** Brings what we own to what it must be, in place; the rest is not touched. */
export function overlay({ document, root }: ConfigXml, owned: readonly Owned[]): void {
  for (const each of owned) put(document, root, each, 1);
}

/** The element down this path of names, the first of each. */
export function at(from: Element, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((found, name) => found && childrenOf(found).find(named(name)), from);
}

/** The elements directly in this one. */
export function childrenOf(element: Element): readonly Element[] {
  return Array.from(element.childNodes).filter(isElement);
}

/** The text of the element down this path; `null` where there is none. */
export function textAt(from: Element, ...path: readonly string[]): string | null {
  const found = at(from, ...path);
  return found === undefined ? null : revealControls(found.textContent ?? '');
}

/** `class` of the element down this path; `null` where there is none. */
export function classAt(from: Element, ...path: readonly string[]): string | null {
  return at(from, ...path)?.getAttribute('class') ?? null;
}

/**
 * Text that XML can carry and that comes back as it went: line ends as `\n`, and U+FFFD for what XML has no character for.
 */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(UNSPEAKABLE, '\uFFFD');
}

/** What XML 1.0 leaves out (controls but tab and line end, noncharacters), and the private characters that stand for controls here. */
const UNSPEAKABLE = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF\u{F0000}-\u{F009F}]/gu;

const parser = () =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new TypeError(`config.xml cannot be read: ${message}`);
    },
  });

/** @returns the element that is as wanted now; `undefined` where there is none. */
function put(document: Document, parent: Element, owned: Owned, depth: number): Element | undefined {
  const found = childrenOf(parent).find((child) => named(owned.name)(child) && matches(child, owned));
  switch (owned.kind) {
    case 'absent':
      if (found !== undefined) remove(found);
      return undefined;
    case 'initial':
      return found ?? put(document, parent, owned.content, depth);
    case 'text': {
      const element = found ?? append(document, parent, owned.name, depth);
      if (textAt(element) !== owned.text || childrenOf(element).length > 0) element.textContent = owned.text;
      return element;
    }
    case 'element': {
      const element = renewed(found, owned) ?? append(document, parent, owned.name, depth);
      for (const [name, value] of Object.entries(owned.attributes)) element.setAttribute(name, value);
      const kept = owned.children.map((child) => put(document, element, child, depth + 1));
      if (owned.only) for (const child of childrenOf(element)) if (!kept.includes(child)) remove(child);
      return element;
    }
    default:
      return unreachable(owned);
  }
}

/** The found element if it is of the same class; one of another class is emptied, since its content belongs to that class. */
function renewed(found: Element | undefined, { attributes }: Extract<Owned, { kind: 'element' }>): Element | undefined {
  if (found === undefined || attributes.class === undefined || found.getAttribute('class') === attributes.class) return found;
  for (const attribute of Array.from(found.attributes)) found.removeAttribute(attribute.name);
  found.textContent = '';
  return found;
}

function matches(element: Element, owned: Owned): boolean {
  const where = owned.kind === 'element' ? owned.where : undefined;
  return where === undefined || textAt(element, ...where.path) === where.text;
}

/** Appends an element with the white space that puts it on a line of its own. */
function append(document: Document, parent: Element, name: string, depth: number): Element {
  const last = parent.lastChild;
  if (last !== null && !isElement(last) && (last.textContent ?? '').trim() === '') parent.removeChild(last);
  const element = document.createElement(name);
  parent.appendChild(document.createTextNode(`\n${'  '.repeat(depth)}`));
  parent.appendChild(element);
  parent.appendChild(document.createTextNode(`\n${'  '.repeat(depth - 1)}`));
  return element;
}

function remove(element: Element): void {
  const before = element.previousSibling;
  if (before !== null && !isElement(before) && (before.textContent ?? '').trim() === '') before.parentNode?.removeChild(before);
  element.parentNode?.removeChild(element);
}

const named = (name: string) => (element: Element) => element.nodeName === name;

const ELEMENT_NODE = 1;
function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

/** Controls travel as references (`&#xd;`), which the serializer would write bare; so they pass it in a private plane. */
const PLANE = 0xf0000;
const HIDDEN = /[\u{F0000}-\u{F009F}]/u;
const hideControls = (text: string) =>
  text.replace(/&#(?:x([0-9a-f]+)|([0-9]+));/gi, (reference, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return isControl(code) ? String.fromCodePoint(PLANE + code) : reference;
  });
const showControls = (text: string) =>
  text.replace(/[\u{F0000}-\u{F009F}]/gu, (char) => `&#x${((char.codePointAt(0) ?? 0) - PLANE).toString(16)};`);
const revealControls = (text: string) =>
  text.replace(/[\u{F0000}-\u{F009F}]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - PLANE));
const isControl = (code: number) => code < 0x20 || (code >= 0x7f && code <= 0x9f);
