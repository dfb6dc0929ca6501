/** `SP323`: a private name that two services claim in one namespace. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { type Outlines, type PlacedOutline, placed, repeated } from './fleet';

export function claimedNames(fleet: Outlines): readonly Diagnostic[] {
  const asking = placed(fleet).filter(({ target }) => target.runtime.privateDns !== undefined);
  const inNamespace = (each: PlacedOutline) =>
    `${each.target.environment.namespace?.id ?? each.target.environment.name} ${nameOf(each)}`;
  return repeated(asking, inNamespace).map(([first, second]) => ({
    code: 'SP323',
    severity: 'error',
    at: placeOf(fleet, second),
    message: `${quoted(second.service.name)} and ${quoted(first.service.name)} have one private name in ${second.target.environment.name}: ${quoted(nameOf(second))}.`,
    fix: 'write another "name" for one of them.',
    related: [{ at: placeOf(fleet, first), message: 'The first one is here.' }],
  }));
}

const nameOf = ({ target }: PlacedOutline) => target.runtime.privateDns?.name ?? '';

const placeOf = ({ places }: Outlines, { service, target }: PlacedOutline) =>
  places.environment(service.name, target.environment.name, ['runtime', 'privateDns', 'name']);
