import { describe, expect, test } from 'vitest';
import { codebuildImage, isManagedByAws, pullBuildImage } from '../../src/model/codebuild-image';

const OWN = '111111111111.dkr.ecr.me-south-1.amazonaws.com/retail/codebuild:3';
const MANAGED = 'aws/codebuild/amazonlinux2-x86_64-standard:5.0';

describe('the image that CodeBuild runs in', () => {
  test("is pulled with the build's own role where it lies in ECR, and that role may pull it and nothing else", () => {
    expect(codebuildImage(OWN)).toEqual({ Image: OWN, ImagePullCredentialsType: 'SERVICE_ROLE' });
    expect(pullBuildImage(OWN).map(({ resources }) => resources)).toEqual([
      ['*'],
      ['arn:aws:ecr:me-south-1:111111111111:repository/retail/codebuild'],
    ]);
  });

  test('needs no right where AWS manages it, or where anybody may pull it', () => {
    for (const image of [MANAGED, 'public.ecr.aws/retail/codebuild:3']) {
      expect(codebuildImage(image)).toEqual({ Image: image });
      expect(pullBuildImage(image)).toEqual([]);
    }
    expect([MANAGED, OWN].map(isManagedByAws)).toEqual([true, false]);
  });
});
