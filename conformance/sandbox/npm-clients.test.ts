/** The npm clients that the registrars use, and Git itself, agree with the stand-ins. */
import { execFileSync } from 'node:child_process';
import { Gitlab } from '@gitbeaker/rest';
import Jenkins from 'jenkins';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, world } from '../../test/sandbox/world';

let host: World;
beforeAll(async () => {
  host = await world();
});
afterAll(() => host.sandbox.close());

test('gitbeaker registers a project, with its parameters in queries, bodies and encoded paths', async () => {
  const { url, token } = host.sandbox.gitlab;
  const api = new Gitlab({ host: url, token });
  const group = await api.Groups.show('shop', { withProjects: false });
  const project = await api.Projects.create({ name: 'beaker', namespaceId: group.id, initializeWithReadme: true });
  await api.Projects.edit(project.id, { ciConfigPath: 'x.yml@shop/cart:v1', description: 'd' });
  const all = await api.Groups.allProjects(group.id, { includeSubgroups: true, withShared: false, archived: false, perPage: 2 });
  expect(all.map(({ path }) => path).sort()).toEqual(['beaker', 'cart', 'empty']);
  await api.ProtectedBranches.create(project.id, 'release/*', { pushAccessLevel: 0, mergeAccessLevel: 40 });
  expect((await api.ProtectedBranches.show(project.id, 'release/*')).push_access_levels).toMatchObject([{ access_level: 0 }]);
  await api.ProjectHooks.add(project.id, 'https://ci.example.invalid/', { pushEvents: true, token: 'planted-secret' });
  await api.ProjectVariables.create(project.id, 'K', 'v', { environmentScope: 'prod/*' });
  await api.ProjectVariables.edit(project.id, 'K', 'w', { filter: { environment_scope: 'prod/*' } });
  expect(await api.ProjectVariables.show(project.id, 'K')).toMatchObject({ value: 'w', environment_scope: 'prod/*' });
  await api.ProjectVariables.remove(project.id, 'K', { filter: { environment_scope: 'prod/*' } });
  await api.ProjectProtectedEnvironments.create(project.id, 'prod', [{ accessLevel: 40 }]);
  await api.FreezePeriods.create(project.id, '0 18 * * 4', '0 8 * * 0');
  await api.ProjectJobTokenScopes.edit(project.id, true);
  await api.ProtectedTags.create(project.id, 'v*', { createAccessLevel: 40 });
  const actions = [{ action: 'create' as const, filePath: '.gitlab-ci.yml', content: 'a: b\n' }];
  const commit = await api.Commits.create(project.id, 'deliver', 'Deliver', actions, { startBranch: 'main' });
  const request = await api.MergeRequests.create(project.id, 'deliver', 'main', 'Deliver');
  await expect(api.MergeRequests.create(project.id, 'deliver', 'main', 'Deliver')).rejects.toThrow(/already exists/);
  await api.MergeRequestNotes.create(project.id, request.iid, 'plan');
  const done = await api.MergeRequests.merge(project.id, request.iid, { sha: commit.id });
  expect(done.state).toBe('merged');
  await expect(api.Projects.show('shop/none')).rejects.toThrow('404 Project Not Found');
});

test('the npm client of Jenkins makes, reads, changes and deletes', async () => {
  const { url, user, token } = host.sandbox.jenkins;
  const client = new Jenkins({ baseUrl: url.replace('//', `//${user}:${token}@`), crumbIssuer: false });
  await client.job.create('services', '<com.cloudbees.hudson.plugins.folder.Folder/>');
  await client.job.create('services/deploy', '<flow-definition><description>a</description></flow-definition>');
  await expect(client.job.create('services', '<com.cloudbees.hudson.plugins.folder.Folder/>')).rejects.toThrow(/already exists/);
  const config = String(await client.job.config('services/deploy'));
  await client.job.config('services/deploy', config.replace('>a<', '>b<'));
  expect(await client.job.get('services/deploy')).toMatchObject({ description: 'b' });
  expect(await client.job.exists('services/none')).toBe(false);
  await client.job.disable('services/deploy');
  await client.job.enable('services/deploy');
  expect(Number(await client.job.build('services/deploy'))).toBeGreaterThan(0);
  await client.job.destroy('services/deploy');
  expect(await client.job.exists('services/deploy')).toBe(false);
});

test('the ids of files are those of git hash-object', async () => {
  for (const content of ['', 'x', '# café\n', 'a\r\nb', 'Ā\u0000\u0001']) {
    const path = `f${Buffer.from(content).toString('hex')}`;
    await host.gitlab('POST', '/projects/shop%2Fcart/repository/commits', {
      branch: 'main',
      commit_message: 'm',
      actions: [{ action: 'create', file_path: path, content }],
    });
    const stored = await host.gitlab('GET', `/projects/shop%2Fcart/repository/files/${path}?ref=main`);
    const id = execFileSync('git', ['hash-object', '--stdin'], { input: content, encoding: 'utf8' }).trim();
    expect(stored.body).toMatchObject({ blob_id: id });
  }
});
