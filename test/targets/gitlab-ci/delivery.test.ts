import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aGitLabPipeline, aGitLabService, aPipeline } from '../../support/builders';
import { gitlabFile } from '../../support/gitlab';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gitlab-delivery-'));
  for (const folder of ['bin', 'package/delivery', 'work']) mkdirSync(join(root, folder), { recursive: true });
  // Answers as the registry does, and writes down what it was asked.
  writeFileSync(
    join(root, 'bin', 'curl'),
    '#!/bin/sh\ncat >"$ROOT/config"\necho "$@" >"$ROOT/arguments"\nwhile [ $# -gt 1 ]; do [ "$1" = --output ] && cp "$ROOT/delivery.tar.gz" "$2"; shift; done\n',
  );
  chmodSync(join(root, 'bin', 'curl'), 0o755);
});
afterEach(() => rmSync(root, { recursive: true }));

/** Packs these files as `register` does, with the list of checksums of the first set. */
function packageOf(listed: Readonly<Record<string, string>>, packed = listed): string {
  const list = Object.entries(listed)
    .map(([name, text]) => `${sha256(text)}  ${name}\n`)
    .join('');
  for (const [name, text] of Object.entries({ ...packed, 'delivery.sha256': list })) {
    writeFileSync(join(root, 'package', 'delivery', name), text);
  }
  expect(spawnSync('tar', ['-czf', join(root, 'delivery.tar.gz'), '-C', join(root, 'package'), 'delivery']).status).toBe(0);
  return sha256(list);
}

function fetched(digest: string) {
  const job = gitlabFile(aPipeline({ service: aGitLabService({ delivery: 'central' }) }), digest).job('deploy-dev');
  const entries = (job.before_script ?? []).filter((entry) => !entry.includes('AWS_'));
  const env = { PATH: `${join(root, 'bin')}:/usr/bin:/bin`, ROOT: root, CI_JOB_TOKEN: 'tok-$en"' };
  return spawnSync('/bin/sh', ['-e'], { input: entries.join('\n'), cwd: join(root, 'work'), encoding: 'utf8', env });
}

const inWork = (path: string) => join(root, 'work', path);
const FILES = { 'pipeline.sh': 'echo program\n', 'settings.sh': "SERVICE='storefront'\n" };

describe('with central delivery a job', () => {
  it('fetches the program under its digest, and shows the token to no other process', () => {
    const digest = packageOf(FILES);
    expect(fetched(digest)).toMatchObject({ status: 0 });
    expect(readFileSync(inWork('delivery/pipeline.sh'), 'utf8')).toBe(FILES['pipeline.sh']);
    const asked = readFileSync(join(root, 'arguments'), 'utf8');
    expect(asked).toContain(
      `https://gitlab.retail.example/api/v4/projects/platform%2Fcatalog/packages/generic/delivery-storefront/${digest}/delivery.tar.gz`,
    );
    expect(asked).not.toContain('tok-');
    expect(readFileSync(join(root, 'config'), 'utf8')).toBe('header = "JOB-TOKEN: tok-$en""\n');
  });

  it('removes whatever the repository has in its place', () => {
    mkdirSync(join(root, 'elsewhere'));
    writeFileSync(join(root, 'elsewhere', 'kept'), '');
    symlinkSync(join(root, 'elsewhere'), inWork('delivery'));
    expect(fetched(packageOf(FILES)).status).toBe(0);
    expect(statSync(join(root, 'elsewhere', 'kept')).isFile()).toBe(true);
    expect(readFileSync(inWork('delivery/settings.sh'), 'utf8')).toBe(FILES['settings.sh']);
  });

  it.each([
    ['a changed file', { ...FILES, 'pipeline.sh': 'echo other\n' }],
    ['a missing file', { 'pipeline.sh': FILES['pipeline.sh'] }],
    ['a file that is not listed', { ...FILES, 'smoke-test.sh': 'exit 0\n' }],
  ])('stops at %s', (_, packed) => {
    expect(fetched(packageOf(FILES, packed)).status).not.toBe(0);
  });

  it('stops at another list of checksums', () => {
    packageOf(FILES);
    expect(fetched('0'.repeat(64)).status).not.toBe(0);
  });

  it('does so in every job that calls the program', () => {
    for (const [, job] of gitlabFile(aPipeline({ service: aGitLabService({ delivery: 'central' }) })).jobs) {
      expect(job.before_script?.join('\n')).toContain('sha256sum -c');
    }
  });
});

describe('the identity for AWS', () => {
  const file = gitlabFile(aGitLabPipeline());

  it('is asked for in the jobs that use it, and in no other', () => {
    const holders = [...file.jobs].filter(([, job]) => job.id_tokens?.AWS_ID_TOKEN !== undefined).map(([name]) => name);
    expect(holders).toEqual([...file.jobs.keys()].slice([...file.jobs.keys()].indexOf('publish') + 1));
    expect(file.job('deploy-dev').id_tokens).toEqual({ AWS_ID_TOKEN: { aud: 'https://gitlab.retail.example' } });
    expect(file.job('publish').id_tokens).toEqual({ ARTIFACTORY_ID_TOKEN: { aud: 'artifactory.retail.example' } });
    expect(file.job('unit-tests').id_tokens).toBeUndefined();
  });

  it('is a file outside the workspace that others cannot read, and that is gone after the job', () => {
    const look = [
      'cat "$AWS_WEB_IDENTITY_TOKEN_FILE"; echo',
      'stat -c %a "$AWS_WEB_IDENTITY_TOKEN_FILE"',
      'echo "$AWS_WEB_IDENTITY_TOKEN_FILE"',
    ];
    const input = ['umask 000', ...(file.job('deploy-dev').before_script ?? []), ...look, 'exit 3'].join('\n');
    const env = { ...process.env, AWS_ID_TOKEN: 'a.b-$c.d%s' };
    const { stdout, status } = spawnSync('/bin/sh', ['-e'], { input, cwd: join(root, 'work'), encoding: 'utf8', env });
    const [token, mode, path = ''] = stdout.split('\n');
    expect({ token, mode, status }).toEqual({ token: 'a.b-$c.d%s', mode: '600', status: 3 });
    expect(path.startsWith(join(root, 'work'))).toBe(false);
    expect(() => statSync(path)).toThrow('ENOENT');
  });
});
