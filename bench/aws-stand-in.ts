/**
 * A stand-in for AWS that has every stack of a catalog as it is wanted: it lists them, a hundred in an answer, assumes roles, and
 * counts. Of the pages AWS documents one megabyte; a hundred stacks is what clients see. It is enough for a plan without changes.
 */
import { createServer } from 'node:http';
import { prepare } from '../src/generate';
import { writtenTree } from '../src/output/generated';
import { resourceOf } from '../src/registrars/aws/settings';
import { accountsOf, type WantedStack, wantedStacks } from '../src/registrars/aws/stacks';
import type { JsonObject } from '../src/registration/resource';
import { TEMPLATE_DIGEST } from '../src/syntax/stack';

const A_PAGE = 100;
/** Access key of each account; only its number tells them apart. */
const keyOf = (account: string): string => `AKIA${account}EXAM`;

export interface AwsStandIn {
  readonly env: Readonly<Record<string, string>>;
  /** By account. */
  readonly stacks: ReadonlyMap<string, number>;
  /** Since `forget`: enumerations of an account's stacks, the calls of DescribeStacks that their pages took, and calls of AssumeRole. */
  counters(): { readonly listings: number; readonly pages: number; readonly roles: number };
  forget(): void;
  stop(): void;
}

/** @param folder Where `catalog/` and `pipelines/` are. */
export async function awsStandIn(folder: string, latency: number): Promise<AwsStandIn> {
  const pagesByAccount = pagesOf(folder);
  let [listings, pages, roles] = [0, 0, 0];
  const answer = (body: URLSearchParams, authorization: string): string => {
    if (body.get('Action') === 'AssumeRole') {
      roles += 1;
      return assumed(/^arn:aws:iam::(\d+):/.exec(body.get('RoleArn') ?? '')?.[1] ?? '');
    }
    pages += 1;
    // What follows a first page is the same listing.
    if (!body.has('NextToken')) listings += 1;
    const account = /Credential=AKIA(\d{12})EXAM/.exec(authorization)?.[1] ?? '';
    const index = Number(body.get('NextToken') ?? 0);
    const all = pagesByAccount.get(account) ?? [];
    return listed(all[index] ?? '', index + 1 < all.length ? String(index + 1) : undefined);
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    await new Promise((resolve) => setTimeout(resolve, latency));
    const body = new URLSearchParams(Buffer.concat(chunks).toString());
    response.writeHead(200, { 'content-type': 'text/xml' }).end(answer(body, request.headers.authorization ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in of AWS has no port');
  const [tools = ''] = pagesByAccount.keys();
  return {
    env: {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${address.port}`,
      AWS_REGION: 'me-south-1',
      AWS_ACCESS_KEY_ID: keyOf(tools),
      AWS_SECRET_ACCESS_KEY: 'of-the-benchmark',
    },
    stacks: new Map([...pagesByAccount].map(([account, all]) => [account, all.join('').split('<StackName>').length - 1])),
    counters: () => ({ listings, pages, roles }),
    forget: () => {
      [listings, pages, roles] = [0, 0, 0];
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** By account, the tools account first. */
function pagesOf(folder: string): ReadonlyMap<string, readonly string[]> {
  const out = `${folder}/pipelines`;
  const { work } = prepare({ catalog: `${folder}/catalog`, out });
  if (work === undefined) throw new Error('the catalog of the benchmark is faulty');
  const stacks = wantedStacks({ ...work.resolved, files: writtenTree(out) });
  return new Map(
    accountsOf(work.resolved.platform).map((account) => {
      const here = stacks.filter((stack) => stack.account === account).map(stackText);
      const count = Math.max(1, Math.ceil(here.length / A_PAGE));
      return [account, Array.from({ length: count }, (_, index) => here.slice(index * A_PAGE, (index + 1) * A_PAGE).join(''))];
    }),
  );
}

/** All that CloudFormation tells of a stack, so that an answer is as long as a real one. @source API reference, data type `Stack`. */
function stackText(stack: WantedStack): string {
  const { settings } = resourceOf(stack);
  const { name, account, region } = stack;
  const { description, parameters, outputs } = declaredIn(stack.template.text());
  const given = { ...parameters, ...texts(settings.parameters) };
  const told = { ...outputs, [TEMPLATE_DIGEST]: settings.template ?? '' };
  return `<member><StackId>arn:aws:cloudformation:${region}:${account}:stack/${name}/6b1f2a60-5c1d-11f0-9d3a-0a58a9feac02</StackId>
<StackName>${name}</StackName><Description>${escaped(description)}</Description>
<Parameters>${members(given, 'ParameterKey', 'ParameterValue')}</Parameters>
<CreationTime>2026-01-01T00:00:00.000Z</CreationTime><LastUpdatedTime>2026-02-01T00:00:00.000Z</LastUpdatedTime><RollbackConfiguration/>
<StackStatus>UPDATE_COMPLETE</StackStatus><DisableRollback>false</DisableRollback><NotificationARNs/>
<Capabilities><member>CAPABILITY_NAMED_IAM</member></Capabilities>
<Outputs>${members(told, 'OutputKey', 'OutputValue', '<Description>What a person reads of this output.</Description>')}</Outputs>
${settings.role === null ? '' : `<RoleARN>${settings.role}</RoleARN>`}
<Tags>${members(settings.tags, 'Key', 'Value')}</Tags><EnableTerminationProtection>true</EnableTerminationProtection>
<DriftInformation><StackDriftStatus>NOT_CHECKED</StackDriftStatus></DriftInformation></member>`;
}

interface Declared {
  readonly description: string;
  /** With a value of usual length. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What of a template comes back with its stack; the templates' form is ours, so that no reader of YAML is needed for thousands. */
function declaredIn(template: string): Declared {
  const [head = '', outputs = ''] = template.split('\nOutputs:\n');
  const parameters = /\nParameters:\n([\s\S]*?)\n(?=\S)/.exec(head)?.[1] ?? '';
  return {
    description: /^Description: (.*)$/m.exec(head)?.[1] ?? '',
    parameters: namedIn(parameters, 'a-value-of-the-usual-length'),
    outputs: namedIn(outputs, 'arn:aws:ecs:me-south-1:200000000001:service/retail/of-the-usual-length'),
  };
}

const namedIn = (section: string, value: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...section.matchAll(/^ {2}(\w+):$/gm)].map(([, name = '']) => [name, value]));

const texts = (pairs: JsonObject[string] | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(pairs ?? {}).map(([name, value]) => [name, String(value)]));

const members = (pairs: JsonObject[string] | undefined, key: string, value: string, more = ''): string =>
  Object.entries(pairs ?? {})
    .map(([name, text]) => `<member><${key}>${name}</${key}><${value}>${escaped(String(text))}</${value}>${more}</member>`)
    .join('');

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const listed = (stacks: string, next: string | undefined): string =>
  `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks>${stacks}</Stacks>${
    next === undefined ? '' : `<NextToken>${next}</NextToken>`
  }</DescribeStacksResult></DescribeStacksResponse>`;

const assumed = (account: string): string =>
  `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>${keyOf(account)}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
