/** From what was found to files that the catalog takes: names made, what is there already left alone, faulty ones told and left out. */
import type { Checked, Resolved } from '../check';
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Found, Remark, ServiceDraft, TeamDraft } from './draft';
import { type NewFile, serviceFile, TEAM_REMARK, teamFile } from './entities';
import { serviceName } from './names';

export interface Settled {
  readonly files: readonly NewFile[];
  readonly remarks: readonly Remark[];
}

/** What the catalog has, by file too: not every file has a service in it. */
export interface Present {
  readonly resolved: Resolved;
  /** Paths from the catalog's folder. */
  readonly paths: ReadonlySet<string>;
}

/** @param check the catalog with more files in it. */
export function settle(found: Found, present: Present, check: (more: readonly NewFile[]) => Checked): Settled {
  const services = named(found.services, present);
  const owners = new Set(services.kept.map(({ draft }) => draft.owner));
  const teams = teamsOf(found.teams, owners, present);
  const files = [
    ...teams.map((draft) => teamFile(draft, present.resolved.platform)),
    ...services.kept.map(({ draft, name }) => serviceFile(draft, name)),
  ];
  const valid = withoutFaulty(files, check);
  const kept = new Set(valid.files.map(({ origin }) => origin));
  const own = services.kept.flatMap(({ draft }) => (kept.has(draft.origin) ? draft.remarks : []));
  const guessed = teams.flatMap(({ origin }) => (kept.has(origin) ? [{ origin, text: TEAM_REMARK }] : []));
  const remarks = [...found.remarks, ...services.remarks, ...valid.remarks, ...own, ...guessed];
  return { files: valid.files, remarks: [...remarks].sort(byOrigin) };
}

interface Named {
  readonly draft: ServiceDraft;
  readonly name: string;
}

/** Each under a name that nobody has yet; who comes second, by project, is told. */
function named(
  drafts: readonly ServiceDraft[],
  { resolved, paths }: Present,
): { kept: readonly Named[]; remarks: readonly Remark[] } {
  const kept: Named[] = [];
  const remarks: Remark[] = [];
  const places = new Map(resolved.services.map(({ name, project, path }) => [`${project} ${path}`.toLowerCase(), name]));
  const names = new Map(resolved.services.map(({ name }) => [name, 'the catalog']));
  for (const draft of [...drafts].sort((a, b) => (a.origin < b.origin ? -1 : 1))) {
    const tell = (text: string) => remarks.push({ origin: draft.origin, text });
    const name = serviceName(draft.name);
    const there = places.get(`${draft.project} ${draft.path}`.toLowerCase());
    if (there !== undefined) tell(`not imported: it is "${there}" of the catalog already`);
    else if (name === undefined) tell(`not imported: no name of a service can be made of "${draft.name}"`);
    else if (names.has(name) || paths.has(`services/${name}.yaml`))
      tell(`not imported: the name "${name}" is taken by ${names.get(name) ?? 'a file of the catalog'}`);
    else {
      if (name !== draft.name) tell(`its name becomes "${name}"`);
      if (draft.build === undefined && draft.kept.spec.pipeline === undefined)
        tell('it comes without a pipeline: add spec.pipeline');
      names.set(name, draft.origin);
      places.set(`${draft.project} ${draft.path}`.toLowerCase(), name);
      kept.push({ draft, name });
    }
  }
  return { kept, remarks };
}

/** Those that own something and are not there yet, once each. */
function teamsOf(drafts: readonly TeamDraft[], owners: ReadonlySet<string>, { resolved, paths }: Present): readonly TeamDraft[] {
  const known = new Set(Object.keys(resolved.teams));
  const first = new Map<string, TeamDraft>();
  for (const draft of drafts) if (!first.has(draft.name)) first.set(draft.name, draft);
  return [...first.values()].filter(({ name }) => owners.has(name) && !known.has(name) && !paths.has(`teams/${name}.yaml`));
}

/** Faults are the new files' own: the catalog without them is faultless. One fault may hang on another, so again until there is none. */
function withoutFaulty(files: readonly NewFile[], check: (more: readonly NewFile[]) => Checked): Settled {
  const faults = check(files).diagnostics.filter(({ severity }) => severity === 'error');
  if (faults.length === 0) return { files, remarks: [] };
  const faulty = files.flatMap((file) => {
    const fault = faults.find(({ at }) => at.file.endsWith(`/${file.path}`));
    return fault === undefined ? [] : [{ file, fault }];
  });
  // A fault that lies elsewhere is that of none in particular: nothing can be imported then.
  const out = faulty.length > 0 ? faulty : files.map((file) => ({ file, fault: faults[0] }));
  const leave = new Set(out.map(({ file }) => file));
  const rest = withoutFaulty(
    files.filter((file) => !leave.has(file)),
    check,
  );
  return {
    files: rest.files,
    remarks: [...out.map(({ file, fault }) => ({ origin: file.origin, text: told(fault) })), ...rest.remarks],
  };
}

const told = (fault: Diagnostic | undefined): string =>
  fault === undefined
    ? 'not imported'
    : `not imported: ${fault.message} (${fault.code})${fault.fix === undefined ? '' : ` ${fault.fix}`}`;

const byOrigin = (a: Remark, b: Remark): number => (a.origin < b.origin ? -1 : a.origin > b.origin ? 1 : 0);
