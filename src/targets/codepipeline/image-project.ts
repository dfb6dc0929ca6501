/** The CodeBuild project that makes the image, and its logs. */
import { codebuildImage } from '../../model/codebuild-image';
import type { Pipeline } from '../../model/pipeline';
import { platformNames } from '../../model/platform-names';
import type { ImageSettings } from '../../model/service';
import { getAtt, importValue, ref } from '../../syntax/cloudformation';
import { logRetentionDays } from '../../syntax/retention';
import type { StackSection } from '../../syntax/stack';
import { imageLogGroup, madeOf } from './delivery-roles';

/** Of a service the image; of a stack the package. Only the Docker daemon of the first needs privileges. */
export function imageProject(pipeline: Pipeline): StackSection {
  const { names, platform, service } = pipeline;
  const minutes = pipeline.stages.find(({ kind }) => kind === 'image' || kind === 'package')?.jobs[0]?.timeoutMinutes;
  const made = madeOf(pipeline);
  const isImage = made === 'Image';
  return {
    resources: {
      [`${made}LogGroup`]: {
        type: 'AWS::Logs::LogGroup',
        properties: { LogGroupName: imageLogGroup(pipeline), RetentionInDays: logRetentionDays(platform.aws.retentionDays) },
      },
      [`${made}Project`]: {
        type: 'AWS::CodeBuild::Project',
        properties: {
          Name: names.imageProject,
          Description: `Makes the ${made.toLowerCase()} of ${service.name} from the bundle.`,
          ServiceRole: getAtt(`${made}Role`, 'Arn'),
          EncryptionKey: importValue(platformNames(platform).keyArnExport),
          Artifacts: { Type: 'CODEPIPELINE' },
          Source: { Type: 'CODEPIPELINE', BuildSpec: 'delivery/buildspec.yml' },
          Environment: {
            ...compute(service.image, platform.images.codebuild),
            // The Docker daemon inside the build needs it.
            PrivilegedMode: isImage ? true : undefined,
          },
          TimeoutInMinutes: minutes ?? 60,
          QueuedTimeoutInMinutes: 60,
          LogsConfig: { CloudWatchLogs: { Status: 'ENABLED', GroupName: ref(`${made}LogGroup`) } },
        },
      },
    },
  };
}

/** Built on the CPU it will run on: emulation is slow and hides faults. @source AWS CodeBuild user guide, "Docker images provided by CodeBuild". */
function compute({ platform }: ImageSettings, image: string) {
  return platform === 'linux/arm64'
    ? { Type: 'ARM_CONTAINER', ComputeType: 'BUILD_GENERAL1_MEDIUM', ...codebuildImage(ARM_IMAGE) }
    : { Type: 'LINUX_CONTAINER', ComputeType: 'BUILD_GENERAL1_MEDIUM', ...codebuildImage(image) };
}

const ARM_IMAGE = 'aws/codebuild/amazonlinux2-aarch64-standard:3.0';
