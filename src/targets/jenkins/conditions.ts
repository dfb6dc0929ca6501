/** When a stage runs, as the `when` directive says it. */
import type { Pipeline, RunsOn } from '../../model/pipeline';

/** What the templates `when.hbs` and `release.hbs` need. */
export interface WhenView {
  readonly runsOn: RunsOn;
  /** Is it left out when nothing of the service has changed? */
  readonly scoped: boolean;
  /** Has the stage an `input`, which must not be asked when the stage is left out? */
  readonly input: boolean;
  readonly defaultBranch: string;
  readonly hotfixPattern: string;
  readonly tagPattern: string;
}

/** `false` where the stage always runs. */
export function whenView({ service, platform }: Pipeline, runsOn: RunsOn, input = false): WhenView | false {
  const scoped = service.path !== '';
  if (runsOn === 'always' && !scoped) return false;
  return {
    runsOn,
    scoped,
    input,
    defaultBranch: platform.gitlab.defaultBranch,
    hotfixPattern: '^hotfix/.+$',
    tagPattern: `^${escaped(service.tagPrefix)}[0-9]+[.][0-9]+[.][0-9]+[0-9A-Za-z.+-]*$`,
  };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
