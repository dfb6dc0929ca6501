/** The project type behind `projen new --from projen-service-pipelines`: a repository with a small catalog that works at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { javascript, type ProjectOptions, SampleFile, typescript } from 'projen';
import { PACKAGE_ROOT } from '../package-root';
import { findCommandsFast } from './bin-path';
import { withGenerator } from './dependencies';
import { ServicePipelines } from './service-pipelines';
import { StarterCatalog } from './starter-catalog';

/** Options of a catalog's repository. */
export interface ServicePipelinesProjectOptions extends ProjectOptions {
  /**
   * Folder of the service catalog, relative to the project's folder.
   *
   * @default 'catalog'
   * @featured
   */
  readonly catalog?: string;

  /**
   * Folder of the generated pipelines, relative to the project's folder.
   *
   * @default 'pipelines'
   * @featured
   */
  readonly out?: string;

  /**
   * Development dependencies, such as `tsx@^4`. A path or URL is taken for this generator's own package.
   *
   * @default - this package, projen, constructs and tsx
   */
  readonly devDeps?: string[];
}

/**
 * A repository with a service catalog and the pipelines generated from it.
 *
 * @pjid service-pipelines
 */
export class ServicePipelinesProject extends javascript.NodeProject {
  /** The component that writes the pipelines. */
  public readonly pipelines: ServicePipelines;

  public constructor(options: ServicePipelinesProjectOptions) {
    super({
      ...options,
      ...APPLICATION,
      devDeps: [...withGenerator(options.devDeps ?? []), 'tsx@^4.20.0'],
      readme: { contents: readFileSync(join(STARTER, 'README.md'), 'utf8') },
    });
    this.package.addField('private', true);
    findCommandsFast(this);
    this.runTypeScript();
    new StarterCatalog(this, { from: join(STARTER, 'catalog'), to: options.catalog ?? 'catalog' });
    this.pipelines = new ServicePipelines(this, { catalog: options.catalog, out: options.out });
    new SampleFile(this, '.gitlab-ci.yml', { contents: firstPipeline(this.pipelines.out) });
    this.keepUsefulTasks();
  }

  private runTypeScript(): void {
    const rc = new typescript.ProjenrcTs(this, { tsconfigFileName: 'tsconfig.json', runner: typescript.TypeScriptRunner.tsx() });
    rc.tsconfig.file.addOverride('compilerOptions', EDITOR);
    // ProjenrcTs starts tsx through npx, which looks for it online; here it is a dependency.
    this.defaultTask?.reset(`tsx ${rc.filePath}`);
  }

  /** There is nothing to compile or to package, and the test of a catalog is its validation. */
  private keepUsefulTasks(): void {
    const validate = this.tasks.tryFind('validate');
    this.testTask.reset();
    if (validate) this.testTask.spawn(validate);
  }
}

/** Written once: a team may add jobs of its own beside what is included. */
const firstPipeline = (
  out: string,
): string => `# The catalog's own pipeline: checks and plans merge requests, registers what is merged.
include:
  - local: ${JSON.stringify(`/${out}/catalog.gitlab-ci.yml`)}
`;

const STARTER = join(PACKAGE_ROOT, 'templates', 'starter');

/** What projen adds for libraries and for GitHub, and a catalog has no use for. */
const APPLICATION = {
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: '20.19.0',
  entrypoint: '',
  package: false,
  licensed: false,
  projenrcJs: false,
  jest: false,
  github: false,
  release: false,
  depsUpgrade: false,
  npmignoreEnabled: false,
  clobber: false,
} as const;

/** For editors only: tsx checks no types. */
const EDITOR = { target: 'ES2022', module: 'node16', strict: true, skipLibCheck: true, noEmit: true } as const;
