/** The line of the registry for AWS: credentials are the SDK's own affair, so nothing can be missing before the first call. */
import { randomUUID } from 'node:crypto';
import type { ConnectContext, Connected } from '../connect';
import { awsRegistrar } from './registrar';
import { awsBySdk } from './sdk';

export async function connectAws({ platform, env, redactor, world, flags }: ConnectContext): Promise<Connected> {
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
