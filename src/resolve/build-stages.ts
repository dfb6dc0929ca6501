/** Lowers what a service builds to stages of the build engine: verify, build or publish, and the bundle for delivery. */
import type { Scan, ToolchainCommands } from '../model/extension';
import type { CoverageReport, Job, Reports, RunsOn, Stage, StageKind, Step } from '../model/pipeline';
import type { Service, TestService } from '../model/service';
import { scans } from '../scans';
import type { ShellCommand } from '../syntax/shell';
import { toolchains } from '../toolchains';
import { buildJob, type JobParts, NO_REPORTS, type Scope, withHooks } from './job';
import { reviewStages } from './review-stages';

const VERIFY_MINUTES = 30;
const IMAGE_MINUTES = 45;

export function buildStages(scope: Scope): readonly Stage[] {
  const { service } = scope;
  const commands = toolchains[service.build.toolchain].commands(service);
  const stages = [verify(scope, commands), build(scope, commands), ...reviewStages(scope), publish(scope, commands)];
  return stages.filter((stage) => stage.jobs.length > 0);
}

function verify(scope: Scope, commands: ToolchainCommands): Stage {
  return stage(scope, 'verify', 'Verify', 'always', [...verifyJobs(scope, commands), ...scanJobs(scope)]);
}

/** A team's own verification takes no scan away. */
const scanJobs = (scope: Scope): readonly Job[] =>
  scope.service.quality.scans.flatMap((name) => {
    const { title, commands, reports, outputs = [] }: Scan = scans[name];
    const { scanners: image } = scope.platform.images;
    if (commands.length === 0) return [];
    return buildJob(scope, {
      id: `scan-${name}`,
      title,
      steps: run(title, commands),
      reports,
      outputs,
      image,
      cache: undefined,
      timeoutMinutes: VERIFY_MINUTES,
    });
  });

interface Check {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly Step[];
  readonly reports: Reports;
  readonly services: readonly TestService[];
}

/** A job for each check that has something to run; where there is none, one job for what the team itself wants run. */
function verifyJobs(scope: Scope, commands: ToolchainCommands): readonly Job[] {
  const { build: settings, hooks, quality } = scope.service;
  const checks = hooks.instead.verify === undefined ? checksOf(scope.service, commands) : [];
  const { unitReports: reports } = toolchains[settings.toolchain];
  const own: Check = {
    id: 'verify',
    title: 'Verify',
    steps: [],
    reports,
    services: hooks.instead.verify === undefined ? [] : quality.testServices,
  };
  return (checks.length > 0 ? checks : [own])
    .map((check) => ({ ...check, steps: withHooks(scope.service, 'verify', check.steps) }))
    .filter(({ steps }) => steps.length > 0)
    .map((check) => ({ ...check, steps: [...awaited(check), ...check.steps] }))
    .map((check) => buildJob(scope, { ...check, timeoutMinutes: Math.min(VERIFY_MINUTES, settings.timeoutMinutes) }));
}

const awaited = ({ services }: Check): readonly Step[] => (services.length === 0 ? [] : [{ kind: 'awaitServices', services }]);

function checksOf({ quality, build: { toolchain } }: Service, commands: ToolchainCommands): readonly Check[] {
  const { unitReports, integrationReports } = toolchains[toolchain];
  const unitTests = run('Unit tests', commands.unitTests);
  const gate = unitTests.length > 0 ? coverageGate(unitReports.coverage, quality.minimumCoverage) : [];
  const checks: readonly (Check & { readonly wanted: boolean })[] = [
    { ...check('Lint', run('Lint', commands.lint), NO_REPORTS), wanted: quality.lint },
    { ...check('Unit tests', [...unitTests, ...gate], unitReports), wanted: quality.unitTests },
    {
      ...check('Integration tests', run('Integration tests', commands.integrationTests), integrationReports),
      services: quality.testServices,
      wanted: quality.integrationTests,
    },
  ];
  return checks.filter(({ wanted, steps }) => wanted && steps.length > 0).map(({ wanted, ...check }) => check);
}

const check = (title: string, steps: readonly Step[], reports: Reports): Check => ({
  id: title.toLowerCase().replaceAll(' ', '-'),
  title,
  steps,
  reports,
  services: [],
});

const coverageGate = (report: CoverageReport | undefined, minimum: number): readonly Step[] =>
  report === undefined ? [] : [{ kind: 'checkCoverage', report, minimum }];

/** Where nothing is released: proves that the package builds, or the image where there is no package. */
function build(scope: Scope, commands: ToolchainCommands): Stage {
  const steps = withHooks(scope.service, 'build', run('Build', commands.build, true));
  return stage(scope, 'build', 'Build', 'change', [...jobOf(scope, { id: 'build', title: 'Build', steps }), ...tryImage(scope)]);
}

/**
 * Where the Dockerfile is the build, a change is built by it: without this job a merge request might have none at all, and GitLab does not
 * merge what had no pipeline. Where a team makes the image by commands of its own, they may push, and are not for changes.
 */
function tryImage(scope: Scope): readonly Job[] {
  const { service, platform } = scope;
  if (service.build.toolchain !== 'docker' || service.hooks.instead.image !== undefined) return [];
  return [
    buildJob(scope, {
      id: 'try-image',
      title: 'Try the image',
      image: platform.images.imageBuilder,
      runner: 'image',
      steps: [{ kind: 'tryImage' }],
      timeoutMinutes: IMAGE_MINUTES,
      cache: undefined,
    }),
  ];
}

/**
 * Where a release is made: builds once and publishes what it built, in one job, because build info is gathered on its disk.
 * A team's own build comes before publishing, and does not replace it.
 */
function publish(scope: Scope, commands: ToolchainCommands): Stage {
  const { service } = scope;
  const { packageType } = service.build;
  const publishing = withHooks(service, 'publish', packageType === undefined ? [] : publishSteps(commands, service));
  const building = packageType === undefined ? run('Build', commands.build, true) : [];
  const steps = withHooks(service, 'build', building, publishing);
  const credentials = packageType === undefined ? [] : (['artifactory'] as const);
  const job = jobOf(scope, { id: 'publish', title: 'Build and publish', steps, credentials, retries: 0 });
  return stage(scope, 'publish', 'Build and publish', 'release', job);
}

const publishSteps = ({ publish: commands }: ToolchainCommands, { quality }: Service): readonly Step[] =>
  commands.length > 0 ? [{ kind: 'publishPackage', commands, sbom: quality.scans.includes('sbom') }] : [];

function jobOf(scope: Scope, parts: JobParts): readonly Job[] {
  const { build } = scope.service;
  return parts.steps.length === 0
    ? []
    : [buildJob(scope, { outputs: toolchains[build.toolchain].outputs(scope.service), ...parts })];
}

function stage({ service }: Scope, kind: StageKind, title: string, runsOn: RunsOn, jobs: readonly Job[]): Stage {
  return { id: kind, title, kind, engine: service.engines.build, runsOn, environment: undefined, jobs };
}

/** No commands, no step. */
function run(title: string, commands: readonly ShellCommand[], usesVersion = false): readonly Step[] {
  return commands.length === 0 ? [] : [{ kind: 'run', title, commands, usesVersion }];
}
