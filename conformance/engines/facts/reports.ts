/** What is shown in GitLab of deployments by CodePipeline: the function that tells it, as it stands in the emitted template, is given events as AWS documents them. */
import { evaluate } from '../../../test/support/stack-evaluate';
import { passes, ReportsWorld, stageEvent } from '../../../test/targets/platform/reports-world';

const REDEPLOY = 'retail-platform-redeploy';
const COMMIT = 'a'.repeat(40);

/** An event, and the status that GitLab's page must have after it. */
const TOLD: readonly (readonly [event: ReturnType<typeof stageEvent>, status: string])[] = [
  [stageEvent('Deploy-prod', 'STARTED', 'one', 0), 'running'],
  [stageEvent('Deploy-prod', 'SUCCEEDED', 'one', 1), 'success'],
  [stageEvent('Deploy-dev', 'FAILED', 'two', 2), 'failed'],
  [stageEvent('Deploy-stage', 'STOPPED', 'three', 3), 'canceled'],
  [stageEvent('Redeploy-prod', 'SUCCEEDED', 'back', 4, REDEPLOY), 'success'],
];

/** By the text of a service's settings; nothing is shown where the platform's stack has no such function. */
export async function reportsShow(template: string, settings: readonly string[]): Promise<ReadonlySet<string>> {
  const stack = evaluate(template, '{"Parameters":{}}');
  if (stack.resources.ReportsFunction === undefined) return new Set();
  const shown = new Set<string>();
  for (const text of new Set(settings)) if (await showsAll(stack, text)) shown.add(text);
  return shown;
}

async function showsAll(stack: ReturnType<typeof evaluate>, settings: string): Promise<boolean> {
  const world = new ReportsWorld({ url: '', token: 'glpat-1' }, { stack, settings });
  world.before = () => new Response('{"id":7}', { status: 201 });
  for (const name of ['one', 'two', 'three']) world.executions.set(name, { commit: COMMIT, ref: 'main' });
  world.executions.set('back', { variables: { SERVICE: 'checkout', ENVIRONMENT: 'prod', RELEASE: 'previous' } });
  world.record('prod', { commit: COMMIT, ref: 'main' });
  for (const [event, status] of TOLD) {
    if (!passes(event, stack)) return false;
    await world.run(event);
    const told = world.sent.splice(0).filter(({ path }) => path.includes('/deployments'));
    if (told.length !== 1 || JSON.parse(told[0]?.body ?? '{}').status !== status) return false;
  }
  return true;
}
