/** The registry's door to AWS. Credentials are the SDK's own affair; only whether there can be any is looked at here. */
import { randomUUID } from 'node:crypto';
import type { Missing } from '../../remote/settings';
import type { ConnectContext, Connected } from '../connect';
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

const MISSING =
  'AWS: no credentials; set AWS_PROFILE or AWS_ACCESS_KEY_ID, or AWS_REGION on a machine that has a role of its own.';

export async function connectAws(context: ConnectContext): Promise<Connected | Missing> {
  const named = SIGNS.some((name) => (context.env[name] ?? '').trim() !== '');
  return named ? connected(context) : { kind: 'missing', text: MISSING };
}

function connected({ platform, env, redactor, world, flags }: ConnectContext): Connected {
  for (const name of ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']) redactor.add(env[name]);
  let calls = 0;
  const sent = () => {
    calls += 1;
  };
  const api = awsBySdk(platform, world, (text) => redactor.clean(text), sent);
  const { interrupt = false, stackDrift = false } = flags;
  const registrar = awsRegistrar({ platform, aws: api, clock: world, token: randomUUID, interrupt, drift: stackDrift });
  return { kind: 'connected', registrar, calls: () => calls };
}
