import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type World, world } from './world';

let host: World;
beforeAll(async () => {
  host = await world();
});
afterAll(() => host.sandbox.close());

describe('a caller', () => {
  test('without a good token gets 401, and 403 for a change with a token that only reads', async () => {
    expect(await host.gitlab('GET', '/user', undefined, 'wrong')).toMatchObject({
      status: 401,
      body: { message: '401 Unauthorized' },
    });
    const { readToken } = host.sandbox.gitlab;
    expect(await host.gitlab('GET', '/user', undefined, readToken)).toMatchObject({ status: 200 });
    expect(await host.gitlab('POST', '/groups', { name: 'x', path: 'x' }, readToken)).toMatchObject({
      status: 403,
      body: { error: 'insufficient_scope' },
    });
  });

  test('whose token has ended is told so', async () => {
    const token = host.sandbox.control.token('dora', ['api']);
    host.sandbox.control.expire(token);
    expect(await host.gitlab('GET', '/user', undefined, token)).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
  });

  test('does not see what is hidden from them: 404, not 403', async () => {
    const token = host.sandbox.control.token('stranger', ['api']);
    expect(await host.gitlab('GET', '/projects/shop%2Fcart', undefined, token)).toMatchObject({
      status: 404,
      body: { message: '404 Project Not Found' },
    });
    const known = host.sandbox.control.token('dora', ['api']);
    expect((await host.gitlab('GET', '/projects/shop%2Fcart', undefined, known)).status).toBe(200);
    expect((await host.gitlab('PUT', '/projects/shop%2Fcart', { description: 'x' }, known)).status).toBe(403);
  });
});

describe('a project', () => {
  test('is made once: the second time its path is taken', async () => {
    const group = await host.gitlab('GET', '/groups/shop?with_projects=false');
    const namespace = { namespace_id: (group.body as { id: number }).id };
    const made = await host.gitlab('POST', '/projects', { path: 'stock', ci_config_path: 'ci.yml@shop/cart', ...namespace });
    expect(made).toMatchObject({ status: 201, body: { path_with_namespace: 'shop/stock', ci_config_path: 'ci.yml@shop/cart' } });
    expect(await host.gitlab('POST', '/projects', { path: 'stock', ...namespace })).toMatchObject({
      status: 400,
      body: { message: { path: ['has already been taken'] } },
    });
  });

  test('keeps what an edit does not name, and its former path redirects', async () => {
    await host.gitlab('PUT', '/projects/shop%2Fempty', { path: 'moved', merge_method: 'ff' });
    const former = await host.gitlab('GET', '/projects/shop%2Fempty');
    expect(former.status).toBe(301);
    expect(former.headers.get('location')).toMatch(/\/api\/v4\/projects\/\d+$/);
    expect(await host.gitlab('GET', '/projects/shop%2Fmoved')).toMatchObject({
      body: { path_with_namespace: 'shop/moved', merge_method: 'ff', squash_option: 'default_off', visibility: 'private' },
    });
  });

  test('answers 400 with the name of what is missing or wrong', async () => {
    expect(await host.gitlab('POST', '/projects/shop%2Fcart/hooks', {})).toMatchObject({
      status: 400,
      body: { error: 'url is missing' },
    });
    expect(await host.gitlab('PUT', '/projects/shop%2Fcart', { merge_method: 'octopus' })).toMatchObject({
      status: 400,
      body: { error: 'merge_method does not have a valid value' },
    });
  });
});

describe('a list', () => {
  test('comes page by page with its headers, and the links lead through all of it', async () => {
    const seen: string[] = [];
    let url: string | undefined = '/groups/shop/projects?per_page=1&simple=true&include_subgroups=true';
    const first = await host.gitlab('GET', url);
    expect(first.headers.get('x-total')).toBe(String(first.headers.get('x-total-pages')));
    while (url !== undefined) {
      const page = await host.gitlab('GET', url);
      seen.push(...(page.body as { path: string }[]).map(({ path }) => path));
      const next = /<[^>]*\/api\/v4([^>]*)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
      expect(page.headers.get('x-next-page') === '').toBe(next === undefined);
      url = next;
    }
    expect(new Set(seen).size).toBe(Number(first.headers.get('x-total')));
    expect(seen).toContain('cart');
  });

  test('by keyset has no totals and goes on after the last id', async () => {
    const page = await host.gitlab('GET', '/projects?pagination=keyset&order_by=id&sort=asc&per_page=1');
    expect(page.headers.get('x-total')).toBeNull();
    expect(page.headers.get('link')).toMatch(/id_after=1>?.*rel="next"/);
  });
});

test('an unknown endpoint answers as GitLab does, and every answer is marked as a sandbox’s', async () => {
  const answer = await host.gitlab('GET', '/nothing/here');
  expect(answer).toMatchObject({ status: 404, body: { error: '404 Not Found' } });
  expect(answer.headers.get('x-sandbox')).toBe('service-pipelines');
});
