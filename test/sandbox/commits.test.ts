import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type World, world } from './world';

let host: World;
beforeAll(async () => {
  host = await world();
});
afterAll(() => host.sandbox.close());

const CART = '/projects/shop%2Fcart';
const commit = (body: object): Promise<Answer> =>
  host.gitlab('POST', `${CART}/repository/commits`, { branch: 'main', commit_message: 'm', ...body });
const file = (path: string, ref = 'main') =>
  host.gitlab('GET', `${CART}/repository/files/${encodeURIComponent(path)}?ref=${ref}`);

describe('a commit', () => {
  test('does all its actions or none', async () => {
    const bad = await commit({
      actions: [
        { action: 'create', file_path: 'new', content: 'x' },
        { action: 'create', file_path: 'README.md', content: '' },
      ],
    });
    expect(bad).toMatchObject({ status: 400, body: { message: 'A file with this name already exists' } });
    expect((await file('new')).status).toBe(404);
    const good = await commit({
      actions: [
        { action: 'create', file_path: 'ci/run.sh', content: Buffer.from('echo\n').toString('base64'), encoding: 'base64' },
        { action: 'chmod', file_path: 'ci/run.sh', execute_filemode: true },
        { action: 'move', file_path: 'READ.md', previous_path: 'README.md' },
      ],
    });
    expect(good.status).toBe(201);
    expect(await file('ci/run.sh')).toMatchObject({
      status: 200,
      body: { execute_filemode: true, content: 'ZWNobwo=', size: 5 },
    });
    expect(await host.gitlab('GET', `${CART}/repository/tree?recursive=true`)).toMatchObject({
      body: [{ path: 'ci', type: 'tree' }, { path: 'READ.md' }, { path: 'ci/run.sh', mode: '100755' }],
    });
  });

  test('is refused when a file has changed since the id that was seen', async () => {
    await commit({ branch: 'guard', start_branch: 'main', actions: [{ action: 'create', file_path: 'f', content: '1' }] });
    const seen = (await file('f', 'guard')).body as { last_commit_id: string };
    await commit({ branch: 'guard', actions: [{ action: 'update', file_path: 'f', content: '2' }] });
    const late = await commit({
      branch: 'guard',
      actions: [{ action: 'update', file_path: 'f', content: '3', last_commit_id: seen.last_commit_id }],
    });
    expect(late).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('has changed since you started editing it') },
    });
    expect(await commit({ branch: 'guard', actions: [{ action: 'update', file_path: 'none', content: '' }] })).toMatchObject({
      status: 400,
      body: { message: "A file with this name doesn't exist" },
    });
  });

  test('begins a branch, and a second beginning needs force', async () => {
    const start = { branch: 'b', start_branch: 'main', actions: [{ action: 'create', file_path: 'x', content: 'x' }] };
    expect((await commit(start)).status).toBe(201);
    expect(await commit(start)).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("A branch called 'b' already exists") },
    });
    expect((await commit({ ...start, force: true })).status).toBe(201);
  });

  test('in an empty repository makes the default branch, which is protected from then on', async () => {
    const empty = '/projects/shop%2Fempty';
    const first = { branch: 'main', commit_message: 'm', actions: [{ action: 'create', file_path: 'a', content: '' }] };
    expect((await host.gitlab('POST', `${empty}/repository/commits`, first)).status).toBe(201);
    expect(await host.gitlab('GET', empty)).toMatchObject({ body: { default_branch: 'main', empty_repo: false } });
    expect(await host.gitlab('GET', `${empty}/protected_branches`)).toMatchObject({ body: [{ name: 'main' }] });
    const dora = host.sandbox.control.token('dora', ['api']);
    expect((await host.gitlab('POST', `${empty}/repository/commits`, { ...first, branch: 'main' }, dora)).status).toBe(400);
  });
});

describe('a merge request', () => {
  const open = (source: string) =>
    host.gitlab('POST', `${CART}/merge_requests`, { source_branch: source, target_branch: 'main', title: 'T' });

  test('is one for a source branch, and merging needs the head that was seen', async () => {
    await commit({
      branch: 'feature',
      start_branch: 'main',
      actions: [{ action: 'create', file_path: 'feature', content: '1' }],
    });
    const first = await open('feature');
    expect(first).toMatchObject({ status: 201, body: { iid: 1, detailed_merge_status: 'mergeable' } });
    expect(await open('feature')).toMatchObject({
      status: 409,
      body: { message: ['Another open merge request already exists for this source branch: !1'] },
    });
    expect((await host.gitlab('PUT', `${CART}/merge_requests/1/merge`, { sha: '0'.repeat(40) })).status).toBe(409);
    const { sha } = first.body as { sha: string };
    expect(await host.gitlab('PUT', `${CART}/merge_requests/1/merge`, { sha, should_remove_source_branch: true })).toMatchObject({
      status: 200,
      body: { state: 'merged' },
    });
    expect((await file('feature')).status).toBe(200);
    expect((await host.gitlab('GET', `${CART}/repository/branches/feature`)).status).toBe(404);
    expect((await host.gitlab('PUT', `${CART}/merge_requests/1/merge`)).status).toBe(405);
  });

  test('that conflicts is not merged', async () => {
    await commit({ branch: 'one', start_branch: 'main', actions: [{ action: 'create', file_path: 'same', content: '1' }] });
    await commit({ actions: [{ action: 'create', file_path: 'same', content: '2' }] });
    const { iid } = (await open('one')).body as { iid: number };
    expect(await host.gitlab('GET', `${CART}/merge_requests/${iid}`)).toMatchObject({
      body: { detailed_merge_status: 'conflict' },
    });
    expect((await host.gitlab('PUT', `${CART}/merge_requests/${iid}/merge`)).status).toBe(422);
  });

  test('with auto-merge waits for its pipeline, and the merge starts none when its message says so', async () => {
    host.sandbox.control.change({ pipelines: 'running' });
    await commit({ actions: [{ action: 'create', file_path: '.gitlab-ci.yml', content: 'a: {script: b}' }] });
    await commit({ branch: 'auto', start_branch: 'main', actions: [{ action: 'create', file_path: 'auto', content: '' }] });
    const { iid } = (await open('auto')).body as { iid: number };
    const merge = { auto_merge: true, merge_commit_message: 'Deliver [skip ci]' };
    expect(await host.gitlab('PUT', `${CART}/merge_requests/${iid}/merge`, merge)).toMatchObject({
      body: { state: 'opened', merge_when_pipeline_succeeds: true },
    });
    const count = async () => Number((await host.gitlab('GET', `${CART}/pipelines?per_page=1`)).headers.get('x-total'));
    const before = await count();
    host.sandbox.control.finish('success');
    expect(await host.gitlab('GET', `${CART}/merge_requests/${iid}`)).toMatchObject({ body: { state: 'merged' } });
    expect(await count()).toBe(before);
  });

  test('has one comment that is edited in place', async () => {
    const note = await host.gitlab('POST', `${CART}/merge_requests/1/notes`, { body: 'plan' });
    const { id } = note.body as { id: number };
    await host.gitlab('PUT', `${CART}/merge_requests/1/notes/${id}`, { body: 'new plan' });
    expect(await host.gitlab('GET', `${CART}/merge_requests/1/notes`)).toMatchObject({ body: [{ id, body: 'new plan' }] });
  });
});
