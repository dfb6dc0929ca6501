/** `SP650`, `SP653`: containers that do not fit into their task. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { containerNames, takenBeside } from '../../model/containers';
import type { TaskKind } from '../../model/runtime';
import { type Fleet, type Placed, placed } from './fleet';

const KINDS: readonly TaskKind[] = ['service', 'migration', 'scheduledTasks'];
/** MiB that the service's own container needs to start at all. */
const LEAST = 128;
/** @source Amazon ECS service quotas, "Containers per task definition"; it cannot be raised. */
const CONTAINERS = 10;

export const taskSize = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap((each) => {
    const first = KINDS.map((kind) => faultOf(fleet, each, kind)).find((fault) => fault !== undefined);
    return first === undefined ? [] : [first];
  });

function faultOf({ platform, places }: Fleet, { service, target }: Placed, kind: TaskKind): Diagnostic | undefined {
  const { environment, size } = target;
  const { cpu, memory } = takenBeside(target, platform, kind);
  const task = `${quoted(service.name)} in ${environment.name}`;
  const at = (...path: readonly string[]) => places.environment(service.name, environment.name, path);
  const containers = containerNames(target, kind, 'app').length;
  if (containers > CONTAINERS) {
    const message = `A task of ${task} has ${containers} containers, and ECS takes ${CONTAINERS}.`;
    return { code: 'SP653', severity: 'error', at: at('runtime', 'sidecars'), message, fix: 'leave sidecars out.' };
  }
  if (memory > 0 && size.memory - memory < LEAST) {
    const message = `The containers beside ${task} take ${memory} of the task's ${size.memory} MiB; the service needs ${LEAST} MiB at least.`;
    const fix = 'write more "memory" under "size", or less for the containers beside it.';
    return { code: 'SP650', severity: 'error', at: at('size', 'memory'), message, fix };
  }
  if (cpu >= size.cpu) {
    const message = `The containers beside ${task} keep ${cpu} of the task's ${size.cpu} CPU units, and none is left for the service.`;
    const fix = 'write more "cpu" under "size", or less for the containers beside it.';
    return { code: 'SP650', severity: 'error', at: at('size', 'cpu'), message, fix };
  }
  return undefined;
}
