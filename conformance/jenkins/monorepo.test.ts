/** A service in a folder of a repository that others live in too: it is built when something of it has changed, and only then. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPipeline, aService } from '../../test/support/builders';
import { groovy, needs, program } from '../support/tools';
import { type Outcome, type Scenario, World } from './world';

const MAIN = { kind: 'branch', name: 'main' } as const;
const CHANGE = { kind: 'change', id: 3, source: 'other', target: 'main' } as const;
const OWN_CHANGE = { kind: 'change', id: 4, source: 'own', target: 'main' } as const;

describe.skipIf(needs(groovy, program('git'), program('jq'), program('zip')))('a service in a monorepo', () => {
  let world: World;
  let outcomes: ReadonlyMap<string, Outcome>;

  beforeAll(() => {
    world = new World(aPipeline({ service: aService({ path: 'services/checkout', tagPrefix: 'checkout/v' }) }));
    const begin = world.git('rev-parse', 'HEAD').trim();
    world.git('tag', 'checkout/v3.0.0');
    world.git('tag', 'basket/v9.9.9');
    world.push('refs/tags/checkout/v3.0.0');
    world.push('refs/tags/basket/v9.9.9');
    world.write('services/checkout/src/A.java', 'class A {}\n');
    const own = world.commit('Change checkout');
    world.write('services/basket/README.md', 'basket\n');
    const other = world.commit('Change basket');
    world.push('refs/heads/main');
    world.write('services/basket/README.md', 'basket, changed\n');
    world.commit('Change basket again');
    world.push('refs/merge-requests/3/head');
    world.write('services/checkout/src/B.java', 'class B {}\n');
    world.commit('Change checkout again');
    world.push('refs/merge-requests/4/head');
    const scenarios: Readonly<Record<string, Scenario>> = {
      first: { head: MAIN },
      untouched: { head: MAIN, previousSuccessfulCommit: own },
      touched: { head: MAIN, previousSuccessfulCommit: begin },
      again: { head: MAIN, previousSuccessfulCommit: other },
      byHand: { head: MAIN, previousSuccessfulCommit: other, causes: ['UserIdCause'] },
      rewritten: { head: MAIN, previousSuccessfulCommit: 'f'.repeat(40) },
      tag: { head: { kind: 'tag', name: 'checkout/v3.0.0' }, previousSuccessfulCommit: begin },
      otherChange: { head: CHANGE },
      ownChange: { head: OWN_CHANGE },
    };
    const ran = world.run(Object.values(scenarios));
    outcomes = new Map(Object.keys(scenarios).flatMap((name, index) => (ran[index] ? [[name, ran[index]] as const] : [])));
  });

  afterAll(() => world.remove());

  test.each(['first', 'touched', 'byHand', 'rewritten'])('is released: %s', (name) => {
    expect(outcomes.get(name)?.error).toBeNull();
    expect(calls(name, 'start-pipeline-execution')).toHaveLength(1);
  });

  test.each(['untouched', 'again'])('is left alone, as a success: %s', (name) => {
    expect(outcomes.get(name)?.result).toBe('SUCCESS');
    expect(outcomes.get(name)?.calls).toEqual([]);
    expect(outcomes.get(name)?.stages.map(({ status }) => status)).toEqual(['SUCCESS', 'SKIPPED', 'SKIPPED', 'SKIPPED']);
  });

  test('is checked in a merge request that touches it, and in no other', () => {
    expect(outcomes.get('otherChange')?.calls).toEqual([]);
    expect(calls('ownChange', 'mvn')).toHaveLength(4);
  });

  test('has its own version and its reports from its own folder', () => {
    expect(calls('tag', 'build-publish')).toEqual([]);
    expect(calls('first', 'build-publish')).toEqual([expect.stringMatching(/ 3\.0\.0-2\.g/)]);
    expect(outcomes.get('first')?.trace.find(({ step, files }) => step === 'junit' && files?.length)?.files).toEqual([
      'target/surefire-reports/TEST-a.xml',
    ]);
  });

  function calls(name: string, words: string): readonly string[] {
    return (outcomes.get(name)?.calls ?? []).map(({ argv }) => argv).filter((argv) => argv.includes(words));
  }
});
