import { describe, expect, test } from 'vitest';
import type { DeliveryEngine, Platform } from '../../../src/model/platform';
import type { ServiceEnvironment } from '../../../src/model/service';
import { jobTime } from '../../../src/resolve/limits/job-time';
import { aPlatform, aRuntime, aService, aServiceEnvironment } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

const migrating = (timeoutMinutes: number) =>
  aRuntime('prod', 'checkout', { migration: { command: ['migrate'], timeoutMinutes, reversible: true } });

function fleet(deliver: DeliveryEngine, target: Partial<ServiceEnvironment>, platform: Platform, buildMinutes = 30) {
  const environments = [
    aServiceEnvironment('prod', 'checkout', { runtime: aRuntime('prod', 'checkout', { migration: undefined }), ...target }),
  ];
  const service = aService({ engines: { build: deliver === 'gitlab' ? 'gitlab' : 'jenkins', deliver }, environments });
  return aFleet([{ ...service, build: { ...service.build, timeoutMinutes: buildMinutes } }], platform);
}

const runners = (maximumJobMinutes: number | undefined) => aPlatform({ gitlab: { ...aPlatform().gitlab, maximumJobMinutes } });
const tokens = (idTokenMinutes: number) => aPlatform({ jenkins: { ...aPlatform().jenkins, idTokenMinutes } });
const canary = { strategy: 'canary', traffic: { percent: 10, stepMinutes: 30, bakeMinutes: 20 } } as const;

describe('SP609', () => {
  test('refuses a deployment that outlasts the runners, at the line of the traffic', () => {
    expect(reports(jobTime(fleet('gitlab', canary, runners(180))))).toEqual([
      `SP609 checkout@prod:traffic
The deployment of "checkout" to prod may take 220 minutes (traffic moves for 50, each way), and GitLab's runners end a job after 180.
lower these times; or raise the maximum job timeout of the runners, and "gitlab.maximumJobMinutes" in platform.yaml with it.`,
    ]);
  });

  test('refuses a migration that does, at its own line', () => {
    expect(reports(jobTime(fleet('gitlab', { runtime: migrating(90) }, runners(180))))[0]).toBe(
      `SP609 checkout@prod:runtime.migration.timeoutMinutes
The deployment of "checkout" to prod may take 210 minutes (the migration for 90), and GitLab's runners end a job after 180.
lower these times; or raise the maximum job timeout of the runners, and "gitlab.maximumJobMinutes" in platform.yaml with it.`,
    );
  });

  test('refuses a build that does', () => {
    expect(reports(jobTime(fleet('gitlab', {}, runners(120), 200)))).toEqual([
      `SP609 checkout:spec.pipeline.timeoutMinutes
The build of "checkout" may take 200 minutes, and GitLab's runners end a job after 120.
lower "timeoutMinutes" to 120 or less.`,
    ]);
  });

  test('asks nothing where the runners set no time, nor of other engines', () => {
    expect(jobTime(fleet('gitlab', canary, runners(undefined), 480))).toEqual([]);
    expect(jobTime(fleet('codepipeline', canary, runners(10)))).toEqual([]);
  });
});

describe('SP610', () => {
  test('refuses traffic that moves for longer than AWS takes the token', () => {
    expect(reports(jobTime(fleet('jenkins', canary, tokens(60))))).toEqual([
      `SP610 checkout@prod:traffic
A job of Jenkins may wait 65 minutes for the deployment of "checkout" to prod (traffic moves for 50, with tasks to start and stop), and AWS takes its id token for 60.
lower these times; or raise the lifetime of id tokens in Jenkins, and "jenkins.idTokenMinutes" in platform.yaml with it.`,
    ]);
  });

  test('refuses a migration that does', () => {
    expect(reports(jobTime(fleet('jenkins', { runtime: migrating(90) }, tokens(60))))[0]).toMatch(
      /^SP610 checkout@prod:runtime\.migration\.timeoutMinutes\nA job of Jenkins may wait 90 minutes .* \(the migration for 90\), and AWS takes its id token for 60\.\n/,
    );
  });

  test('accepts what the token outlasts, and asks nothing of other engines', () => {
    expect(jobTime(fleet('jenkins', canary, tokens(65)))).toEqual([]);
    expect(jobTime(fleet('codepipeline', canary, tokens(5)))).toEqual([]);
  });
});
