/** The catalog's own pipeline, really run: what comes of it when registering is done, is put off in part, or fails. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogPipeline } from '../../src/targets/catalog-ci/catalog-ci';
import { aPlatform } from '../../test/support/builders';
import { needs } from '../support/tools';
import { gitlabCiLocal, IDENTITY, rsync } from './world';

let folder: string;
const inFolder = (...path: readonly string[]) => join(folder, ...path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalog-'));
  for (const path of ['tools', 'clone/pipelines']) mkdirSync(inFolder(path), { recursive: true });
  for (const name of ['npm', 'npx']) {
    writeFileSync(inFolder('tools', name), TOOL);
    chmodSync(inFolder('tools', name), 0o755);
  }
  const files = {
    '.gitlab-ci.yml': 'include:\n  - local: /pipelines/catalog.gitlab-ci.yml\n',
    '.gitignore': '.gitlab-ci-local/\n',
    'package-lock.json': '{}\n',
    'pipelines/catalog.gitlab-ci.yml': catalogPipeline(aPlatform(), 18).text,
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(inFolder('clone', path), text);
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', 'git@gitlab.example.test:platform/catalog.git');
  git('add', '--all');
  git('commit', '--quiet', '--message=First');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(needs(rsync))("the catalog's own pipeline, after a merge", () => {
  it('registers the canaries, then everything else', () => {
    const { status, log } = registered({});
    expect(status, log).toBe(0);
    expect(called()).toEqual(['projen', 'service-pipelines register --wave 1', 'service-pipelines register']);
    expect(log).not.toContain('WARN');
  });

  it('goes on when something is put off, and shows the job in yellow', () => {
    const { status, log } = registered({ '--wave 1': 2, register: 2 });
    expect(status, log).toBe(0);
    expect(called()).toContain('service-pipelines register');
    for (const job of ['canaries', 'register']) expect(log).toMatch(new RegExp(`WARN +${job}\\b`));
  });

  // gitlab-ci-local judges the job by its exit code, and goes on all the same: what follows a red job it cannot show here.
  it.each([
    ['canaries', { '--wave 1': 1 }],
    ['register', { register: 1 }],
  ])('is red when %s fails', (job, codes) => {
    expect(registered(codes).log).toMatch(new RegExp(`FAIL +${job}\\b`));
  });

  it('registers nothing when what is committed is not what the catalog makes', () => {
    const { status, log } = registered({}, 'pipelines/other.yaml');
    expect(status).not.toBe(0);
    expect(log).toContain('npx projen changes what is committed.');
    expect(called()).toEqual(['projen']);
  });
});

/**
 * Runs the pipeline of the default branch.
 *
 * @param codes With what calls end whose last words are these.
 * @param made A file that `npx projen` leaves in the checkout.
 */
function registered(codes: Readonly<Record<string, number>>, made = '') {
  for (const [words, code] of Object.entries(codes)) writeFileSync(inFolder('tools', `ends ${words}`), String(code));
  if (made !== '') writeFileSync(inFolder('tools', 'makes'), made);
  const args = ['--force-shell-executor', '--variable', 'AWS_ID_TOKEN=aws-token'];
  const { status, stdout, stderr } = gitlabCiLocal(inFolder('clone'), inFolder('tools'), args, { HOME: folder });
  return { status, log: `${stdout}${stderr}` };
}

/** What `npx` was asked to run, in order. */
function called(): readonly string[] {
  const path = inFolder('tools', 'calls');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: inFolder('clone'), env: { ...process.env, ...IDENTITY }, stdio: 'pipe' });
}

const TOOL = `#!/bin/sh
here=$(dirname "$0")
if [ "$(basename "$0")" = npm ]; then exit 0; fi
printf '%s\\n' "$*" >>"$here/calls"
if [ "$1" = projen ] && [ -e "$here/makes" ]; then touch "$(cat "$here/makes")"; fi
for file in "$here"/ends*; do
  words=\${file#"$here/ends "}
  case $* in *"$words") exit "$(cat "$file")" ;; esac
done
`;
