/** A service that Jenkins delivers by itself: people are asked, hold nothing up while they think, and nobody agrees twice. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPipeline, aService } from '../../test/support/builders';
import { groovy, needs, program } from '../support/tools';
import { type Outcome, type Scenario, World } from './world';

const MAIN = { kind: 'branch', name: 'main' } as const;
const PREPROD = { 'approve-preprod-1': 'grace' };

describe.skipIf(needs(groovy, program('git'), program('jq'), program('zip', undefined, '-v')))('approvals in Jenkins', () => {
  let world: World;
  let outcomes: ReadonlyMap<string, Outcome>;

  beforeAll(() => {
    world = new World(aPipeline({ service: aService({ engines: { build: 'jenkins', deliver: 'jenkins' } }) }));
    // The program's own work is proven elsewhere; here it only says what it is asked.
    world.write('delivery/pipeline.sh', PROGRAM);
    world.commit('Put a stand-in for the program');
    world.push('refs/heads/main');
    world.push('refs/heads/feature');
    const scenarios: Readonly<Record<string, Scenario>> = {
      agreed: { head: MAIN, approvals: { ...PREPROD, 'approve-prod-1': 'ada', 'approve-prod-2': 'linus' } },
      samePerson: { head: MAIN, approvals: { ...PREPROD, 'approve-prod-1': 'ada', 'approve-prod-2': 'ada' } },
      unanswered: { head: MAIN, approvals: PREPROD },
      branch: { head: { kind: 'branch', name: 'feature' } },
    };
    const ran = world.run(Object.values(scenarios));
    outcomes = new Map(Object.keys(scenarios).flatMap((name, index) => (ran[index] ? [[name, ran[index]] as const] : [])));
  });

  afterAll(() => world.remove());

  test('delivers to one environment after the other, each behind its approval', () => {
    expect(outcomes.get('agreed')?.error).toBeNull();
    expect(environments('agreed', 'deploy')).toEqual(['dev', 'stage', 'preprod', 'prod']);
    expect(environments('agreed', 'smoke')).toEqual(['dev', 'stage', 'preprod', 'prod']);
  });

  test('records who approved each environment, and nobody where nobody was asked', () => {
    const records = said('agreed').filter((line) => line.startsWith('record '));
    expect(records).toEqual(['record dev by ', 'record stage by ', 'record preprod by grace', 'record prod by ada, linus']);
  });

  test('does not take the same person for two', () => {
    expect(outcomes.get('samePerson')?.result).toBe('FAILURE');
    expect(environments('samePerson', 'deploy')).toEqual(['dev', 'stage', 'preprod']);
  });

  test('ends when nobody answers', () => {
    expect(outcomes.get('unanswered')?.result).toBe('ABORTED');
    expect(environments('unanswered', 'deploy')).toEqual(['dev', 'stage', 'preprod']);
  });

  test('asks without an agent, and not for what is no release', () => {
    const asked = outcomes.get('agreed')?.trace.filter(({ step }) => step === 'input') ?? [];
    expect(asked.map(({ stage, label }) => [stage, label])).toEqual([
      ['Approve preprod', null],
      ['Approve prod (1 of 2)', null],
      ['Approve prod (2 of 2)', null],
    ]);
    expect(outcomes.get('branch')?.trace.filter(({ step }) => step === 'input')).toEqual([]);
  });

  function said(name: string): readonly string[] {
    return (outcomes.get(name)?.trace ?? []).flatMap(({ stdout = '' }) => stdout.split('\n'));
  }

  function environments(name: string, verb: string): readonly string[] {
    return said(name).flatMap((line) => (line.startsWith(`${verb} `) ? [line.split(' ')[1] ?? ''] : []));
  }
});

const PROGRAM = `mkdir -p .delivery
touch .delivery/release.json
case $1 in
  variables) echo VERSION=1 ;;
  *) echo "$1 \${2:-} by \${APPROVED_BY:-}" ;;
esac
`;
