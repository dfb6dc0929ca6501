import { describe, expect, test } from 'vitest';
import type { World } from '../../test/program/world';
import { needs, program } from '../support/tools';
import { deliveryWorld } from './aws';

const LOGIN = { ARTIFACTORY_TOKEN: 'secret-token' };
const SUM = 'ab'.repeat(32);
const PATH = '@retail/storefront/-/storefront-1.8.0.tgz';

const searched = (changes: object = {}) => ({
  stdout: JSON.stringify([{ path: `npm-local/${PATH}`, type: 'file', sha256: SUM, ...changes }]),
});
const stored = (sha256: string, times = 1_000_000) => ({ stdout: JSON.stringify({ checksums: { sha256 } }), times });
const ABSENT = { stdout: '{"errors":[{"status":404,"message":"Unable to find item"}]}' };

/** Before the deployment to prod, whose packages go to a repository of their own. */
function world(): World {
  const made = deliveryWorld();
  made.answer('jf config', {});
  made.answer('jf npm-config', {});
  return made;
}

const did = (outcome: ReturnType<World['run']>) =>
  outcome.calls.filter(({ argv }) => argv[1] === 'rt').map(({ argv }) => argv.slice(1).join(' '));

describe.skipIf(needs(program('jq')))('promote', () => {
  test('copies the one build that was published, by its name and version, and looks that it has arrived', () => {
    const made = world();
    made.answer('jf rt search', searched());
    made.answer('jf rt curl', { ...ABSENT, times: 1 });
    made.answer('jf rt build-promote', {});
    made.answer('jf rt curl', stored(SUM));
    const outcome = made.run(['promote', 'prod'], { ...LOGIN, CI_PIPELINE_URL: 'https://gitlab/$(x)' });
    expect(outcome).toMatchObject({ status: 0 });
    const asked = 'rt curl --silent /api/storage/npm-prod-local/%40retail/storefront/-/storefront-1.8.0.tgz';
    expect(did(outcome)).toEqual([
      'rt search npm-local/ --build=retail-storefront/1.8.0',
      asked,
      'rt build-promote retail-storefront 1.8.0 npm-prod-local --source-repo=npm-local --status=prod --comment=https://gitlab/$(x) --copy=true --include-dependencies=false',
      asked,
    ]);
    expect(JSON.stringify(outcome.calls.map(({ argv }) => argv)) + outcome.stderr).not.toContain('secret-token');
  });

  test('again copies nothing', () => {
    const made = world();
    made.answer('jf rt search', searched());
    made.answer('jf rt curl', stored(SUM));
    const outcome = made.run(['promote', 'prod'], LOGIN);
    expect({ status: outcome.status, copies: did(outcome).filter((call) => call.includes('promote')) }).toEqual({
      status: 0,
      copies: [],
    });
  });

  test('a file of the same name and other content is not copied over, and ends the run', () => {
    const made = world();
    made.answer('jf rt search', searched());
    made.answer('jf rt curl', stored('cd'.repeat(32)));
    const outcome = made.run(['promote', 'prod'], LOGIN);
    expect({ status: outcome.status, copies: did(outcome).filter((call) => call.includes('promote')) }).toEqual({
      status: 1,
      copies: [],
    });
    expect(outcome.stderr).toContain(`npm-prod-local/${PATH} is another file than the release's`);
  });

  test.each([
    ['a build without packages', { stdout: '[]' }, 'has no packages in npm-local'],
    ['packages of another repository only', searched({ path: 'other-local/x' }), 'has no packages in npm-local'],
    ['packages without a checksum', searched({ sha256: '' }), 'told no sha256'],
    ['an answer that is no list', { stdout: 'oops' }, 'not of the form'],
    ['a search that fails', { exit: 1 }, 'did not tell what the build'],
  ])('%s ends it before anything is copied', (_, answer, message) => {
    const made = world();
    made.answer('jf rt search', answer);
    const outcome = made.run(['promote', 'prod'], LOGIN);
    expect({ status: outcome.status, said: outcome.stderr.includes(message) }).toEqual({ status: 1, said: true });
    expect(did(outcome)).toHaveLength(1);
  });

  test('an Artifactory that says yes and copies nothing is not believed', () => {
    const made = world();
    made.answer('jf rt search', searched());
    made.answer('jf rt curl', ABSENT);
    made.answer('jf rt build-promote', {});
    const { status, stderr } = made.run(['promote', 'prod'], LOGIN);
    expect({ status, said: stderr.includes(`copied nothing of this to npm-prod-local, though it said so: ${PATH}`) }).toEqual({
      status: 1,
      said: true,
    });
  });

  test.each([
    ['build-promote', 'were not copied from npm-local to npm-prod-local'],
    ['curl', 'did not tell what is in npm-prod-local'],
  ])('a failing "jf rt %s" fails, and says that nothing has been deployed', (verb, message) => {
    const made = world();
    made.answer('jf rt search', searched());
    made.answer(`jf rt ${verb}`, { exit: 1 });
    made.answer('jf rt curl', ABSENT);
    const { status, stderr } = made.run(['promote', 'prod'], LOGIN);
    expect({ status, said: stderr.includes(message) }).toEqual({ status: 1, said: true });
  });

  test('an answer about rights is no answer about the file', () => {
    const made = world();
    made.answer('jf rt search', searched());
    made.answer('jf rt curl', { stdout: '{"errors":[{"status":403,"message":"Forbidden"}]}' });
    const { status, stderr } = made.run(['promote', 'prod'], LOGIN);
    expect({ status, said: stderr.includes('403') }).toEqual({ status: 1, said: true });
  });

  test('an environment without a repository of its own asks Artifactory nothing', () => {
    expect(world().run(['promote', 'dev'])).toMatchObject({ status: 0, calls: [] });
  });
});
