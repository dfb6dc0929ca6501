/** `SP208`: a team that owns or approves, without a channel and approvers. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Manifest } from '../manifest';
import { approvingTeams } from './approvers';
import { textAt, valueAt } from './read';
import { referenceOf } from './reference';
import type { Rule } from './rule';

export const reachableTeams: Rule = (catalog) => {
  const owning = [...catalog.services, ...catalog.stacks]
    .filter((manifest) => valueAt(manifest, PIPELINE) !== undefined)
    .flatMap((manifest) => textAt(manifest, ['spec', 'owner']).map(({ text }) => referenceOf(text).name));
  const needed = new Set([...owning, ...approvingTeams(catalog).map(([, { text }]) => text)]);
  return catalog.teams.flatMap((team) => (needed.has(team.name ?? '') ? fault(team) : []));
};

const PIPELINE = ['spec', 'pipeline'];

function fault(team: Manifest): readonly Diagnostic[] {
  if (!team.sound || valueAt(team, PIPELINE) !== undefined) return [];
  return [
    {
      code: 'SP208',
      severity: 'error',
      at: team.locate(['spec'], 'key'),
      message: `The team ${quoted(team.name ?? '')} owns a service or approves, and has neither a channel nor approvers.`,
      fix: 'add under "spec":\npipeline:\n  channel: <name of a channel of platform.yaml>\n  approvers: { gitlabGroup: <path>, jenkins: [<id>], iamRole: <name> }',
    },
  ];
}
