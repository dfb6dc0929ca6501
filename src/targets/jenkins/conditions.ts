/** When a stage runs, as the `when` directive says it. */
import type { Pipeline, RunsOn } from '../../model/pipeline';

/** What the template `when.hbs` needs. */
export interface WhenView {
  readonly runsOn: RunsOn;
  /** Is it left out when nothing of the service has changed? */
  readonly scoped: boolean;
  /** Has the stage an `input`, which must not be asked when the stage is left out? */
  readonly input: boolean;
}

/** The refs whose builds make releases. */
export interface RefsView {
  readonly defaultBranch: string;
  readonly hotfixPrefix: string;
  /** Regular expression for the whole of a tag's name. */
  readonly tagPattern: string;
}

export function refsView({ service, platform }: Pipeline): RefsView {
  const tagPattern = `${escaped(service.tagPrefix)}[0-9]+[.][0-9]+[.][0-9]+[0-9A-Za-z.+-]*`;
  return { defaultBranch: platform.gitlab.defaultBranch, hotfixPrefix: 'hotfix/', tagPattern };
}

/** `false` where the stage always runs. */
export function whenView({ service }: Pipeline, runsOn: RunsOn, input = false): WhenView | false {
  const scoped = service.path !== '';
  return runsOn === 'always' && !scoped ? false : { runsOn, scoped, input };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
