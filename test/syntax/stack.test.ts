import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ref } from '../../src/syntax/cloudformation';
import { passRole, policyDocument, role, serviceTrust, webIdentityTrust } from '../../src/syntax/iam';
import { logRetentionDays } from '../../src/syntax/retention';
import { joinSections, logicalId, stackTemplate, stackText, templateDigest } from '../../src/syntax/stack';

const topic = { type: 'AWS::SNS::Topic', properties: {} };

describe('a template', () => {
  test('leaves out what it does not have', () => {
    expect(Object.keys(JSON.parse(JSON.stringify(stackTemplate('x', [{ resources: { Topic: topic } }]))))).toEqual([
      'AWSTemplateFormatVersion',
      'Description',
      'Resources',
    ]);
  });

  test('keeps a retained resource when it leaves the template and when it is replaced', () => {
    expect(stackTemplate('x', [{ resources: { Topic: { ...topic, retain: true } } }]).Resources).toMatchObject({
      Topic: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
    });
  });

  test.each([
    [{ resources: { Topic: topic } }],
    [{ resources: { Topic: topic }, outputs: { Name: { description: 'Name.', value: 'x' } } }],
  ])('ends with a digest of itself, which tells when it was changed since: %j', (section) => {
    const text = stackText(stackTemplate('x', [section]), ['A comment.']);
    expect(parse(text).Outputs.TemplateDigest.Value).toBe(templateDigest(text));
    expect(() => templateDigest(text.replace('A comment', 'A remark'))).toThrow('not as it was generated');
    expect(() => templateDigest('Resources: {}')).toThrow('not as it was generated');
  });

  test('is refused when two of its parts have one name: one of them would be lost', () => {
    expect(() => joinSections([{ resources: { Topic: topic } }, { resources: { Topic: topic } }])).toThrow('"Topic"');
  });
});

test.each([
  [['Schedule', 'price-import'], 'SchedulePriceImport'],
  [['a.b_c'], 'ABC'],
  [['in', '${x}'], 'InX'],
])('%j makes the logical id %s', (words, id) => {
  expect(logicalId(...words)).toBe(id);
});

describe('IAM', () => {
  test('writes one value bare and several as a list', () => {
    expect(policyDocument({ actions: ['s3:GetObject'], resources: ['a', 'b'] })).toMatchObject({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: ['a', 'b'] }],
    });
  });

  test('hands a role to the named service only', () => {
    expect(passRole(['arn'], 'ecs-tasks.amazonaws.com').condition).toEqual({
      StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' },
    });
  });

  test('lets a service act for this account only', () => {
    expect(serviceTrust('codebuild.amazonaws.com', ref('AWS::AccountId')).condition).toEqual({
      StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
    });
  });

  test('does not shut out a service that may not say for whom it acts', () => {
    for (const service of ['ecs', 'lambda', 'cloudformation', 'codedeploy'])
      expect(serviceTrust(`${service}.amazonaws.com`, '111111111111').condition).toEqual({
        StringEqualsIfExists: { 'aws:SourceAccount': '111111111111' },
      });
  });

  test('compares a subject exactly where it has no wildcard', () => {
    const identity = { issuer: 'https://ci.example/oidc/', audience: 'aws', subjects: ['job'] };
    expect(webIdentityTrust('111111111111', identity)).toEqual({
      actions: ['sts:AssumeRoleWithWebIdentity'],
      principal: { Federated: 'arn:aws:iam::111111111111:oidc-provider/ci.example/oidc' },
      condition: { StringEquals: { 'ci.example/oidc:aud': 'aws', 'ci.example/oidc:sub': 'job' } },
    });
    expect(webIdentityTrust('111111111111', { ...identity, subjects: ['job/*'] }).condition).toEqual({
      StringEquals: { 'ci.example/oidc:aud': 'aws' },
      StringLike: { 'ci.example/oidc:sub': 'job/*' },
    });
  });

  test('gives a role without statements no policy', () => {
    const made = role({ description: 'x', trust: [], statements: [], boundary: undefined });
    expect(made.properties.Policies).toBeUndefined();
  });
});

test.each([
  [1, 1],
  [8, 14],
  [365, 365],
  [401, 545],
  [99_999, 3653],
])('logs asked for %i days are kept %i', (asked, kept) => {
  expect(logRetentionDays(asked)).toBe(kept);
});
