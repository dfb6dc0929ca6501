/** What each kind of action needs, and what it makes, read from the files that it would read. */
import { parse } from 'yaml';
import { type Build, fileText, type Resource, type Template, templateOf } from './bundle-walk-types';

type Makes = readonly (() => void)[];

export function s3Source({ action, settings, bundle, artifacts, fault }: Build): Makes {
  const { S3Bucket, S3ObjectKey } = action.Configuration;
  if (settings.BUNDLE_BUCKET !== S3Bucket || settings.BUNDLE_KEY !== S3ObjectKey) {
    fault(`the bundle goes to ${settings.BUNDLE_BUCKET}/${settings.BUNDLE_KEY}, the pipeline reads ${S3Bucket}/${S3ObjectKey}`);
  }
  return (action.OutputArtifacts ?? []).map(
    ({ Name }) =>
      () =>
        void artifacts.set(Name, bundle),
  );
}

/** What a connection brings: the repository, of which nothing is delivered, and the commit. @source CodePipeline user guide, action reference, output variables. */
const OF_CONNECTION = ['AuthorDate', 'BranchName', 'CommitId', 'CommitMessage', 'ConnectionArn', 'FullRepositoryName'];

export function connectionSource({ action, template, settings, artifacts, variables, where, fault }: Build): Makes {
  const { FullRepositoryId, DetectChanges } = action.Configuration;
  if (FullRepositoryId !== settings.PROJECT)
    fault(`the build is of ${settings.PROJECT}, the connection looks at ${FullRepositoryId}`);
  if (DetectChanges !== 'false') fault('the action starts the pipeline beside the trigger');
  const triggers = template.Resources.Pipeline?.Properties.Triggers ?? [];
  if (!triggers.some(({ GitConfiguration }) => GitConfiguration.SourceActionName === action.Name))
    fault('no trigger names the action');
  return [
    ...(action.OutputArtifacts ?? []).map(
      ({ Name }) =>
        () =>
          void artifacts.set(Name, new Set<string>()),
    ),
    ...OF_CONNECTION.map((name) => () => void variables.set(`${action.Namespace}.${name}`, where)),
  ];
}

interface Buildspec {
  readonly env?: { readonly 'exported-variables'?: readonly string[] };
  readonly phases: Readonly<Record<string, { readonly commands: readonly string[] }>>;
  readonly artifacts?: {
    readonly files: readonly string[];
    readonly 'secondary-artifacts'?: Readonly<Record<string, { readonly files: readonly string[] }>>;
  };
}

export function codeBuild(build: Build): Makes {
  const { action, fault, artifacts, variables } = build;
  const project = projectOf(build, action.Configuration.ProjectName ?? '');
  if (project === undefined) return [];
  const brought = artifacts.get(action.InputArtifacts?.[0]?.Name ?? '') ?? new Set<string>();
  const spec = buildspecOf(build, project, brought);
  const commands = Object.values(spec.phases).flatMap((phase) => phase.commands);
  const input = new Set([...brought, ...taken(build, project, commands), ...unpacked(build, brought, commands)]);
  filesExist(build, commands.join('\n'), input);
  operationExists(build, commands.join('\n'), input);
  const exported = spec.env?.['exported-variables'] ?? [];
  for (const name of exported) {
    if (!isSet(build, name, commands.join('\n'))) fault(`nothing sets the exported variable ${name}`);
  }
  return [
    ...(action.Namespace === undefined ? [] : exported).map(
      (name) => () => void variables.set(`${action.Namespace}.${name}`, build.where),
    ),
    ...outputs(build, spec, input),
  ];
}

/** What the first action behind a push fetches: the bundle that the build uploads, by what the build hands over. */
function taken(
  { settings, bundle, action, fault }: Build,
  { Properties }: Resource,
  commands: readonly string[],
): readonly string[] {
  if (!commands.some((text) => text.includes('HAND_OVERS'))) return [];
  const given = Object.fromEntries((Properties.Environment?.EnvironmentVariables ?? []).map(({ Name, Value }) => [Name, Value]));
  const expected: readonly (readonly [string, string | undefined])[] = [
    ['BUCKET', settings.BUNDLE_BUCKET],
    ['BUNDLE_KEY', settings.BUNDLE_KEY],
    ['HAND_OVERS', settings.HAND_OVERS],
    ['PIPELINE', settings.PIPELINE_NAME],
    ['SERVICE', settings.SERVICE],
    ['ACCOUNT', settings.TOOLS_ACCOUNT],
  ];
  for (const [name, value] of expected)
    if (given[name] !== value) fault(`the build has ${value} as ${name}, the action ${given[name]}`);
  for (const name of ['EXECUTION', 'COMMIT', 'BUNDLE_VERSION'])
    if (environmentVariables(action)[name] === undefined) fault(`nothing gives ${name}`);
  if (!bundle.has('delivery/buildspec.yml')) fault('the bundle has no delivery/buildspec.yml');
  return ['bundle.zip', 'delivery/buildspec.yml'];
}

/** Where the bundle comes as it was uploaded, the first command unpacks it. */
function unpacked({ bundle, fault }: Build, input: ReadonlySet<string>, commands: readonly string[]): Iterable<string> {
  const unpacks = commands[0]?.startsWith('unzip ') === true && commands[0].endsWith(' bundle.zip');
  if (unpacks !== input.has('bundle.zip')) fault(unpacks ? 'there is no bundle.zip to unpack' : 'bundle.zip stays packed');
  return unpacks ? bundle : [];
}

/** In the pipeline's own stack, in what acts for a stack in an environment, or in the service's, where a parameter of that environment names it. */
function projectOf({ template, files, action, fault }: Build, name: string): Resource | undefined {
  const environment = environmentVariables(action).ENVIRONMENT ?? '';
  const access = templateOf(files.get(`access-${environment}.yaml`) ?? 'Resources: {}');
  const own = [...projects(template), ...projects(access)].find(({ Properties }) => Properties.Name === name);
  if (own !== undefined) return own;
  const given = parametersOf(files.get(`params-${environment}.json`));
  const service = templateOf(files.get('service.yaml') ?? 'Resources: {}');
  const found = projects(service).find(({ Properties }) => given[referenced(Properties.Name) ?? ''] === name);
  if (found === undefined) fault(`no stack makes the project "${name}"`);
  return found;
}

const projects = ({ Resources }: Template): readonly Resource[] =>
  Object.values(Resources).filter(({ Type }) => Type === 'AWS::CodeBuild::Project');

const referenced = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'Ref' in value ? String(value.Ref) : undefined;

function parametersOf(text = '{"Parameters":{}}'): Readonly<Record<string, string>> {
  const configuration: { readonly Parameters: Readonly<Record<string, string>> } = JSON.parse(text);
  return configuration.Parameters;
}

export function environmentVariables({ Configuration }: Build['action']): Readonly<Record<string, string>> {
  const list: readonly { readonly name: string; readonly value: string }[] = JSON.parse(
    Configuration.EnvironmentVariables ?? '[]',
  );
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

function buildspecOf(build: Build, project: Resource, input: ReadonlySet<string>): Buildspec {
  const source = project.Properties.Source?.BuildSpec ?? '';
  if (source.includes('\n')) return parse(source);
  if (!input.has(source)) build.fault(`the buildspec "${source}" is not in the input artifact`);
  return parse(fileText(build, source));
}

/** Files that the commands run. */
function filesExist({ fault }: Build, commands: string, input: ReadonlySet<string>): void {
  for (const [, path = ''] of commands.matchAll(/\bsh (?:\.\.\/)?(delivery\/[a-z0-9.-]+)/g)) {
    if (!input.has(path)) fault(`"${path}" is not in the input artifact`);
  }
}

function operationExists({ action, files, fault }: Build, commands: string, input: ReadonlySet<string>): void {
  const { OPERATION, SCRIPT } = environmentVariables(action);
  if (OPERATION === undefined) return;
  const words = [...commands.matchAll(/^ {2}([a-z| -]+)\)/gm)].flatMap(([, names = '']) =>
    names.split('|').map((name) => name.trim()),
  );
  if (!words.includes(OPERATION)) fault(`the project knows no operation "${OPERATION}"`);
  if (OPERATION !== 'run' && !new RegExp(`^  ${OPERATION}\\) `, 'm').test(files.get('pipeline.sh') ?? ''))
    fault(`the program has no verb "${OPERATION}"`);
  if (SCRIPT !== undefined && !input.has(`delivery/${SCRIPT}`)) fault(`"delivery/${SCRIPT}" is not in the input artifact`);
}

/** Set by the commands themselves, or by the exports that the program leaves. */
function isSet({ files }: Build, name: string, commands: string): boolean {
  if (new RegExp(`^\\s*${name}=`, 'm').test(commands)) return true;
  return (
    commands.includes('exports.sh') &&
    (files.get('pipeline.sh') ?? '').includes(`print_exports`) &&
    new RegExp(`\\b${name} "`).test(files.get('pipeline.sh') ?? '')
  );
}

function outputs(build: Build, spec: Buildspec, input: ReadonlySet<string>): Makes {
  const only = build.action.OutputArtifacts?.length === 1 ? build.action.OutputArtifacts[0]?.Name : undefined;
  // Of a single artifact the first list is what CodeBuild takes.
  const declared =
    spec.artifacts?.['secondary-artifacts'] ??
    (only === undefined || spec.artifacts === undefined ? {} : { [only]: spec.artifacts });
  const program = build.files.get('pipeline.sh') ?? '';
  // The program writes it beside the release, wherever that is.
  const template = build.settings.TEMPLATE;
  if (template !== undefined && only !== undefined && !input.has(`app/${template}`))
    build.fault(`the bundle has no "${template}"`);
  const made = template === undefined ? 'imageDetail.json' : 'template.yaml';
  const there = new Set([...input, ...(program.includes(made) ? [made] : [])]);
  return (build.action.OutputArtifacts ?? []).map(({ Name }) => {
    const patterns = declared[Name]?.files;
    if (patterns === undefined) build.fault(`the buildspec makes no artifact "${Name}"`);
    const files = (patterns ?? []).flatMap((pattern) => {
      const matched = [...there].filter((path) =>
        pattern.endsWith('/**/*') ? path.startsWith(pattern.slice(0, -4)) : path === pattern,
      );
      if (matched.length === 0) build.fault(`nothing makes "${pattern}" for the artifact "${Name}"`);
      return matched;
    });
    return () => void build.artifacts.set(Name, new Set(files));
  });
}

export function approval({ action, platform, fault }: Build): Makes {
  const topic = action.Configuration.NotificationArn?.split(':').at(-1);
  const topics = platform.flatMap(({ Resources }) => Object.values(Resources).map(({ Properties }) => Properties?.TopicName));
  if (!topics.includes(topic)) fault(`no platform stack makes the topic "${topic}"`);
  return [];
}

export function cloudFormation(build: Build): Makes {
  const { ActionMode, StackName, ChangeSetName } = build.action.Configuration;
  const changeSet = `${StackName} ${ChangeSetName}`;
  if (ActionMode === 'CHANGE_SET_EXECUTE') {
    if (!build.changeSets.has(changeSet)) build.fault(`no earlier action makes the change set ${changeSet}`);
    return [() => void build.changeSets.delete(changeSet)];
  }
  stackFits(build);
  return [() => void build.changeSets.add(changeSet)];
}

function stackFits(build: Build): void {
  const { TemplatePath = '', TemplateConfiguration = '', ParameterOverrides = '{}' } = build.action.Configuration;
  const template = templateOf(inArtifact(build, TemplatePath) || 'Resources: {}');
  const given = parametersOf(inArtifact(build, TemplateConfiguration) || undefined);
  const overrides: Readonly<Record<string, string>> = JSON.parse(ParameterOverrides);
  const values = { ...given, ...overrides };
  const parameters = template.Parameters ?? {};
  for (const name of Object.keys(values)) if (!(name in parameters)) build.fault(`the template has no parameter "${name}"`);
  for (const [name, { Default, AllowedValues }] of Object.entries(parameters)) {
    const value = values[name];
    if (value === undefined && Default === undefined) build.fault(`nothing gives the parameter "${name}"`);
    if (value !== undefined && AllowedValues !== undefined && !value.startsWith('#{') && !AllowedValues.includes(value)) {
      build.fault(`"${value}" is no value of the parameter "${name}"`);
    }
  }
}

/** The file at `Artifact::path`; the artifact must be an input of the action. */
function inArtifact(build: Build, place: string): string {
  const [artifact = '', path = ''] = place.split('::');
  const inputs = (build.action.InputArtifacts ?? []).map(({ Name }) => Name);
  if (!inputs.includes(artifact)) build.fault(`"${artifact}" is no input of the action`);
  if (!build.artifacts.get(artifact)?.has(path)) {
    build.fault(`"${path}" is not in the artifact "${artifact}"`);
    return '';
  }
  return fileText(build, path);
}

export function codeDeploy(build: Build): Makes {
  const configuration = build.action.Configuration;
  const place = (kind: string) => `${configuration[`${kind}TemplateArtifact`]}::${configuration[`${kind}TemplatePath`]}`;
  const taskdef = inArtifact(build, place('TaskDefinition'));
  const appspec = inArtifact(build, place('AppSpec'));
  inArtifact(build, `${configuration.Image1ArtifactName}::imageDetail.json`);
  if (!taskdef.includes(`"<${configuration.Image1ContainerName}>"`))
    build.fault('the task definition has no place for the image');
  if (!appspec.includes('<TASK_DEFINITION>')) build.fault('the appspec has no place for the task definition');
  const container = /ContainerName: (\S+)/.exec(appspec)?.[1];
  if (!taskdef.includes(`"name": "${container}"`)) build.fault(`the task definition has no container "${container}"`);
  const environment = /taskdef-(.*)\.json$/.exec(configuration.TaskDefinitionTemplatePath ?? '')?.[1];
  const given = parametersOf(build.files.get(`params-${environment}.json`));
  const names = [configuration.ApplicationName, configuration.DeploymentGroupName];
  if (given.CodeDeployApplicationName !== names[0] || given.CodeDeployGroupName !== names[1]) {
    build.fault(`the service's stack makes no CodeDeploy group ${names.join('/')}`);
  }
  return [];
}
