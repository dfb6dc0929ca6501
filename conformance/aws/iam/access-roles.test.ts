/** What acts for a stack of the catalog in an environment may make the calls of its verbs, on its own stack and records, and no others. */
import { describe, expect, test } from 'vitest';
import { needs } from '../../support/tools';
import { sample } from '../sample';
import { accessStack, KEY_ARN, listed, platform, type Role, rolesOf, statementsOf } from './fleet';
import { outcome, type Request, simulator } from './simulate';
import { bucket, environmentsOf, key, named, writeLogs } from './world';

const { region } = platform.aws;
const cases = sample.stacks.flatMap((emitted) =>
  environmentsOf(emitted).map((environment) => [emitted.pipeline.service.name, environment, emitted] as const),
);

interface Asked {
  readonly review: readonly Request[];
  readonly deploy: readonly Request[];
}

/** Of the verbs settle and review, and of protect and record, in `templates/delivery/`. */
function askedIn(emitted: (typeof cases)[number][2], environment: string, account: string): Asked {
  const { names } = emitted.pipeline;
  const own = names.environments[environment];
  if (own === undefined) throw new Error(environment);
  const here = (service: string, resource: string) => `arn:aws:${service}:${region}:${account}:${resource}`;
  const stack = here('cloudformation', `stack/${own.stack}/uuid`);
  const inStack = (...actions: readonly string[]): readonly Request[] =>
    actions.map((action) => ({ action: `cloudformation:${action}`, resource: stack }));
  const object = (action: string, path: string): Request => ({
    action,
    resource: `arn:aws:s3:::${names.bucket}/${path}`,
    guard: bucket,
  });
  const useKey = (action: string): Request => ({
    action,
    resource: KEY_ARN,
    guard: key,
    context: { 'kms:ViaService': `s3.${region}.amazonaws.com` },
  });
  const folder = `${names.pipeline.slice(0, 20)}/Delivery/x`;
  const shared = [
    object('s3:GetObject', folder),
    object('s3:GetObjectVersion', folder),
    useKey('kms:Decrypt'),
    ...inStack('DescribeStacks', 'DescribeStackEvents', 'DescribeChangeSet'),
    ...writeLogs(here('logs', 'log-group:/aws/codebuild/x:log-stream:x')),
  ];
  const records = [
    own.releaseKey,
    `${own.releaseHistory}1.8.0.json`,
    `templates/${emitted.pipeline.service.name}/${'0'.repeat(64)}.yaml`,
  ];
  return {
    review: shared,
    deploy: [
      ...shared,
      useKey('kms:GenerateDataKey'),
      ...inStack('SetStackPolicy', 'UpdateTerminationProtection'),
      ...records.flatMap((path) => [object('s3:GetObject', path), object('s3:PutObject', path)]),
      ...['ssm:GetParameter', 'ssm:PutParameter'].map((action) => ({
        action,
        resource: here('ssm', `parameter${own.releaseParameter}`),
      })),
    ],
  };
}

/** Log groups are the role's own. */
const withLogsOf = (role: Role, requests: readonly Request[]): readonly Request[] => {
  const group = listed(statementsOf(role).find(({ Sid }) => Sid === 'WriteLogs')?.Resource)[0] ?? '';
  return requests.map((request) =>
    request.action.startsWith('logs:') ? { ...request, resource: group.replace(/:\*$/, ':log-stream:x') } : request,
  );
};

describe.skipIf(needs(simulator))('IAM', () => {
  test.each(cases)('lets what acts for the stack %s in %s make its calls, and no others', async (_, environment, emitted) => {
    const stack = accessStack(emitted, environment);
    const roles = rolesOf(stack);
    expect(roles.map(({ kind }) => kind).sort()).toEqual(['DeployRole', 'ReviewRole']);
    const asked = askedIn(emitted, environment, stack.account);
    for (const [kind, requests] of [
      ['ReviewRole', asked.review],
      ['DeployRole', asked.deploy],
    ] as const) {
      const role = named(roles, kind);
      const answers = await Promise.all(
        withLogsOf(role, requests).map(async (request) => `${request.action} ${await outcome(role, request)}`),
      );
      expect(answers).toEqual(requests.map(({ action }) => `${action} Allowed`));
      const allowed = statementsOf(role).flatMap(({ Effect, Action }) => (Effect === 'Allow' ? listed(Action) : []));
      // AWS gives a role that reads artifacts of another account both uses of the key.
      const known = new Set([...requests.map(({ action }) => action), 'kms:GenerateDataKey']);
      expect(allowed.filter((action) => !known.has(action))).toEqual([]);
    }
  });

  test.each(cases)(
    'lets neither of %s in %s change the stack, another one, or its records elsewhere',
    async (_, environment, emitted) => {
      const stack = accessStack(emitted, environment);
      const { names } = emitted.pipeline;
      const own = names.environments[environment];
      const arn = (name: string) => `arn:aws:cloudformation:${region}:${stack.account}:stack/${name}/uuid`;
      const refused: readonly Request[] = [
        ...['CreateChangeSet', 'ExecuteChangeSet', 'DeleteStack', 'UpdateStack'].map((action) => ({
          action: `cloudformation:${action}`,
          resource: arn(own?.stack ?? ''),
        })),
        ...['SetStackPolicy', 'DescribeStacks'].map((action) => ({
          action: `cloudformation:${action}`,
          resource: arn(`${platform.name}-other-${environment}`),
        })),
        { action: 's3:PutObject', resource: `arn:aws:s3:::${names.bucket}/records/other/${environment}.json`, guard: bucket },
        { action: 's3:PutObject', resource: `arn:aws:s3:::${names.bucket}/${names.bundleKey}`, guard: bucket },
      ];
      for (const role of rolesOf(stack)) {
        const answers = await Promise.all(
          refused.map(async (request) => [request.action, await outcome(role, request)] as const),
        );
        expect(answers.filter(([, answer]) => answer === 'Allowed')).toEqual([]);
      }
    },
  );
});
