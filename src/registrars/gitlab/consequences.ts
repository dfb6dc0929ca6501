/** What a person must know of a change to GitLab beyond its differences. Pure. */
import type { Platform } from '../../model/platform';
import type { Change } from '../../registration/plan';

export function consequencesOf(change: Change, platform: Platform): readonly string[] {
  if (change.kind === 'files') return ofFiles(platform);
  if (change.kind !== 'project') return [];
  switch (change.action) {
    case 'disable':
      return [
        'Its webhook to Jenkins and its configuration from the catalog are taken away: pushes start nothing. Project, code and history stay.',
      ];
    case 'delete':
      return ['Only the mark is removed. The project, its code and its history stay: they are deleted by their people alone.'];
    default:
      return CONSEQUENCES.filter(({ touched }) => touched(change)).map(({ text }) => text);
  }
}

interface Consequence {
  readonly touched: (change: Change) => boolean;
  readonly text: string;
}

const differs = (change: Change, ...path: readonly string[]): boolean =>
  change.differences.some((difference) => path.every((name, index) => difference.path[index] === name));

/** A rule that is there and is to be another one, not one that is added. */
const changes = (change: Change, sort: string): boolean =>
  change.differences.some(({ path, from }) => path[0] === sort && from !== undefined);

const CONSEQUENCES: readonly Consequence[] = [
  {
    touched: (change) => differs(change, 'mark', 'service'),
    text: 'The mark in its description names the service it belongs to now. A job with an older state of the catalog would plan that back.',
  },
  {
    touched: (change) => changes(change, 'protectedBranches'),
    text: 'On GitLab Free the roles of a protected branch change by taking the protection away and putting a new one: for a moment developers may push to it.',
  },
  {
    touched: (change) => changes(change, 'protectedTags'),
    text: 'The protection of version tags is taken away and put anew: for a moment developers may create such tags.',
  },
  {
    touched: (change) => differs(change, 'protectedEnvironments'),
    text: 'Who may deploy and approve changes at once, for deployments that wait now too.',
  },
  {
    touched: (change) => differs(change, 'ciConfig'),
    text: 'From the next push on, pipelines of all branches run from the other file. Running pipelines go on as they are.',
  },
  {
    touched: (change) => differs(change, 'webhook', 'hook'),
    text: 'Pushes reach Jenkins with the new settings of the webhook at once.',
  },
];

function ofFiles({ gitlab }: Platform): readonly string[] {
  const merging = gitlab.autoMerge
    ? 'It merges by itself when its pipeline succeeds.'
    : 'Until somebody merges it, the old files stay in use.';
  return [
    `One merge request is opened or brought up to date. ${merging}`,
    'Its own pipeline verifies the files; the merge starts none in GitLab. Jenkins, where it builds the service, builds the default branch once.',
  ];
}
