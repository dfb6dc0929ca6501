/** Whether a service asks for so much that a limit might be passed: counted in place of emitting every service twice. */
import type { Runtime } from '../model/runtime';
import type { Service } from '../model/service';

/**
 * Up to these counts no limit can be passed; a test makes a service of exactly as much, and measures it. A grant makes two statements
 * at most, a secret one address, a variable one parameter.
 */
export const LITTLE = { grants: 12, secrets: 24, variables: 60, things: 40, characters: 12_000 } as const;

export const asksForMuch = ({ environments }: Service): boolean =>
  environments.some(
    ({ runtime }) =>
      runtime.grants.length > LITTLE.grants ||
      secretsOf(runtime) > LITTLE.secrets ||
      size(runtime.variables) > LITTLE.variables ||
      thingsOf(runtime) > LITTLE.things ||
      charactersOf(runtime) > LITTLE.characters,
  );

const size = (values: Readonly<Record<string, unknown>>): number => Object.keys(values).length;

const secretsOf = ({ secrets, sidecars }: Runtime): number =>
  Object.values(sidecars).reduce((sum, sidecar) => sum + size(sidecar.secrets), size(secrets));

/** What becomes a resource, a rule or a part of one. */
const thingsOf = ({ ingress, egress, scheduledTasks, sidecars, volumes }: Runtime): number =>
  ingress.length + egress.length + scheduledTasks.length + size(sidecars) + size(volumes);

/** Of what people write at any length. */
function charactersOf({ variables, sidecars, scheduledTasks, migration }: Runtime): number {
  const texts = [
    ...Object.values(variables),
    ...Object.values(sidecars).flatMap((sidecar) => [...Object.values(sidecar.variables), ...(sidecar.command ?? [])]),
    ...scheduledTasks.flatMap(({ command }) => command),
    ...(migration?.command ?? []),
  ];
  return texts.reduce((sum, text) => sum + text.length, 0);
}
