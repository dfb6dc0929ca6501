/** A Group to Team. A group without a pipeline block owns nothing and approves nothing: it is no team of ours. */
import type { GroupEntity } from '../catalog/entities';
import type { Team } from '../model/platform';

/** @param entity Valid by its schema. @returns `undefined` for a group that pipelines need not know. */
export function resolveTeam({ metadata, spec }: GroupEntity): Team | undefined {
  if (spec.pipeline === undefined) return undefined;
  return {
    name: metadata.name,
    title: metadata.title ?? spec.profile?.displayName ?? metadata.name,
    email: spec.profile?.email ?? '',
    channel: spec.pipeline.channel,
    mail: spec.pipeline.mail,
    approvers: spec.pipeline.approvers,
  };
}
