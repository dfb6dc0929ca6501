import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { connectAws } from '../../../src/registrars/aws/connect';
import { awsBySdk } from '../../../src/registrars/aws/sdk';
import { Redactor } from '../../../src/remote/redact';
import { realWorld } from '../../../src/remote/world';
import { aPlatform } from '../../support/builders';
import { TOOLS } from './world';

const SECRET = 'planted-secret-value-0123456789';
const BEFORE = { ...process.env };
let server: Server | undefined;

afterEach(() => {
  server?.close();
  process.env = { ...BEFORE };
});

/** In place of a status: half of the body, and the connection ends. */
const CUT = 0;

/** Answers each call with the next of these: a status and a body. The SDK speaks to it as to CloudFormation. */
async function answering(...answers: readonly (readonly [number, string])[]) {
  const rest = [...answers];
  const asked: string[] = [];
  const made = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push(body);
      const [status, text] = rest.shift() ?? [500, 'nothing left to answer'];
      if (status !== CUT) return void response.writeHead(status, { 'content-type': 'text/xml' }).end(text);
      response.writeHead(200, { 'content-type': 'text/xml', 'content-length': text.length });
      response.write(text.slice(0, text.length / 2), () => response.destroy());
    });
  });
  server = made;
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  const address = made.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${address.port}`,
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: SECRET,
  });
  const redactor = new Redactor([SECRET]);
  let sent = 0;
  const { aws } = aPlatform();
  const api = awsBySdk(
    { ...aws, role: aws.registerRole },
    { sleep: async () => undefined },
    (text) => redactor.clean(text),
    () => {
      sent += 1;
    },
  );
  return { stacks: api.stacks(TOOLS), asked, sent: () => sent };
}

const page = (names: readonly string[], next?: string): string => {
  const members = names.map(
    (name) => `<member><StackName>${name}</StackName><StackId>arn:aws:cloudformation:x:${TOOLS}:stack/${name}/1</StackId>
<StackStatus>CREATE_COMPLETE</StackStatus><CreationTime>2026-01-01T00:00:00Z</CreationTime><EnableTerminationProtection>true</EnableTerminationProtection>
<Tags><member><Key>service-pipelines</Key><Value>retail</Value></member><member><Key>aws:x</Key><Value>y</Value></member></Tags>
<Outputs><member><OutputKey>TemplateDigest</OutputKey><OutputValue>d1</OutputValue></member></Outputs></member>`,
  );
  const token = next === undefined ? '' : `<NextToken>${next}</NextToken>`;
  return `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks>${members.join('')}</Stacks>${token}</DescribeStacksResult></DescribeStacksResponse>`;
};

const fault = (code: string, message: string): string =>
  `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`;

describe('the SDK behind our words', () => {
  test('lists every page of an account', async () => {
    const { stacks, asked, sent } = await answering([200, page(['a', 'b'], 'more')], [200, page(['c'])]);
    const found = await stacks.list();
    expect(found.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(found[0]).toMatchObject({
      tags: { 'service-pipelines': 'retail' },
      outputs: { TemplateDigest: 'd1' },
      terminationProtection: true,
    });
    expect(asked[1]).toContain('NextToken=more');
    expect(sent()).toBe(2);
  });

  test('knows a stack that is not there from a call that is refused', async () => {
    const { stacks } = await answering(
      [400, fault('ValidationError', 'Stack with id x does not exist')],
      [400, fault('ValidationError', 'Template error')],
    );
    expect(await stacks.find('x')).toBeUndefined();
    await expect(stacks.find('x')).rejects.toThrow('Template error');
  });

  test('tells a resource that cannot be compared from one that is as its template says', async () => {
    const drift = (status: string) =>
      `<DetectStackResourceDriftResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DetectStackResourceDriftResult><StackResourceDrift><LogicalResourceId>Key</LogicalResourceId><ResourceType>AWS::KMS::Key</ResourceType><StackResourceDriftStatus>${status}</StackResourceDriftStatus></StackResourceDrift></DetectStackResourceDriftResult></DetectStackResourceDriftResponse>`;
    const { stacks } = await answering(
      [200, drift('IN_SYNC')],
      [200, drift('NOT_CHECKED')],
      [400, fault('ValidationError', 'Drift detection is not supported for resource type [AWS::KMS::Key]')],
      [200, drift('DELETED')],
      [400, fault('ValidationError', 'Stack [a] does not exist')],
    );
    const asked = () => stacks.driftOf('a', 'Key');
    expect([await asked(), await asked(), await asked()]).toEqual(['same', 'unknown', 'unknown']);
    expect(await asked()).toMatchObject({ id: 'Key', status: 'DELETED' });
    await expect(asked()).rejects.toThrow('does not exist');
  });

  test('tries again when AWS throttles', async () => {
    const { stacks, sent } = await answering([400, fault('Throttling', 'Rate exceeded')], [200, page(['a'])]);
    expect(await stacks.list()).toHaveLength(1);
    expect(sent()).toBe(2);
  });

  test('asks again for a listing that breaks off, and takes no half of it', async () => {
    const { stacks, sent } = await answering([CUT, page(['a', 'b'])], [200, page(['a', 'b'])]);
    expect((await stacks.list()).map(({ name }) => name)).toEqual(['a', 'b']);
    expect(sent()).toBe(2);
  });

  test('tells of an answer that is no listing', async () => {
    const { stacks } = await answering([200, '<html><body>Sign in</body></html>']);
    await expect(stacks.list()).rejects.toThrow(
      `AWS account ${TOOLS}: Error: CloudFormation's list of stacks cannot be read: it is cut off, or answers something else`,
    );
  });

  test('tells account and remedy of a refusal, and no credential', async () => {
    const { stacks } = await answering([
      403,
      fault('AccessDenied', `User AKIAIOSFODNN7EXAMPLE with ${SECRET} is not authorized`),
    ]);
    const failure = await stacks.list().catch((error: unknown) => String(error));
    expect(failure).toContain(`AWS account ${TOOLS}: AccessDenied`);
    expect(failure).toContain('docs/reference/aws-stacks.md');
    expect(failure).not.toMatch(/planted-secret|AKIAIOSFODNN7EXAMPLE/);
  });
});

test('without any sign of credentials AWS is told as missing, and not asked', async () => {
  const context = { platform: aPlatform(), redactor: new Redactor(), world: realWorld, signal: undefined, limits: {} };
  const flags = { gitlabUrl: undefined, jenkinsUrl: undefined };
  expect(await connectAws({ ...context, flags, env: {} })).toMatchObject({
    kind: 'missing',
    text: expect.stringContaining('AWS_PROFILE'),
  });
  expect(await connectAws({ ...context, flags, env: { AWS_PROFILE: 'tools' } })).toMatchObject({ kind: 'connected' });
});
