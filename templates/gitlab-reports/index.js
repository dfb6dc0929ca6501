'use strict';
/*
 * Tells GitLab what CodePipeline deploys: a deployment on the environments page of the service's project, and a status of the
 * commit, as the delivery program tells it where Jenkins delivers. Events wait in a queue, which hands over one at a time and tries
 * again; no delivery waits for this. The same bytes for every platform; what differs comes in REPORTS. The libraries are those that
 * Lambda's Node.js brings.
 */
const { S3Client, GetObjectCommand, HeadObjectCommand, PutObjectCommand } = require('@aws-sdk/client-s3');
const { SSMClient, GetParameterCommand } = require('@aws-sdk/client-ssm');
const { SecretsManagerClient, GetSecretValueCommand } = require('@aws-sdk/client-secrets-manager');
const { CodePipelineClient, GetPipelineExecutionCommand } = require('@aws-sdk/client-codepipeline');

/** platform, region, bucket, redeploy (pipeline's name), environments (names), gitlab (address), secret (name), busySeconds (as long as a call of this function may last). */
const settings = JSON.parse(process.env.REPORTS);
const [s3, ssm, secrets, codepipeline] = [S3Client, SSMClient, SecretsManagerClient, CodePipelineClient].map((Client) => new Client({}));
const ANSWER_MILLISECONDS = 8000;
/** How far apart the clocks of AWS and of GitLab may be. */
const CLOCKS_MILLISECONDS = 60000;
/** Executions that are remembered of each environment: more than can be on their way at once. */
const REMEMBERED = 20;

exports.handler = async ({ Records }) => {
  for (const { body } of Records) await report(JSON.parse(body));
};

// ---- what an event means ----

const STATUSES = { STARTED: 'running', RESUMED: 'running', SUCCEEDED: 'success', FAILED: 'failed', STOPPED: 'canceled', CANCELED: 'canceled' };

async function report({ time, detail }) {
  const { pipeline, stage, state, 'execution-id': execution, 'pipeline-execution-attempt': attempt } = detail;
  const environment = /^(?:Deploy|Redeploy)-(.+)$/.exec(stage ?? '')?.[1];
  const event = { pipeline, execution, environment, time, status: STATUSES[state], key: [pipeline, execution, attempt].join('/') };
  if (event.status === undefined || !settings.environments.includes(environment)) return;
  const back = pipeline === settings.redeploy ? await askedBack(event) : undefined;
  const service = back ? back.service : pipeline.slice(settings.platform.length + 1);
  const project = await projectOf(service);
  if (project === undefined) return;
  const release = back ? await recordOf({ ...event, ...back }) : await releaseOf(event, service);
  if (release === undefined) return;
  if (!/^[0-9a-f]{40,64}$/.test(release.commit ?? '')) {
    console.error(`${event.key}: nothing says which commit this is, and GitLab knows deployments by commits`);
    return;
  }
  const ask = await gitlab(project);
  await alone(`gitlab/${service}/${environment}.json`, (executions) => tell({ ...event, ...release }, executions, ask));
}

// ---- what is deployed ----

/** What the build wrote on the bundle that this execution began with. */
async function releaseOf({ pipeline, execution }, service) {
  const { artifactRevisions: [source] = [], variables = [] } = await readExecution(pipeline, execution);
  if (source?.revisionId === undefined) return {};
  // A push has started it, by a connection: the revision is the commit itself, and the bundle comes later.
  if (/^[0-9a-f]{40}$/.test(source.revisionId)) return { commit: source.revisionId };
  const named = variables.find(({ name }) => name === 'BUNDLE_VERSION')?.resolvedValue;
  const VersionId = named === undefined ? source.revisionId : await bundleFor(service, execution, named);
  // What was handed over is forgotten: the commit that was pushed is still known.
  if (VersionId === undefined) return { commit: source.revisionId };
  const object = { Bucket: settings.bucket, Key: `bundles/${service}/bundle.zip`, VersionId };
  const { Metadata = {} } = await s3.send(new HeadObjectCommand(object));
  const { ref } = JSON.parse(Buffer.from(Metadata.release ?? 'e30=', 'base64').toString());
  return { commit: Metadata.commit, ref };
}

/** Where a push started it: the bundle that somebody named, or the one that the build has handed over. */
async function bundleFor(service, execution, named) {
  if (named !== 'handed-over') return named;
  return (await readJson(`handed-over/${service}/${execution}.json`))?.bundle;
}

/** The pipeline that brings releases back passes over the stages of other environments. */
async function askedBack({ pipeline, execution, environment }) {
  const { variables = [] } = await readExecution(pipeline, execution);
  const { SERVICE: service, ENVIRONMENT, RELEASE: release } = Object.fromEntries(variables.map(({ name, resolvedValue }) => [name, resolvedValue]));
  return ENVIRONMENT === environment ? { service, release } : {};
}

/** Once it is back the record says what runs. Before that only the program knows which one "previous" is: that is told when it is over. */
async function recordOf({ service, environment, release, status }) {
  const record = await readJson(`records/${service}/${environment}.json`);
  if (status === 'success') return known(record);
  if (release === 'previous') return status === 'running' ? undefined : known(record?.previous ?? record);
  const kept = [record, record?.previous, record?.previous?.previous].find((each) => each?.version === release);
  return known(kept ?? (/^[A-Za-z0-9.+_-]+$/.test(release ?? '') ? await readJson(`records/${service}/${environment}/${release}.json`) : undefined));
}

const known = (record) => ({ commit: record?.commit, ref: record?.ref });

async function readExecution(pipelineName, pipelineExecutionId) {
  return (await codepipeline.send(new GetPipelineExecutionCommand({ pipelineName, pipelineExecutionId }))).pipelineExecution;
}

/** The service's own stack says which project it has; services that another engine delivers say nothing here. */
async function projectOf(service) {
  if (!/^[A-Za-z0-9._-]+$/.test(service ?? '')) return undefined;
  const Name = `/${settings.platform}/services/${service}/notices`;
  const found = await absent(['ParameterNotFound'], () => ssm.send(new GetParameterCommand({ Name })));
  if (found === undefined) return undefined;
  const { project } = JSON.parse(found.Parameter.Value);
  if (project.startsWith(`${settings.gitlab}/`)) return project.slice(settings.gitlab.length + 1);
  console.error(`${service}: its stack names ${project}, which is not under ${settings.gitlab}`);
  return undefined;
}

async function readJson(Key) {
  const read = async () => (await s3.send(new GetObjectCommand({ Bucket: settings.bucket, Key }))).Body.transformToString();
  return JSON.parse((await absent(['NoSuchKey', 'AccessDenied'], read)) ?? 'null') ?? undefined;
}

async function absent(names, read) {
  try {
    return await read();
  } catch (fault) {
    if (names.includes(fault.name)) return undefined;
    throw fault;
  }
}

// ---- telling: each execution is one deployment, whatever order its events come in ----

async function tell({ key, time, status, environment, commit, ref, pipeline, execution }, executions, ask) {
  const entry = executions.find((each) => each.key === key) ?? { key, time };
  if (isPast(entry, { time, status })) return;
  // GitLab shows as running what succeeded last: a success that is told late must not take that place.
  const overtaken = executions.some((each) => each !== entry && each.status === 'success' && each.time > time);
  const shown = overtaken && status === 'success' ? 'canceled' : status;
  entry.id ??= entry.tried && (await findAgain(ask, { environment, commit, entry, executions }));
  if (overtaken && entry.id === undefined) return;
  if (!executions.includes(entry)) executions.push(entry);
  if (entry.status !== status) {
    if (entry.id === undefined) {
      // Whether an answer comes or not: the next call looks first.
      entry.tried = true;
      entry.id = await create(ask, { environment, sha: commit, ref: ref || commit, tag: false, status: shown });
    } else await change(ask, entry.id, shown);
    Object.assign(entry, { time, status });
  }
  await setCommitStatus(ask, commit, { state: status, name: `deliver to ${environment}`, target_url: linkTo(pipeline, execution) });
  entry.told = status;
}

/** Events come twice, and out of order: what has ended does not begin again. */
function isPast({ time: before, status: is, told }, { time, status }) {
  if (is === status) return told === status;
  return is !== undefined && (before > time || (status === 'running' && is !== 'running'));
}

/** GitLab refuses a branch or tag that is gone by now; the commit stands for it. */
async function create(ask, deployment) {
  const answer = await ask('POST', 'deployments', deployment);
  const gone = answer.status === 400 && answer.body.message?.ref !== undefined && deployment.ref !== deployment.sha;
  const { body } = gone ? wanted(await ask('POST', 'deployments', { ...deployment, ref: deployment.sha })) : wanted(answer);
  return body.id;
}

/** GitLab refuses a status that it has already. */
async function change(ask, id, status) {
  const answer = await ask('PUT', `deployments/${id}`, { status });
  if (answer.status === 400 && (await ask('GET', `deployments/${id}`)).body.status === status) return;
  wanted(answer);
}

/** A deployment that GitLab made without our having its answer. */
async function findAgain(ask, { environment, commit, entry, executions }) {
  const query = new URLSearchParams({ environment, order_by: 'id', sort: 'desc', per_page: String(REMEMBERED) });
  const { body } = wanted(await ask('GET', `deployments?${query}`));
  const others = executions.map(({ id }) => id);
  const begin = Date.parse(entry.time) - CLOCKS_MILLISECONDS;
  return body.find(({ id, sha, created_at: at }) => sha === commit && !others.includes(id) && Date.parse(at) >= begin)?.id;
}

/** 400: it is in that state already. 404: no branch holds the commit any more, and without one GitLab keeps no statuses. */
async function setCommitStatus(ask, commit, status) {
  const answer = await ask('POST', `statuses/${commit}`, status);
  if (![400, 404].includes(answer.status)) wanted(answer);
}

const linkTo = (pipeline, execution) =>
  `https://${settings.region}.console.aws.amazon.com/codesuite/codepipeline/pipelines/${encodeURIComponent(pipeline)}/executions/${encodeURIComponent(execution)}/timeline`;

// ---- one event of an environment at a time; what was told is kept beside the releases' records ----

async function alone(Key, act) {
  const object = { Bucket: settings.bucket, Key };
  const found = await absent(['NoSuchKey', 'AccessDenied'], () => s3.send(new GetObjectCommand(object)));
  const { busyUntil, executions } = found ? JSON.parse(await found.Body.transformToString()) : { busyUntil: 0, executions: [] };
  const now = Date.now();
  if (busyUntil > now) throw new Error(`${Key}: another event is being told; the queue brings this one again`);
  const unchanged = found ? { IfMatch: found.ETag } : { IfNoneMatch: '*' };
  const write = (until, more) => s3.send(new PutObjectCommand({ ...object, ...more, Body: JSON.stringify({ busyUntil: until, executions: executions.slice(-REMEMBERED) }) }));
  await write(now + settings.busySeconds * 1000, unchanged);
  try {
    await act(executions);
  } finally {
    await write(0, {});
  }
}

// ---- GitLab ----

/** Calls about one project. The token is a secret, and stands in no message; redirects are not followed with it. */
async function gitlab(project) {
  const { SecretString = '' } = await secrets.send(new GetSecretValueCommand({ SecretId: settings.secret }));
  const token = SecretString.trim();
  if (!settings.gitlab.startsWith('https://')) throw new Error(`${settings.gitlab} must begin with https://: a token goes there`);
  if (!/^[A-Za-z0-9_.-]+$/.test(token)) throw new Error(`the secret ${settings.secret} must hold a token of GitLab as plain text`);
  return async (method, path, body) => {
    const url = `${settings.gitlab}/api/v4/projects/${encodeURIComponent(project)}/${path}`;
    const headers = { 'private-token': token, 'content-type': 'application/json' };
    const request = { method, headers, body: body && JSON.stringify(body), redirect: 'error', signal: AbortSignal.timeout(ANSWER_MILLISECONDS) };
    const what = `${method} ${path.replace(/\?.*/, '')} of ${project}`;
    const given = fetch(url, request).then(async (answer) => ({ status: answer.status, what, body: read(await answer.text()) }));
    return given.catch((fault) => {
      throw new Error(`${what}: GitLab gave no answer (${fault.cause?.code ?? fault.name})`);
    });
  };
}

/** What stands before GitLab answers in HTML. */
function read(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

const MEANT = { 401: 'the token is not valid', 403: 'the token may not: it needs the scope api, and to be allowed to deploy there', 404: 'the token does not see the project' };

function wanted(answer) {
  if (answer.status >= 200 && answer.status < 300) return answer;
  const { what, status, body } = answer;
  throw new Error(`${what}: GitLab answered ${status} (${MEANT[status] ?? JSON.stringify(body.message ?? body.error ?? '').slice(0, 200)})`);
}
