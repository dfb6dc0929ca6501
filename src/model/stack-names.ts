/** Names of what acts for a stack of the catalog in one environment; the stack itself is `EnvironmentNames.stack`. */
import type { Platform } from './platform';
import type { Service } from './service';
import { bounded } from './service-names';

export interface StackNames {
  /** Stack that holds the two roles and the two projects below; registering keeps it. */
  readonly accessStack: string;
  /** Reads what a proposed change would do, and changes nothing. */
  readonly reviewRole: string;
  /** CodeBuild project that runs with it. */
  readonly reviewProject: string;
  /** The platform's role with which CloudFormation makes what the template says. */
  readonly stackRoleArn: string;
}

/** @param environment One of the platform's. */
export function stackNamesOf(
  service: Pick<Service, 'name'>,
  environment: { readonly name: string; readonly account: string },
  platform: Platform,
): StackNames {
  const full = `${platform.name}-${service.name}-${environment.name}`;
  return {
    accessStack: bounded(`${full}-access`, 100),
    reviewRole: bounded(`${full}-review`, 64),
    reviewProject: bounded(`${full}-review`, 100),
    stackRoleArn: stackRoleArn(platform, environment) ?? '',
  };
}

/** `undefined` where the platform names no such role. */
export function stackRoleArn(
  { aws }: Platform,
  { name, account }: { readonly name: string; readonly account: string },
): string | undefined {
  return aws.stackRole === undefined
    ? undefined
    : `arn:aws:iam::${account}:role/${aws.stackRole.replaceAll('{environment}', name)}`;
}
