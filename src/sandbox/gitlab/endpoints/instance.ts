/** The server itself, and who calls. */
import { json } from '../../http/call';
import { textOf } from '../../http/fields';
import { type GitLabEndpoint, type GitLabHandler, notFound, recalled, stamp } from '../host';
import { page } from '../pages';
import { showUser } from '../show';

const VERSION = recalled('GL:doc/api/metadata.md');

export const instanceEndpoints: readonly GitLabEndpoint[] = [
  {
    method: 'GET',
    path: '/api/v4/version',
    does: 'version of the server',
    evidence: VERSION,
    handle: (call) => json(200, versionOf(call)),
  },
  {
    method: 'GET',
    path: '/api/v4/metadata',
    does: 'version and edition; a licensed server says that it is Enterprise',
    evidence: VERSION,
    handle: (call) =>
      json(200, {
        ...versionOf(call),
        kas: { enabled: false, externalUrl: null, externalK8sProxyUrl: null, version: null },
        enterprise: call.host.settings().tier !== 'free',
      }),
  },
  {
    method: 'GET',
    path: '/api/v4/user',
    does: 'the owner of the token',
    evidence: recalled('GL:doc/api/users.md'),
    handle: (call) =>
      json(200, {
        ...showUser(call, call.user),
        email: `${call.user.username}@sandbox.invalid`,
        is_admin: call.user.admin,
        bot: false,
      }),
  },
  {
    method: 'GET',
    path: '/api/v4/users',
    does: 'users by name',
    evidence: recalled('GL:doc/api/users.md'),
    handle: (call) => {
      const name = textOf(call.query, 'username')?.toLowerCase();
      const users = [...call.world.users.values()].filter(
        ({ username }) => name === undefined || username.toLowerCase() === name,
      );
      return page(call, users, (user) => showUser(call, user));
    },
  },
  {
    method: 'GET',
    path: '/api/v4/users/:id',
    does: 'one user',
    evidence: recalled('GL:doc/api/users.md'),
    handle: (call) => {
      const user = call.world.users.get(call.params.id ?? '');
      if (user === undefined) throw notFound('User');
      return json(200, showUser(call, user));
    },
  },
  {
    method: 'GET',
    path: '/api/v4/personal_access_tokens/self',
    does: 'the token that is used: scopes and end',
    evidence: recalled('GL:doc/user/profile/personal_access_tokens.md'),
    handle: ({ token, now }) =>
      json(200, {
        id: token.id,
        name: token.name,
        revoked: token.revoked,
        created_at: stamp(token.created),
        scopes: token.scopes,
        user_id: token.user,
        last_used_at: stamp(now),
        active: !token.revoked,
        expires_at: token.expires_at,
      }),
  },
];

const versionOf: (call: Parameters<GitLabHandler>[0]) => { version: string; revision: string } = ({ host }) => {
  const { version, tier } = host.settings();
  return { version: tier === 'free' ? version : `${version}-ee`, revision: 'sandbox' };
};
