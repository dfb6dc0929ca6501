/** Registering with GitLab, against the sandbox: what is made, what stays, what is refused. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Intent } from '../../../src/registration/registrar';
import { anApproval, aServiceEnvironment } from '../../support/builders';
import { anIntent } from './support/intent';
import { type Desk, differencesIn, openDesk, settle, stepsIn } from './support/world';

const desks: Desk[] = [];
afterEach(async () => {
  await Promise.all(desks.splice(0).map((desk) => desk.close()));
});

async function opened(intent: Intent, options?: Parameters<typeof openDesk>[1]): Promise<Desk> {
  const desk = await openDesk(intent, options);
  desks.push(desk);
  return desk;
}

async function settled(intent: Intent, options?: Parameters<typeof openDesk>[1]): Promise<Desk> {
  const desk = await opened(intent, options);
  await settle(desk, intent);
  return desk;
}

const onJenkins = anIntent({ checkout: {} });
const production = aServiceEnvironment('prod', 'search', { approval: anApproval({ count: 1 }) });
const onGitLab = anIntent({
  search: { engines: { build: 'gitlab', deliver: 'gitlab' }, environments: [production], delivery: 'central' },
});

describe('a project without our mark', () => {
  test('is left alone, and its files with it', async () => {
    const desk = await opened(onJenkins);
    const { plan } = await desk.plan(onJenkins);
    expect(plan.changes).toEqual([]);
    expect(plan.blocked.map(({ key, reason }) => `${key} ${reason}`)).toEqual([
      'gitlab:project:retail/commerce/checkout unmarked',
      'gitlab:files:retail/commerce/checkout requires-blocked',
    ]);
  });

  test('becomes ours on request, and nothing but its description changes', async () => {
    const desk = await opened(onJenkins);
    const planned = await desk.plan(onJenkins, { adopt: 'all' });
    expect(stepsIn(planned)[0]).toBe('adopt gitlab:project:retail/commerce/checkout');
    await desk.apply(onJenkins, planned);
    expect(await desk.hand('GET', '/projects/retail%2Fcommerce%2Fcheckout')).toMatchObject({
      description: 'Our shop. [pipelines:retail/checkout:new]',
    });
    expect(await desk.hand('GET', '/projects/retail%2Fcommerce%2Fcheckout/hooks')).toEqual([]);
  });

  test('with the mark of another catalog is refused, asked or not', async () => {
    const path = 'retail/commerce/checkout';
    const projects = [{ path, description: 'Theirs. [pipelines:wholesale/checkout:new]', files: { 'README.md': '#\n' } }];
    const desk = await opened(onJenkins, { projects });
    const { plan } = await desk.plan(onJenkins, { adopt: 'all' });
    expect(plan.changes).toEqual([]);
    expect(plan.blocked[0]).toMatchObject({ key: `gitlab:project:${path}`, reason: 'other-catalog' });
  });
});

describe('a service that Jenkins builds', () => {
  test('gets its webhook, its protections, its files by one merge request, and its mark last', async () => {
    const desk = await settled(onJenkins);
    const project = '/projects/retail%2Fcommerce%2Fcheckout';
    expect(await desk.hand('GET', `${project}/hooks`)).toMatchObject([
      {
        name: 'service-pipelines',
        push_events: true,
        tag_push_events: true,
        pipeline_events: false,
        enable_ssl_verification: true,
      },
    ]);
    expect(await desk.hand('GET', `${project}/protected_branches`)).toMatchObject([
      { name: 'main', allow_force_push: false },
      { name: 'hotfix/*', allow_force_push: false },
    ]);
    expect(await desk.hand('GET', `${project}/protected_tags`)).toMatchObject([{ name: 'v*' }]);
    expect(await desk.hand('GET', project)).toMatchObject({
      description: expect.stringMatching(/^Our shop\. \[pipelines:retail\/checkout:[0-9a-f]{20}\]$/),
    });
    const requests = await desk.hand('GET', `${project}/merge_requests?state=opened`);
    expect(requests).toMatchObject([
      {
        source_branch: 'service-pipelines/update',
        target_branch: 'main',
        squash: true,
        title: expect.stringContaining('[skip ci]'),
      },
    ]);
    expect(await desk.hand('GET', `${project}/repository/commits?ref_name=service-pipelines/update`)).toHaveLength(2);
  });

  test('is unchanged afterwards, and said to wait for its merge', async () => {
    const desk = await settled(onJenkins);
    for (const depth of ['mark', 'settings'] as const) {
      const { plan } = await desk.plan(onJenkins, { depth });
      expect(plan.changes).toEqual([]);
      expect(plan.notes.map(({ text }) => text)).toEqual([
        expect.stringMatching(/^retail\/commerce\/checkout: waiting for merge: http.*\/merge_requests\/1$/),
      ]);
    }
  });

  test('keeps its secret out of all that is told and planned', async () => {
    const desk = await settled(onJenkins);
    const { plan } = await desk.plan(onJenkins, { depth: 'settings' });
    const hooks = JSON.stringify(await desk.hand('GET', '/projects/retail%2Fcommerce%2Fcheckout/hooks'));
    expect(JSON.stringify([plan, desk.told]) + hooks).not.toContain('planted-webhook-secret');
  });

  test('fails without the secret, and says which variable holds it', async () => {
    const desk = await opened(onJenkins, { env: {} });
    await desk.register(onJenkins, { adopt: 'all' });
    expect(await desk.register(onJenkins)).toEqual([expect.stringContaining('set JENKINS_WEBHOOK_SECRET')]);
  });
});

describe('a service that GitLab builds and delivers, centrally', () => {
  test('has its environments, approvers, package and configuration', async () => {
    const desk = await settled(onGitLab);
    const project = '/projects/retail%2Fcommerce%2Fsearch';
    expect(await desk.hand('GET', `${project}/environments`)).toMatchObject([{ name: 'prod', tier: 'production' }]);
    expect(await desk.hand('GET', `${project}/protected_environments`)).toMatchObject([
      { name: 'prod', deploy_access_levels: [{ group_id: expect.any(Number) }], approval_rules: [{ required_approvals: 1 }] },
    ]);
    expect(await desk.hand('GET', project)).toMatchObject({
      ci_config_path: 'pipelines/search/.gitlab-ci.yml@platform/catalog:main',
      ci_forward_deployment_enabled: true,
      ci_pipeline_variables_minimum_override_role: 'no_one_allowed',
      ci_allow_fork_pipelines_to_run_in_parent_project: false,
    });
    expect(await desk.hand('GET', '/projects/platform%2Fcatalog/packages')).toMatchObject([{ name: 'delivery-search' }]);
    expect(await desk.hand('GET', '/projects/platform%2Fcatalog/job_token_scope/groups_allowlist')).toMatchObject([
      { name: 'commerce' },
    ]);
    expect((await desk.plan(onGitLab)).plan.changes).toEqual([]);
    expect((await desk.plan(onGitLab, { depth: 'settings' })).plan.changes).toEqual([]);
  });

  test.each(['reset-after', 'half', '502', 'reset-before'])(
    'uploads its package once, though the answer is lost (%s)',
    async (fault) => {
      const endpoint = 'PUT /api/v4/projects/:id/packages/generic/:name/:version/:file';
      const desk = await settled(onGitLab, { faults: `${fault}@${endpoint}#1` });
      const [made] = list(await desk.hand('GET', '/projects/platform%2Fcatalog/packages'));
      const files = list(await desk.hand('GET', `/projects/platform%2Fcatalog/packages/${Object(made).id}/package_files`));
      expect(files).toMatchObject([{ file_name: 'delivery.tar.gz' }]);
    },
  );

  test('on GitLab Free is told what is lacking, and gets the rest', async () => {
    const desk = await settled(onGitLab, { faults: 'tier=free' });
    const { plan } = await desk.plan(onGitLab, { depth: 'settings' });
    expect(plan.changes).toEqual([]);
    expect(plan.notes.map(({ text }) => text)).toContainEqual(expect.stringContaining('has no protected environments'));
    expect(await desk.hand('GET', '/projects/retail%2Fcommerce%2Fsearch/environments')).toMatchObject([{ name: 'prod' }]);
  });
});

describe('a change by hand', () => {
  const drifts: readonly (readonly [string, Intent, (desk: Desk, project: string) => Promise<unknown>])[] = [
    [
      'webhook',
      onJenkins,
      (desk, project) =>
        desk.hand('PUT', `${project}/hooks/1`, {
          url: 'https://jenkins.retail.example/gitlab-webhook/post',
          issues_events: true,
        }),
    ],
    ['protectedBranches', onJenkins, (desk, project) => desk.hand('DELETE', `${project}/protected_branches/main`)],
    [
      'protectedBranches',
      onJenkins,
      (desk, project) => desk.hand('PATCH', `${project}/protected_branches/main`, { allow_force_push: true }),
    ],
    ['protectedTags', onJenkins, (desk, project) => desk.hand('DELETE', `${project}/protected_tags/v%2A`)],
    ['options', onGitLab, (desk, project) => desk.hand('PUT', project, { ci_forward_deployment_enabled: false })],
    ['ciConfig', onGitLab, (desk, project) => desk.hand('PUT', project, { ci_config_path: '.gitlab-ci.yml' })],
    ['environments', onGitLab, (desk, project) => desk.hand('PUT', `${project}/environments/1`, { tier: 'other' })],
    ['protectedEnvironments', onGitLab, (desk, project) => desk.hand('DELETE', `${project}/protected_environments/prod`)],
    [
      'approverGroups',
      onGitLab,
      async (desk, project) => {
        const { shared_with_groups: shares } = Object(await desk.hand('GET', project));
        return desk.hand('DELETE', `${project}/share/${shares[0].group_id}`);
      },
    ],
  ];

  test.each(drifts)('of %s is seen and repaired', async (sort, intent, change) => {
    const desk = await settled(intent);
    const [service] = intent.services;
    await change(desk, `/projects/${encodeURIComponent(service?.project ?? '')}`);
    const planned = await desk.plan(intent, { depth: 'settings' });
    expect(differencesIn(planned).map((line) => line.split(' ')[1]?.split('.')[0])).toContain(sort);
    expect((await desk.apply(intent, planned)).map(({ status, message }) => `${status} ${message}`.trim())).toEqual(
      planned.plan.changes.map(() => 'done'),
    );
    expect(differencesIn(await desk.plan(intent, { depth: 'settings' }))).toEqual([]);
  });

  test('between plan and apply is not overwritten', async () => {
    const desk = await settled(onJenkins);
    const project = '/projects/retail%2Fcommerce%2Fcheckout';
    await desk.hand('DELETE', `${project}/protected_tags/v%2A`);
    const planned = await desk.plan(onJenkins, { depth: 'settings' });
    await desk.hand('DELETE', `${project}/protected_branches/main`);
    const [outcome] = await desk.apply(onJenkins, planned);
    expect(outcome).toMatchObject({ status: 'failed', message: expect.stringContaining('since the plan was made') });
    expect(await desk.hand('GET', `${project}/protected_tags`)).toEqual([]);
  });
});

describe('the webhook', () => {
  const hooks = '/projects/retail%2Fcommerce%2Fcheckout/hooks';
  const secretNow = { JENKINS_WEBHOOK_SECRET: 'planted-webhook-secret' };

  test('gets a secret that changed, once, and no plan holds either of them', async () => {
    const env: Record<string, string> = { ...secretNow };
    const desk = await settled(onJenkins, { env });
    env.JENKINS_WEBHOOK_SECRET = 'planted-other-secret';
    const planned = await desk.plan(onJenkins, { depth: 'settings' });
    expect(differencesIn(planned)).toEqual([
      'gitlab:project:retail/commerce/checkout webhook.hook.secret.value "another one" -> "as in the environment"',
    ]);
    expect(JSON.stringify(planned.plan)).not.toMatch(/planted-/);
    await desk.apply(onJenkins, planned);
    expect(differencesIn(await desk.plan(onJenkins, { depth: 'settings' }))).toEqual([]);
    expect(JSON.stringify(await desk.hand('GET', hooks))).not.toMatch(/planted-/);
  });

  test('is compared without its secret where the environment has none, and that is said', async () => {
    const env: Record<string, string> = { ...secretNow };
    const desk = await settled(onJenkins, { env });
    delete env.JENKINS_WEBHOOK_SECRET;
    const { plan } = await desk.plan(onJenkins, { depth: 'settings' });
    expect(plan.changes).toEqual([]);
    expect(plan.notes.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('only when JENKINS_WEBHOOK_SECRET is in the environment'),
    );
  });

  test('stays one: a second of its name goes, those of others stay', async () => {
    const desk = await settled(onJenkins);
    await desk.hand('POST', hooks, { url: 'https://jenkins.retail.example/gitlab-webhook/post', name: 'service-pipelines' });
    await desk.hand('POST', hooks, { url: 'https://chat.retail.example/hook', name: 'chat' });
    await desk.apply(onJenkins, await desk.plan(onJenkins, { depth: 'settings' }));
    expect(await desk.hand('GET', hooks)).toMatchObject([{ name: 'service-pipelines' }, { name: 'chat' }]);
    expect((await desk.plan(onJenkins, { depth: 'settings' })).plan.changes).toEqual([]);
  });

  test('of Jenkins goes when GitLab builds the service', async () => {
    const desk = await settled(onJenkins);
    await desk.register(anIntent({ checkout: { engines: { build: 'gitlab', deliver: 'codepipeline' } } }));
    expect(await desk.hand('GET', hooks)).toEqual([]);
  });
});

test('a plan changes nothing: it asks by GET and by queries of GraphQL only', async () => {
  const desk = await settled(onGitLab);
  desk.sandbox.control.calls.clear();
  await desk.plan(onGitLab, { depth: 'settings' });
  const { endpoints } = desk.sandbox.control.calls.summary();
  expect(
    Object.keys(endpoints).filter((endpoint) => !endpoint.startsWith('gitlab GET ') && !endpoint.endsWith('/api/graphql')),
  ).toEqual([]);
});

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
