/** What the files of each service, and those at the top of the tree, are made from: as digests, which tell whether they are out of date. */
import type { ReadCatalog, Resolved } from './check';
import { digest, type KnownRun, type KnownService } from './known-run';
import { outlineText } from './model/outline';
import { formOf } from './service-form';
import type { Stale } from './write-one';

/** Each service with the digest of all that its files are made from. */
export function withInputs({ services, platform, teams }: Resolved): readonly Stale[] {
  const shared = sharedOf({ platform, teams });
  return services.map((service) => ({ service, input: digest(`${shared} ${JSON.stringify(formOf(service))}`) }));
}

/** The same of a catalog that is known, where a digest need not be made again. */
export function withKnownInputs({ services }: Resolved, known: KnownRun): readonly Stale[] {
  const inputs = new Map(known.services.map(({ name, input }) => [name, input]));
  return services.flatMap((service) => {
    const input = inputs.get(service.name);
    return input === undefined ? [] : [{ service, input }];
  });
}

/** @param file That it is written in. */
export const knownService = ({ service, input }: Stale, file: string): KnownService => ({
  name: service.name,
  file,
  input,
  outline: digest(outlineText(service)),
});

/** What the next run may know of a catalog without errors. */
export function knownRun(
  { files, view }: ReadCatalog,
  resolved: Resolved,
  warnings: KnownRun['warnings'],
  all: readonly Stale[],
): KnownRun {
  const fileOf = new Map([...view.services, ...view.stacks].map(({ name, file }) => [name, file]));
  const services = all.map((each) => knownService(each, fileOf.get(each.service.name) ?? ''));
  // Of services, the files at the top are made from no more than the outlines.
  const top = digest([sharedOf(resolved), ...services.map(({ outline }) => outline)].join(' '));
  return {
    files: files.map((file) => [file.path, file.digest]),
    warnings: { read: warnings.read, limits: warnings.limits },
    top,
    services,
  };
}

const sharedOf = ({ platform, teams }: Pick<Resolved, 'platform' | 'teams'>): string => digest(JSON.stringify([platform, teams]));
