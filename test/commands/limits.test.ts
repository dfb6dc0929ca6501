/** What flags make of the queue before each server. */
import { expect, test } from 'vitest';
import { limitsOf } from '../../src/commands/registration/options';
import { DEFAULT_LIMITS } from '../../src/remote/server';

test('as many calls are on their way as services are worked on', () => {
  expect({ ...DEFAULT_LIMITS, ...limitsOf({ parallel: 64 }) }).toEqual({ ...DEFAULT_LIMITS, concurrency: 64 });
});

test('what no flag says stays as it is, and a rate stays a rate', () => {
  expect({ ...DEFAULT_LIMITS, ...limitsOf({}) }).toEqual(DEFAULT_LIMITS);
  expect(limitsOf({ perSecond: 30 })).toEqual({ perSecond: 30 });
});
