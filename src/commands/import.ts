/** `import`: entities of the catalog out of a GitLab group, folders of Jenkins, or a Backstage catalog. Nothing on a server changes. */
import { createHash } from 'node:crypto';
import { loadCatalog } from '../catalog/load';
import { parseFile } from '../catalog/parse';
import { checkCatalog } from '../check';
import type { Found, Remark } from '../import/draft';
import { addFiles, diskWith, yamlFiles } from '../import/files';
import { type Entity, fromBackstage } from '../import/from-backstage';
import { folderSeen, fromGitLab } from '../import/from-gitlab';
import { fromJenkins, type Look } from '../import/from-jenkins';
import { jsonReport, printReport } from '../import/report';
import { settle } from '../import/settle';
import type { Platform } from '../model/platform';
import { jenkinsClient } from '../registrars/jenkins/client';
import type { System } from '../registration/resource';
import { Redactor } from '../remote/redact';
import type { Server } from '../remote/server';
import {
  type Environment,
  gitlabServer,
  jenkinsServer,
  type Missing,
  type Reached,
  type RemoteContext,
} from '../remote/settings';
import { realWorld, type World } from '../remote/world';

export type Source = 'gitlab' | 'jenkins' | 'backstage';

export interface ImportOptions {
  readonly catalog: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly gitlabUrl?: string;
  readonly jenkinsUrl?: string;
}

/** Flags of taking over what exists. */
export interface AdoptOptions {
  /** Names of services, or `all`. */
  readonly adopt?: readonly string[];
  readonly system?: readonly System[];
  readonly pipelines: string;
  readonly audit: string;
}

/** Given from outside so that tests decide them. */
export interface ImportWorld {
  readonly env: Environment;
  readonly world: World;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

const realImport = (): ImportWorld => ({
  env: process.env,
  world: realWorld,
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});

/** The verb: with `--adopt` it takes over what exists on the servers, else it imports. */
export async function importOrAdopt(
  source: Source | undefined,
  place: string | undefined,
  options: ImportOptions & AdoptOptions,
): Promise<0 | 1 | 2> {
  const { adopt } = options;
  if (adopt !== undefined && source === undefined) {
    const { register } = await import('./register.js');
    return register({ ...options, adopt, adoptOnly: true, parallel: 1 });
  }
  if (adopt === undefined && source !== undefined && place !== undefined) return importServices(source, place, options);
  process.stderr.write(`${USAGE}\n`);
  return 1;
}

const USAGE = [
  'Write what to import from and which place of it, for example "import gitlab retail";',
  'or what to take over, for example "import --adopt checkout". To do both, import first, then generate, then take over.',
].join('\n');

/**
 * @param place a group's path, a folder's path, or a folder of files.
 * @returns 0 when all that could be expressed is in the catalog, 1 when the source cannot be read or the catalog is faulty.
 */
export async function importServices(
  source: Source,
  place: string,
  options: ImportOptions,
  outside: ImportWorld = realImport(),
): Promise<0 | 1> {
  const { catalog } = options;
  const { resolved, report } = checkCatalog(catalog);
  if (resolved === undefined) {
    outside.complain(`${report(false)}\nThe catalog is faulty; mend it before anything is added.\n`);
    return 1;
  }
  const redactor = new Redactor();
  const context: RemoteContext = { env: outside.env, world: outside.world, redactor, signal: undefined, limits: {} };
  try {
    const found = await find(source, place, { context, platform: resolved.platform, options });
    const paths = new Set(loadCatalog(catalog).files.map(({ catalogPath }) => catalogPath));
    const { files, remarks } = settle(found, { resolved, paths }, (more) => checkCatalog(catalog, diskWith(catalog, more)));
    const written = options.dryRun !== true;
    const named = written ? addFiles(catalog, files) : files.map(({ path }) => `${catalog}/${path}`);
    const told = { files: named, remarks, written };
    outside.write(redactor.clean(options.json === true ? jsonReport(told) : printReport(told)));
    return 0;
  } catch (error) {
    outside.complain(`${redactor.clean(error instanceof Error ? error.message : String(error))}\n`);
    return 1;
  }
}

interface Around {
  readonly context: RemoteContext;
  readonly platform: Platform;
  readonly options: ImportOptions;
}

async function find(source: Source, place: string, around: Around): Promise<Found> {
  const { context, platform, options } = around;
  if (source === 'gitlab') return fromGitLab(reached(gitlabServer(context, options.gitlabUrl, platform.gitlab.url)), place);
  if (source === 'jenkins') {
    const server = reached(jenkinsServer(context, options.jenkinsUrl, platform.jenkins.url));
    return fromJenkins(jenkinsClient(server), place, platform.gitlab.catalogProject, lookIn(around));
  }
  const { entities, remarks } = entitiesIn(place);
  const found = await fromBackstage(entities, lookIn(around));
  return { ...found, remarks: [...remarks, ...found.remarks] };
}

/** Into GitLab where a token is given; without one nothing is seen. */
function lookIn({ context, platform, options }: Around): Look {
  const gitlab = gitlabServer(context, options.gitlabUrl, platform.gitlab.url);
  return async (project, path) => (gitlab.kind === 'server' ? folderSeen(gitlab.server, project, path) : undefined);
}

function reached(server: Reached | Missing): Server {
  if (server.kind === 'missing') throw new Error(server.text);
  return server.server;
}

/** Files may hold several entities; what cannot be read as one is told. */
function entitiesIn(place: string): { readonly entities: readonly Entity[]; readonly remarks: readonly Remark[] } {
  const entities: Entity[] = [];
  const remarks: Remark[] = [];
  for (const { path, text } of yamlFiles(place)) {
    const documents = text.split(/^---(?:\s.*)?$/m).filter((document) => /^\s*[^#\s]/m.test(document));
    for (const [index, document] of documents.entries()) {
      const origin = documents.length > 1 ? `${path} (${index + 1})` : path;
      const digest = createHash('sha256').update(document).digest('hex');
      const { manifest, diagnostics } = parseFile({ path, catalogPath: path, text: document, digest });
      const [fault] = diagnostics;
      if (manifest === undefined || fault !== undefined)
        remarks.push({ origin, text: `not imported: ${fault?.message ?? 'it holds no entity'}` });
      else if (manifest.kind !== undefined) entities.push({ origin, value: manifest.value });
    }
  }
  return { entities, remarks };
}
