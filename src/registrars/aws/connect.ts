/** The registry's door to AWS. Credentials are the SDK's own affair; only whether there can be any is looked at here. */
import { randomUUID } from 'node:crypto';
import type { Missing } from '../../remote/settings';
import type { ConnectContext, Connected } from '../connect';
import type { AwsApi } from './api';
import { awsRegistrar } from './registrar';
import { awsBySdk } from './sdk';

/** Any of these says that the SDK has something to find; a machine with a role of its own is told by its region. */
const SIGNS = [
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_ACCESS_KEY_ID',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
];

/** Name of the role that is assumed in the other accounts, where it is not the registering one: a plan only looks. */
export const ACCOUNT_ROLE = 'SERVICE_PIPELINES_ACCOUNT_ROLE';

const MISSING =
  'AWS: no credentials; set AWS_PROFILE or AWS_ACCESS_KEY_ID, or AWS_REGION on a machine that has a role of its own.';

export async function connectAws(context: ConnectContext): Promise<Connected | Missing> {
  let calls = 0;
  const reached = reachAws(context, () => {
    calls += 1;
  });
  if (reached.kind === 'missing') return reached;
  const { platform, world, flags } = context;
  const { interrupt = false, stackDrift = false } = flags;
  const registrar = awsRegistrar({ platform, aws: reached.aws, clock: world, token: randomUUID, interrupt, drift: stackDrift });
  return { kind: 'connected', registrar, calls: () => calls };
}

export interface ReachedAws {
  readonly kind: 'aws';
  readonly aws: AwsApi;
}

/** AWS itself, without a registrar. @param sent Told of each request. */
export function reachAws(
  { platform, env, redactor, world }: Pick<ConnectContext, 'platform' | 'env' | 'redactor' | 'world'>,
  sent: () => void,
): ReachedAws | Missing {
  if (SIGNS.every((name) => (env[name] ?? '').trim() === '')) return { kind: 'missing', text: MISSING };
  for (const name of ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']) redactor.add(env[name]);
  const role = (env[ACCOUNT_ROLE] ?? '').trim() || platform.aws.registerRole;
  return { kind: 'aws', aws: awsBySdk({ ...platform.aws, role }, world, (text) => redactor.clean(text), sent) };
}
