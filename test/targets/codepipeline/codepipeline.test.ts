import { describe, expect, test } from 'vitest';
import type { Service } from '../../../src/model/service';
import { codepipeline } from '../../../src/targets/codepipeline/codepipeline';
import { platformFiles } from '../../../src/targets/platform/platform';
import {
  aGitLabService,
  anApproval,
  aPipeline,
  aPlatform,
  aRuntime,
  aService,
  aServiceEnvironment,
  aTeam,
} from '../../support/builders';
import { parsed } from '../../support/parsed';
import { evaluate } from '../../support/stack-evaluate';
import { mappings, statements } from '../runtime/world';

const emitted = (service: Service) => codepipeline.emit(aPipeline({ service }), { deliveryDigest: '' });
const textOf = (service: Service): string => emitted(service)[0]?.text ?? '';
const stackOf = (service: Service) => evaluate(textOf(service), '{"Parameters":{}}');

interface Stage {
  readonly Name: string;
  readonly BeforeEntry?: unknown;
  readonly OnSuccess?: unknown;
  readonly Actions: readonly {
    readonly Name: string;
    readonly RoleArn?: string;
    readonly Configuration: Readonly<Record<string, string>>;
  }[];
}
const stagesOf = (service: Service): readonly Stage[] => parsed(textOf(service)).Resources.Pipeline.Properties.Stages;
const stageOf = (service: Service, name: string): Stage | undefined => stagesOf(service).find((stage) => stage.Name === name);

const approved = (approval = anApproval(), window: Service['environments'][number]['window'] = undefined) =>
  aService({ environments: [aServiceEnvironment('dev'), aServiceEnvironment('prod', 'checkout', { approval, window })] });

describe('the pipeline', () => {
  test('waits for approval in a stage of its own, before anything runs in the environment', () => {
    expect(stagesOf(approved()).map(({ Name }) => Name)).toEqual([
      'Source',
      'Image',
      'Deploy-dev',
      'Approve-prod',
      'Deploy-prod',
    ]);
  });

  test('says which version an approval releases', () => {
    expect(stageOf(approved(), 'Approve-prod')?.Actions[0]?.Configuration).toEqual({
      NotificationArn: 'arn:aws:sns:me-south-1:111111111111:retail-approvals',
      CustomData: 'Release #{Image.VERSION} (commit #{Image.COMMIT}) of checkout to prod.',
      ExternalEntityLink: 'https://gitlab.retail.example/retail/commerce/checkout/-/commit/#{Image.COMMIT}',
    });
  });

  test('asks two people by two actions of different teams', () => {
    const names = (teams: readonly string[], count: 1 | 2) =>
      stageOf(approved(anApproval({ teams, count })), 'Approve-prod')?.Actions.map(({ Name }) => Name);
    expect(names(['commerce', 'platform'], 1)).toEqual(['commerce@platform']);
    expect(names(['commerce', 'platform'], 2)).toEqual(['commerce', 'platform']);
    expect(names(['commerce', 'platform', 'web'], 2)).toEqual(['commerce', 'platform@web']);
  });

  test('enters an environment with a window only inside it', () => {
    const window = { timeZone: 'Asia/Bahrain', days: 'MON-THU', hours: { from: 8, to: 16 }, outside: 'wait' } as const;
    expect(stageOf(approved(anApproval(), window), 'Deploy-prod')?.BeforeEntry).toMatchObject({
      Conditions: [{ Rules: [{ Configuration: { Cron: '* * 8-15 ? * MON-THU *', TimeZone: 'Asia/Bahrain' } }] }],
    });
  });

  test('lets a release go on only when the alarms of its environment have been quiet for a while', () => {
    const alarms = { ...aServiceEnvironment('dev').alarms, watchMinutes: 15 };
    const [dev, prod] = [aServiceEnvironment('dev', 'checkout', { alarms }), aServiceEnvironment('prod')];
    const rule = (index: number, title: string) => ({
      Name: `Alarm-${index}`,
      RuleTypeId: { Category: 'Rule', Owner: 'AWS', Provider: 'CloudWatchAlarm', Version: '1' },
      Configuration: { AlarmName: `retail-checkout-dev-${title}`, AlarmStates: 'ALARM', WaitTime: '15' },
      RoleArn: 'arn:aws:iam::222222222222:role/retail-pipeline-dev',
    });
    const service = aService({ environments: [dev, prod] });
    expect(stageOf(service, 'Deploy-dev')?.OnSuccess).toEqual({
      Conditions: [{ Result: 'FAIL', Rules: [rule(1, 'errors'), rule(2, 'latency')] }],
    });
    expect(stageOf(service, 'Deploy-prod')).not.toHaveProperty('OnSuccess');
  });

  test('watches what runs out where a worker has no answers to count', () => {
    const alarms = { errorsPerMinute: undefined, latencyMs: undefined, cpuPercent: 85, memoryPercent: 85, watchMinutes: 5 };
    const runtime = aRuntime('dev', 'checkout', { ingress: [] });
    const service = aService({ environments: [aServiceEnvironment('dev', 'checkout', { alarms, runtime })] });
    const text = JSON.stringify(stageOf(service, 'Deploy-dev')?.OnSuccess);
    expect(text).toContain('"AlarmName":"retail-checkout-dev-cpu"');
    expect(text).not.toContain('errors');
  });

  test("acts in an environment by a role of that environment's account, and by no other", () => {
    for (const { Name, Actions } of stagesOf(approved())) {
      const roles = new Set(Actions.map(({ RoleArn }) => RoleArn));
      expect([...roles]).toEqual([
        Name === 'Deploy-prod'
          ? 'arn:aws:iam::444444444444:role/retail-pipeline-prod'
          : Name === 'Deploy-dev'
            ? 'arn:aws:iam::222222222222:role/retail-pipeline-dev'
            : undefined,
      ]);
    }
  });

  test('never takes the bundle into an environment', () => {
    const text = JSON.stringify(stagesOf(aService()).slice(2));
    expect(text).not.toContain('"Bundle"');
  });

  test('has nothing on it that comes with a release', () => {
    const pipeline = (service: Service) => JSON.stringify(parsed(textOf(service)).Resources.Pipeline);
    const later = aService({
      deploy: { ...aService().deploy, port: 9090 },
      description: 'Something else.',
      quality: { ...aService().quality, minimumCoverage: 1 },
    });
    expect(pipeline(later)).toBe(pipeline(aService()));
  });

  test('is overtaken by a newer release, and starts by nobody but the build', () => {
    expect(stackOf(aService()).resources.Pipeline?.Properties).toMatchObject({ PipelineType: 'V2', ExecutionMode: 'SUPERSEDED' });
    expect(stagesOf(aService())[0]?.Actions[0]?.Configuration.PollForSourceChanges).toBe('false');
  });
});

describe('the tools stack', () => {
  test('keeps the registry under one logical id and one name whatever engine delivers', () => {
    const ours = stackOf(aService());
    const theirs = stackOf(aGitLabService({ name: 'checkout' }));
    expect(emitted(aGitLabService())[0]?.path).toBe('tools.yaml');
    expect(theirs.resources.ImageRepository?.Properties.RepositoryName).toBe(
      ours.resources.ImageRepository?.Properties.RepositoryName,
    );
    for (const service of [aService(), aGitLabService()]) {
      expect(parsed(textOf(service)).Resources.ImageRepository).toMatchObject({
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
      });
    }
  });

  test('has an immutable, scanned registry whose released images outlive the others', () => {
    const { ImageTagMutability, ImageScanningConfiguration, LifecyclePolicy } =
      stackOf(aService()).resources.ImageRepository?.Properties ?? {};
    expect([ImageTagMutability, ImageScanningConfiguration]).toEqual(['IMMUTABLE', { ScanOnPush: true }]);
    const [text] = mappings(LifecyclePolicy).map(({ LifecyclePolicyText }) => String(LifecyclePolicyText));
    const [released, others] = JSON.parse(text ?? '').rules;
    expect(released.selection).toMatchObject({ tagPrefixList: ['release-'], countType: 'imageCountMoreThan' });
    expect(others.selection).toMatchObject({ tagStatus: 'any', countNumber: 400 });
    expect(others.rulePriority).toBeGreaterThan(released.rulePriority);
  });

  test("lets signatures be added to, and keeps a release's as long as itself", () => {
    const signed = aService({ image: { ...aService().image, sign: true } });
    const { ImageTagMutability, ImageTagMutabilityExclusionFilters, LifecyclePolicy } =
      stackOf(signed).resources.ImageRepository?.Properties ?? {};
    expect(ImageTagMutability).toBe('IMMUTABLE_WITH_EXCLUSION');
    expect(mappings(ImageTagMutabilityExclusionFilters).map((each) => each.ImageTagMutabilityExclusionFilterValue)).toEqual([
      'sha256-*.sig',
      'sha256-*.att',
    ]);
    const [text] = mappings(LifecyclePolicy).map(({ LifecyclePolicyText }) => String(LifecyclePolicyText));
    expect(JSON.parse(text ?? '').rules[0].selection.countNumber).toBe(3000);
  });

  test('lets only production tag releases', () => {
    const policy = mappings(stackOf(aService()).resources.ImageRepository?.Properties.RepositoryPolicyText);
    expect(policy.find(({ Sid }) => Sid === 'TagReleases')).toMatchObject({
      Principal: { AWS: ['arn:aws:iam::444444444444:root'] },
      Condition: { ArnEquals: { 'aws:PrincipalArn': ['arn:aws:iam::444444444444:role/retail-checkout-prod-deploy'] } },
    });
  });

  test('lets the build of release branches of this job in, and nobody else', () => {
    const trust = mappings(stackOf(aService()).resources.BuildRole?.Properties.AssumeRolePolicyDocument);
    expect(trust.find((each) => 'StringLike' in each)).toEqual({
      StringEquals: { 'jenkins.retail.example/oidc:aud': 'sts.amazonaws.com' },
      StringLike: {
        'jenkins.retail.example/oidc:sub': [
          'https://jenkins.retail.example/job/services/job/commerce/job/checkout/job/main/',
          'https://jenkins.retail.example/job/services/job/commerce/job/checkout/job/hotfix%252F*/',
        ],
      },
    });
  });

  test('reaches everything only where AWS offers no resource for the action', () => {
    for (const service of [aService(), aGitLabService()]) {
      const all = statements(stackOf(service));
      expect([...new Set(all.filter(({ Resource }) => Resource === '*').map(({ Sid }) => Sid))]).toEqual(['LogInToRegistry']);
      expect(all.flatMap(({ Action }) => Action ?? []).filter((action) => String(action).includes('*'))).toEqual([]);
    }
  });

  test('bounds every role where the platform says so', () => {
    const platform = aPlatform({ aws: { ...aPlatform().aws, permissionsBoundary: 'service-boundary' } });
    const [file] = codepipeline.emit(aPipeline({ platform }), { deliveryDigest: '' });
    const roles = Object.values(evaluate(file?.text ?? '', '{"Parameters":{}}').resources).filter(
      ({ Type }) => Type === 'AWS::IAM::Role',
    );
    expect(roles).toHaveLength(3);
    for (const { Properties } of roles)
      expect(Properties.PermissionsBoundary).toBe('arn:aws:iam::111111111111:policy/service-boundary');
  });
});

/** IAM's patterns: `*` is any text, also across slashes. */
const matches = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
  ).test(text);

describe('approvers', () => {
  const teams = Object.fromEntries(
    ['commerce', 'e-commerce', 'web'].map((name) => [
      name,
      aTeam({ name, approvers: { ...aTeam().approvers, iamRole: `${name}-approver` } }),
    ]),
  );
  const services = [['commerce'], ['e-commerce', 'web'], ['web', 'commerce', 'e-commerce']].flatMap((names, index) =>
    ([1, 2] as const).map((count) => ({ ...approved(anApproval({ teams: names, count })), name: `service-${index}-${count}` })),
  );
  const actions = services.flatMap((service) =>
    (stageOf(service, 'Approve-prod')?.Actions ?? []).map(({ Name }) => ({
      teams: Name.split('@'),
      arn: `arn:aws:codepipeline:me-south-1:111111111111:retail-${service.name}/Approve-prod/${Name}`,
    })),
  );

  test.each(Object.keys(teams))('of %s can answer exactly the approvals that name the team', (team) => {
    const tools = platformFiles(aPlatform(), services, teams).find(({ path }) => path === 'platform-delivery.yaml');
    const policies = Object.values(evaluate(tools?.text ?? '', '{"Parameters":{}}').resources).filter(
      ({ Type }) => Type === 'AWS::IAM::ManagedPolicy',
    );
    const [policy] = policies.filter(({ Properties }) => Properties.ManagedPolicyName === `retail-approve-${team}`);
    expect(policy?.Properties.Roles).toEqual([`${team}-approver`]);
    const answer = mappings(policy?.Properties.PolicyDocument).find(({ Action }) => Action === 'codepipeline:PutApprovalResult');
    const patterns = [answer?.Resource ?? []].flat().map(String);
    const may = actions.filter(({ arn }) => patterns.some((pattern) => matches(pattern, arn)));
    expect(may).toEqual(actions.filter((action) => action.teams.includes(team)));
    expect(may.length).toBeGreaterThan(0);
  });
});

describe('what starts the pipeline', () => {
  const allowed = (service: Service) =>
    statements(stackOf(service)).flatMap(({ Action }) =>
      [Action].flat().filter((action) => String(action).startsWith('codepipeline:')),
    );

  test('is the build, where nothing else is asked for', () => {
    expect(Object.keys(stackOf(aService()).resources)).not.toContain('StartRule');
    expect(allowed(aService())).toEqual(['codepipeline:StartPipelineExecution']);
  });

  test('is an event of S3 where it is asked for, with the version of the bundle that has come; the build may only look', () => {
    const service = aService({ trigger: 's3-event' });
    const { StartRule, StartRole } = stackOf(service).resources;
    const { EventPattern, Targets } = JSON.parse(JSON.stringify(StartRule?.Properties));
    expect(EventPattern).toEqual({
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { bucket: { name: ['retail-delivery-111111111111'] }, object: { key: ['bundles/checkout/bundle.zip'] } },
    });
    expect(Targets).toMatchObject([
      { Arn: 'arn:aws:codepipeline:me-south-1:111111111111:retail-checkout', RoleArn: '<StartRole.Arn>' },
    ]);
    const { InputPathsMap, InputTemplate } = Targets[0].InputTransformer;
    expect(InputPathsMap).toEqual({ version: '$.detail.object.version-id' });
    expect(JSON.parse(InputTemplate.replace('<version>', 'v.1_x'))).toEqual({
      sourceRevisions: [{ actionName: 'Source', revisionType: 'S3_OBJECT_VERSION_ID', revisionValue: 'v.1_x' }],
    });
    expect(JSON.stringify(StartRole?.Properties)).toContain('events.amazonaws.com');
    expect(allowed(service)).toEqual(['codepipeline:StartPipelineExecution', 'codepipeline:ListPipelineExecutions']);
  });
});
