import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { catalogPipeline } from '../../../src/targets/catalog-ci/catalog-ci';
import { aPlatform } from '../../support/builders';
import { type GitLabJob, readYaml11, schemaFaults } from '../../support/gitlab';

const fileOf = (services: number) => readYaml11(catalogPipeline(aPlatform(), services).text);
const jobsOf = (services: number) => fileOf(services) as Readonly<Record<string, GitLabJob & { readonly parallel?: number }>>;
const JOBS = ['regenerate', 'plan', 'canaries', 'register', 'drift'];

describe("the catalog's own pipeline", () => {
  test.each([0, 18, 200, 5000])('is one that GitLab takes, for %d services', (services) => {
    expect(schemaFaults(fileOf(services))).toEqual([]);
  });

  test('every command is shell that a POSIX shell can read', () => {
    const jobs = jobsOf(18);
    const lines = [...JOBS, '.identity'].flatMap((name) => [...(jobs[name]?.script ?? []), ...(jobs[name]?.before_script ?? [])]);
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) execFileSync('sh', ['-n', '-c', line]);
  });

  test('a merge request is compared and planned, and registers nothing', () => {
    const onMergeRequest = JOBS.filter((name) =>
      jobsOf(18)[name]?.rules?.some((rule) => rule.if?.includes('merge_request_event')),
    );
    expect(onMergeRequest).toEqual(['regenerate', 'plan']);
  });

  test('only the environment of registering has tokens that write, and no merge request gets there', () => {
    const jobs = jobsOf(18);
    expect(jobs.plan?.environment).toEqual({ name: 'plan', action: 'verify' });
    expect(jobs.drift?.environment).toEqual({ name: 'plan', action: 'verify' });
    expect(jobs['.register']?.environment).toEqual({ name: 'register' });
    expect(jobs['.register']?.rules).toEqual([
      { if: '$CI_PIPELINE_SOURCE != "schedule" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
    ]);
  });

  test('looks at AWS and registers with it in two roles, of which only the default branch gets the second', () => {
    const jobs = jobsOf(18);
    const looking = { AWS_ROLE_ARN: 'arn:aws:iam::111111111111:role/retail-plan', SERVICE_PIPELINES_ACCOUNT_ROLE: 'retail-plan' };
    expect([jobs.plan, jobs.drift].map((job) => job?.variables)).toEqual([looking, looking]);
    expect(jobs['.register']?.variables).toEqual({ AWS_ROLE_ARN: 'arn:aws:iam::111111111111:role/retail-register' });
  });

  test('registering is never cut off by a newer commit, and goes one after the other', () => {
    const { '.register': base, canaries, register } = jobsOf(18);
    expect(base?.interruptible).toBe(false);
    expect([canaries?.resource_group, register?.resource_group]).toEqual(['register', 'register']);
    expect(register?.needs).toEqual(['canaries']);
  });

  test('what is only put off is no red job; a failure and drift are', () => {
    const jobs = jobsOf(18);
    expect(jobs['.register']).toMatchObject({ allow_failure: { exit_codes: [2] } });
    for (const name of ['canaries', 'register']) expect(jobs[name]).toMatchObject({ extends: '.register' });
    for (const name of ['regenerate', 'plan', 'drift']) expect(jobs[name]).not.toHaveProperty('allow_failure');
  });

  test.each([
    [200, undefined],
    [201, 2],
    [5000, 20],
  ])('%d services are registered by %s jobs', (services, jobs) => {
    const { register } = jobsOf(services);
    expect(register?.parallel).toBe(jobs);
    expect(register?.script?.join().includes('--shard')).toBe(jobs !== undefined);
  });

  test('a plan with changes is no failure, a plan that could not be made is one', () => {
    const script = jobsOf(18).plan?.script ?? [];
    const run = (exit: number) => {
      const stub = `npx() { if [ "$2" = plan ]; then return ${exit}; fi; echo "$2"; }`;
      try {
        return execFileSync('sh', ['-ec', [stub, 'cd "$(mktemp -d)"', ...script].join('\n')], {
          encoding: 'utf8',
          stdio: 'pipe',
        });
      } catch {
        return 'failed';
      }
    };
    expect([run(0), run(2), run(1)]).toEqual(['comment\n', 'comment\n', 'failed']);
  });

  test('what is not committed fails the comparison; the cache does not', () => {
    const [, , compare = ''] = jobsOf(18).regenerate?.script ?? [];
    const run = (change: string) => {
      const begin = 'cd "$(mktemp -d)" && git init -q && mkdir .npm && touch .npm/kept';
      try {
        execFileSync('sh', ['-ec', [begin, change, compare].join('\n')], { stdio: 'pipe' });
        return 'same';
      } catch {
        return 'differs';
      }
    };
    expect([run(':'), run('echo new >file')]).toEqual(['same', 'differs']);
  });
});
