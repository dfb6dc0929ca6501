/** What a task definition needs when it starts, its roles allow: secrets of every container, file systems in their access point's folder; and no more. */
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../test/support/stack-evaluate';
import { mappings } from '../../../test/targets/runtime/world';
import { needs } from '../../support/tools';
import { type Emitted, sample } from '../sample';
import { accountOf, environmentStack, platform, type Role, rolesOf } from './fleet';
import { outcome, type Request, simulator } from './simulate';

const REGION = platform.aws.region;

interface Definition {
  readonly title: string;
  readonly content: Value;
}

/** All that ECS may be given in an environment: the stack's definitions, and the one that CodeDeploy registers. */
function definitions({ pipeline, files }: Emitted, environment: string): readonly Definition[] {
  const { stack } = environmentStack({ pipeline, files }, environment);
  const own = Object.entries(stack.resources).filter(([, { Type }]) => Type === 'AWS::ECS::TaskDefinition');
  const file = files.find(({ path }) => path === `taskdef-${environment}.json`);
  return [
    ...own.map(([title, { Properties }]) => ({ title, content: { ...Properties } })),
    ...(file === undefined ? [] : [{ title: file.path, content: JSON.parse(file.text) }]),
  ];
}

/** A key, in either way of writing it. */
const read = (from: Readonly<Record<string, Value>>, key: string): string => {
  const found = Object.entries(from).find(([name]) => name.toLowerCase() === key.toLowerCase());
  return String(found?.[1] ?? '');
};
const having = (content: Value, key: string) => mappings(content).filter((each) => read(each, key) !== '');

function secretRequests(content: Value): readonly Request[] {
  return having(content, 'valueFrom').map((secret) => {
    const address = read(secret, 'valueFrom');
    if (address.startsWith('arn:aws:ssm:')) return { action: 'ssm:GetParameters', resource: address };
    return { action: 'secretsmanager:GetSecretValue', resource: `${address.split(':').slice(0, 7).join(':')}-AbCdEf` };
  });
}

function mountRequests(content: Value, account: string): readonly Request[] {
  const own = (resource: string) => `arn:aws:elasticfilesystem:${REGION}:${account}:${resource}`;
  const mounts = having(content, 'sourceVolume');
  return having(content, 'efsVolumeConfiguration').flatMap((volume) => {
    const [efs = {}] = having(volume, 'fileSystemId').filter((each) => read(each, 'name') === '');
    const [access = {}] = having(efs, 'accessPointId');
    const context = { 'elasticfilesystem:AccessPointArn': own(`access-point/${read(access, 'accessPointId')}`) };
    const resource = own(`file-system/${read(efs, 'fileSystemId')}`);
    const writes = mounts.some(
      (mount) => read(mount, 'sourceVolume') === read(volume, 'name') && read(mount, 'readOnly') === 'false',
    );
    return ['ClientMount', ...(writes ? ['ClientWrite'] : [])].map((name) => ({
      action: `elasticfilesystem:${name}`,
      resource,
      context,
    }));
  });
}

const places = sample.services.flatMap((emitted) =>
  emitted.pipeline.service.environments.map(
    ({ environment: { name } }) => [emitted.pipeline.service.name, name, emitted] as const,
  ),
);
const roleOf = (emitted: Emitted, environment: string, kind: string): Role => {
  const found = rolesOf(environmentStack(emitted, environment)).find((role) => role.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
};
const refused = async (role: Role, requests: readonly Request[]): Promise<readonly string[]> => {
  const answers = await Promise.all(requests.map(async (request) => [request, await outcome(role, request)] as const));
  return answers.flatMap(([{ action, resource }, answer]) => (answer === 'Allowed' ? [] : [`${action} ${resource}: ${answer}`]));
};

describe.skipIf(needs(simulator))('A task', () => {
  test.each(places)(
    'of %s in %s can be started with all its secrets, and mounts its file systems',
    async (_, environment, emitted) => {
      const account = accountOf(emitted.pipeline, environment);
      const contents = definitions(emitted, environment).map(({ content }) => content);
      expect(await refused(roleOf(emitted, environment, 'ExecutionRole'), contents.flatMap(secretRequests))).toEqual([]);
      const mounts = contents.flatMap((content) => mountRequests(content, account));
      expect(await refused(roleOf(emitted, environment, 'TaskRole'), mounts)).toEqual([]);
    },
  );

  const mounting = places.flatMap(([, environment, emitted]) => {
    const account = accountOf(emitted.pipeline, environment);
    const requests = definitions(emitted, environment).flatMap(({ content }) => mountRequests(content, account));
    return requests.length === 0 ? [] : [{ emitted, environment, requests }];
  });

  test('mounts nothing outside of its access point, and no other file system', async () => {
    expect(mounting.length).toBeGreaterThan(0);
    for (const { emitted, environment, requests } of mounting) {
      const role = roleOf(emitted, environment, 'TaskRole');
      const elsewhere = requests.flatMap((request) => [
        { ...request, context: { 'elasticfilesystem:AccessPointArn': 'arn:aws:elasticfilesystem:x:1:access-point/fsap-1' } },
        { ...request, context: {} },
        { ...request, resource: request.resource.replace(/fs-.*/, 'fs-00000000') },
      ]);
      expect(await refused(role, elsewhere)).toHaveLength(elsewhere.length);
    }
  });

  test('needs secrets of sidecars and agents in the sample, so that the proof means something', () => {
    const asked = places.flatMap(([, environment, emitted]) =>
      definitions(emitted, environment).flatMap(({ content }) => secretRequests(content)),
    );
    expect(asked.some(({ resource }) => resource.includes('newrelic'))).toBe(true);
    expect(asked.some(({ resource }) => resource.includes('map-key'))).toBe(true);
  });
});
