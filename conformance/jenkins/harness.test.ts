/** The stand-in for Jenkins refuses what Jenkins would refuse: without that, what it accepts would prove nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPipeline } from '../../test/support/builders';
import { groovy, needs, program } from '../support/tools';
import { type Outcome, World } from './world';

/** What is done to the emitted file, by what is said of it. */
const MUTANTS: Readonly<Record<string, readonly [search: string, replacement: string, said: RegExp]>> = {
  'an unknown directive': ['  agent none', '  agents none', /"agents" does not belong in pipeline/],
  'no agent': ['  agent none\n', '', /needs agent and stages/],
  'an unknown condition of post': ['    failure {', '    failed {', /"failed" does not belong in post/],
  'an unknown step': ['junit(', 'jnuit(', /No such DSL method 'jnuit'/],
  'an argument that a step does not have': ['timeout(time: 20', 'timeout(tiem: 20', /timeout: no argument \[tiem\]/],
  'an argument that an option does not have': ['abortPrevious:', 'abortPreviuos:', /no argument \[abortPreviuos\]/],
  'a definition between directives': ['  agent none', '  def x = 1\n  agent none', /may hold calls only/],
  'a definition among steps': ['          steps {\n', '          steps {\n            def x = 1\n', /may hold calls only/],
  'directives in one line': [
    "stages {\n    stage('Verify')",
    "stages {\n    stage('A') { agent any } stage('Verify')",
    /calls only|chain/,
  ],
  'two kinds of body in a stage': ['      parallel {', '      steps { echo "x" }\n      parallel {', /a stage holds one of/],
  'an agent above parallel': ['      parallel {', '      agent any\n      parallel {', /may have no agent/],
  'text that Groovy looks for values in': ['\'mkdir -p "$HOME"\'', '"mkdir -p ${HOME}"', /a text with a value in it/],
  'a text that is not closed': ['agent none', "agent 'none", /expecting '''/],
};

describe.skipIf(needs(groovy, program('git')))('the stand-in for Jenkins', () => {
  const mutants = Object.entries(MUTANTS);
  let world: World;
  let outcomes: readonly Outcome[];

  beforeAll(() => {
    world = new World(aPipeline());
    world.push('refs/heads/main');
    const head = { kind: 'branch', name: 'main' } as const;
    outcomes = world.run(
      mutants.map(([, [search, replacement]]) => ({ head, edit: (text) => replaced(text, search, replacement) })),
    );
  });

  afterAll(() => world.remove());

  test.each(mutants.map(([name, [, , said]], index) => ({ name, said, index })))('refuses $name', ({ said, index }) => {
    expect(outcomes[index]?.result).toBe('REFUSED');
    expect(outcomes[index]?.error).toMatch(said);
  });
});

function replaced(text: string, search: string, replacement: string): string {
  if (!text.includes(search)) throw new Error(`the Jenkinsfile has no "${search}"`);
  return text.replace(search, () => replacement);
}
