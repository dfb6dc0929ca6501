/** The multibranch job that builds a service: GitLab's branch source, and the Jenkinsfile from the service or from the catalog. */
import type { JsonObject } from '../../registration/resource';
import { gitScm, readGitScm } from './git-scm';
import { element, initial, type Owned, ownerReference, text } from './owned';
import { branchSource, readSource } from './source';
import { flagAt, numberAt, section } from './values';
import { at, type ConfigXml, classAt, type Element, textAt } from './xml';

export const MULTIBRANCH = 'org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject';

const COMPUTED = 'com.cloudbees.hudson.plugins.folder.computed';
const OWN_FILE = 'org.jenkinsci.plugins.workflow.multibranch.WorkflowBranchProjectFactory';
const REMOTE_FILE = 'org.jenkinsci.plugins.workflow.multibranch.extended.RemoteJenkinsFileWorkflowBranchProjectFactory';
const HOUR = 3_600_000;

/** @param found the job as it is now, where there is one. */
export function ownedOfMultibranch(settings: JsonObject, description: string, found: Element | undefined): readonly Owned[] {
  return [
    text('description', description),
    text('displayName', String(settings.title)),
    initial(element('properties', [])),
    orphans(section(settings.orphans)),
    scan(section(settings.scan)),
    text('disabled', settings.enabled !== true),
    element('sources', [element('data', [branchSource(settings, found)], { only: true }), ownerReference(MULTIBRANCH)], {
      class: 'jenkins.branch.MultiBranchProject$BranchSourceList',
    }),
    factory(section(settings.jenkinsfile)),
  ];
}

export function readMultibranch({ root }: ConfigXml): JsonObject {
  return {
    title: textAt(root, 'displayName'),
    enabled: !flagAt(root, 'disabled'),
    orphans: {
      prune: flagAt(root, 'orphanedItemStrategy', 'pruneDeadBranches'),
      days: numberAt(root, 'orphanedItemStrategy', 'daysToKeep'),
      count: numberAt(root, 'orphanedItemStrategy', 'numToKeep'),
      abort: flagAt(root, 'orphanedItemStrategy', 'abortBuilds'),
    },
    scan: { everyHours: hours(numberAt(root, 'triggers', `${COMPUTED}.PeriodicFolderTrigger`, 'interval')) },
    ...readSource(root),
    jenkinsfile: readFactory(root),
  };
}

/** What becomes of the jobs of branches that are gone. */
const orphans = ({ prune, days, count, abort }: JsonObject): Owned =>
  element(
    'orphanedItemStrategy',
    [
      text('pruneDeadBranches', prune === true),
      text('daysToKeep', Number(days)),
      text('numToKeep', Number(count)),
      text('abortBuilds', abort === true),
    ],
    { class: `${COMPUTED}.DefaultOrphanedItemStrategy` },
  );

/** Finds what a lost webhook has not told. Jenkins reads the milliseconds, and derives the line of cron from them anew. */
const scan = ({ everyHours }: JsonObject): Owned =>
  element('triggers', [
    element(`${COMPUTED}.PeriodicFolderTrigger`, [text('spec', 'H H/4 * * *'), text('interval', Number(everyHours) * HOUR)]),
  ]);

/** From the service's own repository, or (`repository` is set) from the catalog's. */
function factory({ path, repository }: JsonObject): Owned {
  const remote = section(repository);
  const children = [ownerReference(MULTIBRANCH)];
  if (remote.url === undefined) {
    return element('factory', [...children, text('scriptPath', String(path))], { class: OWN_FILE });
  }
  const file = [
    text('localMarker', ''),
    text('remoteJenkinsFile', String(path)),
    gitScm('remoteJenkinsFileSCM', remote),
    // Else a branch of the catalog with the name of the service's branch would be read instead of the ref.
    text('matchBranches', false),
    text('fallbackBranch', String(remote.ref)),
  ];
  return element('factory', [...children, ...file], { class: REMOTE_FILE });
}

function readFactory(root: ConfigXml['root']): JsonObject {
  const found = at(root, 'factory');
  if (found === undefined) return { path: null, repository: null };
  switch (classAt(root, 'factory')) {
    case OWN_FILE:
      return { path: textAt(found, 'scriptPath'), repository: null };
    case REMOTE_FILE: {
      const plain = !flagAt(found, 'matchBranches') && (textAt(found, 'localMarker') ?? '') === '';
      return { path: textAt(found, 'remoteJenkinsFile'), repository: plain ? readGitScm(found, 'remoteJenkinsFileSCM') : null };
    }
    default:
      return { path: null, repository: null };
  }
}

const hours = (millis: number | string | null): number | null => (typeof millis === 'number' ? millis / HOUR : null);
