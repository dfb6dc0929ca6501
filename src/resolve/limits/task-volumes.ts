/** `SP218`, `SP654`: mounts that lead nowhere, and volumes that hide each other. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { oneOf, quoted } from '../../diagnostics/visible';
import type { ServiceEnvironment } from '../../model/service';
import { type Fleet, type Placed, placed } from './fleet';

export const taskVolumes = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap((each) => [...unknownFileSystems(fleet, each), ...unknownVolumes(fleet, each), ...hidden(fleet, each)]);

function unknownFileSystems({ places }: Fleet, { service, target: { environment, runtime } }: Placed): readonly Diagnostic[] {
  const known = Object.keys(environment.fileSystems);
  return Object.entries(runtime.volumes).flatMap(([name, { fileSystem }]): readonly Diagnostic[] => {
    if (fileSystem === undefined || known.includes(fileSystem)) return [];
    return [
      {
        code: 'SP218',
        severity: 'error',
        at: places.environment(service.name, environment.name, ['runtime', 'volumes', name, 'fileSystem']),
        message: `${environment.name} has no file system ${quoted(fileSystem)}.`,
        fix: `${known.length === 0 ? '' : `write ${oneOf(known.map(quoted))}, or `}add it under "fileSystems" of ${environment.name} in platform.yaml.`,
      },
    ];
  });
}

function unknownVolumes({ places }: Fleet, { service, target: { environment, runtime } }: Placed): readonly Diagnostic[] {
  const known = Object.keys(runtime.volumes);
  return Object.entries(runtime.sidecars).flatMap(([sidecar, { mounts }]) =>
    Object.keys(mounts).flatMap((volume): readonly Diagnostic[] => {
      if (known.includes(volume)) return [];
      return [
        {
          code: 'SP218',
          severity: 'error',
          at: places.environment(service.name, environment.name, ['runtime', 'sidecars', sidecar, 'mounts', volume]),
          message: `${quoted(service.name)} has no volume ${quoted(volume)} in ${environment.name}.`,
          fix: `${known.length === 0 ? '' : `write ${oneOf(known.map(quoted))}, or `}add it under "runtime.volumes".`,
        },
      ];
    }),
  );
}

interface Mount {
  readonly path: string;
  readonly where: readonly string[];
}

function hidden({ places }: Fleet, { service, target }: Placed): readonly Diagnostic[] {
  const { environment } = target;
  return containers(target).flatMap((mounts) =>
    mounts.flatMap(({ path, where }, index): readonly Diagnostic[] => {
      const other = mounts.slice(0, index).find((earlier) => within(path, earlier.path) || within(earlier.path, path));
      if (other === undefined) return [];
      return [
        {
          code: 'SP654',
          severity: 'error',
          at: places.environment(service.name, environment.name, where),
          message: `In ${environment.name} a container of ${quoted(service.name)} sees something at ${other.path} and at ${path}.`,
          fix: 'write a path that is not the other one, not inside it, and not around it.',
        },
      ];
    }),
  );
}

/** What each container sees, the place of its agent first. */
function containers({ runtime, monitoring }: ServiceEnvironment): readonly (readonly Mount[])[] {
  const { hook } = monitoring.agent ?? {};
  const agent = hook?.from === 'volume' ? [{ path: hook.folder, where: ['monitoring', 'agent'] }] : [];
  const own = Object.entries(runtime.volumes).flatMap(([name, { path }]) =>
    path === undefined ? [] : [{ path, where: ['runtime', 'volumes', name, 'path'] }],
  );
  const sidecars = Object.entries(runtime.sidecars).map(([sidecar, { mounts }]) =>
    Object.entries(mounts).map(([name, { path }]) => ({ path, where: ['runtime', 'sidecars', sidecar, 'mounts', name, 'path'] })),
  );
  return [[...agent, ...own], ...sidecars];
}

const within = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
