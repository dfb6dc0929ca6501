/** Registering with GitLab while each call in turn fails, in each of the ways in which calls fail. */
import { describe, expect, test } from 'vitest';
import { callsOfARun, mended, WHOLE } from '../../test/registrars/gitlab/support/faults';

const KINDS = ['500', 'reset-before', 'reset-after', 'half', 'malformed'] as const;

describe('a run of which each call in turn fails', () => {
  // A fifth of the calls in each way, so that every call fails once.
  test.each(KINDS)(
    'by %s is made good by the next one, with one webhook, one merge request and one package',
    async (kind) => {
      const calls = await callsOfARun();
      expect(calls).toBeGreaterThan(20);
      for (let call = 1 + KINDS.indexOf(kind); call <= calls; call += KINDS.length)
        expect(`${call}: ${await mended(`${kind}@gitlab:*#${call}`)}`).toBe(`${call}: ${WHOLE}`);
    },
    120_000,
  );
});
