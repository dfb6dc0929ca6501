/** Who plans and registers: trusted exactly, able to do little, and not in reach of what registers. */
import { describe, expect, test } from 'vitest';
import { madeResources } from '../../../src/emitted/made';
import { policyLengths } from '../../../src/emitted/policies';
import { wantedStacks } from '../../../src/registrars/aws/stacks';
import { fileOf } from '../../../src/targets/platform/platform-stack';
import { registerStacks } from '../../../src/targets/platform/register-stacks';
import { anIntent } from '../../registrars/aws/world';
import { anEnvironment, aPlatform } from '../../support/builders';
import { evaluate, isMapping, type Made, type Value } from '../../support/stack-evaluate';

const platform = aPlatform();
const [tools, account] = registerStacks(platform).map((stack) => evaluate(fileOf(stack).text, '{"Parameters":{}}').resources);
const trustOf = (made: Made | undefined): Value | undefined => {
  const document = made?.Properties.AssumeRolePolicyDocument;
  return isMapping(document) ? document.Statement : undefined;
};
const text = (made: Made | undefined): string => JSON.stringify(made?.Properties.Policies);

describe('the roles of the tools account', () => {
  const identity = (subject: object) => [
    {
      Effect: 'Allow',
      Principal: { Federated: expect.stringContaining(':oidc-provider/gitlab.') },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: subject,
    },
  ];
  const host = platform.gitlab.url.replace('https://', '');
  const audience = { [`${host}:aud`]: platform.gitlab.audience.aws };
  const subject = (ref: string) => ({
    [`${host}:sub`]: `project_path:${platform.gitlab.catalogProject}:ref_type:branch:ref:${ref}`,
  });

  test('register for the default branch of the catalog alone', () => {
    expect(trustOf(tools?.RegisterRole)).toEqual(identity({ StringEquals: { ...audience, ...subject('main') } }));
  });

  test('look for any branch of the catalog, which is what a merge request runs with', () => {
    expect(trustOf(tools?.PlanRole)).toEqual(identity({ StringEquals: audience, StringLike: subject('*') }));
  });
});

test('the roles of the other accounts trust the one of the tools account that does the same', () => {
  const trusting = (role: string) => [
    {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111111111111:root' },
      Action: 'sts:AssumeRole',
      Condition: { ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::111111111111:role/${role}` } },
    },
  ];
  expect(trustOf(account?.RegisterRole)).toEqual(trusting('retail-register'));
  expect(trustOf(account?.PlanRole)).toEqual(trusting('retail-plan'));
});

test('who looks may make no change set but those of a plan, and carry none out', () => {
  for (const role of [tools?.PlanRole, account?.PlanRole]) {
    expect(text(role)).toContain('"cloudformation:ChangeSetName":"service-pipelines-plan"');
    expect(text(role)).not.toMatch(/ExecuteChangeSet|DeleteStack|PutObject|PassRole|iam:Create/);
  }
});

test('all policies stay well below what IAM takes, for the longest name of a platform and a hundred accounts', () => {
  const environments = Array.from({ length: 100 }, (_, index) =>
    anEnvironment('dev', { name: `e${index}`, account: String(500_000_000_000 + index) }),
  );
  const stacks = registerStacks(aPlatform({ name: 'wholesale-eu', environments }));
  const lengths = stacks.flatMap(({ template }) =>
    policyLengths(madeResources(template, { region: 'me-central-1', account: '123456789012', parameters: {} })),
  );
  expect(lengths.map(({ id }) => id)).toEqual(expect.arrayContaining(['PlanRole', 'RegisterRole', 'RegisterRoleHold1']));
  expect(lengths.filter(({ count, most }) => count > most * 0.95)).toEqual([]);
});

test('no registering wants their stacks: it could widen its own rights', () => {
  const names = wantedStacks(anIntent()).map(({ name }) => name);
  expect(names.filter((name) => name.includes('register'))).toEqual([]);
});
