/** What happens beside a run: another run, an end of the token, a person who edits, a stranger's job, a clock that jumps, a bad day. */
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inGitLab, inJenkins, THEIR_JOB } from './others';
import type { Place } from './place';
import { expectWhole, generator, openSuite, report, SEED, type Suite } from './suite';

const LEAST = 20;

let suite: Suite;
const random = generator(SEED);
const between = (from: number, to: number): number => from + Math.floor(random() * (to - from));

beforeAll(async () => {
  suite = await openSuite();
});
afterAll(() => {
  suite.close();
  report('scenes', LEAST);
});

/** A place of its own; at the end all is as the catalog wants it. */
async function scene(what: string, play: (place: Place) => Promise<void>): Promise<void> {
  const place = await suite.place();
  try {
    await play(place);
    await expectWhole(suite, place, what);
  } finally {
    await place.close();
  }
}

async function settled(place: Place): Promise<void> {
  const { code, stderr } = await place.register();
  expect(code, stderr).toBe(0);
}

describe.concurrent('two registers at the same time', { timeout: 120_000 }, () => {
  test.each([0, 150, between(200, 700)])('that begin %i ms apart end in one state', async (apart) => {
    await scene(`two registers, ${apart} ms apart`, async (place) => {
      const [first, second] = [place.register(), pause(apart).then(() => place.register())];
      for (const { code, stderr } of await Promise.all([first, second])) expect([0, 1], stderr).toContain(code);
      await settled(place);
    });
  });
});

describe.concurrent('a token that ends', { timeout: 120_000 }, () => {
  test.each([1, between(20, 50), between(50, 85)])('at call %i is told, and a new one goes on from there', async (call) => {
    await scene(`expired at ${call}`, async (place) => {
      place.faults(`expire@gitlab:*#${call}`);
      const broken = await place.register();
      expect(broken).toMatchObject({ code: 1, stderr: expect.stringContaining('the token has expired') });
      place.faults('');
      place.renew();
      await settled(place);
    });
  });
});

describe.concurrent('an end that is asked for', { timeout: 120_000 }, () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s finishes what has begun, and the next run goes on', async (signal) => {
    await scene(signal, async (place) => {
      const { child, end } = place.start('register', ['--adopt', 'all']);
      const changed = () => place.sandbox.control.calls.last(0).some(({ method }) => method === 'PUT');
      while (!changed() && child.exitCode === null) await pause(4);
      child.kill(signal);
      const { code, stderr } = await end;
      expect(code).toBe(1);
      expect(stderr).toMatch(/\d+ not reached/);
      await settled(place);
    });
  });
});

describe.concurrent('a person who edits between plan and apply', { timeout: 120_000 }, () => {
  const JOB = '/job/services/job/commerce/job/parcels/config.xml';
  const BASKET = '/projects/retail%2Fcommerce%2Fbasket';

  test('a job that has come to exist is left as it is, and the run says so', async () => {
    await scene('a job made by hand', async (place) => {
      await settled(place);
      await inJenkins(place.sandbox, 'POST', '/job/services/job/commerce/job/parcels/doDelete');
      const file = place.file('plan.json');
      expect(await place.run('plan', '--out', file)).toMatchObject({ code: 2 });
      await inJenkins(place.sandbox, 'POST', '/job/services/job/commerce/createItem?name=parcels', THEIR_JOB);
      const before = await inJenkins(place.sandbox, 'GET', JOB);
      const refused = await place.run('register', '--plan', file);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain('"services/commerce/parcels" carries no mark of ours; it is not touched.');
      expect(await inJenkins(place.sandbox, 'GET', JOB)).toBe(before);
      await inJenkins(place.sandbox, 'POST', '/job/services/job/commerce/job/parcels/doDelete');
      await settled(place);
    });
  });

  test('a setting that was changed stays as the person wants it until it is planned again', async () => {
    await scene('a setting changed by hand', async (place) => {
      await settled(place);
      const { description } = Object(await inGitLab(place.sandbox, 'GET', BASKET));
      const loosened = String(description).replace(/:[0-9a-f]{20}\]$/, ':new]');
      await inGitLab(place.sandbox, 'PUT', BASKET, { description: loosened });
      await inGitLab(place.sandbox, 'DELETE', `${BASKET}/protected_tags/v*`);
      const file = place.file('plan.json');
      expect(await place.run('plan', '--out', file)).toMatchObject({ code: 2 });
      await inGitLab(place.sandbox, 'POST', `${BASKET}/protected_tags`, { name: 'v*', create_access_level: 30 });
      const refused = await place.run('register', '--plan', file);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain('has been changed (protectedTags.v*) since the plan was made; plan again.');
      const tags = JSON.stringify(await inGitLab(place.sandbox, 'GET', `${BASKET}/protected_tags`));
      expect(tags).toMatch(/"v\*".*"access_level":30/);
      await settled(place);
    });
  });

  test('a plan whose file was edited is refused before anything is called', async () => {
    await scene('an edited plan', async (place) => {
      const file = place.file('plan.json');
      expect(await place.run('plan', '--adopt', 'all', '--out', file)).toMatchObject({ code: 2 });
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('/parcels', '/others'));
      place.sandbox.control.calls.clear();
      expect(await place.run('register', '--plan', file)).toMatchObject({ code: 1, stderr: expect.stringContaining('edited') });
      expect(place.sandbox.control.calls.summary().total).toBe(0);
      await settled(place);
    });
  });
});

describe.concurrent('a stranger’s job that has our name', { timeout: 120_000 }, () => {
  test('blocks ours, stays byte by byte, and is told; once it is gone, ours is made', async () => {
    await scene('a job of our name', async (place) => {
      await inJenkins(place.sandbox, 'POST', '/job/services/createItem?name=commerce', FOLDER);
      await inJenkins(place.sandbox, 'POST', '/job/services/job/commerce/createItem?name=parcels', THEIR_JOB);
      const path = '/job/services/job/commerce/job/parcels';
      const before = await inJenkins(place.sandbox, 'GET', `${path}/config.xml`);
      const blocked = await place.run('register', '--adopt', 'basket', 'desk');
      expect(blocked.code).toBe(1);
      expect(blocked.stdout).toContain('services/commerce/parcels');
      expect(await inJenkins(place.sandbox, 'GET', `${path}/config.xml`)).toBe(before);
      await inJenkins(place.sandbox, 'POST', `${path}/doDelete`);
      await inJenkins(place.sandbox, 'POST', '/job/services/job/commerce/doDelete');
      await settled(place);
    });
  });
});

const FOLDER =
  '<com.cloudbees.hudson.plugins.folder.Folder><description>theirs</description></com.cloudbees.hudson.plugins.folder.Folder>';

describe.concurrent('a clock', { timeout: 120_000 }, () => {
  /** Seconds that the clock of the run is ahead of the servers', and milliseconds after which it is so. */
  test.each([
    { by: 3600, after: 0 },
    { by: -3600, after: 0 },
    { by: -200, after: 0 },
    { by: 86_400, after: 500 },
    { by: -86_400, after: 500 },
  ])('that is $by s off from $after ms on makes no run wait', async ({ by, after }) => {
    await scene(`the clock off by ${by} s after ${after} ms`, async (place) => {
      place.faults('429@*~0.05', SEED);
      const begun = performance.now();
      const flags = ['--adopt', 'all', '--per-second', '60'];
      const { code, stderr } = await place.start('register', flags, ['--require', clock(place, by, after)]).end;
      expect(code, stderr).toBe(0);
      expect(performance.now() - begun).toBeLessThan(60_000);
      place.faults('');
    });
  });

  function clock(place: Place, by: number, after: number): string {
    const file = place.file('clock.cjs');
    writeFileSync(
      file,
      `const Real = Date;
if (${after} === 0) Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + ${by * 1000} });
const begin = performance.now();
const now = () => Real.now() + (performance.now() - begin >= ${after} ? ${by * 1000} : 0);
globalThis.Date = class extends Real {
  constructor(...given) { super(...(given.length === 0 ? [now()] : given)); }
  static now() { return now(); }
};
`,
    );
    return file;
  }
});

describe.concurrent('a bad day', { timeout: 300_000 }, () => {
  const WEATHER = '502@*~0.03; 429@*~0.01; reset-before@*~0.02; reset-after@*~0.03; half@*~0.02; malformed@*~0.02; 500@*~0.02';

  test.each([SEED, SEED + 1, SEED + 2])(
    'drawn by %i, on which an eighth of all calls fail, ends well after some runs',
    async (seed) => {
      await scene(`a bad day, drawn by ${seed}`, async (place) => {
        place.faults(WEATHER, seed);
        let last = await place.register();
        for (let runs = 1; runs < 8 && last.code !== 0; runs += 1) last = await place.register();
        expect(last.code, last.stderr).toBe(0);
        place.faults('');
      });
    },
  );
});
