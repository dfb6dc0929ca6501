/** What of a `config.xml` is ours, as plain data: elements to bring to a value, to keep alone, or to keep out. */

export type Owned =
  /** An element with this text and nothing in it. */
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | OwnedElement
  /** Written where there is no such element, left as found otherwise: what Jenkins needs at first and others change later. */
  | { readonly kind: 'initial'; readonly name: string; readonly content: Owned }
  /** Must not be there. */
  | { readonly kind: 'absent'; readonly name: string };

export interface OwnedElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Which one it is, where several have the name: by the text of an element in it. */
  readonly where?: { readonly path: readonly string[]; readonly text: string | null } | undefined;
  readonly children: readonly Owned[];
  /** Do elements that are not named here go? */
  readonly only: boolean;
}

export const text = (name: string, value: string | number | boolean): Owned => ({ kind: 'text', name, text: String(value) });

export function element(
  name: string,
  children: readonly Owned[],
  {
    where,
    only = false,
    ...attributes
  }: { readonly where?: OwnedElement['where']; readonly only?: boolean; readonly class?: string } = {},
): OwnedElement {
  return {
    kind: 'element',
    name,
    attributes: attributes.class === undefined ? {} : { class: attributes.class },
    where,
    children,
    only,
  };
}

export const initial = (content: Owned): Owned => ({ kind: 'initial', name: content.name, content });

export const absent = (name: string): Owned => ({ kind: 'absent', name });

/** Points from an element back to its owner, as XStream writes a reference it has seen before. */
export function ownerReference(root: string): Owned {
  return initial({
    kind: 'element',
    name: 'owner',
    attributes: { class: root, reference: '../..' },
    children: [],
    only: false,
  });
}
