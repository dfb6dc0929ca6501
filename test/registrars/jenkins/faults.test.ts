/** Every call in turn goes wrong, in every way; the next run ends where the catalog wants it, and nobody else's things are touched. */
import { describe, expect, test } from 'vitest';
import { aService } from '../../support/builders';
import { FakeJenkins, type Fault, networkError } from './fake-jenkins';
import { intentOf, plan, register } from './fleet';

const intent = intentOf([
  aService({ delivery: 'central', engines: { build: 'jenkins', deliver: 'jenkins' } }),
  aService({ name: 'new' }),
]);
const OTHERS = '<project><description>theirs</description></project>';

/** One service is new, one job was changed by hand, one is no longer wanted, one is somebody else's. */
const start = new FakeJenkins();
const prepared = (async () => {
  await register(
    start,
    intentOf([aService({ delivery: 'central', engines: { build: 'jenkins', deliver: 'jenkins' } }), aService({ name: 'old' })]),
  );
  start.change('services/commerce/checkout', '<daysToKeep>7<', '<daysToKeep>8<');
  start.put('services/commerce/foreign', OTHERS);
})();

const WAYS: Readonly<Record<string, () => ReturnType<Fault>>> = {
  'says 429': () => new Response('', { status: 429, headers: { 'retry-after': '1' } }),
  'says 500': () => new Response('<html>Oops</html>', { status: 500 }),
  'says 502': () => new Response('', { status: 502 }),
  'says 403': () => new Response('', { status: 403 }),
  'is cut before its effect': () => networkError('ECONNRESET'),
  'is cut after its effect': () => 'lost',
  'answers with half a body': () => new Response('<flow-definition><desc'),
  'answers with a login page': () => new Response('<html>Log in</html>'),
};

/** One call goes wrong, or that one and all that follow: the process was as good as killed. */
const CASES = [
  ...Object.keys(WAYS).map((way) => [way, 'once'] as const),
  ['says 429', 'from then on'],
  ['is cut after its effect', 'from then on'],
] as const;

describe('a call that goes wrong', () => {
  test.each(CASES)(
    'because it %s (%s), whichever it is, leaves a state that the next run brings to its end',
    async (way, how) => {
      await prepared;
      const clean = new FakeJenkins(start.items);
      await register(clean, intent, 'settings');
      expect((await plan(clean, intent, 'settings')).changes).toEqual([]);
      const total = clean.calls.length;
      expect(total).toBeGreaterThan(15);
      // Every other call for half of the ways, the rest for the other half: each call goes wrong in several of them.
      for (let which = CASES.findIndex((each) => each[0] === way && each[1] === how) % 2; which < total; which += 2) {
        const jenkins = new FakeJenkins(start.items);
        jenkins.fault = (_, index) => (index === which || (how !== 'once' && index > which) ? WAYS[way]?.() : undefined);
        await register(jenkins, intent, 'settings').catch((error: unknown) => {
          expect(String(error)).not.toContain('cGxhbnRlZDpzZWNyZXQ=');
        });
        jenkins.fault = () => undefined;
        await register(jenkins, intent, 'settings');
        expect(new Map([...jenkins.items].sort())).toEqual(new Map([...clean.items].sort()));
      }
    },
  );
});
