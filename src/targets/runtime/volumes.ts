/** Volumes of a task: file systems of the environment, and empty ones that its containers share. */
import { AGENT, copiesAgent } from '../../model/containers';
import type { FileSystem } from '../../model/platform';
import type { TaskKind } from '../../model/runtime';
import { type CfnMapping, type CfnValue, ref, sub } from '../../syntax/cloudformation';
import { statementValue } from '../../syntax/iam';
import { type Scope, spread, type Target } from './scope';

/** In the words of ECS. @source Amazon ECS API, `Volume`. */
export const volumesOf = (target: Target, kind: TaskKind): readonly CfnMapping[] => [
  ...(copiesAgent(target, kind) ? [{ name: AGENT }] : []),
  ...Object.entries(target.runtime.volumes).map(([name, { fileSystem }]) =>
    fileSystem === undefined ? { name } : { name, efsVolumeConfiguration: mounted(fileSystemOf(target, fileSystem)) },
  ),
];

/** Encrypted on the way, as nobody but the task's role, and only in the access point's folder. */
const mounted = ({ id, accessPoint }: FileSystem): CfnMapping => ({
  fileSystemId: id,
  transitEncryption: 'ENABLED',
  authorizationConfig: { accessPointId: accessPoint, iam: 'ENABLED' },
});

/** @throws Error: the checks on resolved services come first and name the line. */
function fileSystemOf({ environment }: Target, name: string): FileSystem {
  const found = environment.fileSystems[name];
  if (found === undefined) throw new Error(`environment "${environment.name}" has no file system "${name}"`);
  return found;
}

interface Mounted extends FileSystem {
  readonly writes: boolean;
}

/** The file systems that containers of the service mount, and whether any of them writes. */
export function fileSystemsIn(target: Target): readonly Mounted[] {
  const { volumes, sidecars } = target.runtime;
  return Object.entries(volumes).flatMap(([name, { fileSystem, path, readOnly }]) => {
    if (fileSystem === undefined) return [];
    const others = Object.values(sidecars).some(({ mounts }) => mounts[name]?.readOnly === false);
    return [{ ...fileSystemOf(target, fileSystem), writes: others || (path !== undefined && !readOnly) }];
  });
}

/** @source Amazon EFS user guide, "Using IAM to control file system data access". */
export function mountFileSystems(scope: Scope): readonly CfnValue[] {
  const most = Math.max(0, ...scope.targets.map((target) => fileSystemsIn(target).length));
  return Array.from({ length: most }, (_, index) =>
    spread(scope, (target) => {
      const mount = fileSystemsIn(target)[index];
      return mount && statement(mount);
    }),
  );
}

const statement = ({ id, accessPoint, writes }: Mounted): CfnMapping =>
  statementValue({
    actions: ['elasticfilesystem:ClientMount', ...(writes ? ['elasticfilesystem:ClientWrite'] : [])],
    resources: [own(`file-system/${id}`)],
    condition: { StringEquals: { 'elasticfilesystem:AccessPointArn': own(`access-point/${accessPoint}`) } },
  });

const own = (resource: string): CfnValue =>
  sub`arn:aws:elasticfilesystem:${ref('AWS::Region')}:${ref('AWS::AccountId')}:${resource}`;
