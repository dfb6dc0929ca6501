/** `SP202`: something to depend on that is not in the catalog. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Manifest } from '../manifest';
import { type Found, textsAt } from './read';
import { referenceOf, remedy, suggestion } from './reference';
import { namesOf, type Rule } from './rule';

export const dependencies: Rule = ({ services, stacks }) => {
  const known: Known = { component: namesOf(services), resource: namesOf(stacks) };
  const refs = new Set([
    ...known.component.map((name) => `component:${name}`),
    ...known.resource.map((name) => `resource:${name}`),
  ]);
  return [...services, ...stacks].flatMap((manifest) =>
    textsAt(manifest, ['spec', 'dependsOn']).flatMap((found) => fault(manifest, found, refs, known)),
  );
};

interface Known {
  readonly component: readonly string[];
  readonly resource: readonly string[];
}

function fault(manifest: Manifest, found: Found, refs: ReadonlySet<string>, known: Known): readonly Diagnostic[] {
  const { kind, name } = referenceOf(found.text);
  if (kind === '') return [report(manifest, found, 'does not say of which kind it is', withoutKind(name, known))];
  // Other kinds (systems, APIs) are a portal's business: no order of deployment follows from them.
  if (kind !== 'component' && kind !== 'resource') return [];
  if (refs.has(`${kind}:${name}`)) return [];
  const noun = kind === 'component' ? 'service' : 'stack';
  const fix = remedy(suggestion(name, known[kind], `${kind}:`), `add the ${noun} to the catalog.`);
  return [report(manifest, found, `names a ${noun} that is not in the catalog`, fix)];
}

function withoutKind(name: string, known: Known): string {
  const kind = known.resource.includes(name) ? 'resource' : 'component';
  return `write ${quoted(`${kind}:${name}`)}.`;
}

const report = (manifest: Manifest, { path, text }: Found, what: string, fix: string): Diagnostic => ({
  code: 'SP202',
  severity: 'error',
  at: manifest.locate(path),
  message: `The dependency ${quoted(text)} ${what}.`,
  fix,
});
