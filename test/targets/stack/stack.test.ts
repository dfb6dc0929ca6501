import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { emitService } from '../../../src/emit';
import type { Artifact } from '../../../src/model/artifact';
import { DATA_TYPES } from '../../../src/model/stack';
import { platformFiles } from '../../../src/targets/platform/platform';
import { anApproval, aPlatform, aTeam } from '../../support/builders';
import { walkBundle } from '../../support/bundle-walk';
import { aStack, aStackEnvironment, aStackPipeline } from '../../support/stack';

const pipeline = aStackPipeline();
const files = emitService(pipeline);
const textOf = (path: string, from: readonly Artifact[] = files): string => from.find((file) => file.path === path)?.text ?? '';

const TEMPLATE: Artifact = {
  path: 'template.yaml',
  text: 'Parameters: { QueueName: { Type: String } }\nResources: {}\n',
};
const teams = { commerce: aTeam() };
const platform = platformFiles(aPlatform(), [aStack()], teams);
const PEOPLE_MAKE = ['infrastructure-dev', 'infrastructure-prod'];
const walk = (changed: readonly Artifact[] = files) => walkBundle([...changed, TEMPLATE], platform, PEOPLE_MAKE);

describe('the files of a stack', () => {
  test('are those of its engines, the parameters and policies of the stack, and what acts for it; none of a container', () => {
    expect(files.map(({ path }) => path).sort()).toEqual([
      'Jenkinsfile',
      'README.md',
      'access-dev.yaml',
      'access-prod.yaml',
      'buildspec.yml',
      'catalog-info.yaml',
      'codepipeline.yaml',
      'delivery.sha256',
      'params-dev.json',
      'params-prod.json',
      'pipeline.sh',
      'settings.sh',
      'stack-policy-dev.json',
      'stack-policy-prod.json',
    ]);
    expect(textOf('codepipeline.yaml')).not.toContain('AWS::ECR');
    expect(textOf('settings.sh')).not.toMatch(/IMAGE|CLUSTER|ECS/);
  });

  test('give the parameters and tags that CodePipeline reads, without the mark of what registering keeps', () => {
    expect(JSON.parse(textOf('params-dev.json'))).toEqual({
      Parameters: { QueueName: 'retail-dev-orders' },
      Tags: { 'service-pipelines-stack': 'retail/orders-queue', environment: 'dev', owner: 'commerce' },
    });
  });

  test('have CloudFormation refuse to replace or delete data, but for what the catalog lets go', () => {
    const stack = { allowReplacement: ['Index', 'Table'] };
    const own = emitService(aStackPipeline({ environments: [aStackEnvironment('dev', stack)] }));
    const [, guard] = JSON.parse(textOf('stack-policy-dev.json', own)).Statement;
    expect(guard).toEqual({
      Effect: 'Deny',
      Principal: '*',
      Action: ['Update:Replace', 'Update:Delete'],
      NotResource: ['LogicalResourceId/Index', 'LogicalResourceId/Table'],
      Condition: { StringEquals: { ResourceType: DATA_TYPES } },
    });
    expect(JSON.parse(textOf('stack-policy-dev.json')).Statement[1]).toMatchObject({ Effect: 'Deny', Resource: '*' });
  });

  test('are a Resource for a portal, and name the change by itself on the page', () => {
    expect(parse(textOf('catalog-info.yaml'))).toMatchObject({ kind: 'Resource', spec: { type: 'cloudformation-stack' } });
    expect(textOf('README.md')).toContain(
      '| `prod` | `444444444444` | `retail-orders-queue-prod` | `QueueName=retail-prod-orders` |',
    );
    expect(textOf('Jenkinsfile')).toContain('catalog/stacks/');
  });
});

describe('the pipeline of a stack', () => {
  test('finds everything by its name, and asks between the review of a change set and its execution', () => {
    const { steps, faults } = walk();
    expect(faults).toEqual([]);
    expect(steps).toEqual([
      'Source/Source',
      'Package/Package',
      'Deploy-dev/Settle',
      'Deploy-dev/Propose',
      'Deploy-dev/Review',
      'Deploy-dev/Protect',
      'Deploy-dev/Deploy',
      'Deploy-dev/Record',
      'Approve-prod/Settle',
      'Approve-prod/Propose',
      'Approve-prod/Review',
      'Approve-prod/commerce',
      'Deploy-prod/Protect',
      'Deploy-prod/Deploy',
      'Deploy-prod/Record',
    ]);
  });

  const broken = (path: string, from: string, to: string): string => {
    expect(textOf(path)).toContain(from);
    return walk(files.map((file) => (file.path === path ? { ...file, text: file.text.replaceAll(from, to) } : file))).faults.join(
      '\n',
    );
  };

  test.each([
    [
      'codepipeline.yaml',
      'ActionMode: CHANGE_SET_REPLACE',
      'ActionMode: CHANGE_SET_EXECUTE',
      'no earlier action makes the change set',
    ],
    ['buildspec.yml', '    - CHANGE_SET\n', '', 'the variable #{Image.CHANGE_SET} comes from no earlier action'],
    ['buildspec.yml', '    - template.yaml\n', '', '"template.yaml" is not in the artifact "Delivery"'],
    ['access-prod.yaml', '- CHANGES', '- OTHERS', 'the variable #{Review-prod.CHANGES} comes from no earlier action'],
    [
      'access-prod.yaml',
      'retail-orders-queue-prod-review',
      'retail-other',
      'no stack makes the project "retail-orders-queue-prod-review"',
    ],
    ['access-prod.yaml', 'protect |', 'guard |', 'the project knows no operation "protect"'],
    ['params-prod.json', 'QueueName', 'Queue', 'nothing gives the parameter "QueueName"'],
  ])('is found out when %s has another word', (path, from, to, fault) => {
    expect(broken(path, from, to)).toContain(fault);
  });

  test('shows the change to whoever is asked, and links to it', () => {
    const prod = parse(textOf('codepipeline.yaml')).Resources.Pipeline.Properties.Stages.find(
      ({ Name }: { readonly Name: string }) => Name === 'Approve-prod',
    );
    const { CustomData, ExternalEntityLink } = prod.Actions.at(-1).Configuration;
    expect(CustomData).toBe('Release #{Image.VERSION} (commit #{Image.COMMIT}) of orders-queue to prod. #{Review-prod.CHANGES}');
    expect(ExternalEntityLink).toContain('filteringText=retail-orders-queue-prod');
  });

  test('gives CloudFormation the capabilities that the catalog names, and the role of the platform', () => {
    const template = {
      path: 'template.yaml',
      region: 'me-south-1',
      capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM'],
    } as const;
    const own = textOf('codepipeline.yaml', emitService(aStackPipeline({ template })));
    expect(own.match(/Capabilities: CAPABILITY_IAM,CAPABILITY_NAMED_IAM/g)).toHaveLength(2);
    expect(own).toContain('RoleArn: arn:aws:iam::444444444444:role/infrastructure-prod');
    expect(textOf('codepipeline.yaml')).not.toContain('Capabilities');
  });

  test('asks two teams side by side, after the same review', () => {
    const approval = anApproval({ teams: ['commerce', 'platform'], count: 2 });
    const own = emitService(aStackPipeline({ environments: [aStackEnvironment('prod', {}, { approval })] }));
    const stage = parse(textOf('codepipeline.yaml', own)).Resources.Pipeline.Properties.Stages[2];
    expect(stage.Actions.map(({ Name, RunOrder }: { Name: string; RunOrder: number }) => [Name, RunOrder])).toEqual([
      ['Settle', 1],
      ['Propose', 2],
      ['Review', 3],
      ['commerce', 4],
      ['platform', 4],
    ]);
  });
});

interface Role {
  readonly Properties: { readonly Policies: readonly [{ readonly PolicyDocument: { readonly Statement: readonly Allowed[] } }] };
}
interface Allowed {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

describe('what acts for a stack in an environment', () => {
  const { ReviewRole, DeployRole } = parse(textOf('access-prod.yaml')).Resources;
  const allowed = ({ Properties }: Role): readonly Allowed[] => Properties.Policies[0].PolicyDocument.Statement;
  const actions = (role: Role) => allowed(role).flatMap(({ Action }) => Action);

  test('reads before people are asked, and can change nothing', () => {
    expect(actions(ReviewRole).filter((action) => !/:(Get|Describe|Decrypt|GenerateDataKey)/.test(action))).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
  });

  test('carries no change out, and hands no role on: that is for CodePipeline itself', () => {
    for (const role of [ReviewRole, DeployRole]) {
      expect(actions(role).join(' ')).not.toMatch(
        /ExecuteChangeSet|CreateChangeSet|PassRole|UpdateStack|DeleteStack|CreateStack/,
      );
    }
  });

  test('has no permission on everything', () => {
    for (const role of [ReviewRole, DeployRole])
      for (const { Resource } of allowed(role)) expect([Resource].flat()).not.toContain('*');
  });

  test('the role of the platform is handed to CloudFormation alone, and no template of a service may change it', () => {
    const account = platform.find(({ path }) => path === 'platform-account-444444444444.yaml')?.text ?? '';
    const { PipelineRoleProd, CloudFormationRoleProd } = parse(account).Resources;
    const pass = allowed(PipelineRoleProd).find(({ Resource }) =>
      [Resource].flat().includes('arn:aws:iam::444444444444:role/infrastructure-prod'),
    );
    expect(pass).toMatchObject({
      Action: 'iam:PassRole',
      Condition: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
    });
    expect(allowed(CloudFormationRoleProd)).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Resource: expect.arrayContaining(['arn:aws:iam::444444444444:role/infrastructure-prod']),
      }),
    );
  });
});
