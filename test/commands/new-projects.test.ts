import { describe, expect, test } from 'vitest';
import { newProjectsTold } from '../../src/commands/registration/new-projects';
import type { Change } from '../../src/registration/plan';

const change = (index: number, action: Change['action'], kind = 'project'): Change => ({
  key: `gitlab/${kind}/${index}`,
  system: 'gitlab',
  kind,
  address: `retail/${index}`,
  service: `s${index}`,
  action,
  from: undefined,
  requires: [],
  before: undefined,
  after: {},
  differences: [],
  consequences: [],
});
const planOf = (count: number, action: Change['action'] = 'create', kind = 'project') => ({
  changes: Array.from({ length: count }, (_, index) => change(index, action, kind)),
});
const COM = 'https://gitlab.com';

describe('projects that a plan creates', () => {
  test('are told when GitLab.com takes fewer in a day, of which the run uses 95 %', () => {
    expect(newProjectsTold(planOf(190), COM, {})).toBeUndefined();
    expect(newProjectsTold(planOf(1_000), COM, {})).toBe(
      'It creates 1000 projects, and GitLab.com lets this run create 190 in 24 hours: registering ends after these, and takes 6 days. Run it again each day; what is there by then is not created twice.',
    );
  });

  test('share the day with other runs', () => {
    expect(newProjectsTold(planOf(24), COM, { shard: '2/8' })).toContain('lets this run create 23 in 24 hours');
  });

  test('are no matter on a server of your own, unless you ask for the limits of GitLab.com', () => {
    expect(newProjectsTold(planOf(1_000), 'https://gitlab.retail.example', {})).toBeUndefined();
    expect(newProjectsTold(planOf(1_000), 'https://gitlab.retail.example', { limits: 'gitlab.com' })).toBeDefined();
    expect(newProjectsTold(planOf(1_000), COM, { limits: 'none' })).toBeUndefined();
  });

  test('are those that are created, and nothing else is', () => {
    expect(newProjectsTold(planOf(1_000, 'update'), COM, {})).toBeUndefined();
    expect(newProjectsTold(planOf(1_000, 'create', 'hook'), COM, {})).toBeUndefined();
  });
});
