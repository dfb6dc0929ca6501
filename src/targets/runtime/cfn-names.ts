/** Words of ECS' own API as CloudFormation writes them: with a capital first, a few in another way. */
import { type CfnMapping, type CfnValue, isIntrinsic } from '../../syntax/cloudformation';

/** @source CloudFormation template reference, `AWS::ECS::TaskDefinition`, against the ECS API reference. */
const OTHERWISE: Readonly<Record<string, string>> = {
  efsVolumeConfiguration: 'EFSVolumeConfiguration',
  fileSystemId: 'FilesystemId',
  iam: 'IAM',
};

/** What is in these is data: their keys are names that nobody may change. */
const DATA = new Set(['options', 'dockerLabels']);

export function asCloudFormation(value: CfnMapping): CfnMapping {
  const renamed: Record<string, CfnValue | undefined> = {};
  for (const key in value) {
    const inner = value[key];
    renamed[capital(key)] = DATA.has(key) || inner === undefined ? inner : within(inner);
  }
  return renamed;
}

function within(value: CfnValue): CfnValue {
  if (isList(value)) return value.map(within);
  if (typeof value !== 'object' || value === null) return value;
  return isIntrinsic(value) ? value : asCloudFormation(value);
}

const capital = (key: string): string => OTHERWISE[key] ?? key.slice(0, 1).toUpperCase() + key.slice(1);
const isList = (value: CfnValue): value is readonly CfnValue[] => Array.isArray(value);
