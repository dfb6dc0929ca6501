/** The projen component that owns the whole tree of generated pipelines. */
import { relative, resolve } from 'node:path';
import { Component, type Project } from 'projen';
import { type PreparedRun, prepareRun, writeReported } from '../generate';
import { progressBar } from '../progress';
import { fail } from './faulty-catalog';
import { addVerbs } from './verbs';

/** Where the catalog is and where the pipelines go. */
export interface ServicePipelinesOptions {
  /**
   * Folder of the service catalog, relative to the project's folder.
   *
   * @default 'catalog'
   */
  readonly catalog?: string;

  /**
   * Folder that receives the pipelines, relative to the project's folder. Files in it that were not generated are left alone.
   *
   * @default 'pipelines'
   */
  readonly out?: string;

  /**
   * The command that the tasks `generate`, `validate` and `explain` call, as its words.
   *
   * @default ['service-pipelines']
   */
  readonly command?: string[];
}

/**
 * Regenerates the pipelines of a service catalog when the project is synthesised.
 *
 * The whole catalog is checked before projen writes a single file. A faulty catalog is reported on stderr, all faults at once,
 * and nothing on disk changes.
 */
export class ServicePipelines extends Component {
  /** Folder of the service catalog, relative to the project's folder. */
  public readonly catalog: string;

  /** Folder of the generated pipelines, relative to the project's folder. */
  public readonly out: string;

  private prepared?: PreparedRun;

  public constructor(project: Project, options: ServicePipelinesOptions = {}) {
    super(project);
    this.catalog = options.catalog ?? 'catalog';
    this.out = options.out ?? 'pipelines';
    keepInGit(project, this.catalog);
    keepInGit(project, this.out);
    project.gitattributes.addAttributes(`/${this.out}/**`, 'linguist-generated');
    // The audit log of registrations that were started here.
    project.gitignore.exclude('/.service-pipelines/');
    addVerbs(project, { command: options.command ?? ['service-pipelines'], catalog: this.catalog, out: this.out });
  }

  /** Loads, validates and resolves the catalog; throws when it is faulty. */
  public override preSynthesize(): void {
    const prepared = prepareRun(this.folders());
    if (!prepared.ok) fail(prepared.report(process.stderr.isTTY === true));
    if (prepared.diagnostics.length > 0) process.stderr.write(prepared.report(process.stderr.isTTY === true));
    this.prepared = prepared;
  }

  /** Writes the tree: only what changed, and removes what is no longer generated. */
  public override synthesize(): void {
    if (this.prepared === undefined) return;
    const bar = progressBar();
    const { ok, text } = writeReported(this.prepared, { progress: bar.update, color: process.stderr.isTTY === true });
    bar.stop();
    if (!ok) fail(text);
    process.stdout.write(text);
  }

  private folders(): { readonly catalog: string; readonly out: string } {
    return { catalog: this.fromHere(this.catalog), out: this.fromHere(this.out) };
  }

  /** As the reader of a message would type it: from the folder in which the command runs. */
  private fromHere(folder: string): string {
    return relative(process.cwd(), resolve(this.project.outdir, folder));
  }
}

/** projen's own ignore list has `logs`, `coverage` and the like, which are fair names of services. */
function keepInGit(project: Project, folder: string): void {
  project.gitignore.include(`/${folder}/`, `/${folder}/**`);
}
