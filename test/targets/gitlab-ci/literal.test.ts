import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pipeline } from '../../../src/model/pipeline';
import { verbatim } from '../../../src/syntax/shell';
import { literal } from '../../../src/targets/gitlab-ci/literal';
import { aGitLabPipeline, aGitLabService, aJob, aPipeline, aPlatform, aStage, run } from '../../support/builders';
import { gitlabFile, schemaFaults } from '../../support/gitlab';

/** One job with these cache variables. */
function withVariables(variables: Readonly<Record<string, string>>): Pipeline {
  const cache = { keyFiles: ['a.lock'], paths: ['.cache'], variables };
  return aGitLabPipeline({ stages: [aStage({ jobs: [aJob({ cache })] })] });
}

/** What GitLab makes of a value that it expands: `$$` is a dollar. */
const expanded = (text: string) => text.replace(/\$\$|\$\{?\w+\}?/g, (found) => (found === '$$' ? '$' : 'EXPANDED'));

describe("GitLab's rule for $", () => {
  it.each(['$CI_JOB_TOKEN', `\${HOME}`, '$$', 'a$', 'cost: $5'])('keeps the variable value %s as it is', (value) => {
    const { variables } = gitlabFile(withVariables({ X: value })).job('unit-tests');
    expect(variables).toEqual({ X: { value, expand: false } });
  });

  it.each(['yes', 'on', 'no', '1.10', '010', '1:30', '', ' ', '<<', '~', 'null', '1_000', '2026-01-01'])(
    'keeps the text "%s" a text for a reader of YAML 1.1',
    (value) => {
      const file = gitlabFile(withVariables({ X: value }));
      expect(file.job('unit-tests').variables).toEqual({ X: value });
      expect(schemaFaults(file.content)).toEqual([]);
    },
  );

  it('is met in images and paths, which know no "expand: false"', () => {
    const job = aJob({
      image: 'registry/$USER:1',
      outputs: ['out/$HOME'],
      reports: { junit: ['$X/*.xml'], coverage: undefined },
    });
    const { image, artifacts } = gitlabFile(aGitLabPipeline({ stages: [aStage({ kind: 'build', jobs: [job] })] })).job(
      'unit-tests',
    );
    expect(image?.name).toBe('registry/$$USER:1');
    expect(artifacts).toMatchObject({ paths: ['out/$$HOME'], reports: { junit: ['$$X/*.xml'] } });
  });

  it('gives back every text, once GitLab has expanded it', () => {
    const dollars = fc.string({ unit: fc.constantFrom('$', '{', 'A', '}') });
    fc.assert(fc.property(fc.oneof(fc.string(), dollars), (text) => expanded(literal(text)) === text));
  });

  it('does not hold in scripts, which the shell alone reads', () => {
    const text = `echo "$CI_JOB_TOKEN" '$$' "\${X:-yes}"`;
    const stages = [aStage({ jobs: [aJob({ steps: [run('Own', verbatim(text))] })] })];
    expect(gitlabFile(aGitLabPipeline({ stages })).job('unit-tests').script?.join('')).toContain(text);
  });

  it('leaves no way in for titles and descriptions', () => {
    const title = 'x\n# y: $CI_JOB_TOKEN\nscript: [evil]\u2028"\'';
    const { text } = gitlabFile(aPipeline({ service: aGitLabService({ title, description: title }) }));
    expect(text).toBe(gitlabFile(aGitLabPipeline()).text);
  });

  it('holds for the addresses of notices: the shell hands them on unread', () => {
    const channels = { commerce: { name: 'commerce', gitlabVariable: 'HOOK', jenkinsCredential: 'x', awsSecret: 'x' } };
    const service = aGitLabService({ notices: { channels: ['commerce'], events: ['build'] } });
    const file = gitlabFile(aPipeline({ service, platform: aPlatform({ notices: { channels } }) }));
    expect(file.text).not.toMatch(/^ +TEAMS_WEBHOOK_1:/m);
    expect(file.job('hand-over').after_script).toEqual([
      'TEAMS_WEBHOOK_1="$HOOK" sh delivery/pipeline.sh notify build "$CI_JOB_STATUS"',
    ]);
  });
});
