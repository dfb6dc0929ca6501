/** A service that Jenkins builds and CodePipeline delivers: its Jenkinsfile, run with real Git and real shells. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPipeline } from '../../test/support/builders';
import { groovy, needs, program } from '../support/tools';
import { type Outcome, type Scenario, World } from './world';

const MAIN = { kind: 'branch', name: 'main' } as const;

describe.skipIf(needs(groovy, program('git'), program('jq'), program('zip')))(
  'the Jenkinsfile of a service that CodePipeline delivers',
  () => {
    const scenarios = {
      release: { head: MAIN },
      tag: { head: { kind: 'tag', name: 'v2.0.0' } },
      otherTag: { head: { kind: 'tag', name: 'main' } },
      branch: { head: { kind: 'branch', name: 'feature/basket' } },
      change: { head: { kind: 'change', id: 12, source: 'feature/basket', target: 'main' } },
      hotfix: { head: { kind: 'branch', name: 'hotfix/payment' } },
      failing: { head: MAIN, faults: ['unit-tests'], previousResult: 'SUCCESS' },
      failingFork: {
        head: { kind: 'change', id: 12, source: 'feature/basket', target: 'main' },
        variables: { CHANGE_FORK: 'stranger/checkout' },
        faults: ['unit-tests'],
      },
      failingStill: { head: MAIN, faults: ['unit-tests'], previousResult: 'FAILURE' },
      fixed: { head: MAIN, previousResult: 'FAILURE' },
      unpublished: { head: MAIN, faults: ['publish'] },
      superseded: { head: MAIN, newerPassed: true },
      withoutChannel: { head: MAIN, missingCredentials: ['teams-operations'] },
      agentLost: { head: MAIN, agentLost: ['Unit tests'] },
    } as const satisfies Readonly<Record<string, Scenario>>;
    let world: World;
    let outcomes: Readonly<Record<string, Outcome>>;

    beforeAll(() => {
      world = new World(aPipeline());
      world.push('refs/heads/main');
      world.git('tag', 'v1.8.0');
      world.push('refs/tags/v1.8.0');
      world.commit('Sell more');
      world.push('refs/heads/main');
      world.push('refs/tags/main');
      world.push('refs/heads/hotfix/payment');
      world.commit('Add a basket');
      world.push('refs/heads/feature/basket');
      world.push('refs/merge-requests/12/head');
      world.push('refs/tags/v2.0.0');
      const ran = world.run(Object.values(scenarios));
      outcomes = Object.fromEntries(Object.keys(scenarios).map((name, index) => [name, ran[index] ?? missing(name)]));
    });

    afterAll(() => world.remove());

    const of = (name: keyof typeof scenarios): Outcome => outcomes[name] ?? missing(name);

    test('releases the default branch: verifies, publishes, uploads, starts the pipeline at that upload, tells', () => {
      const { result, calls } = of('release');
      expect(result).toBe('SUCCESS');
      const told = calls.filter(({ argv }) => !argv.includes('get-caller-identity'));
      expect(told.map(({ argv }) => argv.split(' ').slice(0, 3).join(' '))).toEqual([
        'mvn -B -ntp',
        'mvn -B -ntp',
        'jf config add',
        'jf mvn-config --server-id-resolve=artifactory',
        'mvn -B -ntp',
        'jf mvn deploy',
        'jf rt build-add-git',
        'jf rt build-collect-env',
        'jf rt build-publish',
        'aws s3api put-object',
        'aws codepipeline start-pipeline-execution',
        'curl --disable --silent',
        'curl --disable --silent',
      ]);
      const started = calls.find(({ argv }) => argv.includes('start-pipeline-execution'));
      expect(started?.argv).toContain('--name retail-checkout ');
      expect(started?.argv).toContain('actionName=Source,revisionType=S3_OBJECT_VERSION_ID,revisionValue=version-4711');
    });

    test('links the execution that it started in its notice', () => {
      expect(of('release').kept('cards')).toContain('/codepipeline/pipelines/retail-checkout/executions/execution-0815/timeline');
    });

    test('publishes under the version that Git gives, tags and history fetched', () => {
      expect(calls('release', 'build-publish')).toEqual([expect.stringMatching(/ retail-checkout 1\.8\.0-1\.g[0-9a-f]{7} /)]);
      expect(calls('hotfix', 'build-publish')).toEqual([expect.stringMatching(/ retail-checkout 1\.8\.0-1\.g[0-9a-f]{7} /)]);
    });

    test('uploads a bundle with what the release job built, the program and the release', () => {
      const names = execFileSync('unzip', ['-Z1', of('release').pathOf('state/bucket/bundles/checkout/bundle.zip')], {
        encoding: 'utf8',
      }).split('\n');
      expect(names).toEqual(
        expect.arrayContaining(['app/pom.xml', 'app/target/app.jar', 'delivery/pipeline.sh', 'release.json']),
      );
      expect(names.filter((name) => name.includes('.m2') || name.includes('.jfrog'))).toEqual([]);
    });

    test('gives each secret to the tool that needs it and to no other', () => {
      const { calls } = of('release');
      expect(new Set(calls.filter(({ token }) => token !== '').map(({ argv }) => argv.split(' ')[0]))).toEqual(
        new Set(['jf', 'mvn']),
      );
      expect(new Set(calls.filter(({ identity }) => identity !== '').map(({ argv }) => argv.split(' ')[0]))).toEqual(
        new Set(['aws']),
      );
      expect(calls.filter(({ webhook }) => webhook !== '').map(({ argv }) => argv.split(' ')[0])).toEqual(['curl', 'curl']);
      expect(new Set(calls.filter(({ identity }) => identity !== '').map(({ role }) => role))).toEqual(
        new Set(['arn:aws:iam::111111111111:role/retail-checkout-build']),
      );
    });

    test.each(['branch', 'change', 'tag', 'otherTag'] as const)('builds and publishes nothing for a %s', (name) => {
      const { result, calls } = of(name);
      expect(result).toBe('SUCCESS');
      expect(calls.map(({ argv }) => argv).filter((argv) => argv.startsWith('mvn'))).toHaveLength(4);
      expect(calls.filter(({ argv }) => !argv.startsWith('mvn'))).toEqual([]);
      expect(calls.filter(({ token, identity, webhook }) => token + identity + webhook !== '')).toEqual([]);
    });

    test('stops at a failing test, shows its report, and tells', () => {
      const { result, calls, trace } = of('failing');
      expect(result).toBe('FAILURE');
      expect(trace.find(({ step, files }) => step === 'junit' && files?.length)?.files).toEqual([
        'target/surefire-reports/TEST-a.xml',
      ]);
      expect(new Set(calls.map(({ argv }) => argv.split(' ')[0]))).toEqual(new Set(['mvn', 'curl']));
      expect(of('failing').kept('cards')).toContain('FAILED - checkout - build');
    });

    test('tells of a failure once, and when it is over', () => {
      expect(calls('failingStill', 'curl')).toEqual([]);
      expect(of('fixed').kept('cards')).toContain('SUCCEEDED - checkout - build');
    });

    test("does not run a stranger's code with the channels' addresses", () => {
      expect(of('failingFork').result).toBe('FAILURE');
      expect(of('failingFork').calls.filter(({ webhook }) => webhook !== '')).toEqual([]);
    });

    test('hands nothing over when publishing fails', () => {
      expect(of('unpublished').result).toBe('FAILURE');
      expect(calls('unpublished', 'aws')).toEqual([]);
    });

    test('ends an older build before it hands over, without a word to anybody', () => {
      expect(of('superseded').result).toBe('NOT_BUILT');
      expect(calls('superseded', 'aws')).toEqual([]);
      expect(calls('superseded', 'curl')).toEqual([]);
    });

    test('is a success though a channel cannot be told', () => {
      expect(of('withoutChannel').result).toBe('SUCCESS');
      expect(of('withoutChannel').trace.find(({ step }) => step === 'caught')).toBeDefined();
    });

    test('starts a check again when its agent goes away', () => {
      expect(of('agentLost').result).toBe('SUCCESS');
      expect(of('agentLost').trace.find(({ step }) => step === 'agent lost')?.stage).toBe('Unit tests');
    });

    test('leaves nothing on an agent', () => {
      for (const outcome of Object.values(outcomes)) expect(outcome.left).toEqual([]);
    });

    test('runs the jobs of a release on one agent, each in its own container', () => {
      const shells = of('release').trace.filter(({ step, stage }) => step === 'sh' && RELEASE.includes(stage ?? ''));
      expect(new Set(shells.map(({ label }) => label))).toEqual(new Set(['build']));
      expect(new Set(shells.map(({ container }) => container))).toEqual(
        new Set(['artifactory.retail.example/docker/builders/java-maven:21', 'artifactory.retail.example/docker/retail/tools:3']),
      );
      expect(shells.every(({ container }) => container !== null)).toBe(true);
    });

    function calls(name: keyof typeof scenarios, words: string): readonly string[] {
      return of(name)
        .calls.map(({ argv }) => argv)
        .filter((argv) => argv.includes(words));
    }
  },
);

const RELEASE = ['Build and publish', 'Hand over to CodePipeline'];

function missing(name: string): never {
  throw new Error(`no outcome of "${name}"`);
}
