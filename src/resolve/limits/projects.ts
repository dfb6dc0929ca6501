/** `SP303`, `SP304`, `SP308`: services that share a GitLab project and get into each other's way. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Outline } from '../../model/outline';
import { grouped, type Outlines, repeated } from './fleet';

export function projects(fleet: Outlines): readonly Diagnostic[] {
  // GitLab's paths are the same in capitals and small letters.
  const shared = [...grouped(fleet.services, ({ project }) => project.toLowerCase()).values()].filter(({ length }) => length > 1);
  return shared.flatMap((services) => [
    ...repeated(services, ({ path }) => path).map((pair) => sameFolder(fleet, pair)),
    ...repeated(services.filter(onGitLab), () => '').map((pair) => sameConfiguration(fleet, pair)),
    ...repeated(services, ({ tagPrefix }) => tagPrefix).map((pair) => sameTags(fleet, pair)),
  ]);
}

type Pair = readonly [first: Outline, second: Outline];

const onGitLab = ({ engines }: Outline): boolean => engines.build === 'gitlab' || engines.deliver === 'gitlab';

function sameFolder({ places }: Outlines, [first, second]: Pair): Diagnostic {
  const folder = second.path === '' ? 'the root' : quoted(second.path);
  return {
    code: 'SP303',
    severity: 'error',
    at: places.service(second.name, PATH),
    message: `${quoted(second.name)} and ${quoted(first.name)} both live in ${folder} of project ${quoted(second.project)}.`,
    fix: 'give each its own "path".',
    related: [{ at: places.service(first.name, PATH), message: `${quoted(first.name)} is here.` }],
  };
}

function sameConfiguration({ places }: Outlines, [first, second]: Pair): Diagnostic {
  return {
    code: 'SP304',
    severity: 'error',
    at: places.service(second.name, PROJECT),
    message: `Project ${quoted(second.project)} has one CI configuration, and both ${quoted(second.name)} and ${quoted(first.name)} need it.`,
    fix: 'write "engines: { build: jenkins, deliver: codepipeline }" for one of them, or move it to a project of its own.',
    related: [{ at: places.service(first.name, PROJECT), message: `${quoted(first.name)} is here.` }],
  };
}

function sameTags({ places }: Outlines, [first, second]: Pair): Diagnostic {
  return {
    code: 'SP308',
    severity: 'error',
    at: places.service(second.name, PATH),
    message: `${quoted(second.name)} and ${quoted(first.name)} would both take their version from tags ${quoted(`${second.tagPrefix}*`)} of project ${quoted(second.project)}.`,
    fix: 'give each its own "path", from which its tag prefix follows.',
    related: [{ at: places.service(first.name, PATH), message: `${quoted(first.name)} is here.` }],
  };
}

const PATH = ['spec', 'pipeline', 'path'];
const PROJECT = ['metadata', 'annotations', 'gitlab.com/project-slug'];
