/** The readers see what they are to see: each change of an emitted file that takes something from a service is found as a difference. */
import { beforeAll, describe, expect, test } from 'vitest';
import { groovy, needs, pyyaml } from '../support/tools';
import { SUBJECTS } from './catalog';
import { faultsOf, readingsOf } from './readings';

interface Mutant {
  readonly path: string;
  readonly search: string | RegExp;
  readonly replacement: string;
  /** What is told to differ. */
  readonly fact: string;
  /** Of the pairs of engines, which one; by the file unless given. */
  readonly pair?: number;
}

const mutant = (path: string, search: Mutant['search'], replacement: string, fact: string): Mutant => ({
  path,
  search,
  replacement,
  fact,
});
const GITLAB = '.gitlab-ci.yml';
const DEPLOY = 'Jenkinsfile.deploy';
const CODEPIPELINE = 'codepipeline.yaml';

/** Which pair of engines a file is read of. */
const PAIR_OF: Readonly<Record<string, number>> = {
  [GITLAB]: 2,
  [DEPLOY]: 3,
  [CODEPIPELINE]: 0,
  'settings.sh': 3,
};

/** Of the first service: two approvers of prod of two teams, all notices. */
const MUTANTS: readonly Mutant[] = [
  mutant(GITLAB, 'sh delivery/pipeline.sh check-fixes prod', 'true', 'fixes@prod'),
  mutant(GITLAB, 'sh delivery/pipeline.sh promote prod', 'true', 'promote@prod'),
  mutant(GITLAB, 'await-services cache:6379 database:5432', 'await-services cache:6379', 'build.services'),
  mutant(GITLAB, 'POSTGRES_DB: a', 'POSTGRES_DB: other', 'build.services'),
  {
    ...mutant('Jenkinsfile', 'await-services cache:6379 database:5432', 'await-services database:5432', 'build.services'),
    pair: 0,
  },
  { ...mutant('Jenkinsfile', "'retail.example/postgres:17'", "'retail.example/postgres:16'", 'build.services'), pair: 0 },
  mutant(GITLAB, /(deploy-dev:[\s\S]*?environment:\s+name: )dev/, '$1stage', 'environmentsPage'),
  mutant(GITLAB, /when: manual/g, 'when: on_success', 'approval.who@prod'),
  mutant(GITLAB, /CI_DEPLOY_FREEZE/g, 'X', 'freeze'),
  mutant(GITLAB, 'sh delivery/pipeline.sh rollback prod', 'true', 'rollback.smoke@prod'),
  mutant(GITLAB, /(after-failed-smoke-test-prod:[\s\S]*?)notify rollback/, '$1notify build', 'notices.rollback'),
  mutant(GITLAB, /(record-dev:[\s\S]*?)notify deployment/, '$1notify build', 'notices.deployment'),
  mutant(GITLAB, /resource_group: checkout-prod/, 'resource_group: other', 'alone@prod'),
  mutant(GITLAB, /(deploy-prod:[\s\S]*?environment:\s+name: )prod/, '$1dev', 'approval.who@prod'),
  mutant(GITLAB, /sh delivery\/pipeline.sh notify approval waiting prod/, 'true', 'notices.waiting'),
  mutant(DEPLOY, /sh delivery\/pipeline.sh rollback prod/, 'true', 'rollback.smoke@prod'),
  mutant(DEPLOY, /sh delivery\/pipeline.sh check-fixes prod/, 'true', 'fixes@prod'),
  mutant(DEPLOY, "submitter 'commerce-approvers,platform-approvers'", "submitter 'commerce-approvers'", 'approval.who@prod'),
  mutant(DEPLOY, "error('The second approval", "echo('The second approval", 'approval.who@prod'),
  mutant(DEPLOY, "timeout(time: 72, unit: 'HOURS')", "timeout(time: 72, unit: 'DAYS')", 'approval.timeout@prod'),
  mutant(DEPLOY, /(stage\('Approve prod \(1 of 2\)'\) \{)/, '$1\nagent any', 'approval.agent@prod'),
  mutant(
    DEPLOY,
    /(Approve prod \(1 of 2\)[\s\S]*?)delivers\(\) \|\| redeploys\('prod'\)/,
    '$1delivers()',
    'approval.wayBack@prod',
  ),
  mutant(DEPLOY, "tell('rollback', outcome, 'prod')", "tell('build', outcome, 'prod')", 'notices.rollback'),
  mutant(DEPLOY, "lock(resource: 'checkout-prod')", "lock(resource: 'x')", 'alone@prod'),
  mutant(DEPLOY, /env.APPROVED_BY = env.APPROVER\n/, '\n', 'approval.recorded@prod'),
  mutant(DEPLOY, /tell\('deployment', 'success', 'dev'\)/, 'cleanUp()', 'notices.deployment'),
  mutant(CODEPIPELINE, 'TimeoutInMinutes: 4320', 'TimeoutInMinutes: 60', 'approval.timeout@prod'),
  mutant(CODEPIPELINE, /smoke-or-rollback/g, 'smoke', 'rollback.smoke@prod'),
  mutant(CODEPIPELINE, /WaitTime: (\D?)15/g, 'WaitTime: $11', 'watch@dev'),
  mutant(CODEPIPELINE, '"deployment"', '"other"', 'notices.deployment'),
  mutant(CODEPIPELINE, /"migrate"/g, '"smoke"', 'migrate@prod'),
  mutant(
    GITLAB,
    /(smoke-test-dev:[\s\S]*?)sh delivery\/pipeline.sh smoke dev/,
    '$1sh delivery/pipeline.sh watch dev',
    'watch@dev',
  ),
  mutant(GITLAB, /(deploy-dev:[\s\S]*?)notify deployment/, '$1notify rollback', 'notices.takenBack'),
  mutant(GITLAB, /sh delivery\/pipeline.sh record prod/, 'true', 'releaseTag@prod'),
  mutant(
    DEPLOY,
    /sh delivery\/pipeline.sh smoke dev/,
    'sh delivery/pipeline.sh watch dev; sh delivery/pipeline.sh smoke dev',
    'watch@dev',
  ),
  mutant(DEPLOY, /sh delivery\/pipeline.sh deploy /g, 'echo CI_DEPLOY_FREEZE; sh delivery/pipeline.sh deploy ', 'freeze'),
  mutant(DEPLOY, /\n {4}notBuilt \{/, '\n    unstable {', 'notices.overtaken'),
  mutant(GITLAB, '- sh delivery/pipeline.sh check-fixes prod', '- sh delivery/pipeline.sh await prod', 'approval.agent@prod'),
  mutant(GITLAB, 'notify approval "$CI_JOB_STATUS" prod', 'notify approval unanswered prod', 'notices.answers'),
  mutant(GITLAB, 'notify deployment "$CI_JOB_STATUS" dev', 'notify deployment superseded dev', 'notices.overtaken'),
  mutant('pipeline.sh', 'fact("Author"', 'fact("Comment"', 'notices.reason'),
  { ...mutant('pipeline.sh', 'fact("Author"', 'fact("Reason"', 'notices.reason'), pair: 3 },
  mutant(CODEPIPELINE, 'ExecutionMode: SUPERSEDED', 'ExecutionMode: PARALLEL', 'alone@prod'),
  mutant(CODEPIPELINE, 'Provider: Manual', 'Provider: Lambda', 'approval.agent@prod'),
  mutant(DEPLOY, "'rejected' : 'unanswered'", "'aborted' : 'unanswered'", 'notices.answers'),
  mutant(DEPLOY, "tellEnd('approval', answer()", "tellEnd('build', answer()", 'notices.answers'),
  mutant(
    DEPLOY,
    /env.APPROVED_BY = env.APPROVER\n/,
    "env.APPROVED_BY = env.APPROVER\ntell('approval', 'success', 'prod')\n",
    'notices.answers',
  ),
  mutant(DEPLOY, /tell\('deployment', 'failure', 'dev'\)/, "tell('rollback', 'started', 'dev')", 'notices.takenBack'),
  mutant(DEPLOY, /variable: 'GITLAB_TOKEN'/g, "variable: 'X'", 'environmentsPage'),
  mutant(DEPLOY, /variable: 'GITLAB_TOKEN'/g, "variable: 'X'", 'releaseTag@prod'),
  mutant('settings.sh', 'REPORTS=yes', 'REPORTS=no', 'environmentsPage'),
  mutant('settings.sh', /RELEASE_TAG=\S*released.*/, "RELEASE_TAG=''", 'releaseTag@prod'),
  mutant('pipeline.sh', 'aws ecs describe-services', 'aws cloudwatch describe-alarms', 'watch@stage'),
  { ...mutant('service.yaml', 'Name: ASSUME', 'Name: GITLAB_TOKEN', 'releaseTag@prod'), pair: 0 },
  { ...mutant('appspec-prod.yaml', 'AfterAllowTestTraffic', 'AfterAllowTraffic', 'beforeTraffic@prod'), pair: 0 },
  mutant('params-dev.json', '/health', '/', 'beforeTraffic@dev'),
  mutant('service.yaml', 'POST_TEST_TRAFFIC_SHIFT', 'POST_PRODUCTION_TRAFFIC_SHIFT', 'beforeTraffic@prod'),
  mutant('service.yaml', /Rollback: true/g, 'Rollback: false', 'rollback.deployment@prod'),
];

describe.skipIf(needs(groovy, pyyaml))('the readers of emitted files', () => {
  const engines = SUBJECTS[0] ?? [];
  const subjects = MUTANTS.map(({ path, pair }) => {
    const wanted = pair ?? PAIR_OF[path] ?? 2;
    return engines[wanted] ?? refuse();
  });
  let faults: readonly (readonly string[])[] = [];

  beforeAll(async () => {
    const readings = await readingsOf(subjects, (files, index) => {
      const { path, search, replacement } = MUTANTS[index] ?? refuse();
      return files.map((file) => (file.path === path ? { ...file, text: changed(file.text, search, replacement) } : file));
    });
    faults = readings.map(faultsOf);
  }, 300_000);

  test.each(MUTANTS.map((each, index) => ({ ...each, index })))(
    'see in $path that $search has become "$replacement"',
    ({ fact, index }) => {
      expect(faults[index]?.map((text) => / ([\w.]+(?:@\w+)?) is /.exec(text)?.[1])).toContain(fact);
    },
  );
});

function changed(text: string, search: string | RegExp, replacement: string): string {
  const result = text.replace(search, replacement);
  if (result === text) throw new Error(`the file has no ${search}`);
  return result;
}

function refuse(): never {
  throw new Error('no such subject');
}
