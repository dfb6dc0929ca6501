/** Lowers how a stack's template reaches its environments: packaged once, then proposed, approved, carried out and recorded in each. */
import type { Job, Stage } from '../model/pipeline';
import type { ServiceEnvironment } from '../model/service';
import { approveStage, archiveStage, environmentJob, environmentStage, recordStage, windowSteps } from './delivery-stages';
import { buildJob, type Scope } from './job';

const PACKAGE_MINUTES = 15;
const PROPOSE_MINUTES = 60;
/** A database may take hours to change. */
const APPLY_MINUTES = 360;

export const stackStages = (scope: Scope): readonly Stage[] => [
  archiveStage(scope),
  packageStage(scope),
  ...scope.service.environments.flatMap((target) => environmentStages(scope, target)),
];

function packageStage(scope: Scope): Stage {
  const job = buildJob(scope, {
    id: 'package',
    title: 'Package the template',
    image: scope.platform.images.tools,
    steps: [{ kind: 'packageTemplate' }],
    timeoutMinutes: PACKAGE_MINUTES,
    credentials: ['aws-build'],
  });
  return {
    id: 'package',
    title: job.title,
    kind: 'package',
    engine: 'codepipeline',
    runsOn: 'release',
    environment: undefined,
    jobs: [job],
  };
}

/** The change set comes before the approval: people agree to what they have seen. */
function environmentStages(scope: Scope, target: ServiceEnvironment): readonly Stage[] {
  const environment = target.environment.name;
  return [
    environmentStage(scope, target, 'propose', proposeJob(scope, target, environment)),
    ...approveStage(scope, target),
    environmentStage(scope, target, 'deploy', applyJob(scope, target, environment)),
    recordStage(scope, target),
  ];
}

const proposeJob = (scope: Scope, target: ServiceEnvironment, environment: string): Job =>
  environmentJob(scope, target, {
    id: `propose-${environment}`,
    title: `Propose changes to ${environment}`,
    steps: [{ kind: 'proposeChanges', environment }],
    timeoutMinutes: PROPOSE_MINUTES,
  });

const applyJob = (scope: Scope, target: ServiceEnvironment, environment: string): Job =>
  environmentJob(scope, target, {
    id: `deploy-${environment}`,
    title: `Deploy to ${environment}`,
    steps: [...windowSteps(scope, target), { kind: 'applyChanges', environment }],
    timeoutMinutes: APPLY_MINUTES,
  });
