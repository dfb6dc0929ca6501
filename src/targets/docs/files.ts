/** The files of a service, what each is for, and where it goes. */
import type { Pipeline } from '../../model/pipeline';
import type { Engine } from '../../model/platform';
import { mechanismOf } from '../../model/service-stack';
import { commandsFiles } from '../../program/commands-files';

/** Where a file is used: at the root of the service's folder, inside `delivery/`, in the tools account, in another account, or beside this page. */
export type Place = 'root' | 'delivery' | 'tools' | `account ${string}` | 'catalog';

export interface FileNote {
  /** Name in `pipelines/<service>/`. */
  readonly name: string;
  readonly purpose: string;
  readonly place: Place;
}

/** Every file that is emitted for a service, in the order of the page. */
export function fileNotes(pipeline: Pipeline): readonly FileNote[] {
  const engines = new Set(pipeline.stages.map(({ engine }) => engine));
  return [
    ...engineFiles(
      engines,
      pipeline.service.engines.deliver === 'jenkins',
      pipeline.service.template === undefined ? 'builds the image' : 'takes the template out of the bundle',
    ),
    note('catalog-info.yaml', 'the entity that a Backstage portal ingests', 'root'),
    note('pipeline.sh', 'the delivery program: the same for every service', 'delivery'),
    note('settings.sh', 'what the program needs to know about this service', 'delivery'),
    ...smokeTestFile(pipeline),
    ...commandsFiles(pipeline).map(({ path }) => note(path, "the team's own commands around a deployment", 'delivery')),
    ...(pipeline.service.template === undefined
      ? [note('service.yaml', 'CloudFormation template of the running service', 'delivery')]
      : []),
    ...(pipeline.names.reviewApp === undefined
      ? []
      : [note('review.yaml', "CloudFormation template of a merge request's review app", 'delivery')]),
    ...pipeline.service.environments.flatMap((target) =>
      target.stack === undefined
        ? environmentFiles(pipeline, target.environment.name)
        : stackFiles(target.environment.name, target.environment.account),
    ),
    note('README.md', 'this page', 'catalog'),
    note('delivery.sha256', 'checksums of the files in delivery/', 'delivery'),
  ];
}

function engineFiles(engines: ReadonlySet<Engine>, deploysByJenkins: boolean, makes: string): readonly FileNote[] {
  return [
    ...(engines.has('gitlab') ? [note('.gitlab-ci.yml', 'the stages of GitLab CI', 'root')] : []),
    ...(engines.has('jenkins') ? [note('Jenkinsfile', 'the stages of Jenkins', 'root')] : []),
    ...(deploysByJenkins ? [note('Jenkinsfile.deploy', 'the job of Jenkins that delivers', 'root')] : []),
    ...(engines.has('codepipeline') ? codepipelineFiles(makes) : [TOOLS_FILE]),
  ];
}

const stackFiles = (environment: string, account: string): readonly FileNote[] => [
  note(`params-${environment}.json`, `parameters and tags of the stack in ${environment}`, 'delivery'),
  note(
    `stack-policy-${environment}.json`,
    `what CloudFormation itself refuses to replace or delete in ${environment}`,
    'delivery',
  ),
  note(
    `access-${environment}.yaml`,
    `CloudFormation template of what acts for the stack in ${environment}`,
    `account ${account}`,
  ),
];

function environmentFiles(pipeline: Pipeline, environment: string): readonly FileNote[] {
  const parameters = note(`params-${environment}.json`, `parameters of that template in ${environment}`, 'delivery');
  if (mechanismOf(pipeline, environment) !== 'codedeploy') return [parameters];
  return [
    parameters,
    note(`taskdef-${environment}.json`, `task definition that CodeDeploy registers in ${environment}`, 'delivery'),
    note(`appspec-${environment}.yaml`, `how CodeDeploy moves traffic in ${environment}`, 'delivery'),
  ];
}

function smokeTestFile({ service }: Pipeline): readonly FileNote[] {
  const own = service.environments.some(({ smokeTest }) => smokeTest.commands.length > 0);
  return own ? [note('smoke-test.sh', "the team's own smoke test", 'delivery')] : [];
}

const note = (name: string, purpose: string, place: Place): FileNote => ({ name, purpose, place });

const codepipelineFiles = (makes: string): readonly FileNote[] => [
  note('codepipeline.yaml', 'CloudFormation template of the pipeline', 'tools'),
  note('buildspec.yml', `how CodeBuild ${makes}`, 'delivery'),
];

/** Where CodePipeline does not deliver, the tools account still holds the images and the role of the build. */
const TOOLS_FILE = note('tools.yaml', 'CloudFormation template of the image repository and the role that builds', 'tools');
