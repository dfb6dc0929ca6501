import { describe, expect, test } from 'vitest';
import { platformFiles } from '../../../src/targets/platform/platform';
import { aGitLabService, anApproval, aPlatform, aService, aServiceEnvironment, aTeam } from '../../support/builders';
import { evaluate } from '../../support/stack-evaluate';
import { mappings, statements } from '../runtime/world';

const teams = { commerce: aTeam(), web: aTeam({ name: 'web', approvers: { ...aTeam().approvers, iamRole: 'web-approver' } }) };
const service = aService({
  environments: [
    aServiceEnvironment('dev', 'checkout'),
    aServiceEnvironment('preprod', 'checkout', { approval: anApproval({ teams: ['web'] }) }),
    aServiceEnvironment('prod', 'checkout', { approval: anApproval({ teams: ['commerce', 'web'], count: 2 }) }),
  ],
});
const stackOf = (...services: Parameters<typeof platformFiles>[1]) =>
  evaluate(
    platformFiles(aPlatform(), services, teams).find(({ path }) => path === 'platform-delivery.yaml')?.text ?? '',
    '{"Parameters":{}}',
  );
const stack = stackOf(service);
const stages: readonly { Name: string; BeforeEntry?: unknown; Actions: readonly { ActionTypeId: { Category: string } }[] }[] =
  JSON.parse(JSON.stringify(stack.resources.RedeployPipeline?.Properties.Stages));

describe('the way back', () => {
  test('asks in a stage of its own where releases are approved, and goes through each environment that CodePipeline delivers to', () => {
    expect(stages.map(({ Name, Actions }) => [Name, ...Actions.map(({ ActionTypeId }) => ActionTypeId.Category)])).toEqual([
      ['Source', 'Source'],
      ['Redeploy-dev', 'Build'],
      ['Approve-preprod', 'Approval'],
      ['Redeploy-preprod', 'Build'],
      ['Approve-prod', 'Approval'],
      ['Redeploy-prod', 'Build'],
    ]);
  });

  test('passes over every stage of another environment', () => {
    for (const { Name, BeforeEntry } of stages.slice(1)) {
      const [condition] = mappings(JSON.parse(JSON.stringify(BeforeEntry))).filter(({ Result }) => Result !== undefined);
      expect(condition?.Result).toBe('SKIP');
      expect(JSON.stringify(BeforeEntry)).toContain(
        JSON.stringify({ Variable: '#{variables.ENVIRONMENT}', Value: Name.split('-')[1], Operator: 'EQ' }),
      );
    }
  });

  test('holds up nobody: ways back run side by side', () => {
    expect(stack.resources.RedeployPipeline?.Properties.ExecutionMode).toBe('PARALLEL');
  });

  test("is answered by the environment's approvers alone", () => {
    const answers = Object.values(stack.resources)
      .filter(({ Type }) => Type === 'AWS::IAM::ManagedPolicy')
      .map(({ Properties }) => [
        Properties.Roles,
        mappings(Properties.PolicyDocument).find(({ Sid }) => Sid === 'AnswerTheWayBack')?.Resource,
      ]);
    const arn = (environment: string) =>
      `arn:aws:codepipeline:me-south-1:111111111111:retail-platform-redeploy/Approve-${environment}/approvers`;
    expect(answers).toEqual([
      [['commerce-approver'], arn('prod')],
      [['web-approver'], [arn('preprod'), arn('prod')]],
    ]);
  });

  test("acts in environments by their pipelines' roles, and by nothing else", () => {
    const assumed = statements(stack).filter(({ Action, Effect }) => Action === 'sts:AssumeRole' && Effect === 'Allow');
    expect(assumed.flatMap(({ Resource }) => Resource ?? []).flat()).toEqual([
      'arn:aws:iam::222222222222:role/retail-pipeline-dev',
      'arn:aws:iam::333333333333:role/retail-pipeline-preprod',
      'arn:aws:iam::444444444444:role/retail-pipeline-prod',
    ]);
  });

  test('is not there where CodePipeline delivers nothing', () => {
    expect(stackOf(aGitLabService()).resources.RedeployPipeline).toBeUndefined();
  });
});
