/** The image that CodeBuild runs in: one that AWS manages, or one of the platform's own in ECR, which the build's role pulls. */
import type { CfnMapping } from '../syntax/cloudformation';
import type { Statement } from '../syntax/iam';

/** Begins the names of the images that AWS manages; they have neither Trivy nor cosign. */
const MANAGED = 'aws/codebuild/';

export const isManagedByAws = (image: string): boolean => image.startsWith(MANAGED);

/** `Image`, and whose rights pull it. @source AWS CodeBuild API, `ProjectEnvironment`, `imagePullCredentialsType`. */
export function codebuildImage(image: string): CfnMapping {
  return repositoryOf(image) === undefined ? { Image: image } : { Image: image, ImagePullCredentialsType: 'SERVICE_ROLE' };
}

/** What the role of a build needs to start in its image; nothing for one that AWS manages. */
export function pullBuildImage(image: string): readonly Statement[] {
  const repository = repositoryOf(image);
  if (repository === undefined) return [];
  return [
    // A token for the registry as a whole: AWS offers no resource for this action.
    { sid: 'LogInForBuildImage', actions: ['ecr:GetAuthorizationToken'], resources: ['*'] },
    {
      sid: 'PullBuildImage',
      actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      resources: [repository],
    },
  ];
}

const IN_ECR = /^([0-9]{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com\/([^:@]+)/;

/** ARN of the image's repository in ECR; `undefined` where it is none. */
function repositoryOf(image: string): string | undefined {
  const [, account, region, name] = IN_ECR.exec(image) ?? [];
  return name === undefined ? undefined : `arn:aws:ecr:${region}:${account}:repository/${name}`;
}
