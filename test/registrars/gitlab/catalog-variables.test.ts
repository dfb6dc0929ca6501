/** What the catalog's own pipeline logs in with: told when it is missing, or when a merge request could come to it; never made, never read. */
import { afterEach, describe, expect, test } from 'vitest';
import { type VariableFault, variableFaults } from '../../../src/registrars/gitlab/catalog-variables';
import type { FoundVariable } from '../../../src/registrars/gitlab/settings/variables';
import { anIntent } from './support/intent';
import { type Desk, openDesk, projectsOf } from './support/world';

const variable = (key: string, scope: string, more: Partial<FoundVariable> = {}): FoundVariable => ({
  key,
  owner: 'the project',
  masked: true,
  protected: scope === 'register',
  scope,
  ...more,
});

const LOGIN = ['GITLAB_TOKEN', 'JENKINS_USER', 'JENKINS_TOKEN'];
const WELL = [
  ...LOGIN.flatMap((key) => [variable(key, 'plan'), variable(key, 'register')]),
  variable('JENKINS_WEBHOOK_SECRET', 'register'),
];

describe('variables of the catalog’s project', () => {
  const told = (found: readonly FoundVariable[], hooks = true) =>
    variableFaults(found, hooks).map(({ level, text, remedy }: VariableFault) => `${level}: ${text} ${remedy}`);
  const without = (key: string, scope: string) => WELL.filter((each) => each.key !== key || each.scope !== scope);

  test('that are as the how-to page says are well', () => {
    expect(told(WELL)).toEqual([]);
  });

  test('may come from one scope with a wildcard where it reaches no job that registers', () => {
    expect(told([...without('JENKINS_USER', 'plan'), variable('JENKINS_USER', 'pl*n', { owner: 'group platform' })])).toEqual([]);
  });

  test('that are missing stop a job, each by its environment', () => {
    expect(told(without('GITLAB_TOKEN', 'plan'))).toEqual([
      'fail: There is no CI/CD variable GITLAB_TOKEN for the environment plan in the project or in a group above it that this token may see. Add one with the scope plan: masked, not protected, with rights to read.',
    ]);
    expect(told(without('JENKINS_TOKEN', 'register'))).toEqual([
      'fail: There is no CI/CD variable JENKINS_TOKEN for the environment register in the project or in a group above it that this token may see. Add one with the scope register: masked, protected, with rights to write.',
    ]);
    expect(told([])).toHaveLength(2 * LOGIN.length + 1);
  });

  test('need no secret of webhooks where there are none', () => {
    const none = without('JENKINS_WEBHOOK_SECRET', 'register');
    expect(told(none)).toHaveLength(1);
    expect(told(none, false)).toEqual([]);
  });

  test('that are protected do not come to merge requests', () => {
    const kept = [...without('GITLAB_TOKEN', 'plan'), variable('GITLAB_TOKEN', 'plan', { protected: true })];
    expect(told(kept)).toEqual([
      'fail: The CI/CD variable GITLAB_TOKEN of the project is protected, so the jobs of merge requests in the environment plan do not get it. Add one with the scope plan: masked, not protected, with rights to read.',
    ]);
  });

  test.each([
    ['register', 'GITLAB_TOKEN'],
    ['*', 'JENKINS_TOKEN'],
    ['reg*', 'JENKINS_USER'],
    ['plan', 'JENKINS_WEBHOOK_SECRET'],
  ])('that write are told where the code of a merge request can read them: scope %s of %s', (scope, key) => {
    expect(told([...WELL, variable(key, scope, { protected: false })])).toEqual([
      `warn: The CI/CD variable ${key} of the project with the scope ${scope} is for what registers and is not protected, so the code of a merge request can read it. Protect it, and see that the default branch is protected.`,
    ]);
  });

  test('that logs would show are told, and those that take the place of what the pipeline sets', () => {
    const role = variable('AWS_ROLE_ARN', '*', { owner: 'group platform', masked: false });
    expect(told([...without('GITLAB_TOKEN', 'plan'), variable('GITLAB_TOKEN', 'plan', { masked: false }), role])).toEqual([
      'warn: The CI/CD variable GITLAB_TOKEN of the project with the scope plan is not masked, so a job\'s log may show it. Mask it ("Expand variable reference" off).',
      'warn: The CI/CD variable AWS_ROLE_ARN of group platform takes the place of the role that the pipeline names. Remove it. Empty, it leaves AWS out; so leave it if that is meant.',
    ]);
  });
});

describe('a plan', () => {
  const intent = anIntent({ search: {} });
  const { catalogProject } = intent.platform.gitlab;
  const VARIABLES = `/projects/${encodeURIComponent(catalogProject)}/variables`;
  const desks: Desk[] = [];
  afterEach(async () => {
    await Promise.all(desks.splice(0).map((desk) => desk.close()));
  });

  async function desk(pipeline: string): Promise<Desk> {
    const projects = projectsOf(intent).map((each) =>
      each.path === catalogProject ? { ...each, files: { '.gitlab-ci.yml': pipeline } } : each,
    );
    const opened = await openDesk(intent, { projects });
    desks.push(opened);
    return opened;
  }

  const notesOf = async (at: Desk): Promise<readonly string[]> =>
    (await at.plan(intent)).plan.notes.map(({ text }) => text).filter((text) => text.startsWith(`${catalogProject}: `));

  test('tells what the included pipeline lacks, and no value of what it has', async () => {
    const at = await desk('include:\n  - local: /out/catalog.gitlab-ci.yml\n');
    const value = 'glpat-planted-in-a-variable';
    for (const environment_scope of ['plan', 'register'])
      await at.hand('POST', VARIABLES, { key: 'GITLAB_TOKEN', value, masked: true, environment_scope });
    const notes = await notesOf(at);
    expect(notes).toHaveLength(2 + 2 + 1 + 1);
    expect(notes).toContainEqual(
      expect.stringMatching(/: There is no CI\/CD variable JENKINS_USER for the environment plan .* Add one with the scope plan/),
    );
    expect(notes).toContainEqual(
      expect.stringMatching(/GITLAB_TOKEN of the project with the scope register .* is not protected/),
    );
    expect(notes.join()).not.toContain(value);
  });

  test('asks for no variable of a project that does not run the pipeline', async () => {
    const at = await desk('include: []\n');
    at.sandbox.control.calls.clear();
    expect(await notesOf(at)).toEqual([]);
    expect(Object.keys(at.sandbox.control.calls.summary().endpoints).filter((each) => each.includes('/variables'))).toEqual([]);
  });
});
