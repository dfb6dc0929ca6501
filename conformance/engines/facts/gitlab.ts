/** Facts of what GitLab does: from `.gitlab-ci.yml`, and the settings that registering makes of the project. */
import type { NoticeEvent, ServiceEnvironment } from '../../../src/model/service';
import { isRecord } from '../../../src/registrars/gitlab/members';
import { projectResource } from '../../../src/registrars/gitlab/project';
import type { GeneratedFiles } from '../../../src/registration/registrar';
import { pipelineFor, type Variables } from '../../../test/support/gitlab-rules';
import type { GitLabDocument, GitLabJob } from '../parse';
import { ANYBODY, at, awaited, beside, type Facts, inAll, NOBODY, pairs, people, told, type World } from './facts';
import { type Carried, frozenIn, promotedIn, reasonIn, scansIn, taggedIn, watchedIn, windowIn } from './scripts';

interface Read {
  readonly world: World;
  readonly carried: Carried;
  /** Jobs with what they extend. */
  readonly jobs: ReadonlyMap<string, GitLabJob>;
  readonly admitted: (variables: Variables) => ReadonlyMap<string, string> | undefined;
  readonly settings: Readonly<Record<string, unknown>>;
}

export function gitlabFacts(world: World, document: GitLabDocument, carried: Carried): Facts {
  const read = readIn(world, document, carried);
  const { service } = world;
  const build = {
    'build.tags': read.admitted({ CI_COMMIT_TAG: `${service.tagPrefix}1.2.3` })?.has('hand-over')
      ? 'a tag starts its release'
      : 'nothing',
    'build.notices': buildNotices(read),
    'build.scans': told([...read.jobs.values()].flatMap(({ script = [] }) => scansIn(script.join('\n')))),
    'build.services': told([...read.jobs.values()].flatMap(servicesOf)),
    'build.reviewApp': reviewApp(read),
    'notices.channels': channels(read),
  };
  if (service.engines.deliver !== 'gitlab') return build;
  const each = service.environments.map((target) => environmentFacts(read, target));
  return {
    ...build,
    ...deliveryNotices(read),
    freeze: freeze(read),
    environmentsPage: environmentsPage(read),
    ...Object.assign({}, ...each),
  };
}

function readIn(world: World, document: GitLabDocument, carried: Carried): Read {
  const { stages: _stages, ...others } = document;
  const entries = Object.entries<GitLabJob>(others).filter(([, value]) => isRecord(value) && 'script' in value);
  const jobs = new Map(entries.map(([name, job]) => [name, { ...others[job.extends ?? ''], ...job }]));
  const project = { CI_DEFAULT_BRANCH: 'main', CI_PROJECT_PATH: world.service.project };
  const scope = { path: world.service.project, services: [world.service], first: world.service, ...world, files: NO_FILES };
  return {
    world,
    carried,
    jobs,
    admitted: (variables) => pipelineFor({ content: document, jobs }, { ...project, ...variables }),
    settings: projectResource(scope).settings,
  };
}

const MERGE_REQUEST = {
  CI_MERGE_REQUEST_IID: '12',
  CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'feature',
  CI_MERGE_REQUEST_EVENT_TYPE: 'detached',
};

/** Deployed for merge requests of the project's own branches alone, and stopped by a job that is there whenever the deployment is. */
function reviewApp({ jobs, admitted, world: { service } }: Read): string {
  const [deploy, stop] = [jobs.get('review-deploy'), jobs.get('review-stop')];
  if (deploy === undefined && stop === undefined) return 'not asked';
  const [own, fork] = [service.project, 'mallory/fork'];
  const starts = (source: string, target: string, here = own) => {
    const projects = {
      CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: source,
      CI_MERGE_REQUEST_PROJECT_PATH: target,
      CI_PROJECT_PATH: here,
    };
    const found = admitted({ ...MERGE_REQUEST, ...projects });
    return [found?.get('review-deploy'), found?.get('review-stop')].join();
  };
  const others = [starts(fork, own), starts(fork, own, fork), starts(fork, fork, own)];
  const releases = admitted({ CI_COMMIT_BRANCH: 'main' })?.has('review-deploy') === true;
  const hours = /^(\d+) hours?$/.exec(deploy?.environment?.auto_stop_in ?? '')?.[1];
  const bound =
    deploy?.environment?.on_stop === 'review-stop' &&
    stop?.environment?.action === 'stop' &&
    stop.environment.name === deploy.environment.name &&
    stop.stage === deploy.stage &&
    stop.resource_group === deploy.resource_group;
  return starts(own, own) === 'on_success,manual' && others.every((each) => each === ',') && !releases && bound
    ? `each merge request, for ${hours} h`
    : 'otherwise';
}

const servicesOf = (job: GitLabJob): readonly string[] =>
  (job.services ?? []).map(({ name: image, alias: name, variables = {} }) =>
    beside({ name, image, port: awaited(textOf(job), name), variables: pairs(variables) }),
  );

const NO_FILES: GeneratedFiles = { of: () => [], top: () => [] };

const textOf = (job: GitLabJob | undefined): string => (job?.script ?? []).join('\n');

/** Ends of a job that are told, by GitLab's own word for them: what stands before the call says which are not. */
function endsTold(job: GitLabJob | undefined, event: NoticeEvent): readonly string[] {
  return (job?.after_script ?? []).flatMap((line) => {
    const found =
      /^(?:test "\$CI_JOB_STATUS" ('!='|=) (\w+) \|\| )?(?:TEAMS_WEBHOOK_\d+=\S+ )*sh delivery\/pipeline\.sh notify (\w+) /.exec(
        String(line),
      );
    if (found === null || found[3] !== event) return [];
    const silent = (end: string): boolean => found[1] !== undefined && (end === found[2]) === (found[1] === '=');
    return ['success', 'failed', 'canceled'].filter((end) => !silent(end));
  });
}

const wanted = ({ world: { service } }: Read, event: NoticeEvent): boolean =>
  service.notices.events.includes(event) && service.notices.channels.length > 0;

function buildNotices(read: Read): string {
  if (!wanted(read, 'build')) return told([]);
  const building = [...read.jobs.values()].filter(
    ({ script }) => !/pipeline\.sh (deploy|smoke|record|rollback) /.test(String(script)),
  );
  const verifying = building.filter((job) => endsTold(job, 'build').includes('failed'));
  const release = building.some((job) => endsTold(job, 'build').includes('success'));
  const silent = building
    .filter(({ script }) => !/pipeline\.sh review-/.test(String(script)))
    .filter((job) => endsTold(job, 'build').length === 0 && endsTold(job, 'approval').length === 0);
  const redeploying = silent.filter(({ script }) => !/redeploy|recall/.test(String(script)));
  return told([...(verifying.length > 0 && redeploying.length === 0 ? ['each failure'] : []), ...(release ? ['a release'] : [])]);
}

/** By the variables that hold their addresses. */
function channels({ world: { platform }, jobs }: Read): string {
  const variables = [...jobs.values()].flatMap(({ after_script = [] }) =>
    [...after_script.join('\n').matchAll(/TEAMS_WEBHOOK_\d+="\$(\w+)"/g)].map(([, name]) => name),
  );
  const all = Object.values(platform.notices.channels);
  return told(
    [...new Set(variables)]
      .flatMap((name) => all.filter(({ gitlabVariable }) => gitlabVariable === name))
      .map(({ name }) => name),
  );
}

const WORDS: Readonly<Record<string, string>> = { success: 'success', failed: 'failure', canceled: 'aborted' };

function deliveryNotices(read: Read): Facts {
  const { jobs, world } = read;
  const names = world.service.environments.map(({ environment }) => environment.name);
  const approved = world.service.environments
    .filter(({ approval }) => approval !== undefined)
    .map(({ environment }) => environment.name);
  const ends = (event: NoticeEvent, ...of: readonly string[]) =>
    wanted(read, event) ? of.flatMap((name) => endsTold(jobs.get(name), event)).map((end) => WORDS[end] ?? end) : [];
  const both = (found: readonly string[]) => told(found.filter((end) => end !== 'aborted'));
  return {
    'notices.deployment': inAll(
      names.map((name) => told(ends('deployment', `deploy-${name}`, `smoke-test-${name}`, `record-${name}`))),
    ),
    'notices.waiting':
      inAll(
        approved.map((name) =>
          told(
            wanted(read, 'approval') && textOf(jobs.get(`approve-${name}`)).includes('notify approval waiting') ? ['told'] : [],
          ),
        ),
      ) || 'nothing',
    'notices.answers': told(answering(read)),
    'notices.overtaken': told(saying(read, 'deployment', 'superseded')),
    'notices.takenBack': inAll(names.map((name) => both(ends('rollback', `deploy-${name}`)))),
    'notices.reason': world.service.environments.some(({ smokeTest }) => smokeTest.beforeTraffic)
      ? reasonIn(read.carried)
      : 'nothing',
    'notices.rollback': inAll(names.map((name) => both(ends('rollback', `after-failed-smoke-test-${name}`)))),
    'notices.wayBack': inAll(names.map((name) => both(ends('rollback', `redeploy-${name}`)))),
  };
}

/** All that a job runs. */
const allOf = ({ script = [], after_script = [] }: GitLabJob): string => [...script, ...after_script].join('\n');

/** Is there a job that tells this, whatever starts it? */
const saying = ({ jobs }: Read, event: NoticeEvent, status: string): readonly string[] =>
  [...jobs.values()].some((job) => allOf(job).includes(`notify ${event} ${status}`)) ? ['told'] : [];

/** Who starts a manual job has agreed, so that job could tell it; what comes of a refusal, a job that runs on it. */
function answering(read: Read): readonly string[] {
  const names = read.world.service.environments.map(({ environment }) => environment.name);
  const agreed = names.some((name) => /notify approval /.test(allOf(read.jobs.get(`deploy-${name}`) ?? {})));
  const ends = { rejected: 'refused', unanswered: 'not given in time' };
  const others = Object.entries(ends).flatMap(([status, said]) => saying(read, 'approval', status).map(() => said));
  return [...(agreed ? ['given'] : []), ...others];
}

/** GitLab makes a deployment of each job that names an environment. */
const environmentsPage = ({ jobs, world }: Read): string =>
  world.service.environments.every(({ environment: { name } }) => jobs.get(`deploy-${name}`)?.environment?.name === name)
    ? 'every deployment is shown'
    : 'none is shown';

const freeze = ({ jobs, world }: Read): string =>
  frozenIn(world.service.environments.map(({ environment }) => textOf(jobs.get(`deploy-${environment.name}`))));

function environmentFacts(read: Read, { environment: { name } }: ServiceEnvironment): Facts {
  const { jobs, admitted } = read;
  const [approve, deploy, smoke, record] = ['approve', 'deploy', 'smoke-test', 'record'].map((stage) =>
    jobs.get(`${stage}-${name}`),
  );
  const release = admitted({ CI_COMMIT_BRANCH: 'main' });
  const hotfix = admitted({ CI_COMMIT_BRANCH: 'hotfix/x' });
  const asked = release?.get(`deploy-${name}`) === 'manual';
  const script = textOf(deploy);
  const checks = [
    ...(textOf(approve).includes(`check-fixes ${name}`) ? ['before people are asked'] : []),
    ...(script.includes(`check-fixes ${name}`) ? ['before the deployment'] : []),
  ];
  const rollback = jobs.get(`after-failed-smoke-test-${name}`);
  const facts = {
    'approval.who': asked ? whoApproves(read, name, deploy) : NOBODY,
    ...(asked ? approvalFacts(read, name, deploy, record) : {}),
    window: windowIn(script, 'fail'),
    fixes: checks.length === 0 ? 'not asked' : checks.join(', '),
    hotfix: hotfix?.has(`deploy-${name}`) ? 'passes through' : 'goes past',
    promote: promotedIn(script, name),
    watch: watchedIn(read.carried, [deploy, smoke, record].map(textOf).join('\n')),
    // The token is a variable of the project, which each of its jobs has.
    releaseTag: taggedIn(read.carried, name, textOf(record).includes(`record ${name}`)),
    migrate: /pipeline\.sh migrate [\s\S]*pipeline\.sh deploy /.test(script) ? 'before the deployment' : 'not asked',
    alone: alone(read, [deploy, smoke, record, rollback]),
    'rollback.smoke':
      textOf(rollback).includes(`rollback ${name}`) && release?.get(`after-failed-smoke-test-${name}`) === 'on_failure'
        ? 'by the program'
        : 'nothing',
    'rollback.pipeline': jobs.has(`after-failed-deploy-${name}`)
      ? 'after a failed deployment too'
      : 'never after a failed deployment',
  };
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [at(key, name), value]));
}

/** One resource group, and an order that lets the newest go first. */
function alone({ settings }: Read, jobs: readonly (GitLabJob | undefined)[]): string {
  const groups = new Set(jobs.map((job) => job?.resource_group));
  const { options } = settings;
  const ordered = isRecord(options) && options.resource_group_default_process_mode === 'newest_ready_first';
  return groups.size === 1 && !groups.has(undefined) && ordered ? 'one at a time' : 'side by side';
}

function protection({ settings }: Read, name: string): Readonly<Record<string, unknown>> | undefined {
  const all = settings.protectedEnvironments;
  const found = isRecord(all) ? all[name] : undefined;
  return isRecord(found) ? found : undefined;
}

/** Nobody but those who approve may start it either, or an approval would be worth nothing. */
function whoApproves(read: Read, name: string, deploy: GitLabJob | undefined): string {
  const { teams } = read.world;
  const found = protection(read, name);
  if (found === undefined || deploy?.environment?.name !== name || !isRecord(found.approvals)) return ANYBODY;
  const teamsOf = (group: string) =>
    Object.values(teams)
      .filter(({ approvers }) => approvers.gitlabGroup === group)
      .map((team) => team.name);
  const groups = Object.entries(found.approvals);
  if (JSON.stringify(found.deploy) !== JSON.stringify(groups.map(([group]) => group).sort())) return ANYBODY;
  return people(groups.flatMap(([group, count]) => Array.from({ length: Number(count) }, () => teamsOf(group))));
}

/** Does the job that asks do anything but look and tell? The wait itself is GitLab's: of a manual job, before a runner has it. */
const waitsIn = (script: string): boolean =>
  /\b(sleep|until|while)\b/.test(script) ||
  [...script.matchAll(/pipeline\.sh ([a-z-]+)/g)].some(([, verb = '']) => !['check-fixes', 'changes', 'notify'].includes(verb));

function approvalFacts(read: Read, name: string, deploy: GitLabJob | undefined, record: GitLabJob | undefined): Facts {
  const { settings, jobs, world } = read;
  const { options, ciConfig } = settings;
  const protectedToo = protection(read, name) !== undefined;
  const central = isRecord(ciConfig) && String(ciConfig.file).includes(`@${world.platform.gitlab.catalogProject}:`);
  const self = !isRecord(options) || options.allow_pipeline_trigger_approve_deployment !== false || !protectedToo;
  const back = jobs.get(`redeploy-${name}`);
  const started = textOf(deploy).includes('"$GITLAB_USER_LOGIN"') && textOf(record).includes('APPROVED_BY');
  const same =
    back?.environment?.name === name && back.environment.action === 'start' && back.rules?.every(({ when }) => when === 'manual');
  return {
    'approval.enforced': protectedToo && central ? 'enforced' : 'advisory',
    // A fact of the host: no keyword, and no setting of a project, ends the wait of a manual job or of a blocked deployment.
    'approval.timeout': 'none',
    'approval.self': self ? 'allowed' : 'refused',
    'approval.recorded': started ? 'who started it' : 'nobody',
    'approval.wayBack': same === true ? 'as a deployment' : 'otherwise',
    'approval.agent': waitsIn(textOf(jobs.get(`approve-${name}`))) ? 'one is held' : 'none is held',
  };
}
