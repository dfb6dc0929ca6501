/** `buildspec.yml`: CodeBuild makes the image from the bundle and hands two small artifacts to the rest of the pipeline. Also the commands that it runs there. */

import type { Artifact } from '../../model/artifact';
import type { EmitContext, Target } from '../../model/extension';
import type { Job, Pipeline, Step } from '../../model/pipeline';
import { commandsFiles } from '../../program/commands-files';
import { command, type ShellCommand, verbatim } from '../../syntax/shell';
import { type YamlMapping, yamlText } from '../../syntax/yaml';

export const codebuild: Target = {
  title: 'CodeBuild: buildspec of the image build',
  emit: (pipeline: Pipeline, _context: EmitContext): readonly Artifact[] => [
    ...imageJobs(pipeline).map((job) => ({
      path: 'buildspec.yml',
      text: yamlText(buildspec(job, unpacked(pipeline)), { header: HEADER, spaced: true }),
    })),
    ...(pipeline.service.template === undefined ? [] : [packageBuildspec]),
    ...commandsFiles(pipeline),
  ],
};

const HEADER = [
  "Runs in the root of the bundle: app/ (the image's context), delivery/, release.json.",
  'Runs again for a version that the registry already has: then the image is not built again, and its digest is used.',
];

const imageJobs = ({ stages }: Pipeline): readonly Job[] =>
  stages.filter(({ kind, engine }) => kind === 'image' && engine === 'codepipeline').flatMap(({ jobs }) => jobs);

/** Where a push starts the pipeline, the bundle comes inside the artifact, as it was uploaded. */
const unpacked = ({ service }: Pipeline): readonly ShellCommand[] =>
  service.trigger === 'gitlab-connection' ? [command('unzip', '-q', '-o', 'bundle.zip')] : [];

function buildspec(job: Job, first: readonly ShellCommand[]): YamlMapping {
  return {
    version: 0.2,
    env: {
      // The project's own role is used; the program assumes none.
      variables: { ASSUME: 'none' },
      'exported-variables': ['VERSION', 'COMMIT', 'IMAGE_URI'],
    },
    phases: {
      pre_build: { commands: [...first, ...READ_RELEASE] },
      build: { commands: [IN_APP, ...job.steps.flatMap(commandsOf)] },
      post_build: { commands: WRITE_RESULTS },
    },
    ...reports(job),
    artifacts: {
      // CodeBuild asks for this list even where only the secondary ones are taken.
      files: DELIVERY,
      'secondary-artifacts': { Delivery: { files: DELIVERY }, Image: { files: ['imageDetail.json'] } },
    },
  };
}

/** Of a stack: the same for all of them. */
const packageBuildspec: Artifact = {
  path: 'buildspec.yml',
  text: yamlText(
    {
      version: 0.2,
      env: { variables: { ASSUME: 'none' }, 'exported-variables': ['VERSION', 'COMMIT', 'CHANGE_SET'] },
      phases: {
        build: {
          commands: [
            verbatim('cd "$CODEBUILD_SRC_DIR/app"'),
            command('sh', '../delivery/pipeline.sh', 'package'),
            verbatim('. .delivery/exports.sh'),
            verbatim('cd "$CODEBUILD_SRC_DIR"'),
          ],
        },
      },
      artifacts: { files: ['delivery/**/*', 'release.json', 'template.yaml'] },
    },
    { header: ['Runs in the root of the bundle: app/ (with the template), delivery/, release.json.'], spaced: true },
  ),
};

const DELIVERY = ['delivery/**/*', 'release.json'];

const READ_RELEASE = [
  verbatim('VERSION="$(jq --exit-status --raw-output .version release.json)" && export VERSION'),
  verbatim('COMMIT="$(jq --exit-status --raw-output .commit release.json)" && export COMMIT'),
];

const IN_APP = verbatim('cd "$CODEBUILD_SRC_DIR/app"');
const program = (verb: string): ShellCommand => command('sh', '../delivery/pipeline.sh', verb);

/** CodeBuild runs this phase after a failed build too: nothing may be handed on then. */
const WRITE_RESULTS = [
  verbatim('test "$CODEBUILD_BUILD_SUCCEEDING" = 1'),
  verbatim('cd "$CODEBUILD_SRC_DIR"'),
  // The program has written which image it is, for people's variables and for CodeDeploy.
  verbatim('. app/.delivery/exports.sh'),
  verbatim('test -s imageDetail.json'),
];

/** The release has come with the bundle: it is not made here. */
function commandsOf(step: Step): readonly ShellCommand[] {
  switch (step.kind) {
    case 'run':
      return step.commands;
    case 'buildImage':
      return [program('image')];
    case 'scanImage':
      return [program('scan-image')];
    case 'describeImage':
      return [program('describe-image')];
    case 'signImage':
      return [program('sign-image')];
    default:
      throw new Error(`a "${step.kind}" step is no part of an image build`);
  }
}

function reports({ reports: { junit } }: Job): YamlMapping {
  return junit.length === 0 ? {} : { reports: { tests: { files: junit, 'base-directory': 'app', 'file-format': 'JUNITXML' } } };
}
