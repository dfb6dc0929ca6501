/** What stands at the top of the tree: the index of all services, the platform's own stacks, and the catalog's own pipeline. Pure. */
import type { Artifact } from './model/artifact';
import type { Outline } from './model/outline';
import type { Platform, Team } from './model/platform';
import { catalogPipeline } from './targets/catalog-ci/catalog-ci';
import { indexPage, indexRow } from './targets/docs/docs';
import { platformFiles } from './targets/platform/platform';

/** A catalog as these files need it. */
export interface TopScope {
  readonly platform: Platform;
  readonly teams: Readonly<Record<string, Team>>;
  readonly services: readonly Outline[];
}

export function topFiles({ platform, teams, services }: TopScope): readonly Artifact[] {
  const rows = services.flatMap((service) => {
    const team = teams[service.owner];
    return team === undefined ? [] : [indexRow({ service, team })];
  });
  return [
    { path: 'README.md', text: indexPage(rows, platform), shared: true },
    catalogPipeline(platform, services.length),
    ...platformFiles(platform, services, teams),
  ];
}
