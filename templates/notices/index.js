'use strict';
/*
 * Notices from AWS: turns events of CodePipeline, CodeDeploy and ECS, and requests for approval, into the card that the delivery
 * program sends from the other engines, and posts it to the service's channels. The same bytes for every platform; what differs
 * comes in NOTICES. The libraries are those that Lambda's Node.js brings.
 */
const { createHash } = require('node:crypto');
const { S3Client, GetObjectCommand, HeadObjectCommand, PutObjectCommand, DeleteObjectCommand } = require('@aws-sdk/client-s3');
const { SSMClient, GetParameterCommand } = require('@aws-sdk/client-ssm');
const { SecretsManagerClient, GetSecretValueCommand } = require('@aws-sdk/client-secrets-manager');
const {
  CodePipelineClient,
  GetPipelineCommand,
  GetPipelineExecutionCommand,
  GetPipelineStateCommand,
  ListActionExecutionsCommand,
} = require('@aws-sdk/client-codepipeline');
const { SNSClient, PublishCommand } = require('@aws-sdk/client-sns');

/** platform, region, bucket, redeploy (pipeline's name), environments (account by name). */
const settings = JSON.parse(process.env.NOTICES);
const [s3, ssm, secrets, codepipeline, sns] = [S3Client, SSMClient, SecretsManagerClient, CodePipelineClient, SNSClient].map(
  (Client) => new Client({}),
);
const POST_MILLISECONDS = 8000;

exports.handler = async (event) => {
  const inputs = event.Records ? event.Records.map((record) => JSON.parse(record.Sns.Message)) : [event];
  for (const input of inputs) await tell(input);
};

async function tell(input) {
  const notice = await noticeOf(input);
  if (notice === undefined) return;
  const service = await serviceSettings(notice.service);
  // Services that another engine delivers are told about by that engine.
  if (service === undefined || !service.events.includes(notice.event)) return;
  const told = { ...notice, facts: await factsOf(notice), settings: service };
  const targets = [
    ...service.channels.map((name) => ({ name, send: () => post(name, messageOf(told)) })),
    ...service.topics.map((name) => ({ name, send: () => mail(name, told) })),
  ];
  const outcomes = await Promise.allSettled(targets.map(({ name, send }) => once(`${notice.key} ${name}`, send)));
  const failures = outcomes.flatMap(({ reason }, index) => (reason ? [`${targets[index].name}: ${reason.message}`] : []));
  // Lambda tries again, then the event goes to the queue that is watched. Who has been told is not told again.
  if (failures.length > 0) throw new Error(`${notice.key}: ${failures.join('; ')}`);
}

// ---- what an event means: nothing for most of them ----

function noticeOf(input) {
  if (input.approval) return approvalWaiting(input);
  const { detail = {}, source } = input;
  if (source === 'aws.codedeploy') return codedeployNotice(detail);
  if (source === 'aws.ecs') return ecsNotice(input);
  if (source === 'service-pipelines') return smokeNotice(detail);
  if (source !== 'aws.codepipeline') return undefined;
  const base = { pipeline: detail.pipeline, execution: detail['execution-id'] };
  const key = [base.pipeline, base.execution, detail['pipeline-execution-attempt'], detail.stage, detail.action, detail.state].join('/');
  if (detail.action) return approvalAnswered(detail, { ...base, key });
  return detail.stage ? stageOver(detail, { ...base, key }) : pipelineOver(detail, { ...base, key });
}

async function approvalWaiting({ approval }) {
  const { pipelineName: pipeline, stageName: stage, token, expires, customData = '', approvalReviewLink: review } = approval;
  // The approval action's text is ours: see the templates of the pipelines.
  const [, version, , commit, service] = /^Release (\S+) (\(commit ([0-9a-f]+)\) )?of ([A-Za-z0-9._-]+) to /.exec(customData) ?? [];
  const state = await codepipeline.send(new GetPipelineStateCommand({ name: pipeline }));
  const found = state.stageStates?.find(({ stageName }) => stageName === stage);
  const execution = found?.latestExecution?.pipelineExecutionId;
  const notice = { event: 'approval', status: 'waiting', key: `approval/${token}`, pipeline, execution, expires, review, version, commit };
  return { ...notice, service: service ?? ownService(pipeline), environment: environmentOf(stage) };
}

async function approvalAnswered(detail, base) {
  if (detail.type?.category !== 'Approval' || !['SUCCEEDED', 'FAILED'].includes(detail.state)) return undefined;
  const comment = detail['execution-result']?.['external-execution-summary'];
  const answer = await answerTo(detail, base);
  return { ...base, ...answer, event: 'approval', comment, environment: environmentOf(detail.stage), service: await serviceOf(base) };
}

/** An action fails alike when somebody refuses and when nobody answers: how long it took tells which, and its history who. */
async function answerTo({ stage, action, state }, { pipeline, execution }) {
  const history = { pipelineName: pipeline, filter: { pipelineExecutionId: execution } };
  const { actionExecutionDetails = [] } = await codepipeline.send(new ListActionExecutionsCommand(history));
  const own = actionExecutionDetails.filter(({ stageName, actionName }) => stageName === stage && actionName === action);
  const [run = {}] = own.sort((a, b) => b.startTime - a.startTime);
  if (state === 'FAILED' && run.lastUpdateTime - run.startTime >= (await timeLimit(pipeline, stage, action))) return { status: 'unanswered' };
  // A user's name, or that of the session of a role.
  const [, answeredBy] = /^arn:aws[a-z-]*:(?:iam|sts)::.*\/([^/]+)$/.exec(run.updatedBy ?? '') ?? [];
  return { status: state === 'SUCCEEDED' ? 'approved' : 'rejected', answeredBy };
}

/** In milliseconds; CodePipeline's own where the pipeline says none. */
async function timeLimit(pipeline, stage, action) {
  const { stages } = (await codepipeline.send(new GetPipelineCommand({ name: pipeline }))).pipeline;
  const { timeoutInMinutes = 7 * 24 * 60 } = stages.find(({ name }) => name === stage)?.actions.find(({ name }) => name === action) ?? {};
  return timeoutInMinutes * 60_000;
}

async function stageOver({ stage, state }, base) {
  const status = { SUCCEEDED: 'success', FAILED: 'failure' }[state];
  if (status === undefined) return undefined;
  const environment = environmentOf(stage);
  if (environment === undefined) return status === 'failure' ? { ...base, event: 'build', status, service: ownService(base.pipeline) } : undefined;
  if (stage.startsWith('Approve-')) return undefined;
  return { ...base, event: movementOf(base), status, environment, service: await serviceOf(base) };
}

const movementOf = ({ pipeline }) => (pipeline === settings.redeploy ? 'rollback' : 'deployment');

async function pipelineOver({ state }, base) {
  const status = { STOPPED: 'aborted', CANCELED: 'aborted', SUPERSEDED: 'superseded' }[state];
  return status && { ...base, event: movementOf(base), status, service: await serviceOf(base) };
}

/** CodeDeploy takes every failed deployment back by itself. */
function codedeployNotice({ application, deploymentId, state }) {
  if (!['FAILURE', 'STOP'].includes(state)) return undefined;
  return { event: 'rollback', status: 'started', key: `codedeploy/${deploymentId}`, ...placeOf(application) };
}

/** What CodeDeploy or ECS takes back because it failed its test before traffic: the function that asked says why. */
const smokeNotice = ({ service = '', deployment, by, reason }) => ({ event: 'rollback', status: 'started', key: `${by}/${deployment}`, comment: reason, ...placeOf(service) });

/** A deployment that ECS takes back is a new deployment, and only its reason says what it is. */
function ecsNotice({ resources: [arn = ''] = [], detail: { eventName, deploymentId, reason = '' } }) {
  if (eventName !== 'SERVICE_DEPLOYMENT_IN_PROGRESS' || !/roll(ing|ed)?[ -]?back/i.test(reason)) return undefined;
  return { event: 'rollback', status: 'started', key: `ecs/${arn}/${deploymentId}`, comment: reason, ...placeOf(arn.split('/').at(-1)) };
}

// ---- names: <platform>-<service> and <platform>-<service>-<environment> ----

const ownService = (pipeline) => pipeline.slice(settings.platform.length + 1);
const environmentOf = (stage) => /^(?:Approve|Deploy|Redeploy)-(.+)$/.exec(stage)?.[1];

function placeOf(name) {
  const environment = Object.keys(settings.environments)
    .filter((each) => name.endsWith(`-${each}`))
    .sort((a, b) => b.length - a.length)[0];
  return environment === undefined ? { service: '' } : { environment, service: ownService(name.slice(0, -environment.length - 1)) };
}

/** The pipeline that brings releases back serves all services; which one, its execution says. */
async function serviceOf({ pipeline, execution }) {
  if (pipeline !== settings.redeploy) return ownService(pipeline);
  const { variables = [] } = await readExecution(pipeline, execution);
  return variables.find(({ name }) => name === 'SERVICE')?.resolvedValue ?? '';
}

// ---- what is known about the service and the release ----

async function serviceSettings(service) {
  if (!/^[A-Za-z0-9._-]+$/.test(service)) return undefined;
  const Name = `/${settings.platform}/services/${service}/notices`;
  return absent(['ParameterNotFound'], async () => JSON.parse((await ssm.send(new GetParameterCommand({ Name }))).Parameter.Value));
}

async function readExecution(pipelineName, pipelineExecutionId) {
  return (await codepipeline.send(new GetPipelineExecutionCommand({ pipelineName, pipelineExecutionId }))).pipelineExecution;
}

/** A notice without them is better than none. */
async function factsOf({ pipeline, execution, service, environment, event, status }) {
  try {
    const record = environment && (await readRecord(service, environment));
    // Back to what is recorded: the newest bundle says nothing about it.
    if (event === 'rollback') return { ...record, runUrl: record?.buildUrl };
    if (execution === undefined || pipeline === settings.redeploy) return {};
    const inService = status === 'failure' ? record?.version : undefined;
    return { ...(await releaseOf(pipeline, execution, service)), running: record?.commit, inService };
  } catch (fault) {
    console.error(`no facts about ${service}: ${fault.name}`);
    return {};
  }
}

/** What the build wrote on the bundle that this execution began with. */
async function releaseOf(pipeline, execution, service) {
  const { artifactRevisions: [source] = [], variables = [] } = await readExecution(pipeline, execution);
  if (source?.revisionId === undefined) return {};
  const named = variables.find(({ name }) => name === 'BUNDLE_VERSION')?.resolvedValue;
  const VersionId = named === undefined ? source.revisionId : await bundleFor(service, execution, named);
  // Its build is not over yet.
  if (VersionId === undefined) return { commit: source.revisionId };
  const object = { Bucket: settings.bucket, Key: `bundles/${service}/bundle.zip`, VersionId };
  const { Metadata = {} } = await s3.send(new HeadObjectCommand(object));
  return { version: Metadata.version, commit: Metadata.commit, ...JSON.parse(Buffer.from(Metadata.release ?? 'e30=', 'base64').toString()) };
}

/** Where a push started it: the bundle that somebody named, or the one that the build has handed over. */
async function bundleFor(service, execution, named) {
  if (named !== 'handed-over') return named;
  return (await readJson(`handed-over/${service}/${execution}.json`))?.bundle;
}

const readRecord = (service, environment) => readJson(`records/${service}/${environment}.json`);

async function readJson(Key) {
  const object = { Bucket: settings.bucket, Key };
  return absent(['NoSuchKey', 'AccessDenied'], async () => JSON.parse(await (await s3.send(new GetObjectCommand(object))).Body.transformToString()));
}

async function absent(names, read) {
  try {
    return await read();
  } catch (fault) {
    if (names.includes(fault.name)) return undefined;
    throw fault;
  }
}

// ---- the card: as templates/delivery/card.sh makes it ----

const LOOKS = {
  success: ['good', 'SUCCEEDED'],
  failure: ['attention', 'FAILED'],
  aborted: ['default', 'ABORTED'],
  superseded: ['default', 'SUPERSEDED'],
  waiting: ['accent', 'WAITING'],
  started: ['accent', 'STARTED'],
  approved: ['good', 'APPROVED'],
  rejected: ['attention', 'REJECTED'],
  unanswered: ['attention', 'UNANSWERED'],
};

const titleOf = ({ event, status, service, environment }) =>
  `${LOOKS[status][1]} - ${plain(service, 100)} - ${event}${environment ? ` in ${plain(environment, 100)}` : ''}`;

function messageOf(notice) {
  const body = [
    {
      type: 'Container',
      style: LOOKS[notice.status][0],
      bleed: true,
      items: [{ type: 'TextBlock', size: 'Medium', weight: 'Bolder', wrap: true, text: titleOf(notice) }],
    },
    { type: 'FactSet', facts: factList(notice, plain) },
  ].filter(({ facts }) => facts === undefined || facts.length > 0);
  const actions = linkList(notice).map(({ title, url }) => ({ type: 'Action.OpenUrl', title, url }));
  const schema = 'http://adaptivecards.io/schemas/adaptive-card.json';
  const content = { $schema: schema, type: 'AdaptiveCard', version: '1.4', msteams: { width: 'Full' }, body, actions };
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }] };
}

/** @param write Makes text of a value and its limit. */
function factList({ facts, version = facts.version, commit = facts.commit, comment, answeredBy, expires }, write) {
  return [
    ['Version', version, 128],
    ['Commit', commit && commit.slice(0, 7), 7, facts.message ?? '', 300],
    ['Author', facts.author, 100],
    ['Ref', facts.ref, 200],
    ['Started by', facts.startedBy, 100],
    ['In service', facts.inService, 128],
    ['Answered by', answeredBy, 100],
    ['Comment', comment, 300],
    ['Answer until', expires, 40],
  ]
    .filter(([, value]) => value)
    .map(([title, value, limit, more, most]) => ({ title, value: write(value, limit) + (most ? ` ${write(more, most)}` : '') }));
}

function linkList({ event, status, environment, pipeline, execution, review, facts, commit = facts.commit, settings: { project, urls } }) {
  const console_ = `https://${settings.region}.console.aws.amazon.com/codesuite/codepipeline/pipelines/${pipeline}/executions`;
  const compared = facts.running && commit && facts.running !== commit && event !== 'rollback';
  return [
    { title: 'Review and approve', url: review },
    { title: 'Open run', url: facts.runUrl },
    { title: 'Open delivery', url: execution && `${console_}/${execution}/timeline` },
    { title: 'Compare', url: compared && `${project}/-/compare/${facts.running}...${commit}` },
    { title: 'Open commit', url: commit && `${project}/-/commit/${commit}` },
    { title: 'Open service', url: event === 'deployment' && status === 'success' ? urls[environment] : undefined },
  ].filter(({ url }) => /^https?:\/\/[^ "<>\\^`{|}]+$/.test(url || ''));
}

/** Teams reads Markdown; people must see what was written. */
const plain = (value, limit) =>
  seen(value, limit)
    .replace(/[\\*_[\]()`~]/g, '\\$&')
    .replace(/^( *)([-#>+])/, '$1\\$2')
    .replace(/^( *[0-9]+)[.](?= |$)/, '$1\\.');

/** No control, direction or other unseen character. */
function seen(value, limit) {
  const all = [...String(value)].map((each) => (UNSEEN.test(each) ? ' ' : each));
  return all.length > limit ? `${all.slice(0, limit).join('')}...` : all.join('');
}

const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

// ---- sending: each target once ----

/** The first to write the key sends; one that fails to send takes the key away again. */
async function once(what, send) {
  const object = { Bucket: settings.bucket, Key: `notices/${createHash('sha256').update(what).digest('hex')}` };
  try {
    await s3.send(new PutObjectCommand({ ...object, Body: '', IfNoneMatch: '*' }));
  } catch (fault) {
    if (['PreconditionFailed', 'ConditionalRequestConflict'].includes(fault.name)) return;
    throw fault;
  }
  try {
    await send();
  } catch (fault) {
    await s3.send(new DeleteObjectCommand(object));
    throw fault;
  }
}

/** The address is a secret as a whole: it stands in no message. */
async function post(SecretId, message) {
  const { SecretString = '' } = await secrets.send(new GetSecretValueCommand({ SecretId }));
  const url = URL.canParse(SecretString.trim()) ? new URL(SecretString.trim()) : undefined;
  if (url?.protocol !== 'https:') throw new Error('the secret must hold an address that begins with https://');
  if (/(^|\.)(webhook|outlook)\.office\.com$/.test(url.hostname)) throw new Error('Microsoft has switched Office 365 connectors off; make a Teams workflow');
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify(message), redirect: 'error', signal: AbortSignal.timeout(POST_MILLISECONDS) };
  const answer = await fetch(url, request).catch((fault) => ({ status: fault.name }));
  if (!(answer.status >= 200 && answer.status < 300)) throw new Error(`Teams answered ${answer.status}`);
}

/** Mail is plain text: nothing in it is Markdown. */
async function mail(TopicArn, notice) {
  const subject = titleOf(notice).replaceAll('\\', '');
  const lines = [...factList(notice, seen), ...linkList(notice).map(({ title, url }) => ({ title, value: url }))];
  const Message = [subject, '', ...lines.map(({ title, value }) => `${title}: ${value}`), ''].join('\n');
  await sns.send(new PublishCommand({ TopicArn, Subject: subject.replace(/[^ -~]/g, '').slice(0, 100), Message }));
}
