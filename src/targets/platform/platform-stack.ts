/** A stack of the platform before it is text, so that it can be measured as it would be written. */
import type { Artifact } from '../../model/artifact';
import type { CfnMapping } from '../../syntax/cloudformation';
import { stackText } from '../../syntax/stack';

export interface PlatformStack {
  /** Relative to the top of the tree. */
  readonly path: string;
  readonly template: CfnMapping;
  /** Comments at its top. */
  readonly header: readonly string[];
}

export const fileOf = ({ path, template, header }: PlatformStack): Artifact => ({ path, text: stackText(template, header) });
