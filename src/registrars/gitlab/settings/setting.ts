/** One sort of managed setting of a project: what is wanted, how it is read, how it is made so. One file each. */
import type { GeneratedFiles } from '../../../registration/registrar';
import type { JsonObject } from '../../../registration/resource';
import type { GitLab, Members } from '../client';
import type { Groups } from '../groups';
import type { ProjectScope } from '../scope';

/** A project as the server has it now, and what its settings are read and made with. */
export interface LiveProject {
  readonly gitlab: GitLab;
  readonly groups: Groups;
  /** The value of a secret, by the name of its variable in the environment. */
  readonly secret: (name: string) => string | undefined;
  readonly id: number;
  readonly path: string;
  /** The answer of `GET /projects/:id`. */
  readonly members: Members;
}

/** What was found of a sort of setting. */
export interface FoundSetting {
  readonly settings: JsonObject;
  /** What a person should know and no plan can change: a feature that this server lacks, a secret that is not there. */
  readonly notes?: readonly string[];
}

export interface Setting {
  /** Its key among the settings of the project. */
  readonly name: string;
  /** Pure. `undefined`: nothing of this sort is managed in this project. */
  desired(scope: ProjectScope): JsonObject | undefined;
  /**
   * As the server has what `wanted` names, in the same form; everything else of the project is passed over. What the server
   * cannot have is given as wanted, with a note.
   */
  read(live: LiveProject, wanted: JsonObject): Promise<FoundSetting>;
  /** Makes it so; safe to repeat. @param found As read a moment ago. */
  apply(live: LiveProject, wanted: JsonObject, found: JsonObject, files: GeneratedFiles): Promise<void>;
}
