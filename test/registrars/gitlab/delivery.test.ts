/** Files by merge request, against the sandbox. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Intent } from '../../../src/registration/registrar';
import { aPlatform } from '../../support/builders';
import { anIntent, generated } from './support/intent';
import { type Desk, openDesk, projectsOf, settle, stepsIn } from './support/world';

const desks: Desk[] = [];
afterEach(async () => {
  await Promise.all(desks.splice(0).map((desk) => desk.close()));
});

async function opened(intent: Intent, options?: Parameters<typeof openDesk>[1]): Promise<Desk> {
  const desk = await openDesk(intent, options);
  desks.push(desk);
  return desk;
}

const PROJECT = '/projects/retail%2Fcommerce%2Fcheckout';
const FILES = 'gitlab:files:retail/commerce/checkout';
const checkout = anIntent({ checkout: {} });

/** The same catalog after a change that reaches the files. */
const onGitLab = anIntent({ checkout: { engines: { build: 'gitlab', deliver: 'codepipeline' } } });

const requests = async (desk: Desk, state = 'opened') =>
  listOf(await desk.hand('GET', `${PROJECT}/merge_requests?state=${state}`));
const merge = (desk: Desk, iid = 1) => desk.hand('PUT', `${PROJECT}/merge_requests/${iid}/merge`, { squash: true });
const filesAt = async (desk: Desk, ref = 'main') =>
  listOf(await desk.hand('GET', `${PROJECT}/repository/tree?recursive=true&per_page=100&ref=${encodeURIComponent(ref)}`))
    .filter(({ type }) => type === 'blob')
    .map(({ path, mode }) => `${mode} ${path}`);

const editByHand = (desk: Desk) =>
  desk.hand('POST', `${PROJECT}/repository/commits`, {
    branch: 'main',
    commit_message: 'Edit by hand',
    actions: [{ action: 'update', file_path: 'Jenkinsfile', content: '// mine\n' }],
  });

const textAt = async (desk: Desk) => {
  const path = `/api/v4${PROJECT}/repository/files/Jenkinsfile/raw?ref=main`;
  return (await desk.server.call({ method: 'GET', path, expect: 'text' })).text;
};

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) throw new Error(`no list: ${JSON.stringify(value)}`);
  return value;
}

async function delivered(intent: Intent, options?: Parameters<typeof openDesk>[1]): Promise<Desk> {
  const desk = await opened(intent, options);
  await settle(desk, intent);
  await merge(desk);
  return desk;
}

describe('a delivery', () => {
  test('brings all files with their modes, and the merge starts no pipeline', async () => {
    const desk = await opened(checkout);
    await settle(desk, checkout);
    const before = listOf(await desk.hand('GET', `${PROJECT}/pipelines?ref=main`)).length;
    await merge(desk);
    expect(await filesAt(desk)).toEqual([
      '100644 Jenkinsfile',
      '100644 README.md',
      '100644 catalog-info.yaml',
      '100644 delivery/delivered.txt',
      '100644 delivery/delivery.sha256',
      '100755 delivery/pipeline.sh',
      '100644 delivery/settings.sh',
    ]);
    expect(listOf(await desk.hand('GET', `${PROJECT}/pipelines?ref=main`))).toHaveLength(before);
    expect((await desk.plan(checkout)).plan).toMatchObject({ changes: [], notes: [] });
  });

  test('of a change removes what it made before and nobody wants any more', async () => {
    const desk = await delivered(checkout);
    expect(stepsIn(await desk.plan(onGitLab))).toContain(`update ${FILES}`);
    expect(await desk.register(onGitLab)).toEqual([]);
    await merge(desk, 2);
    const files = await filesAt(desk);
    expect(files).toContain('100644 .gitlab-ci.yml');
    expect(files).not.toContain('100644 Jenkinsfile');
    expect((await desk.plan(onGitLab)).plan.changes).toEqual([]);
  });

  test('leaves a file that was changed by hand and is no longer wanted, and says so', async () => {
    const desk = await delivered(checkout);
    await editByHand(desk);
    const planned = await desk.plan(onGitLab);
    expect(planned.plan.notes.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('Jenkinsfile is no longer wanted, and was changed by hand'),
    );
    await desk.apply(onGitLab, planned);
    await merge(desk, 2);
    expect(await textAt(desk)).toBe('// mine\n');
  });

  test('repairs a file that was changed by hand', async () => {
    const desk = await delivered(checkout);
    await editByHand(desk);
    const planned = await desk.plan(checkout);
    expect(planned.plan.changes[0]?.differences.map(({ path }) => path)).toEqual([['files', 'Jenkinsfile']]);
    await desk.apply(checkout, planned);
    await merge(desk, 2);
    expect(await textAt(desk)).toBe(generated('checkout').Jenkinsfile);
    expect((await desk.plan(checkout)).plan.changes).toEqual([]);
  });

  test('uses one merge request, which later changes bring up to date', async () => {
    const desk = await opened(checkout);
    await settle(desk, checkout);
    expect(await desk.register(onGitLab)).toEqual([]);
    expect(await requests(desk)).toMatchObject([{ iid: 1 }]);
    expect(await filesAt(desk, 'service-pipelines/update')).toContain('100644 .gitlab-ci.yml');
    expect(await filesAt(desk, 'service-pipelines/update')).not.toContain('100644 Jenkinsfile');
  });

  test('closes its merge request when nothing is left to deliver', async () => {
    const desk = await delivered(checkout);
    await desk.register(onGitLab);
    expect(await requests(desk)).toHaveLength(1);
    expect(await desk.register(checkout)).toEqual([]);
    expect(await requests(desk)).toEqual([]);
    expect((await desk.plan(checkout)).plan.changes).toEqual([]);
  });

  test('is refused when the branch changed between plan and apply', async () => {
    const desk = await delivered(checkout);
    const planned = await desk.plan(onGitLab);
    await editByHand(desk);
    const outcomes = await desk.apply(onGitLab, planned);
    expect(outcomes.find(({ change }) => change.key === FILES)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('since the plan was made'),
    });
    expect(await requests(desk)).toEqual([]);
  });
});

describe("a stranger's file in the way", () => {
  const projects = projectsOf(checkout).map((project) => ({
    ...project,
    files: { ...project.files, Jenkinsfile: '// by hand\n' },
  }));

  test('is told and left alone', async () => {
    const desk = await opened(checkout, { projects });
    await desk.register(checkout, { adopt: 'all' });
    // The project is ours from here on; its files are not.
    const again = await openedAgain(desk);
    expect(again).toEqual({
      blocked: [],
      files: ['100644 Jenkinsfile', '100644 README.md'],
      text: '// by hand\n',
    });
  });

  async function openedAgain(desk: Desk) {
    const { plan } = await desk.plan(checkout, { depth: 'settings' });
    return { blocked: plan.blocked.map(({ key }) => key), files: await filesAt(desk), text: await textAt(desk) };
  }

  test('blocks the delivery until it is adopted: into the record first, and replaced by the next delivery', async () => {
    const desk = await opened(checkout, { projects });
    await desk.hand('PUT', PROJECT, { description: '[pipelines:retail/checkout:new]' });
    const { plan } = await desk.plan(checkout);
    expect(plan.blocked.map(({ key, reason }) => `${key} ${reason}`)).toEqual([`${FILES} unmarked`]);
    expect(plan.notes.map(({ text }) => text)).toContain(
      'retail/commerce/checkout: Jenkinsfile: not delivered by this catalog, so left alone',
    );
    expect(await desk.register(checkout, { adopt: 'all' })).toEqual([]);
    await merge(desk);
    expect(await filesAt(desk)).toEqual(['100644 Jenkinsfile', '100644 README.md', '100644 delivery/delivered.txt']);
    expect(await desk.register(checkout)).toEqual([]);
    await merge(desk, 2);
    expect(await textAt(desk)).toBe(generated('checkout').Jenkinsfile);
  });
});

describe('a monorepo', () => {
  const shop = anIntent({
    cart: { project: 'retail/commerce/checkout', path: 'services/cart', tagPrefix: 'cart/v' },
    wishlist: { project: 'retail/commerce/checkout', path: 'services/wishlist', tagPrefix: 'wishlist/v' },
  });

  test('gets the files of all its services in one merge request, and a rule for the tags of each', async () => {
    const desk = await opened(shop);
    await settle(desk, shop);
    expect(await requests(desk)).toMatchObject([{ title: 'Update the pipeline of cart, wishlist [skip ci]' }]);
    const files = await filesAt(desk, 'service-pipelines/update');
    expect(files).toContain('100755 services/cart/delivery/pipeline.sh');
    expect(files).toContain('100755 services/wishlist/delivery/pipeline.sh');
    expect(await desk.hand('GET', `${PROJECT}/protected_tags`)).toMatchObject([{ name: 'cart/v*' }, { name: 'wishlist/v*' }]);
    expect((await desk.plan(shop)).plan.changes).toEqual([]);
  });
});

describe('auto-merge', () => {
  const platform = aPlatform();
  const merging = { ...onGitLab, platform: { ...platform, gitlab: { ...platform.gitlab, autoMerge: true } } };

  test('merges a delivery when its pipeline has succeeded', async () => {
    const desk = await opened(merging);
    await settle(desk, merging);
    expect(await requests(desk, 'merged')).toHaveLength(1);
    expect((await desk.plan(merging)).plan.changes).toEqual([]);
  });

  test('merges nothing whose pipeline failed, and says so', async () => {
    const desk = await opened(merging, { faults: 'pipelines=failed' });
    await settle(desk, merging);
    expect(await requests(desk)).toHaveLength(1);
    expect(desk.told.join('\n')).toContain('does not merge by itself yet');
  });

  test('waits for a pipeline that runs', async () => {
    const desk = await opened(merging, { faults: 'pipelines=running' });
    await settle(desk, merging);
    expect(await requests(desk)).toMatchObject([{ merge_when_pipeline_succeeds: true }]);
    expect((await desk.plan(merging)).plan.changes).toEqual([]);
  });
});

describe('a project that GitLab does not have', () => {
  const platform = aPlatform();
  const creating = { ...checkout, platform: { ...platform, gitlab: { ...platform.gitlab, createProjects: true } } };
  const groups = [{ path: 'retail/commerce/other', description: '', files: { a: 'a' } }];

  test('is created where the platform allows it, with all that belongs to it', async () => {
    const desk = await opened(creating, { projects: groups });
    expect(await desk.register(creating)).toEqual([]);
    expect(await desk.hand('GET', PROJECT)).toMatchObject({
      description: expect.stringMatching(/^\[pipelines:retail\/checkout:[0-9a-f]{20}\]$/),
    });
    expect(await requests(desk)).toHaveLength(1);
    expect((await desk.plan(creating, { depth: 'settings' })).plan.changes).toEqual([]);
  });

  test('is not created otherwise, and the remedy is told', async () => {
    const desk = await opened(checkout, { projects: groups });
    expect(await desk.register(checkout)).toEqual([
      expect.stringContaining('write "createProjects: true" under "gitlab" in platform.yaml'),
      expect.anything(),
    ]);
  });
});

describe('a service that leaves the catalog', () => {
  const nothing = anIntent({ other: {} });

  test('is disabled first, and keeps its project when deleted', async () => {
    const desk = await opened({ ...checkout, services: [...checkout.services, ...nothing.services] });
    await settle(desk, checkout);
    const leaving = await desk.plan(nothing);
    expect(stepsIn(leaving)).toContain('disable gitlab:project:retail/commerce/checkout');
    await desk.register(nothing, { adopt: 'all' });
    expect(await desk.hand('GET', `${PROJECT}/hooks`)).toEqual([]);
    expect(stepsIn(await desk.plan(nothing))).not.toContain('disable gitlab:project:retail/commerce/checkout');
    const prune = ['retail/commerce/checkout'];
    expect(stepsIn(await desk.plan(nothing, { prune }))).toContain('delete gitlab:project:retail/commerce/checkout');
    await desk.register(nothing, { prune });
    expect(await desk.hand('GET', PROJECT)).toMatchObject({ description: 'Our shop.' });
  });

  test('takes its webhook and its files up again when it returns', async () => {
    const desk = await opened({ ...checkout, services: [...checkout.services, ...nothing.services] });
    await settle(desk, checkout);
    await desk.register(nothing);
    expect(await desk.register(checkout)).toEqual([]);
    expect(await desk.hand('GET', `${PROJECT}/hooks`)).toHaveLength(1);
    expect((await desk.plan(checkout)).plan.changes.filter(({ address }) => address.endsWith('checkout'))).toEqual([]);
  });
});
