/** Credentials of the environments' accounts: a role there, assumed with those of the tools account. The one importer of its library. */
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';

export type Credentials = ReturnType<typeof fromTemporaryCredentials>;

/** Longest that a chained role lasts, in seconds. @source AWS IAM user guide, "Role chaining". */
const DURATION_SECONDS = 3600;

export function assumed(account: string, role: string, region: string): Credentials {
  return fromTemporaryCredentials({
    params: {
      RoleArn: `arn:aws:iam::${account}:role/${role}`,
      RoleSessionName: 'service-pipelines',
      DurationSeconds: DURATION_SECONDS,
    },
    clientConfig: { region },
  });
}
