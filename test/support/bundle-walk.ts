/**
 * Carries a bundle through a delivery, from the emitted files alone: from what the build packs and uploads, through every CodePipeline action in order,
 * wiring each artifact, variable, file, project, role and change set by its name. Whatever no earlier action made is a fault.
 */
import type { Artifact } from '../../src/model/artifact';
import { approval, cloudFormation, codeBuild, codeDeploy, connectionSource, s3Source } from './bundle-walk-actions';
import { type Action, type Build, type Stage, type Template, templateOf, variablesIn, type Walker } from './bundle-walk-types';

export interface Walk {
  /** `stage/action`, in the order in which they run. */
  readonly steps: readonly string[];
  /** What does not fit, in the order found; empty for a delivery that can run. */
  readonly faults: readonly string[];
}

/**
 * @param files All files of the service; of a stack also its template, as `template.yaml`.
 * @param platform The platform's own files.
 * @param peopleMake Names of roles that no file makes.
 */
export function walkBundle(files: readonly Artifact[], platform: readonly Artifact[], peopleMake: readonly string[] = []): Walk {
  const faults: string[] = [];
  const text = (path: string): string => {
    const found = files.find((file) => file.path === path);
    if (found === undefined) faults.push(`no file "${path}" is emitted`);
    return found?.text ?? '';
  };
  const template = templateOf(text('codepipeline.yaml'));
  const walker: Walker = {
    fault: (fault) => void faults.push(fault),
    files: new Map(files.map((file) => [file.path, file.text])),
    settings: settingsOf(text('settings.sh')),
    template,
    platform: platform.map((file) => templateOf(file.text)),
    artifacts: new Map(),
    variables: new Map(givenBefore(template).map((name) => [name, 'before the first action'])),
    changeSets: new Set(),
    peopleMake,
    bundle: bundleOf(
      walkerText(files, 'delivery.sha256'),
      text('pipeline.sh'),
      settingsOf(text('settings.sh')).TEMPLATE ?? 'Dockerfile',
      (fault) => faults.push(fault),
    ),
  };
  handOver(files, walker);
  return { steps: stages(template).flatMap((stage) => walkStage(walker, stage)), faults };
}

const walkerText = (files: readonly Artifact[], path: string): string => files.find((file) => file.path === path)?.text ?? '';

/** The build must pack, then upload, then start, and start this very pipeline. */
function handOver(files: readonly Artifact[], walker: Walker): void {
  const build = walkerText(files, 'Jenkinsfile') + walkerText(files, '.gitlab-ci.yml');
  const places = ['release', 'pack', 'upload', 'start'].map((verb) => build.indexOf(`pipeline.sh ${verb}`));
  if (places.some((place) => place < 0)) walker.fault('the build does not hand over: release, pack, upload, start');
  if (places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0)))
    walker.fault('the build hands over in another order');
  const name = walker.template.Resources.Pipeline?.Properties.Name;
  if (walker.settings.PIPELINE_NAME !== name)
    walker.fault(`the build starts "${walker.settings.PIPELINE_NAME}", the pipeline is "${String(name)}"`);
}

/** What `pack` puts in: the service's files, everything that `delivery/` holds, and the release. */
function bundleOf(checksums: string, program: string, source: string, fault: (fault: string) => void): ReadonlySet<string> {
  for (const part of ['stage/app', 'stage/delivery', 'stage/release.json']) {
    if (!program.includes(part)) fault(`the program packs no ${part.slice('stage/'.length)}`);
  }
  const delivered = checksums.split('\n').flatMap((line) => (line === '' ? [] : [`delivery/${line.slice(66)}`]));
  return new Set(['release.json', `app/${source}`, ...delivered]);
}

/** Settings of the service itself, before those of environments. */
function settingsOf(text: string): Readonly<Record<string, string>> {
  const own = text.split('\ncase ')[0] ?? '';
  return Object.fromEntries([...own.matchAll(/^([A-Z_]+)='?([^'\n]*)'?$/gm)].map(([, name = '', value = '']) => [name, value]));
}

/** By CodePipeline itself, and by whoever starts the pipeline or a default in place of that. */
const givenBefore = ({ Resources }: Template): readonly string[] => [
  'codepipeline.PipelineExecutionId',
  ...(Resources.Pipeline?.Properties.Variables ?? []).flatMap(({ Name, DefaultValue }) =>
    DefaultValue === undefined ? [] : [`variables.${Name}`],
  ),
];

const stages = ({ Resources }: Template): readonly Stage[] => Resources.Pipeline?.Properties.Stages ?? [];

/** Actions with one run order start together: none of them sees what another of them makes. */
function walkStage(walker: Walker, stage: Stage): readonly string[] {
  const orders = [...new Set(stage.Actions.map(({ RunOrder }) => RunOrder))].sort((a, b) => a - b);
  return orders.flatMap((order) => {
    const together = stage.Actions.filter(({ RunOrder }) => RunOrder === order);
    const made = together.map((action) => walkAction(walker, stage.Name, action));
    for (const each of made) for (const make of each) make();
    return together.map(({ Name }) => `${stage.Name}/${Name}`);
  });
}

/** Checks what an action needs now; what it makes is there only after its whole group. */
function walkAction(walker: Walker, stage: string, action: Action): readonly (() => void)[] {
  const where = `${stage}/${action.Name}`;
  const build: Build = {
    ...walker,
    action,
    where,
    fault: (fault) => walker.fault(`${where}: ${fault}`),
  };
  for (const name of variablesIn(action.Configuration)) {
    if (!walker.variables.has(name)) build.fault(`the variable #{${name}} comes from no earlier action`);
  }
  for (const { Name } of action.InputArtifacts ?? []) {
    if (!walker.artifacts.has(Name)) build.fault(`the artifact "${Name}" comes from no earlier action`);
  }
  for (const [key, value] of Object.entries(action.Configuration)) {
    if (value.length > 1000) build.fault(`${key} has ${value.length} characters; CodePipeline takes 1000`);
  }
  roleExists(build);
  return made(build);
}

function made(build: Build): readonly (() => void)[] {
  switch (build.action.ActionTypeId.Provider) {
    case 'S3':
      return s3Source(build);
    case 'CodeStarSourceConnection':
      return connectionSource(build);
    case 'CodeBuild':
      return codeBuild(build);
    case 'Manual':
      return approval(build);
    case 'CloudFormation':
      return cloudFormation(build);
    case 'CodeDeployToECS':
      return codeDeploy(build);
    default:
      build.fault(`no such provider: ${build.action.ActionTypeId.Provider}`);
      return [];
  }
}

/** Roles that an action names are made by the account's platform stack. */
function roleExists({ action, platform, peopleMake, fault }: Build): void {
  const roles = new Set(platform.flatMap((each) => Object.values(each.Resources).map(({ Properties }) => Properties?.RoleName)));
  for (const arn of [action.RoleArn, action.Configuration.RoleArn]) {
    const name = arn?.replace(/^.*:role\//, '');
    if (name !== undefined && !roles.has(name) && !peopleMake.includes(name)) fault(`no platform stack makes the role "${name}"`);
  }
}
