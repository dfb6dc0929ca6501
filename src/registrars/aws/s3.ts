/** The delivery bucket by the AWS SDK. The one importer of its client. */
import { HeadBucketCommand, HeadObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { ObjectApi } from './api';
import { type ClientSettings, counted } from './client-settings';

/** @param account Owner that the bucket must have: a bucket's name may have been taken by somebody else. */
export function s3(settings: ClientSettings, account: string): ObjectApi {
  let made: S3Client | undefined;
  // Most runs ask nothing of it, and need not load it.
  const client = (): S3Client => {
    made ??= counted(new S3Client(settings.client), settings);
    return made;
  };
  return {
    ensure: async (Bucket, Key, Body) => {
      const at = { Bucket, Key, ExpectedBucketOwner: account };
      if (await there(client(), at)) return;
      await client().send(new PutObjectCommand({ ...at, Body, ContentType: 'application/yaml' }));
    },
    bucket: (Bucket) => bucket(client(), { Bucket, ExpectedBucketOwner: account }),
  };
}

async function bucket(
  client: S3Client,
  at: Pick<At, 'Bucket' | 'ExpectedBucketOwner'>,
): Promise<'there' | 'missing' | 'refused'> {
  try {
    await client.send(new HeadBucketCommand(at));
    return 'there';
  } catch (error) {
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    if (status === 404) return 'missing';
    if (status === 403) return 'refused';
    throw error;
  }
}

interface At {
  readonly Bucket: string;
  readonly Key: string;
  readonly ExpectedBucketOwner: string;
}

async function there(client: S3Client, at: At): Promise<boolean> {
  try {
    await client.send(new HeadObjectCommand(at));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFound') return false;
    throw error;
  }
}
