/** The function that tests before traffic shifts, held against what others define: AWS' models of its calls, and TLS with a certificate that nobody vouches for. */
import { execFileSync } from 'node:child_process';
import { createServer as createHttp } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codedeployEvent, ecsEvent, LOAD_BALANCER, SmokeWorld } from '../../test/targets/platform/smoke-world';
import { botocore, needs, pythonModule, toolEnv } from '../support/tools';
import { type Case, refused } from './botocore';

const cryptography = pythonModule('cryptography', 'pip install cryptography');

/** A key and a certificate of another name, signed by itself. */
const CERTIFICATE = `
import datetime, json
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
key = ec.generate_private_key(ec.SECP256R1())
name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "other.example")])
now = datetime.datetime.now(datetime.timezone.utc)
made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + datetime.timedelta(days=1))
cert = made.sign(key, hashes.SHA256())
pem = serialization.Encoding.PEM
secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
print(json.dumps([secret.decode(), cert.public_bytes(pem).decode()]))`;

const details = (port: number, protocol = 'HTTPS') => ({
  loadBalancer: LOAD_BALANCER,
  host: 'checkout.retail.internal',
  port: String(port),
  protocol,
  paths: ['/health'],
  seconds: '0',
});

describe.skipIf(needs(cryptography))('a listener that speaks HTTPS', () => {
  let server: Server;
  const names: unknown[] = [];
  const portOf = (of: { address(): AddressInfo | string | null }) => (of.address() as AddressInfo).port;

  beforeAll(async () => {
    const [key, cert] = JSON.parse(execFileSync('python3', ['-c', CERTIFICATE], { encoding: 'utf8', env: toolEnv() }));
    server = createServer({ key, cert }, ({ socket, headers }, response) => {
      names.push([(socket as TLSSocket & { servername: unknown }).servername, headers.host]);
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void server.close());

  test('is asked for the name that users ask for, whoever vouches for its certificate', async () => {
    expect(await new SmokeWorld().run(ecsEvent(details(portOf(server))))).toEqual({ hookStatus: 'SUCCEEDED' });
    expect(names).toEqual([['checkout.retail.internal', 'checkout.retail.internal']]);
  });

  test('and one that does not are told apart, with the word that the page has for it', async () => {
    const plain = createHttp((_, response) => void response.end());
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const world = new SmokeWorld();
    expect(await world.run(ecsEvent(details(portOf(plain))))).toEqual({ hookStatus: 'FAILED' });
    expect(world.reason).toContain('gave no answer: EPROTO');
    plain.close();
    const other = new SmokeWorld();
    expect(await other.run(ecsEvent(details(portOf(server), 'HTTP')))).toEqual({ hookStatus: 'FAILED' });
    expect(other.reason).toMatch(/gave no answer: (ECONNRESET|HPE_\w+)/);
  });
});

describe.skipIf(needs(botocore))("AWS' models", () => {
  test('take every call of the function', async () => {
    const world = new SmokeWorld({ GetParameter: () => ({ Parameter: { Value: JSON.stringify(details(1, 'HTTP')) } }) });
    await world.run(codedeployEvent);
    const named: Readonly<Record<string, string>> = { eventbridge: 'events' };
    const cases: readonly Case[] = world.calls.map(({ service, operation, input }) => ({
      title: operation,
      service: named[service] ?? service,
      operation,
      input: JSON.parse(JSON.stringify(input)),
    }));
    expect(cases.map(({ title }) => title)).toEqual([
      'GetDeployment',
      'GetParameter',
      'DescribeNetworkInterfaces',
      'PutEvents',
      'PutLifecycleEventHookExecutionStatus',
    ]);
    expect(refused(cases)).toEqual([]);
  });
});
