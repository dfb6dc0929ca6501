/** What is good practice for a `.gitlab-ci.yml`, asked of an emitted one: each fault is a line. */
import type { Platform } from '../../src/model/platform';
import type { Service } from '../../src/model/service';
import { projectResource } from '../../src/registrars/gitlab/project';
import type { GitLabFile, GitLabJob } from './gitlab';
import { pipelineFor, type Variables } from './gitlab-rules';

type Parts = Pick<GitLabFile, 'content' | 'jobs'>;

export function practiceFaults(file: Parts, service: Service, platform: Platform): readonly string[] {
  return [
    ...outdatedKeys(file.content),
    ...duplicates(file, service, platform),
    ...secrets(file),
    ...unpinned(file.content),
    ...processMode(service, platform),
    ...[...file.jobs].flatMap(([name, job]) => jobFaults(file, name, job).map((fault) => `${name}: ${fault}`)),
  ];
}

/** `only` and `except` decide otherwise than `rules`, and GitLab develops them no further. */
function outdatedKeys(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(/^(only|except|type|types)$/.test(key) && !Array.isArray(value) ? [`${path}${key} is used`] : []),
    ...outdatedKeys(inner, `${path}${key}.`),
  ]);
}

/** With and without an open merge request a push makes exactly one pipeline, and in it each job at most once. */
function duplicates(file: Parts, service: Service, platform: Platform): readonly string[] {
  const { defaultBranch } = platform.gitlab;
  const project: Variables = { CI_DEFAULT_BRANCH: defaultBranch, CI_PROJECT_PATH: service.project };
  return [defaultBranch, 'hotfix/x', 'feature/x'].flatMap((branch) => {
    const push = { ...project, CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: branch };
    const open = { ...push, CI_OPEN_MERGE_REQUESTS: `${service.project}!7` };
    const request = {
      ...project,
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_IID: '7',
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: branch,
      CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: service.project,
    };
    const made = (all: readonly Variables[]) => all.filter((variables) => pipelineFor(file, variables) !== undefined).length;
    const counts = [made([push]), made([open, request])];
    return counts.every((count) => count === 1) ? [] : [`a push to ${branch} makes ${counts.join(' and ')} pipelines`];
  });
}

/** A name that says secret must not have a value in the file, and no value may look like one. */
function secrets({ content, jobs }: Parts): readonly string[] {
  const all = [content.variables, ...[...jobs.values()].map(({ variables }) => variables)];
  const entries = all.flatMap((variables) => Object.entries(variables ?? {}));
  return entries.flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const telling = /TOKEN|SECRET|PASSWORD|WEBHOOK|PRIVATE|ACCESS_KEY/.test(name);
    const looks = /glpat-|AKIA|-----BEGIN|\bsig=/.test(text);
    return telling || looks ? [`the variable ${name} is in the file`] : [];
  });
}

/** Nothing is included today; whatever is one day names a version. */
function unpinned({ include }: GitLabFile['content']): readonly string[] {
  const all: readonly unknown[] = include === undefined ? [] : [include].flat();
  return all.flatMap((each) =>
    /"ref":|@[^"]+"/.test(JSON.stringify(each)) ? [] : [`an include without a version: ${JSON.stringify(each)}`],
  );
}

/** A job cannot name the order of its resource group: registering sets it for the project. */
function processMode(service: Service, platform: Platform): readonly string[] {
  const files = { of: () => [], top: () => [] };
  const scope = { path: service.project, services: [service], first: service, platform, teams: {}, files };
  const options = JSON.stringify(projectResource(scope).settings.options);
  return options.includes('"resource_group_default_process_mode":"newest_ready_first"') ? [] : ['no process mode is registered'];
}

const CHANGES = /pipeline\.sh ((update-stack|migrate|deploy|rollback|redeploy|record) |review-(deploy|stop))/;
const AWS =
  /pipeline\.sh (image|upload|start|update-stack|migrate|deploy|rollback|redeploy|recall|record|changes|check-fixes|review-\w+) ?/;

function jobFaults({ content }: Parts, name: string, job: GitLabJob): readonly string[] {
  const script = (job.script ?? []).join('\n');
  const { environment } = job;
  const starts = environment?.action === 'start';
  const pinned = (image: string | undefined): boolean => image === undefined || /[:@][^/]+$/.test(image);
  return [
    ...(job.rules === undefined ? ['it has no rules'] : []),
    ...(job.needs === undefined ? ['it has no needs'] : []),
    ...(job.timeout === undefined ? ['it has no time limit'] : []),
    ...(CHANGES.test(script) && job.interruptible !== false ? ['a newer commit may cancel it'] : []),
    ...(CHANGES.test(script) && job.resource_group === undefined ? ['it is in no resource group'] : []),
    ...(starts && environment.deployment_tier === undefined ? ['its environment has no tier'] : []),
    ...(starts && environment.url === undefined ? ['its environment has no address'] : []),
    // An environment that ends must be able to; these live as long as their service.
    ...(starts && environment.auto_stop_in !== undefined && environment.on_stop === undefined
      ? ['its environment cannot be stopped']
      : []),
    ...(/pipeline\.sh (deploy |redeploy |review-deploy)/.test(script) && !starts ? ['it deploys without an environment'] : []),
    ...(AWS.test(script) && job.id_tokens?.AWS_ID_TOKEN === undefined ? ['it has no identity for AWS'] : []),
    ...(!AWS.test(script) && !/pipeline\.sh smoke /.test(script) && job.id_tokens?.AWS_ID_TOKEN !== undefined
      ? ['it has an identity that it needs not']
      : []),
    ...(Object.values(job.id_tokens ?? {}).some(({ aud }) => !aud) ? ['a token of it has no audience'] : []),
    ...(pinned(job.image?.name) ? [] : [`its image ${job.image?.name} has no version`]),
    ...(typeof content.stages === 'object' && JSON.stringify(content.stages).includes(`"${job.stage}"`)
      ? []
      : ['it is in no stage']),
    ...(name.startsWith('.') ? ['it is hidden'] : []),
  ];
}
