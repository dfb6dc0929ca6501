/** What a reading says beside the comparison, in words. Pure. */
import type { Note } from '../../registration/plan';
import type { DriftedResource, Stack } from './api';
import { exists, remedy, stateOf } from './states';

/** Of what is left of a first creation, of a stack that somebody is at, and of one that a person must mend. */
export function stateNote(stack: Stack): string | undefined {
  const { name, status, statusReason = 'no reason given' } = stack;
  const state = stateOf(stack);
  if (state === 'unborn') return `${name}: its creation was prepared and not carried out; registering goes on from there.`;
  if (!exists(stack))
    return `${name}: its creation failed (${status}: ${statusReason}); registering deletes what is left and creates it again.`;
  if (state === 'busy') return `${name}: it is being changed now (${status}); registering waits for that.`;
  return state === 'stuck' ? `${name}: it cannot be changed as it is (${status}): ${remedy(stack)}.` : undefined;
}

export function driftNote({ name }: Stack, { id, type, status, properties }: DriftedResource): string {
  const where = properties.length === 0 ? '' : `: ${properties.join(', ')}`;
  return `${name}: ${id} (${type}) is ${status.toLowerCase()}, unlike its template${where}.`;
}

/** An environment's stack that differs from what is generated. */
export interface Travelling {
  readonly service: string;
  readonly stack: string;
  /** Parameters whose change would replace what carries traffic. */
  readonly replacing: readonly string[];
}

/** One note for a service, however many of its environments wait for its next release. */
export function travelNotes(travelling: readonly Travelling[]): readonly Note[] {
  const services = [...new Set(travelling.map(({ service }) => service))].sort();
  const byService = new Map(services.map((service) => [service, [] as string[]]));
  for (const { service, stack } of travelling) byService.get(service)?.push(stack);
  const notes = [...byService].map(
    ([service, stacks]): Note => ({
      system: 'aws',
      service,
      text: `${stacks.sort().join(', ')}: what runs differs from what is generated; it travels with the service's next release.`,
    }),
  );
  return [...notes, ...travelling.filter(({ replacing }) => replacing.length > 0).map(trafficNote)];
}

/** The delivery program looks at the very change set and refuses; this tells of it before a release meets it. */
const trafficNote = ({ service, stack, replacing }: Travelling): Note => ({
  system: 'aws',
  service,
  text: `${stack}: TOUCHES LIVE TRAFFIC: another ${replacing.join(', ')} makes anew what carries it, and the next release will refuse that. How to change it: docs/how-to/change-how-a-service-is-deployed.md.`,
});
