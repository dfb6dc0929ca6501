/** A Git repository that a job reads its Jenkinsfile from. */
import type { JsonObject } from '../../registration/resource';
import { element, initial, type Owned, text } from './owned';
import { at, childrenOf, classAt, type Element, textAt } from './xml';

const GIT = 'hudson.plugins.git.GitSCM';
const REMOTE = 'hudson.plugins.git.UserRemoteConfig';
const BRANCH = 'hudson.plugins.git.BranchSpec';

/** @param name of the element: `scm`, `remoteJenkinsFileSCM`. */
export function gitScm(name: string, { url, ref, credentials }: JsonObject): Owned {
  return element(
    name,
    [
      initial(text('configVersion', 2)),
      element('userRemoteConfigs', [element(REMOTE, [text('url', String(url)), text('credentialsId', String(credentials))])], {
        only: true,
      }),
      element('branches', [element(BRANCH, [text('name', String(ref))])], { only: true }),
      initial(text('doGenerateSubmoduleConfigurations', false)),
      initial(element('submoduleCfg', [], { class: 'empty-list' })),
      initial(element('extensions', [])),
    ],
    { class: GIT },
  );
}

/** `null` for anything but one repository and one branch of it. */
export function readGitScm(from: Element, name: string): JsonObject | null {
  const scm = at(from, name);
  if (scm === undefined || classAt(from, name) !== GIT) return null;
  if (count(scm, 'userRemoteConfigs') !== 1 || count(scm, 'branches') !== 1) return null;
  return {
    url: textAt(scm, 'userRemoteConfigs', REMOTE, 'url'),
    ref: textAt(scm, 'branches', BRANCH, 'name'),
    credentials: textAt(scm, 'userRemoteConfigs', REMOTE, 'credentialsId'),
  };
}

function count(scm: Element, list: string): number {
  const found = at(scm, list);
  return found === undefined ? 0 : childrenOf(found).length;
}
