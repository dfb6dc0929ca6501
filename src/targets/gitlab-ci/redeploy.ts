/** Going back to a recorded release as one action: a pipeline of its own, which somebody starts with two variables. */
import type { Job, Stage } from '../../model/pipeline';
import type { Service } from '../../model/service';
import { programCall } from '../../program/calls';
import { command, lines, type ShellCommand, variable, verbatim } from '../../syntax/shell';
import type { YamlMapping } from '../../syntax/yaml';
import { startedByHand } from './approver';
import { started } from './environment';
import type { NamedJob, Scope } from './job';
import { announcementJobName, redeployJobName } from './job-name';
import { notify } from './notices';
import { REDEPLOY_ENVIRONMENT, REDEPLOY_RELEASE } from './refs';
import { goingBack } from './rollback';

/** What the page "Run pipeline" asks for. Not there where GitLab delivers nothing. */
export function redeployVariables({ environments }: Service, stages: readonly Stage[]): YamlMapping {
  if (!stages.some(({ kind }) => kind === 'deploy')) return {};
  return {
    [REDEPLOY_ENVIRONMENT]: {
      value: '',
      options: ['', ...environments.map(({ environment }) => environment.name)],
      description: 'To go back to a recorded release: the environment. Empty for everything else.',
    },
    [REDEPLOY_RELEASE]: { value: 'previous', description: 'The version to go back to, or "previous" for the release before.' },
  };
}

/** For each deployment the way back, and before an approval the announcement of what it would change. */
export function redeployments(scope: Scope, stage: Stage, job: Job): readonly NamedJob[] {
  const target = stage.environment;
  if (stage.kind !== 'deploy' || target === undefined) return [];
  const environment = target.environment.name;
  const asked = startedByHand(stage);
  const redeployment: NamedJob = {
    name: redeployJobName(environment),
    comment: `Goes back to a release on record, in a pipeline that is started with ${REDEPLOY_ENVIRONMENT}=${environment}.`,
    presence: { kind: 'redeployment', environment, start: asked ? 'byHand' : 'alone' },
    content: goingBack(scope, stage, job, {
      needs: asked ? [{ job: announcementJobName(environment), artifacts: false }] : [],
      manual_confirmation: asked ? question(scope, environment) : undefined,
      environment: started(scope.pipeline, target),
      script: [
        ...(asked ? [APPROVER] : []),
        recall(environment),
        programCall('redeploy', environment),
        programCall('smoke', environment),
      ],
    }),
  };
  return asked ? [announcement(scope, stage, job, environment), redeployment] : [redeployment];
}

const recall = (environment: string): ShellCommand => programCall('recall', environment, variable(REDEPLOY_RELEASE));

const question = ({ pipeline }: Scope, environment: string): string =>
  `Take ${environment} of ${pipeline.service.name} to the release "$${REDEPLOY_RELEASE}"?`;

/** Whoever presses play is who approves. */
const APPROVER: ShellCommand = lines(verbatim('APPROVED_BY="$GITLAB_USER_LOGIN"'), command('export', 'APPROVED_BY'));

function announcement(scope: Scope, stage: Stage, job: Job, environment: string): NamedJob {
  const script = [
    recall(environment),
    programCall('changes', environment),
    notify(scope.pipeline, 'approval', 'waiting', environment),
  ];
  const { resource_group, after_script, ...content } = goingBack(scope, stage, job, { needs: [], script });
  return {
    name: announcementJobName(environment),
    comment: '',
    presence: { kind: 'redeployment', environment, start: 'alone' },
    content,
  };
}
