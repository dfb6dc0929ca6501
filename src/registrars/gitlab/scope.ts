/** The services of a catalog by GitLab project: in a monorepo several share one, and with it its settings. */
import type { Platform, Team } from '../../model/platform';
import type { Service } from '../../model/service';
import type { GeneratedFiles, Intent } from '../../registration/registrar';
import { keyOf, type ResourceKey } from '../../registration/resource';

export interface ProjectScope {
  /** As the first of its services writes it. */
  readonly path: string;
  /** By name, ascending; never empty. */
  readonly services: readonly Service[];
  /** The first of the services: the project is told of under its name. */
  readonly first: Service;
  readonly platform: Platform;
  readonly teams: Readonly<Record<string, Team>>;
  readonly files: GeneratedFiles;
}

export function projectScopes({ services, platform, teams, files }: Intent): readonly ProjectScope[] {
  const byPath = new Map<string, [Service, ...Service[]]>();
  for (const service of services) {
    // GitLab's paths are the same in capitals and small letters.
    const key = service.project.toLowerCase();
    const others = byPath.get(key);
    if (others === undefined) byPath.set(key, [service]);
    else others.push(service);
  }
  return [...byPath.values()].map((group) => ({
    path: group[0].project,
    services: group,
    first: group[0],
    platform,
    teams,
    files,
  }));
}

/** The scope of a project of an intent, whose scopes are made once: a fleet's registration asks for each of them. */
export function scopesOnce(): (intent: Intent, path: string) => ProjectScope | undefined {
  const known = new WeakMap<Intent, ReadonlyMap<string, ProjectScope>>();
  return (intent, path) => {
    const scopes = known.get(intent) ?? new Map(projectScopes(intent).map((scope) => [scope.path, scope]));
    known.set(intent, scopes);
    return scopes.get(path);
  };
}

/** The one service whose pipelines GitLab runs; a project has one CI configuration. */
export const gitlabBuilt = ({ services }: ProjectScope): Service | undefined =>
  services.find(({ engines }) => engines.build === 'gitlab');

export const projectKey = (path: string): ResourceKey => keyOf('gitlab', 'project', path);
export const filesKey = (path: string): ResourceKey => keyOf('gitlab', 'files', path);
