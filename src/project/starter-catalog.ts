/** Puts the sample catalog into a new repository, early enough for the pipelines to be made from it in the same run. */
import { cpSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Component, type InitProject, type Project } from 'projen';

/** Where the sample lies and where it goes. */
export interface StarterCatalogOptions {
  readonly from: string;
  /** Relative to the project's folder. */
  readonly to: string;
}

/**
 * Copies the sample once, when `projen new` creates the repository, and only where no catalog is.
 *
 * Not projen's SampleDir: that one writes after every component has prepared, and again whenever the folder is missing,
 * so that a mistyped folder would replace a fleet's pipelines with those of the sample.
 */
export class StarterCatalog extends Component {
  private readonly options: StarterCatalogOptions;

  public constructor(project: Project, options: StarterCatalogOptions) {
    super(project);
    this.options = options;
  }

  /** projen sets the variable while it creates a project; its other signal, `projectCreation`, comes after the writing. */
  public override preSynthesize(): void {
    if (process.env.PROJEN_CREATE_PROJECT === 'true') this.copy();
  }

  /** The only hook that runs under `projen new --no-synth`. */
  public override projectCreation(_initProject: InitProject): void {
    this.copy();
  }

  private copy(): void {
    const to = resolve(this.project.outdir, this.options.to);
    if (!existsSync(to)) cpSync(this.options.from, to, { recursive: true });
  }
}
