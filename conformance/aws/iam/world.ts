/** The sample's roles, and requests to IAM on their behalf; what was asked for is kept, so that what a role may beyond that is seen. */
import { type Emitted, sample } from '../sample';
import {
  accountOf,
  environmentStack,
  KEY_ARN,
  type Policy,
  platform,
  platformStacks,
  type Role,
  resourcePolicy,
  rolesOf,
  type StackInAccount,
  toolsStack,
} from './fleet';
import type { Action } from './pipeline-calls';
import type { At } from './program-calls';
import { outcome, type Request } from './simulate';

const [first, second, ...others] = platformStacks;
if (first === undefined || second === undefined) throw new Error('the sample has no platform stacks');
export const toolsPlatform: StackInAccount = first;
export const deliveryPlatform: StackInAccount = second;
/** Two for each account that services run in: its roles, and what tests before traffic. */
export const accounts: readonly StackInAccount[] = others;
export const bucket = resourcePolicy(toolsPlatform, 'DeliveryBucketPolicy', 'PolicyDocument');
export const key = resourcePolicy(toolsPlatform, 'DeliveryKey', 'KeyPolicy');
export const signingKey = resourcePolicy(toolsPlatform, 'SigningKey', 'KeyPolicy');
export const platformRoles = [...rolesOf(toolsPlatform), ...rolesOf(deliveryPlatform), ...accounts.flatMap(rolesOf)];

const tools = new Map(sample.services.map((emitted) => [emitted, toolsStack(emitted)] as const));
export const toolsOf = (emitted: Emitted) => tools.get(emitted) ?? toolsStack(emitted);
export const repositoryOf = (emitted: Emitted): Policy => {
  const policy = resourcePolicy(toolsOf(emitted), 'ImageRepository', 'RepositoryPolicyText');
  // The resource is the repository itself, and is not written there.
  return { ...policy, Statement: policy.Statement.map((each) => ({ ...each, Resource: '*' })) };
};
export const environmentsOf = ({ pipeline }: Emitted): readonly string[] =>
  pipeline.service.environments.map(({ environment }) => environment.name);
export const at = (emitted: Emitted, environment: string): At => ({
  pipeline: emitted.pipeline,
  environment,
  account: accountOf(emitted.pipeline, environment),
  bucket,
  key,
  signingKey,
  repository: repositoryOf(emitted),
});
/** One service of each form: others differ from these by names only. */
export const forms = sample.services.filter(
  (one, index, all) => all.findIndex((other) => formOf(other) === formOf(one)) === index,
);
export const stacks = forms.map((emitted) => ({
  emitted,
  environments: environmentsOf(emitted).map((name) => ({ name, roles: rolesOf(environmentStack(emitted, name)) })),
}));
export const named = (roles: readonly Role[], kind: string): Role => {
  const found = roles.find((role) => role.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} among ${roles.map((role) => role.kind).join(', ')}`);
  return found;
};

/** Roles of a kind are made alike, but for names: the pipeline's own role and the one that it takes on in an account are two. */
export const kindOf = ({ kind, origin }: Role): string => `${origin}/${kind}`;

/** What was asked for, by kind of role: whatever else a role may do must be in the margin. */
export const asked = new Map<string, Set<string>>();

export async function refused(role: Role, requests: readonly Request[]): Promise<readonly string[]> {
  const used = asked.get(kindOf(role)) ?? new Set<string>();
  asked.set(kindOf(role), used);
  const answers = await Promise.all(
    requests.map(async (request) => {
      used.add(request.action);
      const answer = await outcome(role, request);
      return answer === 'Allowed' ? [] : [`${role.arn}: ${request.action} on ${request.resource}: ${answer}`];
    }),
  );
  return answers.flat();
}

interface Stage {
  readonly Actions: readonly Action[];
}
export const pipelineOf = (
  stack: typeof toolsPlatform,
  id: string,
): { readonly name: string; readonly actions: readonly Action[] } => {
  const { Name = '', Stages = [] } = stack.stack.resources[id]?.Properties ?? {};
  const stages: readonly Stage[] = JSON.parse(JSON.stringify(Stages));
  return { name: String(Name), actions: stages.flatMap(({ Actions }) => Actions) };
};

export const codepipelines = forms.filter(({ pipeline }) => pipeline.service.engines.deliver === 'codepipeline');

export async function mayTakeOn(from: Role, role: Role): Promise<readonly string[]> {
  const trust = { ...role.trust, Statement: role.trust.Statement.map((each) => ({ ...each, Resource: '*' })) };
  return refused(from, [{ action: 'sts:AssumeRole', resource: role.arn, guard: trust }]);
}

export const artifactRequests = (resource: string): readonly Request[] => [
  { action: 's3:GetObject', resource, guard: bucket },
  { action: 's3:GetObjectVersion', resource, guard: bucket },
  useKey('kms:Decrypt'),
];

export const useKey = (action: string): Request => ({
  action,
  resource: KEY_ARN,
  guard: key,
  context: { 'kms:ViaService': `s3.${platform.aws.region}.amazonaws.com` },
});

export const writeLogs = (resource: string): readonly Request[] =>
  ['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => ({ action, resource }));

function formOf({ pipeline: { service, stages } }: Emitted): string {
  const deployments = stages.flatMap(({ jobs }) =>
    jobs.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'deployEcs' ? [step.mechanism] : []))),
  );
  const runtimes = service.environments.map(({ runtime }) => [
    runtime.migration !== undefined,
    runtime.scheduledTasks.length > 0,
    runtime.ingress.length > 0,
  ]);
  const { platform: architecture, scan, sign } = service.image;
  const proof = [architecture, scan?.scanner, sign, service.quality.scans.includes('sbom')];
  const watched = service.environments.map(({ alarms }) => alarms.watchMinutes > 0);
  const ways = [service.delivery, service.trigger, service.reviewApp !== undefined];
  return JSON.stringify([service.engines, deployments, runtimes, ways, watched, proof]);
}
