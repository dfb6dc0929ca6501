/** Reads and writes the XML of jobs and credentials as Jenkins does, through one library. */
import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';

export type { Document, Element };

/** @throws SyntaxFault for text that is no well-formed XML. Jenkins takes XML 1.1. */
export function parseXml(source: string): Document {
  const asOne = source.replace(/^\s*(<\?xml[^>]*version=["'])1\.1/, '$11.0');
  try {
    const document = new DOMParser({ onError: stop }).parseFromString(asOne, 'text/xml');
    if (document.documentElement === null) throw new SyntaxFault('there is no root element');
    return document;
  } catch (error) {
    throw error instanceof SyntaxFault ? error : new SyntaxFault(error instanceof Error ? error.message : String(error));
  }
}

export class SyntaxFault extends Error {}

export function rootOf(document: Document): Element {
  if (document.documentElement === null) throw new SyntaxFault('there is no root element');
  return document.documentElement;
}

/** With the prolog that Jenkins writes. */
export function writeXml(document: Document): string {
  return `<?xml version='1.1' encoding='UTF-8'?>\n${new XMLSerializer().serializeToString(rootOf(document))}`;
}

export const childrenOf = (element: Element): readonly Element[] => [...element.childNodes].filter(isElement);

export const childOf = (element: Element, name: string): Element | undefined =>
  childrenOf(element).find((child) => child.nodeName === name);

/** Text of a child; `undefined` when there is none. */
export const textIn = (element: Element, name: string): string | undefined => childOf(element, name)?.textContent ?? undefined;

export function* elementsIn(element: Element): Generator<Element> {
  yield element;
  for (const child of childrenOf(element)) yield* elementsIn(child);
}

/** Sets the text of a child, which is made where there is none. */
export function setText(element: Element, name: string, value: string): void {
  const child = childOf(element, name) ?? append(element, name);
  child.textContent = value;
}

export function append(element: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const child = documentOf(element).createElement(name);
  for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, value);
  element.appendChild(child);
  return child;
}

/** Adds elements of a source text at the end. */
export function appendXml(element: Element, source: string): void {
  const fragment = rootOf(parseXml(`<wrap>${source}</wrap>`));
  for (const child of [...fragment.childNodes]) element.appendChild(documentOf(element).importNode(child, true));
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function documentOf(element: Element): Document {
  if (element.ownerDocument === null) throw new Error('an element without a document');
  return element.ownerDocument;
}

function stop(level: string, message: string): void {
  if (level !== 'warning') throw new SyntaxFault(message);
}
