/** Whether an approval can be removed by the people it is meant for: a property of engine, way of delivery and GitLab tier. */
import type { DeliveryEngine, DeliveryOfFiles, Platform } from './platform';
import { unreachable } from './unreachable';

/** `enforced`: no file that the service's developers can edit is able to remove the approval. */
export interface Enforcement {
  readonly strength: 'enforced' | 'advisory';
  /** Why, as the end of a sentence: `the approval stands in a file that …`. */
  readonly why: string;
  /** What would make it enforced, as an imperative; empty when it is. */
  readonly remedy: string;
}

/** What an approval is worth on the engine that delivers a service. */
export function enforcement(deliver: DeliveryEngine, files: DeliveryOfFiles, gitlab: Platform['gitlab']): Enforcement {
  switch (deliver) {
    case 'codepipeline':
      return enforced('the approval is an action of CodePipeline in the tools account, which no file of the service defines');
    case 'gitlab':
      return onGitLab(files, gitlab);
    case 'jenkins':
      return files === 'central'
        ? enforced(`the deploy job of Jenkins is defined by ${gitlab.catalogProject}, and AWS lets no other job deploy`)
        : advisory('the approval stands in the Jenkinsfile.deploy of the service, which its developers can edit', CENTRAL);
    default:
      return unreachable(deliver);
  }
}

const CENTRAL = 'write `delivery: central`';
const OTHER_ENGINE = 'deliver with CodePipeline (`engines: { deliver: codepipeline }`)';

function onGitLab(files: DeliveryOfFiles, { tier, catalogProject }: Platform['gitlab']): Enforcement {
  if (tier === 'free') return advisory('GitLab Free has no protected environments', OTHER_ENGINE);
  if (files === 'central') {
    return enforced(`a protected environment of GitLab waits, and its pipeline comes from ${catalogProject}`);
  }
  return advisory('the approval stands in the .gitlab-ci.yml of the service, which its developers can edit', CENTRAL);
}

const enforced = (why: string): Enforcement => ({ strength: 'enforced', why, remedy: '' });
const advisory = (why: string, remedy: string): Enforcement => ({ strength: 'advisory', why, remedy });
