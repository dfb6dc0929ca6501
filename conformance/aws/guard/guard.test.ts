/** Every emitted template keeps the rules that the package ships, and each rule fails on a template that breaks it. */
import { describe, expect, test } from 'vitest';
import { parsed } from '../../../test/support/parsed';
import { needs } from '../../support/tools';
import { cfnGuard, guard, ruleNames } from './guard';
import { MUTATIONS, mutated } from './mutations';
import { templates } from './templates';

const textOf = (path: string): string => {
  const text = templates.get(path);
  if (text === undefined) throw new Error(`no template "${path}"`);
  return text;
};

describe.skipIf(needs(cfnGuard))('cfn-guard', () => {
  const verdicts = needs(cfnGuard) ? [] : guard(templates);

  test('finds no fault in any template of the sample and of every form of service', () => {
    expect(verdicts.length).toBe(templates.size);
    expect(templates.size).toBeGreaterThan(300);
    expect(verdicts.filter(({ failed }) => failed.length > 0).map(({ name, failed }) => `${name}: ${failed.join(', ')}`)).toEqual(
      [],
    );
  });

  test('has something to look at for every rule', () => {
    const looked = new Set(verdicts.flatMap(({ passed }) => passed));
    expect(ruleNames().filter((rule) => !looked.has(rule))).toEqual([]);
  });

  test('has a broken template for every rule', () => {
    const broken = new Set(MUTATIONS.map(({ rule }) => rule));
    expect(ruleNames().filter((rule) => !broken.has(rule))).toEqual([]);
  });

  test.each(MUTATIONS.map((mutation) => [mutation.rule, mutation.title, mutation] as const))(
    'fails by %s, and by nothing else, where %s',
    (rule, _, mutation) => {
      const broken = mutated(parsed(textOf(mutation.template)), mutation);
      const [verdict] = guard(new Map([['broken.json', JSON.stringify(broken)]]));
      expect(verdict?.failed).toEqual([rule]);
    },
  );
});
