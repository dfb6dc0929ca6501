import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, verbatim } from '../../../src/syntax/shell';
import { stepScript } from '../../../src/targets/gitlab-ci/script';
import { aGitLabService, aPipeline, NO_HOOKS, run } from '../../support/builders';
import { gitlabFile } from '../../support/gitlab';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gitlab-script-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As the runner does: all entries in one shell that ends at the first failure. */
function runEntries(entries: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout } = spawnSync('/bin/sh', ['-e'], {
    input: entries.join('\n'),
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout };
}

const script = (...steps: readonly ReturnType<typeof run>[]) => steps.flatMap((step) => stepScript(aPipeline(), step));

describe('the commands of a step', () => {
  it('stand each on its own line where they cannot change the shell', () => {
    const tests = run('Tests', command('npm', 'ci'), command('npm', 'run', "it's"), verbatim('TOKEN="$A" npm test'));
    expect(script(tests)).toEqual(['npm ci', "npm run 'it'\\''s'", 'TOKEN="$A" npm test']);
  });

  it('keep what they change to themselves: folder, variables, options, exit', () => {
    const own = run(
      'Own',
      verbatim('cd /'),
      verbatim('X=changed; export X'),
      verbatim('set +e'),
      verbatim('trap "echo trapped" EXIT'),
      verbatim('exit 0'),
    );
    const { stdout, status } = runEntries(
      [...script(own, run('Next', verbatim('pwd; echo "$X"'))), 'false', 'echo unreachable'],
      { X: 'kept' },
    );
    expect(stdout).toBe(`trapped\n${folder}\nkept\n`);
    expect(status).not.toBe(0);
  });

  it('share variables within the step', () => {
    expect(runEntries(script(run('Own', verbatim('X=1'), verbatim('echo "x is $X"')))).stdout).toBe('x is 1\n');
  });

  it('end the job at the first that fails', () => {
    for (const failing of [verbatim('false'), verbatim('cd /; false; echo on'), verbatim('exit 3')]) {
      const { stdout, status } = runEntries([...script(run('Own', failing, verbatim('echo on'))), 'echo on']);
      expect({ stdout, failed: status !== 0 }).toEqual({ stdout: '', failed: true });
    }
  });

  it.each([
    ['quotes and dollars', `printf '%s\\n' 'it'"'"'s' "\\$5" '$CI_JOB_TOKEN'`, "it's\n$5\n$CI_JOB_TOKEN\n"],
    ['a document', 'cat <<\'END\'\n  a: "b"\n\n)\nEND', '  a: "b"\n\n)\n'],
    ['a comment at the end', 'echo a # b', 'a\n'],
    ['a line that goes on', 'echo a \\\n  b', 'a b\n'],
    ['a word of YAML', 'echo yes: on # no', 'yes: on\n'],
    ['several lines', 'if true; then\n  echo a\nfi\n', 'a\n'],
  ])('are kept as the team wrote them: %s', (_, text, output) => {
    const hooks = { ...NO_HOOKS, instead: { verify: [text] } };
    const job = gitlabFile(aPipeline({ service: aGitLabService({ hooks }) })).job('verify');
    expect(job.script?.join('\n')).toContain(text.trimEnd());
    const calls = ['mkdir delivery', "printf 'echo :\\n' >delivery/pipeline.sh", ...(job.script ?? [])];
    expect(runEntries(calls).stdout).toBe(output);
  });

  it('are announced in the log by a title that stays on one line', () => {
    expect(script(run('two\nlines; rm -rf /', verbatim('cd /')))).toEqual(['# two lines; rm -rf /\n(\ncd /\n)']);
  });
});

describe('the hooks of a team', () => {
  it('run before and after the steps of their stage, and instead of them', () => {
    const hooks = {
      before: { deploy: ['echo before'] },
      after: { deploy: ['echo after'] },
      instead: { smokeTest: ['echo instead'] },
    };
    const file = gitlabFile(aPipeline({ service: aGitLabService({ hooks }) }));
    const deploy = file.job('deploy-dev').script?.join('\n') ?? '';
    const places = ['echo before', 'pipeline.sh deploy dev', 'echo after'].map((text) => deploy.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    const smoke = file.job('smoke-test-dev').script?.join('\n');
    expect(smoke).toContain('echo instead');
    expect(smoke).not.toContain('pipeline.sh smoke');
    expect(file.job('record-dev').script).toEqual(['sh delivery/pipeline.sh record dev']);
  });
});
