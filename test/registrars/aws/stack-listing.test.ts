import { CloudFormationClient, DescribeStacksCommand, type Stack as SdkStack } from '@aws-sdk/client-cloudformation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readListing } from '../../../src/registrars/aws/stack-listing';

const envelope = (result: string): string =>
  `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">${result}</DescribeStacksResponse>`;
const stacks = (members: string, rest = ''): string =>
  envelope(`<DescribeStacksResult><Stacks>${members}</Stacks>${rest}</DescribeStacksResult>`);
const ONE =
  '<member><StackName>a</StackName><StackId>arn:a</StackId><StackStatus>CREATE_COMPLETE</StackStatus><CreationTime>2026-01-01T00:00:00Z</CreationTime></member>';

/** The same text as the SDK itself reads it. */
async function bySdk(text: string): Promise<{ stacks: readonly SdkStack[]; next: string | undefined }> {
  const client = new CloudFormationClient({
    region: 'me-south-1',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'of-the-test' },
    requestHandler: { handle: async () => ({ response: { statusCode: 200, headers: {}, body: Buffer.from(text) } }) },
  });
  const { Stacks = [], NextToken } = await client.send(new DescribeStacksCommand({}));
  return { stacks: Stacks, next: NextToken };
}

const pairs = <T>(items: readonly T[] | undefined, pair: (item: T) => readonly [string | undefined, string | undefined]) =>
  Object.fromEntries((items ?? []).map(pair).filter(([name, value]) => name !== undefined && value !== undefined));

const inOurWords = (stack: SdkStack) => ({
  name: stack.StackName,
  id: stack.StackId,
  status: stack.StackStatus,
  statusReason: stack.StackStatusReason === '' ? undefined : stack.StackStatusReason,
  parameters: pairs(stack.Parameters, ({ ParameterKey, ParameterValue }) => [ParameterKey, ParameterValue]),
  outputs: pairs(stack.Outputs, ({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
  tags: pairs(
    stack.Tags?.filter(({ Key }) => Key?.startsWith('aws:') !== true),
    ({ Key, Value }) => [Key, Value],
  ),
  role: stack.RoleARN,
  terminationProtection: stack.EnableTerminationProtection ?? false,
});

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const element = (name: string, text: string): string => (text === '' ? `<${name}/>` : `<${name}>${escaped(text)}</${name}>`);
const words = fc.string({
  unit: fc.constantFrom('a', 'Z', '0', ' ', '\n', '&', '<', '>', '"', "'", 'ü', '=', '/', ']', '\u{3042}'),
});
const names = fc.constantFrom('Image', 'Cpu', '__proto__', 'aws:cloudformation:stack-id', 'constructor', 'x');
const listOf = (list: string, key: string, value: string, more: string) =>
  fc
    .uniqueArray(fc.tuple(names, words), { selector: ([name]) => name })
    .map((all) =>
      element0(list, all.map(([n, v]) => `<member>${element(key, n)}\n${element(value, v)}${more}</member>`).join('')),
    );
const element0 = (name: string, inside: string): string => (inside === '' ? `<${name}/>` : `<${name}>\n${inside}</${name}>`);

const stackXml = fc
  .tuple(
    words,
    fc.option(words),
    fc.option(fc.boolean()),
    listOf('Parameters', 'ParameterKey', 'ParameterValue', '<ResolvedValue>r</ResolvedValue>'),
    listOf('Outputs', 'OutputKey', 'OutputValue', '<Description>Key</Description><ExportName>e</ExportName>'),
    listOf('Tags', 'Key', 'Value', ''),
  )
  .map(
    ([reason, role, protection, parameters, outputs, tags]) => `<member>
  <StackId>arn:aws:cloudformation:me-south-1:100000000001:stack/a/1</StackId><StackName>a</StackName>${element('Description', reason)}
  ${parameters}<CreationTime>2026-01-01T00:00:00.000Z</CreationTime>
  <RollbackConfiguration><RollbackTriggers><member><Arn>x</Arn><Type>Tags</Type></member></RollbackTriggers></RollbackConfiguration>
  <StackStatus>UPDATE_COMPLETE</StackStatus>${element('StackStatusReason', reason)}<DisableRollback>false</DisableRollback>
  <NotificationARNs/><Capabilities><member>CAPABILITY_NAMED_IAM</member></Capabilities>${outputs}
  ${role === null ? '' : element('RoleARN', role)}${tags}${protection === null ? '' : element('EnableTerminationProtection', String(protection))}
  <DriftInformation><StackDriftStatus>NOT_CHECKED</StackDriftStatus></DriftInformation></member>`,
  );

describe('a listing of stacks', () => {
  test('is read as the SDK reads it', async () => {
    const all = fc.tuple(fc.array(stackXml, { maxLength: 4 }), fc.option(words.filter((token) => token.trim() !== '')));
    await fc.assert(
      fc.asyncProperty(all, async ([members, next]) => {
        const text = `<?xml version="1.0"?>\n${stacks(members.join('\n'), next === null ? '' : element('NextToken', next))}`;
        const [ours, theirs] = [readListing(text), await bySdk(text)];
        expect(ours.stacks).toEqual(theirs.stacks.map(inOurWords));
        expect(ours.next).toBe(theirs.next);
      }),
      { numRuns: 200 },
    );
  });

  test('of an account without stacks is empty', () => {
    expect(readListing(envelope('<DescribeStacksResult><Stacks/></DescribeStacksResult>'))).toMatchObject({ stacks: [] });
  });

  test('reads letters by their number', () => {
    const [stack] = readListing(stacks(ONE.replace('>a<', '>&#x1F600;&#10;&amp;lt;<'))).stacks;
    expect(stack?.name).toBe('\u{1f600}\n&lt;');
  });

  test('that breaks off anywhere is refused, and never shorter', () => {
    const text = stacks(`${ONE}${ONE}`, '<NextToken>t</NextToken>');
    for (let length = 0; length < text.length; length += 1)
      expect(() => readListing(text.slice(0, length)), text.slice(0, length)).toThrow(/cannot be read/);
  });

  test.each([
    ['a comment', stacks(`<!-- ${ONE} -->`), 'no element'],
    ['CDATA', stacks('<member><StackName><![CDATA[a]]></StackName></member>'), 'no element'],
    ['tags that cross', stacks('<member><StackName>a</member></StackName>'), '</member> stands where another element must end'],
    ['an unknown entity', stacks('<member><StackName>&nbsp;</StackName></member>'), 'it has &nbsp;'],
    ['another answer', '<html></html>', 'it is cut off, or answers something else'],
    ['no XML', '{"Stacks": []}', 'no tag stands at character 1'],
  ])('with %s is refused', (_what, text, why) => {
    expect(() => readListing(text)).toThrow(why);
  });
});
