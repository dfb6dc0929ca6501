import { describe, expect, test } from 'vitest';
import { aService } from '../../support/builders';
import {
  actionState,
  approval,
  codedeployState,
  EXECUTION,
  ecsState,
  failedTask,
  pipelineState,
  smokeTestFailed,
  stageState,
} from './notices-events';
import { type Answers, AwsFault, approvalTook, NoticesWorld, settingsOf } from './notices-world';

const COMMIT = '3fa9c1e'.padEnd(40, '0');
const OLD = 'aaaaaaa'.padEnd(40, '0');
const RELEASE = {
  author: 'Jo *Doe*',
  message: '- [x](http://evil.example) <at>all</at> "q" `c`\u202e',
  ref: 'main',
  startedBy: 'jo',
  runUrl: 'https://jenkins.retail.example/job/checkout/7/',
};
const RECORD = {
  version: '1.7.0',
  commit: OLD,
  ref: 'v1.7.0',
  author: 'Ann',
  message: 'Sell',
  buildUrl: 'https://jenkins.retail.example/6/',
};
const HOOK = 'https://prod.environment.api.powerplatform.com:443/workflows/1/invoke?api-version=1&sig=S3cret_-a%20b';

const ANSWERS: Answers = {
  GetParameter: ({ Name }) => {
    if (Name !== '/retail/services/checkout/notices') throw new AwsFault('ParameterNotFound');
    return {
      Parameter: {
        Value: settingsOf(
          aService({ notices: { channels: ['commerce'], events: ['approval', 'build', 'deployment', 'rollback'] } }),
        ),
      },
    };
  },
  GetSecretValue: () => ({ SecretString: `${HOOK}\n` }),
  GetPipelineExecution: ({ pipelineName }) => ({
    pipelineExecution: {
      artifactRevisions: [{ name: 'Bundle', revisionId: 'Version.1' }],
      variables: pipelineName === 'retail-platform-redeploy' ? [{ name: 'SERVICE', resolvedValue: 'checkout' }] : [],
    },
  }),
  GetPipelineState: () => ({ stageStates: [{ stageName: 'Approve-prod', latestExecution: { pipelineExecutionId: EXECUTION } }] }),
  ...approvalTook({ minutes: 5, limit: 4320 }),
  HeadObject: () => ({
    Metadata: { version: '1.8.0', commit: COMMIT, release: Buffer.from(JSON.stringify(RELEASE)).toString('base64') },
  }),
  GetObject: ({ Key }) => {
    if (Key !== 'records/checkout/prod.json') throw new AwsFault('AccessDenied');
    return { Body: { transformToString: async () => JSON.stringify(RECORD) } };
  },
};

const SESSION = 'arn:aws:sts::111111111111:assumed-role/approvers/grace@retail.example';
const USER = 'arn:aws:iam::111111111111:user/ada';
const REJECTED = 'REJECTED - checkout - approval in prod';
const UNANSWERED = 'UNANSWERED - checkout - approval in prod';
const APPROVED = 'APPROVED - checkout - approval in prod';

interface Card {
  readonly body: readonly {
    readonly style?: string;
    readonly items?: readonly { readonly text: string }[];
    readonly facts?: readonly { readonly title: string; readonly value: string }[];
  }[];
  readonly actions: readonly { readonly title: string; readonly url: string }[];
}

const cardOf = (world: NoticesWorld, at = 0): Card => JSON.parse(world.posts[at]?.body ?? '{}').attachments[0].content;
const seen = (world: NoticesWorld, at = 0) => {
  const { body, actions } = cardOf(world, at);
  return {
    title: body[0]?.items?.[0]?.text,
    style: body[0]?.style,
    facts: Object.fromEntries((body[1]?.facts ?? []).map(({ title, value }) => [title, value])),
    links: actions.map(({ title, url }) => `${title}: ${url}`),
  };
};

async function noticesAfter(...events: readonly unknown[]): Promise<NoticesWorld> {
  const world = new NoticesWorld(ANSWERS);
  await world.run(...events);
  return world;
}

/** Of an execution that a push has started. */
async function noticesByPush(bundle: string, handedOver: string | undefined): Promise<NoticesWorld> {
  const world = new NoticesWorld({
    ...ANSWERS,
    GetPipelineExecution: () => ({
      pipelineExecution: {
        artifactRevisions: [{ name: 'Code', revisionId: COMMIT }],
        variables: [{ name: 'BUNDLE_VERSION', resolvedValue: bundle }],
      },
    }),
    GetObject: ({ Key, ...input }) => {
      if (Key !== `handed-over/checkout/${EXECUTION}.json`) return ANSWERS.GetObject?.({ Key: Key ?? '', ...input });
      if (handedOver === undefined) throw new AwsFault('AccessDenied');
      return { Body: { transformToString: async () => JSON.stringify({ schema: 1, bundle: handedOver }) } };
    },
  });
  await world.run(stageState('Deploy-prod', 'SUCCEEDED'));
  return world;
}

const PROJECT = 'https://gitlab.retail.example/retail/commerce/checkout';
const DELIVERY = `Open delivery: https://me-south-1.console.aws.amazon.com/codesuite/codepipeline/pipelines/retail-checkout/executions/${EXECUTION}/timeline`;

describe("the notices' function", () => {
  test('finds the release of a delivery that a push has started by what its build has handed over', async () => {
    const world = await noticesByPush('handed-over', 'Version.2');
    expect(seen(world).facts).toMatchObject({ Version: '1.8.0', Author: 'Jo \\*Doe\\*' });
    expect(world.operations('HeadObject')[0]?.input).toMatchObject({
      Key: 'bundles/checkout/bundle.zip',
      VersionId: 'Version.2',
    });
  });

  test('finds it by the bundle that somebody has named', async () => {
    const world = await noticesByPush('Version.7', undefined);
    expect(world.operations('HeadObject')[0]?.input).toMatchObject({ VersionId: 'Version.7' });
  });

  test('tells of the commit alone where its build is not over', async () => {
    const world = await noticesByPush('handed-over', undefined);
    expect(world.operations('HeadObject')).toEqual([]);
    expect(seen(world).facts).toEqual({ Commit: `${COMMIT.slice(0, 7)} ` });
    expect(world.errors).toEqual([]);
  });

  test('tells of a deployment with the release that the build wrote on the bundle, and links to all that belongs to it', async () => {
    const world = await noticesAfter(stageState('Deploy-prod', 'SUCCEEDED'));
    expect(seen(world)).toEqual({
      title: 'SUCCEEDED - checkout - deployment in prod',
      style: 'good',
      facts: {
        Version: '1.8.0',
        Commit: '3fa9c1e \\- \\[x\\]\\(http://evil.example\\) <at>all</at> "q" \\`c\\` ',
        Author: 'Jo \\*Doe\\*',
        Ref: 'main',
        'Started by': 'jo',
      },
      links: [
        `Open run: ${RELEASE.runUrl}`,
        DELIVERY,
        `Compare: ${PROJECT}/-/compare/${OLD}...${COMMIT}`,
        `Open commit: ${PROJECT}/-/commit/${COMMIT}`,
        'Open service: https://checkout.prod.retail.example',
      ],
    });
    expect(world.operations('HeadObject')[0]?.input).toMatchObject({
      Key: 'bundles/checkout/bundle.zip',
      VersionId: 'Version.1',
    });
  });

  test('says of a failed deployment what is in service', async () => {
    const { title, style, facts } = seen(await noticesAfter(stageState('Deploy-prod', 'FAILED')));
    expect([title, style, facts['In service']]).toEqual(['FAILED - checkout - deployment in prod', 'attention', '1.7.0']);
  });

  test('asks for approval with the link and the time limit that only the topic has', async () => {
    const world = await noticesAfter(approval(`Release 1.8.0 (commit ${COMMIT}) of checkout to prod.`));
    const { title, facts, links } = seen(world);
    expect(title).toBe('WAITING - checkout - approval in prod');
    expect(facts).toMatchObject({ Version: '1.8.0', 'Answer until': '2026-11-25T20:22Z' });
    expect(links[0]).toMatch(
      /^Review and approve: https:\/\/console\.aws\.amazon\.com\/codepipeline\/home.+\/approve\/1a2b3c4d$/,
    );
    expect(links).toContain(`Compare: ${PROJECT}/-/compare/${OLD}...${COMMIT}`);
  });

  test.each([
    [
      'an approval that was given',
      actionState('Approve-prod', 'commerce', 'Approval', 'SUCCEEDED', 'fine *by* me'),
      'APPROVED - checkout - approval in prod',
    ],
    [
      'one that was refused',
      actionState('Approve-prod', 'commerce', 'Approval', 'FAILED'),
      'REJECTED - checkout - approval in prod',
    ],
    ['an image that could not be built', stageState('Image', 'FAILED'), 'FAILED - checkout - build'],
    ['a delivery that a person stopped', pipelineState('STOPPED'), 'ABORTED - checkout - deployment'],
    ['one that a newer release overtook', pipelineState('SUPERSEDED'), 'SUPERSEDED - checkout - deployment'],
    ['one that a change of its pipeline ended', pipelineState('CANCELED'), 'ABORTED - checkout - deployment'],
    [
      'a deployment that CodeDeploy takes back',
      codedeployState('retail-checkout-prod', 'FAILURE'),
      'STARTED - checkout - rollback in prod',
    ],
    ['one that was stopped there', codedeployState('retail-checkout-prod', 'STOP'), 'STARTED - checkout - rollback in prod'],
    [
      'a deployment that ECS takes back',
      ecsState(
        'retail-checkout-dev',
        'SERVICE_DEPLOYMENT_IN_PROGRESS',
        'ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/1.',
      ),
      'STARTED - checkout - rollback in dev',
    ],
    [
      'a release that was brought back',
      stageState('Redeploy-prod', 'SUCCEEDED', 'retail-platform-redeploy'),
      'SUCCEEDED - checkout - rollback in prod',
    ],
    [
      'one that could not be',
      stageState('Redeploy-prod', 'FAILED', 'retail-platform-redeploy'),
      'FAILED - checkout - rollback in prod',
    ],
  ])('tells of %s', async (_, event, title) => {
    expect(seen(await noticesAfter(event)).title).toBe(title);
  });

  test.each([
    ['somebody refused', 'FAILED', 4319, 4320, SESSION, REJECTED, 'grace@retail.example'],
    ['nobody answered in time', 'FAILED', 4320, 4320, USER, UNANSWERED, undefined],
    ['somebody approved in the last minute', 'SUCCEEDED', 4320, 4320, USER, APPROVED, 'ada'],
    ['nobody is named', 'FAILED', 1, 4320, 'codepipeline.amazonaws.com', REJECTED, undefined],
    ["somebody refused within CodePipeline's own limit", 'FAILED', 10_079, undefined, USER, REJECTED, 'ada'],
    ["nobody answered within CodePipeline's own limit", 'FAILED', 10_080, undefined, USER, UNANSWERED, undefined],
  ])('tells which it was when %s', async (_, state, minutes, limit, updatedBy, title, by) => {
    const world = new NoticesWorld({ ...ANSWERS, ...approvalTook({ minutes, limit, updatedBy }) });
    await world.run(actionState('Approve-prod', 'commerce', 'Approval', state));
    const { title: said, facts } = seen(world);
    expect([said, facts['Answered by']?.replaceAll('\\', '')]).toEqual([title, by]);
  });

  test('says why CodeDeploy takes back what failed its test before traffic, once', async () => {
    const reason = 'https://checkout.prod.retail.example:8443/health answered 503 (24 times in 120 s); it must answer 2xx.';
    const world = await noticesAfter(
      smokeTestFailed('retail-checkout-prod', 'd-123456789', 'codedeploy', reason),
      codedeployState('retail-checkout-prod', 'FAILURE'),
    );
    expect(world.posts).toHaveLength(1);
    const { title, facts } = seen(world);
    // Markdown's own signs are written so that people see them.
    expect([title, facts.Comment?.replaceAll('\\', '')]).toEqual(['STARTED - checkout - rollback in prod', reason]);
  });

  test('says why ECS takes it back', async () => {
    const world = await noticesAfter(smokeTestFailed('retail-checkout-dev', 'EZe5RNVLH6PPzHXINuP28', 'ecs', 'gave no answer'));
    const { title, facts } = seen(world);
    expect([title, facts.Comment]).toEqual(['STARTED - checkout - rollback in dev', 'gave no answer']);
  });

  test('says of a rollback which release it goes back to', async () => {
    const { facts } = seen(await noticesAfter(codedeployState('retail-checkout-prod', 'FAILURE')));
    expect(facts).toEqual({ Version: '1.7.0', Commit: 'aaaaaaa Sell', Author: 'Ann', Ref: 'v1.7.0' });
  });

  test('asks for approval of a release to be brought back by the name of its service, and says nothing of the newest bundle', async () => {
    const world = await noticesAfter(
      approval('Release 1.7.0 of checkout to prod, back.', 'Approve-prod', 'retail-platform-redeploy'),
    );
    const { title, facts } = seen(world);
    expect([title, facts]).toEqual([
      'WAITING - checkout - approval in prod',
      { Version: '1.7.0', 'Answer until': '2026-11-25T20:22Z' },
    ]);
    expect(world.operations('HeadObject')).toEqual([]);
  });

  test.each([
    ['what is only on its way', stageState('Deploy-prod', 'STARTED')],
    ['a build that went well: a deployment follows', stageState('Image', 'SUCCEEDED')],
    ['an approval stage: its action is told', stageState('Approve-prod', 'FAILED')],
    ['an action that is no approval', actionState('Deploy-prod', 'Smoke', 'Test', 'FAILED')],
    ['a whole pipeline whose stages are told', pipelineState('FAILED')],
    ['a deployment of CodeDeploy that goes well', codedeployState('retail-checkout-prod', 'SUCCESS')],
    [
      'a deployment of ECS that is no rollback',
      ecsState('retail-checkout-dev', 'SERVICE_DEPLOYMENT_IN_PROGRESS', 'ECS deployment ecs-svc/1 in progress.'),
    ],
    ['a service that another engine delivers', stageState('Deploy-prod', 'FAILED', 'retail-storefront')],
    ['a name that is none', codedeployState('retail-', 'FAILURE')],
    ['a scheduled task that failed: an alarm tells of it', failedTask('retail-checkout-prod-scheduled')],
  ])('is silent about %s', async (_, event) => {
    expect((await noticesAfter(event)).posts).toEqual([]);
  });

  test('is silent about events that the service does not want', async () => {
    const world = new NoticesWorld({
      ...ANSWERS,
      GetParameter: () => ({
        Parameter: { Value: settingsOf(aService({ notices: { channels: ['commerce'], events: ['build'] } })) },
      }),
    });
    await world.run(stageState('Deploy-prod', 'SUCCEEDED'));
    expect(world.posts).toEqual([]);
  });

  test('posts once, however often the event comes, and again for another attempt', async () => {
    const event = stageState('Deploy-prod', 'FAILED');
    const again = { ...event, detail: { ...event.detail, 'pipeline-execution-attempt': 2 } };
    expect((await noticesAfter(event, event, again, event)).posts).toHaveLength(2);
  });

  test('posts to the address as it is, and lets nobody else see it', async () => {
    const world = await noticesAfter(stageState('Deploy-prod', 'FAILED'));
    expect(world.posts[0]).toMatchObject({
      path: '/prod.environment.api.powerplatform.com/workflows/1/invoke?api-version=1&sig=S3cret_-a%20b',
      type: 'application/json',
    });
    expect(JSON.stringify([world.calls, world.errors, world.posts[0]?.body])).not.toContain('S3cret');
  });

  test('fails when a channel did not take it, and tells that channel alone the next time', async () => {
    const settings = settingsOf(aService({ notices: { channels: ['commerce', 'other'], events: ['deployment'] } }));
    const world = new NoticesWorld({ ...ANSWERS, GetParameter: () => ({ Parameter: { Value: settings } }) });
    world.statuses = [503, 202];
    const event = stageState('Deploy-prod', 'FAILED');
    await expect(world.run(event)).rejects.toThrow(/^[^?]*Teams answered 503$/);
    await world.run(event);
    expect(world.posts).toHaveLength(3);
    expect(world.operations('DeleteObject')).toHaveLength(1);
  });

  test.each([
    ['http://plain.example/', 'must hold an address that begins with https://'],
    ['not an address', 'must hold an address that begins with https://'],
    ['https://retail.webhook.office.com/webhookb2/1', 'Microsoft has switched Office 365 connectors off'],
  ])('does not use the address %j, and does not repeat it', async (SecretString, fault) => {
    const world = new NoticesWorld({ ...ANSWERS, GetSecretValue: () => ({ SecretString }) });
    const outcome = await world.run(stageState('Deploy-prod', 'FAILED')).catch((error: Error) => error.message);
    expect(outcome).toContain(fault);
    expect(outcome).not.toContain(SecretString);
    expect(world.posts).toEqual([]);
  });

  test('sends a notice without facts when they cannot be read', async () => {
    const denied = () => {
      throw new AwsFault('AccessDeniedException');
    };
    const world = new NoticesWorld({ ...ANSWERS, GetPipelineExecution: denied, HeadObject: denied });
    await world.run(stageState('Deploy-prod', 'FAILED'));
    expect(seen(world)).toMatchObject({ title: 'FAILED - checkout - deployment in prod', facts: {} });
    expect(world.errors).toEqual(['no facts about checkout: AccessDeniedException']);
  });

  test('mails a team that asked for it: plain text, in a subject that SNS takes', async () => {
    const [mail] = (await noticesAfter(stageState('Deploy-prod', 'SUCCEEDED'))).operations('Publish');
    expect(mail?.input).toMatchObject({
      TopicArn: 'arn:aws:sns:me-south-1:111111111111:retail-mail-commerce',
      Subject: 'SUCCEEDED - checkout - deployment in prod',
    });
    expect(String(mail?.input.Message)).toContain('Commit: 3fa9c1e - [x](http://evil.example)');
  });
});
