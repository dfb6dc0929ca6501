/** Services out of folders of Jenkins: multibranch jobs that read a project of GitLab. All other items are told. */
import type { JenkinsClient } from '../registrars/jenkins/client';
import { readItem } from '../registrars/jenkins/kinds';
import { type Found, NOTHING_KEPT, type Remark, type ServiceDraft } from './draft';
import { field, items, textOf } from './fields';
import { type FolderSeen, guessBuild } from './guess';
import { lastOf, parentOf, teamName } from './names';

/** Looks at a folder of a project in GitLab; `undefined` where it cannot be seen. */
export type Look = (project: string, path: string) => Promise<FolderSeen | undefined>;

/** Folders within folders that are looked into. */
const DEPTH = 5;
const FOLDER = 'com.cloudbees.hudson.plugins.folder.Folder';
const MULTIBRANCH = 'org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject';

/** @param catalogProject From which central delivery takes its files. @throws Error where there is no such folder. */
export async function fromJenkins(client: JenkinsClient, folder: string, catalogProject: string, look: Look): Promise<Found> {
  const answer = await client.item(folder, treeOf(DEPTH));
  if (answer === undefined) throw new Error(`Jenkins has no folder "${folder}", or this account may not see it.`);
  const jobs = below(answer, folder);
  const builds = new Set(jobs.flatMap(({ path, apiClass }) => (apiClass === MULTIBRANCH ? [path] : [])));
  const deploys = await deployJobs(client, jobs, builds);
  const around: Around = { client, look, catalogProject, delivered: new Set(deploys.values()) };
  const drafts = await Promise.all(
    jobs.map((job) => {
      const service = deploys.get(job.path);
      return service === undefined ? draftOf(around, job) : { origin: `jenkins ${job.path}`, text: deployText(service) };
    }),
  );
  const services = drafts.filter((draft) => 'project' in draft);
  const owners = new Map(services.map((draft) => [draft.owner, parentOf(draft.origin.replace(/^jenkins /, ''))]));
  return {
    services,
    teams: [...owners].map(([name, path]) => ({
      origin: `jenkins ${path}`,
      name,
      title: lastOf(path),
      description: '',
      email: '',
      group: '',
    })),
    remarks: drafts.filter((draft) => 'text' in draft),
  };
}

interface Job {
  readonly path: string;
  readonly apiClass: string;
}

const treeOf = (depth: number): string => `_class,name${depth === 0 ? '' : `,jobs[${treeOf(depth - 1)}]`}`;

function below(answer: unknown, path: string): readonly Job[] {
  return items(field(answer, 'jobs')).flatMap((job) => {
    const at = `${path}/${textOf(field(job, 'name'))}`;
    const apiClass = textOf(field(job, '_class'));
    return apiClass === FOLDER ? below(job, at) : [{ path: at, apiClass }];
  });
}

interface Around {
  readonly client: JenkinsClient;
  readonly look: Look;
  readonly catalogProject: string;
  /** Paths of multibranch jobs that have a deploy job. */
  readonly delivered: ReadonlySet<string>;
}

const DEPLOY = '-deploy';

/** Jobs beside a multibranch job that deploy what it builds, by path; told by their name and by the file that they run. */
async function deployJobs(
  client: JenkinsClient,
  jobs: readonly Job[],
  builds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const named = jobs.filter(({ path }) => path.endsWith(DEPLOY) && builds.has(path.slice(0, -DEPLOY.length)));
  const found = await Promise.all(
    named.map(async ({ path, apiClass }) => {
      const text = apiClass === MULTIBRANCH ? undefined : await client.config(path);
      const script = text === undefined ? '' : textOf(field(readItem('deploy-job', text)?.settings, 'jenkinsfile', 'path'));
      return lastOf(script) === 'Jenkinsfile.deploy' ? [[path, path.slice(0, -DEPLOY.length)] as const] : [];
    }),
  );
  return new Map(found.flat());
}

const deployText = (build: string): string => `taken for the deploy job of "${lastOf(build)}": Jenkins delivers that service`;

async function draftOf(
  { client, look, catalogProject, delivered }: Around,
  { path, apiClass }: Job,
): Promise<ServiceDraft | Remark> {
  const origin = `jenkins ${path}`;
  if (apiClass !== MULTIBRANCH)
    return { origin, text: `not imported: it is no multibranch job (${lastOf(apiClass.replaceAll('.', '/'))})` };
  const text = await client.config(path);
  const settings = text === undefined ? undefined : readItem('multibranch', text)?.settings;
  const project = textOf(field(settings, 'source', 'project'));
  if (project === '') return { origin, text: 'not imported: its source is no project of GitLab (GitLab Branch Source)' };
  const script = textOf(field(settings, 'jenkinsfile', 'path')) || 'Jenkinsfile';
  const own = field(settings, 'jenkinsfile', 'repository') === null;
  const central = textOf(field(settings, 'jenkinsfile', 'repository', 'url')).endsWith(`/${catalogProject}.git`);
  const folder = own ? parentOf(script) : '';
  const seen = await look(project, folder);
  const { build, remarks } =
    seen === undefined
      ? { build: undefined, remarks: ['its project cannot be looked at in GitLab, so how it is built is not known'] }
      : guessBuild(seen);
  return {
    origin,
    name: lastOf(path),
    title: textOf(field(settings, 'title')) || lastOf(path),
    description: '',
    project,
    path: folder,
    owner: teamName(lastOf(parentOf(path))) ?? '',
    build: build && {
      ...build,
      engine: 'jenkins',
      ...(delivered.has(path) && { deliver: 'jenkins' as const }),
      ...(central && { delivery: 'central' as const }),
    },
    kept: NOTHING_KEPT,
    remarks: [...remarks, ...(central ? [CENTRAL] : fileSettings(script, folder)), ...ownSettings(settings)].map((each) => ({
      origin,
      text: each,
    })),
  };
}

const CENTRAL =
  "its file comes from the catalog's project, so its folder is not known: it is taken for the top of the repository";

const fileSettings = (script: string, folder: string): readonly string[] =>
  script === (folder === '' ? 'Jenkinsfile' : `${folder}/Jenkinsfile`)
    ? []
    : [`its file is "${script}", and will be "Jenkinsfile"`];

/** What the job has that the catalog has no word for. */
function ownSettings(settings: unknown): readonly string[] {
  const others = items(field(settings, 'source', 'others')).map(String);
  return [
    ...(others.length === 0 ? [] : [`its other sources are left out: ${others.join(', ')}`]),
    ...(field(settings, 'enabled') === false ? ['it is disabled there'] : []),
  ];
}
