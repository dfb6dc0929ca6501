/** A service that Jenkins delivers by itself: its deploy job asks people, holds nothing up while they think, and nobody agrees twice. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPipeline, aService } from '../../test/support/builders';
import { groovy, needs, program } from '../support/tools';
import { type Outcome, type Scenario, World } from './world';

const MAIN = { kind: 'branch', name: 'main' } as const;
const PREPROD = { 'approve-preprod-1': 'grace' };
const PROD = { 'approve-prod-1': 'ada', 'approve-prod-2': 'linus' };
const HOSTILE = `'; touch owned; $(touch owned) \`touch owned\` \\u0027`;

describe.skipIf(needs(groovy, program('git'), program('jq'), program('zip')))('deliveries by Jenkins', () => {
  let world: World;
  let outcomes: ReadonlyMap<string, Outcome>;

  beforeAll(() => {
    const base = aService();
    const environments = base.environments.map((target) => ({ ...target, hotfix: target.environment.name !== 'stage' }));
    world = new World(aPipeline({ service: aService({ environments, engines: { build: 'jenkins', deliver: 'jenkins' } }) }));
    // The program's own work is proven elsewhere; here it only says what it is asked.
    world.write('delivery/pipeline.sh', PROGRAM);
    const commit = world.commit('Put a stand-in for the program');
    world.push('refs/heads/main');
    world.push('refs/heads/feature');
    world.push('refs/heads/hotfix/payment');
    world.write('delivery/pipeline.sh', PROGRAM);
    world.write('later.txt', 'later');
    world.commit('Go on');
    world.push('refs/heads/main');
    const deliver = { head: MAIN, job: 'deploy', parameters: { VERSION: commit, BUNDLE: 'upload-1' } } as const;
    const redeploy = (parameters: Readonly<Record<string, string>>) => ({ head: MAIN, job: 'deploy', parameters }) as const;
    const scenarios: Readonly<Record<string, Scenario>> = {
      build: { head: MAIN },
      branch: { head: { kind: 'branch', name: 'feature' } },
      agreed: { ...deliver, approvals: { ...PREPROD, ...PROD } },
      samePerson: { ...deliver, approvals: { ...PREPROD, 'approve-prod-1': 'ada', 'approve-prod-2': 'ada' } },
      unanswered: { ...deliver, approvals: PREPROD },
      answeredOnce: { ...deliver, approvals: { ...PREPROD, 'approve-prod-1': 'ada' } },
      rejectedAtOnce: { ...deliver, approvals: { ...PREPROD, ...PROD }, rejections: ['approve-prod-1'] },
      rejected: { ...deliver, approvals: { ...PREPROD, ...PROD }, rejections: ['approve-prod-2'] },
      hotfix: { ...deliver, approvals: { ...PREPROD, ...PROD }, variables: { KIND: 'hotfix' } },
      unfixed: { ...deliver, approvals: PREPROD, variables: { FAIL: 'check-fixes prod' } },
      overtaken: { ...deliver, newerPassed: true },
      failing: { ...deliver, variables: { FAIL: 'deploy stage' } },
      unwell: { ...deliver, variables: { FAIL: 'smoke stage' } },
      unrecorded: { ...deliver, variables: { FAIL: 'record stage' } },
      redeployed: { ...redeploy({ ENVIRONMENT: 'prod', RELEASE: 'previous' }), approvals: PROD },
      redeployedAlone: { ...redeploy({ ENVIRONMENT: 'prod', RELEASE: '1.0.0' }), approvals: { 'approve-prod-1': 'ada' } },
      hostile: redeploy({ ENVIRONMENT: HOSTILE, RELEASE: HOSTILE }),
      unrecalled: { ...redeploy({ ENVIRONMENT: 'prod', RELEASE: '0.0.1' }), variables: { FAIL: 'recall prod' } },
      unknown: { ...redeploy({ VERSION: 'nothing', BUNDLE: HOSTILE }), variables: { FAIL: 'fetch dev' } },
    };
    const ran = world.run(Object.values(scenarios));
    outcomes = new Map(Object.keys(scenarios).flatMap((name, index) => (ran[index] ? [[name, ran[index]] as const] : [])));
  });

  afterAll(() => world.remove());

  test('the build starts the deploy job with the version and the upload, and is over', () => {
    expect(outcomes.get('build')?.error).toBeNull();
    expect(outcomes.get('build')?.trace.filter(({ step }) => step === 'build')).toMatchObject([
      { job: '/services/commerce/checkout-deploy', parameters: { VERSION: '1', BUNDLE: 'upload-1' } },
    ]);
    expect(environments('build', 'deploy')).toEqual([]);
    expect(asked('build')).toEqual([]);
  });

  test('a build that makes no release starts none', () => {
    expect(outcomes.get('branch')?.result).toBe('SUCCESS');
    expect(outcomes.get('branch')?.trace.filter(({ step }) => step === 'build')).toEqual([]);
  });

  test('delivers to one environment after the other, each behind its approval', () => {
    expect(outcomes.get('agreed')?.error).toBeNull();
    for (const verb of ['deploy', 'smoke', 'record'])
      expect(environments('agreed', verb)).toEqual(['dev', 'stage', 'preprod', 'prod']);
    expect(environments('agreed', 'redeploy')).toEqual([]);
  });

  test("delivers the release's own sources, though the branch has gone on", () => {
    expect(said('agreed').filter((line) => line.startsWith('later'))).toEqual([]);
    expect(said('agreed').filter((line) => line === 'own sources')).not.toEqual([]);
  });

  test('records who approved each environment, and nobody where nobody was asked', () => {
    const records = said('agreed').filter((line) => line.startsWith('record '));
    expect(records).toEqual(['record dev by ', 'record stage by ', 'record preprod by grace', 'record prod by ada, linus']);
  });

  test('does not take the same person for two', () => {
    expect(outcomes.get('samePerson')?.result).toBe('FAILURE');
    expect(environments('samePerson', 'deploy')).toEqual(['dev', 'stage', 'preprod']);
  });

  test('says that a delivery failed because the second approval was no second person', () => {
    expect(outcomes.get('samePerson')?.error).toBe('The second approval must be given by another person.');
    expect(notices('samePerson').at(-1)).toBe('notify deployment failure  by ada');
    expect(notices('samePerson').filter((line) => line.includes('failure'))).toHaveLength(1);
  });

  test.each([
    ['unanswered', /^Timeout has been exceeded/, 'notify approval unanswered prod by grace'],
    ['answeredOnce', /^Timeout has been exceeded/, 'notify approval unanswered prod by ada'],
    ['rejected', /^Rejected by linus$/, 'notify approval rejected prod by ada'],
    ['rejectedAtOnce', /^Rejected by ada$/, 'notify approval rejected prod by grace'],
  ])('ends when it is %s: Jenkins says why, and one notice which it was', (name, why, notice) => {
    expect(outcomes.get(name)?.result).toBe('ABORTED');
    expect(outcomes.get(name)?.error).toMatch(why);
    expect(environments(name, 'deploy')).toEqual(['dev', 'stage', 'preprod']);
    expect(environments(name, 'record')).not.toContain('prod');
    expect(notices(name).filter((line) => !line.startsWith('notify deployment success'))).toEqual([
      'notify approval waiting preprod by ',
      'notify approval waiting prod by grace',
      notice,
    ]);
  });

  test('takes a hotfix past the environments that it may leave out, behind the same approvals', () => {
    expect(outcomes.get('hotfix')?.error).toBeNull();
    for (const verb of ['deploy', 'smoke', 'record']) expect(environments('hotfix', verb)).toEqual(['dev', 'preprod', 'prod']);
    expect(asked('hotfix').map(([stage]) => stage)).toEqual([
      'Approve preprod',
      'Approve prod (1 of 2)',
      'Approve prod (2 of 2)',
    ]);
  });

  test('says that a release could not be opened, and deploys nothing', () => {
    expect(outcomes.get('unknown')?.result).toBe('FAILURE');
    expect(environments('unknown', 'deploy')).toEqual([]);
    expect(notices('unknown')).toEqual(['notify deployment failure  by ']);
  });

  test('says that a way back could not be opened, and calls it that', () => {
    expect(outcomes.get('unrecalled')?.result).toBe('FAILURE');
    expect(notices('unrecalled')).toEqual(['notify rollback failure  by ']);
  });

  test('tells of a failed deployment once', () => {
    for (const name of ['failing', 'unrecorded'])
      expect(notices(name).filter((line) => line.startsWith('notify deployment failure'))).toHaveLength(1);
  });

  test('asks nobody for a release that lacks a fix, and says so', () => {
    expect(outcomes.get('unfixed')?.result).toBe('FAILURE');
    expect(asked('unfixed').map(([stage]) => stage)).toEqual(['Approve preprod']);
    expect(notices('unfixed').at(-1)).toBe('notify approval failure prod by grace');
  });

  test('asks without an agent', () => {
    expect(asked('agreed')).toEqual([
      ['Approve preprod', null],
      ['Approve prod (1 of 2)', null],
      ['Approve prod (2 of 2)', null],
    ]);
  });

  test('ends when a newer run has been there', () => {
    expect(outcomes.get('overtaken')?.result).toBe('NOT_BUILT');
    expect(environments('overtaken', 'deploy')).toEqual([]);
    expect(notices('overtaken')).toEqual(['notify deployment superseded  by ']);
  });

  test('a failed deployment is left to ECS, a failed test is taken back, and a record that cannot be written changes nothing', () => {
    expect(environments('failing', 'rollback')).toEqual([]);
    expect(environments('unwell', 'rollback')).toEqual(['stage']);
    expect(environments('unrecorded', 'rollback')).toEqual([]);
    for (const name of ['failing', 'unwell', 'unrecorded']) {
      expect(outcomes.get(name)?.result).toBe('FAILURE');
      expect(environments(name, 'deploy')).not.toContain('preprod');
    }
  });

  test('redeploys what is on record, to that environment alone, behind its approval', () => {
    expect(outcomes.get('redeployed')?.error).toBeNull();
    expect(said('redeployed').filter((line) => /^(recall|redeploy|smoke|deploy|record) /.test(line))).toEqual([
      'recall prod by ',
      'redeploy prod by ada, linus',
      'smoke prod by ada, linus',
    ]);
    expect(asked('redeployed').map(([stage]) => stage)).toEqual(['Approve prod (1 of 2)', 'Approve prod (2 of 2)']);
    expect(said('redeployed')).toContain('notify rollback success prod by ada, linus');
  });

  test('redeploys nothing without the second approval', () => {
    expect(outcomes.get('redeployedAlone')?.result).toBe('ABORTED');
    expect(environments('redeployedAlone', 'redeploy')).toEqual([]);
  });

  test('takes parameters for words, whatever is in them', () => {
    expect(environments('hostile', 'redeploy')).toEqual([]);
    expect(outcomes.get('unknown')?.result).toBe('FAILURE');
    for (const outcome of outcomes.values()) expect(outcome.left.filter((file) => file.includes('owned'))).toEqual([]);
    expect(said('hostile')).toContain(`recall ${HOSTILE} by `);
  });

  test('leaves nothing on an agent', () => {
    for (const outcome of outcomes.values()) expect(outcome.left).toEqual([]);
  });

  const asked = (name: string) =>
    (outcomes.get(name)?.trace ?? []).filter(({ step }) => step === 'input').map(({ stage, label }) => [stage, label]);

  function said(name: string): readonly string[] {
    return (outcomes.get(name)?.trace ?? []).flatMap(({ stdout = '' }) => stdout.split('\n'));
  }

  /** Each notice with its status. */
  const notices = (name: string): readonly string[] => said(name).filter((line) => line.startsWith('notify '));

  function environments(name: string, verb: string): readonly string[] {
    return said(name).flatMap((line) => (line.startsWith(`${verb} `) ? [line.split(' ')[1] ?? ''] : []));
  }
});

const PROGRAM = `mkdir -p .delivery
touch .delivery/release.json
if [ "$1 \${2:-}" = "\${FAIL:-none}" ]; then exit 1; fi
case $1 in
  variables) echo VERSION=1 ;;
  version) echo 1 ;;
  upload) echo upload-1 >.delivery/source-version-id ;;
  fetch) echo "$3" >.delivery/commit ;;
  recall) git rev-parse refs/remotes/origin/main >.delivery/commit; printf '%s\\n' "$1 $2 by \${APPROVED_BY:-}" ;;
  release-commit) cat .delivery/commit ;;
  release-kind) echo "\${KIND:-release}" ;;
  release-version) echo 1 ;;
  *)
    case $1 in
      notify) echo "$1 $2 $3 \${4:-} by \${APPROVED_BY:-}" ;;
      *) echo "$1 \${2:-} by \${APPROVED_BY:-}" ;;
    esac
    if [ -f later.txt ]; then echo "later: $1"; else echo 'own sources'; fi
    ;;
esac
`;
