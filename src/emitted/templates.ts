/** How large a template is, in all that CloudFormation counts. */
import type { CfnMapping } from '../syntax/cloudformation';
import { mappingOf } from './made';
import type { Measured } from './policies';

/** @source AWS CloudFormation user guide, "Understand CloudFormation quotas", November 2026. Bytes of a template in S3, and in a request. */
const MOST = { bytes: 1_048_576, resources: 500, parameters: 200, outputs: 200 } as const;
export const IN_REQUEST = 51_200;

/** @param most Bytes that it may have. */
export function templateSizes(
  id: string,
  template: CfnMapping,
  text: () => string,
  most: number = MOST.bytes,
): readonly Measured[] {
  const count = (part: 'Resources' | 'Parameters' | 'Outputs') => Object.keys(mappingOf(template[part])).length;
  return [
    { id, what: 'bytes', count: bytesOf(template, text, most), most },
    { id, what: 'resources', count: count('Resources'), most: MOST.resources },
    { id, what: 'parameters', count: count('Parameters'), most: MOST.parameters },
    // The digest of the template comes as one more.
    { id, what: 'outputs', count: count('Outputs') + 1, most: MOST.outputs },
  ];
}

export const over = ({ count, most }: Measured): boolean => count > most;

/** Text is made only where it may be too long: with its room for people it is less than four times as long as without. */
function bytesOf(template: CfnMapping, text: () => string, most: number): number {
  const dense = Buffer.byteLength(JSON.stringify(template));
  return dense * 4 < most ? dense : Buffer.byteLength(text());
}
