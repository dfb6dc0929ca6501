/** A call that changes something and whose answer is lost: the next run finds what it did. An upload is found by the same run: register.test.ts. Every call in turn: conformance/registration/faults. */
import { expect, test } from 'vitest';
import { mended, WHOLE } from './support/faults';

test.each([
  'POST /api/v4/projects/:id/hooks',
  'POST /api/v4/projects/:id/repository/commits',
  'POST /api/v4/projects/:id/merge_requests',
  'POST /api/v4/projects/:id/protected_environments',
])('the effect of %s is found though its answer was lost', async (endpoint) => {
  expect(await mended(`reset-after@gitlab:${endpoint}#1`)).toBe(WHOLE);
});
