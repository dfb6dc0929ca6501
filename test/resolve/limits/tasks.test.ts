import { describe, expect, test } from 'vitest';
import type { Sidecar } from '../../../src/model/runtime';
import type { ServiceEnvironment } from '../../../src/model/service';
import { taskNames } from '../../../src/resolve/limits/task-names';
import { taskOrder } from '../../../src/resolve/limits/task-order';
import { taskSize } from '../../../src/resolve/limits/task-size';
import { taskVolumes } from '../../../src/resolve/limits/task-volumes';
import { aPlatform, aService, aServiceEnvironment } from '../../support/builders';
import { anEnvironmentWithAll, aSidecar, aTask, GLOWROOT } from '../../support/tasks';
import { aFleet, reports } from './a-fleet';

const fleet = (runtime: Partial<ServiceEnvironment['runtime']>, more: Partial<ServiceEnvironment> = {}) =>
  aFleet([
    aService({
      environments: [
        aServiceEnvironment('dev', 'checkout', {
          environment: anEnvironmentWithAll('dev'),
          runtime: aTask('dev', runtime),
          ...more,
        }),
      ],
    }),
  ]);
const beside = (sidecars: Readonly<Record<string, Sidecar>>, more: Partial<ServiceEnvironment> = {}) => fleet({ sidecars }, more);
const volume = { fileSystem: undefined, path: undefined, readOnly: false };

describe('SP218', () => {
  test('refuses a file system that the environment does not have', () => {
    const volumes = { uploads: { fileSystem: 'uplaods', path: '/var/uploads', readOnly: false } };
    expect(reports(taskVolumes(fleet({ volumes })))).toEqual([
      `SP218 checkout@dev:runtime.volumes.uploads.fileSystem
dev has no file system "uplaods".
write "uploads", or add it under "fileSystems" of dev in platform.yaml.`,
    ]);
  });

  test('refuses a mount of a volume that the service does not have', () => {
    const mounts = { scrach: { path: '/in', readOnly: true } };
    expect(reports(taskVolumes(fleet({ volumes: { scratch: volume }, sidecars: { proxy: aSidecar({ mounts }) } })))).toEqual([
      `SP218 checkout@dev:runtime.sidecars.proxy.mounts.scrach
"checkout" has no volume "scrach" in dev.
write "scratch", or add it under "runtime.volumes".`,
    ]);
  });

  test('accepts what is there', () => {
    const mounts = { uploads: { path: '/in', readOnly: true } };
    const volumes = { uploads: { fileSystem: 'uploads', path: '/var/uploads', readOnly: false } };
    expect(taskVolumes(fleet({ volumes, sidecars: { proxy: aSidecar({ mounts }) } }))).toEqual([]);
  });
});

describe('SP654', () => {
  test('refuses a volume inside another, and one where the agent is', () => {
    const at = (path: string) => ({ ...volume, path });
    const monitoring = { logs: 'cloudwatch', agent: GLOWROOT, prometheus: undefined } as const;
    const volumes = { one: at('/var/data'), two: at('/var/data/in'), three: at('/var/database'), four: at('/opt') };
    expect(reports(taskVolumes(fleet({ volumes }, { monitoring })))).toEqual([
      `SP654 checkout@dev:runtime.volumes.two.path
In dev a container of "checkout" sees something at /var/data and at /var/data/in.
write a path that is not the other one, not inside it, and not around it.`,
      `SP654 checkout@dev:runtime.volumes.four.path
In dev a container of "checkout" sees something at /opt/glowroot and at /opt.
write a path that is not the other one, not inside it, and not around it.`,
    ]);
  });
});

describe('SP219', () => {
  test('refuses to wait for a container that is not there', () => {
    expect(reports(taskOrder(fleet({ sidecars: { proxy: aSidecar() }, startAfter: { prxy: 'START' } })))).toEqual([
      `SP219 checkout@dev:runtime.startAfter.prxy
"checkout" has no container "prxy" in dev.
write "app" or "proxy".`,
    ]);
  });

  test('refuses a circle', () => {
    const sidecars = { one: aSidecar({ startAfter: { two: 'START' } }), two: aSidecar({ startAfter: { app: 'START' } }) };
    expect(reports(taskOrder(fleet({ sidecars, startAfter: { one: 'START' } })))).toEqual([
      `SP219 checkout@dev:runtime.startAfter.one
In dev, "app" waits for "one", which waits for "app" in the end.
delete one of the lines of the circle.`,
    ]);
  });
});

describe('SP221', () => {
  test('refuses to wait for the health of what has no health check', () => {
    const sidecars = { proxy: aSidecar({ startAfter: { app: 'HEALTHY' } }) };
    expect(reports(taskOrder(beside(sidecars)))).toEqual([
      `SP221 checkout@dev:runtime.sidecars.proxy.startAfter.app
"app" has no health check, so that nothing can wait until it is healthy.
wait for START.`,
    ]);
    expect(reports(taskOrder(fleet({ sidecars: { proxy: aSidecar() }, startAfter: { proxy: 'HEALTHY' } })))).toEqual([
      `SP221 checkout@dev:runtime.startAfter.proxy
"proxy" has no health check, so that nothing can wait until it is healthy.
give "proxy" a "healthCheck", or wait for START.`,
    ]);
  });

  test('refuses to wait for the end of an essential container, and accepts one that may end', () => {
    expect(reports(taskOrder(fleet({ sidecars: { init: aSidecar() }, startAfter: { init: 'SUCCESS' } })))).toEqual([
      `SP221 checkout@dev:runtime.startAfter.init
"init" is essential: when it ends, the whole task does.
write "essential: false" for "init", or wait for START.`,
    ]);
    const sidecars = { init: aSidecar({ essential: false }) };
    expect(taskOrder(fleet({ sidecars, startAfter: { init: 'SUCCESS' } }))).toEqual([]);
  });
});

describe('SP320', () => {
  test('refuses names that are taken', () => {
    expect(reports(taskNames(fleet({ sidecars: { app: aSidecar() }, volumes: { agent: volume } })))).toEqual([
      `SP320 checkout@dev:runtime.sidecars.app
"checkout" has a sidecar named "app", and that name is taken.
rename it.`,
      `SP320 checkout@dev:runtime.volumes.agent
"checkout" has a volume named "agent", and that name is taken.
rename it.`,
    ]);
  });
});

describe('SP321', () => {
  const monitoring = { logs: 'cloudwatch', agent: GLOWROOT, prometheus: undefined } as const;

  test("refuses a service's own value in a variable that loads its agent", () => {
    expect(reports(taskNames(fleet({ variables: { JAVA_TOOL_OPTIONS: '-Xmx512m' } }, { monitoring })))).toEqual([
      `SP321 checkout@dev:runtime.variables.JAVA_TOOL_OPTIONS
"checkout" sets JAVA_TOOL_OPTIONS in dev, which is how its agent glowroot is told what to do.
delete it, and put options of the JVM into JDK_JAVA_OPTIONS; or write "agent: none".`,
    ]);
    expect(taskNames(fleet({ variables: { JAVA_TOOL_OPTIONS: '-Xmx512m' } }))).toEqual([]);
  });

  test('refuses one variable with two sources', () => {
    const secret = { from: 'parameter-store', name: '/x' } as const;
    const sidecars = { proxy: aSidecar({ variables: { A: '1' }, secrets: { A: secret } }) };
    expect(reports(taskNames(beside(sidecars)))).toEqual([
      `SP321 checkout@dev:runtime.sidecars.proxy.secrets.A
"checkout" has A as a variable and as a secret in dev.
delete one of the two.`,
    ]);
  });
});

describe('SP322', () => {
  test("refuses a second container on the service's port", () => {
    expect(reports(taskNames(beside({ proxy: aSidecar({ port: 8080 }) })))).toEqual([
      `SP322 checkout@dev:runtime.sidecars.proxy.port
"proxy" listens on port 8080 beside "checkout" in dev, and so does "app".
write another port.`,
    ]);
    expect(taskNames(beside({ proxy: aSidecar({ port: 9901 }) }))).toEqual([]);
  });
});

describe('SP650', () => {
  test('refuses containers that leave the service no memory or no CPU', () => {
    expect(reports(taskSize(beside({ proxy: aSidecar({ memory: 1000 }) })))).toEqual([
      `SP650 checkout@dev:size.memory
The containers beside "checkout" in dev take 1000 of the task's 1024 MiB; the service needs 128 MiB at least.
write more "memory" under "size", or less for the containers beside it.`,
    ]);
    expect(reports(taskSize(beside({ one: aSidecar({ cpu: 256 }), two: aSidecar({ cpu: 256 }) })))).toEqual([
      `SP650 checkout@dev:size.cpu
The containers beside "checkout" in dev keep 512 of the task's 512 CPU units, and none is left for the service.
write more "cpu" under "size", or less for the containers beside it.`,
    ]);
  });

  test('counts the log router, and containers only in the tasks that they are in', () => {
    const monitoring = { logs: 'graylog', agent: undefined, prometheus: undefined } as const;
    const services = fleet({ sidecars: { proxy: aSidecar({ memory: 800 }) } }, { monitoring }).services;
    const graylog = { image: 'fluent-bit:2', memory: 128 };
    const platform = aPlatform({ monitoring: { graylog, glowroot: undefined, newRelic: undefined } });
    expect(reports(taskSize(aFleet(services, platform)))[0]).toContain('take 928 of the task');
    const elsewhere = { beside: ['migration'], memory: 800 } as const;
    expect(taskSize(beside({ one: aSidecar(elsewhere), two: aSidecar({ memory: 800 }) }))).toEqual([]);
  });
});

describe('SP653', () => {
  test('refuses more containers than ECS takes', () => {
    const names = Array.from({ length: 10 }, (_, index) => `side-${index}`);
    const sidecars = Object.fromEntries(names.map((name) => [name, aSidecar({ memory: 16 })]));
    expect(reports(taskSize(beside(sidecars)))).toEqual([
      `SP653 checkout@dev:runtime.sidecars
A task of "checkout" in dev has 11 containers, and ECS takes 10.
leave sidecars out.`,
    ]);
  });
});
