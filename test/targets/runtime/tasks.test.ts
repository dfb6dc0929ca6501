import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Monitoring } from '../../../src/model/monitoring';
import type { Runtime } from '../../../src/model/runtime';
import type { Service, StrategyName } from '../../../src/model/service';
import { aService, aServiceEnvironment } from '../../support/builders';
import { isList, isMapping, type Stack, type Value } from '../../support/stack-evaluate';
import { anEnvironmentWithAll, aPlatformWithAll, aSidecar, aTask, GLOWROOT, monitored, NEW_RELIC } from '../../support/tasks';
import { emitted, mappings, ofType, stackIn as stackOf, statements, textOf } from './world';

const NAMES = ['dev', 'stage', 'preprod', 'prod'];

interface Asked {
  readonly strategy?: StrategyName;
  readonly runtime?: Partial<Runtime>;
  readonly monitoring?: Partial<Monitoring>;
}

/** `checkout` in all environments, with what `asked` says of each. */
const service = (asked: (environment: string) => Asked): Service =>
  aService({
    environments: NAMES.map((name) => {
      const { strategy = 'rolling', runtime = {}, monitoring = {} } = asked(name);
      return aServiceEnvironment(name, 'checkout', {
        environment: anEnvironmentWithAll(name),
        strategy,
        runtime: aTask(name, runtime),
        monitoring: monitored(monitoring),
      });
    }),
  });

const filesOf = (of: Service) => emitted(of, { platform: aPlatformWithAll() });
const stackIn = (of: Service, environment: string): Stack =>
  stackOf(of, environment, { Image: '<IMAGE1_NAME>' }, { platform: aPlatformWithAll() });

const SECRET = { from: 'secrets-manager', name: 'retail/shared/map', key: 'key' } as const;
const everything = (name: string): Asked => ({
  runtime: {
    ephemeralStorageGiB: 40,
    volumes: {
      scratch: { fileSystem: undefined, path: '/scratch', readOnly: false },
      uploads: { fileSystem: 'uploads', path: '/var/uploads', readOnly: true },
    },
    sidecars: {
      proxy: aSidecar({
        cpu: 64,
        port: 9901,
        command: ['proxy', '--to', name],
        healthCheck: { command: ['proxy', '--ok'], intervalSeconds: 30, timeoutSeconds: 5, retries: 3, startSeconds: 0 },
        variables: { ENVIRONMENT: name },
        secrets: { KEY: SECRET },
        mounts: { scratch: { path: '/out', readOnly: false } },
      }),
    },
    startAfter: { proxy: 'HEALTHY' },
  },
  monitoring: { logs: 'graylog', agent: NEW_RELIC, prometheus: { port: 9090, path: '/metrics' } },
});

/** Words of CloudFormation as ECS' own API has them. */
const OTHERWISE: Readonly<Record<string, string>> = {
  EFSVolumeConfiguration: 'efsVolumeConfiguration',
  FilesystemId: 'fileSystemId',
  IAM: 'iam',
};

function asApi(value: Value): Value {
  if (isList(value)) return value.map(asApi);
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      OTHERWISE[key] ?? key.slice(0, 1).toLowerCase() + key.slice(1),
      key === 'Options' || key === 'DockerLabels' ? inner : asApi(inner),
    ]),
  );
}

describe('a task definition', () => {
  test.each(NAMES)('says the same in %s, whether the stack owns it or CodeDeploy registers it', (environment) => {
    const known = {
      '<LogGroup>': `/retail/${environment}/checkout`,
      '<AWS::Region>': 'me-south-1',
      '<AWS::AccountId>': anEnvironmentWithAll(environment).account,
    };
    const own = stackIn(service(everything), environment).resources.TaskDefinition?.Properties ?? {};
    const put = JSON.stringify(own).replace(
      /<[A-Z][A-Za-z:]+>/g,
      (hole) => Object.entries(known).find(([name]) => name === hole)?.[1] ?? hole,
    );
    const { containerDefinitions, volumes, ephemeralStorage } = JSON.parse(JSON.stringify(asApi(JSON.parse(put))));
    const files = filesOf(service((name) => ({ ...everything(name), strategy: 'blue-green' })));
    const file = JSON.parse(textOf(files, `taskdef-${environment}.json`));
    const byName = (list: readonly { name: string }[]) => [...list].sort((a, b) => (a.name < b.name ? -1 : 1));
    const sorted = (all: readonly { environment?: { name: string }[] }[]) =>
      all.map((each) => (each.environment === undefined ? each : { ...each, environment: byName(each.environment) }));
    expect(sorted(containerDefinitions)).toEqual(sorted(file.containerDefinitions));
    expect(volumes).toEqual(file.volumes);
    expect(ephemeralStorage).toEqual(file.ephemeralStorage);
    expect(containerDefinitions.map(({ name }: { name: string }) => name)).toEqual(['app', 'log-router', 'agent', 'proxy']);
  });

  test('has in each environment only what is asked for there', () => {
    const some = service((name) => (name === 'prod' ? everything(name) : {}));
    const containers = (environment: string) =>
      mappings(stackIn(some, environment).resources.TaskDefinition?.Properties.ContainerDefinitions)
        .filter((each) => 'Image' in each)
        .map(({ Name }) => Name);
    expect(containers('dev')).toEqual(['app']);
    expect(containers('prod')).toEqual(['app', 'log-router', 'agent', 'proxy']);
    const { Volumes, EphemeralStorage } = stackIn(some, 'dev').resources.TaskDefinition?.Properties ?? {};
    expect([Volumes, EphemeralStorage]).toEqual([undefined, undefined]);
    expect(Object.keys(stackIn(some, 'dev').resources)).not.toContain('MetricsIngress9090');
  });

  test('writes what agrees once, with conditions around the rest', () => {
    const text = textOf(filesOf(service(everything)), 'service.yaml');
    expect(text.match(/firelensConfiguration/gi)).toHaveLength(2);
    // Four times what one environment needs would be above 100,000; CloudFormation takes a million from a bucket.
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
  });
});

describe('the copier of an agent', () => {
  const copier = (agent: Monitoring['agent']) => {
    const containers = stackIn(
      service(() => ({ monitoring: { agent } })),
      'prod',
    ).resources.TaskDefinition?.Properties;
    const all: readonly Container[] = JSON.parse(JSON.stringify(containers?.ContainerDefinitions));
    const found = all.find(({ Name }) => Name === 'agent');
    if (found === undefined) throw new Error('no copier');
    return found;
  };

  /** Runs what the container would, on folders of this machine. */
  function copied(agent: Monitoring['agent']): string {
    const { EntryPoint, Command, Environment } = copier(agent);
    const folder = mkdtempSync(join(tmpdir(), 'agent-'));
    for (const name of ['from/lib', 'to', 'bin']) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'from/agent.jar'), 'jar');
    writeFileSync(join(folder, 'from/lib/more.jar'), 'more', { mode: 0o600 });
    writeFileSync(join(folder, 'bin/hostname'), '#!/bin/sh\necho ip-10-0-0-7', { mode: 0o755 });
    const env = {
      ...Object.fromEntries(Environment.map(({ Name, Value }) => [Name, Value])),
      FROM: join(folder, 'from'),
      PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    };
    const [shell = '', ...words] = [...EntryPoint, ...Command].map((word) =>
      word.replaceAll(/ (>?)\/agent/g, ` $1${join(folder, 'to')}`),
    );
    expect(spawnSync(shell, words, { env, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    return join(folder, 'to');
  }

  test('copies its files where any user may read them, and tells Glowroot whom to report to, under a name of each task', () => {
    const folder = copied(GLOWROOT);
    expect(readFileSync(join(folder, 'agent.jar'), 'utf8')).toBe('jar');
    expect(statSync(join(folder, 'lib/more.jar')).mode & 0o777).toBe(0o666);
    expect(statSync(folder).mode & 0o777).toBe(0o777);
    expect(readFileSync(join(folder, 'glowroot.properties'), 'utf8')).toBe(
      'agent.id=checkout-prod::ip-10-0-0-7\ncollector.address=http://glowroot.prod.example:8181\n',
    );
  });

  test('copies the files of New Relic and writes nothing of its own', () => {
    expect(readdirSync(copied(NEW_RELIC)).sort()).toEqual(['agent.jar', 'lib']);
  });
});

interface Container {
  readonly Name: string;
  readonly EntryPoint: readonly string[];
  readonly Command: readonly string[];
  readonly Environment: readonly { readonly Name: string; readonly Value: string }[];
}

describe('other tasks of the service', () => {
  test('have its volumes, and the sidecars that stand beside them', () => {
    const sidecars = { one: aSidecar(), two: aSidecar({ beside: ['migration', 'scheduledTasks'] }) };
    const volumes = { uploads: { fileSystem: 'uploads', path: '/var/uploads', readOnly: false } };
    const stack = stackIn(
      service(() => ({ runtime: { sidecars, volumes, startAfter: { one: 'START', two: 'START' } } })),
      'dev',
    );
    const of = (id: string) => stack.resources[id]?.Properties ?? {};
    for (const id of ['MigrationTaskDefinition', 'ScheduledTaskDefinition']) {
      const [own, other] = isList(of(id).ContainerDefinitions ?? null)
        ? JSON.parse(JSON.stringify(of(id).ContainerDefinitions))
        : [];
      expect([own.Name, other.Name]).toEqual(['app', 'two']);
      expect(own.DependsOn).toEqual([{ ContainerName: 'two', Condition: 'START' }]);
      expect(own.MountPoints).toEqual([{ SourceVolume: 'uploads', ContainerPath: '/var/uploads', ReadOnly: false }]);
      expect(own).not.toHaveProperty('PortMappings');
      expect(of(id).Volumes).toMatchObject([{ EFSVolumeConfiguration: { FilesystemId: 'fs-00000000' } }]);
    }
  });

  test('have no agent, and migrations log to CloudWatch, where the pipeline reads', () => {
    const stack = stackIn(
      service(() => ({ monitoring: { logs: 'graylog', agent: GLOWROOT } })),
      'prod',
    );
    const text = (id: string) => JSON.stringify(stack.resources[id]?.Properties);
    expect(text('MigrationTaskDefinition')).not.toMatch(/awsfirelens|JAVA_TOOL_OPTIONS/);
    expect(text('ScheduledTaskDefinition')).toContain('awsfirelens');
    expect(text('ScheduledTaskDefinition')).not.toContain('JAVA_TOOL_OPTIONS');
    expect(text('TaskDefinition')).toContain('-javaagent:/opt/glowroot/glowroot.jar');
  });
});

describe('a file system', () => {
  test('is mounted encrypted, by the role of the task, in the folder of its access point, and only read where nothing writes', () => {
    const volumes = { uploads: { fileSystem: 'uploads', path: '/var/uploads', readOnly: true } };
    const stack = stackIn(
      service(() => ({ runtime: { volumes, grants: [] } })),
      'prod',
    );
    expect(stack.resources.TaskDefinition?.Properties.Volumes).toEqual([
      {
        Name: 'uploads',
        EFSVolumeConfiguration: {
          FilesystemId: 'fs-00000003',
          TransitEncryption: 'ENABLED',
          AuthorizationConfig: { AccessPointId: 'fsap-00000003', IAM: 'ENABLED' },
        },
      },
    ]);
    const mount = statements(stack).filter(({ Action }) => JSON.stringify(Action).includes('elasticfilesystem'));
    const own = (rest: string) => `arn:aws:elasticfilesystem:<AWS::Region>:<AWS::AccountId>:${rest}`;
    expect(mount).toEqual([
      {
        Effect: 'Allow',
        Action: 'elasticfilesystem:ClientMount',
        Resource: own('file-system/fs-00000003'),
        Condition: { StringEquals: { 'elasticfilesystem:AccessPointArn': own('access-point/fsap-00000003') } },
      },
    ]);
  });

  test('may be written where one container writes', () => {
    const sidecars = { proxy: aSidecar({ mounts: { uploads: { path: '/in', readOnly: false } } }) };
    const volumes = { uploads: { fileSystem: 'uploads', path: undefined, readOnly: false } };
    expect(
      JSON.stringify(
        statements(
          stackIn(
            service(() => ({ runtime: { sidecars, volumes } })),
            'dev',
          ),
        ),
      ),
    ).toContain('elasticfilesystem:ClientWrite');
  });
});

describe('secrets of sidecars and agents', () => {
  test('may be read by the role that starts the task, and no others', () => {
    const sidecars = { proxy: aSidecar({ secrets: { KEY: SECRET } }) };
    const stack = stackIn(
      service(() => ({ runtime: { sidecars, secrets: {} }, monitoring: { agent: NEW_RELIC } })),
      'prod',
    );
    const read = statements(stack).find(({ Sid }) => Sid === 'ReadSecrets');
    const own = (name: string) => `arn:aws:secretsmanager:<AWS::Region>:<AWS::AccountId>:secret:${name}-??????`;
    expect(read?.Resource).toEqual([own('retail/shared/map'), own('retail/prod/newrelic')]);
  });

  test('come with the right to pull from the registries that their images are in', () => {
    const stack = stackIn(
      service(() => ({ monitoring: { agent: NEW_RELIC } })),
      'prod',
    );
    const pull = statements(stack).find(({ Sid }) => Sid === 'PullImage');
    expect(pull?.Resource).toContain('arn:aws:ecr:me-south-1:999999999999:repository/newrelic-java');
  });
});

describe('metrics', () => {
  const scraped = service(() => ({ monitoring: { prometheus: { port: 9090, path: '/metrics' } } }));

  test('are open to the scraper and to nobody else', () => {
    const stack = stackIn(scraped, 'prod');
    expect(stack.resources.MetricsIngress9090?.Properties).toMatchObject({
      FromPort: 9090,
      ToPort: 9090,
      SourceSecurityGroupId: 'sg-00000003',
    });
    const open = ofType(stack, 'AWS::EC2::SecurityGroupIngress').filter(({ Properties }) => Properties.FromPort === 9090);
    expect(open).toHaveLength(1);
  });

  test('can be found by labels of the container and by tags of the service', () => {
    const { Service: made, TaskDefinition } = stackIn(scraped, 'prod').resources;
    expect(made?.Properties.Tags).toEqual([
      { Key: 'prometheus-path', Value: '/metrics' },
      { Key: 'prometheus-port', Value: '9090' },
    ]);
    expect(TaskDefinition?.Properties.ContainerDefinitions).toMatchObject([
      {
        DockerLabels: { PROMETHEUS_EXPORTER_JOB_NAME: 'checkout', PROMETHEUS_EXPORTER_PORT: '9090' },
        PortMappings: [{ ContainerPort: 8080 }, { ContainerPort: 9090 }],
      },
    ]);
  });

  test('may be those of a sidecar, whose port is its own', () => {
    const sidecars = { exporter: aSidecar({ port: 9090 }) };
    const stack = stackIn(
      service(() => ({ runtime: { sidecars }, monitoring: { prometheus: { port: 9090, path: '/' } } })),
      'dev',
    );
    expect(stack.resources.TaskDefinition?.Properties.ContainerDefinitions).toMatchObject([
      { PortMappings: [{ ContainerPort: 8080 }] },
      { Name: 'exporter', PortMappings: [{ ContainerPort: 9090 }] },
    ]);
  });
});

describe('a private name', () => {
  const named = service((name) => (name === 'prod' ? {} : { runtime: { privateDns: { name: 'pay', ttlSeconds: 15 } } }));

  test("is the environment's, and ECS keeps the tasks in it", () => {
    const { PrivateName, Service: made } = stackIn(named, 'stage').resources;
    expect(PrivateName?.Properties).toEqual({
      Description: 'Tasks of checkout in stage',
      NamespaceId: 'ns-0000000000000001',
      Name: 'pay',
      DnsConfig: { RoutingPolicy: 'MULTIVALUE', DnsRecords: [{ Type: 'A', TTL: 15 }] },
      HealthCheckCustomConfig: { FailureThreshold: 1 },
    });
    expect(made?.Properties.ServiceRegistries).toEqual([{ RegistryArn: '<PrivateName.Arn>' }]);
    expect(stackIn(named, 'prod').resources).not.toHaveProperty('PrivateName');
    expect(stackIn(named, 'prod').resources.Service?.Properties).not.toHaveProperty('ServiceRegistries');
  });

  test('leads to a port that private networks may reach, and no public one', () => {
    const open = ofType(stackIn(named, 'dev'), 'AWS::EC2::SecurityGroupIngress').flatMap(({ Properties }) =>
      Properties.CidrIp === undefined ? [] : [`${Properties.CidrIp} ${Properties.FromPort}`],
    );
    expect(open).toEqual(['10.0.0.0/8 8080', '172.16.0.0/12 8080', '192.168.0.0/16 8080']);
  });
});
