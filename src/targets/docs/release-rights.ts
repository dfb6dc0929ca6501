/** "Who can release to each environment", and the answer to "who can put code into production without approval". */
import { type Enforcement, enforcement } from '../../model/enforcement';
import type { Pipeline } from '../../model/pipeline';
import type { Approval } from '../../model/platform';
import type { Service, ServiceEnvironment } from '../../model/service';
import { codeSpan, type Markdown, phrase, prose } from '../../syntax/markdown';
import { approvers, engineTitles } from './words';

/** Cells of one environment: its name, who approves, whether that is enforced, and why. */
export function releaseRight(pipeline: Pipeline, { environment, approval }: ServiceEnvironment): readonly (string | Markdown)[] {
  const name = codeSpan(environment.name);
  if (approval === undefined) return [name, 'no approval', '', 'Everything that is merged goes in.'];
  const { strength, why } = strengthOf(pipeline);
  return [
    name,
    approvers(approval, pipeline.teams),
    strength,
    phrase([...conditions(approval, pipeline.service), sentence(why)], ' '),
  ];
}

/** One sentence or two for each environment of tier production; none of it says more than the engine can hold. */
export function withoutApproval(pipeline: Pipeline): readonly Markdown[] {
  return pipeline.service.environments
    .filter(({ environment }) => environment.tier === 'production')
    .map((each) => answer(pipeline, each));
}

function answer(pipeline: Pipeline, { environment, approval }: ServiceEnvironment): Markdown {
  const { service, platform, teams } = pipeline;
  const project = codeSpan(service.project);
  const name = codeSpan(environment.name);
  if (approval === undefined) {
    const branch = codeSpan(platform.gitlab.defaultBranch);
    return prose`In ${name}: everyone who can merge to ${branch} of ${project}, since no approval is asked for.`;
  }
  const { strength, why, remedy } = strengthOf(pipeline);
  if (strength === 'advisory') {
    return prose`In ${name}: everyone who can push to ${project}, since ${why}. To close the gap, ${remedy}.`;
  }
  const alone = approval.count === 1 && ownRelease(approval, service);
  return phrase(
    [
      prose`In ${name}: nobody. Every release waits in ${engineTitles[service.engines.deliver]} for ${approvers(approval, teams)}: ${why}.`,
      ...(alone ? ['One who may approve may approve a release of their own.'] : []),
      prose`Administrators of the hosts themselves (GitLab, Jenkins, AWS account ${codeSpan(environment.account)}) stand outside of the pipeline.`,
    ],
    ' ',
  );
}

const strengthOf = ({ service, platform }: Pipeline): Enforcement =>
  enforcement(service.engines.deliver, service.delivery, platform.gitlab);

function conditions(approval: Approval, service: Service): readonly string[] {
  const different = approval.count === 2 ? ['Two different people.'] : [];
  const self = ownRelease(approval, service) ? 'They may approve their own release.' : 'Not the person who started it.';
  const wait = service.engines.deliver === 'gitlab' ? [] : [`Waits ${approval.timeoutHours} h, then fails.`];
  return [...different, self, ...wait];
}

/** CodePipeline and Jenkins know who approves, and do not compare that with who made the release. */
const ownRelease = ({ selfApproval }: Approval, { engines }: Service): boolean => selfApproval || engines.deliver !== 'gitlab';

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
