/** What the notices' function, as it stands in the emitted template, tells of events as AWS documents them. */
import {
  actionState,
  approval,
  codedeployState,
  ecsState,
  pipelineState,
  smokeTestFailed,
  stageState,
} from '../../../test/targets/platform/notices-events';
import { type Answers, approvalTook, NoticesWorld } from '../../../test/targets/platform/notices-world';
import { told } from './facts';

export interface LambdaFacts {
  readonly deployment: string;
  readonly overtaken: string;
  readonly waiting: string;
  readonly answers: string;
  readonly takenBack: string;
  readonly reason: string;
  readonly rollback: string;
  readonly wayBack: string;
}

/** By the text of a service's settings. */
export type LambdaTells = (settings: string) => LambdaFacts;

const REDEPLOY = 'retail-platform-redeploy';
const HOOK = 'https://x.environment.api.powerplatform.com/workflows/1/invoke?sig=S3cret';

/** Runs the function for each of these settings, before they are asked for. */
export async function lambdaTells(settings: readonly string[]): Promise<LambdaTells> {
  const distinct = [...new Set(settings)];
  const facts = new Map<string, LambdaFacts>();
  for (const each of distinct) facts.set(each, await factsOf(each));
  return (text) => facts.get(text) ?? refuse();
}

function refuse(): never {
  throw new Error('settings that were not run');
}

async function factsOf(settings: string): Promise<LambdaFacts> {
  const is = async (event: unknown, title: string) =>
    (await titles(settings, event)).some((each) => each === title) ? ['told'] : [];
  const deployment = async (event: unknown, word: string, said: string) =>
    (await is(event, `${word} - checkout - ${said}`)).length > 0;
  const ends = async (stage: string, event: string, pipeline: string) => [
    ...((await deployment(stageState(stage, 'SUCCEEDED', pipeline), 'SUCCEEDED', event)) ? ['success'] : []),
    ...((await deployment(stageState(stage, 'FAILED', pipeline), 'FAILED', event)) ? ['failure'] : []),
  ];
  const aborted = (await deployment(pipelineState('STOPPED'), 'ABORTED', 'deployment')) ? ['aborted'] : [];
  const answered = async (state: string, minutes: number, word: string, answer: string) => {
    const event = actionState('Approve-prod', 'commerce', 'Approval', state);
    const all = await titles(settings, event, approvalTook({ minutes, limit: 60 }));
    return all.includes(`${word} - checkout - approval in prod`) ? [answer] : [];
  };
  const back = [
    await is(codedeployState('retail-checkout-prod', 'FAILURE'), 'STARTED - checkout - rollback in prod'),
    await is(
      ecsState('retail-checkout-dev', 'SERVICE_DEPLOYMENT_IN_PROGRESS', 'rolling back to x'),
      'STARTED - checkout - rollback in dev',
    ),
  ];
  const answers = await Promise.all([
    answered('SUCCEEDED', 5, 'APPROVED', 'given'),
    answered('FAILED', 5, 'REJECTED', 'refused'),
    answered('FAILED', 60, 'UNANSWERED', 'not given in time'),
  ]);
  return {
    deployment: told([...(await ends('Deploy-prod', 'deployment in prod', 'retail-checkout')), ...aborted]),
    overtaken: told(await is(pipelineState('SUPERSEDED'), 'SUPERSEDED - checkout - deployment')),
    waiting: told(
      await is(approval('Release 1.8.0 (commit 3fa9c1e) of checkout to prod.'), 'WAITING - checkout - approval in prod'),
    ),
    answers: told(answers.flat()),
    reason: told(await reasonIn(settings)),
    takenBack: told(back.every((each) => each.length > 0) ? ['told'] : []),
    rollback: told(await is(actionState('Deploy-prod', 'Smoke', 'Test', 'FAILED'), 'FAILED - checkout - rollback in prod')),
    wayBack: told(await ends('Redeploy-prod', 'rollback in prod', REDEPLOY)),
  };
}

/** Does the card of a rollback say why the test before traffic failed? */
async function reasonIn(settings: string): Promise<readonly string[]> {
  const said = 'answered 503';
  const world = await after(settings, smokeTestFailed('retail-checkout-prod', 'd-1', 'codedeploy', said));
  return world.posts.some(({ body }) => body.includes(said)) ? ['told'] : [];
}

/** The titles of all cards that one event makes. */
async function titles(settings: string, event: unknown, answers?: Answers): Promise<readonly string[]> {
  const world = await after(settings, event, answers);
  return world.posts.map(({ body }) => JSON.parse(body).attachments[0].content.body[0].items[0].text.replaceAll('\\', ''));
}

async function after(settings: string, event: unknown, answers: Answers = {}): Promise<NoticesWorld> {
  const world = new NoticesWorld({
    ...answers,
    GetParameter: () => ({ Parameter: { Value: settings } }),
    GetSecretValue: () => ({ SecretString: HOOK }),
    GetPipelineExecution: () => ({ pipelineExecution: { variables: [{ name: 'SERVICE', resolvedValue: 'checkout' }] } }),
  });
  await world.run(event);
  return world;
}
