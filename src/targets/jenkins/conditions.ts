/** When a stage runs, as the `when` directive says it. */
import type { Pipeline, RunsOn } from '../../model/pipeline';
import { unreachable } from '../../model/unreachable';
import { type Groovy, groovy } from '../../syntax/groovy';

/** What the template `when.hbs` needs. */
export interface WhenView {
  /** All must hold. */
  readonly conditions: readonly Groovy[];
  /** Is it left out when nothing of the service has changed? */
  readonly scoped: boolean;
  /** Has the stage an `input`, which must not be asked when the stage is left out? */
  readonly input: boolean;
}

/** The refs whose builds make releases. */
export interface RefsView {
  readonly defaultBranch: string;
  readonly hotfixPrefix: string;
}

export function refsView({ platform }: Pipeline): RefsView {
  return { defaultBranch: platform.gitlab.defaultBranch, hotfixPrefix: 'hotfix/' };
}

/** For a stage of the build. `false` where it always runs. */
export function whenView({ service }: Pipeline, runsOn: RunsOn): WhenView | false {
  const scoped = service.path !== '';
  return runsOn === 'always' && !scoped ? false : { conditions: conditionsOf(runsOn), scoped, input: false };
}

/** For a stage of the deploy job. */
export function whenDelivering(condition: Groovy, input = false): WhenView {
  return { conditions: [condition], scoped: false, input };
}

function conditionsOf(runsOn: RunsOn): readonly Groovy[] {
  switch (runsOn) {
    case 'release':
      return [groovy`releases()`];
    case 'change':
      return [groovy`!releases()`];
    case 'always':
      return [];
    default:
      return unreachable(runsOn);
  }
}
