/** `access-<env>.yaml`: the two roles and the two projects that act for a stack of the catalog in one environment. */
import type { Artifact } from '../../model/artifact';
import type { EnvironmentNames } from '../../model/names';
import type { Pipeline } from '../../model/pipeline';
import { boundaryArn } from '../../model/platform-names';
import type { ServiceEnvironment } from '../../model/service';
import { type StackNames, stackNamesOf } from '../../model/stack-names';
import { getAtt, ref } from '../../syntax/cloudformation';
import { role, type Statement, serviceTrust } from '../../syntax/iam';
import { logRetentionDays } from '../../syntax/retention';
import { type StackSection, stackTemplate, stackText } from '../../syntax/stack';
import { yamlText } from '../../syntax/yaml';
import { readArtifacts, readStack, recordReleases, setProtection, writeLogs } from './access-statements';

/** One environment of one stack, with every name that it needs. */
export interface Place {
  readonly pipeline: Pipeline;
  readonly account: string;
  readonly environment: string;
  readonly names: EnvironmentNames & StackNames;
}

export function accessFile(pipeline: Pipeline, { environment: { name, account } }: ServiceEnvironment): Artifact {
  const { service, platform } = pipeline;
  const own = pipeline.names.environments[name];
  if (own === undefined) throw new Error(`no names for the environment "${name}" of "${service.name}"`);
  const names = { ...own, ...stackNamesOf(service, { name, account }, platform) };
  const place: Place = { pipeline, account, environment: name, names };
  const description = `What acts for the stack ${own.stack} when a release of ${service.name} comes to ${name}.`;
  return {
    path: `access-${name}.yaml`,
    text: stackText(stackTemplate(description, [review(place), delivery(place)]), [
      `Stack ${names.accessStack} in account ${account}. Registering keeps it; the stack ${own.stack} itself changes with releases only.`,
    ]),
  };
}

/** Runs before people are asked, on files that a build has made: so it can change nothing. */
const review = (place: Place): StackSection =>
  acting(place, {
    id: 'Review',
    project: place.names.reviewProject,
    role: place.names.reviewRole,
    description: `Reads what a release of ${place.pipeline.service.name} would change.`,
    statements: [...readArtifacts(place), readStack(place)],
    verbs: ['settle', 'review'],
    exported: ['CHANGES'],
  });

const delivery = (place: Place): StackSection =>
  acting(place, {
    id: 'Deploy',
    project: place.names.operationsProject,
    role: place.names.deployRole,
    description: `Protects the stack of ${place.pipeline.service.name} and records its releases.`,
    statements: [...readArtifacts(place), readStack(place), setProtection(place), ...recordReleases(place)],
    verbs: ['protect', 'record'],
    exported: [],
  });

interface Acting {
  readonly id: string;
  readonly project: string;
  readonly role: string;
  readonly description: string;
  readonly statements: readonly Statement[];
  readonly verbs: readonly string[];
  readonly exported: readonly string[];
}

/** A role, a project that runs with it and nothing else, and its logs. */
function acting({ pipeline: { platform }, account, environment }: Place, parts: Acting): StackSection {
  const group = `${parts.id}LogGroup`;
  return {
    resources: {
      [`${parts.id}Role`]: role({
        name: parts.role,
        description: parts.description,
        trust: [serviceTrust('codebuild.amazonaws.com', account)],
        statements: [...parts.statements, writeLogs(getAtt(group, 'Arn'))],
        boundary: boundaryArn(platform, account),
      }),
      [group]: {
        type: 'AWS::Logs::LogGroup',
        properties: {
          LogGroupName: `/aws/codebuild/${parts.project}`,
          RetentionInDays: logRetentionDays(platform.aws.retentionDays),
        },
      },
      [`${parts.id}Project`]: {
        type: 'AWS::CodeBuild::Project',
        properties: {
          Name: parts.project,
          Description: parts.description,
          ServiceRole: getAtt(`${parts.id}Role`, 'Arn'),
          Artifacts: { Type: 'CODEPIPELINE' },
          Source: { Type: 'CODEPIPELINE', BuildSpec: buildspec(parts) },
          Environment: {
            Type: 'LINUX_CONTAINER',
            ComputeType: 'BUILD_GENERAL1_SMALL',
            Image: platform.images.codebuild,
            EnvironmentVariables: [
              { Name: 'ASSUME', Value: 'none' },
              { Name: 'ENVIRONMENT', Value: environment },
            ],
          },
          TimeoutInMinutes: PROJECT_MINUTES,
          QueuedTimeoutInMinutes: 60,
          LogsConfig: { CloudWatchLogs: { Status: 'ENABLED', GroupName: ref(group) } },
        },
      },
    },
  };
}

/** As long as an earlier change of the stack may take. */
const PROJECT_MINUTES = 420;

/** `OPERATION` comes from the pipeline's action. */
function buildspec({ verbs, exported }: Acting): string {
  const run = 'sh delivery/pipeline.sh "$OPERATION" "$ENVIRONMENT"';
  const lines = [
    'case "$OPERATION" in',
    `  ${verbs.join(' | ')}) ${run} ;;`,
    `  redeploy) echo 'A stack goes back by a commit that takes the change back; its page says how.' >&2; false ;;`,
    '  *) echo "unknown operation: $OPERATION" >&2; false ;;',
    'esac',
    '',
  ];
  const commands =
    exported.length === 0
      ? [lines.join('\n')]
      : [lines.join('\n'), 'if [ -f .delivery/exports.sh ]; then . .delivery/exports.sh; fi'];
  return yamlText({
    version: 0.2,
    env: exported.length === 0 ? undefined : { 'exported-variables': exported },
    phases: { build: { commands } },
  });
}
