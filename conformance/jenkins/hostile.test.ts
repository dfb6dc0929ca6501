/** Words that people chose to break things with: in the catalog, in commits, in names of branches. They arrive as they were written. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPipeline, aService, NO_HOOKS } from '../../test/support/builders';
import { groovy, needs, program } from '../support/tools';
import { AUTHOR, BRANCH, MESSAGE } from './hostile';
import { type Outcome, World } from './world';

const TITLE = 'Check\'out" ${env.PATH} $TITLE \\ \\u0027 \u{1F6D2}';
const HOOKS = [
  "printf '%s\\n' '''three''' \"two \\\"quoted\\\"\" 'back\\slash' 'd\\u0027e' '$HOME ${HOME}'",
  "cat <<'END'\n  a line that begins with spaces \\\n'''\n\ttab \\t \\\\ $(touch pwned)\nEND",
  'printf "%s\\n" "version $VERSION" # a comment \\',
];

describe.skipIf(needs(groovy, program('git'), program('jq'), program('zip')))('words from outside', () => {
  let world: World;
  let outcome: Outcome;
  let failed: Outcome;

  beforeAll(() => {
    const hooks = { ...NO_HOOKS, before: { publish: HOOKS } };
    world = new World(aPipeline({ service: aService({ title: TITLE, hooks }) }));
    world.git('tag', 'v1.0.0');
    world.push('refs/tags/v1.0.0');
    world.commit(MESSAGE, AUTHOR);
    world.push(`refs/heads/${BRANCH}`);
    const head = { kind: 'branch', name: BRANCH } as const;
    const [first, second] = world.run([{ head }, { head, faults: ['unit-tests'] }]);
    if (first === undefined || second === undefined) throw new Error('no outcome');
    outcome = first;
    failed = second;
  });

  afterAll(() => world.remove());

  test('are released like any others, and run nothing', () => {
    expect(outcome.result).toBe('SUCCESS');
    expect(outcome.calls.filter(({ argv }) => argv.includes('start-pipeline-execution'))).toHaveLength(1);
    expect(execFileSync('find', [world.folder, '-name', 'pwned'], { encoding: 'utf8' })).toBe('');
  });

  test("in a team's commands reach the shell to the letter", () => {
    const step = outcome.trace.find(({ title }) => title === 'Before publish');
    expect(step?.stdout).toBe(
      [
        'three',
        'two "quoted"',
        'back\\slash',
        'd\\u0027e',
        '$HOME ${HOME}',
        '  a line that begins with spaces \\',
        "'''",
        '\ttab \\t \\\\ $(touch pwned)',
        expect.stringMatching(/./),
      ]
        .slice(0, -1)
        .join('\n')
        .concat(`\nversion ${version()}\n`),
    );
  });

  test('are in the release and in the notice as they were written', () => {
    const release = JSON.parse(
      execFileSync('unzip', ['-p', outcome.pathOf('state/bucket/bundles/checkout/bundle.zip'), 'release.json'], {
        encoding: 'utf8',
      }),
    );
    expect(release).toMatchObject({ ref: BRANCH, author: AUTHOR, message: MESSAGE.split('\n')[0] });
    expect(failed.cards.map(({ title }) => title)).toEqual(Array(2).fill(expect.stringMatching(/^FAILED - /)));
    expect(failed.result).toBe('FAILURE');
  });

  function version(): string {
    return `1.0.0-1.g${world.git('rev-parse', 'HEAD').slice(0, 7)}`;
  }
});
