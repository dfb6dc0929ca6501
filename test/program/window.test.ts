import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeploymentWindow } from '../../src/model/platform';
import { weekdays, windowCheck } from '../../src/program/window';
import { freezeCheck } from '../../src/targets/gitlab-ci/freeze';
import { aGitLabService, aPipeline, aServiceEnvironment } from '../support/builders';
import { gitlabFile } from '../support/gitlab';

const OFFICE: DeploymentWindow = { timeZone: 'Asia/Dubai', days: 'SUN-THU', hours: { from: 9, to: 16 }, outside: 'fail' };

let bin = '';
/** A `date` that knows the moment, and checks that it is asked in the window's zone. */
beforeAll(() => {
  bin = mkdtempSync(join(tmpdir(), 'gitlab-window-'));
  const date = join(bin, 'date');
  writeFileSync(date, '#!/bin/sh\n[ "$TZ" = "$ZONE" ] || exit 9\ncase $1 in +%u) echo "$DAY" ;; +%H) echo "$HOUR" ;; esac\n');
  chmodSync(date, 0o755);
});
afterAll(() => rmSync(bin, { recursive: true }));

function check(window: DeploymentWindow | undefined, env: Readonly<Record<string, string>> = {}) {
  const input = [freezeCheck('prod'), ...(window === undefined ? [] : [windowCheck('prod', window)]), 'echo open'].join('\n');
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-eu'], {
    input,
    encoding: 'utf8',
    env: { PATH: `${bin}:/usr/bin:/bin`, ...env },
  });
  return { open: status === 0 && stdout === 'open\n', stderr };
}

const at = (day: number, hour: string, zone = OFFICE.timeZone) => ({ DAY: String(day), HOUR: hour, ZONE: zone });

describe('a deployment window', () => {
  it.each([
    ['its first hour', 1, '09', true],
    ['its last hour', 4, '15', true],
    ['the hour at which it closes', 1, '16', false],
    ['the hour before it opens', 1, '08', false],
    ['midnight', 1, '00', false],
    ['its first day', 7, '10', true],
    ['a day off', 5, '10', false],
  ])('at %s: %i %s', (_, day, hour, open) => {
    expect(check(OFFICE, at(day, hour)).open).toBe(open);
  });

  it('is open to the end of the day where it closes at 24', () => {
    expect(check({ ...OFFICE, hours: { from: 0, to: 24 } }, at(1, '23')).open).toBe(true);
  });

  it('says when to start again', () => {
    expect(check(OFFICE, at(5, '10')).stderr).toBe(
      "Deployments to prod start only SUN-THU, from 9 to 16 o'clock, Asia/Dubai. Nothing was changed. Retry this job then.\n",
    );
  });

  it('is closed where the time zone is not known, since the answer would be in UTC', () => {
    const { open, stderr } = check({ ...OFFICE, timeZone: 'Asia/Nowhere' }, at(1, '10', 'Asia/Nowhere'));
    expect(open).toBe(false);
    expect(stderr).toContain('no data of the time zone Asia/Nowhere');
  });

  it('is not what a deploy freeze of the project waits for', () => {
    expect(check(undefined).open).toBe(true);
    const { open, stderr } = check(OFFICE, { ...at(1, '10'), CI_DEPLOY_FREEZE: 'true' });
    expect(open).toBe(false);
    expect(stderr).toContain('Retry this job when it has ended.');
  });

  it.each(['wait', 'fail'] as const)('never makes rules that drop the job for good (outside: %s)', (outside) => {
    const environments = [aServiceEnvironment('prod', 'storefront', { window: { ...OFFICE, outside } })];
    const job = gitlabFile(aPipeline({ service: aGitLabService({ environments }) })).job('deploy-prod');
    expect(job.rules?.filter(({ when }) => when === 'never').map((rule) => rule.if)).toEqual(['$REDEPLOY_ENVIRONMENT']);
    expect(job.script?.findIndex((entry) => entry.includes('deployment window'))).toBeLessThan(
      job.script?.findIndex((entry) => entry.includes('pipeline.sh')) ?? 0,
    );
  });
});

describe('a list of days', () => {
  it.each([
    ['MON-THU', [1, 2, 3, 4]],
    ['SUN-THU', [1, 2, 3, 4, 7]],
    ['FRI-MON', [1, 5, 6, 7]],
    ['MON,WED,FRI', [1, 3, 5]],
    ['SAT', [6]],
    ['MON-SUN', [1, 2, 3, 4, 5, 6, 7]],
  ])('%s', (text, days) => expect(weekdays(text)).toEqual(days));

  it('is refused where it holds another word', () => {
    expect(() => weekdays('MON-FUNDAY')).toThrow('"FUNDAY" is no day of a deployment window');
  });
});
