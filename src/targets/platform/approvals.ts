/** Who is asked for approval, and who may answer: a policy for each team, attached to its approvers' role. */
import type { Platform } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import { importValue, ref } from '../../syntax/cloudformation';
import { policyDocument } from '../../syntax/iam';
import { logicalId, type StackResource, type StackSection } from '../../syntax/stack';
import { REDEPLOY_APPROVAL } from './redeploy';
import { topicPolicy } from './topics';
import type { PlatformUse } from './use';

export function approvals(platform: Platform, use: PlatformUse): StackSection {
  return {
    resources: {
      ApprovalsTopic: {
        type: 'AWS::SNS::Topic',
        properties: {
          TopicName: `${platform.name}-approvals`,
          KmsMasterKeyId: importValue(platformNames(platform).keyArnExport),
        },
      },
      ...topicPolicy('ApprovalsTopic'),
      ...Object.fromEntries(
        Object.entries(use.approvers).map(([team, role]) => [
          `Approvers${logicalId(team)}`,
          teamPolicy(platform, use, team, role),
        ]),
      ),
    },
    outputs: { ApprovalsTopicArn: { description: 'Topic of approvals.', value: ref('ApprovalsTopic') } },
  };
}

/** An approval action's name is its teams joined by `@`; these four patterns are all places that a team can have in it. */
const places = (team: string): readonly string[] => [team, `${team}@*`, `*@${team}`, `*@${team}@*`];

function teamPolicy(platform: Platform, { approvals: asked }: PlatformUse, team: string, role: string): StackResource {
  const { name, aws } = platform;
  const pipelines = `arn:aws:codepipeline:${aws.region}:${aws.toolsAccount}:${name}-*`;
  const redeploy = `arn:aws:codepipeline:${aws.region}:${aws.toolsAccount}:${platformNames(platform).redeployPipeline}`;
  const environments = Object.keys(asked).filter((environment) => asked[environment]?.includes(team));
  return {
    type: 'AWS::IAM::ManagedPolicy',
    properties: {
      ManagedPolicyName: `${name}-approve-${team}`,
      Description: `Answers the approvals that name the team ${team}.`,
      Roles: [role],
      PolicyDocument: policyDocument(
        {
          sid: 'Answer',
          actions: ['codepipeline:PutApprovalResult'],
          resources: places(team).map((place) => `${pipelines}/Approve-*/${place}`),
        },
        // A release that has been approved there once: any approver of the environment may bring it back.
        {
          sid: 'AnswerTheWayBack',
          actions: ['codepipeline:PutApprovalResult'],
          resources: environments.map((environment) => `${redeploy}/Approve-${environment}/${REDEPLOY_APPROVAL}`),
        },
        { sid: 'GoBack', actions: ['codepipeline:StartPipelineExecution'], resources: [redeploy] },
        {
          sid: 'Look',
          actions: [
            'codepipeline:GetPipeline',
            'codepipeline:GetPipelineExecution',
            'codepipeline:GetPipelineState',
            'codepipeline:ListPipelineExecutions',
          ],
          resources: [pipelines],
        },
      ),
    },
  };
}
