import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { World } from '../../test/program/world';
import { file, needs, program, ROOT } from '../support/tools';
import { aRecord, aRelease, COMMIT, deliveryWorld, stackPipeline, standing } from './aws';

const TOOLS = [program('jq')];
const HOOK =
  "https://x.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/1/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers&sv=1.0&sig=S3cret_-a%20b!'()*";
const TOKEN = { AWS_WEB_IDENTITY_TOKEN_FILE: '/etc/hostname' };
const RUN = 'https://gitlab.retail.example/retail/storefront/-/pipelines/7';

/** A job with Git, a release, and Teams that answers. */
function world(answer = '202'): World {
  const made = deliveryWorld();
  made.commit('Begin');
  made.answer('curl', { stdout: answer });
  return made;
}

interface Card {
  readonly body: readonly {
    readonly type: string;
    readonly text?: string;
    readonly style?: string;
    readonly items?: readonly { readonly text: string }[];
    readonly facts?: readonly { readonly title: string; readonly value: string }[];
  }[];
  readonly actions: readonly { readonly title: string; readonly url: string }[];
  readonly version: string;
}

const messageOf = (outcome: ReturnType<World['run']>, call = 0): string =>
  Object.values(outcome.calls.filter(({ argv }) => argv[0] === 'curl')[call]?.files ?? {})[0] ?? '';
const cardOf = (outcome: ReturnType<World['run']>): Card => JSON.parse(messageOf(outcome)).attachments[0].content;
const factsOf = (card: Card) =>
  Object.fromEntries((card.body.find(({ type }) => type === 'FactSet')?.facts ?? []).map(({ title, value }) => [title, value]));
const titleOf = (card: Card) => card.body[0]?.items?.[0]?.text;

describe.skipIf(needs(...TOOLS))('notify', () => {
  test('a card says what happened to what, where, in which version, and links to the run', () => {
    const card = cardOf(
      world().run(['notify', 'deployment', 'failed', 'dev'], {
        TEAMS_WEBHOOK_1: HOOK,
        CI_PIPELINE_URL: RUN,
        CI_COMMIT_REF_NAME: 'main',
        GITLAB_USER_LOGIN: 'jo',
      }),
    );
    expect(card.version).toBe('1.4');
    expect(titleOf(card)).toBe('FAILED - storefront - deployment in dev');
    expect(card.body[0]?.style).toBe('attention');
    expect(factsOf(card)).toEqual({
      Version: '1.8.0',
      Commit: '3fa9c1e Sell more',
      Author: 'Jo Doe',
      Ref: 'main',
      'Started by': 'jo',
    });
    expect(card.actions).toEqual([
      { type: 'Action.OpenUrl', title: 'Open run', url: RUN },
      {
        type: 'Action.OpenUrl',
        title: 'Open commit',
        url: `https://gitlab.retail.example/retail/commerce/storefront/-/commit/${COMMIT}`,
      },
    ]);
  });

  test.each([
    ['success', 'SUCCEEDED', 'good'],
    ['SUCCESS', 'SUCCEEDED', 'good'],
    ['failed', 'FAILED', 'attention'],
    ['FAILURE', 'FAILED', 'attention'],
    ['UNSTABLE', 'UNSTABLE', 'warning'],
    ['canceled', 'ABORTED', 'default'],
    ['ABORTED', 'ABORTED', 'default'],
    ['waiting', 'WAITING', 'accent'],
    ['NOT_BUILT', 'NOT\\_BUILT', 'default'],
    ['', '', 'default'],
  ])("an engine's own word %j is understood", (status, word, style) => {
    const card = cardOf(world().run(['notify', 'build', status], { TEAMS_WEBHOOK_1: HOOK }));
    expect([titleOf(card), card.body[0]?.style]).toEqual([`${word} - storefront - build`, style]);
  });

  test('the address reaches curl by standard input, and is in no argument, no output and no file', () => {
    const made = world();
    const outcome = made.run(['notify', 'build', 'success'], { TEAMS_WEBHOOK_1: HOOK, TEAMS_WEBHOOK_2: HOOK });
    expect(outcome.calls[0]?.stdin).toBe(`url = "${HOOK}"\n`);
    expect(JSON.stringify(outcome.calls.map(({ argv, files }) => [argv, files])) + outcome.stdout + outcome.stderr).not.toContain(
      'S3cret',
    );
    expect(outcome.calls[0]?.argv).toEqual(expect.arrayContaining(['--disable', '--silent', '--max-time', '--retry-max-time']));
  });

  test.each(['404', '401', '429', '500', '000', ''])(
    'an answer %j does not fail the pipeline and does not print the address',
    (answer) => {
      const outcome = world(answer).run(['notify', 'build', 'success'], { TEAMS_WEBHOOK_1: HOOK });
      expect(outcome.status).toBe(0);
      expect(outcome.stderr).toContain(`channel 1: no notice; Teams answered ${answer || 'nothing'}`);
      expect(outcome.stderr + outcome.stdout).not.toContain('S3cret');
    },
  );

  test('every channel is told on its own; one without an address is named and the others are told', () => {
    const service = { ...stackPipeline().service, notices: { channels: ['a', 'b', 'c'], events: ['build' as const] } };
    const made = deliveryWorld({ pipeline: { ...stackPipeline(), service } });
    made.commit();
    made.answer('curl', { stdout: '500', times: 1 });
    made.answer('curl', { stdout: '202' });
    const { status, calls, stderr } = made.run(['notify', 'build', 'success'], { TEAMS_WEBHOOK_1: HOOK, TEAMS_WEBHOOK_3: HOOK });
    expect({ status, sent: calls.length }).toEqual({ status: 0, sent: 2 });
    expect(stderr).toContain('channel 2: TEAMS_WEBHOOK_2 is not set in this job; no notice there.');
    expect(stderr).toContain('channel 3: notice sent (202).');
  });

  test.each([
    ['https://retail.webhook.office.com/webhookb2/1', 'Microsoft has switched off'],
    ['https://outlook.office.com/webhook/1', 'Microsoft has switched off'],
    ['http://plain.example/', 'must begin with https://'],
    ['https://x.example/"\noutput = "/tmp/owned', 'holds a character that no address has'],
    ['https://x.example/\\', 'holds a character that no address has'],
  ])('an address like %j is not used', (address, message) => {
    const outcome = world().run(['notify', 'build', 'success'], { TEAMS_WEBHOOK_1: address });
    expect(outcome).toMatchObject({ status: 0, calls: [] });
    expect(outcome.stderr).toContain(message);
    expect(outcome.stderr).not.toContain(address);
  });

  test('without a release and without Git there is still a notice', () => {
    const made = new World({ pipeline: stackPipeline(), tools: ['jq'] });
    made.answer('curl', { stdout: '202' });
    const card = cardOf(made.run(['notify', 'build', 'failed'], { TEAMS_WEBHOOK_1: HOOK }));
    expect(titleOf(card)).toBe('FAILED - storefront - build');
    expect(card.body).toHaveLength(1);
  });

  test('before there is a release, the facts come from Git', () => {
    const made = new World({ pipeline: stackPipeline(), tools: ['jq'] });
    made.commit('It\'s "quoted" [link](x) `code`', 'Zoë *Bold*');
    made.git('tag', 'v3.0.0');
    made.answer('curl', { stdout: '202' });
    expect(factsOf(cardOf(made.run(['notify', 'build', 'failed'], { TEAMS_WEBHOOK_1: HOOK })))).toMatchObject({
      Version: '3.0.0',
      Author: 'Zoë \\*Bold\\*',
      Commit: expect.stringContaining('It\'s "quoted" \\[link\\]\\(x\\) \\`code\\`'),
    });
  });

  test('links that are no web addresses are left out', () => {
    for (const link of ['javascript:alert(1)', 'https://x.example/a b', 'https://x.example/"><', '']) {
      const made = world();
      made.write('.delivery/release.json', JSON.stringify(aRelease({ runUrl: link })));
      const card = cardOf(made.run(['notify', 'build', 'success'], { TEAMS_WEBHOOK_1: HOOK, CI_PIPELINE_URL: link }));
      expect(card.actions.map(({ title }) => title)).toEqual(['Open commit']);
    }
  });

  test('a wait for approval shows what would come in, and where to decide', () => {
    const made = world();
    const old = made.git('rev-parse', 'HEAD');
    made.commit('Fix *prices*', 'Ann');
    const head = made.commit('- drop\ttable', 'Bob');
    made.write('.delivery/release.json', JSON.stringify(aRelease({ commit: head })));
    made.answer('aws s3api get-object', { file: JSON.stringify(aRecord({ commit: old })) });
    standing(made);
    const card = cardOf(
      made.run(['notify', 'approval', 'waiting', 'dev'], {
        ...TOKEN,
        TEAMS_WEBHOOK_1: HOOK,
        CI_PIPELINE_URL: RUN,
        APPROVAL_URL: `${RUN}/approve`,
      }),
    );
    expect(titleOf(card)).toBe('WAITING - storefront - approval in dev');
    expect(card.body[2]?.text).toMatch(
      /^Brings 2 commits:\n\n- [0-9a-f]+ Bob: - drop table\n- [0-9a-f]+ Ann: Fix \\\*prices\\\*$/,
    );
    expect(card.actions[0]).toEqual({ type: 'Action.OpenUrl', title: 'Review and approve', url: `${RUN}/approve` });
    expect(card.actions.find(({ title }) => title === 'Compare')?.url).toBe(
      `https://gitlab.retail.example/retail/commerce/storefront/-/compare/${old}...${head}`,
    );
  });

  test('where what would change cannot be read, the notice goes without it', () => {
    const made = world();
    made.answer('aws', { exit: 255, stderr: 'no\n' });
    const outcome = made.run(['notify', 'approval', 'waiting', 'dev'], { ...TOKEN, TEAMS_WEBHOOK_1: HOOK });
    expect(outcome.status).toBe(0);
    expect(titleOf(cardOf(outcome))).toBe('WAITING - storefront - approval in dev');
  });

  test('a message stays below what Teams takes, however long the texts are', () => {
    const made = world();
    const long = '*'.repeat(5000);
    const old = made.git('rev-parse', 'HEAD');
    for (let index = 0; index < 12; index += 1) made.commit(`${index} ${'🎉'.repeat(3000)}`, long);
    made.write(
      '.delivery/release.json',
      JSON.stringify(aRelease({ message: long, author: long, ref: long, commit: made.git('rev-parse', 'HEAD') })),
    );
    made.answer('aws s3api get-object', { file: JSON.stringify(aRecord({ commit: old })) });
    standing(made);
    const message = messageOf(
      made.run(['notify', 'approval', 'waiting', 'dev'], { ...TOKEN, TEAMS_WEBHOOK_1: HOOK, GITLAB_USER_LOGIN: long }),
    );
    expect(Buffer.byteLength(message)).toBeLessThan(20_000);
    expect(message).toContain('WAITING');
  });

  test('whatever a commit, its author and its branch are made of, the card is whole, and Markdown shows the text itself', () => {
    const made = world();
    const holds = (text: string) => {
      made.write('.delivery/release.json', JSON.stringify(aRelease({ message: text, author: text, ref: text })));
      const facts = factsOf(
        cardOf({ ...made.run(['notify', 'build', 'success'], { TEAMS_WEBHOOK_1: HOOK }), calls: made.calls().slice(-1) }),
      );
      const shown = (facts.Commit ?? '').replace(/^3fa9c1e ?/, '').replaceAll(/\\([\\*_[\]()`~>#+.-])/g, '$1');
      expect(shown).toBe([...text].map((letter) => (CONTROL.test(letter) ? ' ' : letter)).join(''));
    };
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'aZ0 1.\'"`$(){}[]\\/;&|<>*?!#~%^=+-_,:@\n\t\u0007\u202eé🎉'),
          minLength: 1,
          maxLength: 40,
        }),
        holds,
      ),
      { numRuns: 40 },
    );
  });
});

const CONTROL = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

const SCHEMA = join(ROOT, '..', 'shared', 'data', 'adaptive-card-1.5.schema.json');

describe.skipIf(needs(...TOOLS, file(SCHEMA, 'the official schema of Adaptive Cards 1.5')))(
  'the official schema of Adaptive Cards',
  () => {
    const validate = (card: object): boolean => {
      const { $schema: _draft, id: _id, ...schema } = existsSync(SCHEMA) ? JSON.parse(readFileSync(SCHEMA, 'utf8')) : {};
      const compiled = new Ajv({ strict: false, validateFormats: false }).compile(schema);
      const { msteams: _teams, ...plain } = card as { msteams?: unknown };
      return compiled(plain);
    };

    test('accepts every kind of card', () => {
      const made = world();
      made.answer('aws s3api get-object', { file: JSON.stringify(aRecord({ commit: made.git('rev-parse', 'HEAD') })) });
      standing(made);
      for (const argv of [
        ['build', 'failed'],
        ['deployment', 'success', 'prod'],
        ['rollback', 'failure', 'dev'],
        ['approval', 'waiting', 'dev'],
        ['build', ''],
      ]) {
        const before = made.calls().length;
        made.run(['notify', ...argv], { ...TOKEN, TEAMS_WEBHOOK_1: HOOK, CI_PIPELINE_URL: RUN });
        const sent = made
          .calls()
          .slice(before)
          .filter(({ argv: [tool] }) => tool === 'curl');
        const { content } = JSON.parse(Object.values(sent[0]?.files ?? {})[0] ?? '').attachments[0];
        expect([argv, validate(content)]).toEqual([argv, true]);
      }
    });

    test('refuses a card that is broken, so that its acceptance means something', () => {
      const card = cardOf(world().run(['notify', 'build', 'failed'], { TEAMS_WEBHOOK_1: HOOK }));
      expect(validate({ ...card, body: [{ type: 'TextBlok', text: 'x' }] })).toBe(false);
      expect(validate({ ...card, actions: [{ type: 'Action.OpenUrl', title: 'x' }] })).toBe(false);
    });
  },
);

describe.skipIf(needs(...TOOLS))('changes', () => {
  test('commits since the release that is there are listed, without control characters, with a link', () => {
    const made = world();
    const old = made.git('rev-parse', 'HEAD');
    const head = made.commit('Red \u001b[31mtext', 'Ann');
    made.write('.delivery/release.json', JSON.stringify(aRelease({ commit: head })));
    made.answer('aws s3api get-object', { file: JSON.stringify(aRecord({ commit: old })) });
    standing(made);
    const { status, stdout } = made.run(['changes', 'dev'], TOKEN);
    expect(status).toBe(0);
    expect(stdout).toBe(
      `storefront in dev: 1.7.0 is there since 2026-11-01T10:00:00Z\n- ${head.slice(0, 7)} Ann: Red [31mtext\nhttps://gitlab.retail.example/retail/commerce/storefront/-/compare/${old}...${head}\n`,
    );
  });

  test('an older commit is told as going back', () => {
    const made = world();
    const old = made.git('rev-parse', 'HEAD');
    const head = made.commit('Later');
    made.write('.delivery/release.json', JSON.stringify(aRelease({ commit: old })));
    made.answer('aws s3api get-object', { file: JSON.stringify(aRecord({ commit: head })) });
    standing(made);
    expect(made.run(['changes', 'dev'], TOKEN).stdout).toContain('This goes back to an earlier commit. Taken out again:\n- ');
  });

  test('a commit that this checkout does not know is no failure', () => {
    const made = world();
    made.answer('aws s3api get-object', { file: JSON.stringify(aRecord()) });
    standing(made);
    const { status, stdout } = made.run(['changes', 'dev'], TOKEN);
    expect({ status, compares: stdout.includes('/-/compare/') }).toEqual({ status: 0, compares: true });
  });

  test('where the record cannot be read it says so, and the pipeline goes on', () => {
    const made = world();
    made.answer('aws', { exit: 255, stderr: 'no\n' });
    expect(made.run(['changes', 'dev'], TOKEN)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('What would change in dev cannot be told here'),
    });
  });
});
