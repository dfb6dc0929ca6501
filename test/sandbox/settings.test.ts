import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type World, world } from './world';

let host: World;
beforeAll(async () => {
  host = await world();
});
afterAll(() => host.sandbox.close());

const CART = '/projects/shop%2Fcart';

describe('a hook', () => {
  test('never gives back its token, and has events on by default for pushes only', async () => {
    const made = await host.gitlab('POST', `${CART}/hooks`, { url: 'https://ci.example.invalid/hook', token: 'planted-secret' });
    expect(made).toMatchObject({
      status: 201,
      body: { push_events: true, tag_push_events: false, enable_ssl_verification: true },
    });
    const { id } = made.body as { id: number };
    await host.gitlab('PUT', `${CART}/hooks/${id}/custom_headers/X-Key`, { value: 'planted-secret' });
    const list = await host.gitlab('GET', `${CART}/hooks`);
    expect(list).toMatchObject({ body: [{ custom_headers: [{ key: 'X-Key' }] }] });
    expect(list.text).not.toContain('planted-secret');
    expect(JSON.stringify(host.sandbox.control.state())).not.toContain('planted-secret');
    await host.gitlab('PUT', `${CART}/hooks/${id}`, { url: 'https://ci.example.invalid/hook', tag_push_events: true });
    expect(await host.gitlab('GET', `${CART}/hooks/${id}`)).toMatchObject({ body: { push_events: true, tag_push_events: true } });
    expect((await host.gitlab('DELETE', `${CART}/hooks/${id}`)).status).toBe(204);
    expect((await host.gitlab('GET', `${CART}/hooks/${id}`)).status).toBe(404);
  });
});

describe('a variable', () => {
  test('is one for a key and a scope, and a filter tells two scopes apart', async () => {
    const add = (environment_scope: string) =>
      host.gitlab('POST', `${CART}/variables`, { key: 'K', value: 'v', environment_scope });
    expect((await add('prod')).status).toBe(201);
    expect((await add('dev')).status).toBe(201);
    expect(await add('dev')).toMatchObject({ status: 400, body: { message: { key: ['(K) has already been taken'] } } });
    expect((await host.gitlab('GET', `${CART}/variables/K`)).status).toBe(409);
    const scoped = `${CART}/variables/K?filter%5Benvironment_scope%5D=prod`;
    expect(await host.gitlab('PUT', scoped, { value: 'new' })).toMatchObject({
      status: 200,
      body: { value: 'new', environment_scope: 'prod' },
    });
    expect((await host.gitlab('DELETE', `${CART}/variables/K`, { filter: { environment_scope: 'dev' } })).status).toBe(204);
  });

  test('that is hidden keeps its value to itself, and one that cannot be masked is refused', async () => {
    const made = await host.gitlab('POST', `${CART}/variables`, { key: 'H', value: 'planted-secret', masked_and_hidden: true });
    expect(made).toMatchObject({ status: 201, body: { value: null, hidden: true, masked: true } });
    expect((await host.gitlab('POST', `${CART}/variables`, { key: 'S', value: 'short', masked: true })).status).toBe(400);
  });
});

test('a protected branch is not made twice, and its levels change only by deleting it', async () => {
  const query = `${CART}/protected_branches?name=release%2F*&push_access_level=0&merge_access_level=40`;
  const made = await host.gitlab('POST', query, {});
  expect(made).toMatchObject({ status: 201, body: { name: 'release/*', push_access_levels: [{ access_level: 0 }] } });
  expect((await host.gitlab('POST', query, {})).status).toBe(409);
  expect(
    await host.gitlab('PATCH', `${CART}/protected_branches/release%2F*`, { allow_force_push: true, push_access_level: 40 }),
  ).toMatchObject({
    status: 200,
    body: { allow_force_push: true, push_access_levels: [{ access_level: 0 }] },
  });
});

test('an environment is deleted only when it is stopped', async () => {
  const made = await host.gitlab('POST', `${CART}/environments`, { name: 'prod', tier: 'production' });
  const { id } = made.body as { id: number };
  expect((await host.gitlab('POST', `${CART}/environments`, { name: 'prod' })).status).toBe(400);
  expect((await host.gitlab('DELETE', `${CART}/environments/${id}`)).status).toBe(403);
  await host.gitlab('POST', `${CART}/environments/${id}/stop`);
  expect((await host.gitlab('DELETE', `${CART}/environments/${id}`)).status).toBe(204);
});

describe('a protected environment', () => {
  const body = {
    name: 'prod',
    deploy_access_levels: [{ access_level: 40 }],
    approval_rules: [{ group_id: 99, required_approvals: 1 }],
  };

  test('drops entries of groups that have no access, and its entries are edited by id', async () => {
    const made = await host.gitlab('POST', `${CART}/protected_environments`, body);
    expect(made).toMatchObject({ status: 201, body: { approval_rules: [], deploy_access_levels: [{ access_level: 40 }] } });
    const [{ id }] = (made.body as { deploy_access_levels: [{ id: number }] }).deploy_access_levels;
    const edited = await host.gitlab('PUT', `${CART}/protected_environments/prod`, {
      deploy_access_levels: [{ id, _destroy: true }, { access_level: 30 }],
    });
    expect(edited).toMatchObject({ status: 200, body: { deploy_access_levels: [{ access_level: 30 }] } });
    const project = (await host.gitlab('GET', CART)).body as { id: number };
    const group = (await host.gitlab('GET', '/groups/shop%2Fapprovers')).body as { id: number };
    await host.gitlab('POST', `/projects/${project.id}/share`, { group_id: group.id, group_access: 30 });
    const rules = await host.gitlab('PUT', `${CART}/protected_environments/prod`, {
      approval_rules: [{ group_id: group.id, required_approvals: 2 }],
    });
    expect(rules).toMatchObject({ body: { approval_rules: [{ group_id: group.id, required_approvals: 2 }] } });
  });

  test('is not there on a Free server', async () => {
    host.sandbox.control.change({ tier: 'free' });
    expect((await host.gitlab('GET', `${CART}/protected_environments`)).status).toBe(404);
    expect(await host.gitlab('GET', '/version')).toMatchObject({ body: { version: '18.6.1' } });
    host.sandbox.control.change({ tier: 'premium' });
  });
});

test('the reach of job tokens is read and written by two names', async () => {
  expect((await host.gitlab('PATCH', `${CART}/job_token_scope`, { enabled: false })).status).toBe(204);
  expect(await host.gitlab('GET', `${CART}/job_token_scope`)).toMatchObject({ body: { inbound_enabled: false } });
  const { id } = (await host.gitlab('GET', '/projects/shop%2Fempty')).body as { id: number };
  expect((await host.gitlab('POST', `${CART}/job_token_scope/allowlist`, { target_project_id: id })).status).toBe(201);
  expect(await host.gitlab('GET', `${CART}/job_token_scope/allowlist`)).toMatchObject({ body: [{ id }] });
});

test('a package keeps the bytes of its files', async () => {
  const { url, token } = host.sandbox.gitlab;
  const path = `${url}/api/v4${CART}/packages/generic/delivery/1.0.0/a.tar`;
  const bytes = Buffer.from([0, 255, 1, 254]);
  const put = await fetch(`${path}?select=package_file`, { method: 'PUT', body: bytes, headers: { 'private-token': token } });
  expect(await put.json()).toMatchObject({ file_name: 'a.tar', size: 4 });
  const got = await fetch(path, { headers: { 'private-token': token } });
  expect(Buffer.from(await got.arrayBuffer())).toEqual(bytes);
  expect(await host.gitlab('GET', `${CART}/packages?package_name=delivery`)).toMatchObject({
    body: [{ version: '1.0.0', package_type: 'generic' }],
  });
});

test('a status that repeats itself is refused with the words that clients look for', async () => {
  const { commit } = (await host.gitlab('GET', `${CART}/repository/branches/main`)).body as { commit: { id: string } };
  const set = (state: string) => host.gitlab('POST', `${CART}/statuses/${commit.id}`, { state, name: 'jenkins' });
  expect((await set('running')).status).toBe(201);
  expect(await set('running')).toMatchObject({
    status: 400,
    body: { message: 'Cannot transition status via :run from :running' },
  });
  expect((await set('success')).status).toBe(201);
});
