/** `SP309`: two scheduled tasks of one name. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { type Fleet, placed } from './fleet';

export const scheduledTasks = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap(({ service, target: { environment, runtime } }) => {
    const first = new Map<string, number>();
    return runtime.scheduledTasks.flatMap(({ name }, index): readonly Diagnostic[] => {
      const earlier = first.get(name);
      if (earlier === undefined) {
        first.set(name, index);
        return [];
      }
      const at = (item: number) =>
        fleet.places.environment(service.name, environment.name, ['runtime', 'scheduledTasks', item, 'name']);
      return [
        {
          code: 'SP309',
          severity: 'error',
          at: at(index),
          message: `${quoted(service.name)} has two scheduled tasks named ${quoted(name)} in ${environment.name}.`,
          fix: 'rename one of them.',
          related: [{ at: at(earlier), message: 'The first one is here.' }],
        },
      ];
    });
  });
