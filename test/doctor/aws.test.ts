/** `doctor` of AWS: what it says of accounts, stacks, roles, the bucket and quotas, and that one account hides no other. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCatalog } from '../../src/check';
import { awsFindings } from '../../src/doctor/aws';
import type { Finding } from '../../src/doctor/finding';
import type { StackApi } from '../../src/registrars/aws/api';
import { RemoteFault } from '../../src/remote/fault';
import { type FakeAws, fakeAws } from '../registrars/aws/fake-aws';

const { resolved } = checkCatalog(resolve(__dirname, '../../catalog'));
if (resolved === undefined) throw new Error('the sample catalog is faulty');
const sample = resolved;
const TOOLS = sample.platform.aws.toolsAccount;
const PROD = '040000000004';
const MARK = { 'service-pipelines': 'retail' };

/** The platform's stacks as `bootstrap` leaves them. */
function bootstrapped(): FakeAws {
  const aws = fakeAws();
  for (const name of ['retail-platform-tools', 'retail-platform-delivery']) aws.put(TOOLS, { name, tags: MARK });
  for (const account of ['200000000002', '300000000003', PROD]) {
    aws.put(account, { name: 'retail-platform-account', tags: MARK });
    aws.put(account, { name: 'retail-platform-smoke', tags: MARK });
  }
  return aws;
}

const told = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level !== 'ok').map(({ level, subject, text }) => `${level} ${subject}: ${text}`);

/** The same AWS, with something else in one account. */
const withApi = (aws: FakeAws, account: string, change: Partial<StackApi>): FakeAws => ({
  ...aws,
  stacks: (each) => ({ ...aws.stacks(each), ...(each === account && change) }),
});

describe('doctor of AWS', () => {
  test('finds nothing where all is well, and says what it looked at', async () => {
    const findings = await awsFindings(sample, bootstrapped());
    expect(told(findings)).toEqual([]);
    expect(findings.map(({ subject }) => subject)).toEqual([
      'account 100000000001 (tools)',
      'stack retail-platform-tools',
      'stack retail-platform-delivery',
      'quota of 100000000001',
      'account 200000000002 (dev, stage)',
      'stack retail-platform-account',
      'stack retail-platform-smoke',
      'quota of 200000000002',
      'account 300000000003 (preprod)',
      'stack retail-platform-account',
      'stack retail-platform-smoke',
      'quota of 300000000003',
      'account 040000000004 (prod)',
      'stack retail-platform-account',
      'stack retail-platform-smoke',
      'quota of 040000000004',
      'bucket',
    ]);
  });

  test('changes nothing', async () => {
    const aws = bootstrapped();
    await awsFindings(sample, aws);
    expect(new Set(aws.calls.map((call) => call.split(' ')[1]))).toEqual(new Set(['list']));
  });

  test('says which role cannot be assumed, and looks at the other accounts all the same', async () => {
    const details = { kind: 'status', method: 'POST', url: 'aws', status: 403, text: '', effect: 'none', tries: 1 } as const;
    const refused = new RemoteFault(
      `AWS account ${PROD}, role retail-register: AccessDenied: not authorized to perform sts:AssumeRole`,
      details,
    );
    const findings = await awsFindings(
      sample,
      withApi(bootstrapped(), PROD, {
        list: async () => {
          throw refused;
        },
      }),
    );
    expect(told(findings)).toEqual([`fail account ${PROD} (prod): ${refused.message}`]);
    expect(findings.find(({ level }) => level === 'fail')?.remedy).toContain('the role retail-register exists there and trusts');
  });

  test('says that the credentials are those of another account', async () => {
    const aws = fakeAws('999999999999');
    aws.put(TOOLS, { name: 'theirs' });
    expect(told(await awsFindings(sample, aws))[0]).toBe(
      'fail account 100000000001 (tools): The credentials are those of account 999999999999.',
    );
  });

  test('says which stacks are still to be made, and which are not ours', async () => {
    const aws = fakeAws();
    aws.put(TOOLS, { name: 'retail-platform-tools' });
    expect(told(await awsFindings(sample, aws))).toEqual([
      'fail stack retail-platform-tools: It does not bear the mark of this catalog.',
      'warn stack retail-platform-delivery: It is not there yet.',
      'warn stack retail-platform-account: It is not there yet.',
      'warn stack retail-platform-smoke: It is not there yet.',
      'warn stack retail-platform-account: It is not there yet.',
      'warn stack retail-platform-smoke: It is not there yet.',
      'warn stack retail-platform-account: It is not there yet.',
      'warn stack retail-platform-smoke: It is not there yet.',
    ]);
  });

  test('says what a person must do about a stack that is stuck', async () => {
    const aws = bootstrapped();
    aws.put(PROD, { name: 'retail-platform-account', status: 'UPDATE_ROLLBACK_FAILED', tags: MARK });
    expect(told(await awsFindings(sample, aws))[0]).toContain('aws cloudformation continue-update-rollback');
  });

  test('says that a role’s trust was changed by hand', async () => {
    const aws = bootstrapped();
    aws.drifted.set('retail-platform-account/PipelineRoleDev', {
      id: 'PipelineRoleDev',
      type: 'AWS::IAM::Role',
      status: 'MODIFIED',
      properties: ['/AssumeRolePolicyDocument/Statement/0/Principal'],
    });
    expect(told(await awsFindings(sample, aws))[0]).toBe(
      'fail stack retail-platform-account: PipelineRoleDev (AWS::IAM::Role) is modified: /AssumeRolePolicyDocument/Statement/0/Principal.',
    );
  });

  test('says what CloudFormation cannot compare, and what it may not be asked', async () => {
    const refused = async (): Promise<never> => {
      throw new Error('AccessDenied: not authorized to perform cloudformation:DescribeAccountLimits');
    };
    const aws = withApi(bootstrapped(), PROD, { driftOf: async () => 'unknown', stackLimit: refused });
    const findings = await awsFindings(sample, aws);
    expect(told(findings)).toEqual([
      `warn quota of ${PROD}: AccessDenied: not authorized to perform cloudformation:DescribeAccountLimits`,
    ]);
    const there = findings.filter(({ subject }) => subject === 'stack retail-platform-account').at(-1);
    expect(there?.text).toMatch(/its 0 roles, .* as its template says\. CloudFormation could not compare PipelineRoleDev\.$/);
  });

  test.each([
    [2, 'fail', '2 of 2 stacks are used, and 20 more are to come.'],
    [24, 'warn', '2 of 24 stacks are used, and 20 more are to come.'],
  ])('says that a quota of %i stacks will not do', async (limit, level, text) => {
    const aws = withApi(bootstrapped(), TOOLS, { stackLimit: async () => limit });
    expect(told(await awsFindings(sample, aws))).toEqual([`${level} quota of ${TOOLS}: ${text}`]);
  });

  test.each([
    ['missing', 'warn bucket: "retail-delivery-100000000001" is not there yet.'],
    ['refused', 'fail bucket: "retail-delivery-100000000001" may not be seen, or belongs to another account.'],
  ] as const)('says that the bucket is %s', async (state, text) => {
    const aws = bootstrapped();
    expect(told(await awsFindings(sample, { ...aws, objects: { ...aws.objects, bucket: async () => state } }))).toEqual([text]);
  });

  describe('of a connection to GitLab', () => {
    const ARN = 'arn:aws:codeconnections:eu-west-1:100000000001:connection/0f9e8d7c';
    const started = {
      ...sample,
      platform: { ...sample.platform, aws: { ...sample.platform.aws, gitlabConnection: ARN } },
      services: sample.services.map((each) => (each.name === 'cart' ? { ...each, trigger: 'gitlab-connection' as const } : each)),
    };
    const asked: string[] = [];
    const answering = (answer: () => Promise<string | undefined>): FakeAws => {
      const aws = bootstrapped();
      const sourceFault = (name: string) => {
        asked.push(name);
        return answer();
      };
      return { ...aws, pipelines: { ...aws.pipelines, sourceFault } };
    };

    test('tells why a pipeline that it starts failed at its source, and what only a person can do', async () => {
      const findings = await awsFindings(
        started,
        answering(async () => 'Connection is not available'),
      );
      expect(told(findings)).toEqual([
        'warn connection: The source of the pipeline "retail-cart" failed: Connection is not available',
      ]);
      expect(findings.at(-1)?.remedy).toContain(`whether ${ARN} is pending: only a person can give the consent in GitLab.`);
      expect(asked).toEqual(['retail-cart']);
    });

    test('is content where it did not, and says what it may not look at', async () => {
      const well = await awsFindings(
        started,
        answering(async () => undefined),
      );
      expect([told(well), well.at(-1)?.subject]).toEqual([[], 'connection']);
      const refused = await awsFindings(
        started,
        answering(async () => {
          throw new Error('AccessDenied');
        }),
      );
      expect(told(refused)).toEqual(['warn connection: AccessDenied']);
    });
  });
});
