/** The roles of a delivery that a push starts: what they do, and that nothing of another service is within their reach. */
import { expect, test } from 'vitest';
import { connectedInRegion, connectedLongAgo } from '../connected';
import type { Emitted } from '../sample';
import { NO_PARAMETERS, platform, type Role, rolesOf, settled, TOOLS, toolsStack } from './fleet';
import { actionRequests } from './pipeline-calls';
import { buildRequests, takeRequests } from './program-calls';
import { outcome, type Request } from './simulate';
import {
  artifactRequests,
  at,
  bucket,
  environmentsOf,
  key,
  mayTakeOn,
  named,
  pipelineOf,
  platformRoles,
  refused,
  useKey,
  writeLogs,
} from './world';

const { services } = connectedInRegion;
const rolesFor = (emitted: Emitted): readonly Role[] => rolesOf(toolsStack(emitted));
const place = (emitted: Emitted) => at(emitted, environmentsOf(emitted)[0] ?? '');
const { region } = platform.aws;
const CONNECTION = connectedInRegion.services[0]?.pipeline.platform.aws.gitlabConnection ?? '';
const LONG_AGO = connectedLongAgo.services[0]?.pipeline.platform.aws.gitlabConnection ?? '';

/** Of the platform's stack of this file. */
function platformRole(path: string, kind: string, from = connectedInRegion): Role {
  const text = from.platform.find((file) => file.path === path)?.text ?? '';
  const title = `${platform.name}-x`;
  return named(
    rolesOf({ title, origin: path.replace('.yaml', ''), account: TOOLS, stack: settled(text, NO_PARAMETERS, TOOLS, title) }),
    kind,
  );
}

async function allowed(role: Role, requests: readonly Request[]): Promise<readonly string[]> {
  const all = await Promise.all(requests.map(async (request) => [request, await outcome(role, request)] as const));
  return all.filter(([, answer]) => answer === 'Allowed').map(([{ action, resource }]) => `${action} ${resource}`);
}

export function connectionRoles(): void {
  const [longAgo] = connectedLongAgo.services;
  if (longAgo === undefined) throw new Error('no service is started by a push');

  test.each([...services, longAgo].map((emitted) => [emitted.pipeline.service.name, emitted] as const))(
    'lets every action of the pipeline of %s act, from the connection on',
    async (_, emitted) => {
      const stack = toolsStack(emitted);
      const pipelineRole = named(rolesOf(stack), 'PipelineRole');
      const { name, actions } = pipelineOf(stack, 'Pipeline');
      const world = { pipeline: name, bucketName: emitted.pipeline.names.bucket, bucket, key, rolesOf: () => [] };
      expect(actions.slice(0, 2).map(({ ActionTypeId: { Provider } }) => Provider)).toEqual([
        'CodeStarSourceConnection',
        'CodeBuild',
      ]);
      for (const action of actions) {
        const role = action.RoleArn === undefined ? pipelineRole : platformRoles.find(({ arn }) => arn === action.RoleArn);
        if (role === undefined) throw new Error(`nobody makes ${action.RoleArn}`);
        expect(await refused(role, actionRequests(action, role.arn, world))).toEqual([]);
        if (role !== pipelineRole) expect(await mayTakeOn(pipelineRole, role)).toEqual([]);
      }
    },
  );

  test('lets the build tell an execution, and what waits take the bundle', async () => {
    for (const emitted of services) {
      const { names } = emitted.pipeline;
      const roles = rolesFor(emitted);
      expect(await refused(named(roles, 'BuildRole'), buildRequests(place(emitted)))).toEqual([]);
      const folder = (artifact: string) => `arn:aws:s3:::${names.bucket}/${names.pipeline.slice(0, 20)}/${artifact}/x`;
      expect(
        await refused(named(roles, 'BundleRole'), [
          ...artifactRequests(folder('Code')),
          { action: 's3:PutObject', resource: folder('Bundle'), guard: bucket },
          useKey('kms:GenerateDataKey'),
          ...takeRequests(place(emitted)),
          ...writeLogs(`arn:aws:logs:${region}:${TOOLS}:log-group:/aws/codebuild/${names.bundleProject}:log-stream:x`),
        ]),
      ).toEqual([]);
    }
  });

  test('refuses both what is not theirs', async () => {
    for (const emitted of services) {
      const { names, service } = emitted.pipeline;
      const roles = rolesFor(emitted);
      const inBucket = (path: string) => `arn:aws:s3:::${names.bucket}/${path}`;
      const list = (prefix: string): Request => ({
        action: 's3:ListBucket',
        resource: `arn:aws:s3:::${names.bucket}`,
        context: { 's3:prefix': prefix },
      });
      const pipeline = (name: string) => `arn:aws:codepipeline:${region}:${TOOLS}:${name}`;
      const foreign = [
        { action: 's3:GetObject', resource: inBucket('handed-over/gift-cards/x.json') },
        { action: 's3:PutObject', resource: inBucket('handed-over/gift-cards/x.json') },
        { action: 's3:GetObjectVersion', resource: inBucket('bundles/gift-cards/bundle.zip') },
        { action: 's3:GetObject', resource: inBucket(`records/${service.name}/prod.json`) },
        { action: 'codepipeline:ListPipelineExecutions', resource: pipeline(`${names.pipeline}-2`) },
        { action: 'codepipeline:StartPipelineExecution', resource: pipeline(names.pipeline) },
        { action: 'codeconnections:UseConnection', resource: CONNECTION },
        list(''),
        list('handed-over/'),
        list('bundles/'),
      ];
      expect(
        await allowed(named(roles, 'BundleRole'), [
          ...foreign,
          // What waits says nothing, and changes no bundle.
          { action: 's3:PutObject', resource: inBucket(`handed-over/${service.name}/x.json`) },
          { action: 's3:PutObject', resource: inBucket(names.bundleKey) },
        ]),
      ).toEqual([]);
      expect(
        await allowed(named(roles, 'BuildRole'), [
          ...foreign,
          list(`handed-over/${service.name}/`),
          // What it has uploaded it does not read, nor anything with the key.
          { action: 's3:GetObject', resource: inBucket(names.bundleKey) },
          useKey('kms:Decrypt'),
        ]),
      ).toEqual([]);
      const other = CONNECTION.replace(/.$/, '0');
      expect(
        await allowed(named(roles, 'PipelineRole'), [
          ...['codeconnections', 'codestar-connections'].flatMap((prefix) => [
            { action: `${prefix}:UseConnection`, resource: other },
            { action: `${prefix}:PassConnection`, resource: CONNECTION },
            { action: `${prefix}:DeleteConnection`, resource: CONNECTION },
          ]),
          { action: 's3:GetObject', resource: inBucket(names.bundleKey) },
        ]),
      ).toEqual([]);
    }
  });

  test('lets notices read which bundle was handed over, and who registers hand the connection to a pipeline', async () => {
    const handOver = {
      action: 's3:GetObject',
      resource: `arn:aws:s3:::${services[0]?.pipeline.names.bucket}/handed-over/cart/x.json`,
    };
    expect(await allowed(platformRole('platform-delivery.yaml', 'NoticesRole'), [handOver])).toHaveLength(1);
    const pass = (resource: string): Request => ({
      action: `${resource.split(':')[2]}:PassConnection`,
      resource,
      context: { 'aws:CalledVia': 'cloudformation.amazonaws.com' },
    });
    for (const [from, arn] of [
      [connectedInRegion, CONNECTION],
      [connectedLongAgo, LONG_AGO],
    ] as const) {
      const register = platformRole('platform-register-tools.yaml', 'RegisterRole', from);
      expect(await allowed(register, [pass(arn)])).toHaveLength(1);
      const { context: _, ...byItself } = pass(arn);
      expect(await allowed(register, [pass(`${arn}0`), byItself])).toEqual([]);
    }
  });
}
