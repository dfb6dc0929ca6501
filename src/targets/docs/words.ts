/** Words that both pages use for engines, strategies and people. */
import type { Approval, Engine, Team } from '../../model/platform';
import type { StrategyName } from '../../model/service';

export const engineTitles: Readonly<Record<Engine, string>> = {
  jenkins: 'Jenkins',
  gitlab: 'GitLab CI',
  codepipeline: 'CodePipeline',
};

export const strategyTitles: Readonly<Record<StrategyName, string>> = {
  'blue-green': 'blue/green',
  'native-blue-green': 'blue/green by ECS',
  canary: 'canary',
  linear: 'linear',
  rolling: 'rolling',
};

/** `1 member of Commerce or Platform`, `2 members of Commerce`. */
export function approvers({ count, teams }: Approval, byName: Readonly<Record<string, Team>>): string {
  const titles = teams.map((name) => byName[name]?.title ?? name);
  return `${count} ${count === 1 ? 'member' : 'members'} of ${titles.join(' or ')}`;
}
