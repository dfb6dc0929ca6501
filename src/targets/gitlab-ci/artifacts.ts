/** What a job leaves behind: reports that GitLab reads, and files for later jobs. */
import type { Job, Pipeline, Stage } from '../../model/pipeline';
import { unreachable } from '../../model/unreachable';
import type { YamlMapping } from '../../syntax/yaml';
import { approverFile, startedByHand } from './approver';
import { literal } from './literal';

export function artifactsOf({ service }: Pipeline, stage: Stage, job: Job): YamlMapping | undefined {
  const inFolder = (path: string) => literal(service.path === '' ? path : `${service.path}/${path}`);
  const state = stateOf(stage);
  const { sbom = [], files = [] } = job.reports;
  // What is wanted by later jobs and by people: a report that GitLab reads cannot be downloaded by itself.
  const paths = [...new Set([...job.outputs, ...sbom, ...files, ...state])].map(inFolder);
  const reports = reportsOf(job, inFolder);
  if (paths.length === 0 && reports === undefined) return undefined;
  return {
    when: reports === undefined && files.length === 0 ? 'on_success' : 'always',
    expire_in: stage.kind === 'reviewImage' ? OUTLIVES_APPS : KEPT,
    paths: paths.length === 0 ? undefined : paths,
    // It is in S3 by then, and the deployments need it no more.
    exclude: state.includes(STATE) ? [inFolder(`${STATE}bundle.zip`)] : undefined,
    reports,
  };
}

/** Long enough to look into a failure, and for an approval that waits over a long holiday. */
const KEPT = '30 days';

/** The job that stops a review app works with it, and an app may be kept for long. */
const OUTLIVES_APPS = '1 year';

/** What the delivery program hands from job to job. */
const STATE = '.delivery/';

/** What is left to stop a review app with when its branch is gone. */
const PROGRAM: readonly string[] = ['delivery/pipeline.sh', 'delivery/settings.sh'];

function stateOf(stage: Stage): readonly string[] {
  switch (stage.kind) {
    case 'image':
    case 'archive':
      return [STATE];
    case 'reviewImage':
      return [STATE, ...PROGRAM];
    case 'deploy':
      return stage.environment !== undefined && startedByHand(stage) ? [approverFile(stage.environment.environment.name)] : [];
    case 'verify':
    case 'build':
    case 'review':
    case 'publish':
    case 'package':
    case 'propose':
    case 'approve':
    case 'smokeTest':
    case 'record':
      return [];
    default:
      return unreachable(stage.kind);
  }
}

function reportsOf(
  { reports: { junit, coverage, sbom = [] } }: Job,
  inFolder: (path: string) => string,
): YamlMapping | undefined {
  if (junit.length === 0 && coverage === undefined && sbom.length === 0) return undefined;
  return {
    junit: junit.length === 0 ? undefined : junit.map(inFolder),
    coverage_report: coverage === undefined ? undefined : { coverage_format: coverage.format, path: inFolder(coverage.path) },
    cyclonedx: sbom.length === 0 ? undefined : sbom.map(inFolder),
  };
}
