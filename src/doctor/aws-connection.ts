/** `doctor` of AWS: the connection to GitLab, by what became of a pipeline that it starts. Its own state needs a right that nobody else asks for. */
import { namesOf } from '../model/service-names';
import type { PipelineApi } from '../registrars/aws/api';
import { type Finding, findingsOf, type Patient } from './finding';

const { ok, warn } = findingsOf('aws');

/** Nothing where no service is started so. One pipeline is asked: the connection is the same for all. */
export async function connectionFindings(
  { platform, services }: Pick<Patient, 'platform' | 'services'>,
  pipelines: PipelineApi,
): Promise<readonly Finding[]> {
  const arn = platform.aws.gitlabConnection;
  const started = services.find(({ trigger, engines }) => trigger === 'gitlab-connection' && engines.deliver === 'codepipeline');
  if (arn === undefined || started === undefined) return [];
  const { pipeline } = namesOf(started, platform);
  try {
    const fault = await pipelines.sourceFault(pipeline);
    if (fault === undefined) return [ok('connection', `The source of the pipeline "${pipeline}" has not failed.`)];
    return [
      warn(
        'connection',
        `The source of the pipeline "${pipeline}" failed: ${fault}`,
        `See in CodePipeline's console ("Settings", "Connections") whether ${arn} is pending: only a person can give the consent in GitLab. Whoever gave it must still see ${started.project}.`,
      ),
    ];
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [warn('connection', text, 'Grant codepipeline:GetPipelineState, or look at the connection in the console.')];
  }
}
