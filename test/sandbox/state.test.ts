import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type World, world } from './world';

const folder = () => mkdtempSync(join(tmpdir(), 'sandbox-state-'));
let state = '';
let host: World;
afterEach(async () => {
  await host.sandbox.close();
  rmSync(state, { recursive: true, force: true });
});

test('everything is there again after the next start: tokens, projects, jobs', async () => {
  state = folder();
  host = await world({ state });
  await host.gitlab('PUT', '/projects/shop%2Fcart', { description: 'kept' });
  await host.gitlab('DELETE', '/projects/shop%2Fempty');
  await host.jenkins('POST', '/createItem?name=f', '<com.cloudbees.hudson.plugins.folder.Folder/>');
  const { token } = host.sandbox.gitlab;
  const before = JSON.stringify(host.sandbox.control.state());
  await host.sandbox.close();
  host = await world({ state, seed: { groups: [], users: [], projects: [], credentials: [] } });
  expect(host.sandbox.gitlab.token).toBe(token);
  expect(JSON.stringify(host.sandbox.control.state())).toBe(before);
  expect(await host.gitlab('GET', '/projects/shop%2Fcart')).toMatchObject({ body: { description: 'kept' } });
});

test('half a line, left by a kill, is a call that never was', async () => {
  state = folder();
  host = await world({ state });
  const before = JSON.stringify(host.sandbox.control.state());
  await host.sandbox.close();
  appendFileSync(join(state, 'state.jsonl'), '["projects","1",{"id":1,"full_pa');
  host = await world({ state, seed: { groups: [], users: [], projects: [], credentials: [] } });
  expect(JSON.stringify(host.sandbox.control.state())).toBe(before);
  expect(readFileSync(join(state, 'state.jsonl'), 'utf8')).not.toContain('full_pa\n');
});
