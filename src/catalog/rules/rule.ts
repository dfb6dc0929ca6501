/** What a rule over entities sees: all manifests at once, as written. It must hold whatever shape their values have. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Manifest } from '../manifest';

export interface CatalogView {
  readonly platform: Manifest | undefined;
  readonly services: readonly Manifest[];
  readonly teams: readonly Manifest[];
  readonly stacks: readonly Manifest[];
}

/** Pure, in time linear in the number of entities. */
export type Rule = (catalog: CatalogView) => readonly Diagnostic[];

/** Manifests by their kind, each list in the order given. */
export const viewOf = (manifests: readonly Manifest[]): CatalogView => ({
  platform: manifests.find(({ kind }) => kind === 'Platform'),
  services: manifests.filter(({ kind }) => kind === 'Component'),
  teams: manifests.filter(({ kind }) => kind === 'Group'),
  stacks: manifests.filter(({ kind }) => kind === 'Resource'),
});

/** Names that other entities may refer to; those of faulty files too, so that one fault does not cause another. */
export const namesOf = (manifests: readonly Manifest[]): readonly string[] =>
  manifests.flatMap(({ name }) => (name === undefined ? [] : [name]));
