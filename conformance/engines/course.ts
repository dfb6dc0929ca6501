/** What the emitted files of each engine say happens to a release, read back by parsers that are not ours and reduced to one form. */

import { type Action, pipelineStages } from './codepipeline-stages';
import { codeOf } from './jenkins-code';
import type { GitLabDocument, GitLabJob, Jenkinsfile, Parsed, Template } from './parse';

/** One line for each thing that happens, in order: `verify`, `approve prod`, `deploy prod`, `smoke prod, else rollback`. */
export type Course = readonly string[];

/** What happens to a release, in the order of the engines that do it. */
export const courseOf = ({ gitlab, build, codepipeline, deploy }: Parsed): Course =>
  unrepeated([...gitlabCourse(gitlab), ...jenkinsCourse(build), ...codepipelineCourse(codepipeline), ...jenkinsCourse(deploy)]);

function gitlabCourse(document: GitLabDocument | undefined): Course {
  if (document === undefined) return [];
  const { stages, ...jobs } = document;
  const entries = Object.entries<GitLabJob>(jobs).filter(([name, job]) => !name.startsWith('.') && job.script !== undefined);
  const release = entries.filter(([, job]) => !/^\.on-(change|redeployment)/.test(job.extends ?? ''));
  const ordered = stages.flatMap((stage) => release.filter(([, job]) => job.stage === stage));
  return ordered.flatMap(([name, job]) => {
    const rules = jobs[job.extends ?? '']?.rules ?? [];
    if (rules.some(({ when }) => when === 'on_failure')) return [];
    const after = entries.find(([other]) => other === `after-failed-${name}`)?.[1].script ?? [];
    const asked = rules.some(({ when }) => when === 'manual');
    return happening(job.stage ?? '', flat(job.script), flat(after), asked);
  });
}

function jenkinsCourse(file: Jenkinsfile | undefined): Course {
  if (file === undefined) return [];
  return file.stages.flatMap(({ name, input, steps, post }) => {
    if (input !== null) return [`approve ${(input.id ?? '').replace(/^approve-|-\d$/g, '')}`];
    const kind = /test|lint|verify|scan|detection|analysis/i.test(name) ? 'verify' : '';
    const { texts } = codeOf(file, steps);
    const after = Object.values(post).flatMap((code) => codeOf(file, code).texts);
    return texts.some((text) => / redeploy /.test(text)) ? [] : happening(kind, texts.join('\n'), after.join('\n'), false);
  });
}

function codepipelineCourse(template: Template | undefined): Course {
  if (template === undefined) return [];
  return pipelineStages(template).flatMap(({ Name, Actions }) => {
    const environment = Name.replace(/^[^-]*-/, '');
    return Actions.flatMap((action) => actionCourse(action, environment));
  });
}

function actionCourse({ Name, ActionTypeId: { Provider }, Configuration }: Action, environment: string): Course {
  if (Provider === 'Manual') return [`approve ${environment}`];
  if (Name === 'Image') return ['image'];
  if (Name === 'Deploy') return [`deploy ${environment}`];
  const operation = /"name":"OPERATION","value":"([a-z-]+)"/.exec(Configuration.EnvironmentVariables ?? '')?.[1];
  if (operation === 'smoke-or-rollback') return [`smoke ${environment}, else rollback`];
  return operation === 'smoke' || operation === 'record' || operation === 'migrate' || operation === 'check-dependencies'
    ? [`${operation} ${environment}`]
    : [];
}

/** What a job's commands ask of the delivery program. */
function happening(stage: string, script: string, after: string, asked: boolean): Course {
  const calls = [...script.matchAll(/pipeline\.sh ([a-z-]+)(?: ([a-z0-9-]+))?/g)].map(([, verb = '', environment = '']) => ({
    verb,
    environment,
  }));
  const back = /pipeline\.sh rollback/.test(after);
  const found = calls.flatMap(({ verb, environment }): Course => {
    switch (verb) {
      case 'build-info':
        return ['publish'];
      case 'image':
        return ['image'];
      case 'upload':
        return ['archive'];
      case 'migrate':
      case 'record':
      case 'promote':
      case 'check-dependencies':
      case 'check-fixes':
        return [`${verb} ${environment}`];
      case 'deploy':
        return [`deploy ${environment}`];
      case 'smoke':
        return [back ? `smoke ${environment}, else rollback` : `smoke ${environment}`];
      default:
        return [];
    }
  });
  const target = calls.find(({ verb }) => verb === 'deploy')?.environment;
  const approved = asked && target !== undefined ? [`approve ${target}`] : [];
  return found.length === 0 && (stage === 'verify' || calls.some(({ verb }) => verb === 'coverage'))
    ? ['verify']
    : [...approved, ...found];
}

const flat = (script: readonly unknown[] = []): string => script.map(String).join('\n');

/** Two approvers are two stages of Jenkins, and one rule of GitLab. */
const unrepeated = (course: Course): Course => course.filter((line, index) => line !== course[index - 1]);
