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

/** @throws Error where there is no such folder. */
export async function fromJenkins(client: JenkinsClient, folder: string, look: Look): Promise<Found> {
  const answer = await client.item(folder, treeOf(DEPTH));
  if (answer === undefined) throw new Error(`Jenkins has no folder "${folder}", or this account may not see it.`);
  const jobs = below(answer, folder);
  const drafts = await Promise.all(jobs.map((job) => draftOf(client, job, look)));
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

async function draftOf(client: JenkinsClient, { path, apiClass }: Job, look: Look): Promise<ServiceDraft | Remark> {
  const origin = `jenkins ${path}`;
  if (apiClass !== MULTIBRANCH)
    return { origin, text: `not imported: it is no multibranch job (${lastOf(apiClass.replaceAll('.', '/'))})` };
  const text = await client.config(path);
  const settings = text === undefined ? undefined : readItem('multibranch', text)?.settings;
  const project = textOf(field(settings, 'source', 'project'));
  if (project === '') return { origin, text: 'not imported: its source is no project of GitLab (GitLab Branch Source)' };
  const script = textOf(field(settings, 'jenkinsfile', 'path')) || 'Jenkinsfile';
  const folder = field(settings, 'jenkinsfile', 'repository') === null ? parentOf(script) : '';
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
    build: build === undefined ? undefined : { ...build, engine: 'jenkins' },
    kept: NOTHING_KEPT,
    remarks: [...remarks, ...ownSettings(settings, script, folder)].map((each) => ({ origin, text: each })),
  };
}

/** What the job has that the catalog has no word for. */
function ownSettings(settings: unknown, script: string, folder: string): readonly string[] {
  const others = items(field(settings, 'source', 'others')).map(String);
  return [
    ...(others.length === 0 ? [] : [`its other sources are left out: ${others.join(', ')}`]),
    ...(script === (folder === '' ? 'Jenkinsfile' : `${folder}/Jenkinsfile`)
      ? []
      : [`its file is "${script}", and will be "Jenkinsfile"`]),
    ...(field(settings, 'enabled') === false ? ['it is disabled there'] : []),
  ];
}
