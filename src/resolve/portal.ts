/** What a portal shows of a service and pipelines do not need: carried through as written, in an order of its own. */
import type { ComponentEntity, ResourceEntity } from '../catalog/entities';
import type { Portal } from '../model/service';
import { sortedRecord } from './layers';

/** Relations whose references name one entity or several. */
const RELATIONS = ['subcomponentOf', 'dependsOn', 'dependencyOf', 'providesApis', 'consumesApis'] as const;

export function portalOf({ metadata, spec }: ComponentEntity | ResourceEntity): Portal {
  const written: Partial<Record<(typeof RELATIONS)[number], string | string[]>> = spec;
  return {
    type: spec.type,
    namespace: metadata.namespace ?? '',
    labels: definedOnly(metadata.labels),
    annotations: definedOnly(metadata.annotations),
    tags: metadata.tags ?? [],
    links: metadata.links ?? [],
    relations: Object.fromEntries(
      RELATIONS.flatMap((key) => {
        const references = written[key];
        return references === undefined ? [] : [[key, typeof references === 'string' ? [references] : references]];
      }),
    ),
  };
}

const definedOnly = (record: Readonly<Record<string, string | undefined>> | undefined): Readonly<Record<string, string>> =>
  sortedRecord(
    Object.fromEntries(Object.entries(record ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
  );
