/** CI/CD variables: those that are expected are looked for, those that would win over the pipeline's own are told; none is touched. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { variableNames } from '../../../src/registrars/gitlab/settings/precedence';
import type { Intent } from '../../../src/registration/registrar';
import { anIntent } from './support/intent';
import { type Desk, openDesk, settle } from './support/world';

const PROJECT = '/projects/retail%2Fcommerce%2Fsearch/variables';
const GROUP = '/groups/retail/variables';
const FILE = "variables:\n  GIT_DEPTH: '0'\nbuild:\n  script:\n    - make\n";

const PIPELINES = join(__dirname, '..', '..', '..', 'pipelines');
const EMITTED = readdirSync(PIPELINES)
  .map((service) => join(PIPELINES, service, '.gitlab-ci.yml'))
  .filter((path) => existsSync(path));

const desks: Desk[] = [];
afterEach(async () => {
  await Promise.all(desks.splice(0).map((desk) => desk.close()));
});

function catalog(): Intent {
  const intent = anIntent({ search: { engines: { build: 'gitlab', deliver: 'gitlab' }, delivery: 'central' } });
  const of = (service: string) =>
    intent.files
      .of(service)
      .map((file) =>
        file.path === '.gitlab-ci.yml'
          ? { ...file, derived: (_what: string, make: (text: string) => string) => make(FILE) }
          : file,
      );
  return { ...intent, files: { ...intent.files, of } };
}

/** What lies in groups is asked for once in a run, so it is put there first. */
async function desk(prepare: (at: Desk) => Promise<unknown> = async () => undefined): Promise<Desk> {
  const opened = await openDesk(catalog());
  desks.push(opened);
  await prepare(opened);
  await settle(opened, catalog());
  return opened;
}

async function notesOf(at: Desk): Promise<readonly string[]> {
  const { plan } = await at.plan(catalog(), { depth: 'settings' });
  expect(plan.changes).toEqual([]);
  return plan.notes.map(({ text }) => text).filter((text) => text.includes('CI/CD variable'));
}

describe('a secret that the pipeline expects', () => {
  const secret = (key: string, more: object = {}) => ({ key, value: 'https://secret.example/hook', masked: true, ...more });

  test('is told by name when it is missing, and nothing is made', async () => {
    const at = await desk();
    expect(await notesOf(at)).toEqual([
      'retail/commerce/search: no CI/CD variable TEAMS_WEBHOOK_COMMERCE, TEAMS_WEBHOOK_OPERATIONS in the project or in a group above it that this token may see; add it, masked',
    ]);
    expect(await at.hand('GET', PROJECT)).toEqual([]);
  });

  test('may lie in the project or in any group above it', async () => {
    const at = await desk((made) => made.hand('POST', GROUP, secret('TEAMS_WEBHOOK_OPERATIONS')));
    await at.hand('POST', PROJECT, secret('TEAMS_WEBHOOK_COMMERCE'));
    expect(await notesOf(at)).toEqual([]);
  });

  test('that logs would show, or that jobs do not get, is told; it is left as it is, and its value never', async () => {
    const at = await desk((made) => made.hand('POST', GROUP, secret('TEAMS_WEBHOOK_OPERATIONS', { masked: false })));
    await at.hand('POST', PROJECT, secret('TEAMS_WEBHOOK_COMMERCE', { environment_scope: 'prod' }));
    const notes = await notesOf(at);
    expect(notes).toEqual([
      'retail/commerce/search: the CI/CD variable TEAMS_WEBHOOK_COMMERCE of the project is for the environment prod only, and jobs of no environment use it; widen it to *',
      'retail/commerce/search: the CI/CD variable TEAMS_WEBHOOK_OPERATIONS of group retail is not masked, so a job\'s log may show it; mask it ("Expand variable reference" off)',
    ]);
    expect(await at.hand('GET', GROUP)).toMatchObject([{ masked: false, value: 'https://secret.example/hook' }]);
    expect([...notes, ...at.told].join()).not.toContain('secret.example');
  });
});

describe('a variable that takes the place of one in the pipeline’s file', () => {
  test.each([
    [PROJECT, 'the project'],
    [GROUP, 'group retail'],
  ])('in %s is told and left alone', async (place, owner) => {
    const at = await desk(async (made) => {
      for (const key of ['TEAMS_WEBHOOK_COMMERCE', 'TEAMS_WEBHOOK_OPERATIONS'])
        await made.hand('POST', GROUP, { key, value: 'x'.repeat(8), masked: true });
      for (const key of ['GIT_DEPTH', 'SOMETHING_ELSE']) await made.hand('POST', place, { key, value: '1' });
    });
    expect(await notesOf(at)).toEqual([
      `retail/commerce/search: the CI/CD variable GIT_DEPTH of ${owner} takes the place of the one that the pipeline's own file sets; remove it, or give it another name`,
    ]);
    expect(await at.register(catalog())).toEqual([]);
    expect(await at.hand('GET', place)).toEqual(
      expect.arrayContaining([expect.objectContaining({ key: 'GIT_DEPTH', value: '1' })]),
    );
  });

  test.each(EMITTED)('is known by the names in %s', (path) => {
    const text = readFileSync(path, 'utf8');
    const document: Readonly<Record<string, unknown>> = parse(text, { version: '1.1', merge: true, logLevel: 'error' });
    const all = [document, ...Object.values(document)].flatMap((part) =>
      typeof part === 'object' && part !== null && 'variables' in part ? Object.keys(Object(part.variables)) : [],
    );
    expect(all.length).toBeGreaterThan(3);
    expect(variableNames(text).split(' ')).toEqual([...new Set(all)].sort());
  });
});
