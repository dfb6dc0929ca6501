/** The function that tests before traffic shifts, run as emitted, against a server that answers in every way. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { codedeployEvent, ecsEvent, LOAD_BALANCER, SmokeWorld } from './smoke-world';

interface Asked {
  readonly url: string | undefined;
  readonly host: string | undefined;
}

let server: Server | undefined;
let asked: Asked[] = [];
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** What the service is asked; the port is that of the server. */
async function serving(answer: RequestListener, test: Readonly<Record<string, unknown>> = {}) {
  asked = [];
  const made = createServer((request, response) => {
    asked.push({ url: request.url, host: request.headers.host });
    answer(request, response);
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const { port } = made.address() as AddressInfo;
  return detailsOf(port, test);
}

const detailsOf = (port: number, test: Readonly<Record<string, unknown>> = {}) => ({
  loadBalancer: LOAD_BALANCER,
  host: 'checkout.retail.example',
  port: String(port),
  protocol: 'HTTP',
  paths: ['/health'],
  seconds: '20',
  ...test,
});

const always =
  (status: number, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end('x'.repeat(10));

describe('ECS', () => {
  test("lets traffic shift when every path answers 2xx, and asks for the users' host at the load balancer", async () => {
    const details = await serving(always(204), { paths: ['/health', '/api/ready?deep=1'] });
    const world = new SmokeWorld();
    expect(await world.run(ecsEvent(details))).toEqual({ hookStatus: 'SUCCEEDED' });
    expect(asked).toEqual([
      { url: '/health', host: 'checkout.retail.example' },
      { url: '/api/ready?deep=1', host: 'checkout.retail.example' },
    ]);
    expect(world.calls).toEqual([
      {
        service: 'ec2',
        operation: 'DescribeNetworkInterfaces',
        input: { Filters: [{ Name: 'description', Values: [`ELB ${LOAD_BALANCER}`] }] },
      },
    ]);
    expect(world.logs).toEqual([
      '{"smokeTestBeforeTraffic":"passed","service":"retail-checkout-prod","deployment":"EZe5RNVLH6PPzHXINuP28"}',
    ]);
  });

  test('gives the details as text or as a mapping; both are read', async () => {
    const details = await serving(always(200));
    expect(await new SmokeWorld().run(ecsEvent(JSON.stringify(details)))).toEqual({ hookStatus: 'SUCCEEDED' });
  });

  test.each([
    ['a fault', always(503), 'answered 503 (4 times in 20 s); it must answer 2xx.'],
    ['a missing page', always(404), 'answered 404 (4 times in 20 s); it must answer 2xx.'],
    ['a redirect', always(302, { location: 'http://127.0.0.1:1/' }), 'answered 302 (4 times in 20 s); it must answer 2xx.'],
    ['nothing', () => undefined, 'gave no answer within 10 s (4 times in 20 s); it must answer 2xx.'],
    [
      'another protocol',
      (request) => void request.socket.end('no HTTP at all\r\n\r\n'),
      'gave no answer: HPE_INVALID_CONSTANT (4 times in 20 s); it must answer 2xx.',
    ],
    ['an end', (request) => void request.socket.destroy(), 'gave no answer: ECONNRESET (4 times in 20 s); it must answer 2xx.'],
  ] as readonly (readonly [string, RequestListener, string])[])(
    'keeps traffic where it is on %s, and says why',
    async (_, answer, said) => {
      const details = await serving(answer);
      const world = new SmokeWorld({}, 60);
      expect(await world.run(ecsEvent(details))).toEqual({ hookStatus: 'FAILED' });
      expect(world.reason).toBe(`http://checkout.retail.example:${details.port}/health ${said}`);
      expect(asked).toHaveLength(4);
    },
  );

  test('keeps traffic where it is when nobody listens', async () => {
    const details = await serving(always(200));
    server?.close();
    server = undefined;
    const world = new SmokeWorld();
    expect(await world.run(ecsEvent(details))).toEqual({ hookStatus: 'FAILED' });
    expect(world.reason).toContain('gave no answer: ECONNREFUSED');
  });

  test('waits for a version that is slow to begin, in the time it has', async () => {
    let answers = 0;
    const details = await serving((_, response) => {
      answers += 1;
      response.writeHead(answers < 3 ? 502 : 200).end();
    });
    const world = new SmokeWorld();
    expect(await world.run(ecsEvent(details))).toEqual({ hookStatus: 'SUCCEEDED' });
    expect(world.slept).toBe(10_000);
    const hurried = new SmokeWorld();
    answers = 0;
    expect(await hurried.run(ecsEvent({ ...details, seconds: '4' }))).toEqual({ hookStatus: 'FAILED' });
  });

  test('is told one time for all paths together', async () => {
    const details = await serving((request, response) => void response.writeHead(request.url === '/late' ? 500 : 200).end(), {
      paths: ['/health', '/late', '/never'],
    });
    const world = new SmokeWorld();
    await world.run(ecsEvent(details));
    expect(world.reason).toContain('/late answered 500');
    expect(asked.map(({ url }) => url)).not.toContain('/never');
  });

  test('answers that a path has a body of any length without reading it', async () => {
    const details = await serving((_, response) => {
      response.writeHead(200);
      const more = setInterval(() => response.write('x'.repeat(1000)), 1);
      response.on('close', () => clearInterval(more));
    });
    expect(await new SmokeWorld().run(ecsEvent(details))).toEqual({ hookStatus: 'SUCCEEDED' });
  });

  test.each([
    ["/it's?a=$(id)&b=`id`", "/it's?a=$(id)&b=`id`"],
    ['//other.example/x', '//other.example/x'],
    ['/@other.example', '/@other.example'],
    ['/ü/../é', '/%C3%A9'],
    ['/a"b', '/a%22b'],
    ['/${AWS::AccountId}', '/$%7BAWS::AccountId%7D'],
  ])('asks its own host for the hostile path %s', async (path, url) => {
    const details = await serving(always(200), { paths: [path] });
    expect(await new SmokeWorld().run(ecsEvent(details))).toEqual({ hookStatus: 'SUCCEEDED' });
    expect(asked).toEqual([{ url, host: 'checkout.retail.example' }]);
  });

  test('asks another address of the load balancer on the next try', async () => {
    const details = await serving(always(200));
    const world = new SmokeWorld({
      // The first try takes the second address, which nobody is at.
      DescribeNetworkInterfaces: () => ({
        NetworkInterfaces: [{ PrivateIpAddress: '127.0.0.1' }, { PrivateIpAddress: '127.0.0.99' }],
      }),
    });
    expect(await world.run(ecsEvent(details))).toEqual({ hookStatus: 'SUCCEEDED' });
    expect(world.slept).toBe(5000);
  });

  test.each([
    ['no details', undefined, {}, 'the test could not be made: TypeError'],
    [
      'a load balancer that is gone',
      detailsOf(1),
      { DescribeNetworkInterfaces: () => ({}) },
      `${LOAD_BALANCER} has no network interface`,
    ],
    [
      'no permission to look for addresses',
      detailsOf(1),
      {
        DescribeNetworkInterfaces: () => {
          throw new Error('UnauthorizedOperation');
        },
      },
      'the test could not be made: Error: UnauthorizedOperation',
    ],
  ])('is answered no, not left without an answer, with %s', async (_, details, answers, said) => {
    const world = new SmokeWorld(answers);
    // A mapping without a test is one that cannot be made.
    expect(await world.run(ecsEvent(details ?? {}))).toEqual({ hookStatus: 'FAILED' });
    expect(world.reason).toContain(said);
  });

  test('answers no as well when the notice cannot be sent', async () => {
    const details = await serving(always(500));
    const world = new SmokeWorld({
      PutEvents: () => {
        throw new Error('no way to EventBridge');
      },
    });
    expect(await world.run(ecsEvent(details))).toEqual({ hookStatus: 'FAILED' });
    expect(world.logs[1]).toContain('no event was sent');
  });
});

describe('CodeDeploy', () => {
  const asking = (details: unknown) => ({ GetParameter: () => ({ Parameter: { Value: JSON.stringify(details) } }) });

  test("is called back, after what the stack keeps under its application's name has been asked", async () => {
    const details = await serving(always(200));
    const world = new SmokeWorld(asking(details));
    expect(await world.run(codedeployEvent)).toBeUndefined();
    expect(world.inputOf('GetDeployment')).toEqual({ deploymentId: 'd-ABC123' });
    expect(world.inputOf('GetParameter')).toEqual({ Name: '/retail/smoke/retail-checkout-prod' });
    expect(world.inputOf('PutLifecycleEventHookExecutionStatus')).toEqual({
      deploymentId: 'd-ABC123',
      lifecycleEventHookExecutionId: 'eyJlbmNyeXB0ZWREYXRhIjoi',
      status: 'Succeeded',
    });
    expect(asked).toHaveLength(1);
  });

  test('is answered no, and the reason goes to where notices are made', async () => {
    const details = await serving(always(500));
    const world = new SmokeWorld(asking(details));
    await world.run(codedeployEvent);
    expect(world.status).toBe('Failed');
    const { Entries = [] } = JSON.parse(JSON.stringify(world.inputOf('PutEvents')));
    expect(Entries).toHaveLength(1);
    expect(Entries[0]).toMatchObject({ Source: 'service-pipelines', DetailType: 'Smoke Test Before Traffic Failed' });
    expect(JSON.parse(Entries[0].Detail)).toEqual({
      service: 'retail-checkout-prod',
      deployment: 'd-ABC123',
      by: 'codedeploy',
      reason: world.reason,
    });
  });

  test('a way back is not tested: it ran before', async () => {
    const world = new SmokeWorld({
      GetDeployment: () => ({ deploymentInfo: { applicationName: 'retail-checkout-prod', creator: 'codeDeployRollback' } }),
    });
    await world.run(codedeployEvent);
    expect([world.status, world.inputOf('GetParameter')]).toEqual(['Succeeded', undefined]);
  });

  test('is answered no where nothing says what to ask', async () => {
    const world = new SmokeWorld();
    await world.run(codedeployEvent);
    expect(world.status).toBe('Failed');
    expect(world.reason).toBe('the test could not be made: AccessDeniedException: AccessDeniedException');
  });
});
