/** What the catalog wants on Jenkins: the platform's folder, a folder for each team, the jobs of each service. Pure. */
import type { Platform, Team } from '../../model/platform';
import type { Service } from '../../model/service';
import { namesOf } from '../../model/service-names';
import type { Intent } from '../../registration/registrar';
import { type JsonObject, keyOf, type Resource } from '../../registration/resource';
import type { KindName } from './kinds';
import { xmlText } from './xml';

export function desiredItems({ platform, teams, services }: Intent): readonly Resource[] {
  const own = services.filter(({ engines }) => engines.build === 'jenkins' || engines.deliver === 'jenkins');
  if (own.length === 0) return [];
  const owners = [...new Set(own.map(({ owner }) => owner))];
  return [
    folder(platform.jenkins.folder, platform.jenkins.folder.split('/').slice(-1).join(''), []),
    ...owners.map((owner) => teamFolder(platform, teams[owner], owner)),
    ...own.flatMap((service) => [
      ...(service.engines.build === 'jenkins' ? [multibranch(service, platform)] : []),
      ...(service.engines.deliver === 'jenkins' ? [deployJob(service, platform)] : []),
    ]),
  ];
}

/** Days after which a tag is built by hand only: the first look at a repository must not release every old version again. */
const TAG_DAYS = 7;
const ORPHANS = { prune: true, days: 7, count: 20, abort: false };
/** Hours between two scans: webhooks do the work, the scan finds what one of them has lost. */
const SCAN_HOURS = 24;
const HOTFIX = 'hotfix/.*';
/** GitLab's branch source: branches without those that have a merge request; merge requests merged with their target. */
const DISCOVERY = { branches: 1, mergeRequests: 1, forks: 1, forkTrust: 'TrustPermission', tags: true };
/** Our webhook is the only one. */
const HOOKS = { web: 'DISABLE', system: 'DISABLE' };
/** By name. @source The emitted `Jenkinsfile.deploy`, which declares the same. */
const PARAMETERS = ['BUNDLE', 'ENVIRONMENT', 'RELEASE', 'VERSION'];

function teamFolder({ jenkins }: Platform, team: Team | undefined, owner: string): Resource {
  return folder(`${jenkins.folder}/${owner}`, team?.title ?? owner, [keyOf('jenkins', 'folder', jenkins.folder)]);
}

function folder(address: string, title: string, requires: readonly string[]): Resource {
  return resource('folder', address, undefined, requires, { title: xmlText(title) });
}

function multibranch(service: Service, platform: Platform): Resource {
  const { gitlab, jenkins } = platform;
  const central = service.delivery === 'central';
  return job('multibranch', namesOf(service, platform).jenkinsJob, service, platform, {
    title: xmlText(service.title),
    enabled: true,
    orphans: ORPHANS,
    scan: { everyHours: SCAN_HOURS },
    source: { server: jenkins.gitlabServer, project: service.project, credentials: jenkins.credentials.checkout, others: [] },
    discovery: { ...DISCOVERY, branchesAlwaysIncluded: `${quoted(gitlab.defaultBranch)}|${HOTFIX}` },
    hooks: HOOKS,
    builds: { branches: true, mergeRequests: true, tagsUpToDays: TAG_DAYS },
    jenkinsfile: central
      ? { path: `pipelines/${service.name}/Jenkinsfile`, repository: catalog(platform) }
      : { path: inFolder(service, 'Jenkinsfile'), repository: null },
  });
}

function deployJob(service: Service, platform: Platform): Resource {
  const { gitlab, jenkins } = platform;
  const own = {
    url: clone(gitlab.url, service.project),
    ref: `refs/heads/${gitlab.defaultBranch}`,
    credentials: jenkins.credentials.checkout,
  };
  return job('deploy-job', namesOf(service, platform).jenkinsDeployJob, service, platform, {
    title: xmlText(`${service.title}: deliveries`),
    enabled: true,
    concurrent: true,
    startedByOthers: [],
    parameters: PARAMETERS,
    jenkinsfile:
      service.delivery === 'central'
        ? { path: `pipelines/${service.name}/Jenkinsfile.deploy`, repository: catalog(platform) }
        : { path: inFolder(service, 'Jenkinsfile.deploy'), repository: own },
  });
}

function job(kind: KindName, address: string, service: Service, { jenkins }: Platform, settings: JsonObject): Resource {
  return resource(kind, address, service.name, [keyOf('jenkins', 'folder', `${jenkins.folder}/${service.owner}`)], settings);
}

const resource = (
  kind: KindName,
  address: string,
  service: string | undefined,
  requires: readonly string[],
  settings: JsonObject,
): Resource => ({ key: keyOf('jenkins', kind, address), system: 'jenkins', kind, address, service, requires, settings });

const catalog = ({ gitlab, jenkins }: Platform): JsonObject => ({
  url: clone(gitlab.url, gitlab.catalogProject),
  ref: gitlab.catalogRef,
  credentials: jenkins.credentials.checkout,
});

const clone = (url: string, project: string): string => `${url}/${project}.git`;
const inFolder = ({ path }: Service, file: string): string => (path === '' ? file : `${path}/${file}`);
/** For Java's regular expressions. */
const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
