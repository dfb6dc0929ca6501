/** Words that people chose to break things with go through a whole delivery on each engine, from the commit to the record of prod. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { AUTHOR, BRANCH, MESSAGE } from '../jenkins/hostile';
import { groovy, needs, program, ROOT } from '../support/tools';
import { type Estate, estateOf } from './estate';
import { checkout, titleOf } from './service';

let estate: Estate;
afterEach(() => estate.remove());

const PAIRS = [
  { build: 'gitlab', deliver: 'gitlab' },
  { build: 'jenkins', deliver: 'jenkins' },
  { build: 'jenkins', deliver: 'codepipeline' },
  { build: 'gitlab', deliver: 'codepipeline' },
] as const;
const tools = [groovy, ...['git', 'jq', 'rsync', 'zip', 'unzip'].map((name) => program(name))];

describe.skipIf(needs(...tools))('words from outside', () => {
  test.each(PAIRS.map((engines) => [titleOf(engines), engines] as const))(
    'reach the record and the notices as they were written, and run nothing: %s',
    async (_, engines) => {
      estate = estateOf(checkout({ engines }));
      estate.commit(MESSAGE, AUTHOR);
      const { ok, log } = await estate.deliver({ branch: BRANCH });
      expect(ok, log).toBe(true);
      expect(estate.account.recorded('records/checkout/prod.json')).toMatchObject({
        author: AUTHOR,
        message: MESSAGE.split('\n')[0],
        // gitlab-ci-local takes what looks like a variable in a branch's name for one.
        ref: engines.build === 'gitlab' ? BRANCH.replaceAll('${IFS}', '') : BRANCH,
      });
      expect(estate.account.cards().map(({ title }) => title)).toContain('SUCCEEDED - checkout - deployment in prod');
      for (const folder of estate.folders)
        expect(execFileSync('find', [folder, '-name', 'pwned'], { encoding: 'utf8' })).toBe('');
      expect(existsSync(join(ROOT, 'pwned'))).toBe(false);
    },
    900_000,
  );
});
