/** What a declared difference is, in the words of the facts: a row of the table says that something differs, and this to what it may. */
import type { Loss } from '../../../src/model/pipeline';
import type { Approval } from '../../../src/model/platform';
import type { ServiceEnvironment } from '../../../src/model/service';
import { ANYBODY, people, type World } from './facts';

/** @param asked The fact as asked. */
export function declaredFact(world: World, { engine, capability, environment }: Loss, asked: string): string {
  const target = world.service.environments.find((each) => each.environment.name === environment);
  switch (capability) {
    case 'build.tags':
      return 'the next build of its branch makes it';
    case 'build.notices':
      return 'a release, the first failure and the first success';
    case 'build.reviewApp':
      return 'not asked';
    case 'freeze':
      return 'nothing stops';
    case 'environmentsPage':
      return 'none is shown';
    case 'notices.answers':
      return engine === 'jenkins' ? 'not given in time, refused' : 'nothing';
    case 'notices.overtaken':
    case 'notices.takenBack':
    case 'notices.reason':
    case 'notices.rollback':
      return 'nothing';
    case 'approval.who':
      return whoOn(world, engine, target);
    case 'approval.enforced':
      return 'advisory';
    case 'approval.timeout':
      return 'none';
    case 'approval.self':
      return asked === 'refused' ? 'allowed' : 'refused';
    case 'approval.recorded':
      return engine === 'gitlab' ? 'who started it' : 'nobody';
    case 'approval.wayBack':
      return `one of ${teamsAskedIn(environment)}, within 4 h`;
    case 'window':
      return asked.replace(/, else .*/, engine === 'codepipeline' ? ', else wait' : ', else fail');
    case 'beforeTraffic':
    case 'watch':
    case 'releaseTag':
    case 'fixes':
    case 'promote':
      return 'not asked';
    case 'hotfix':
      return 'passes through';
  }
}

/** GitLab asks each group, CodePipeline the first team and the others. */
function whoOn({ platform }: World, engine: Loss['engine'], target: ServiceEnvironment | undefined): string {
  const { teams = [], count = 1 }: Partial<Approval> = target?.approval ?? {};
  const [first = '', ...others] = teams;
  if (engine === 'codepipeline') return people([[first], others]);
  if (platform.gitlab.tier === 'free') return ANYBODY;
  return people(teams.flatMap((team) => Array.from({ length: Math.ceil(count / teams.length) }, () => [team])));
}

/** By the generated catalog: of stage one team is asked, of prod all. */
const teamsAskedIn = (environment: string): string => (environment === 'stage' ? 'commerce' : 'commerce|platform|security');
