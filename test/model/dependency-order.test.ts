import { expect, test } from 'vitest';
import { dependencyDepths } from '../../src/model/dependency-order';
import type { Service } from '../../src/model/service';
import { aService } from '../support/builders';

const base = aService();
const needing = (name: string, dependsOn: readonly string[] = [], waitForDependencies = true): Service => ({
  ...base,
  name,
  dependsOn,
  deploy: { ...base.deploy, waitForDependencies },
});

test('what waits comes after the longest way of what it needs, in any order of writing', () => {
  const services = [needing('a', ['b', 'c']), needing('b', ['c', 'elsewhere']), needing('c'), needing('d', ['a'], false)];
  const depths = { a: 2, b: 1, c: 0, d: 0 };
  for (const order of [services, [...services].reverse()]) expect(Object.fromEntries(dependencyDepths(order))).toEqual(depths);
});

test('a chain may be longer than a call stack is deep', () => {
  const chain = Array.from({ length: 3_000 }, (_, index) => needing(`s${index}`, index === 0 ? [] : [`s${index - 1}`])).reverse();
  expect(dependencyDepths(chain).get('s2999')).toBe(2_999);
});
