/** The notices' function, held against what others define: the schema of cards, AWS' models of the calls, and the card that the delivery program makes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { aService } from '../../test/support/builders';
import { actionState, approval, codedeployState, pipelineState, stageState } from '../../test/targets/platform/notices-events';
import { approvalTook, NoticesWorld, settingsOf } from '../../test/targets/platform/notices-world';
import { aRecord, aRelease, COMMIT, deliveryWorld } from '../program/aws';
import { botocore, file, needs, program, ROOT } from '../support/tools';
import { type Case, refused } from './botocore';

const HOOK = 'https://x.environment.api.powerplatform.com/workflows/1/invoke?sig=S3cret';
const settings = settingsOf(
  aService({ notices: { channels: ['commerce'], events: ['approval', 'build', 'deployment', 'rollback'] } }),
);

function aws(release: Readonly<Record<string, unknown>>) {
  const { version, commit, ...about } = release;
  const Metadata = { version, commit, release: Buffer.from(JSON.stringify(about)).toString('base64') };
  return new NoticesWorld({
    GetParameter: () => ({ Parameter: { Value: settings } }),
    GetSecretValue: () => ({ SecretString: HOOK }),
    GetPipelineExecution: () => ({ pipelineExecution: { artifactRevisions: [{ revisionId: 'v.1' }] } }),
    ...approvalTook({ minutes: 4320, limit: 4320 }),
    HeadObject: () => ({ Metadata }),
    GetObject: () => ({ Body: { transformToString: async () => JSON.stringify(aRecord()) } }),
  });
}

const EVENTS = [
  stageState('Deploy-dev', 'SUCCEEDED'),
  stageState('Image', 'FAILED'),
  pipelineState('SUPERSEDED'),
  codedeployState('retail-checkout-prod', 'FAILURE'),
  approval(`Release 1.8.0 (commit ${COMMIT}) of checkout to prod.`),
  actionState('Approve-prod', 'commerce', 'Approval', 'FAILED'),
];

const cardsOf = ({ posts }: NoticesWorld) => posts.map(({ body }) => JSON.parse(body).attachments[0].content);

const SCHEMA = join(ROOT, '..', 'shared', 'data', 'adaptive-card-1.5.schema.json');

describe.skipIf(needs(file(SCHEMA, 'the official schema of Adaptive Cards 1.5')))('the official schema of Adaptive Cards', () => {
  test('accepts the card of every kind of event', async () => {
    const { $schema: _draft, id: _id, ...schema } = existsSync(SCHEMA) ? JSON.parse(readFileSync(SCHEMA, 'utf8')) : {};
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const world = aws(aRelease());
    await world.run(...EVENTS);
    const cards = cardsOf(world);
    expect(cards).toHaveLength(EVENTS.length);
    for (const { msteams: _teams, ...card } of cards)
      expect([card.body[0].items[0].text, validate(card)]).toEqual([expect.any(String), true]);
    const [{ msteams: _teams, ...card }] = cards;
    expect(validate({ ...card, body: [{ type: 'TextBlok', text: 'x' }] })).toBe(false);
  });
});

describe.skipIf(needs(botocore))("AWS' models", () => {
  test("take every call of the notices' function", async () => {
    const world = aws(aRelease());
    await world.run(...EVENTS);
    const cases: readonly Case[] = world.calls.map(({ service, operation, input }) => ({
      title: operation,
      service,
      operation,
      input: JSON.parse(JSON.stringify(input)),
    }));
    expect(new Set(cases.map(({ title }) => title))).toEqual(
      new Set([
        'GetParameter',
        'GetSecretValue',
        'GetPipelineExecution',
        'GetPipelineState',
        'ListActionExecutions',
        'GetPipeline',
        'HeadObject',
        'GetObject',
        'PutObject',
        'Publish',
      ]),
    );
    expect(refused(cases)).toEqual([]);
  });
});

describe.skipIf(needs(program('jq')))("the delivery program's card", () => {
  test.each([
    ['Sell more', 'Jo Doe'],
    ['- [x](y) *b* `c` ~d~ _e_ \u202e\u0007 1. "q" \\ é🎉', '# <at>all</at>'],
    ['1. x', '+ y'],
    ['*'.repeat(5000), '🎉'.repeat(300)],
  ])('says the same of the same release: %j', async (message, author) => {
    const release = aRelease({ service: 'checkout', message, author, ref: '> main' });
    const job = deliveryWorld();
    job.write('.delivery/release.json', JSON.stringify(release));
    job.answer('curl', { stdout: '202' });
    const sent = job
      .run(['notify', 'deployment', 'failure', 'dev'], { TEAMS_WEBHOOK_1: HOOK })
      .calls.find(({ argv }) => argv[0] === 'curl');
    const theirs = JSON.parse(Object.values(sent?.files ?? {})[0] ?? '').attachments[0].content;
    const world = aws(release);
    await world.run(stageState('Deploy-dev', 'FAILED'));
    const [ours] = cardsOf(world);
    const facts = ({ body }: typeof ours) => body[1].facts.filter(({ title }: { title: string }) => title !== 'In service');
    expect(facts(ours)).toEqual(facts(theirs));
    const [title] = ours.body;
    expect(JSON.parse(JSON.stringify(title).replace('checkout', 'storefront'))).toEqual(theirs.body[0]);
    const { body: _a, actions: _b, ...rest } = ours;
    expect(theirs).toMatchObject(rest);
  });
});
