/** Facts of what Jenkins does: from `Jenkinsfile` and `Jenkinsfile.deploy`, and the job that registering makes. */
import type { ServiceEnvironment } from '../../../src/model/service';
import { isRecord } from '../../../src/registrars/gitlab/members';
import { desiredItems } from '../../../src/registrars/jenkins/desired';
import { callsTo, codeOf } from '../jenkins-code';
import type { Code, Jenkinsfile, JenkinsStage, Parsed } from '../parse';
import { at, awaited, beside, type Facts, inAll, NOBODY, people, told, type World } from './facts';
import { type Carried, frozenIn, promotedIn, reasonIn, scansIn, shownIn, taggedIn, watchedIn, windowIn } from './scripts';

/** A stage with all that it does, methods included. */
interface Stage extends JenkinsStage {
  readonly script: string;
  /** By condition, in all depth. */
  readonly ends: Readonly<Record<string, Code>>;
}

export function jenkinsFacts(world: World, parsed: Parsed): Facts {
  const { build, deploy } = parsed;
  return {
    ...(build === undefined ? {} : buildFacts(world, build)),
    ...(deploy === undefined ? {} : deliveryFacts(world, deploy, parsed)),
  };
}

function stagesOf(file: Jenkinsfile): readonly Stage[] {
  return file.stages.map((stage) => ({
    ...stage,
    script: codeOf(file, stage.steps).texts.join('\n'),
    ends: Object.fromEntries(Object.entries(stage.post).map(([condition, code]) => [condition, codeOf(file, code)])),
  }));
}

function buildFacts(world: World, file: Jenkinsfile): Facts {
  const stages = stagesOf(file);
  const end = (condition: string): readonly unknown[] => callsTo(file.post[condition], 'tellEnd').flatMap(({ values }) => values);
  const first = end('failure').includes('failure') && file.post.failure?.texts.includes('previousBuild');
  const well = end('fixed').includes('success') && end('unstable').includes('unstable') && end('aborted').includes('aborted');
  const release = stages.some(({ post }) =>
    tells(post.success).some(({ values }) => values[0] === 'build' && values[1] === 'success'),
  );
  return {
    'build.tags': file.releases?.tag === true ? 'a tag starts its release' : 'the next build of its branch makes it',
    'build.notices': told([
      ...(first && well ? ['the first failure and the first success'] : []),
      ...(release ? ['a release'] : []),
    ]),
    'build.scans': told(stages.flatMap(({ script }) => scansIn(script))),
    'build.services': told(Object.values(file.methods).flatMap(servicesOf)),
    'build.reviewApp': stages.some(({ script }) => script.includes('review-deploy')) ? 'an app' : 'not asked',
    'notices.channels': channels(world, file),
    ...(file.releases?.branch && file.releases.hotfix && !file.releases.feature && !file.releases.change
      ? {}
      : { 'build.refs': 'other refs make releases' }),
  };
}

/** What a method starts beside its job. */
function servicesOf(code: Code): readonly string[] {
  const started = callsTo(code, 'beside').flatMap(({ values }) => values.filter((value) => Array.isArray(value)));
  return started.flat().map(({ name, image, options }) => {
    const variables = String(options)
      .split('--env')
      .flatMap((each) => each.trim() || []);
    return beside({ name, image, port: awaited(code.texts.join('\n'), name), variables });
  });
}

/** Each call of `tell`: event, status, environment. */
const tells = (code: Code | undefined) => callsTo(code, 'tell');

function channels({ platform }: World, { methods }: Jenkinsfile): string {
  const bound = callsTo(methods.tell, 'string').map(({ named }) => named.credentialsId);
  return told(
    Object.values(platform.notices.channels).flatMap(({ name, jenkinsCredential }) =>
      bound.includes(jenkinsCredential) ? [name] : [],
    ),
  );
}

function deliveryFacts(world: World, file: Jenkinsfile, carried: Carried): Facts {
  const stages = stagesOf(file);
  const each = world.service.environments.map((target) => environmentFacts(world, stages, target, carried));
  return {
    ...deliveryNotices(world, file, stages, carried),
    freeze: frozenIn(world.service.environments.flatMap(({ environment }) => scriptsOf(stages, environment.name))),
    environmentsPage: shownIn(carried, tokensOf(world, stages)),
    ...Object.assign({}, ...each),
  };
}

const TOKEN = 'GITLAB_TOKEN';

/** Whether each step that deploys holds the token of GitLab. */
const tokensOf = ({ service }: World, stages: readonly Stage[]): readonly boolean[] =>
  service.environments.flatMap(({ environment }) => scriptsOf(stages, environment.name).map((script) => script.includes(TOKEN)));

const scriptsOf = (stages: readonly Stage[], environment: string): readonly string[] =>
  stagesWith(stages, 'deploy', environment).map(({ script }) => script);

const verbs = (stage: Stage): readonly string[] =>
  [...stage.script.matchAll(/pipeline\.sh ([a-z-]+) /g)].map(([, verb = '']) => verb);

/** The stages of an environment that hold one of these calls. */
const stagesWith = (stages: readonly Stage[], verb: string, environment: string): readonly Stage[] =>
  stages.filter(({ script }) => script.includes(`pipeline.sh ${verb} ${environment}`));

function deliveryNotices({ service }: World, file: Jenkinsfile, stages: readonly Stage[], carried: Carried): Facts {
  const names = service.environments.map(({ environment }) => environment.name);
  const approved = service.environments
    .filter(({ approval }) => approval !== undefined)
    .map(({ environment }) => environment.name);
  const aborted = callsTo(file.post.aborted, 'tellEnd').some(({ values }) => values.includes('aborted')) ? ['aborted'] : [];
  const ends = (event: string, name: string, condition: string, status: string) =>
    stages.some(({ ends: all }) => tells(all[condition]).some(({ values }) => String(values) === [event, status, name].join(',')))
      ? [status]
      : [];
  const deployed = (name: string) => {
    const failed = ['deploy', 'smoke', 'record'].every((verb) =>
      stagesWith(stages, verb, name)
        .filter((stage) => !verbs(stage).includes('redeploy'))
        .every(({ ends: all }) => tells(all.unsuccessful).some(({ values }) => values[0] === 'deployment')),
    );
    return [
      ...ends('deployment', name, 'success', 'success'),
      ...(failed ? ends('deployment', name, 'unsuccessful', 'failure') : []),
    ];
  };
  return {
    'notices.deployment': inAll(
      names.map((name) => told(deployed(name).length === 0 ? aborted : [...deployed(name), ...aborted])),
    ),
    'notices.waiting':
      inAll(
        approved.map((name) =>
          told(stages.some(({ script }) => script.includes(`notify approval waiting ${name}`)) ? ['told'] : []),
        ),
      ) || 'nothing',
    'notices.answers': told(answering(file, stages)),
    // A milestone ends a run as "not built".
    'notices.overtaken': told(
      callsTo(file.post.notBuilt, 'tellEnd').some(({ values }) => values.includes('superseded')) ? ['told'] : [],
    ),
    'notices.takenBack': inAll(names.map((name) => told(takenBack(stages, name)))),
    'notices.reason': service.environments.some(({ smokeTest }) => smokeTest.beforeTraffic) ? reasonIn(carried) : 'nothing',
    'notices.rollback': inAll(names.map((name) => told(rollbackEnds(file, stages, name)))),
    'notices.wayBack': inAll(
      names.map((name) =>
        told([...ends('rollback', name, 'success', 'success'), ...ends('rollback', name, 'unsuccessful', 'failure')]),
      ),
    ),
  };
}

/** The stage that asked tells that people agreed; the end of the run, which of the two it was when they did not. */
function answering(file: Jenkinsfile, stages: readonly Stage[]): readonly string[] {
  const asking = stages.filter(({ input }) => input !== null);
  const agreed = asking
    .flatMap(({ steps, ends }) => [steps, ...Object.values(ends)])
    .some((code) => tells(code).some(({ values }) => values[0] === 'approval'));
  const ends = callsTo(file.post.aborted, 'tellEnd').some(({ values }) => values[0] === 'approval');
  const outcomes = { rejected: 'refused', unanswered: 'not given in time' };
  const told = Object.entries(outcomes).filter(([word]) => file.methods.answer?.texts.includes(word));
  return [...(agreed ? ['given'] : []), ...(ends ? told.map(([, said]) => said) : [])];
}

const takenBack = (stages: readonly Stage[], name: string): readonly string[] =>
  stagesWith(stages, 'deploy', name).some(({ ends }) => tells(ends.unsuccessful).some(({ values }) => values[0] === 'rollback'))
    ? ['told']
    : [];

/** The outcome is a variable that begins as a failure and becomes a success behind the rollback. */
function rollbackEnds(file: Jenkinsfile, stages: readonly Stage[], name: string): readonly string[] {
  const [smoke] = stagesWith(stages, 'smoke', name);
  const methods = callsTo(smoke?.post.unsuccessful, '')
    .concat(smoke?.post.unsuccessful?.calls ?? [])
    .map((call) => file.methods[call.name]);
  const method = methods.find((code) => code?.texts.some((text) => text.includes(`rollback ${name}`)));
  const saying = tells(method).some(({ values }) => values[0] === 'rollback' && values.at(-1) === name);
  if (method === undefined || !saying) return [];
  const [begins, ends] = [method.texts.indexOf('failure'), method.texts.lastIndexOf('success')];
  const rolls = method.texts.findIndex((text) => text.includes(`rollback ${name}`));
  return [...(begins >= 0 && begins < rolls ? ['failure'] : []), ...(ends > rolls ? ['success'] : [])];
}

function environmentFacts(
  world: World,
  stages: readonly Stage[],
  { environment: { name } }: ServiceEnvironment,
  carried: Carried,
): Facts {
  const own = (verb: string) => stagesWith(stages, verb, name).filter((stage) => !verbs(stage).includes('redeploy'));
  const [[deploy], [smoke], [record]] = [own('deploy'), own('smoke'), own('record')];
  const inputs = stages.filter(({ input }) => input?.id?.startsWith(`approve-${name}-`));
  const back = stages.filter((stage) => verbs(stage).includes('redeploy') && stage.script.includes(`redeploy ${name}`));
  const asking = stages.find(
    ({ script }) => script.includes(`notify approval waiting ${name}`) || script.includes(`changes ${name}`),
  );
  const script = deploy?.script ?? '';
  const checks = [
    ...(asking?.script.includes(`check-fixes ${name}`) ? ['before people are asked'] : []),
    ...(script.includes(`check-fixes ${name}`) ? ['before the deployment'] : []),
  ];
  const rollback = smoke?.ends.unsuccessful?.texts.some((text) => text.includes(`rollback ${name}`));
  const facts = {
    'approval.who': inputs.length === 0 ? NOBODY : who(world, inputs),
    ...(inputs.length === 0 ? {} : approvalFacts(world, name, inputs, record)),
    window: windowIn(script, 'fail'),
    fixes: checks.length === 0 ? 'not asked' : checks.join(', '),
    hotfix: deploy?.when.some((text) => text.includes('deliversNoHotfix()')) ? 'goes past' : 'passes through',
    promote: promotedIn(script, name),
    watch: watchedIn(carried, [deploy, smoke, record].map((stage) => stage?.script ?? '').join('\n')),
    releaseTag: taggedIn(carried, name, record?.script.includes(TOKEN) === true),
    migrate: /pipeline\.sh migrate [\s\S]*pipeline\.sh deploy /.test(script) ? 'before the deployment' : 'not asked',
    alone: alone([deploy, smoke, record, ...back]),
    'rollback.smoke': rollback === true ? 'by the program' : 'nothing',
    'rollback.pipeline': deploy?.ends.unsuccessful?.texts.some((text) => text.includes(`rollback ${name}`))
      ? 'after a failed deployment too'
      : 'never after a failed deployment',
  };
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [at(key, name), value]));
}

/** One lock, which nobody holds who is waiting, and a milestone that no older run passes. */
function alone(stages: readonly (Stage | undefined)[]): string {
  const locks = new Set(
    stages
      .flatMap((stage) => [...(stage?.options ?? []), ...(stage?.around ?? [])])
      .flatMap(({ name, named }) => (name === 'lock' ? [named.resource] : [])),
  );
  const held = stages.every((stage) => [...(stage?.options ?? []), ...(stage?.around ?? [])].some(({ name }) => name === 'lock'));
  return locks.size === 1 && held ? 'one at a time' : 'side by side';
}

/** The second must be another person than the first, or both could be one. */
function who({ teams }: World, inputs: readonly Stage[]): string {
  const each = inputs.map(({ input }) => {
    const ids = (input?.submitter ?? '').split(',');
    return Object.values(teams).flatMap(({ name, approvers }) =>
      approvers.jenkins.every((id) => ids.includes(id)) ? [name] : [],
    );
  });
  const different = inputs
    .slice(1)
    .every(({ steps: { texts, calls } }) => texts.includes('APPROVER') && calls.some(({ name }) => name === 'error'));
  return different ? people(each) : people(each.slice(0, 1));
}

function approvalFacts(world: World, name: string, inputs: readonly Stage[], record: Stage | undefined): Facts {
  const limits = inputs.map(({ options }) => options.find((option) => option.name === 'timeout')?.named);
  const hours = new Set(limits.map((limit) => (limit?.unit === 'HOURS' ? `${limit.time} h` : 'none')));
  const named = inputs.every(
    ({ input, steps }) => input?.submitterParameter === 'APPROVER' && steps.texts.includes('APPROVED_BY'),
  );
  const cleared = record === undefined || record.script.includes('APPROVED_BY=');
  return {
    'approval.enforced': central(world) ? 'enforced' : 'advisory',
    'approval.timeout': [...hours].join(' / '),
    'approval.self': inputs.every(({ steps }) => steps.texts.some((text) => /author|committer/i.test(text)))
      ? 'refused'
      : 'allowed',
    'approval.recorded': named && !cleared ? 'who approved' : 'nobody',
    'approval.wayBack': inputs.every(({ when }) => when.some((text) => text.includes(`redeploys(${name})`)))
      ? 'as a deployment'
      : 'otherwise',
    'approval.agent': inputs.some(({ agent }) => agent) ? 'one is held' : 'none is held',
  };
}

/** Is the deploy job's own definition out of the service's reach? */
function central({ service, platform, teams }: World): boolean {
  const items = desiredItems({ services: [service], platform, teams, files: { of: () => [], top: () => [] } });
  const file = items.find(({ kind }) => kind === 'deploy-job')?.settings.jenkinsfile;
  const repository = isRecord(file) ? file.repository : undefined;
  return isRecord(repository) && String(repository.url).endsWith(`/${platform.gitlab.catalogProject}.git`);
}
