/** A run in which one call fails, and what the next run makes of it. */
import { expect } from 'vitest';
import { parseSpec } from '../../../../src/sandbox/control/spec';
import { anApproval, aServiceEnvironment } from '../../../support/builders';
import { anIntent } from './intent';
import { type Desk, openDesk, SECRET } from './world';

const production = aServiceEnvironment('prod', 'search', { approval: anApproval() });

/** Every sort of setting, both ways of delivery. */
const shop = anIntent({
  checkout: {},
  search: { engines: { build: 'gitlab', deliver: 'gitlab' }, environments: [production], delivery: 'central' },
});

/** What is there at the end: webhooks, open merge requests, packages. */
export const WHOLE = '1 1 1';

/**
 * Registers with this fault, then without: nothing told holds the secret, and nothing is left to do.
 *
 * @param fault In the words of the sandbox: `500@gitlab:*#7`.
 * @returns how many webhooks, open merge requests and packages there are then.
 */
export async function mended(fault: string): Promise<string> {
  const desk = await opened();
  desk.sandbox.control.faults.set(parseSpec(fault).faults, 1);
  const told = await tellingAll(desk);
  desk.sandbox.control.faults.set([], 1);
  expect(told, `the fault ${fault} befell no call`).not.toBe('');
  expect(`${told}${desk.told.join('\n')}`).not.toContain(SECRET);
  const counts = await end(desk);
  await desk.close();
  return counts;
}

async function opened(): Promise<Desk> {
  // One try each: what is repeated within a run is shown with the transport.
  const desk = await openDesk(shop, { limits: { tries: 1, concurrency: 1, timeoutMs: 2000 } });
  for (const path of ['checkout', 'search'])
    await desk.hand('PUT', `/projects/retail%2Fcommerce%2F${path}`, { description: `[pipelines:retail/${path}:new]` });
  return desk;
}

/** What a run tells, errors too. */
async function tellingAll(desk: Desk): Promise<string> {
  try {
    return (await desk.register(shop)).join('\n');
  } catch (error) {
    return error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
  }
}

/** Ids and times differ from run to run; what is wanted does not. */
async function end(desk: Desk): Promise<string> {
  for (let run = 0; run < 2; run += 1) expect(await desk.register(shop)).toEqual([]);
  for (const depth of ['mark', 'settings'] as const) expect((await desk.plan(shop, { depth })).plan.changes).toEqual([]);
  const hooks = await desk.hand('GET', '/projects/retail%2Fcommerce%2Fcheckout/hooks');
  const requests = await desk.hand('GET', '/projects/retail%2Fcommerce%2Fcheckout/merge_requests?state=opened');
  const packages = await desk.hand('GET', '/projects/platform%2Fcatalog/packages');
  const counts = [hooks, requests, packages].map((list) => (Array.isArray(list) ? list.length : -1));
  return counts.join(' ');
}
