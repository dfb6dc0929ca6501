/** Who may publish to a topic, and that it has to be over an encrypted connection. */
import type { Platform } from '../../model/platform';
import { ref } from '../../syntax/cloudformation';
import { policyDocument, type Statement } from '../../syntax/iam';
import type { StackResource } from '../../syntax/stack';

/**
 * A topic's policy takes the place of the one that AWS gives it. Roles of the account publish by their own policies; a service of AWS
 * has none, and is let in here.
 *
 * @param id Logical id of the topic. @param publishers Statements that let services of AWS in.
 */
export const topicPolicy = (id: string, ...publishers: readonly Statement[]): Readonly<Record<string, StackResource>> => ({
  [`${id}Policy`]: {
    type: 'AWS::SNS::TopicPolicy',
    properties: {
      Topics: [ref(id)],
      PolicyDocument: policyDocument(
        {
          sid: 'EncryptedConnectionsOnly',
          effect: 'Deny',
          principal: '*',
          actions: ['sns:Publish'],
          resources: [ref(id)],
          condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
        ...publishers,
      ),
    },
  },
});

/**
 * A topic of alarms: of the platform's own, in one account. Alarms hold no secret, so that no key of ours, which CloudWatch would have to be
 * let in to use, stands between an alarm and who is on call.
 */
export const alarmsTopic = (
  id: string,
  topicName: string,
  { name, aws }: Platform,
  account: string,
): Readonly<Record<string, StackResource>> => ({
  [id]: { type: 'AWS::SNS::Topic', properties: { TopicName: topicName } },
  ...topicPolicy(id, {
    sid: 'Alarms',
    principal: { Service: 'cloudwatch.amazonaws.com' },
    actions: ['sns:Publish'],
    resources: [ref(id)],
    condition: {
      StringEquals: { 'aws:SourceAccount': account },
      ArnLike: { 'aws:SourceArn': `arn:aws:cloudwatch:${aws.region}:${account}:alarm:${name}-*` },
    },
  }),
});
