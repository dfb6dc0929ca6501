/** What each provider of CodePipeline does in the account of stand-ins. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Action } from '../../test/support/bundle-walk-types';
import { parsed } from '../../test/support/parsed';
import { evaluate } from '../../test/support/stack-evaluate';
import { type Buildspec, runBuild } from '../aws/codebuild';
import type { Account } from '../stand-ins/account';
import type { Start } from './codepipeline';

/** An execution as an action sees it. */
export interface Build {
  readonly account: Account;
  /** A folder of the action's own. */
  readonly room: string;
  readonly start: Start;
  /** The stack of the pipeline itself. */
  readonly template: string;
  /** Folders, by the artifact's name. */
  readonly artifacts: Map<string, string>;
  /** By `Namespace.NAME`. */
  readonly variables: Map<string, string>;
}

/** What went wrong, if something did. */
export type Failure = string | undefined;

export function performed(action: Action, build: Build): Failure {
  switch (action.ActionTypeId.Provider) {
    case 'S3':
      return source(action, build);
    case 'CodeStarSourceConnection':
      return pushedSource(action, build);
    case 'CodeBuild':
      return codeBuild(action, build);
    case 'CloudFormation':
      return cloudFormation(action, build);
    case 'CodeDeployToECS':
      return codeDeploy(action, build);
    default:
      throw new Error(`no such provider: ${action.ActionTypeId.Provider}`);
  }
}

/** Whoever starts the pipeline names the object and its version. */
function source(
  { OutputArtifacts, Namespace, Configuration }: Action,
  { account, room, start, artifacts, variables }: Build,
): Failure {
  const overridden = Configuration.AllowOverrideForS3ObjectKey === 'true';
  if (!overridden && Configuration.S3ObjectKey !== start.bundle.key) throw new Error(`started on ${start.bundle.key}`);
  const bytes = account.object(start.bundle.key, start.bundle.version);
  if (bytes === undefined) return `there is no ${start.bundle.key} ${start.bundle.version}`;
  writeFileSync(join(room, 'bundle.zip'), bytes);
  mkdirSync(join(room, 'bundle'));
  execFileSync('unzip', ['-q', join(room, 'bundle.zip'), '-d', join(room, 'bundle')]);
  for (const { Name } of OutputArtifacts ?? []) artifacts.set(Name, join(room, 'bundle'));
  if (Namespace !== undefined) {
    variables.set(`${Namespace}.ObjectKey`, start.bundle.key);
    variables.set(`${Namespace}.VersionId`, start.bundle.version);
  }
  return undefined;
}

/** A repository may hold whatever it likes: nothing of it may reach a delivery. */
function pushedSource({ OutputArtifacts, Namespace }: Action, { room, start, artifacts, variables }: Build): Failure {
  if (start.pushed === undefined) return 'nobody has pushed';
  const source = join(room, 'source');
  mkdirSync(join(source, 'delivery'), { recursive: true });
  for (const path of ['release.json', 'bundle.zip', 'delivery/buildspec.yml', 'imageDetail.json'])
    writeFileSync(join(source, path), 'what somebody has committed');
  for (const { Name } of OutputArtifacts ?? []) artifacts.set(Name, source);
  variables.set(`${Namespace}.CommitId`, start.pushed.commit);
  return undefined;
}

export interface Project {
  readonly Name: string;
  readonly Source: { readonly BuildSpec: string };
  readonly Environment: { readonly EnvironmentVariables?: readonly { readonly Name: string; readonly Value: string }[] };
}

/** The projects that a stack makes with its parameters. */
export function projectsOf(template: string, parameters: Readonly<Record<string, string>>): readonly Project[] {
  const { resources } = evaluate(template, JSON.stringify({ Parameters: parameters }));
  return Object.values(resources).flatMap(({ Type, Properties }) => {
    const project: Project = JSON.parse(JSON.stringify(Properties));
    return Type === 'AWS::CodeBuild::Project' ? [project] : [];
  });
}

export const projectVariables = ({ Environment }: Project): Readonly<Record<string, string>> =>
  Object.fromEntries((Environment.EnvironmentVariables ?? []).map(({ Name, Value }) => [Name, Value]));

/** In the pipeline's own stack, or in that of an environment, as it stands there now. */
function projectOf(name: string, { account, template }: Build): Project {
  const stack = name.replace(/-operations$/, '');
  const there = name === stack ? [] : [account.running(stack)];
  const all = [...projectsOf(template, {}), ...there.flatMap((each) => projectsOf(each.template, each.parameters))];
  const found = all.find((project) => project.Name === name);
  if (found === undefined) throw new Error(`no stack has the project "${name}"`);
  return found;
}

const accountOf = (role: string | undefined): string => role?.split(':')[4] ?? '111111111111';

function codeBuild(action: Action, build: Build): Failure {
  const { room, artifacts, account, variables } = build;
  const project = projectOf(action.Configuration.ProjectName ?? '', build);
  cpSync(artifacts.get(action.InputArtifacts?.[0]?.Name ?? '') ?? '', room, { recursive: true });
  const written = project.Source.BuildSpec;
  const spec: Buildspec = parsed(written.includes('\n') ? written : readFileSync(join(room, written), 'utf8'));
  const given: readonly { readonly name: string; readonly value: string }[] = JSON.parse(
    action.Configuration.EnvironmentVariables ?? '[]',
  );
  const environment = {
    ...projectVariables(project),
    ...Object.fromEntries(given.map(({ name, value }) => [name, value])),
    // The role of the project: the stand-in for AWS reads the account from it.
    AWS_ROLE_ARN: `arn:aws:iam::${accountOf(action.RoleArn)}:role/${project.Name}`,
  };
  const { ok, exported, stderr } = runBuild(room, spec, environment, account.tools);
  if (!ok) return stderr;
  for (const [name, value] of Object.entries(exported)) variables.set(`${action.Namespace}.${name}`, value);
  for (const { Name } of action.OutputArtifacts ?? []) artifacts.set(Name, artifactOf(Name, spec, room));
  return undefined;
}

/** Only what the buildspec lists goes on; the first list where the action has one artifact only. */
function artifactOf(name: string, { artifacts }: Buildspec, room: string): string {
  const folder = join(room, `artifact-${name}`);
  const secondary = artifacts?.['secondary-artifacts'];
  for (const pattern of (secondary === undefined ? artifacts?.files : secondary[name]?.files) ?? []) {
    const path = pattern.replace(/\/\*\*\/\*$/, '');
    if (!existsSync(join(room, path))) throw new Error(`there is no ${pattern} for the artifact ${name}`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(room, path), join(folder, path), { recursive: true });
  }
  return folder;
}

/** The file at `Artifact::path`. */
function inArtifact(place: string, { artifacts }: Build): string {
  const [artifact = '', path = ''] = place.split('::');
  return join(artifacts.get(artifact) ?? '', path);
}

function aws({ account }: Build, ...argv: readonly string[]): { readonly failure: Failure; readonly stdout: string } {
  const { status, stdout, stderr } = spawnSync(join(account.tools, 'aws'), argv, {
    encoding: 'utf8',
    env: { PATH: `${account.tools}:${process.env.PATH}`, AWS_ROLE_ARN: 'arn:aws:iam::111111111111:role/codepipeline' },
  });
  return { failure: status === 0 ? undefined : stderr, stdout };
}

function cloudFormation({ Configuration }: Action, build: Build): Failure {
  const { ActionMode, StackName = '', ChangeSetName = '' } = Configuration;
  const named = ['--stack-name', StackName, '--change-set-name', ChangeSetName];
  const { Status }: { Status: string } =
    ActionMode === 'CHANGE_SET_EXECUTE'
      ? JSON.parse(aws(build, 'cloudformation', 'describe-change-set', ...named).stdout)
      : { Status: '' };
  // A change set without changes is passed over.
  if (Status === 'FAILED') return undefined;
  if (ActionMode === 'CHANGE_SET_EXECUTE') {
    const { failure } = aws(build, 'cloudformation', 'execute-change-set', ...named);
    return failure ?? settled(StackName, build);
  }
  const written: { readonly Parameters: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(inArtifact(Configuration.TemplateConfiguration ?? '', build), 'utf8'),
  );
  const overrides: Readonly<Record<string, string>> = JSON.parse(Configuration.ParameterOverrides ?? '{}');
  const parameters = Object.entries({ ...written.Parameters, ...overrides }).map(([ParameterKey, ParameterValue]) => ({
    ParameterKey,
    ParameterValue,
  }));
  const file = join(build.room, 'parameters.json');
  writeFileSync(file, JSON.stringify(parameters));
  const template = `file://${inArtifact(Configuration.TemplatePath ?? '', build)}`;
  return aws(
    build,
    'cloudformation',
    'create-change-set',
    ...named,
    '--template-body',
    template,
    '--parameters',
    `file://${file}`,
  ).failure;
}

function settled(stack: string, build: Build): Failure {
  const { Stacks }: { Stacks: readonly { readonly StackStatus: string }[] } = JSON.parse(
    aws(build, 'cloudformation', 'describe-stacks', '--stack-name', stack).stdout,
  );
  const status = Stacks[0]?.StackStatus ?? '';
  return /^(CREATE|UPDATE)_COMPLETE$/.test(status) ? undefined : `${stack} is in ${status}`;
}

/** Puts the image into the task definition, registers it, and hands it to CodeDeploy in the appspec. */
function codeDeploy({ Configuration: given }: Action, build: Build): Failure {
  const read = (kind: string) =>
    readFileSync(
      join(build.artifacts.get(given[`${kind}TemplateArtifact`] ?? '') ?? '', given[`${kind}TemplatePath`] ?? ''),
      'utf8',
    );
  const detail: { readonly ImageURI: string } = JSON.parse(
    readFileSync(inArtifact(`${given.Image1ArtifactName}::imageDetail.json`, build), 'utf8'),
  );
  const taskdef = join(build.room, 'taskdef.json');
  writeFileSync(taskdef, read('TaskDefinition').replaceAll(`<${given.Image1ContainerName}>`, detail.ImageURI));
  const { stdout } = aws(build, 'ecs', 'register-task-definition', '--cli-input-json', `file://${taskdef}`);
  const revision = join(build.room, 'revision.json');
  const content = read('AppSpec').replaceAll('<TASK_DEFINITION>', stdout.trim());
  writeFileSync(revision, JSON.stringify({ appSpecContent: { content } }));
  const names = ['--application-name', given.ApplicationName ?? '', '--deployment-group-name', given.DeploymentGroupName ?? ''];
  const deployment = aws(build, 'deploy', 'create-deployment', ...names, '--revision', `file://${revision}`).stdout.trim();
  const { deploymentInfo }: { deploymentInfo: { readonly status: string } } = JSON.parse(
    aws(build, 'deploy', 'get-deployment', '--deployment-id', deployment).stdout,
  );
  return deploymentInfo.status === 'Succeeded' ? undefined : `the deployment ${deployment} is ${deploymentInfo.status}`;
}
