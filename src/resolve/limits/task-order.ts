/** `SP219`, `SP221`: containers that wait for what never comes. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { oneOf, quoted } from '../../diagnostics/visible';
import type { StartAfter } from '../../model/runtime';
import { type Fleet, type Placed, placed } from './fleet';

export const taskOrder = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap((each) => [...waits(each).flatMap((wait) => faultOf(fleet, each, wait)), ...circle(fleet, each)]);

const OWN = 'app';

interface Wait {
  readonly from: string;
  readonly to: string;
  readonly condition: StartAfter[string];
  readonly path: readonly string[];
}

function waits({ target: { runtime } }: Placed): readonly Wait[] {
  const of = (from: string, startAfter: StartAfter, path: readonly string[]): readonly Wait[] =>
    Object.entries(startAfter).map(([to, condition]) => ({ from, to, condition, path: [...path, 'startAfter', to] }));
  return [
    ...of(OWN, runtime.startAfter, ['runtime']),
    ...Object.entries(runtime.sidecars).flatMap(([name, { startAfter }]) => of(name, startAfter, ['runtime', 'sidecars', name])),
  ];
}

function faultOf({ places }: Fleet, each: Placed, { to, condition, path }: Wait): readonly Diagnostic[] {
  const { service, target } = each;
  const environment = target.environment.name;
  const sidecar = target.runtime.sidecars[to];
  const fault = (code: 'SP219' | 'SP221', message: string, fix: string): readonly Diagnostic[] => [
    { code, severity: 'error', at: places.environment(service.name, environment, path), message, fix },
  ];
  if (to !== OWN && sidecar === undefined) {
    const names = [OWN, ...Object.keys(target.runtime.sidecars)].map(quoted);
    const message = `${quoted(service.name)} has no container ${quoted(to)} in ${environment}.`;
    return fault('SP219', message, `write ${oneOf(names)}.`);
  }
  if (condition === 'HEALTHY' && sidecar?.healthCheck === undefined) {
    const message = `${quoted(to)} has no health check, so that nothing can wait until it is healthy.`;
    const fix = to === OWN ? 'wait for START.' : `give ${quoted(to)} a "healthCheck", or wait for START.`;
    return fault('SP221', message, fix);
  }
  if ((condition === 'SUCCESS' || condition === 'COMPLETE') && sidecar?.essential !== false) {
    const message = `${quoted(to)} is essential: when it ends, the whole task does.`;
    const fix = to === OWN ? 'wait for START.' : `write "essential: false" for ${quoted(to)}, or wait for START.`;
    return fault('SP221', message, fix);
  }
  return [];
}

function circle({ places }: Fleet, each: Placed): readonly Diagnostic[] {
  const all = waits(each);
  const closing = all.find((wait) => reaches(all, wait.to, wait.from));
  if (closing === undefined) return [];
  const { service, target } = each;
  const { from, to, path } = closing;
  return [
    {
      code: 'SP219',
      severity: 'error',
      at: places.environment(service.name, target.environment.name, path),
      message: `In ${target.environment.name}, ${quoted(from)} waits for ${quoted(to)}, which waits for ${quoted(from)} in the end.`,
      fix: 'delete one of the lines of the circle.',
    },
  ];
}

function reaches(all: readonly Wait[], start: string, end: string): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === end) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    for (const { from, to } of all) if (from === name) open.push(to);
  }
  return false;
}
