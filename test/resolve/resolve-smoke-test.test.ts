import { describe, expect, test } from 'vitest';
import { resolveSmokeTest } from '../../src/resolve/resolve-smoke-test';

const SHIFTING = { port: 8080, healthCheck: '/health', strategy: 'canary' } as const;
const ROLLING = { ...SHIFTING, strategy: 'rolling' } as const;
const WORKER = { port: undefined, healthCheck: undefined, strategy: 'rolling' } as const;

describe('a smoke test before traffic', () => {
  test('is made for nobody who does not ask', () => {
    expect(resolveSmokeTest(SHIFTING, undefined, [{ paths: ['/a'] }]).beforeTraffic).toBeUndefined();
  });

  test('asks for the paths of the smoke test, or its own', () => {
    expect(resolveSmokeTest(SHIFTING, undefined, [{ beforeTraffic: {} }]).beforeTraffic).toEqual({
      paths: ['/health'],
      timeoutSeconds: 120,
    });
    const own = [
      { paths: ['/a'], beforeTraffic: {} },
      { paths: ['/b'], beforeTraffic: { timeoutSeconds: 60 } },
    ];
    expect(resolveSmokeTest(SHIFTING, undefined, own).beforeTraffic).toEqual({ paths: ['/b'], timeoutSeconds: 60 });
    expect(resolveSmokeTest(SHIFTING, { beforeTraffic: { paths: ['/c'] } }, [{ paths: ['/a'] }]).beforeTraffic?.paths).toEqual([
      '/c',
    ]);
  });

  test('is meant, where the platform asks of all, for services whose traffic shifts', () => {
    const all = { beforeTraffic: { timeoutSeconds: 30 } };
    expect(resolveSmokeTest(SHIFTING, all, [undefined]).beforeTraffic).toEqual({ paths: ['/health'], timeoutSeconds: 30 });
    expect(resolveSmokeTest(ROLLING, all, [undefined]).beforeTraffic).toBeUndefined();
    expect(resolveSmokeTest(WORKER, all, [undefined]).beforeTraffic).toBeUndefined();
  });

  test('stays where the service itself asks in vain, so that it is told', () => {
    expect(resolveSmokeTest(ROLLING, undefined, [{ beforeTraffic: {} }]).beforeTraffic).toBeDefined();
    expect(resolveSmokeTest(WORKER, undefined, [{ beforeTraffic: {} }]).beforeTraffic).toEqual({
      paths: [],
      timeoutSeconds: 120,
    });
  });

  test('is given up with an empty list, in one environment too', () => {
    const own = [{ beforeTraffic: {} }, { beforeTraffic: { paths: [] } }];
    expect(resolveSmokeTest(SHIFTING, { beforeTraffic: {} }, own).beforeTraffic).toBeUndefined();
  });
});
