import { describe, expect, test } from 'vitest';
import type { Monitoring } from '../../../src/model/monitoring';
import { claimedNames } from '../../../src/resolve/limits/claimed-names';
import { monitoring } from '../../../src/resolve/limits/monitoring';
import { privateNames } from '../../../src/resolve/limits/private-names';
import { aPlatform, aService, aServiceEnvironment } from '../../support/builders';
import {
  anEnvironmentWithAll,
  aPlatformWithAll,
  aTask,
  GLOWROOT,
  MONITORING_PLATFORM,
  monitored,
  NEW_RELIC,
} from '../../support/tasks';
import { aFleet, reports } from './a-fleet';

const asking = (asked: Partial<Monitoring>) => [
  aService({ environments: [aServiceEnvironment('dev', 'checkout', { monitoring: monitored(asked) })] }),
];
const served = (asked: Partial<Monitoring>) => [
  aService({
    environments: [
      aServiceEnvironment('dev', 'checkout', { environment: anEnvironmentWithAll('dev'), monitoring: monitored(asked) }),
    ],
  }),
];
const prometheus = { port: 9090, path: '/metrics' };

describe('SP220', () => {
  test('refuses what neither the platform nor its environment has', () => {
    expect(reports(monitoring(aFleet(asking({ logs: 'graylog', agent: GLOWROOT, prometheus }))))).toEqual([
      `SP220 checkout@dev:monitoring.logs
"checkout" asks for Graylog in dev, and platform.yaml has no "monitoring.graylog".
add "monitoring.graylog" under "spec" in platform.yaml, or ask for something else.`,
      `SP220 checkout@dev:monitoring.logs
"checkout" asks for Graylog in dev, and platform.yaml has no "endpoints.graylog" there.
add "endpoints.graylog" to dev in platform.yaml, or ask for something else.`,
      `SP220 checkout@dev:monitoring.agent
"checkout" asks for Glowroot in dev, and platform.yaml has no "monitoring.glowroot".
add "monitoring.glowroot" under "spec" in platform.yaml, or ask for something else.`,
      `SP220 checkout@dev:monitoring.agent
"checkout" asks for Glowroot in dev, and platform.yaml has no "endpoints.glowroot" there.
add "endpoints.glowroot" to dev in platform.yaml, or ask for something else.`,
      `SP220 checkout@dev:monitoring.prometheus
"checkout" asks for Prometheus in dev, and platform.yaml has no "endpoints.prometheus" there.
add "endpoints.prometheus" to dev in platform.yaml, or ask for something else.`,
    ]);
  });

  test('refuses New Relic for Java without the image that holds its files', () => {
    const newRelic = { files: undefined };
    const platform = aPlatform({ monitoring: { ...MONITORING_PLATFORM, newRelic } });
    expect(reports(monitoring(aFleet(served({ agent: NEW_RELIC }), platform)))).toEqual([
      `SP220 checkout@dev:monitoring.agent
"checkout" asks for New Relic in dev, and platform.yaml has no "monitoring.newRelic.image".
add "monitoring.newRelic.image" under "spec" in platform.yaml, or ask for something else.`,
    ]);
  });

  test('accepts what is there', () => {
    const all = served({ logs: 'graylog', agent: NEW_RELIC, prometheus });
    expect(monitoring(aFleet(all, aPlatformWithAll()))).toEqual([]);
  });

  test('refuses a private name where there is no namespace', () => {
    const runtime = aTask('dev', { privateDns: { name: 'checkout', ttlSeconds: 10 } });
    const services = [aService({ environments: [aServiceEnvironment('dev', 'checkout', { runtime })] })];
    expect(reports(privateNames(aFleet(services)))).toEqual([
      `SP220 checkout@dev:runtime.privateDns
"checkout" asks for a private name in dev, and platform.yaml has no "namespace" there.
add "namespace" to dev in platform.yaml, or leave "privateDns" out.`,
    ]);
  });
});

describe('SP651', () => {
  test.each([
    ['glowroot', 'Glowroot is for Java'],
    ['newRelic', 'New Relic is attached to Java, Node.js and Python'],
  ] as const)('refuses %s for a toolchain that cannot load it', (name, reason) => {
    const [service] = served({ agent: { name, hook: undefined } });
    if (service === undefined) throw new Error('no service');
    const go = { ...service, build: { ...service.build, toolchain: 'go' } } as const;
    expect(reports(monitoring(aFleet([go], aPlatformWithAll())))).toEqual([
      `SP651 checkout@dev:monitoring.agent
"checkout" is built with go, and ${reason}.
write "agent: none", and start an agent in the image if there is one.`,
    ]);
  });
});

const named = (service: string, strategy: 'rolling' | 'blue-green', name = 'checkout') =>
  aService({
    name: service,
    environments: [
      aServiceEnvironment('dev', service, {
        environment: anEnvironmentWithAll('dev'),
        strategy,
        runtime: aTask('dev', { privateDns: { name, ttlSeconds: 10 } }),
      }),
    ],
  });

describe('SP652', () => {
  test('refuses a private name with a strategy that moves traffic', () => {
    expect(reports(privateNames(aFleet([named('checkout', 'blue-green')])))).toEqual([
      `SP652 checkout@dev:runtime.privateDns
"checkout" has a private name in dev, which leads to both versions at once while blue-green moves traffic.
write "strategy: rolling"; or leave "privateDns" out: the host of an internal route follows the traffic.`,
    ]);
    expect(privateNames(aFleet([named('checkout', 'rolling')]))).toEqual([]);
  });

  test('refuses a private name of a service without a port', () => {
    const service = named('checkout', 'rolling');
    const worker = { ...service, deploy: { ...service.deploy, port: undefined } };
    expect(reports(privateNames(aFleet([worker])))).toEqual([
      `SP652 checkout@dev:runtime.privateDns
"checkout" listens on no port, and asks for a private name in dev.
add "port" under "deploy", with "ingress: []" if no load balancer is wanted; or leave "privateDns" out.`,
    ]);
  });
});

describe('SP323', () => {
  test('refuses one private name of two services', () => {
    expect(reports(claimedNames(aFleet([named('checkout', 'rolling'), named('basket', 'rolling')])))).toEqual([
      `SP323 basket@dev:runtime.privateDns.name
"basket" and "checkout" have one private name in dev: "checkout".
write another "name" for one of them.
checkout@dev:runtime.privateDns.name The first one is here.`,
    ]);
    expect(claimedNames(aFleet([named('checkout', 'rolling'), named('basket', 'rolling', 'basket')]))).toEqual([]);
  });
});
