import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommentOptions, comment } from '../../src/commands/comment';
import { realWorld } from '../../src/remote/world';
import { type World, world } from '../sandbox/world';

describe('comment', () => {
  let servers: World;
  let folder: string;
  let told: string[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comment-'));
    told = [];
    servers = await world();
    await servers.gitlab('POST', '/projects/shop%2Fcart/repository/branches?branch=change&ref=main');
    await servers.gitlab('POST', '/projects/shop%2Fcart/merge_requests', {
      source_branch: 'change',
      target_branch: 'main',
      title: 'Change',
    });
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await servers.sandbox.close();
  });

  const run = (text: string, options: Partial<CommentOptions> = {}, env: Readonly<Record<string, string>> = {}) => {
    writeFileSync(join(folder, 'plan.md'), text);
    const { url, token } = servers.sandbox.gitlab;
    const place = { file: join(folder, 'plan.md'), project: 'shop/cart', name: 'plan', gitlabUrl: url };
    const outside = {
      env: { GITLAB_TOKEN: token, CI_MERGE_REQUEST_IID: '1', ...env },
      world: realWorld,
      write: (line: string) => void told.push(line),
      complain: (line: string) => void told.push(line),
    };
    return comment({ ...place, ...options }, outside);
  };
  const notes = async () => (await servers.gitlab('GET', '/projects/shop%2Fcart/merge_requests/1/notes?sort=asc')).body;

  test('puts one note, and writes it anew in its place', async () => {
    expect([await run('two changes'), await run('one change'), await run('one change')]).toEqual([0, 0, 0]);
    expect(told.map((line) => line.trim())).toEqual([
      'The note "plan" of shop/cart!1 is created.',
      'The note "plan" of shop/cart!1 is updated.',
      'The note "plan" of shop/cart!1 is unchanged.',
    ]);
    expect(await notes()).toMatchObject([{ body: '<!-- service-pipelines plan -->\none change' }]);
  });

  test("leaves a note alone that somebody wrote, or that has another name, even with our mark's letters in it", async () => {
    await servers.gitlab('POST', '/projects/shop%2Fcart/merge_requests/1/notes', { body: 'See <!-- service-pipelines plan -->' });
    await run('drift', { name: 'drift' });
    await run('plan');
    expect(await notes()).toHaveLength(3);
  });

  test('says what is missing, and never the token', async () => {
    expect(await run('text', {}, { GITLAB_TOKEN: '' })).toBe(1);
    expect(await run('text', {}, { CI_MERGE_REQUEST_IID: '' })).toBe(1);
    expect(await run('text', { mergeRequest: '99' })).toBe(1);
    expect(told[0]).toBe('GitLab: no token; set GITLAB_TOKEN.\n');
    expect(told[1]).toMatch(/^There is no merge request: /);
    expect(told[2]).toContain('404');
    expect(told.join('')).not.toContain(servers.sandbox.gitlab.token);
  });

  test('hides a token that stands in the file', async () => {
    await run(`leaked ${servers.sandbox.gitlab.token}`);
    expect(JSON.stringify(await notes())).not.toContain(servers.sandbox.gitlab.token);
  });
});
