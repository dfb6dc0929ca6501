/** Limits that only show in what would be written: the lengths of policies, the sizes of templates and task definitions. Writes nothing. */
import { type Diagnostic, sorted } from '../diagnostics/diagnostic';
import type { Team } from '../model/platform';
import { type Fleet, type Outlines, toldOnce } from '../resolve/limits';
import { platformLimits } from './platform-limits';
import { serviceLimits } from './service-limits';

/** @param fleet Without faults that keep it from being emitted. */
export const checkEmitted = (fleet: Fleet & Outlines, teams: Readonly<Record<string, Team>>): readonly Diagnostic[] =>
  sorted([...platformLimits(fleet, teams), ...checkEmittedServices(fleet, teams)]);

/** The same of what is made for these services alone. */
export const checkEmittedServices = (fleet: Fleet, teams: Readonly<Record<string, Team>>): readonly Diagnostic[] =>
  toldOnce(
    serviceLimits(fleet, teams),
    fleet.platform.environments.map(({ name }) => name),
  );
