/** Starts the pipeline when a bundle has come, at exactly that version of the object. */
import type { Pipeline } from '../../model/pipeline';
import { boundaryArn, platformNames } from '../../model/platform-names';
import { getAtt } from '../../syntax/cloudformation';
import { role, serviceTrust } from '../../syntax/iam';
import type { StackSection } from '../../syntax/stack';
import { SOURCE } from './actions';

/**
 * Nothing where the build starts it. The bucket sends its events to EventBridge: the platform's stack says so.
 * @source Amazon S3 user guide, "EventBridge event message structure"; CodePipeline user guide, source revision overrides by input transformer.
 */
export function startRule({ service, names, platform }: Pipeline): StackSection {
  if (service.trigger !== 's3-event') return {};
  const { region, toolsAccount } = platform.aws;
  const pipeline = `arn:aws:codepipeline:${region}:${toolsAccount}:${names.pipeline}`;
  return {
    resources: {
      StartRole: role({
        description: `Starts the delivery of ${service.name}.`,
        trust: [serviceTrust('events.amazonaws.com', toolsAccount)],
        statements: [{ sid: 'StartDelivery', actions: ['codepipeline:StartPipelineExecution'], resources: [pipeline] }],
        boundary: boundaryArn(platform, toolsAccount),
      }),
      StartRule: {
        type: 'AWS::Events::Rule',
        properties: {
          Description: `A bundle of ${service.name} has come.`,
          EventPattern: {
            source: ['aws.s3'],
            'detail-type': ['Object Created'],
            detail: { bucket: { name: [platformNames(platform).bucket] }, object: { key: [names.bundleKey] } },
          },
          Targets: [
            {
              Id: 'pipeline',
              Arn: pipeline,
              RoleArn: getAtt('StartRole', 'Arn'),
              RetryPolicy: { MaximumEventAgeInSeconds: MAXIMUM_AGE_SECONDS, MaximumRetryAttempts: 10 },
              InputTransformer: {
                InputPathsMap: { version: '$.detail.object.version-id' },
                // Without the version the newest bundle would be taken, and two quick ones become one release.
                InputTemplate: `{"sourceRevisions":[{"actionName":"${SOURCE}","revisionType":"S3_OBJECT_VERSION_ID","revisionValue":"<version>"}]}`,
              },
            },
          ],
        },
      },
    },
  };
}

/** The build waits as long for the execution, and then fails: nothing may start after that. */
const MAXIMUM_AGE_SECONDS = 600;
