import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { gitlabCi } from '../../src/targets/gitlab-ci/gitlab-ci';
import { aGitLabPipeline, aGitLabService, aPipeline, aServiceEnvironment } from '../../test/support/builders';
import { readYaml11 } from '../../test/support/gitlab';
import { needs, pyyaml, toolEnv } from '../support/tools';
import { GitLabWorld } from './world';

/** PyYAML reads YAML 1.1, as GitLab's own reader does; `!reference` becomes a list. */
const READ = `
import json, sys, yaml
class Loader(yaml.SafeLoader): pass
Loader.add_constructor('!reference', lambda loader, node: loader.construct_sequence(node))
json.dump(yaml.load(sys.stdin.buffer.read().decode('utf-8'), Loader), sys.stdout)
`;

const hooks = {
  before: {
    verify: [
      'yes',
      'on: off',
      `it's "$CI_JOB_TOKEN" # \${X}`,
      "cat <<'END'\n  a: [b\n\tc\nEND\n",
      '- &a *a !b',
      '\u2028 \u0085 \ufeff \u00e9 \u{1f600}',
    ],
  },
  after: { deploy: ['  leading', 'trailing  ', '1:30', '0o17', '%', '`', '@', '!reference [x, y]'] },
  instead: {},
};

describe.skipIf(needs(pyyaml))('PyYAML', () => {
  it.each([
    ['the storefront', aGitLabPipeline()],
    ['hostile commands', aPipeline({ service: aGitLabService({ hooks }) })],
    ['central delivery in a monorepo', aPipeline({ service: aGitLabService({ delivery: 'central', path: 'a b' }) })],
  ])('reads the same from the file of %s as we do', (_, pipeline) => {
    const text = gitlabCi.emit(pipeline, { deliveryDigest: '' })[0]?.text ?? '';
    const read: unknown = JSON.parse(execFileSync('python3', ['-c', READ], { input: text, encoding: 'utf8', env: toolEnv() }));
    expect(read).toEqual(readYaml11(text));
  });

  it('finds each command as the team wrote it', () => {
    const text = gitlabCi.emit(aPipeline({ service: aGitLabService({ hooks }) }), { deliveryDigest: '' })[0]?.text ?? '';
    const read = JSON.parse(execFileSync('python3', ['-c', READ], { input: text, encoding: 'utf8', env: toolEnv() }));
    for (const command of hooks.before.verify) expect(read['unit-tests'].script.join('\n')).toContain(command);
    for (const command of hooks.after.deploy) expect(read['deploy-prod'].script.join('\n')).toContain(command);
  });
});

describe('gitlab-ci-local in a monorepo', () => {
  it('leaves the service out of a branch that does not touch it, new branch or not', () => {
    const environments = [aServiceEnvironment('dev', 'storefront')];
    const world = new GitLabWorld(aPipeline({ service: aGitLabService({ path: 'services/storefront', environments }) }));
    try {
      world.git('switch', '--quiet', '--create', 'feature/elsewhere');
      world.write('services/other/file', 'changed');
      world.commit('Change another service');
      expect(world.list()).toEqual([]);
      world.write('services/storefront/src/index.js', 'changed');
      world.commit('Change the storefront');
      expect(world.list().map(({ name }) => name)).toEqual(['lint', 'unit-tests', 'integration-tests', 'build']);
    } finally {
      world.delete();
    }
  });
});
