/** Who plans and registers: trusted exactly, able to do little, and not in reach of what registers. */
import { describe, expect, test } from 'vitest';
import { wantedStacks } from '../../../src/registrars/aws/stacks';
import { registerStacks } from '../../../src/targets/platform/register-stacks';
import { anIntent } from '../../registrars/aws/world';
import { aPlatform } from '../../support/builders';
import { evaluate, isMapping, type Made, type Value } from '../../support/stack-evaluate';

const platform = aPlatform();
const [tools, account] = registerStacks(platform).map(({ text }) => evaluate(text, '{"Parameters":{}}').resources);
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

test('policies stay below what IAM takes of a role: 10,240 characters without space', () => {
  // The longest name that a platform may have.
  const long = registerStacks(aPlatform({ name: 'wholesale-eu' }));
  const roles = long.flatMap(({ text: each }) => Object.values(evaluate(each, '{"Parameters":{}}').resources));
  expect(roles).toHaveLength(4);
  for (const role of roles) expect(text(role).length).toBeLessThan(10_240);
});

test('no registering wants their stacks: it could widen its own rights', () => {
  const names = wantedStacks(anIntent()).map(({ name }) => name);
  expect(names.filter((name) => name.includes('register'))).toEqual([]);
});
