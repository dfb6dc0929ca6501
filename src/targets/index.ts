/** The registry of targets: a new one is one file and one line here. */
import type { Target } from '../model/extension';
import { backstage } from './backstage/backstage';
import { codebuild } from './codebuild/codebuild';
import { codepipeline } from './codepipeline/codepipeline';
import { docs } from './docs/docs';
import { gitlabCi } from './gitlab-ci/gitlab-ci';
import { jenkins } from './jenkins/jenkins';
import { runtime } from './runtime/runtime';
import { stack, stackAccess } from './stack/stack';

/** Files that travel with a release in `delivery/`; emitted first, because others name them by their digest. */
export const deliveryTargets: readonly Target[] = [codebuild, runtime, stack];

/** Files that hosts and people read in their own places. */
export const hostTargets: readonly Target[] = [gitlabCi, jenkins, codepipeline, stackAccess, backstage, docs];
