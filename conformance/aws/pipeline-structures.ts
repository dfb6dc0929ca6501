/** The pipelines of the sample as CodePipeline's own API writes them: CloudFormation's properties with small first letters. */
import { evaluate, type Value } from '../../test/support/stack-evaluate';
import { type Emitted, sample, textOf } from './sample';

/** Keys that a user or a provider chose stay as they are. */
const MAPS = new Set(['Configuration', 'DockerLabels', 'Options']);
/** Words of CloudFormation that differ from the API's by more than a capital. */
const OTHERWISE: Readonly<Record<string, string>> = {
  EFSVolumeConfiguration: 'efsVolumeConfiguration',
  FilesystemId: 'fileSystemId',
  IAM: 'iam',
};

/** CloudFormation writes `RoleArn` where the API says `roleArn`. */
export function asApi(value: Value): Value {
  if (Array.isArray(value)) return value.map((item: Value) => asApi(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      OTHERWISE[key] ?? key.slice(0, 1).toLowerCase() + key.slice(1),
      MAPS.has(key) ? item : asApi(item),
    ]),
  );
}

/** The structure of a service's pipeline; `undefined` where it has none. */
export function pipelineStructure(emitted: Emitted, roleArn: string): Value | undefined {
  if (emitted.pipeline.service.engines.deliver !== 'codepipeline') return undefined;
  const { resources } = evaluate(textOf(emitted, 'codepipeline.yaml'), '{"Parameters":{}}');
  return asApi({ ...resources.Pipeline?.Properties, RoleArn: roleArn });
}

/** The structure of the pipeline that brings releases of any service back. Tags travel beside a structure, not in it. */
export function wayBackStructure(roleArn: string): Value {
  const text = sample.platform.find(({ path }) => path === 'platform-delivery.yaml')?.text ?? '';
  const { Tags: _tags, ...properties } = evaluate(text, '{"Parameters":{}}').resources.RedeployPipeline?.Properties ?? {};
  return asApi({ ...properties, RoleArn: roleArn });
}
